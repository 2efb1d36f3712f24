/** What in a release checklist wants an owner and has none. */

import type { Fact, Prose, Span } from "../facts.ts";
import { anyOf, byPart, thingByThing, thingByThingWith } from "../gathering.ts";
import { coversAll, isOwnerMissing, namesOwner } from "../people.ts";
import { remembering } from "../remembering.ts";
import { type SectionTree, sectionOf } from "../section-tree.ts";
import { factsWithin } from "../sections.ts";
import { byTable, type Column, cellOf, columnIndex, type Row, type Table } from "../tables.ts";
import { ownerName } from "../vocabulary/people.ts";
import type { SectionRole } from "../vocabulary/sections.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { entriesOf, isDecisionTable, rowName, underRole } from "./criteria.ts";

/** Something that wants an owner and has none. */
export interface Ownerless {
  /** What it is: the text of the row or the box, the name of the label. */
  readonly text: string;
  readonly span: Span;
  readonly form: "cell" | "item" | "label";
}

const owned: ReadonlySet<SectionRole> = new Set(["go-no-go", "sign-off", "scope", "decision"]);

/** Whether a table is one in which each row must have an owner. */
function isOwnedTable(table: Table, vocabulary: Vocabulary): boolean {
  if (columnIndex(table, "owner") < 0) return false;
  return isDecisionTable(table, vocabulary) || underRole(table.section, owned) || columnIndex(table, "change") >= 0;
}

export function ownerlessOf(tree: SectionTree): Ownerless[] {
  const cells = emptyOwnerCells(tree).flatMap(({ section: heading, cells }) => {
    const section = sectionOf(tree, heading);
    return section && factsWithin(section).some(saysOwnerForAll) ? [] : cells;
  });
  return [...cells, ...labelsWithoutOwner(tree), ...boxesWithoutOwner(tree)];
}

/** By tables: whether one owner is named for all is known only when all of its section is. */
const emptyOwnerCells = byTable((table, { vocabulary }) => {
  if (!isOwnedTable(table, vocabulary)) return [];
  const cells = ownerlessRows(entriesOf(table), table.columns);
  return cells.length > 0 ? [{ section: table.section, cells }] : [];
});

const ownerlessRows = thingByThingWith((row: Row, columns: readonly Column[]): readonly Ownerless[] => {
  const cell = cellOf({ columns }, row, "owner");
  if (!cell || !isOwnerMissing(cell)) return [];
  return [{ text: rowName({ columns }, row.cells), span: cell.span, form: "cell" }];
});

/** `Decision owner:` and nothing behind it, below it or on the next line. */
const hasEmptyLabel = anyOf(
  (fact: Fact) =>
    (fact.type === "paragraph" || fact.type === "item") &&
    fact.prose !== null &&
    fact.prose.lines.some(({ label }) => label?.value.text === "")
);

const labelsWithoutOwner = byPart(({ facts }, { vocabulary: { fields } }) => {
  if (!hasEmptyLabel(facts)) return [];
  return facts.flatMap((fact, at): Ownerless[] => {
    if ((fact.type !== "paragraph" && fact.type !== "item") || !fact.prose) return [];
    const { lines } = fact.prose;
    return lines.flatMap(({ label }, index): Ownerless[] => {
      if (label?.value.text !== "") return [];
      if (fields.exact(label.name.text) !== "owner" && !ownerName.test(label.name.text)) return [];
      const answer = index + 1 < lines.length ? !lines[index + 1]?.label : mayAnswer(fact, facts[at + 1]);
      return answer ? [] : [{ text: label.name.text, span: label.name.span, form: "label" }];
    });
  });
});

/** Whether what follows a label at the end of a fact may be its value. */
function mayAnswer(fact: Fact, next: Fact | undefined): boolean {
  if (!next) return false;
  if (fact.type === "item") return next.type === "item" ? next.level > fact.level : next.type !== "paragraph";
  return next.type !== "paragraph" || next.prose.lines[0]?.label === undefined;
}

/** Boxes without an owner where most of their siblings have one; where nothing has an owner, none is expected. */
const boxesWithoutOwner = byPart(({ facts }): readonly Ownerless[] => {
  const boxes = openBoxes(facts);
  const handles = withHandle(boxes);
  if (handles.length < 2) return [];
  const lacking = withoutOwner(boxes);
  if (lacking.length * 2 >= boxes.length || facts.some(saysOwnerForAll)) return [];
  return lacking.map(prose => ({ text: prose.text, span: prose.span, form: "item" }));
});

const openBoxes = thingByThing((fact: Fact) =>
  fact.type === "item" && fact.box === "open" && fact.level === 1 && fact.prose ? [fact.prose] : []
);
const withHandle = thingByThing((prose: Prose) => (/@[\w-]/.test(prose.text) ? [prose] : []));
const withoutOwner = thingByThing((prose: Prose) => (prose.text.includes("@") || namesOwner(prose) ? [] : [prose]));

const saysOwnerForAll = remembering(
  (fact: Fact) => (fact.type === "paragraph" || fact.type === "item") && fact.prose !== null && coversAll(fact.prose)
);
