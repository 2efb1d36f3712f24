/** One action item: what is to be done, by whom, until when, tracked where, and how far it is. */
import { sourceOf } from "../../markdown/block.ts";
import type { Day } from "../days.ts";
import { type DueDate, dueInCell, dueInName, dueInSentence } from "../due-dates.ts";
import type { Prose, Span, Words } from "../facts.ts";
import { firstOf } from "../gathering.ts";
import { nameTable } from "../names.ts";
import { isOwnerMissing, type KnownPeople, type Owner, ownerIn } from "../people.ts";
import { spanWithin } from "../prose-spans.ts";
import { cellOf, columnIndex, type Row, type Table } from "../tables.ts";
import {
  type ActionType,
  actionTypes,
  cancelledMark,
  cancelledStatus,
  doneDeed,
  doneMark,
  doneSection,
  doneStatus,
  doneWord,
  dueByPlace,
  movedMark,
  movedStatus,
  passivePast,
  pastTense,
  proposedMark,
  proposedSection,
  saidDone,
  ticketTarget,
  ticketText
} from "../vocabulary/action-items.ts";
import { detecting, documenting } from "../vocabulary/action-wording.ts";

export type ActionState = "open" | "done" | "cancelled" | "moved" | "proposed";

export interface ActionItem {
  /** What is to be done, with whatever else its line says. */
  readonly text: string;
  readonly span: Span;
  /** What is to be done alone: without its owner in front, its type, its number, its ticket. */
  readonly task: string;
  readonly form: "item" | "row" | "heading";
  /** All of its row; `null` outside of tables. */
  readonly row: Span | null;
  readonly state: ActionState;
  /** Whether a box or a status says how far it is; without one an item counts as open. */
  readonly hasState: boolean;
  readonly owner: Owner | null;
  readonly due: DueDate | null;
  /** An issue or a pull request that tracks it, as it is written. */
  readonly ticket: Words | null;
  /** As it is written: a column, a tag, a prefix, the name of its group. */
  readonly type: ActionType | null;
  /** Whether its row has a cell for its type that says nothing. */
  readonly leavesTypeOpen: boolean;
  /** What it is for: its type, else what its words say. */
  readonly purpose: ActionType;
  /** The cells of its row in the columns of these meanings, whatever they hold; `null` where there is none. */
  readonly cells: Readonly<Record<"owner" | "due" | "ticket" | "status", Prose | null>>;
  /** Everything that it says: the cells of a row; a line and what stands below it. */
  readonly prose: readonly Prose[];
}

/** What is known around an item. */
export interface ItemContext {
  readonly known: KnownPeople;
  /** The day that the document tells of: what "in two weeks" counts from. */
  readonly day: Day | null;
  /** Where the link definitions of the document lead, by their labels. */
  readonly definitions: ReadonlyMap<string, string>;
  /** The names of the sections that it stands in, innermost first. */
  readonly groups: readonly Words[];
  /** What the sentence above its list says of it: one of several that may be done, or done already. */
  readonly introduced: "proposed" | "done" | null;
}

const types = nameTable(actionTypes);
const noCells = { owner: null, due: null, ticket: null, status: null };

/** An item of a list, or a heading that is one. `details`: what stands below it. */
export function itemOf(
  form: "item" | "heading",
  prose: Prose,
  details: readonly Prose[],
  box: "ticked" | "open" | null,
  context: ItemContext
): ActionItem {
  const all = [prose, ...details];
  const owner = ownerIn(prose, context.known) ?? firstOf(details, each => ownerBelow(each, context.known));
  const type = typeIn(prose.text) ?? typeOfGroup(context);
  const task = taskOf(prose.text, owner);
  return {
    text: prose.text,
    span: prose.span,
    task,
    form,
    row: null,
    state: box === "ticked" || details.some(({ text }) => saidDone.test(text)) ? "done" : stateOf(prose, context),
    hasState: box !== null,
    owner,
    due: firstOf(all, each => dueInSentence(each, context.day)) ?? dueOfGroup(context),
    ticket: firstOf(all, each => ticketIn(each, context)),
    type,
    leavesTypeOpen: false,
    purpose: purposeOf(task, type),
    cells: noCells,
    prose: all
  };
}

/** A row of a table of action items. */
export function itemOfRow(table: Pick<Table, "columns">, row: Row, context: ItemContext): ActionItem {
  const [owner, named, ticket, status] = (["owner", "due", "ticket", "status"] as const).map(role =>
    cellOf(table, row, role)
  );
  // "What, who, when": in a table of actions the day is that until which they are done.
  const due = named ?? row.cells[table.columns.findIndex(({ name }) => dueByPlace.test(name))];
  const at = columnIndex(table, "action");
  const name = row.cells[Math.max(at, 0)];
  const typeCell = cellOf(table, row, "type");
  const type = (typeCell && types.contained(typeCell.text)) ?? typeIn(name?.text ?? "") ?? typeOfGroup(context);
  const task = taskOf(name?.text ?? "", null);
  return {
    text: name?.text ?? "",
    span: name?.span ?? row.span,
    task,
    form: "row",
    row: row.span,
    state: stateOfRow(table, row, context),
    hasState: (status?.text ?? "") !== "",
    owner: owner ? ownerInCell(owner) : firstOf(row.cells, each => ownerIn(each, context.known)),
    due: due
      ? dueInCell(due, context.day)
      : (firstOf(row.cells, each => dueInSentence(each, context.day)) ?? dueOfGroup(context)),
    ticket: firstOf(row.cells, each => ticketIn(each, context)),
    type,
    leavesTypeOpen: typeCell !== null && type === null,
    purpose: purposeOf(task, type),
    cells: { owner: owner ?? null, due: due ?? null, ticket: ticket ?? null, status: status ?? null },
    prose: row.cells
  };
}

