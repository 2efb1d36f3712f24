/** Figures of a chat: shares, delays, counts and money, each with what it is a figure of. */

import { blankProse, type Span, type Words } from "../facts.ts";
import { type FigureKind, figuresIn } from "../figures.ts";
import { measuresIn } from "../measures.ts";
import { spanWithin } from "../prose-spans.ts";
import { figureInChat } from "../vocabulary/chats-facts.ts";
import {
  aboutDelay,
  aboutLength,
  countedBehind,
  countedByForm,
  doneTo,
  limitBefore,
  limitBehind,
  looksLikeStatus,
  mayPrecede,
  meansToDo,
  neverCounts,
  noDelay,
  noShare,
  rates,
  saidDuration,
  sizes,
  smallCounted,
  someOf,
  stateBehind,
  tellsInQuestion
} from "../vocabulary/chats-figures.ts";
import { abbreviated, usualBefore } from "../vocabulary/chats-untold.ts";
import { failing } from "../vocabulary/figures-in-chats.ts";
import type { Message } from "./messages.ts";
import { isTestMessage, sentenceEnd, untoldAmong } from "./untold.ts";

export interface ChatFigure {
  readonly kind: FigureKind;
  /** The figures as they are written: "45%", or both of "~120ms to over 1.5s". */
  readonly values: readonly string[];
  /** The words around them that say of what: the clause in which they stand. */
  readonly text: string;
  readonly message: Message;
  readonly span: Span;
}

/** Longer lines are logs, not statements. */
const longest = 600;

/** The figures of a chat in its order, the first thousand at most. */
export function chatFiguresOf(messages: readonly Message[]): ChatFigure[] {
  const figures: ChatFigure[] = [];
  for (const message of messages) {
    if (figures.length >= most) break;
    if (message.kind === "notice" || isTestMessage(message.lines[0]?.text ?? "")) continue;
    for (const line of message.lines) for (const figure of inLine(line, message)) figures.push(figure);
  }
  return figures;
}

/** Who reads more figures reads a log. */
const most = 1000;

/** Whether a line seems to tell a figure: a quick look at what stands beside its digits. */
export function hasFigure(text: string): boolean {
  return text.length <= longest && figureInChat.test(text);
}

function inLine(line: Words, message: Message): ChatFigure[] {
  if (!/\d|\ball\b|\bevery\b|\bno\b|\bhalf\b|\bthird\b/i.test(line.text) || line.text.length > longest) return [];
  const untold = untoldIn(line.text);
  const clauses = clausesOf(line.text).filter(([start, end]) => {
    if (untold.some(([from, to]) => from <= start && start < to)) return false;
    const clause = line.text.slice(start, end);
    // A question tells no figure.
    return (
      /\d/.test(clause) && !meansToDo.test(clause) && (!/\?\W{0,100}$/.test(clause) || tellsInQuestion.test(clause))
    );
  });
  const found = clauses.length === 0 ? [] : figuresOf(line.text);
  if (found.length === 0) return [];
  return clauses.flatMap(([start, end]) => {
    const clause = line.text.slice(start, end);
    const inside = found.filter(each => each.start >= start && each.end <= end && tells(each, clause, start));
    const [first] = inside;
    const text = clause.trim();
    // "61%" alone says of nothing what it is.
    if (!first || !/\p{L}{2}/u.test(text.replace(saidDuration, ""))) return [];
    const isInPlace = line.span.end - line.span.start <= line.text.length + 2;
    return [
      {
        kind: first.kind,
        values: first.kind === "delay" ? delaysIn(text, inside) : inside.map(each => each.text),
        text,
        message,
        span: isInPlace ? spanWithin(line, start, end) : line.span
      }
    ];
  });
}

/** Where the sentences of a line stand that tell nothing of the incident. */
function untoldIn(text: string): (readonly [start: number, end: number])[] {
  const sentences = text.split(sentenceEnd);
  const untold = untoldAmong(sentences);
  let at = 0;
  return sentences.flatMap((sentence, index) => {
    const start = text.indexOf(sentence, at);
    at = start + sentence.length;
    return untold[index] === true ? [[start, at] as const] : [];
  });
}

/** All delays of a clause: what it was before, and what it came to. */
function delaysIn(text: string, found: readonly Placed[]): string[] {
  const measured = measuresIn(text)
    .filter(({ dimension }) => dimension === "duration")
    .map(({ start, end }) => text.slice(start, end));
  return measured.length > 0 ? measured : found.map(each => each.text);
}

