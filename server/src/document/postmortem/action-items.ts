/** What a postmortem promises to do: bullets, tables and headings under action items, recommendations, follow-ups. */
import { sourceOf } from "../../markdown/block.ts";
import type { Fact, Prose, Span, Words } from "../facts.ts";
import { coversAll, isOwnerMissing, namesOwner } from "../people.ts";
import { factsWithin, type Section, type SectionTree } from "../sections.ts";
import { cellOf, columnIndex, type Row, type Table } from "../tables.ts";
import { doneMark, doneStatus, noItems } from "../vocabulary/statuses.ts";

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
  /(?:^|[\s([])(?:#\d+|(?!(?:UTF|SHA|SEV|ISO|RFC|AES|TLS|CVE|HTTP)-)[A-Z][A-Z\d]{1,9}-\d+)\b|\/(?:issues|pull|merge_requests|browse|work_items)\/[\w-]+/;
/** `### 2) Better alerting @dma`: a heading that is an item, not the name of a group. */
const itemHeading = /^\d+[.)]\s|(?<![\w.])@\w/;

export function actionItemGroups(tree: SectionTree, tables: readonly Table[]): ActionItemGroup[] {
  const sections = tree.all.filter(section => section.role === "action-items" && !hasAncestor(section, "action-items"));
  return sections.flatMap(section => {
    // One owner for all is said once.
    const isCovered = factsWithin(section).some(fact => fact.type === "paragraph" && coversAll(fact.prose));
    const items = isCovered ? [] : itemsOf(section, tables);
    return items.length > 0 ? [{ section, items }] : [];
  });
}

function hasAncestor(section: Section, role: Section["role"]): boolean {
  for (let each = section.parent; each; each = each.parent) if (each.role === role) return true;
  return false;
}

function itemsOf(section: Section, tables: readonly Table[]): ActionItem[] {
  const headings = section.children.flatMap(({ heading, facts }) => (heading ? [{ heading, facts }] : []));
  if (headings.length > 0 && headings.every(({ heading }) => itemHeading.test(heading.text))) {
    return headings.map(({ heading, facts }) => itemOf(heading, false, facts.flatMap(proseOf)));
  }
  const facts = factsWithin(section);
  const fromTables = tables
    .filter(table => isWithin(table.section, section))
    .flatMap(table => table.rows.map(row => itemOfRow(table, row)));
  return [...listedItems(facts), ...fromTables];
}

function isWithin(inner: Section | null, outer: Section): boolean {
  for (let each = inner; each; each = each.parent) if (each === outer) return true;
  return false;
}

/** The items of the outermost lists; below an item that is only a label, those of the list under it. */
function listedItems(facts: readonly Fact[]): ActionItem[] {
  const items: { readonly prose: Prose; readonly isTicked: boolean; readonly details: Prose[] }[] = [];
  let itemLevel = 1;
  for (const fact of facts) {
    if (fact.type !== "item" || !fact.prose) {
      if ("level" in fact && fact.level >= itemLevel) items.at(-1)?.details.push(...proseOf(fact));
      continue;
    }
    if (fact.level === 1) itemLevel = isLabelOnly(fact.prose) ? 2 : 1;
    if (fact.level > itemLevel) items.at(-1)?.details.push(fact.prose);
    else if (fact.level === itemLevel) items.push({ prose: fact.prose, isTicked: fact.box === "ticked", details: [] });
  }
  return items
    .filter(({ prose }) => !noItems.test(prose.text))
    .map(({ prose, isTicked, details }) => itemOf(prose, isTicked, details));
}

/** `details`: what stands below it. */
function itemOf(prose: Prose, isTicked: boolean, details: readonly Prose[]): ActionItem {
  return {
    text: prose.text,
    span: prose.span,
    done: isTicked || doneMark.test(prose.text) || sourceOf(prose.span).startsWith("~~"),
    hasTicket: [prose, ...details].some(hasTicket),
    owner: { named: [prose, ...details].some(namesOwner), cell: null }
  };
}

function proseOf(fact: Fact): Prose[] {
  return (fact.type === "paragraph" || fact.type === "item") && fact.prose ? [fact.prose] : [];
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
