/** The rows of go/no-go, sign-off and criteria tables, with what each of them states. */
import { sourceOf } from "../../markdown/block.ts";
import { type Day, findDay } from "../days.ts";
import { type Fact, type Prose, proseOf, type Span } from "../facts.ts";
import type { SectionHeading } from "../sections.ts";
import { statusOf } from "../statuses.ts";
import { cellOf, columnIndex, type Row, type Table } from "../tables.ts";
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
  const isStatuses = table.rows.every(({ cells }) => {
    const cell = cells[last];
    return cell !== undefined && statusOf(cell, vocabulary) !== "other";
  });
  const isNameless = last > 0 && table.columns[last]?.role === null && table.rows.length > 0;
  return isNameless && isStatuses && underRole(table.section, decisive) ? [last] : [];
}

export function criteriaOf(tables: readonly Table[], facts: readonly Fact[], vocabulary: Vocabulary): Criterion[] {
  const isPlan = facts.some(fact => proseOf(fact).some(({ text }) => legendOfTasks.test(text)));
  return tables.flatMap(table => {
    if (!isDecisionTable(table, vocabulary)) return [];
    if (isPlan && !hasOwnRole(table.section, decisive)) return [];
    const columns = statusColumns(table, vocabulary);
    return entriesOf(table).flatMap(row =>
      columns.flatMap((index): Criterion[] => {
        const cell = row.cells[index];
        if (!cell) return [];
        const remarks = row.cells.filter((_, at) => isRemark(table.columns[at]?.role));
        return [
          {
            text: rowName(table, row.cells),
            isSignature: signatureColumn.test(table.columns[index]?.name ?? ""),
            column: columns.length > 1 ? (table.columns[index]?.name ?? null) : null,
            status: { state: statusOf(cell, vocabulary), cell },
            row: row.span,
            section: table.section,
            owner: cellOf(table, row, "owner"),
            remarks,
            hasReason: hasReason(cell) || remarks.some(({ text }) => /\p{L}{2}/u.test(text)),
            informing: row.cells.some(({ text }) => informingCriterion.test(text)) || isDispensable(table, row)
          }
        ];
      })
    );
  });
}

function hasReason({ text, placeholders }: Prose): boolean {
  return placeholders.length === 0 && /[\p{L}\p{N}]{2}/u.test(text.replace(beforeReason, ""));
}

/** Whether a column says more about a criterion than what it is, how it stands, and whose it is. */
function isRemark(role: ColumnRole | null | undefined): boolean {
  return role === null || role === "evidence" || role === "ticket" || role === "event";
}

/** "Mandatory: no", "Blocking: no". */
function isDispensable(table: Table, { cells }: Row): boolean {
  return table.columns.some(
    ({ name }, index) =>
      mandatoryColumn.test(name) && /^(?:no\b|n$|❌|✗|optional)/iu.test(cells[index]?.text.trim() ?? "")
  );
}

/** Whether nobody has decided a criterion yet. */
export function isUndecided({ status }: { readonly status: { readonly state: StatusState } }): boolean {
  return status.state === "unfilled" || status.state === "pending";
}

/** The rows that somebody has still to sign, names and dates included. */
export function unsignedRows(criteria: readonly Criterion[]): Span[] {
  return criteria.filter(each => each.isSignature && isUndecided(each)).map(({ row }) => row);
}

/** Whether a criterion is still waited for: "pending (due 14:00)" may stand until then, and not beyond the release. */
export function isWaitedFor({ status }: Criterion, releaseDate: ReleaseDate | null, today: Day): boolean {
  const until = findDay(status.cell.text);
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
  const hasText = ({ cells }: Row): boolean => /[^\s-–—]/.test(cells[0]?.text ?? "");
  const isAlone = ({ cells }: Row): boolean => cells.length > 2 && cells.slice(1).every(cell => cell.text === "");
  const isBold = ({ cells }: Row): boolean => cells[0] !== undefined && sourceOf(cells[0].span).startsWith("**");
  const allBold = table.rows.filter(hasText).every(isBold);
  return table.rows.filter(row => !isAlone(row) || (hasText(row) && (allBold || !isBold(row))));
}

/** What a row is about: its criterion, change or first telling cell; a blank, a dash or a number is none. */
export function rowName(table: Table, cells: readonly Prose[]): string {
  const named = (["criterion", "change", "action", "name"] as const).map(role => cells[columnIndex(table, role)]);
  return [...named, ...cells].find(cell => cell && tellsName(cell))?.text ?? "";
}

function tellsName({ text, placeholders }: Prose): boolean {
  const isOpen = placeholders.some(each => each.text.length >= text.length - 1);
  return !isOpen && /\p{L}/u.test(text) && !identifierCell.test(text);
}