interface Placed {
  readonly kind: FigureKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Whether a figure tells of an effect: no limit, no progress, nothing that is still to come. `at`: where the clause begins. */
function tells({ kind, text, start, end }: Placed, clause: string, at: number): boolean {
  const before = clause.slice(0, start - at);
  const behind = clause.slice(end - at);
  if (limitBefore.test(before.slice(-60)) || limitBehind.test(behind) || neverCounts.test(before)) return false;
  if (usualBefore.test(before.slice(-80))) return false;
  if (kind === "share") return /\d/.test(text) && !(noShare.test(clause) && !failing.test(clause));
  return kind !== "delay" || !noDelay.test(`${before.slice(-40)}${text}${behind.slice(0, 20).split("(")[0]}`);
}

function figuresOf(text: string): Placed[] {
  // Numbers in addresses are parts of them.
  const plain = text.replace(/https?:\/\/[^\s<>]{1,500}/g, address => " ".repeat(address.length));
  const block = { source: plain, lines: [0] };
  const span = { block, start: 0, end: plain.length };
  const found: Placed[] = [...plain.matchAll(someOf)].map(({ index, 0: written }) => ({
    kind: "share",
    text: written,
    start: index,
    end: index + written.length
  }));
  for (const { kind, text: written, span: place } of figuresIn({ ...blankProse(span), text: plain })) {
    const { start, end } = place;
    const isFigure = /\d/.test(written) && (kind !== "count" || isCounted(plain, place));
    if (isFigure && !found.some(each => each.start < end && start < each.end))
      found.push({ kind, text: written, start, end });
  }
  const add = (
    kind: FigureKind,
    pattern: RegExp,
    isMeant: (start: number, end: number) => boolean = () => true
  ): void => {
    for (const { index, 0: written } of plain.matchAll(pattern)) {
      const end = index + written.length;
      if (found.some(each => each.start < end && index < each.end) || !isMeant(index, end)) continue;
      found.push({ kind, text: written, start: index, end });
    }
  };
  add("count", smallCounted);
  add("count", sizes);
  add("count", rates);
  add("delay", saidDuration, (start, end) => aboutDelay.test(plain.slice(Math.max(0, start - 50), end + 30)));
  add(
    "count",
    saidDuration,
    (start, end) => aboutLength.test(plain.slice(Math.max(0, start - 50), end + 30)) && !noDelay.test(plain)
  );
  return found.sort((one, other) => one.start - other.start);
}

/** A number alone counts nothing: "option 2", "on 411", "build 20113"; what it counts stands beside it, or it is a large one. */
function isCounted(text: string, { start, end }: Span): boolean {
  const number = text.slice(start, end);
  if (/^0\d/.test(number) || /^\d{8,}$/.test(number)) return false;
  const behind = text.slice(end, end + 60);
  if (countedBehind.test(behind)) return true;
  if (stateBehind.test(behind)) return isNoName(text, start);
  if (countedByForm.test(behind)) return isNoName(text, start);
  if (doneTo.test(text.slice(Math.max(0, start - 40), start)) && /^ \p{L}{3,20}s(?![\p{L}])/u.test(behind)) return true;
  if (/\p{L}{3}/u.test(number)) return true;
  if (!isNoName(text, start)) return /[=(]$/.test(text.slice(0, start)) && number.length >= 3;
  return (
    /\d[\d.,]{0,1000}[kM]$|^[~≈<>]{0,2}\d{1,3}(?:,\d{3})+$/.test(number) ||
    // In other languages a point parts thousands: "2.300 Pakete".
    (/^[~≈]?\d{1,3}(?:\.\d{3})+$/.test(number) && /^ \p{L}{4,}/u.test(behind) && !isVerb.test(behind)) ||
    (/^[~≈]?\d{3,7}$/.test(number) &&
      /^ \p{L}{3,}/u.test(behind) &&
      !isVerb.test(behind) &&
      !looksLikeStatus.test(number))
  );
}

/** A number behind a word that is no preposition and no verb is its name: "chromium 121", "room 300". */
function isNoName(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start).trimEnd();
  return !/[\p{L}\p{N}]$/u.test(before) || mayPrecede.test(before) || /(?<!\p{L})\p{L}+(?:ed|ing)$/u.test(before);
}

/** What may follow a name with a number: "412 is out", "411 now". */
const isVerb =
  /^ (?:is|are|was|were|has|had|in|on|at|from|to|with|for|by|and|or|so|but|now|then|again|via|out|off|back|went|will|should|can|does|did|leaks|publishes|looks|works|fails|came|just|still|already|today|yesterday|tonight|here|there|this|that|the|when|if|because|after|before|until|since|lol|pls|please|yes|no|not|too|also|maybe|i|we|you|it)(?![\p{L}])/iu;

const clauseEnd = new RegExp(`[.!?…;](?=\\s)${abbreviated}|\\s[—–-]{1,2}\\s|\\n`, "gu");

/** Where the clauses of a line begin and end: at ends of sentences, at dashes and at semicolons. */
function clausesOf(text: string): (readonly [start: number, end: number])[] {
  const clauses: (readonly [number, number])[] = [];
  let start = 0;
  for (const match of text.matchAll(clauseEnd)) {
    const isDash = /^\s[—–-]/.test(match[0]);
    const end = match.index + (isDash || match[0] === ";" ? 0 : match[0].length);
    // A dash before the figure of what stands before it parts nothing: "errors dropping — down to 15%".
    const behind = text.slice(match.index + match[0].length);
    if (
      isDash &&
      /^(?:now |already |still )?(?:down|up|from|to|at|now|over|under|below|above|about|around|~|\d)/i.test(behind)
    )
      continue;
    clauses.push([start, end]);
    start = match.index + match[0].length;
  }
  clauses.push([start, text.length]);
  return clauses;
}
