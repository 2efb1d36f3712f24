/** The open action items of all postmortems, by owner or by due date, what is late first. Pure: knows no editor. */
import type { OverviewAction, OverviewDocument } from "../../../server/src/protocol.ts";
import { type Filter, isDueSoon } from "./filter.ts";
import { asMarkdown, counted, dueText, icons, joined, numbering, plainNode, type ViewNode } from "./node.ts";

export type Grouping = "owner" | "due";

interface Entry extends OverviewAction {
  readonly id: string;
  readonly document: OverviewDocument;
}

export function actionTree(
  documents: Iterable<OverviewDocument>,
  filter: ReadonlySet<Filter>,
  grouping: Grouping
): ViewNode[] {
  const entries = entriesOf(documents, filter).sort(byUrgency);
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = grouping === "owner" ? ownerKey(entry) : dueGroup(entry);
    const same = groups.get(key);
    if (same) same.push(entry);
    else groups.set(key, [entry]);
  }
  const nodes = [...groups].map(([key, group]) => groupNode(key, group, grouping));
  return grouping === "owner" ? nodes.sort(byNeed) : nodes;
}

/** How many of the items that are shown are late. */
export function countLate(documents: Iterable<OverviewDocument>, filter: ReadonlySet<Filter>): number {
  return entriesOf(documents, filter).filter(isLate).length;
}

function entriesOf(documents: Iterable<OverviewDocument>, filter: ReadonlySet<Filter>): Entry[] {
  return [...documents].flatMap(document => {
    const name = numbering(document.uri);
    const entries = document.actions.map(action => ({ ...action, document, id: name(action.label) }));
    return entries.filter(
      ({ isMine, dueIn }) => (!filter.has("mine") || isMine) && (!filter.has("week") || isDueSoon(dueIn))
    );
  });
}

function isLate({ dueIn }: Entry): boolean {
  return dueIn !== null && dueIn < 0;
}

/** As the register has it: late items, then by due date, by words such as "next sprint", without any, the oldest first. */
function byUrgency(one: Entry, other: Entry): number {
  return (
    rankOf(one) - rankOf(other) ||
    (one.dueIn ?? 0) - (other.dueIn ?? 0) ||
    (other.age ?? -1) - (one.age ?? -1) ||
    compare(one.document.path, other.document.path) ||
    one.range.start.line - other.range.start.line
  );
}

function rankOf({ due, dueIn }: Entry): number {
  if (due === null) return 2;
  return dueIn === null ? 1 : 0;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function ownerKey({ owner }: Entry): string {
  return owner === null ? "" : owner.replace(/^@/, "").toLowerCase();
}

function dueGroup(entry: Entry): string {
  if (isLate(entry)) return "Overdue";
  if (isDueSoon(entry.dueIn)) return "Due This Week";
  if (entry.dueIn !== null) return "Later";
  return entry.due === null ? "No Due Date" : "No Day";
}

interface GroupNode extends ViewNode {
  readonly late: number;
}

/** Whoever is late comes first; what nobody owns stands behind all others. */
function byNeed(one: GroupNode, other: GroupNode): number {
  const rank = ({ late, icon }: GroupNode): number => (late > 0 ? 0 : icon === icons.nobody ? 2 : 1);
  return rank(one) - rank(other) || compare(one.id, other.id);
}

function groupNode(key: string, group: readonly Entry[], grouping: Grouping): GroupNode {
  const late = group.filter(isLate).length;
  const label = grouping === "due" ? key : (group[0]?.owner ?? "No owner");
  const description = joined(`${group.length} open`, grouping === "owner" && late > 0 ? `${late} overdue` : "");
  const icon = grouping === "due" ? icons.group : key === "" ? icons.nobody : icons.person;
  return {
    ...plainNode,
    ...{ id: `${grouping} ${key}`, label, description, icon, late, isOpen: true },
    markdown: `**${asMarkdown(label)}**: ${description}`,
    children: group.map(entry => entryNode(entry, grouping))
  };
}

function entryNode(entry: Entry, grouping: Grouping): ViewNode {
  const { id, label, owner, due, dueIn, ticket, range, can, document } = entry;
  const when = dueIn !== null ? joined(dueText(dueIn), due ?? "") : due === null ? "no due date" : `due ${due}`;
  const who = grouping === "owner" ? "" : (owner ?? "no owner");
  const description = joined(who, when, ticket?.id ?? "", document.title);
  const address = ticket?.address ?? null;
  return {
    ...plainNode,
    ...{ id, label, description, can, icon: isLate(entry) ? icons.late : icons.item },
    ticket: address !== null && /^https?:\/\//i.test(address) ? address : null,
    target: { uri: document.uri, version: document.version, range },
    markdown: `${asMarkdown(label)} – ${asMarkdown(joined(owner ?? "no owner", when, ticket?.id ?? ""))} (${asMarkdown(document.title)})`
  };
}

/** "12 open, 3 overdue", for who looks at the view from afar. */
export function lateText(late: number): string {
  return `${counted(late, "action item")} overdue`;
}
