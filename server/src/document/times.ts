/**
 * Clock times in a text, in every form in which people write them: `09:10`, `9:10:05 AM`, `11.50`, `14h05`, `~14:00`,
 * `14:??`, `8:20 - 8:24`, `2026-03-05T09:10Z`, `0910 UTC`, `9 PM`.
 */
import { type TimeZone, zoneBehind } from "./time-zones.ts";

/** A time of day. */
export interface ClockTime {
  /** Minutes since midnight, from 0 to 1440; with seconds, a fraction. */
  readonly minutes: number;
  /** For how many minutes it may stand: 1/60 with seconds, 1 for `14:05`, 10 for `14:0?`, 60 for `14:??` and `2 PM`. */
  readonly precision: number;
  /** "~", "ca.", "around". */
  readonly approximate: boolean;
  /** Whether it says which half of the day it means: `false` for `2:05`, which may be on a clock of twelve hours. */
  readonly isHalfKnown: boolean;
  /** Written at this very time, not above a column or in prose. */
  readonly zone: TimeZone | null;
}

/** A time, or a range of times, in a text. Offsets are UTF-16, `end` not included; "~" and the zone are inside. */
export interface WrittenTime {
  readonly start: number;
  readonly end: number;
  readonly from: ClockTime;
  /** The other end of a range. */
  readonly to: ClockTime | null;
}

const half = "(?:[ ]?(?<half>[ap]m\\b|[ap]\\.[ ]?m\\.?(?![A-Za-z])))";
/** `[?X]` are digits that somebody has to find out. */
const minute = "(?<minute>[0-5]\\d|[0-5][?xX]|\\?{1,2}|[xX]{2})";
const second = "(?::(?<second>[0-5]\\d)(?:[.,]\\d{1,9})?)?";
/** Neither in a word, a number, a path nor an address; but behind the `T` of a timestamp. */
const before = "(?:(?<=\\d[Tt])|(?<![A-Za-zÀ-ɏ\\d:.,+/$_]))";
const after = "(?!\\d|:\\d|[.,]\\d|-?(?!ish)[A-Za-z](?<!Z))";
/** Each on its own: one expression may not name a group twice, says Node 20. `needs`: what a text without it has none of. */
const clocks = [
  { form: `${before}(?<hour>\\d{1,2})[:：]${minute}${second}(?:${half}|(?=[ ]?Z\\b)|${after})`, needs: "\\d[:：]" },
  { form: `${before}(?<hour>[01]?\\d)${half}(?![A-Za-z])`, needs: "\\d[ ]?[ap]" },
  {
    form: `${before}(?<hour>[01]\\d|2[0-3]|[7-9])h(?<minute>[0-5]\\d)(?![\\dA-Za-z:]|[ ]m)`,
    needs: "\\dh\\d"
  },
  {
    form: `${before}(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?=Z\\b|[ ]?(?:hrs|hours)\\b|(?<!(?:19|20)\\d\\d)[ ](?:UTC|GMT)\\b)`,
    needs: "\\d{4}[ ]?[zhug]"
  },
  {
    form: `${before}(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))?[ ](?:Uhr|o'clock|o’clock)\\b`,
    needs: "\\d[ ][uo]"
  },
  { form: "(?<japan>午前|午後)?(?<hour>\\d{1,2})時(?!間)(?:(?<minute>[0-5]?\\d)分)?", needs: "時" }
].map(({ form, needs }) => ({ form: new RegExp(form, "gui"), needs: new RegExp(needs, "ui") }));
/** `11.50` where a row of a timeline begins; a number of anything else is followed by its unit or a per cent sign. */
const dotted =
  /^[\s*_]{0,8}(?:(?:~|ca\.?)\s?)?(?<hour>[01]\d|[1-9]|2[0-3])\.(?<minute>[0-5]\d)(?![\d%.]|\s?(?:k|[mµ]?s|x|[KMGT]i?B|GB|million|per)\b)/u;

const approximation =
  /(?:~|≈|∼|\b(?:ca\.?|c\.|circa|around|about|approx\.?|approximately|roughly|estimated|est\.))\s{0,2}$/i;
const dateBetween =
  "(?:\\d{4}-\\d\\d-\\d\\d[T\\s]\\s?|\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?,? (?:at )?|\\d{1,2}(?:st|nd|rd|th)? \\p{L}{3,9},? (?:\\d{4},? )?(?:at )?)?";
const rangeMark = new RegExp(
  `^[\\s)\\]*_]{0,4}(?:-{1,2}|[–—→~〜～]|->|から|to|till|until|through|thru|(?<and>and|&))[\\s([*_]{0,4}${dateBetween}(?:~|ca\\.?|around|about|approx\\.?)?\\s{0,2}$`,
  "iu"
);
const betweenBefore = /\bbetween\s{1,2}(?:\d{4}-\d\d-\d\d[T\s]\s?)?$/i;

/**
 * The times of a text, in its order. `isRow`: the text is a row of a timeline, so that a time may be written `11.50`
 * where it begins.
 */
