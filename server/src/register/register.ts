/**
 * The register: the action items of all postmortems, as a list of its own. Plain data, so that what lists them keeps no
 * document in memory.
 */
import type { Day } from "../document/days.ts";
import type { Prose, Words } from "../document/facts.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import type { ActionItem, ActionState } from "../document/postmortem/action-item.ts";
import { incidentDay } from "../document/postmortem/incident-day.ts";
import { plainTask } from "../document/postmortem/plain-task.ts";
import type { Postmortem } from "../document/postmortem/postmortem.ts";
import { repeatable } from "../document/repeatable.ts";
import { holdsService, serviceKey, servicesOf } from "../document/services.ts";
import type { ActionType } from "../document/vocabulary/action-items.ts";
import type { Position } from "../protocol.ts";

export interface RegisterItem {
  /** What is to be done, on one line, without the words of its owner, due date and ticket. */
  readonly text: string;
  /** In the words of the document; `null` for nobody. */
  readonly owner: string | null;
  readonly due: {
    readonly text: string;
    /** The last day on which it is in time; `null` where its words name none: "next sprint". */
    readonly day: Day | null;
  } | null;
  readonly ticket: {
    readonly id: string;
    /** Where it leads; `null` for an id without a link. */
    readonly address: string | null;
  } | null;
  /** What it is for, as it is written: a column, a tag, a prefix; `null` where nothing says so. */
  readonly type: ActionType | null;
  readonly state: ActionState;
  /** Days since the incident; `null` where its day is not known or not yet come. */
  readonly age: number | null;
  /** How many days it is late; `null` for what is in time, done, or due on no known day. */
  readonly overdue: number | null;
  readonly postmortem: {
    readonly title: string | null;
    readonly path: string;
    /** The names of the services that it says it is about. */
    readonly services: readonly string[];
  };
  /** Where it stands in its postmortem: 0-based. */
  readonly position: Position;
}

/** A document as the register shows its path. */
export interface RegisterDocument {
  readonly path: string;
  readonly model: OpsDocument;
}

/** All items of all postmortems that are no templates, in {@link inRegisterOrder}. Of any other document nothing. */
export function registerOf(documents: readonly RegisterDocument[], today: Day): RegisterItem[] {
  return inRegisterOrder(documents.flatMap(document => registeredItems(document, today)));
}

/** The items of one document, in its order. */
export function registeredItems({ path, model }: RegisterDocument, today: Day): RegisterItem[] {
  if (model.kind !== "postmortem" || model.mode === "template") return [];
  const items = model.actionItems.flatMap(group => group.items).filter(item => !isUnwritten(item));
  if (items.length === 0) return [];
  const day = incidentDay(model);
  const postmortem = {
    title: model.title?.text.replace(/\s+/g, " ").trim() || null,
    path,
    services: servicesOf(model).map(({ text }) => text)
  };
  const age = day === null || day > today ? null : today - day;
  const rows = items.map(item => {
    const { due, state } = item;
    const isLate = state === "open" && due?.day != null && due.day < today;
    return {
      text: plainTask(item),
      owner: item.owner?.text.replace(/\s+/g, " ").trim() || null,
      due: due && { text: due.text.replace(/\s+/g, " ").replace(/(?<![\s:：])[\s:：]+$/, ""), day: due.day },
      ticket: item.ticket && ticketOf(item.ticket.text, addressOf(item, item.ticket, model)),
      type: item.type,
      state,
      age,
      overdue: isLate && due?.day != null ? today - due.day : null,
      postmortem,
      position: model.rangeOf(item.span).start
    };
  });
  return repeatable(rows, model);
}

/** A row that says nothing, or one of a template that nobody has filled in. */
function isUnwritten({ text, prose: [first, ...rest], form }: ActionItem): boolean {
  if (text.trim() === "") return true;
  const isOpen = ({ text: said, placeholders }: Prose): boolean =>
    placeholders.some(each => each.text.length >= said.trim().length - 1);
  const name = form === "row" ? [first, ...rest].find(each => each?.text === text) : first;
  return name !== undefined && isOpen(name);
}

