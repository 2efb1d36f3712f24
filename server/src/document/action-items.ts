/** What a postmortem promises to do: bullets and tables under action items, recommendations, follow-ups. */
import type { Prose, Span, Words } from "./facts.ts";
import { isOwnerMissing, namesOwner } from "./people.ts";
import { factsWithin, type Section, type SectionTree } from "./sections.ts";
import { cellOf, columnIndex, type Row, type Table, tablesOf } from "./tables.ts";
import { doneStatus, noItems } from "./vocabulary/statuses.ts";

export interface ActionItem {
  readonly text: string;
  readonly span: Span;
  readonly done: boolean;
  /** An issue or a pull request that tracks it. */
  readonly hasTicket: boolean;
  /** The owner's cell where there is one; an item in a list has none. */
  readonly owner: { readonly named: boolean; readonly cell: Words | null };
}

/** The items of one section, under its name. */
export interface ActionItemGroup {
  readonly section: Section;
  readonly items: readonly ActionItem[];
}

const ticket =
  /(?:^|[\s([])(?:#\d+|[A-Z][A-Z\d]{1,9}-\d+)\b|\/(?:issues|pull|merge_requests|browse|work_items)\/[\w-]+/;

export function actionItemGroups(tree: SectionTree): ActionItemGroup[] {
  const sections = tree.all.filter(section => section.role === "action-items" && !hasAncestor(section, "action-items"));
  return sections.flatMap(section => {
    const items = itemsOf(section);
    return items.length > 0 ? [{ section, items }] : [];
  });
}

function hasAncestor(section: Section, role: Section["role"]): boolean {
  for (let each = section.parent; each; each = each.parent) if (each.role === role) return true;
  return false;
}

function itemsOf(section: Section): ActionItem[] {
  const facts = factsWithin(section);
  const items = facts.flatMap(fact =>
    fact.type === "item" && fact.level === 1 && fact.prose ? [{ prose: fact.prose, done: fact.box === "ticked" }] : []
  );
  const fromLists = items
    .filter(({ prose }) => !noItems.test(prose.text) && !isLabelOnly(prose))
    .map(
      ({ prose, done }): ActionItem => ({
        text: prose.text,
        span: prose.span,
        done: done || /^~~/.test(prose.span.block.source.slice(prose.span.start)),
        hasTicket: hasTicket(prose),
        owner: { named: namesOwner(prose), cell: null }
      })
    );
  const fromTables = tablesOf(facts, section).flatMap(table => table.rows.map(row => itemOfRow(table, row)));
  return [...fromLists, ...fromTables];
}

function itemOfRow(table: Table, row: Row): ActionItem {
  const owner = cellOf(table, row, "owner");
  const status = cellOf(table, row, "status");
  const at = columnIndex(table, "action");
  const name = row.cells[Math.max(at, 0)];
  return {
    text: name?.text ?? "",
    span: name?.span ?? row.span,
    done: status !== null && doneStatus.test(status.text),
    hasTicket: row.cells.some(hasTicket),
    owner: owner ? { named: !isOwnerMissing(owner), cell: owner } : { named: row.cells.some(namesOwner), cell: null }
  };
}

/** `**Detection**` above its own nested list. */
function isLabelOnly(prose: Prose): boolean {
  return prose.lines.every(line => line.label && line.label.value.text === "");
}

function hasTicket(prose: Prose): boolean {
  return ticket.test(prose.text) || prose.links.some(link => ticket.test(link.target));
}
