/** The moments of an incident as its chat tells them, each with the message that is its evidence. */
import type { Span } from "../facts.ts";
import { timesIn } from "../times.ts";
import {
  atThisMoment,
  type ChatMomentName,
  changeNow,
  chatMoments,
  datedStarts,
  likelyChatMoments,
  lookingBack,
  notEvenLikely,
  notSo
} from "../vocabulary/chats-moments.ts";
import { type MomentName, momentNames } from "../vocabulary/moments.ts";
import type { Message } from "./messages.ts";

export interface ChatMoment {
  readonly name: MomentName;
  /** Minutes since midnight of the first message's day. */
  readonly minutes: number;
  /** The message that tells it. */
  readonly message: Message;
  /** The line that tells it. */
  readonly span: Span;
  /** The sentence that tells it; of a start that is dated later, the words that name it: "9:10 AM deployment". */
  readonly words: string;
  /** Whether the chat itself dates it: as it happens, or by a time in its words. */
  readonly isDated: boolean;
  /** `stated`: in words that can mean nothing else; `likely`: in words that make it so, or by what happened around it. */
  readonly confidence: "stated" | "likely";
}

type Table = Partial<Readonly<Record<MomentName, RegExp>>>;

/** The words that a team tells moments by, besides the usual ones. */
export type TeamWords = ReadonlyMap<ChatMomentName, RegExp>;

const nothing: TeamWords = new Map();

function withWords(table: Table, words: TeamWords): Table {
  if (words.size === 0) return table;
  const more = [...words].map(([name, pattern]) => {
    const usual = table[name];
    return [name, usual ? new RegExp(`${usual.source}|${pattern.source}`, "iu") : pattern] as const;
  });
  return { ...table, ...Object.fromEntries(more) };
}

/** Longer lines are logs, and tell no moment. */
const longest = 2000;

/** The first message that states each moment; of its end the last one. */
export function chatMomentsOf(messages: readonly Message[], words: TeamWords = nothing): ChatMoment[] {
  const stated = momentsBy(withWords(chatMoments, words), "stated", notSo, inTime(messages));
  // What a chat dates later than all that follows a start is something else: "the last receipt went out at 14:40".
  const others = stated.filter(({ name }) => name !== "started").map(({ minutes }) => minutes);
  const first = others.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return stated.filter(({ name, minutes }) => name !== "started" || minutes <= first);
}

/**
 * The moments that a chat states, and those that it makes likely where it states none; in the order of time. None is told
 * before the incident was seen, but for its start.
 */
export function allChatMomentsOf(messages: readonly Message[], words: TeamWords = nothing): ChatMoment[] {
  const ordered = inTime(messages);
  const stated = chatMomentsOf(messages, words);
  const likely = momentsBy(likelyChatMoments, "likely", notEvenLikely, ordered);
  const known = new Map(stated.map(each => [each.name, each]));
  if (!known.has("detected")) {
    const seen = likely.find(each => each.name === "detected");
    if (seen) known.set("detected", seen);
  }
  const early = stated.reduce(
    (least, each) => (after.has(each.name) ? Math.min(least, each.minutes) : least),
    Number.POSITIVE_INFINITY
  );
  const told = known.get("detected");
  // Who speaks of an alert when all is under way tells of it, and is not the first who sees it.
  if (told && told.minutes > early) {
    const seen = likely.find(each => each.name === "detected" && each.minutes <= early);
    if (seen) known.set("detected", seen);
    else known.delete("detected");
  }
  const detected = known.get("detected");
  for (const name of momentNames) {
    const table = likelyChatMoments as Table;
    if (known.has(name) || !(name in table) || !detected) continue;
    const from = latestBefore(name, known);
    const until = earliestBehind(name, known);
    const between = ordered.filter(({ minutes }) => minutes !== null && minutes >= from && minutes <= until);
    // Who reports it and who takes it are two.
    const others =
      name === "acknowledged" ? between.filter(each => each.speaker !== detected.message.speaker) : between;
    const [found] = momentsBy({ [name]: table[name] }, "likely", notEvenLikely, others);
    if (found) known.set(name, found);
  }
  // What a chat dates later than that is something else.
  if ((known.get("started")?.minutes ?? 0) > (detected?.minutes ?? Number.POSITIVE_INFINITY)) known.delete("started");
  // Nor is over what is mitigated later.
  const last = Math.max(known.get("mitigated")?.minutes ?? 0, known.get("mitigation-started")?.minutes ?? 0);
  if ((known.get("resolved")?.minutes ?? last) < last) known.delete("resolved");
  if (detected && !known.has("started")) {
    const change = changeBefore(detected, ordered);
    if (change) known.set("started", change);
  }
  return [...known.values()]
    .filter(each => !detected || each.name === "started" || each.minutes >= detected.minutes)
    .sort(
      (one, other) => one.minutes - other.minutes || momentNames.indexOf(one.name) - momentNames.indexOf(other.name)
    );
}

/** What happens only once an incident was seen. */
const after: ReadonlySet<MomentName> = new Set<MomentName>([
  "acknowledged",
  "cause-identified",
  "mitigation-started",
  "mitigated"
]);