export function timesIn(text: string, { isRow = false }: { readonly isRow?: boolean } = {}): WrittenTime[] {
  const times: WrittenTime[] = [];
  if (!/\d/.test(text)) return times;
  let end = 0;
  for (const found of candidates(text, isRow)) {
    if (found.index < end || isOffset(text, found.index)) continue;
    const written = writtenTime(found, text);
    if (!written) continue;
    const last = times.at(-1);
    const gap = last && !last.to ? rangeMark.exec(text.slice(last.end, found.index).slice(0, 60)) : null;
    const isRange = gap !== null && (!gap.groups?.and || betweenBefore.test(text.slice(0, last?.start).slice(-40)));
    if (last && isRange) times[times.length - 1] = rangeOf(last, written);
    else times.push(startOfRange(written, found.groups ?? {}, text));
    end = written.end;
  }
  return times;
}

function candidates(text: string, isRow: boolean): RegExpExecArray[] {
  const first = isRow ? dotted.exec(text) : null;
  // Where two fit, the earlier form counts: the later one begins inside of it.
  const rest: RegExpExecArray[] = [];
  for (const { form, needs } of clocks) {
    if (needs.test(text)) for (const match of text.matchAll(form)) rest.push(match);
  }
  rest.sort((one, other) => one.index - other.index);
  if (!first) return rest;
  // What stands before the digits is no part of the time.
  const digits = first[0].search(/\d/);
  first.index += digits;
  first[0] = first[0].slice(digits);
  return [first, ...rest];
}

/** `UTC-07:00`, `T-01:30`: what follows the sign is no time of day. */
function isOffset(text: string, at: number): boolean {
  return /[A-Za-z)][+-]$/.test(text.slice(Math.max(0, at - 2), at));
}

function writtenTime({ 0: digits, index, groups = {} }: RegExpExecArray, text: string): WrittenTime | null {
  const minutes = minutesOf(groups);
  if (minutes === null) return null;
  const close = index + digits.length;
  const isStamp = groups.second !== undefined || /\d[Tt]$/.test(text.slice(Math.max(0, index - 2), index));
  const zone = zoneBehind(text, close, isStamp);
  const about = approximation.exec(text.slice(Math.max(0, index - 16), index))?.[0] ?? "";
  const ish = /^-?ish\b/i.exec(text.slice(close, close + 5))?.[0] ?? "";
  const isHalfKnown = hasHalf(groups) || Number(groups.hour) > 12 || /^0/.test(groups.hour ?? "") || isStamp;
  const approximate = about !== "" || ish !== "";
  return {
    start: index - about.length,
    end: zone?.end ?? close + ish.length,
    from: { minutes, precision: precisionOf(groups), approximate, isHalfKnown, zone: zone?.zone ?? null },
    to: null
  };
}

type Groups = Readonly<Record<string, string | undefined>>;

const hasHalf = ({ half: written, japan }: Groups): boolean => written !== undefined || japan !== undefined;

function minutesOf(groups: Groups): number | null {
  const { hour: digits = "", minute: open = "0", second: seconds = "0" } = groups;
  const minutes = Number(open.replace(/[?xX]/g, "0")) + Number(seconds) / 60;
  const hour = Number(digits);
  if (hour > 24 || (hour === 24 && minutes > 0)) return null;
  if (!hasHalf(groups) || hour > 12) return hour * 60 + minutes;
  const isAfternoon = /^p/i.test(groups.half ?? "") || groups.japan === "午後";
  return ((hour % 12) + (isAfternoon ? 12 : 0)) * 60 + minutes;
}

function precisionOf({ minute: written, second: seconds }: Groups): number {
  if (seconds !== undefined) return 1 / 60;
  if (written === undefined || /^[?xX]/.test(written)) return 60;
  return /[?xX]/.test(written) ? 10 : 1;
}

/** `8:20 - 8:24 AM UTC`: the half of the day and the zone are said once for both. */
function rangeOf({ start, from }: WrittenTime, { end, from: to }: WrittenTime): WrittenTime {
  const zone = from.zone ?? to.zone;
  const isAdopting = !from.isHalfKnown && to.isHalfKnown && from.minutes < 780;
  return {
    start,
    end,
    from: {
      ...from,
      zone,
      ...(isAdopting ? { minutes: lastBefore(from.minutes, to.minutes), isHalfKnown: true } : {})
    },
    to: { ...to, zone: to.zone ?? zone }
  };
}

/** Of a time on a clock of twelve hours, the half of the day that ends before `limit`. */
function lastBefore(minutes: number, limit: number): number {
  const later = (minutes % 720) + 720;
  return later <= limit ? later : minutes % 720;
}

/** `9-10 AM`: its first end has no mark of a time of its own. */
function startOfRange(written: WrittenTime, groups: Groups, text: string): WrittenTime {
  const head = text.slice(Math.max(0, written.start - 12), written.start);
  const hour = hasHalf(groups) ? /(?<![\d:.,/-])(1?\d)\s?(?:-|–|to)\s?$/.exec(head) : null;
  if (!hour || Number(hour[1]) > 12) return written;
  const minutes = lastBefore(Number(hour[1]) * 60, written.from.minutes);
  return {
    start: written.start - hour[0].length,
    end: written.end,
    from: { ...written.from, minutes, precision: 60 },
    to: written.from
  };
}
