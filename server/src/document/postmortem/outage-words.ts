/** Where a postmortem speaks of an outage although only a part failed. */
import type { DocumentBase } from "../document-base.ts";
import { type Prose, proseOf, type Words } from "../facts.ts";
import { isInCode, wordsLike } from "../prose-spans.ts";
import { remembering } from "../remembering.ts";
import type { Section, SectionHeading } from "../sections.ts";
import { outageName, outageWord, partialFailure, totalFailure } from "../vocabulary/outages.ts";

/** In order; none where anything says that everything was down, or nothing says that only a part was. */
export function outageWordsOf({ facts, fields, tree, title }: DocumentBase): Words[] {
  const told = facts.filter(({ type }) => type !== "table-head").flatMap(proseOf);
  const ahead = new Set(tree.all.filter(isAhead).flatMap(section => section.facts.flatMap(proseOf)));
  const texts = told.filter(prose => !ahead.has(prose));
  const words = texts.flatMap(outagesIn);
  if (words.length === 0) return [];
  const effect = [tree.preamble, ...tree.all.filter(section => tells(section, title)).map(section => section.facts)]
    .flat()
    .flatMap(proseOf);
  const isPartial = [...effect, ...fields.map(({ value }) => value)].some(({ text }) => partialFailure.test(text));
  return isPartial && !texts.some(({ text }) => totalFailure.test(text)) ? words : [];
}

const outagesIn = remembering((prose: Prose): Words[] => {
  const names = wordsLike(prose, outageName).map(({ span }) => span);
  const labels = prose.lines.flatMap(({ label }) => (label ? [label.name.span] : []));
  const spared = [...names, ...labels];
  return wordsLike(prose, outageWord).filter(
    ({ span }) => !isInCode(prose, span) && !spared.some(({ start, end }) => start <= span.start && span.end <= end)
  );
});

/** Whether a section is about what is to come. */
function isAhead(section: SectionHeading): boolean {
  for (let each: SectionHeading | null = section; each; each = each.parent) {
    if (each.role === "action-items" || each.role === "lessons") return true;
  }
  return false;
}

/** Whether a section tells what the incident did. */
function tells(section: Section, title: Words | null): boolean {
  return (
    section.role === "summary" ||
    section.role === "impact" ||
    section.role === "background" ||
    section.name.text === title?.text
  );
}
