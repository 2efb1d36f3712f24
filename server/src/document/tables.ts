/** Facts → tables with the meaning of their columns. */

import { blankProse, type Prose, type Span, type TableHeadFact, type TableRowFact } from "./facts.ts";
import { byChapter } from "./gathering.ts";
import { noting, rememberingWith } from "./remembering.ts";
import type { SectionTree } from "./section-tree.ts";
import { type Chapter, headingOf, type SectionHeading } from "./sections.ts";
import { type ColumnRole, saysOwner, saysPerson, saysRole } from "./vocabulary/columns.ts";
import type { Vocabulary } from "./vocabulary/vocabulary.ts";

export interface Column {
  readonly role: ColumnRole | null;
  readonly name: string;
  /** The cell of the head that names it. */
  readonly cell: Prose;
}

export interface Row {
  /** One for each column: a row that is too short is filled up with blank cells at its end. */
  readonly cells: readonly Prose[];
  readonly span: Span;
  /** How many cells are written. */
  readonly written: number;
}

export interface Table {
  /** The section that it stands in; `null` above the first one. */
  readonly section: SectionHeading | null;
  /** The row that names its columns. */
  readonly head: Span;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** The tables of a chapter, in its order: the same objects each time. */
export const tablesOfChapter = noting(({ preamble, sections, vocabulary }: Chapter): readonly Table[] => [
  ...tablesOf(preamble, null, vocabulary),
  ...sections.flatMap(section => tablesOf(section.facts, headingOf(section), vocabulary))
]);

/** The tables of a document, in its order. */
export const tablesIn = byChapter(tablesOfChapter);

/** The reading of all tables, in document order. `read` may look at nothing but the table and its chapter. */
export function byTable<Result>(
  read: (table: Table, chapter: Chapter) => readonly Result[]
): (tree: SectionTree) => readonly Result[] {
  return byChapter(chapter => tablesOfChapter(chapter).flatMap(table => read(table, chapter)));
}

/** The tables among the facts of a section. */
function tablesOf(
  facts: readonly { readonly type: string }[],
  section: SectionHeading | null,
  vocabulary: Vocabulary
): Table[] {
  const tables: { section: SectionHeading | null; head: Span; columns: readonly Column[]; rows: Row[] }[] = [];
  for (const fact of facts) {
    if (isHead(fact)) {
      const columns = columnsOf(fact, vocabulary);
      tables.push({ section, head: fact.span, columns, rows: [] });
    } else if (isRow(fact)) {
      const table = tables.at(-1);
      if (table) table.rows.push(rowOf(fact, table.columns.length));
    }
  }
  return tables;
}

/** Of several columns that name people, the one that says so holds the owner: `| Role | Owner |`. */
const columnsOf = rememberingWith(({ cells }: TableHeadFact, vocabulary: Vocabulary): readonly Column[] => {
  const columns = cells.map(cell => ({ role: vocabulary.columns.exact(cell.text), name: cell.text, cell }));
  const hasOwner = columns.some(({ role, name }) => role === "owner" && saysOwner.test(name));
  return columns.map(column =>
    hasOwner && column.role === "owner" && !saysOwner.test(column.name) ? { ...column, role: null } : column
  );
});

const rowOf = rememberingWith(
  (fact: TableRowFact, width: number): Row => ({
    cells: padded(fact, width),
    span: fact.span,
    written: fact.cells.length
  })
);

/** The index of the first column with this role; `-1` if there is none. */
export function columnIndex(table: Pick<Table, "columns">, role: ColumnRole): number {
  return table.columns.findIndex(column => column.role === role);
}

/**
 * The index of the column that names who has a row; `-1` if there is none. A first column of roles names nobody: that is
 * what the row is about, and the person stands beside it.
 */
export function ownerColumn({ columns }: Table): number {
  const isOwner = ({ role }: Column): boolean => role === "owner";
  const said = columns.findIndex(column => isOwner(column) && !saysRole.test(column.name.trim()));
  if (said >= 0 && saysOwner.test(columns[said]?.name ?? "")) return said;
  const role = columns.findIndex(({ name }) => saysRole.test(name.trim()));
  if (role < 0) return said;
  const person = columns.findIndex(({ name }) => saysPerson.test(name.trim()));
  return person >= 0 ? person : said >= 0 ? said : role > 0 ? role : -1;
}

/** The cell of a row in the first column with this role. */
export function cellOf(table: Pick<Table, "columns">, row: Row, role: ColumnRole): Prose | null {
  return row.cells[columnIndex(table, role)] ?? null;
}

function padded(row: TableRowFact, width: number): readonly Prose[] {
  if (row.cells.length >= width) return row.cells;
  const { block, end } = row.span;
  const blank = blankProse({ block, start: end, end });
  return [...row.cells, ...Array.from({ length: width - row.cells.length }, () => blank)];
}

function isHead(fact: { readonly type: string }): fact is TableHeadFact {
  return fact.type === "table-head";
}

function isRow(fact: { readonly type: string }): fact is TableRowFact {
  return fact.type === "table-row";
}
