/** How a postmortem writes what a chat tells: times, durations, links to the message that proves it. */
import { formatDay } from "../../document/days.ts";
import type { Span } from "../../document/facts.ts";
import { asMarkdown } from "../../document/plain-words.ts";
import type { Chat } from "../../document/transcript/chat.ts";
import type { ChatMoment } from "../../document/transcript/chat-moments.ts";
import type { Message } from "../../document/transcript/messages.ts";
import { lastNotAfter } from "../../markdown/lines.ts";
import { asLinkTarget, quoted, toThePoint } from "../wording.ts";
import type { TimeTo } from "./incident.ts";

export interface Sayings {
  /** `09:14`; with its date on another day than the first, where days are known. */
  time(minutes: number | null): string | null;
  /** With its date wherever that is known. */
  timeWithDate(minutes: number | null): string | null;
  /** The line (1-based) on which a span begins, in the file of the chat. */
  lineOf(span: Span): number;
  /** `[09:14](chat.txt#L7)`; the time alone where the chat has no address. */
  evidence(minutes: number | null, span: Span): string;
  /** Words of a message with the link that proves them; in quotation marks where somebody speaks of themselves. */
  said(words: { readonly text: string; readonly message: Pick<Message, "minutes" | "head"> }): string;
}

const perDay = 24 * 60;

export interface ChatAddress {
  /** The path of the chat from the postmortem; `null` where it has none. */
  readonly source: string | null;
  /** The line (0-based) of that file on which the chat begins; 0 for the whole of it. */
  readonly firstLine?: number | undefined;
}

export function sayingsOf({ block, day, isRelative }: Chat, { source, firstLine = 0 }: ChatAddress): Sayings {
  const clock = (minutes: number): string => {
    // Thirds of a minute are no exact numbers.
    const seconds = ((Math.round(minutes * 60) % (perDay * 60)) + perDay * 60) % (perDay * 60);
    const shown = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
    return isRelative ? `${shown}:${two(seconds % 60)}` : shown;
  };
  const dayOf = (minutes: number): string | null =>
    day === null ? null : formatDay(day + Math.floor(minutes / perDay));
  const timeWithDate = (minutes: number | null): string | null => {
    if (minutes === null) return null;
    const date = dayOf(minutes);
    return date === null ? clock(minutes) : `${date} ${clock(minutes)}`;
  };
  const lineOf = ({ start }: Span): number => firstLine + lastNotAfter(block.lines, start) + 1;
  const evidence = (minutes: number | null, span: Span): string => {
    const line = lineOf(span);
    const label = minutes === null ? `line ${line}` : clock(minutes);
    return source === null ? label : `[${label}](${asLinkTarget(source)}#L${line})`;
  };
  return {
    time: minutes => {
      if (minutes === null) return null;
      return minutes < 0 || minutes >= perDay ? timeWithDate(minutes) : clock(minutes);
    },
    timeWithDate,
    lineOf,
    evidence,
    said: ({ text, message }) =>
      `${asMarkdown(quoted(toThePoint(text)))} (${evidence(message.minutes, message.head.span)})`
  };
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/**
 * Behind what the chat only makes likely: a placeholder, so that somebody looks at it before it counts as a fact. Once for
 * each moment, where it is told: what is counted from it has a rule of its own, should it move.
 */
const unconfirmed = "[confirm]";

/** What a moment gives, marked where the chat only makes it likely. */
export function marked(words: string, { confidence }: Pick<ChatMoment, "confidence">): string {
  return confidence === "stated" ? words : `${words} ${unconfirmed}`;
}

/** "13 minutes", and from when it counts where that is not the start. */
export function durationWords({ minutes, from }: TimeTo): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    ...(hours > 0 ? [`${hours} ${hours === 1 ? "hour" : "hours"}`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest} ${rest === 1 ? "minute" : "minutes"}`] : [])
  ];
  return `${parts.join(" ")}${from === "detected" ? " from detection" : ""}`;
}
