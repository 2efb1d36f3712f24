/** How people say how long something took, and how many there are of something. */
import { language, t } from "./translate.ts";
import { calmLine, isCalmLine } from "./turning.ts";

/** "29 s", "1 min 5 s", "45 min", "1 h 30 min", "2 d 4 h". Fractions are seconds, and count below an hour. */
export function spokenMinutes(written: number): string {
  const seconds = Math.round(written * 60);
  const [whole, over] = [Math.floor(seconds / 60), seconds % 60];
  if (whole < 60 && over > 0) return whole > 0 ? t`${whole} min ${over} s` : t`${over} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t`${minutes} min`;
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  if (days > 0) return hours > 0 ? t`${days} d ${hours} h` : t`${days} d`;
  return rest > 0 ? t`${hours} h ${rest} min` : t`${hours} h`;
}

/** How far away a day is: "today", "in 5 days", "12 days late". */
export function spokenDistance(days: number): string {
  if (days === 0) return t`today`;
  if (days > 0) return days === 1 ? t`in 1 day` : t`in ${days} days`;
  return days === -1 ? t`1 day late` : t`${-days} days late`;
}

/** "1 day", "12 days". */
export function spokenDays(days: number): string {
  return days === 1 ? t`1 day` : t`${days} days`;
}

/** How long ago a day is: "1 day ago", "12 days ago". */
export function spokenAgo(days: number): string {
  return days === 1 ? t`1 day ago` : t`${days} days ago`;
}

/** What is counted where people read it: one of it, and several. */
const things = {
  document: [() => t`1 document`, (count: string) => t`${count} documents`],
  error: [() => t`1 error`, (count: string) => t`${count} errors`],
  event: [() => t`1 event`, (count: string) => t`${count} events`],
  metric: [() => t`1 metric`, (count: string) => t`${count} metrics`],
  "rollback trigger": [() => t`1 rollback trigger`, (count: string) => t`${count} rollback triggers`],
  section: [() => t`1 section`, (count: string) => t`${count} sections`],
  stage: [() => t`1 stage`, (count: string) => t`${count} stages`],
  step: [() => t`1 step`, (count: string) => t`${count} steps`],
  warning: [() => t`1 warning`, (count: string) => t`${count} warnings`]
} as const;

/** "1 step", "12 steps". */
export function spokenCount(count: number, thing: keyof typeof things): string {
  const [one, several] = things[thing];
  return count === 1 ? one() : several(String(count));
}

/** The same where there may be thousands: "12,000 documents". */
export function spokenMany(count: number, thing: keyof typeof things): string {
  const [one, several] = things[thing];
  return count === 1 ? one() : several(grouped(count));
}

/** "12,000", as the language groups digits: the name of the language is a message, too. */
export function grouped(count: number): string {
  return count.toLocaleString(language());
}

/** "'Deploy'": words of a document or a file inside a sentence. */
export function quoted(text: string): string {
  return t`'${text}'`;
}

/** "a, b": words of a list that goes on, or of which the order says enough. */
export function listed(words: readonly string[]): string {
  return words.join(t`, `);
}

/** "a", "a or b", "a, b or c". */
export function anyOf(words: readonly string[]): string {
  return endingWith(t` or `, words);
}

/** "a", "a and b", "a, b and c". */
export function allOf(words: readonly string[]): string {
  return endingWith(t` and `, words);
}

function endingWith(last: string, words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${listed(words.slice(0, -1))}${last}${words.at(-1)}`;
}

/** A text on one line, cut at a length: where a whole one would not fit. */
export function shortWords(text: string, length: number): string {
  if (text.length <= length && isCalmLine(text)) return text;
  const line = calmLine(text.slice(0, length * 4));
  return line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line;
}
