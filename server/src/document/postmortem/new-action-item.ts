/** A further action item, at the end of those that a postmortem has, in their form. */
import { type Edit, insertAfter, insertBelowSection } from "../edits.ts";
import { itemAtEnd } from "../insert-item.ts";
import { rowBelow } from "../insert-row.ts";
import { cellsOfNewRow } from "../new-row.ts";
import { asMarkdown } from "../plain-words.ts";
import { cellOf, columnIndex } from "../tables.ts";
import type { ColumnRole } from "../vocabulary/columns.ts";
import { writtenTable } from "../written-table.ts";
import type { ActionItem } from "./action-item.ts";
import type { Postmortem } from "./postmortem.ts";

export interface NewActionItem {
  /** What is to be done, as plain text. */
  readonly task: string;
  /** Who does it, as they are named; `null` where nobody knows. */
  readonly owner: string | null;
}

/** What stands for what nobody knows yet. */
const unknown: Partial<Readonly<Record<ColumnRole, string>>> = {
  owner: "[Owner]",
  due: "[Due date]",
  ticket: "[Ticket link]",
  type: "[Prevent, detect or mitigate]"
};

/**
 * Puts an item behind the last one of the first group: a row into a table, an item into a list, the first item into a
 * section that has none. `null` where items are headings, or their section is missing.
 */
export function addActionItem(document: Postmortem, item: NewActionItem): Edit | null {
  const [group] = document.actionItems;
  const last = group?.items.at(-1);
  if (last) return last.form === "row" ? rowBehind(document, last, item) : itemBehind(document, last, item);
  const section = document.sections.find(each => each.role === "action-items" && each.form === "heading");
  return section ? insertBelowSection(section, [`- [ ] ${lineOf(item)}`], document) : null;
}

function rowBehind(document: Postmortem, last: ActionItem, { task, owner }: NewActionItem): Edit | null {
  const table = document.tables.find(({ rows }) => rows.some(({ span }) => span === last.row));
  const written = table && writtenTable(table);
  const at = table ? columnIndex(table, "action") : -1;
  if (!table || !written || at < 0) return null;
  const end = table.rows.length - 1;
  const known = cellsOfNewRow(document, table, end, null);
  const cells = known.map((text, column) => {
    const role = table.columns[column]?.role ?? null;
    if (column === at) return asMarkdown(task);
    const isFirst = role !== null && columnIndex(table, role) === column;
    if (role === "owner" && isFirst && owner !== null) return asMarkdown(owner);
    return text !== "" || role === null || !isFirst ? text : (unknown[role] ?? "");
  });
  const { place, line } = rowBelow(written, end, cells);
  // Nobody would be named where the table has no place for it.
  if (owner !== null && !table.rows.some(row => cellOf(table, row, "owner"))) return null;
  return insertAfter(place, `${document.lineEnd}${line}`);
}

function itemBehind(document: Postmortem, last: ActionItem, item: NewActionItem): Edit | null {
  const own = document.facts.find(fact => fact.type === "item" && fact.prose?.span === last.span);
  return own?.type === "item" ? itemAtEnd(own, lineOf(item), document) : null;
}

function lineOf({ task, owner }: NewActionItem): string {
  return `${asMarkdown(task)} (${owner === null ? unknown.owner : asMarkdown(owner)})`;
}