/** Called as trackers call it, whatever the text of its link is: "Issue" that leads to `…/issues/12` is `#12`. */
function ticketOf(text: string, address: string | null): RegisterItem["ticket"] {
  const [, kind, name] =
    /\/(issues|pull|pulls|merge_requests|work_items|browse)\/([\w-]{1,60})/.exec(address ?? "") ?? [];
  const isNamed = /\d/.test(text) && !/^https?:/i.test(text);
  if (isNamed || name === undefined) return { id: text.replace(/\s+/g, " ").trim(), address };
  return { id: kind === "browse" || !/^\d+$/.test(name) ? name : `#${name}`, address };
}

function addressOf({ prose }: ActionItem, { text, span }: Words, { facts }: Postmortem): string | null {
  if (/^https?:\/\//i.test(text)) return text;
  for (const { links, references } of prose) {
    const link = links.find(each => each.span === span);
    if (link) return link.target;
    const reference = references.find(each => each.span === span);
    if (!reference) continue;
    const definition = facts.find(fact => fact.type === "definition" && fact.label === reference.label);
    return definition?.type === "definition" ? definition.target.text : null;
  }
  return null;
}

/** Overdue items first, the latest of them in front; then by due date, by words such as "next sprint", without any; closed ones last. */
export function inRegisterOrder(items: readonly RegisterItem[]): RegisterItem[] {
  return [...items].sort(
    (one, other) =>
      rankOf(one) - rankOf(other) ||
      (one.due?.day ?? 0) - (other.due?.day ?? 0) ||
      // Of what nobody has dated the oldest waits longest.
      (other.age ?? -1) - (one.age ?? -1) ||
      compare(one.postmortem.path, other.postmortem.path) ||
      one.position.line - other.position.line ||
      one.position.character - other.position.character
  );
}

function rankOf({ state, due, overdue }: RegisterItem): number {
  if (state !== "open") return 4;
  if (overdue !== null) return 0;
  if (due === null) return 3;
  return due.day === null ? 2 : 1;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Whether an item is from the postmortem of a service, by any way to write its name. */
function concernsService({ postmortem }: RegisterItem, service: string): boolean {
  const key = serviceKey(service);
  return postmortem.services.some(each => serviceKey(each) === key) || holdsService(postmortem, key);
}

/** How many items there are of each kind that somebody has to look at. */
export interface RegisterCounts {
  readonly items: number;
  readonly open: number;
  readonly overdue: number;
  /** Open items without an owner, and without any due date. */
  readonly withoutOwner: number;
  readonly withoutDue: number;
}

export function countItems(items: readonly RegisterItem[]): RegisterCounts {
  const open = items.filter(({ state }) => state === "open");
  return {
    items: items.length,
    open: open.length,
    overdue: open.filter(({ overdue }) => overdue !== null).length,
    withoutOwner: open.filter(({ owner }) => owner === null).length,
    withoutDue: open.filter(({ due }) => due === null).length
  };
}

/** Which items are wanted; each `null` wants all. */
export interface RegisterFilter {
  /** A handle or a name, as one of several owners, too; `none` for items without one. */
  readonly owner: string | null;
  readonly service: string | null;
  readonly state: ActionState | null;
  readonly onlyOverdue: boolean;
}

export function isWanted(item: RegisterItem, { owner, service, state, onlyOverdue }: RegisterFilter): boolean {
  return (
    (state === null || item.state === state) &&
    (!onlyOverdue || item.overdue !== null) &&
    (owner === null || isOwnedBy(item.owner, owner)) &&
    (service === null || concernsService(item, service))
  );
}

/** Whether an owner, as it is written, is somebody or one of several who are: by handle or name; `none` is nobody. */
export function isOwnedBy(owner: string | null, wanted: string): boolean {
  const plain = (name: string): string => name.trim().replace(/^@/, "").toLowerCase();
  const key = plain(wanted);
  if (owner === null) return key === "none";
  return [owner, ...owner.split(/[,;&+]|\s\/\s|\sand\s|\s(?=@)/)].some(each => plain(each) === key);
}
