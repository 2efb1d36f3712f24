/** The rows of go/no-go, sign-off and criteria tables, with what each of them states. */

import { sourceOf } from "../../markdown/block.ts";
import { type Day, findDay } from "../days.ts";
import { insideAny } from "../enclosing-spans.ts";
import { type Prose, proseOf, type Span } from "../facts.ts";
import { anyFact, anyOf, thingByThingWith } from "../gathering.ts";
import { rememberedTest, remembering, rememberingLists } from "../remembering.ts";
import type { SectionTree } from "../section-tree.ts";
import type { SectionHeading } from "../sections.ts";
import { statusOf } from "../statuses.ts";
import { byTable, type Column, cellOf, columnIndex, type Row, type Table } from "../tables.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";
import {
  beforeReason,
  identifierCell,
  informingCriterion,
  legendOfTasks,
  mandatoryColumn
} from "../vocabulary/decisions.ts";
import { decisiveColumn, resultColumn, signatureColumn } from "../vocabulary/releases.ts";
import type { SectionRole } from "../vocabulary/sections.ts";
import type { StatusState } from "../vocabulary/statuses.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { ReleaseDate } from "./release-date.ts";

/** One row of a go/no-go, sign-off or criteria table. */
export interface Criterion {
  readonly text: string;
  /** Whether somebody signs in its cell rather than states how it stands. */
  readonly isSignature: boolean;
  /** The name of its column, where the table has several by which people decide. */
  readonly column: string | null;
  readonly status: { readonly state: StatusState; readonly cell: Prose };
  /** All of its row. */
  readonly row: Span;
  /** The section of its table; `null` above the first one. */
  readonly section: SectionHeading | null;
  /** Who answers for it: the cell, where the table has such a column. */
  readonly owner: Prose | null;
  /** The other cells of its row: evidence, notes. */
  readonly remarks: readonly Prose[];
  /** Whether it says why it is not applicable or waived: behind the word, or in its remarks. */
  readonly hasReason: boolean;
  /** Whether it only informs: its own words, or those of its row, say that it does not decide. */
  readonly informing: boolean;
}

const decisive: ReadonlySet<SectionRole> = new Set(["go-no-go", "sign-off", "decision"]);

/** Whether a table's Status column is one that people decide by; other tables have such a column, too. */
export function isDecisionTable(table: Table, vocabulary: Vocabulary): boolean {
  if (statusColumns(table, vocabulary).length === 0) return false;
  // A plan of tasks has states, and gates, of its own; it decides only where a section of its own says so.
  if (columnIndex(table, "action") >= 0 && !hasOwnRole(table.section, decisive)) return false;
  const names = table.columns.map(column => column.name).join(" ");
  const isSigned = table.columns.some(({ name }) => signatureColumn.test(name));
  return isSigned || underRole(table.section, decisive) || decisiveColumn.test(names);
}

/**
 * The columns by which a table decides. A result beside a decision is no decision; a nameless last column of a go/no-go
 * table is one if all that stands in it are statuses.
 */
function statusColumns(table: Table, vocabulary: Vocabulary): readonly number[] {
  const named = table.columns.flatMap(({ role }, index) => (role === "status" ? [index] : []));
  const deciding = named.filter(index => !resultColumn.test(table.columns[index]?.name ?? ""));
  if (named.length > 0) return deciding.length > 0 ? deciding : named;
  const last = table.columns.length - 1;
  const isNameless = last > 0 && table.columns[last]?.role === null && table.rows.length > 0;
  if (!isNameless || !underRole(table.section, decisive)) return [];
  const isStatuses = table.rows.every(({ cells }) => {
    const cell = cells[last];
    return cell !== undefined && statusOf(cell, vocabulary) !== "other";
  });
  return isStatuses ? [last] : [];
}

/** The criteria of a checklist. In a plan of tasks, with a legend of their states, only those in sections of their own. */
export function criteriaOf(tree: SectionTree): readonly Criterion[] {
  return (isPlan(tree) ? ownCriteria : allCriteria)(tree);
}

const explainsTasks = rememberedTest(legendOfTasks);
const isPlan = anyFact(fact => proseOf(fact).some(explainsTasks));
const allCriteria = byTable((table, { vocabulary }) => criteriaIn(table, vocabulary));
const ownCriteria = byTable((table, { vocabulary }) =>
  hasOwnRole(table.section, decisive) ? criteriaIn(table, vocabulary) : []
);

/** What the rows of a table have in common. */
interface Layout {
  readonly columns: readonly Column[];
  readonly section: SectionHeading | null;
  /** Those that state how a criterion stands. */
  readonly deciding: readonly number[];
  readonly vocabulary: Vocabulary;
}

function criteriaIn(table: Table, vocabulary: Vocabulary): readonly Criterion[] {
  if (!isDecisionTable(table, vocabulary)) return [];
  const layout = layoutOf(table, vocabulary);
  return criteriaOfRows(entriesOf(table), layout);
}

/** The layouts of tables as they were last, by their columns. */
const layouts = new WeakMap<readonly Column[], Layout>();