/** When the moments before this one happened, at the latest. */
function latestBefore(name: MomentName, known: ReadonlyMap<MomentName, ChatMoment>): number {
  const before = momentNames.slice(0, momentNames.indexOf(name));
  return Math.max(
    Number.NEGATIVE_INFINITY,
    ...before.map(each => known.get(each)?.minutes ?? Number.NEGATIVE_INFINITY)
  );
}

function earliestBehind(name: MomentName, known: ReadonlyMap<MomentName, ChatMoment>): number {
  const behind = momentNames.slice(momentNames.indexOf(name) + 1);
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...behind.map(each => known.get(each)?.minutes ?? Number.POSITIVE_INFINITY)
  );
}

/** Threads stand below what they reply to; moments follow the clock. */
function inTime(messages: readonly Message[]): readonly Message[] {
  if (!messages.some(each => each.replyTo !== null)) return messages;
  return [...messages].sort((one, other) => (one.minutes ?? 0) - (other.minutes ?? 0));
}

function momentsBy(
  table: Table,
  confidence: ChatMoment["confidence"],
  unsaid: RegExp,
  messages: readonly Message[]
): ChatMoment[] {
  const moments = new Map<MomentName, ChatMoment>();
  const wanted = Object.entries(table) as [MomentName, RegExp][];
  for (const message of messages) {
    if (message.minutes === null || message.kind === "notice") continue;
    for (const { text, span } of message.lines) {
      if (text.length > longest || lookingBack.test(text)) continue;
      const start = confidence === "stated" && !moments.has("started") ? datedStart(text, message.minutes) : null;
      if (start !== null)
        moments.set("started", { name: "started", ...start, message, span, isDated: true, confidence });
      let said: readonly string[] | null = null;
      for (const [name, pattern] of wanted) {
        // What ends an incident is the last word on it. A program tells of its alert, not of the incident.
        if (name === "resolved" ? message.isBot && isOfAlert(text) : moments.has(name)) continue;
        said ??= statementsOf(text);
        const words = said.find(each => tells(pattern, unsaid, each));
        if (words === undefined) continue;
        const { minutes } = message;
        moments.set(name, { name, minutes, message, span, words, isDated: atThisMoment.test(text), confidence });
      }
    }
  }
  return [...moments.values()];
}

function isOfAlert(text: string): boolean {
  return !/\bincident\b/i.test(text);
}

/** The sentences of a line that ask nothing; addresses say nothing. */
function statementsOf(text: string): string[] {
  return text
    .replace(/https?:\/\/\S{1,2000}/g, " ")
    .split(/(?<=[.!?…])\s+|\n/)
    .flatMap(sentence => (/\?\W{0,3}$/.test(sentence) || sentence.trim() === "" ? [] : [sentence.trim()]));
}

function tells(pattern: RegExp, unsaid: RegExp, sentence: string): boolean {
  const found = pattern.exec(sentence);
  return found !== null && !unsaid.test(sentence.slice(0, found.index));
}

/** A start that a line dates, on the clock of its message: not later than that, and on the same day or the one before. */
function datedStart(text: string, now: number): Pick<ChatMoment, "minutes" | "words"> | null {
  for (const form of datedStarts) {
    const found = form.exec(text);
    const written = found?.groups?.time;
    const time = written === undefined ? undefined : timesIn(written)[0]?.from;
    if (!time) continue;
    const midnight = Math.floor(now / perDay) * perDay;
    const half = time.isHalfKnown || time.minutes >= perDay / 2 ? perDay : perDay / 2;
    // The last time at which a clock showed that.
    const minutes = midnight + time.minutes + Math.floor((now - midnight - time.minutes) / half) * half;
    const phrase = found?.[0] ?? "";
    const named = phrase.replace(aroundStart, "");
    const words = named === phrase ? (statementsOf(text).find(each => each.includes(phrase)) ?? phrase) : named;
    if (now - minutes < perDay / 2) return { minutes, words };
  }
  return null;
}

/** "after the 9:10 AM deployment": behind this stands what began it. */
const aroundStart = /^(?:after|since|following|with)\s+(?:the\s+|our\s+|that\s+)?/i;

const perDay = 24 * 60;

/** How long before an incident is seen the change may lie that began it. */
const before = 120;

/** The last change before an incident was seen, where those who saw it speak of a change. */
function changeBefore(detected: ChatMoment, messages: readonly Message[]): ChatMoment | null {
  const at = messages.indexOf(detected.message);
  const suspects = messages.slice(at, at + 12).some(({ lines }) => lines.some(({ text }) => suspicion.test(text)));
  if (!suspects) return null;
  for (let index = at - 1; index >= 0; index--) {
    const message = messages[index] as Message;
    if (message.minutes === null || detected.minutes - message.minutes > before) return null;
    const line = message.lines.find(
      ({ text }) => text.length <= longest && changeNow.test(text) && !/\?\W*$/.test(text)
    );
    if (line)
      return {
        words: line.text,
        name: "started",
        minutes: message.minutes,
        message,
        span: line.span,
        isDated: false,
        confidence: "likely"
      };
  }
  return null;
}

const suspicion =
  /\b(?:deploy|deployment|release|rollout|merge|push|change|migration|upgrade|roll ?back|revert)\w{0,3}\b/i;
