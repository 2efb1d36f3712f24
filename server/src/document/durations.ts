/** Durations in a text: "13-minute", "1h 20m", "about two hours", "90 s", "10 to 15 minutes", "3 business days". */
import { durationUnits, numberWords, roughlyBefore } from "./vocabulary/durations.ts";

/** A duration in a text. Offsets are UTF-16, `end` not included; "about" is not inside. */
export interface WrittenDuration {
  readonly start: number;
  readonly end: number;
  /** Of a range, the shorter one. */
  readonly minutes: number;
  /** The longer one of a range; the same for any other. */
  readonly most: number;
  /** The smallest step that it could have been written in, in minutes: 1 for "13-minute", 60 for "2 hours", 6 for "1.5 hours". */
  readonly precision: number;
  /** "about", "over", "within", "~", "a couple of". */
  readonly approximate: boolean;
  /** Days without weekends and holidays. */
  readonly inWorkingDays: boolean;
}

const words = Object.keys(numberWords).sort((one, other) => other.length - one.length);
const number = `\\d{1,6}(?:[.,]\\d{1,3})?|${words.join("|").replace(/ /g, "[ ]")}`;
const units = durationUnits.map(([, , names], index) => `(?<u${index}>${names})`).join("|");
const part = new RegExp(
  `(?:(?<=\\d(?:[hd]|時間|分))|(?<![\\p{L}\\d.,:$€£/_-]))(?:(?<low>${number})[ ]?(?:-|–|—|to|or|~|〜)[ ]?)?(?<number>${number})(?<plus>\\+)?[ ]?-?(?:${units})(?![\\p{Script=Latin}_/]|-?\\d(?!\\d?[ ]?(?:m|s|分|秒)))`,
  "gui"
);
/** "an hour and a half". */
const andHalf = /^ and a half\b/i;
const joint = /^(?:,? ?(?:and|&|y|e|und|et)? ?)$/i;

/** The durations of a text, in its order. */
export function durationsIn(text: string): WrittenDuration[] {
  const durations: WrittenDuration[] = [];
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const match of text.matchAll(part)) {
    const found = readPart(match, text);
    if (!found) continue;
    const { unit, ...duration } = found;
    const last = durations.at(-1);
    const isNext =
      last &&
      unit < lastUnit &&
      last.most === last.minutes &&
      joint.test(text.slice(last.end, duration.start).slice(0, 8));
    if (last && isNext) durations[durations.length - 1] = together(last, duration);
    else durations.push(duration);
    lastUnit = unit;
  }
  return durations;
}

/** What a labelled value says: its first duration, or one that is written like a clock: `1:28`, `00:13:00`. */
export function durationOf(value: string): WrittenDuration | null {
  const match = /^\s{0,8}(~?)(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?=$|\s{0,2}(?:h|hours?|hrs?|\(|\[))(?!\s?[ap]m)/i.exec(
    value
  );
  if (!match) return durationsIn(value)[0] ?? null;
  const [written, tilde, hours, minutes, seconds] = match;
  const total = Number(hours) * 60 + Number(minutes) + Number(seconds ?? 0) / 60;
  return {
    start: written.search(/\S/),
    end: written.length,
    minutes: total,
    most: total,
    precision: seconds === undefined ? 1 : 1 / 60,
    approximate: tilde !== "",
    inWorkingDays: false
  };
}

function readPart(
  { 0: written, index, groups = {} }: RegExpExecArray,
  text: string
): (WrittenDuration & { readonly unit: number }) | null {
  const which = durationUnits.findIndex((_, at) => groups[`u${at}`] !== undefined);
  const [name, unit] = durationUnits[which] ?? ["", 0];
  const { number: amount = "", low, plus } = groups;
  const isWord = /^\p{L}/u.test(amount);
  // "a flood of 500s", "a m": codes and letters.
  if (/^\d00s$/i.test(written) || (isWord && (groups[`u${which}`] ?? "").length === 1)) return null;
  const rest = text.slice(index + written.length, index + written.length + 12);
  const extra = /^(?:a|an|one)$/i.test(amount) ? (andHalf.exec(rest)?.[0] ?? "") : "";
  const factor = numberOf(amount) + (extra === "" ? 0 : 0.5);
  const minutes = (low === undefined ? factor : numberOf(low)) * unit;
  const decimals = /[.,](\d+)$/.exec(amount)?.[1]?.length ?? 0;
  const precision = unit * (factor % 1 === 0.5 && decimals === 0 ? 0.5 : 10 ** -decimals);
  return {
    start: index,
    end: index + written.length + extra.length,
    minutes: Math.min(minutes, factor * unit),
    most: Math.max(minutes, factor * unit),
    precision,
    approximate:
      plus !== undefined ||
      /^a couple/i.test(amount) ||
      roughlyBefore.test(text.slice(Math.max(0, index - 24), index)) ||
      /^(?:-ish|ish\b| or so\b| plus\b|\+)/i.test(rest),
    inWorkingDays: name === "working day",
    unit
  };
}

function numberOf(text: string): number {
  return numberWords[text.toLowerCase()] ?? Number(text.replace(",", "."));
}

function together(one: WrittenDuration, other: WrittenDuration): WrittenDuration {
  return {
    ...one,
    end: other.end,
    minutes: one.minutes + other.minutes,
    most: one.minutes + other.most,
    precision: Math.min(one.precision, other.precision),
    approximate: one.approximate || other.approximate
  };
}

/**
 * A number of minutes in the style of a written duration: `80` like "13-minute" → "80-minute", like "1h 5m" → "1h 20m",
 * like "two hours" → "1 hour 20 minutes".
 */
export function durationLike(written: string, minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  const only = /^\d+(?<gap>[ -]?)(?<unit>[^\d\s-]+)$/.exec(written)?.groups;
  if (only && /^m/i.test(only.unit ?? "")) return `${whole}${only.gap}${plural(only.unit ?? "", whole, only.gap)}`;
  if (only && /^h/i.test(only.unit ?? "") && rest === 0) {
    return `${hours}${only.gap}${plural(only.unit ?? "", hours, only.gap)}`;
  }
  const short = /\dh|\d ?m\b/i.test(written);
  const parts = short
    ? [hours > 0 ? `${hours}h` : "", rest > 0 ? `${rest}m` : ""]
    : [count(hours, "hour"), count(rest, "minute")];
  return parts.filter(part => part !== "").join(" ");
}

/** A written duration as a sentence says it: "13 minutes" for the "13-minute" of "a 13-minute outage". */
export function durationAsNoun(written: string): string {
  return written
    .replace(/(?<=\p{L}|\d)-(?=(?:second|minute|min|hour|hr|day|week)s?\b)/giu, " ")
    .replace(/(\S{1,40}) (second|minute|hour|day|week)\b/gi, (whole, amount: string) =>
      /^(?:1|one|an?)$/i.test(amount) ? whole : `${whole}s`
    );
}

/** A unit for a number: "minute" of one, "minutes" of more; an adjective ("13-minute") and a short unit stay as they are. */
function plural(unit: string, amount: number, gap = ""): string {
  if (gap === "-" || !/^(?:minute|hour|min|hr)s?$/i.test(unit)) return unit;
  const single = unit.replace(/s$/i, "");
  return amount === 1 || (/^(?:min|hr)$/i.test(unit) && amount > 1) ? single : `${single}s`;
}

const count = (amount: number, unit: string): string =>
  amount === 0 ? "" : `${amount} ${unit}${amount === 1 ? "" : "s"}`;
