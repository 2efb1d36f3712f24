/**
 * Chats as people copy them: `[09:14] name`, IRC, Slack and Teams from their windows, Discord, exports with a date before
 * each line. Who said what when, each message in its place.
 */
import { type Day, datesIn } from "../days.ts";
import type { Source } from "../document-base.ts";
import type { Words } from "../facts.ts";
import type { TimeZone } from "../time-zones.ts";
import { timesIn } from "../times.ts";

export interface Message {
  /** As it is written; `null` for what the chat itself reports. */
  readonly speaker: string | null;
  /** Minutes since midnight of the first message's day; midnight is counted through. `null` where no time is written. */
  readonly minutes: number | null;
  readonly zone: TimeZone | null;
  /** As far as dates are written above it or beside it. */
  readonly day: Day | null;
  /** What was said, without the line that names who and when; blank lines left out. */
  readonly lines: readonly Words[];
  /** The line that names who and when. */
  readonly head: Words;
}

const date = "\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?";
const clock =
  "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d{1,6})?)?(?:[ \\u202F]?[AaPp]\\.?[Mm]\\.?)?(?:[ ]?(?:Z|UTC|GMT|[A-Z]{2,4}T|[+-]\\d{2}:?\\d{2}))?";
const name = "[@\\p{L}][^\\n\\t:<>[\\]|—]{0,40}?";

/** The forms of the line that begins a message; their groups are `date`, `time`, `name` and `text`. */
const heads: readonly RegExp[] = [
  // [09:14] <name> text
  `^\\[(?:(?<date>${date}),?[ T])?(?<time>${clock})\\][ \\t]*<(?<name>[^<>\\n]{1,40})>[ \\t]*(?<text>.*)`,
  // [09:14] name: text · [09:14] name · [12/03/2026, 09:14:05] name: text
  `^\\[(?:(?<date>${date}),?[ T])?(?<time>${clock})\\][ \\t]*(?<name>${name})(?::(?:[ \\t]+(?<text>.*))?|[ \\t]*)$`,
  // 09:14 <name> text
  `^(?:(?<date>${date})(?:,? |T))?(?<time>${clock})[ \\t]+<(?<name>[^<>\\n]{1,40})>[ \\t]*(?<text>.*)`,
  // 12/03/2026, 09:14 - name: text · 2026-03-12T09:14:05Z name: text · 09:14 name: text
  `^(?:(?<date>${date})(?:,? |T))?(?<time>${clock})(?:[ \\t]*-)?[ \\t]+\\[?(?<name>${name})\\]?:[ \\t]+(?<text>.*)$`,
  // name — Today at 9:14 AM · name — 03/12/2026 9:14 AM
  `^(?<name>${name})[ \\t]*[—–-][ \\t]*(?:(?:Today|Yesterday)(?: at|,)?|(?<date>${date}),?)[ \\t]+(?<time>${clock})$`,
  // name  9:14 AM · name APP [9:14]
  `^(?<name>${name})(?:[ \\t]+APP)?(?:[ \\t]{2,}|[ \\t]*\\[|[ \\t]+(?=\\d{1,2}:))(?<time>${clock})\\]?$`
].map(form => new RegExp(form, "u"));

/** The messages of a chat, in order. What stands before the first one is not part of any. */
export function messagesOf(source: Source): Message[] {
  const messages: { -readonly [Key in keyof Message]: Message[Key] }[] = [];
  let lines: Words[] = [];
  let day: Day | null = null;
  let passed = 0;
  let last: number | null = null;
  for (const line of linesOf(source)) {
    const found = headOf(line);
    if (!found) {
      const separator = dayOfSeparator(line.text);
      if (separator !== null) day = separator;
      else if (messages.length > 0) lines.push(line);
      continue;
    }
    lines = found.text ? [found.text] : [];
    day = found.day ?? day;
    const clockMinutes = found.minutes;
    // A clock that jumps back by more than half a day went over midnight.
    if (clockMinutes !== null && last !== null && clockMinutes < last - 12 * 60) passed += 24 * 60;
    last = clockMinutes ?? last;
    messages.push({
      speaker: found.speaker,
      minutes: clockMinutes === null ? null : passed + clockMinutes,
      zone: found.zone,
      day,
      lines,
      head: line
    });
  }
  return messages;
}

/** Whether a text is a chat: several messages, and little that is none. */
export function isChat(source: Source): boolean {
  const messages = messagesOf(source);
  return messages.length >= 3 && new Set(messages.map(each => each.speaker)).size >= 2;
}

interface Head {
  readonly speaker: string | null;
  readonly minutes: number | null;
  readonly zone: TimeZone | null;
  readonly day: Day | null;
  /** What stands behind it on its line. */
  readonly text: Words | null;
}

function headOf({ text: line, span }: Words): Head | null {
  // Who says more than that on the line that names them has no name.
  if (!/\d[:.]\d\d/.test(line.slice(0, 120))) return null;
  for (const pattern of heads) {
    const groups = pattern.exec(line)?.groups;
    if (!groups) continue;
    const [written] = timesIn(groups.time ?? "");
    if (!written) continue;
    const [dated] = groups.date === undefined ? [] : datesIn(groups.date);
    const text = groups.text?.trim() ?? "";
    const start = span.start + line.lastIndexOf(text);
    return {
      speaker: (groups.name ?? "").trim() || null,
      minutes: written.from.minutes,
      zone: written.from.zone,
      day: dated?.day ?? null,
      text: text === "" ? null : { text, span: { block: span.block, start, end: start + text.length } }
    };
  }
  return null;
}

/** `--- March 12, 2026 ---`, `Thursday, 12 March 2026`: a line that is nothing but a date. */
function dayOfSeparator(line: string): Day | null {
  if (line.length > 60) return null;
  const [only, more] = datesIn(line);
  if (!only || more || only.day === null) return null;
  const rest = line.slice(0, only.start) + line.slice(only.end);
  return /^[\s\-–—=#*_,.]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)?[\s\-–—=#*_,.]*$/i.test(rest)
    ? only.day
    : null;
}

/** The lines of a text that are not blank, without the white space around them. */
function* linesOf({ blocks }: Source): Iterable<Words> {
  for (const block of blocks) {
    for (const [index, from] of block.lines.entries()) {
      const line = block.source.slice(from, block.lines[index + 1] ?? block.source.length);
      const text = line.trim();
      if (text === "") continue;
      const start = from + line.indexOf(text);
      yield { text, span: { block, start, end: start + text.length } };
    }
  }
}
