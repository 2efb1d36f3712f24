/** Where a postmortem speaks of an outage although only a part failed. */
import type { DocumentBase } from "../document-base.ts";
import { type Fact, type Prose, proseOf, type Words } from "../facts.ts";
import { anyPart, byChapter, joined } from "../gathering.ts";
import { isInCode, wordsLike } from "../prose-spans.ts";
import { noting, rememberedTest, remembering } from "../remembering.ts";
import type { Chapter, SectionHeading } from "../sections.ts";
import { outageName, outageWord, partialFailure, totalFailure } from "../vocabulary/outages.ts";

/** In order; none where anything says that everything was down, or nothing says that only a part was. */
export function outageWordsOf({ fields, tree, title }: DocumentBase): readonly Words[] {
  const words = outages(tree);
  if (words.length === 0) return [];
  const isPartial =
    tellsPartial(tree) ||
    tree.all.some(({ name, facts }) => name.text === title?.text && facts.some(saysPartial)) ||
    fields.some(({ value }) => isPartialFailure(value));
  return isPartial && tellsTotal(tree).length === 0 ? words : [];
}

/** All that is said but in the heads of tables and of what is to come. */
const texts = noting(({ facts, sections }: Chapter): readonly Prose[] => {
  const ahead = new Set<Fact>(sections.filter(isAhead).flatMap(section => section.facts));
  return facts.filter(fact => fact.type !== "table-head" && !ahead.has(fact)).flatMap(proseOf);
});

const outages = byChapter(chapter => joined(texts(chapter), outagesIn));
const tellsTotal = byChapter(chapter => (texts(chapter).some(isTotalFailure) ? [true] : []));
const tellsPartial = anyPart(({ section, facts }) => (section === null || tells(section)) && facts.some(saysPartial));

const isTotalFailure = rememberedTest(totalFailure);
const isPartialFailure = rememberedTest(partialFailure);
const saysPartial = (fact: Fact): boolean => proseOf(fact).some(isPartialFailure);

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

/** Whether a section tells what the incident did; so does the one that is called like the document. */
function tells({ role }: SectionHeading): boolean {
  return role === "summary" || role === "impact" || role === "background";
}
