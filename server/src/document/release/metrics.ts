/** What a threshold, a trigger or a checkpoint is about, so that "5xx error rate" and "Error rates" are one metric. */
import type { Words } from "../facts.ts";
import { remembering, rememberingTexts } from "../remembering.ts";
import {
  emptyWords,
  failureWords,
  latencyWords,
  type MetricFamily,
  sameWords,
  successWords
} from "../vocabulary/metrics.ts";

export interface Metric {
  readonly family: MetricFamily;
  /** Whether it is the good share, 100 % less the failures. */
  readonly isSuccess: boolean;
  /** `p95`; `null` where none is named. */
  readonly percentile: string | null;
  /** What is measured, in normal words; empty for that of the release as a whole. */
  readonly subject: ReadonlySet<string>;
}

const percentilePattern = /\bp(\d{2}(?:\.\d{1,2})?)\b|\b(\d{2}(?:\.\d{1,2})?)th(?: percentile)?\b|\b(median)\b/gi;

/** The percentiles that a text names, as `p95`. */
export function percentilesIn(text: string): string[] {
  return [...text.matchAll(percentilePattern)].map(([, short, long]) => `p${short ?? long ?? "50"}`);
}

/** The metric that a few words name: "Stripe webhook success rate". Names recur, long texts do not. */
export const metricOf = rememberingTexts(readMetric, 200);

function readMetric(words: string): Metric {
  const [percentile = null] = percentilesIn(words);
  const tokens = tokensOf(words);
  const has = (set: ReadonlySet<string>): boolean => tokens.some(token => set.has(token));
  const isSuccess = has(successWords) && !has(failureWords);
  const family =
    has(latencyWords) || (percentile !== null && !has(failureWords))
      ? "latency"
      : isSuccess || has(failureWords)
        ? "failures"
        : "other";
  const own = tokens.filter(token => !failureWords.has(token) && !successWords.has(token) && !latencyWords.has(token));
  return { family, isSuccess, percentile, subject: new Set(own) };
}

/**
 * Whether two metrics are one: of the same family and percentile, and about the same thing. What one of them says more
 * ("verification") does not matter; but "the error rate" of all is not that of one part.
 */
export function isSameMetric(one: Metric, other: Metric): boolean {
  if (one.family !== other.family || one.percentile !== other.percentile) return false;
  const [smaller, larger] =
    one.subject.size <= other.subject.size ? [one.subject, other.subject] : [other.subject, one.subject];
  if (smaller.size === 0) return larger.size === 0 && one.family !== "other";
  return [...smaller].every(word => larger.has(word));
}

/** The same text for what is written differently: two metrics with one key are the same. */
export function metricKey({ family, isSuccess, percentile, subject }: Metric): string {
  return [family, isSuccess, percentile, ...[...subject].sort()].join(" ");
}

/** How many metrics of one document are compared with each other: nobody watches more. */
const most = 200;

/** Things by their metric, those with one key together, the first of each in order. */
export function byMetric<Thing extends { readonly metric: Metric }>(
  things: readonly Thing[]
): ReadonlyMap<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = metricKey(thing.metric);
    const group = groups.get(key);
    if (group) group.push(thing);
    else if (groups.size < most) groups.set(key, [thing]);
  }
  return groups;
}

/** The normal words of a text that say anything, in order: singular, lower case, one for each of its synonyms. */
export function tokensOf(text: string): string[] {
  const words = text
    .replace(percentilePattern, " ")
    .replace(/\b(?:response[ -]times?|(?:request|response|query|call)s?[ _-]duration)(?![a-z])/gi, "latency")
    .replace(/\bsign[ -]?ins?\b/gi, "login")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .match(/(?<!\d)\d?[\p{L}][\p{L}\d]{0,60}|\b50[0x]\b/gu);
  return (words ?? [])
    .map(singular)
    .map(word => sameWords.get(word) ?? word)
    .filter(word => !emptyWords.has(word));
}

/** The same, read once for each text of a document. */
export const tokensOfWords = remembering(({ text }: Words): readonly string[] => tokensOf(text));

function singular(word: string): string {
  if (word.length <= 3 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|sses|xes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
