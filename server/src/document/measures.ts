/** Figures in a text: numbers with their units, and what they are compared with. */
import {
  type Comparator,
  changeBefore,
  changeBehind,
  comparatorsBefore,
  comparatorsBehind,
  type Dimension,
  measureUnits,
  multipliers,
  oneIn,
  rateBehind
} from "./vocabulary/measures.ts";

export type { Comparator, Dimension } from "./vocabulary/measures.ts";

/** A figure in a text. Offsets are UTF-16, `end` not included; the unit is inside. */
export interface Measure {
  readonly start: number;
  readonly end: number;
  readonly dimension: Dimension;
  /** In the base unit of its dimension: percent, seconds, bytes, times. Of a range, the smaller one. */
  readonly value: number;
  /** The larger one of a range; the same for any other. */
  readonly most: number;
  /** How many digits are written behind the decimal point. */
  readonly decimals: number;
  /** Whether it tells how much something changes rather than what it is: "by 20 %", "2x baseline". */
  readonly isChange: boolean;
  /** What keeps figures from being compared where it differs: "s" for one per second, "iB", "." for a doubtful 5.000; or empty. */
  readonly scale: string;
}

/** A figure with the sign or words that compare something with it. */
export interface Comparison extends Measure {
  readonly comparator: Comparator;
  /** Where the words of the comparison begin and end, the figure among them. */
  readonly from: number;
  readonly to: number;
}

const units = measureUnits.map(([, , names], index) => `(?<u${index}>${names})`).join("|");
const number = "[-−]?(?:\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,15}(?:[.,]\\d{1,6})?)";
const anywhere = new RegExp(
  `(?=[-−\\d$€£¥])(?<![\\p{Script=Latin}\\p{N}_#/]|[\\p{Script=Latin}\\p{N}][.:-]|[.]\\d{0,3})(?<currency>[$€£¥]\\s?)?(?<low>${number})(?:\\s?(?:%\\s?)?(?:-|–|—|to|~|〜)\\s?(?<high>${number.slice("[-−]?".length)}))?(?<plus>\\+)?(?:(?<multiplier>[kKMB万])(?![\\p{Script=Latin}\\d])|\\s?-?(?:consecutive )?(?:${units})(?![\\p{Script=Latin}\\d_/]))?(?![\\p{Script=Latin}\\d_]|[.:/]\\d|,\\d{3})`,
  "gu"
);

/** The figures of a text, in its order; parts of names, versions, dates and times are none. */
export function measuresIn(text: string): Measure[] {
  // Most texts have none, and a search is quicker than a pattern.
  if (!/\d/.test(text)) return [];
  let end = 0;
  return [...text.matchAll(anywhere)].flatMap(match => {
    const measure = match.index < end ? null : readMeasure(match, text);
    end = measure?.end ?? end;
    return measure ?? [];
  });
}

/** The comparisons of a text with its measures, in its order. A range is one by itself: "error rate 5-10 %". */
export function comparisonsIn(text: string, measures: readonly Measure[] = measuresIn(text)): Comparison[] {
  return measures.flatMap(measure => compared(measure, text) ?? []);
}

function readMeasure({ 0: written, index, groups = {} }: RegExpExecArray, text: string): Measure | null {
  const { currency, low = "", high, multiplier, plus } = groups;
  const which = measureUnits.findIndex((_, at) => groups[`u${at}`] !== undefined);
  const [dimension, size] = measureUnits[which] ?? [currency ? ("money" as const) : ("count" as const), 1];
  const unit = which < 0 ? 1 : size;
  const factor = multiplier === undefined ? unit : (multipliers[multiplier] ?? 1);
  const one = numberOf(low);
  const other = high === undefined ? one : numberOf(high);
  // A range goes up; "10-5" is something else, and so is a date.
  if (high !== undefined && (other <= one || (which < 0 && !currency && multiplier === undefined && low.length > 3)))
    return null;
  const end = index + written.length;
  const isOneNumber = dimension === "count" && high === undefined;
  const [behind, all] = (isOneNumber ? oneIn.exec(text.slice(end, end + 32)) : null) ?? ["", ""];
  if (numberOf(all ?? "") >= Math.max(one * factor, 2)) {
    const value = ((one * factor) / numberOf(all ?? "")) * 100;
    const share = { dimension: "share", value, most: value, decimals: 0, isChange: false, scale: "" } as const;
    return { start: index, end: end + behind.length, ...share };
  }
  return {
    start: index,
    end: plus !== undefined && which < 0 ? end - 1 : end,
    dimension,
    value: one * factor,
    most: other * factor,
    decimals: /[.,](\d{1,6})$/.exec(plainNumber(high ?? low))?.[1]?.length ?? 0,
    isChange:
      dimension === "multiple" ||
      changeBefore.test(text.slice(Math.max(0, index - 24), index).trimEnd()) ||
      changeBehind.test(text.slice(end, end + 48)),
    scale:
      dimension === "size"
        ? /iB$/.test(written)
          ? "iB"
          : ""
        : dimension === "duration"
          ? ""
          : (rateBehind
              .exec(text.slice(end, end + 48))
              ?.slice(1)
              .join("")
              .toLowerCase() ?? (isDoubtful(low, dimension) ? "." : ""))
  };
}

/** 5.000 is five where points part decimals, and five thousand where they part thousands. */
function isDoubtful(written: string, dimension: Dimension): boolean {
  return (dimension === "count" || dimension === "money") && /^[1-9]\d{0,2}\.\d{3}$/.test(written);
}

/** How far before a figure the words of a comparison may stand. */
const reach = 40;

function compared(measure: Measure, text: string): Comparison | null {
  const { start, end } = measure;
  const before = text
    .slice(Math.max(0, start - reach), start)
    .replace(/(?:\s|[~≈`*("'$]|\babout\b|\bthe\b){1,100}$/i, "");
  const behind = text.slice(end, end + 16);
  const sign = comparatorsBefore.find(([, pattern]) => pattern.test(before));
  if (sign) {
    const length = sign[1].exec(before)?.[0].length ?? 0;
    return { ...measure, comparator: sign[0], from: Math.max(0, start - reach) + before.length - length, to: end };
  }
  const word = comparatorsBehind.find(
    ([, pattern]) => pattern.test(behind) || (text[end - 1] === "+" && pattern.test("+"))
  );
  if (word) return { ...measure, comparator: word[0], from: start, to: end + (word[1].exec(behind)?.[0].length ?? 0) };
  if (measure.most > measure.value) return { ...measure, comparator: "between", from: start, to: end };
  return null;
}

/** Thousands are parted by commas; one comma with other than three digits behind it is a decimal one. */
function plainNumber(written: string): string {
  const plain = written.replace("−", "-");
  return /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain.replace(",", ".");
}

function numberOf(written: string): number {
  return Number(plainNumber(written));
}
