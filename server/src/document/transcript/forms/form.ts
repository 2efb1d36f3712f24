/** What all forms of chats share: the line that names who and when, and how its time and its name are written. */
import type { Words } from "../../facts.ts";
import { findZone, type TimeZone, utc } from "../../time-zones.ts";
import { logLevel } from "../../vocabulary/chat-forms.ts";
import type { ChatLine } from "../chat-lines.ts";

/** A time of day as a chat writes it. */
export interface ChatClock {
  /** Minutes since midnight; with seconds, a fraction. */
  readonly minutes: number;
  /** Whether it is one of twelve hours, and says which half of the day it means. */
  readonly hasHalf: boolean;
  readonly zone: TimeZone | null;
}

/** The beginning of a message, or of what stands between messages. */
export interface Head {
  /**
   * `said` by somebody; an `action` ("* name waves"); a `notice` of the chat itself ("name has joined"); `clock`: a time
   * for the messages below it, and none itself.
   */
  readonly kind: "said" | "action" | "notice" | "clock";
  /** `null` for notices, and for what goes on saying what the one before said. */
  readonly speaker: string | null;
  /** Whether it is said by whoever spoke before. */
  readonly continues?: boolean;
  readonly clock: ChatClock | null;
  /** The date beside the time, as it is written: also "Yesterday". */
  readonly date: string | null;
  /** What stands behind it on its line. */
  readonly text: Words | null;
  readonly isBot: boolean;
  /** Whether nothing but a blank parts the name from the time, as in any sentence that ends with one. */
  readonly isLoose?: boolean;
  /** How many lines it takes. */
  readonly height: number;
}

/** One way in which chats are written. */
export interface ChatForm {
  readonly name: string;
  /** The head that begins at a line; `null` for a line that belongs to the message above it. */
  headAt(lines: readonly ChatLine[], index: number): Head | null;
  /** What it puts between messages and nobody said: reactions, "2 replies". */
  isNoise?(line: string): boolean;
}

const months = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
/** A date beside a time. */
export const date = `(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?\\.?|\\d{1,2} ${months}(?: \\d{4})?|${months} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?)`;
/** A time, with its seconds, its half of the day and its zone. */
export const clock =
  "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d{1,9})?)?(?:[ \\u202F\\u00A0]?[AaPp]\\.?[Mm]\\.?)?(?:[ ]?(?:Z|UTC|GMT|[A-Z]{1,4}T|[+-]\\d{2}:?\\d{2})(?![A-Za-z]))?";
/** Somebody's name: a few words of any script. */
export const name = "[^\\s\\[\\]<>:|—–*#>(),.;!?\"'`{}-][^\\n\\t:<>[\\]|—]{0,48}?";

const clockParts =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?:[ \u202F\u00A0]?([AaPp])\.?[Mm]\.?)?(?:[ ]?(Z|[A-Z]{3,4}|[A-Z]T|[+-]\d{2}:?\d{2}))?$/;

/** Reads what {@link clock} matches; `null` where no clock shows that. */
export function readClock(written: string): ChatClock | null {
  const [, hours = "", minute = "", second = "0", half, zone] = clockParts.exec(written.trim()) ?? [];
  const hour = Number(hours);
  if (hours === "" || hour > 24 || Number(minute) > 59 || Number(second) > 59) return null;
  const base = half === undefined || hour > 12 ? hour : (hour % 12) + (/p/i.test(half) ? 12 : 0);
  return {
    minutes: base * 60 + Number(minute) + Number(second) / 60,
    hasHalf: half !== undefined,
    zone: zone === undefined ? null : zone === "Z" ? utc : findZone(/^[+-]/.test(zone) ? `UTC${zone}` : zone)
  };
}

/** The words behind a head on its line; `null` for none. They are a line's last ones. */
export function restOf({ text: line, span }: ChatLine, text: string | undefined): Words | null {
  const said = text?.trim() ?? "";
  if (said === "") return null;
  const start = Math.max(span.start, span.end - said.length);
  return line.endsWith(said) ? { text: said, span: { block: span.block, start, end: span.end } } : { text: said, span };
}

/** A name as it is written, without marks of rank and of programs; `null` for what names nobody: levels of logs. */
export function readName(written: string | undefined): { readonly speaker: string; readonly isBot: boolean } | null {
  const text = (written ?? "").trim();
  const tagged = /^(?<bare>.{0,1000}?)[\s·]*[([]?\b(?:APP|BOT|Bot|App)\b[)\]]?$/.exec(text)?.groups?.bare;
  const speaker = (tagged?.trim() || text).replace(/^~ ?/, "").replace(/\s+/g, " ");
  if (speaker === "" || logLevel.test(speaker) || speaker.split(" ").length > 7) return null;
  return { speaker, isBot: Boolean(tagged) };
}
