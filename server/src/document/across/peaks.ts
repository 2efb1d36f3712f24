/** The worst that was seen of a metric, in a chat and in what was written after it. */
import { sourceOf } from "../../markdown/block.ts";
import type { DocumentBase } from "../document-base.ts";
import { type Edit, replaceSpan } from "../edits.ts";
import { proseOf, type Words } from "../facts.ts";
import { spanWithin } from "../prose-spans.ts";
import { machineNamesIn, servicesOf } from "../services.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { roughlyBefore } from "../vocabulary/durations.ts";
import { ofAnotherIncident } from "../vocabulary/elsewhere.ts";
import { peakSubjects, peakWords } from "../vocabulary/peaks.ts";

export interface PeakPair {
  /** What was measured. */
  readonly subject: (typeof peakSubjects)[number]["subject"];
  readonly written: Words;
  readonly said: Words;
}

/** Peaks that a document states and that no figure of the chat reaches, or that the chat exceeds. */
export function conflictingPeaks(document: DocumentBase, { messages }: Transcript): PeakPair[] {
  const { facts } = document;
  const all = messages.flatMap(({ lines }) => lines.flatMap(figuresIn));
  const said = all.filter(({ isSure }) => isSure);
  const own = servicesOf(document).map(({ key }) => key);
  /** Whether both may be of one service: what names none is of that of the document. */
  const isOfOne = (one: Figure, other: Figure): boolean => {
    const [first, second] = [one, other].map(({ services }) => (services.length > 0 ? services : own));
    return !first?.length || !second?.length || first.some(each => second.includes(each));
  };
  const pairs: PeakPair[] = [];
  for (const prose of facts.flatMap(proseOf)) {
    for (const line of prose.lines) {
      if (!peakWords.test(line.text)) continue;
      for (const written of figuresIn(line)) {
        if (!written.isSure) continue;
        const isSame = (each: Figure): boolean => each.subject === written.subject && each.unit === written.unit;
        const same = said.filter(each => isSame(each) && isOfOne(each, written));
        const worst = same.sort((one, other) => other.value - one.value)[0];
        if (
          worst &&
          worst.value !== written.value &&
          !all.some(each => isSame(each) && each.values.includes(written.value))
        )
          pairs.push({ subject: written.subject, written: written.words, said: worst.words });
      }
    }
  }
  return pairs;
}

const number = /\d+(?:[.,]\d+)?/;

/** Writes the figure of the chat as the document writes its own; `null` where marks stand between its parts. */
export function takePeakOver({ said, written }: PeakPair): Edit | null {
  const own = sourceOf(written.span);
  const value = number.exec(said.text)?.[0];
  return own === written.text && value !== undefined ? replaceSpan(written.span, own.replace(number, value)) : null;
}

interface Figure {
  readonly subject: PeakPair["subject"];
  readonly value: number;
  /** All that its sentence says in this unit: the ends of a range, the figures of regions. */
  readonly values: readonly number[];
  readonly unit: string;
  /** Whether it is one figure, exact, of all that fails, and of this incident. */
  readonly isSure: boolean;
  /** The keys of the services that its sentence names. */
  readonly services: readonly string[];
  readonly words: Words;
}

/** Longer lines are logs, not statements. */
const longest = 600;

function figuresIn(line: Words): Figure[] {
  if (line.text.length > longest) return [];
  return peakSubjects.flatMap(({ subject, pattern }) =>
    [...line.text.matchAll(pattern)].map(({ groups = {}, index, 0: text }) => {
      const { number = "", unit = "" } = groups;
      const start = index + text.lastIndexOf(number);
      const end = index + text.length;
      const before = sentenceBefore.exec(line.text.slice(0, start))?.[0] ?? "";
      const after = sentenceAfter.exec(line.text.slice(end))?.[0] ?? "";
      const sentence = `${before}${line.text.slice(start, end)}${after}`;
      const key = unit.toLowerCase().trim();
      const values = [...sentence.matchAll(measured)]
        .filter(each => (each[2] ?? "").toLowerCase() === key)
        .map(each => numberOf(each[1] ?? ""));
      return {
        subject,
        value: numberOf(number),
        values,
        unit: key,
        isSure:
          new Set(values).size <= 1 &&
          !roughlyBefore.test(before) &&
          !partOfRange.test(before) &&
          !rangeBehind.test(after) &&
          !ofPart.test(after) &&
          !ofAnotherIncident.test(sentence),
        services: machineNamesIn(sentence),
        words: { text: line.text.slice(start, end), span: spanWithin(line, start, end) }
      };
    })
  );
}

/** A dot between digits ends no sentence. */
const sentenceBefore = /(?:[^.!?;]|[.!?](?!\s)){0,1000}$/;
const sentenceAfter = /^(?:[^.!?;]|[.!?](?=\S))*/;
const measured = /(?<![\d.,])(\d{1,5}(?:[.,]\d{1,3})?)\s?(%|ms\b|s\b)/gi;
const partOfRange = /\bbetween\s|\d\s?%?\s?(?:-|–|—|to|and|or)\s?$/i;
const rangeBehind = /^\s?(?:-|–|—|to|and|or)\s?\d/i;
/** "80% in eu-west", "for mobile clients". */
const ofPart = /^\s(?:in|for)\s(?!(?:the|a|all|total|less|about|around|our|one|two|three|just|only)\b)\p{L}/iu;

function numberOf(written: string): number {
  return Number(written.replace(",", "."));
}