/** `@core: [P1] 2) Alert on saturation (09:24)` → `Alert on saturation`: a time alone in brackets is where it was said. */
function taskOf(text: string, owner: Owner | null): string {
  const line = text.split("\n", 3).join(" ");
  const own =
    owner && line.startsWith(owner.text)
      ? line.slice(owner.text.length).replace(/^(?:\s*[:：–—-]|\s+(?:to|will|should)\b)\s*/, "")
      : line;
  return own
    .replace(
      /^(?:\d{1,3}[.)]\s+|[[(][\w @-]{1,24}[\])]\s{0,9}|(?:#\d+|[A-Z][A-Z\d]{1,9}-\d+)\s{0,9}[:–—-]?\s{0,9}|(?:todo|proposed|action)\b:?\s{0,9}|\p{Lu}[\p{L} ]{2,24}:\s+(?=\p{L}))+/iu,
      ""
    )
    .replace(/\s\(\d{1,2}:\d{2}(?::\d{2})?\)$/, "")
    .trim();
}

/** What its words say. A group of "process" items is named for how they work, not for what they are for. */
function purposeOf(task: string, stated: ActionType | null): ActionType {
  if (stated !== null && stated !== "document") return stated;
  const act = task.replace(/^(?:consider|try|start|plan to|we (?:will|should|need to)|need to)\s+/i, "");
  if (documenting.test(act)) return "document";
  return detecting.test(act) ? "detect" : "prevent";
}

/** In what stands below an item, `Current: …` names a thing, and nobody. */
function ownerBelow(detail: Prose, known: KnownPeople): Owner | null {
  const owner = ownerIn(detail, known);
  return owner?.form === "name" && detail.lines.some(({ label }) => label) ? null : owner;
}

function ownerInCell(cell: Prose): Owner | null {
  return isOwnerMissing(cell) ? null : { text: cell.text, span: cell.span, form: "cell" };
}

/** An issue or a pull request in a text, by its number, its address, its link or a reference to its link. */
function ticketIn(prose: Prose, { definitions }: ItemContext): Words | null {
  const link =
    prose.links.find(({ target, text }) => ticketTarget.test(target) || ticketText.test(text)) ??
    prose.references.find(
      ({ label, text }) => ticketTarget.test(definitions.get(label) ?? "") || ticketText.test(text)
    );
  if (link) return { text: link.text, span: link.span };
  const match = ticketText.exec(prose.text);
  if (!match?.[1]) return null;
  const start = match.index + match[0].indexOf(match[1]);
  return { text: match[1], span: spanWithin(prose, start, start + match[1].length) };
}

function stateOf(prose: Prose, { groups, introduced }: ItemContext): ActionState {
  const text = prose.text.split("\n")[0] ?? "";
  if (cancelledMark.test(text)) return "cancelled";
  if (doneMark.test(text) || doneWord.test(text) || sourceOf(prose.span).startsWith("~~")) return "done";
  if (movedMark.test(text)) return "moved";
  if (introduced === "done" || groups.some(({ text: name }) => doneSection.test(name)) || tellsPast(text))
    return "done";
  return introduced === "proposed" ||
    proposedMark.test(text) ||
    groups.some(({ text: name }) => proposedSection.test(name))
    ? "proposed"
    : "open";
}

/** Whether it tells what was done, also behind a label: "Least privilege: removed the role". */
function tellsPast(text: string): boolean {
  if (doneDeed.test(text)) return true;
  const behind = /^[^:.]{2,60}:\s{1,100}(.+)$/.exec(text)?.[1];
  return [text, behind ?? ""].some(each => pastTense.test(each) || passivePast.test(each));
}

/** What the status says, else any cell that says nothing but that it is done. */
function stateOfRow(table: Pick<Table, "columns">, row: Row, context: ItemContext): ActionState {
  const status = cellOf(table, row, "status");
  const text = status?.text.trim() ?? "";
  if (cancelledStatus.test(text) && text !== "") return "cancelled";
  if (doneStatus.test(text)) return "done";
  if (movedStatus.test(text)) return "moved";
  const [first] = row.cells;
  if (row.cells.some(cell => sourceOf(cell.span).startsWith("~~"))) return "done";
  if (!status && row.cells.some(cell => doneCell.test(cell.text.trim()))) return "done";
  const name = row.cells[Math.max(columnIndex(table, "action"), 0)] ?? first;
  return name && status === null ? stateOf(name, context) : "open";
}

/** `n/a DONE` in the column of tickets. */
const doneCell = /^(?:n\/a\s+)?(?:done|completed?|✅|\[x\])[.!]?$/i;

/** `[detect]` at the end, `Prevent:` at the start. */
function typeIn(text: string): ActionType | null {
  const tag = /[[(]([A-Za-z][A-Za-z -]{2,24})[\])]\s*$/.exec(text)?.[1];
  const prefix = /^[[(]?([A-Za-z][A-Za-z -]{2,24})(?:\s*[:：–—]|[\])])/.exec(text)?.[1];
  return [tag, prefix].map(each => (each === undefined ? null : types.exact(each))).find(each => each !== null) ?? null;
}

function typeOfGroup({ groups }: ItemContext): ActionType | null {
  return firstOf(groups.slice(0, -1), ({ text }) => types.contained(text));
}

function dueOfGroup({ groups, day }: ItemContext): DueDate | null {
  return firstOf(groups, name => dueInName(name, day));
}
