/** Figures of users and money that say neither where they come from nor that they are estimated. */
import type { DocumentBase } from "../document-base.ts";
import { type Fact, proseOf } from "../facts.ts";
import { type Figure, figuresIn } from "../figures.ts";
import { byPart } from "../gathering.ts";
import type { SectionHeading } from "../sections.ts";
import { sourceWords } from "../vocabulary/figures.ts";
import { impactSentence } from "../vocabulary/postmortems.ts";
import type { SectionRole } from "../vocabulary/sections.ts";

const telling: ReadonlySet<SectionRole | null> = new Set<SectionRole | null>(["summary", "impact", "background"]);

/** In what a postmortem tells of its effect: above the first section, in the summary, under impact. */
export function unsourcedFiguresOf({ tree, title }: DocumentBase): Figure[] {
  const told = unsourced(tree).filter(({ under }) => under === null || under === title?.text);
  // A figure that recurs wants one source.
  const seen = new Set<string>();
  return told.flatMap(({ figures }) => figures).filter(({ text }) => !seen.has(text) && seen.add(text));
}

interface Told {
  /** The title that has to be that of the document; `null` for what tells of the effect in any case. */
  readonly under: string | null;
  readonly figures: readonly Figure[];
}

const unsourced = byPart(({ section, facts }): readonly Told[] => {
  const isTold = section === null || isTelling(section);
  if ((!isTold && section.depth > 1) || facts.some(namesSource)) return [];
  const figures = facts
    .filter(fact => !isSourced(fact))
    .flatMap(proseOf)
    .filter(({ text }) => impactSentence.test(text))
    .flatMap(figuresIn)
    .filter(isOfPeopleOrMoney);
  return figures.length > 0 ? [{ under: isTold ? null : section.name.text, figures }] : [];
});

function isTelling(section: SectionHeading): boolean {
  for (let each: SectionHeading | null = section; each; each = each.parent) if (telling.has(each.role)) return true;
  return false;
}

/** A paragraph that says where the figures of its section come from. */
function namesSource(fact: Fact): boolean {
  return fact.type === "paragraph" && /^(?:source|figures|data|numbers)\b/i.test(fact.prose.text);
}

/** A link, code, or words of a source in the same text. */
function isSourced(fact: Fact): boolean {
  if (fact.type !== "paragraph" && fact.type !== "item" && fact.type !== "table-row") return true;
  return proseOf(fact).some(({ links, code, text }) => links.length > 0 || code.length > 0 || sourceWords.test(text));
}

function isOfPeopleOrMoney({ kind, isZero, text }: Figure): boolean {
  return (kind === "users" || kind === "money") && !isZero && /\d/.test(text) && !/clients?$/i.test(text);
}
