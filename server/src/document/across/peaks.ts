/** The worst that was seen of a metric, in a chat and in what was written after it. */
import { sourceOf } from "../../markdown/block.ts";
import type { DocumentBase } from "../document-base.ts";
import { type Edit, replaceSpan } from "../edits.ts";
import { proseOf, type Words } from "../facts.ts";
import { spanWithin } from "../prose-spans.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { peakSubjects, peakWords } from "../vocabulary/peaks.ts";

export interface PeakPair {
  /** What was measured: "error rate". */
  readonly subject: string;
  readonly written: Words;
  readonly said: Words;
}

/** Peaks that a document states and that no figure of the chat reaches, or that the chat exceeds. */
export function conflictingPeaks({ facts }: DocumentBase, { messages }: Transcript): PeakPair[] {
  const said = messages.flatMap(({ lines }) => lines.flatMap(figuresIn));
  const pairs: PeakPair[] = [];
  for (const prose of facts.flatMap(proseOf)) {
    for (const line of prose.lines) {
      if (!peakWords.test(line.text)) continue;
      for (const written of figuresIn(line)) {
        const same = said.filter(each => each.subject === written.subject && each.unit === written.unit);
        const worst = same.sort((one, other) => other.value - one.value)[0];
        if (worst && worst.value !== written.value && !same.some(each => each.value === written.value))
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
  readonly subject: string;
  readonly value: number;
  readonly unit: string;
  readonly words: Words;
}

/** Longer lines are logs, not statements. */
const longest = 600;

function figuresIn(line: Words): Figure[] {
  if (line.text.length > longest) return [];
  return peakSubjects.flatMap(({ subject, pattern }) =>
    [...line.text.matchAll(pattern)].flatMap(({ groups = {}, index, 0: text }) => {
      const { number = "", unit = "" } = groups;
      const start = index + text.lastIndexOf(number);
      const end = index + text.length;
      return [
        {
          subject,
          value: Number(number.replace(",", ".")),
          unit: unit.toLowerCase().trim(),
          words: { text: line.text.slice(start, end), span: spanWithin(line, start, end) }
        }
      ];
    })
  );
}