function layoutOf(table: Table, vocabulary: Vocabulary): Layout {
  const { columns, section } = table;
  const deciding = statusColumns(table, vocabulary);
  const known = layouts.get(columns);
  if (known?.section === section && known.vocabulary === vocabulary && known.deciding.join() === deciding.join())
    return known;
  const layout = { columns, section, deciding, vocabulary };
  layouts.set(columns, layout);
  return layout;
}

const criteriaOfRows = thingByThingWith((row: Row, layout: Layout): readonly Criterion[] => {
  const { columns, section, deciding, vocabulary } = layout;
  return deciding.flatMap((index): Criterion[] => {
    const cell = row.cells[index];
    if (!cell) return [];
    const remarks = row.cells.filter((_, at) => isRemark(columns[at]?.role));
    return [
      {
        text: rowName(layout, row.cells),
        isSignature: signatureColumn.test(columns[index]?.name ?? ""),
        column: deciding.length > 1 ? (columns[index]?.name ?? null) : null,
        status: { state: statusOf(cell, vocabulary), cell },
        row: row.span,
        section,
        owner: cellOf(layout, row, "owner"),
        remarks,
        hasReason: hasReason(cell) || remarks.some(({ text }) => /\p{L}{2}/u.test(text)),
        informing: row.cells.some(({ text }) => informingCriterion.test(text)) || isDispensable(layout, row)
      }
    ];
  });
});

function hasReason({ text, placeholders }: Prose): boolean {
  return placeholders.length === 0 && /[\p{L}\p{N}]{2}/u.test(text.replace(beforeReason, ""));
}

/** Whether a column says more about a criterion than what it is, how it stands, and whose it is. */
function isRemark(role: ColumnRole | null | undefined): boolean {
  return role === null || role === "evidence" || role === "ticket" || role === "event";
}

/** "Mandatory: no", "Blocking: no". */
function isDispensable(table: Pick<Table, "columns">, { cells }: Row): boolean {
  return table.columns.some(
    ({ name }, index) =>
      mandatoryColumn.test(name) && /^(?:no\b|n$|❌|✗|optional)/iu.test(cells[index]?.text.trim() ?? "")
  );
}

/** Whether nobody has decided a criterion yet. */
export function isUndecided({ status }: { readonly status: { readonly state: StatusState } }): boolean {
  return status.state === "unfilled" || status.state === "pending";
}

/** Whether a place lies in a row that somebody has still to sign, names and dates included. */
export const inUnsignedRow = rememberingLists((criteria: readonly Criterion[]) =>
  insideAny(criteria.filter(each => each.isSignature && isUndecided(each)).map(({ row }) => row))
);

const dayIn = remembering(({ text }: Prose) => findDay(text));

/** Whether a criterion is still waited for: "pending (due 14:00)" may stand until then, and not beyond the release. */
export function isWaitedFor({ status }: Criterion, releaseDate: ReleaseDate | null, today: Day): boolean {
  const until = dayIn(status.cell);
  if (until !== null && until < today) return false;
  return status.state === "pending" && (releaseDate === null || today <= releaseDate.day);
}

/** Whether a section stands under one of these roles; that of the title holds for what has no role of its own. */
export function underRole(section: SectionHeading | null, roles: ReadonlySet<SectionRole>): boolean {
  let hasRole = false;
  for (let each: SectionHeading | null = section; each; each = each.parent) {
    if (each.role !== null && roles.has(each.role)) return each.depth > 1 || !hasRole;
    hasRole ||= each.role !== null;
  }
  return false;
}

/** Whether a section below the title stands under one of these roles. */
function hasOwnRole(section: SectionHeading | null, roles: ReadonlySet<SectionRole>): boolean {
  for (let each: SectionHeading | null = section; each && each.depth > 1; each = each.parent)
    if (each.role && roles.has(each.role)) return true;
  return false;
}

/** The rows of a table but those that only divide it or head a group: blank, dashes, or a bold name among plain ones. */
export function entriesOf(table: Table): readonly Row[] {
  if (!haveLoners(table.rows)) return table.rows;
  const allBold = table.rows.every(row => !lookOf(row).hasText || lookOf(row).isBold);
  return table.rows.filter(row => {
    const { isAlone, hasText, isBold } = lookOf(row);
    return !isAlone || (hasText && (allBold || !isBold));
  });
}

const haveLoners = anyOf((row: Row) => lookOf(row).isAlone);

/** How a row looks: whether its first cell says anything, is bold, and stands alone. */
const lookOf = remembering(({ cells: [first, ...more] }: Row) => ({
  hasText: /[^\s-–—]/.test(first?.text ?? ""),
  isAlone: more.length > 1 && more.every(cell => cell.text === ""),
  isBold: first !== undefined && sourceOf(first.span).startsWith("**")
}));

/** What a row is about: its criterion, change or first telling cell; a blank, a dash or a number is none. */
export function rowName(table: Pick<Table, "columns">, cells: readonly Prose[]): string {
  const named = (["criterion", "change", "action", "name"] as const).map(role => cells[columnIndex(table, role)]);
  return [...named, ...cells].find(cell => cell && tellsName(cell))?.text ?? "";
}

function tellsName({ text, placeholders }: Prose): boolean {
  const isOpen = placeholders.some(each => each.text.length >= text.length - 1);
  return !isOpen && /\p{L}/u.test(text) && !identifierCell.test(text);
}
