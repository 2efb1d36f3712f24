/** Where a postmortem speaks of an outage although only a part failed. */
import type { DocumentBase } from "../document-base.ts";
import { proseOf, type Words } from "../facts.ts";
import { isInCode, wordsLike } from "../prose-spans.ts";
import { outageName, outageWord, partialFailure, totalFailure } from "../vocabulary/outages.ts";

/** In order; none where anything says that everything was down, or nothing says that only a part was. */
export function outageWordsOf({ facts }: DocumentBase): Words[] {
  const texts = facts.flatMap(fact =>
    fact.type === "paragraph" || fact.type === "item" || fact.type === "table-row" || fact.type === "heading"
      ? [...proseOf(fact)]
      : []
  );
  const words = texts.flatMap(prose => {
    const names = wordsLike(prose, outageName).map(({ span }) => span);
    const labels = prose.lines.flatMap(({ label }) => (label ? [label.name.span] : []));
    const spared = [...names, ...labels];
    return wordsLike(prose, outageWord).filter(
      ({ span }) => !isInCode(prose, span) && !spared.some(({ start, end }) => start <= span.start && span.end <= end)
    );
  });
  if (words.length === 0) return [];
  const says = (pattern: RegExp): boolean => texts.some(({ text }) => pattern.test(text));
  return says(partialFailure) && !says(totalFailure) ? words : [];
}
