/** The tables of a template: their heads, and of their rows what is the same each time, else one to be filled in. */
import type { Prose } from "../../document/facts.ts";
import { tableLine } from "../../document/table-layout.ts";
import { ownerColumn, type Row, type Table } from "../../document/tables.ts";
import { saysPerson } from "../../document/vocabulary/columns.ts";
import { cellPlaceholders, lastingColumns } from "../../document/vocabulary/reusable.ts";
import type { Vocabulary } from "../../document/vocabulary/vocabulary.ts";
import { displayWidth } from "../../text/display-width.ts";
import { type Generic, placeholderFor, placeholderOfField } from "./generic.ts";

/** The lines of a table. `isLasting`: whether its section tells what to do each time. */
export function templateTable(table: Table, generic: Generic, vocabulary: Vocabulary, isLasting: boolean): string[] {
  const heads = table.columns.map(({ cell }) => inCell(generic.name(cell)));
  if (heads.length === 0) return [];
  const rows = rowsOf(table, generic, vocabulary, isLasting);
  const all = [heads, ...rows];
  const widths = heads.map((_, column) =>
    all.reduce((widest, row) => Math.max(widest, Math.min(widestCell, displayWidth(row[column] ?? ""))), 3)
  );
  return [heads, widths.map(width => "-".repeat(width)), ...rows].map(cells => tableLine(cells, widths, []));
}

/** Wider ones are not padded. */
const widestCell = 60;

function rowsOf(table: Table, generic: Generic, vocabulary: Vocabulary, isLasting: boolean): string[][] {
  const { columns } = table;
  const written = table.rows.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ""));
  const owner = ownerColumn(table);
  const blank = (cell: Prose | undefined, at: number): string => blankCell(table, cell, at, owner);
  if (isFields(table, vocabulary))
    return written.map(({ cells: [name, value] }) => [
      name ? inCell(generic.name(name)) : "",
      valueFor(name, value, vocabulary)
    ]);
  const first = columns.findIndex(({ role }) => role !== null && lastingColumns.has(role));
  const isOfCriteria = columns.some(({ role }) => role === "criterion" || role === "stage") && isKept(table);
  const isOfRoles = columns.length > 1 && columns.some(({ name }) => saysPerson.test(name.trim())) && !isKept(table);
  const keeps = (at: number): boolean => {
    const role = columns[at]?.role ?? null;
    if (isOfCriteria)
      return at === first || (role !== null && lastingColumns.has(role)) || (role === null && at <= first);
    return isOfRoles
      ? at === 0 && !saysPerson.test(columns[0]?.name.trim() ?? "")
      : isLasting && at === 0 && isKept(table, true);
  };
  const rows = written.map(({ cells }: Row) =>
    columns.map((_, at) => {
      const cell = cells[at];
      return keeps(at) && cell ? inCell(generic.text(cell)) : blank(cell, at);
    })
  );
  const hasKept = columns.some((_, at) => keeps(at));
  return hasKept && rows.length > 0 ? rows : [columns.map((_, at) => blank(undefined, at))];
}

/** Whether the rows of a table say the same each time: not what changed, what happened or what is to be done once. */
function isKept({ columns }: Table, mayNameTimes = false): boolean {
  return !columns.some(
    ({ role }) => role === "action" || role === "event" || role === "change" || (role === "time" && !mayNameTimes)
  );
}

/** `| Severity | SEV-2 |`: a field in each row. */
function isFields({ columns, rows }: Table, { fields }: Vocabulary): boolean {
  if (columns.length !== 2) return false;
  const named = rows.filter(({ cells: [name] }) => name && fields.exact(name.text) !== null).length;
  return named > 0 && named * 2 >= rows.length;
}

function valueFor(name: Prose | undefined, value: Prose | undefined, { fields }: Vocabulary): string {
  const role = name ? fields.exact(name.text) : null;
  if (value?.text.trim() === "" && role === null) return "";
  return inCell(placeholderOfField(name?.text ?? "", role));
}

function blankCell({ columns }: Table, cell: Prose | undefined, at: number, owner: number): string {
  const column = columns[at];
  if (!column) return "";
  if (/^(?:#|n[or]\.?)$/i.test(column.name.trim()))
    return cell && /^\d{1,3}$/.test(cell.text.trim()) ? cell.text.trim() : "1";
  if (at === owner) return "[Owner]";
  if (column.role === "evidence" && cell?.text.trim() === "") return "";
  return (
    (column.role && cellPlaceholders[column.role]) ??
    inCell(column.name.trim() === "" ? "" : placeholderFor(column.name))
  );
}

/** A pipe would end the cell. */
function inCell(text: string): string {
  return text.replace(/(?<!\\)\|/g, "\\|");
}
