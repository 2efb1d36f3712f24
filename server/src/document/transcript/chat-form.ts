/** In which form a chat is written: decided once for all of it, so that a log inside a message stays a part of it. */
import type { ChatLine } from "./chat-lines.ts";
import { bracketed } from "./forms/bracketed.ts";
import { captions } from "./forms/captions.ts";
import { clockFirst } from "./forms/clock-first.ts";
import type { ChatForm, Head } from "./forms/form.ts";
import { irc } from "./forms/irc.ts";
import { nameAbove, nameBeside } from "./forms/name-first.ts";
import { tickets } from "./forms/tickets.ts";
import { untimed } from "./forms/untimed.ts";

/** A head and the line on which it begins. */
export interface PlacedHead {
  readonly line: number;
  readonly head: Head;
}

export interface FormedChat {
  readonly form: ChatForm;
  readonly heads: readonly PlacedHead[];
}

const timed: readonly ChatForm[] = [bracketed, irc, tickets, clockFirst, nameBeside, nameAbove, captions];

/**
 * The form that explains most lines of a chat, with the heads that it finds; `null` for what is no chat. A line is explained
 * by the message that it belongs to, so the form whose first message stands first explains most; a handful of heads among
 * many of another form explains nothing.
 */
export function formOf(lines: readonly ChatLine[], { mayLackTimes = false } = {}): FormedChat | null {
  const fenced = fencedLines(lines);
  // A chat that stands in a fence as a whole is one all the same.
  return formWithin(lines, fenced, mayLackTimes) ?? (fenced.size > 0 ? formWithin(lines, new Set(), false) : null);
}

function formWithin(lines: readonly ChatLine[], fenced: ReadonlySet<number>, mayLackTimes: boolean): FormedChat | null {
  const found = (mayLackTimes ? [...timed, untimed] : timed)
    .map(form => ({ form, heads: headsOf(form, lines, fenced) }))
    .filter(each => each.heads.some(({ head }) => head.kind === "said"));
  const most = Math.max(0, ...found.map(({ heads, form }) => (form === untimed ? 0 : heads.length)));
  const [first] = found
    .filter(({ form, heads }) => heads.length * 20 >= most && (form !== untimed || isUntimedChat(heads, lines)))
    .sort((one, other) => rank(one) - rank(other) || isWider(one, other) || other.heads.length - one.heads.length);
  return first ?? null;
}

/** Who looks for names on lines of their own takes words for names where names have their times beside them. */
function isWider(one: FormedChat, other: FormedChat): number {
  if (one.form === nameBeside && other.form === nameAbove) return hasTimesBeside(one) ? -1 : 0;
  return one.form === nameAbove && other.form === nameBeside && hasTimesBeside(other) ? 1 : 0;
}

function hasTimesBeside({ heads }: FormedChat): boolean {
  const named = heads.filter(({ head }) => head.speaker !== null);
  return named.filter(({ head }) => head.height === 1).length * 4 >= named.length;
}

/** Where its first message stands; chats without times come last, for they have the heads of others, too. */
function rank({ form, heads }: FormedChat): number {
  const first = heads.find(({ head }) => head.kind !== "notice")?.line ?? 0;
  return form === untimed ? Number.POSITIVE_INFINITY : first;
}

function headsOf(form: ChatForm, lines: readonly ChatLine[], fenced: ReadonlySet<number>): PlacedHead[] {
  const heads: PlacedHead[] = [];
  let margin: number | null = null;
  let hasClock = false;
  for (let line = 0; line < lines.length; line++) {
    if (fenced.has(line)) continue;
    const indent = lines[line]?.indent ?? 0;
    // What is indented deeper than the first message is quoted in one.
    if (margin !== null && indent > margin + 1 && form.name !== captionsName) continue;
    const head = form.headAt(lines, line);
    if (!head) continue;
    if (head.continues && heads.length === 0) continue;
    if (form.name === captionsName) {
      // Its speakers stand below times, and nowhere else.
      if (head.kind === "clock") hasClock = true;
      else if (!hasClock) continue;
    }
    margin ??= indent;
    heads.push({ line, head });
    line += head.height - 1;
  }
  return withoutLoose(heads);
}

/** In a chat that parts its names clearly from its times, a line that does not is the end of a sentence. */
function withoutLoose(heads: PlacedHead[]): PlacedHead[] {
  const clear = heads.filter(({ head }) => !head.isLoose);
  return clear.length * 2 > heads.length ? clear : heads;
}

const captionsName = captions.name;

/** Without times, nearly every line must name who says it, and people must say more than one thing. */
function isUntimedChat(heads: readonly PlacedHead[], lines: readonly ChatLine[]): boolean {
  const speakers = new Set(heads.map(({ head }) => head.speaker));
  return (
    heads.length >= 4 && heads.length * 2 >= lines.length && speakers.size >= 2 && speakers.size * 2 <= heads.length
  );
}

/** The lines of code that is pasted between fences: nothing in it begins a message. */
function fencedLines(lines: readonly ChatLine[]): ReadonlySet<number> {
  const fenced = new Set<number>();
  let open: number | null = null;
  for (const [index, { text }] of lines.entries()) {
    if (!text.startsWith("```")) {
      // A fence behind a head on its line: "[09:14] name: ```".
      if (open === null && text.endsWith("```") && (text.split("```").length & 1) === 0) open = index;
      else if (open !== null && text.endsWith("```")) open = fill(fenced, open, index);
      continue;
    }
    if (open === null) open = text.length > 3 && text.endsWith("```") ? null : index;
    else open = fill(fenced, open, index);
  }
  return fenced;
}

/** How long a fenced piece may be: what is never closed swallows no chat. */
const longest = 2000;

function fill(fenced: Set<number>, from: number, to: number): null {
  if (to - from <= longest) for (let line = from + 1; line <= to; line++) fenced.add(line);
  return null;
}
