/** The open action items of all postmortems, by owner or by due date, what is late first. Pure: knows no editor. */
import type { OverviewAction, OverviewDocument } from "../../../server/src/protocol.ts";
import { inEnglish, l10n } from "../l10n.ts";
import { type Filter, isDueSoon } from "./filter.ts";
import { asMarkdown, dueText, icons, joined, numbering, openText, plainNode, type ViewNode } from "./node.ts";

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
    const key = grouping === "owner" ? ownerKey(entry) : dueKey(entry);
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

const dueGroups = {
  late: () => l10n.t("Overdue"),
  week: () => l10n.t("Due This Week"),
  later: () => l10n.t("Later"),
  noDay: () => l10n.t("No Day"),
  nothing: () => l10n.t("No Due Date")
} as const;

function dueKey(entry: Entry): keyof typeof dueGroups {
  if (isLate(entry)) return "late";
  if (isDueSoon(entry.dueIn)) return "week";
  if (entry.dueIn !== null) return "later";
  return entry.due === null ? "nothing" : "noDay";
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
  const label = (): string =>
    grouping === "due" ? dueGroups[key as keyof typeof dueGroups]() : (group[0]?.owner ?? l10n.t("No owner"));
  const description = (): string =>
    joined(openText(group.length), grouping === "owner" && late > 0 ? l10n.t("{0} overdue", late) : "");
  const icon = grouping === "due" ? icons.group : key === "" ? icons.nobody : icons.person;
  return {
    ...plainNode,
    ...{ id: `${grouping} ${key}`, label: label(), description: description(), icon, late, isOpen: true },
    markdown: inEnglish(() => `**${asMarkdown(label())}**: ${description()}`),
    children: group.map(entry => entryNode(entry, grouping))
  };
}

function entryNode(entry: Entry, grouping: Grouping): ViewNode {
  const { id, label, owner, ticket, range, can, document } = entry;
  const who = (): string => owner ?? l10n.t("no owner");
  const description = joined(grouping === "owner" ? "" : who(), whenText(entry), ticket?.id ?? "", document.title);
  const address = ticket?.address ?? null;
  return {
    ...plainNode,
    ...{ id, label, description, can, icon: isLate(entry) ? icons.late : icons.item },
    ticket: address !== null && /^https?:\/\//i.test(address) ? address : null,
    target: { uri: document.uri, version: document.version, range },
    markdown: inEnglish(() => {
      const told = joined(who(), whenText(entry), ticket?.id ?? "");
      return `${asMarkdown(label)} – ${asMarkdown(told)} (${asMarkdown(document.title)})`;
    })
  };
}

function whenText({ due, dueIn }: Entry): string {
  if (dueIn !== null) return joined(dueText(dueIn), due ?? "");
  return due === null ? l10n.t("no due date") : l10n.t("due {0}", due);
}

/** "12 open, 3 overdue", for who looks at the view from afar. */
export function lateText(late: number): string {
  return late === 1 ? l10n.t("1 action item overdue") : l10n.t("{0} action items overdue", late);
}
