/** Figures of a chat: shares, delays, counts and money, each with what it is a figure of. */

import { blankProse, type Span, type Words } from "../facts.ts";
import { type FigureKind, figuresIn } from "../figures.ts";
import { measuresIn } from "../measures.ts";
import { spanWithin } from "../prose-spans.ts";
import { figureInChat } from "../vocabulary/chats-facts.ts";
import type { Message } from "./messages.ts";

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
    if (message.kind === "notice") continue;
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
  if (!/\d/.test(line.text) || line.text.length > longest) return [];
  // A question tells no figure.
  const clauses = clausesOf(line.text).filter(
    ([start, end]) => /\d/.test(line.text.slice(start, end)) && !/\?\W*$/.test(line.text.slice(start, end))
  );
  const found = clauses.length === 0 ? [] : figuresOf(line.text);
  if (found.length === 0) return [];
  return clauses.flatMap(([start, end]) => {
    const inside = found.filter(each => each.start >= start && each.end <= end);
    const [first] = inside;
    if (!first) return [];
    const text = line.text.slice(start, end).trim();
    const isInPlace = line.span.end - line.span.start <= line.text.length + 2;
    return [
      {
        kind: first.kind,
        values: first.kind === "delay" ? delaysIn(text) : inside.map(each => each.text),
        text,
        message,
        span: isInPlace ? spanWithin(line, start, end) : line.span
      }
    ];
  });
}

/** All delays of a clause: what it was before, and what it came to. */
function delaysIn(text: string): string[] {
  return measuresIn(text)
    .filter(({ dimension }) => dimension === "duration")
    .map(({ start, end }) => text.slice(start, end));
}

interface Placed {
  readonly kind: FigureKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function figuresOf(text: string): Placed[] {
  const block = { source: text, lines: [0] };
  const span = { block, start: 0, end: text.length };
  return figuresIn({ ...blankProse(span), text })
    .filter(each => /\d/.test(each.text) && (each.kind !== "count" || isCounted(text, each.span)))
    .map(({ kind, text: written, span: { start, end } }) => ({ kind, text: written, start, end }));
}

/** A number alone counts nothing: "option 2", "try 3"; what it counts stands behind it, or it is a large one. */
function isCounted(text: string, { start, end }: Span): boolean {
  return (
    /^\s?(?:\p{L}{3,20} ){0,2}(?:requests?|orders?|transactions?|payments?|checkouts?|carts?|errors?|failures?|messages?|records?|rows?|jobs?|pods?|nodes?|hosts?|servers?|instances?|clusters?|tickets?|calls|connections?|sessions|logins?|e-?mails?|postings?|rps|qps|req\b|tps)/iu.test(
      text.slice(end, end + 60)
    ) ||
    /\d[\d.,]*[kKM]$|^\d{3,}$|^~?\d{1,3}(?:,\d{3})+$|\b(?:requests|orders|errors|payments|tickets|pods|messages|jobs)\b/.test(
      text.slice(start, end)
    )
  );
}

/** Where the clauses of a line begin and end: at ends of sentences, at dashes and at semicolons. */
function clausesOf(text: string): (readonly [start: number, end: number])[] {
  const clauses: (readonly [number, number])[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…;](?=\s)|\s[—–-]{1,2}\s|\n/g)) {
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
