/**
 * Figures in a text: how many users, requests, coins or bytes, what share, how slow. Dates, times, the duration of an
 * incident, status codes, versions and numbers of tickets are no figures of an effect.
 */
import { datesIn } from "./days.ts";
import { durationsIn } from "./durations.ts";
import type { Prose, Words } from "./facts.ts";
import { spanWithin } from "./prose-spans.ts";
import { remembering } from "./remembering.ts";
import { timesIn } from "./times.ts";
import { currencies, delayWords, figureWords, noFigure, people, wholes } from "./vocabulary/figures.ts";

/** What a figure counts; `count` where its noun is none of ours. */
export type FigureKind = "users" | "money" | "share" | "delay" | "count";

export interface Figure extends Words {
  readonly kind: FigureKind;
  /** Whether it says that there was nothing: "0 orders", "no data". */
  readonly isZero: boolean;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Found extends Place {
  readonly kind: FigureKind;
}

/** The figures of a text, in order. */
export const figuresIn = remembering(readFigures);

function readFigures(prose: Prose): readonly Figure[] {
  const { text } = prose;
  // Marks what stands already for something else: a list of places would be searched for each number.
  const taken = new Uint8Array(text.length);
  const take = ({ start, end }: Place): void => void taken.fill(1, start, end);
  for (const place of [...datesIn(text), ...timesIn(text), ...matches(text, noFigure)]) take(place);
  const found: Found[] = [];
  const add = (kind: FigureKind, places: Iterable<Place>): void => {
    for (const { start, end } of places) {
      if (taken.subarray(start, end).includes(1)) continue;
      take({ start, end });
      found.push({ start, end, kind });
    }
  };
  add("money", matches(text, currencies));
  add("share", matches(text, shares));
  const durations = durationsIn(text);
  add(
    "delay",
    durations.filter(
      ({ start, end }) =>
        delayWords.test(text.slice(Math.max(0, start - 60), end + 40)) &&
        !ofIncident.test(text.slice(Math.max(0, start - 20), end + 20))
    )
  );
  durations.forEach(take);
  add("users", matches(text, people));
  add("share", matches(text, wholes));
  add("count", matches(text, figureWords));
  add("count", matches(text, numbers));
  return found
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, kind }) => {
      const words = text.slice(start, end);
      return {
        text: words,
        span: spanWithin(prose, start, end),
        kind,
        isZero: /^[^\d]*0+(?:[.,]0+)?(?![\d.,])/.test(words)
      };
    });
}

const shares =
  /(?<![\w.,])\d{1,3}(?:[.,]\d{1,4})?(?: ?[-–] ?\d{1,3}(?:[.,]\d{1,4})?)? ?(?:%|percent\b|per cent\b)|\b(?:one|a) (?:half|third|quarter|fifth|tenth)\b(?! part)|\bhalf (?:of|the|all)\b|\btwo thirds\b|\b\d{1,4} (?:in|out of) (?:every )?\d{1,6}\b/gi;
const ofIncident = /\b(?:incident|outage|disruption|degradation|downtime|lasted|window)\b/i;
/** A number that stands by itself: not part of a name, a version, an address or an ordinal. */
const numbers =
  /(?<![\w#:/.,@$-])[~≈<>]{0,2}\d{1,3}(?:[,.]?\d{3}){0,4}(?:\.\d{1,4})?(?:[kKMB]\b|\+)?(?![\w/:@%]|[.,]\d|-\w)/g;

function matches(text: string, pattern: RegExp): Place[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
