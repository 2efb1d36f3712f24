/** What in a release checklist wants an owner and has none. */
import type { Fact, Span } from "../facts.ts";
import { coversAll, isOwnerMissing, namesOwner } from "../people.ts";
import { factsWithin, type SectionTree, sectionOf } from "../sections.ts";
import { cellOf, columnIndex, type Table } from "../tables.ts";
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
export function isOwnedTable(table: Table, vocabulary: Vocabulary): boolean {
  if (columnIndex(table, "owner") < 0) return false;
  return isDecisionTable(table, vocabulary) || underRole(table.section, owned) || columnIndex(table, "change") >= 0;
}

export function ownerlessOf(tree: SectionTree, tables: readonly Table[], vocabulary: Vocabulary): Ownerless[] {
  const cells = tables.flatMap(table => {
    if (!isOwnedTable(table, vocabulary)) return [];
    const section = sectionOf(tree, table.section);
    if (section && factsWithin(section).some(saysOwnerForAll)) return [];
    return entriesOf(table).flatMap(row => {
      const cell = cellOf(table, row, "owner");
      if (!cell || !isOwnerMissing(cell)) return [];
      return [{ text: rowName(table, row.cells), span: cell.span, form: "cell" as const }];
    });
  });
  const lists = [tree.preamble, ...tree.all.map(section => section.facts)];
  const labels = lists.flatMap(facts => labelsWithoutOwner(facts, vocabulary));
  return [...cells, ...labels, ...lists.flatMap(boxesWithoutOwner)];
}

/** `Decision owner:` and nothing behind it, below it or on the next line. */
function labelsWithoutOwner(facts: readonly Fact[], { fields }: Vocabulary): Ownerless[] {
  return facts.flatMap((fact, at) => {
    if ((fact.type !== "paragraph" && fact.type !== "item") || !fact.prose) return [];
    const { lines } = fact.prose;
    return lines.flatMap(({ label }, index) => {
      if (label?.value.text !== "") return [];
      if (fields.exact(label.name.text) !== "owner" && !ownerName.test(label.name.text)) return [];
      const answer = index + 1 < lines.length ? !lines[index + 1]?.label : mayAnswer(fact, facts[at + 1]);
      return answer ? [] : [{ text: label.name.text, span: label.name.span, form: "label" as const }];
    });
  });
}

/** Whether what follows a label at the end of a fact may be its value. */
function mayAnswer(fact: Fact, next: Fact | undefined): boolean {
  if (!next) return false;
  if (fact.type === "item") return next.type === "item" ? next.level > fact.level : next.type !== "paragraph";
  return next.type !== "paragraph" || next.prose.lines[0]?.label === undefined;
}

/** Boxes without an owner where most of their siblings have one; where nothing has an owner, none is expected. */
function boxesWithoutOwner(facts: readonly Fact[]): Ownerless[] {
  const boxes = facts.flatMap(fact =>
    fact.type === "item" && fact.box === "open" && fact.level === 1 && fact.prose ? [fact.prose] : []
  );
  const lacking = boxes.filter(prose => !/@/.test(prose.text) && !namesOwner(prose));
  const handles = boxes.filter(prose => /@[\w-]/.test(prose.text));
  if (handles.length < 2 || lacking.length * 2 >= boxes.length || facts.some(saysOwnerForAll)) return [];
  return lacking.map(prose => ({ text: prose.text, span: prose.span, form: "item" }));
}

function saysOwnerForAll(fact: Fact): boolean {
  return (fact.type === "paragraph" || fact.type === "item") && fact.prose !== null && coversAll(fact.prose);
}
