/** What a postmortem says of the effect of its incident: sections, labels and rows named so. */
import type { DocumentBase } from "../document-base.ts";
import { type Fact, type Prose, proseOf, type Words } from "../facts.ts";
import { type Figure, figuresIn } from "../figures.ts";
import { byChapter, bySection, joined, thingByThingWith } from "../gathering.ts";
import { rememberedTest, remembering, rememberingLists } from "../remembering.ts";
import { wholeSection } from "../section-tree.ts";
import { factsWithin, type Section } from "../sections.ts";
import { byTable, type Row } from "../tables.ts";
import { measuringItem, noImpact, unknownImpact } from "../vocabulary/figures.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { ActionItemGroup } from "./action-items.ts";

export interface Impact {
  /** The name of what tells it: a heading, a label, the first cell of a row. */
  readonly name: Words;
  readonly figures: readonly Figure[];
  /** "No customer impact", "unknown" with an item that finds it out, or not told yet: each line waits for its values. */
  readonly isSettled: boolean;
}

/** `null` where nothing is called impact. */
export function impactOf({ tree }: DocumentBase, actionItems: readonly ActionItemGroup[]): Impact | null {
  const sections = impactSections(tree).map(section => wholeSection(tree, section));
  const labelled = [...labelledLines(tree), ...labelledRows(tree)];
  const first = sections[0]?.name ?? labelled[0]?.name;
  const texts = [...joined(sections, textsIn), ...labelled.map(({ text }) => text)];
  return first ? toldBy(texts, [first, actionItems.some(isMeasuring)]) : null;
}

const toldBy = rememberingLists(
  (texts: readonly Prose[], [name, isMeasured]: readonly [Words, boolean]): Impact | null => {
    if (texts.every(isBlank)) return null;
    return {
      name,
      figures: joined(texts, figuresIn),
      isSettled:
        noImpact.test(texts[0]?.text ?? "") ||
        texts.some(saysNoImpact) ||
        (isMeasured && texts.some(isUnknown)) ||
        texts.every(text => text.placeholders.length > 0 || isBlank(text))
    };
  }
);

const isBlank = ({ text }: Prose): boolean => text.trim() === "";
const isUnknown = rememberedTest(unknownImpact);
/** Of all that is said only the first words may be no more than "none". */
const saysNoImpact = remembering(({ text }: Prose) => noImpact.test(`\n${text}`));
const isMeasuring = remembering(({ items }: ActionItemGroup) => items.some(({ text }) => measuringItem.test(text)));

const impactSections = bySection((section): readonly Section[] =>
  section.role === "impact" && section.parent?.role !== "impact" ? [section] : []
);

/** "High" is a severity, not an impact. */
function isTold({ text }: Words): boolean {
  return text.trim().split(/\s+/).length > 2;
}

const textsIn = remembering((section: Section): readonly Prose[] =>
  factsWithin(section).flatMap(fact => (fact.type === "table-head" || fact.type === "heading" ? [] : proseOf(fact)))
);

/** The part of a text that stands behind a label: its neighbours' placeholders are not its own. */
function within(prose: Prose, { text, span }: Words): Prose {
  const placeholders = prose.placeholders.filter(each => each.span.start >= span.start && each.span.end <= span.end);
  return { ...prose, text, span, placeholders };
}

interface Labelled {
  readonly name: Words;
  readonly text: Prose;
}

/** Labels with what stands behind them on their line. */
const labelledLines = byChapter(({ facts, vocabulary }) => linesOf(facts, vocabulary));

const linesOf = thingByThingWith((fact: Fact, vocabulary: Vocabulary): readonly Labelled[] =>
  fact.type === "paragraph" || fact.type === "item"
    ? proseOf(fact).flatMap(prose =>
        prose.lines.flatMap(({ label }) =>
          label && isImpact(label.name, vocabulary) && isTold(label.value)
            ? [{ name: label.name, text: within(prose, label.value) }]
            : []
        )
      )
    : []
);

/** Rows of two cells. */
const labelledRows = byTable(({ columns, rows }, { vocabulary }) =>
  columns.length === 2 ? rowsOf(rows, vocabulary) : []
);

const rowsOf = thingByThingWith(({ cells: [name, text] }: Row, vocabulary: Vocabulary): readonly Labelled[] =>
  name && text && isImpact(name, vocabulary) && isTold(text) ? [{ name, text }] : []
);

function isImpact({ text }: Words, { sections }: Vocabulary): boolean {
  return sections.exact(text) === "impact";
}
