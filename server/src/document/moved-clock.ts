/** A time of day that is corrected, in the style in which it is written. */
import { sourceOf } from "../markdown/block.ts";
import { type Edit, replaceSpan } from "./edits.ts";
import type { Span } from "./facts.ts";

/** A time with hours and minutes, and the half of the day that it may say. */
const clock =
  /(?<![\d:.])(?<hour>\d{1,2})(?<between>[:：.h])(?<minute>[0-5]\d)(?![\d:]|[.,]\d)(?:(?<gap> ?)(?<half>[AaPp])(?=\.? ?[Mm]\b))?/g;

const minutesPerDay = 24 * 60;
const minutesPerHalf = 12 * 60;

/**
 * A text with the one time in it moved by so many minutes: `09:10 AM` by four is `09:14 AM`. All that stands beside it stays,
 * a zone, a date, "~". `null` where there are several times or none, or the day would be another.
 */
export function movedClock(text: string, by: number): string | null {
  const [found, another] = [...text.matchAll(clock)];
  if (!found?.groups || another) return null;
  const { hour = "", between = ":", minute = "", gap = "", half } = found.groups;
  const isLate = half !== undefined && /p/i.test(half);
  const written = half === undefined ? Number(hour) : (Number(hour) % 12) + (isLate ? 12 : 0);
  if (written > 24 || (half !== undefined && Number(hour) > 12)) return null;
  const moved = Math.round(written * 60 + Number(minute) + by);
  if (moved < 0 || moved >= minutesPerDay) return null;
  const [hours, minutes] = [Math.floor(moved / 60), moved % 60];
  const shown = half === undefined ? hours : hours % 12 || 12;
  const isPadded = hour.length === 2 && (half === undefined || hour.startsWith("0") || shown > 9);
  const own = `${isPadded ? `${shown}`.padStart(2, "0") : shown}${between}${`${minutes}`.padStart(2, "0")}`;
  const end = half === undefined ? "" : gap + otherHalf(half, moved >= minutesPerHalf);
  return text.slice(0, found.index) + own + end + text.slice(found.index + found[0].length);
}

/** Moves the one time that is written in a place; `null` as {@link movedClock}. */
export function moveClock(span: Span, by: number): Edit | null {
  const text = movedClock(sourceOf(span), by);
  return text === null ? null : replaceSpan(span, text);
}

/** The letter of the half of the day, in the case in which it was written. */
function otherHalf(written: string, isLate: boolean): string {
  const letter = isLate ? "p" : "a";
  return written === written.toUpperCase() ? letter.toUpperCase() : letter;
}
