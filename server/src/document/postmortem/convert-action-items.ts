/** A list of action items becomes a table, and a table of them a list; nothing that they say is lost. */
import { type BlockText, type Span, sourceOf } from "../../markdown/block.ts";
import { type Edit, replaceSpan, spanOf, startOfLine } from "../edits.ts";
import type { Fact, ItemFact, Prose } from "../facts.ts";
import type { OpsDocument } from "../ops-document.ts";
import { tableOf } from "../table-layout.ts";
import type { Table } from "../tables.ts";
import { doneStatus } from "../vocabulary/action-items.ts";
import { type WrittenTable, writtenTable } from "../written-table.ts";
import type { ActionItem } from "./action-item.ts";
import { type NotedText, type Notes, readNotes, writeNotes } from "./action-item-notes.ts";

/** Why a list cannot become a table. */
export type Obstacle = "other-items" | "blocks";

/** The list in which an item stands, as a table with columns for what its items state. */
export function listAsTable(
  { facts, lineEnd }: OpsDocument,
  item: ActionItem,
  items: readonly ActionItem[]
): Edit | Obstacle {
  const known = new Map(items.map(each => [each.span, each]));
  const list = listAround(facts, item);
  const rows: NotedText[] = [];
  for (const { fact, details } of list) {
    const own = fact.prose && known.get(fact.prose.span);
    if (!own || fact.level !== 1) return "other-items";
    const lines = details.map(detailText);
    if (lines.includes(null)) return "blocks";
    rows.push(rowOf(fact, own, lines as string[]));
  }
  const first = list[0]?.fact.span;
  const last = list.at(-1);
  if (!first || !last) return "other-items";
  const start = startOfLine(first);
  const { block } = first;
  if (block.source.slice(start, first.start).trim() !== "") return "blocks";
  const end = spanOf(last.details.at(-1) ?? last.fact).end;
  const cells = cellsOf(rows);
  const numbered = cells.map((row, at) => [at === 0 ? "#" : `${list[at - 1]?.fact.ordinal}`, ...row]);
  const table = tableOf(list[0]?.fact.ordered ? numbered : cells);
  return asBlock({ block, start, end: Math.max(end, last.fact.span.end) }, table, lineEnd);
}

/** A table of action items, as a list: a numbered one where its rows are numbered. `null` where its source does not show its cells. */
export function tableAsList(table: Table, lineEnd: string): Edit | null {
  const written = writtenTable(table);
  if (!written) return null;
  const { head, delimiter, rows, prefix } = written;
  const names = namesOf(table, written);
  const filled = rows.filter(({ cells }) => cells.some(({ text }) => text !== ""));
  const isNumbered =
    /^(?:#|n[or]\.?)$/i.test(names[0] ?? "") && filled.every(({ cells }, at) => cells[0]?.text === `${at + 1}`);
  const lines = filled.flatMap(({ cells }, row) => {
    const named = new Map(cells.map(({ text }, at) => [names[at] ?? `Column ${at + 1}`, text]));
    if (isNumbered) named.delete(names[0] ?? "");
    return itemLines(named, isNumbered ? `${row + 1}.` : "-");
  });
  const last = rows.at(-1) ?? delimiter;
  const { block, start } = head.span;
  const text = lines.map((line, index) => (index === 0 ? line : `${prefix}${line}`)).join(lineEnd);
  return replaceSpan({ block, start, end: last.span.end }, text);
}

/** The columns by the names of what they hold; the first that says what is to be done is "Action". */
function namesOf({ columns }: Table, { head }: WrittenTable): string[] {
  const named = columns.findIndex(({ role }) => role === "action");
  const action = Math.max(named, 0);
  const taken = new Set<string>();
  return columns.map(({ role }, at) => {
    const usual = at === action ? "Action" : role === null ? undefined : usualNames[role];
    const name = usual === undefined || taken.has(usual) ? (head.cells[at]?.text ?? "") : usual;
    taken.add(name);
    return name === "" ? `Column ${at + 1}` : name;
  });
}

const usualNames: Readonly<Partial<Record<NonNullable<Table["columns"][number]["role"]>, string>>> = {
  owner: "Owner",
  due: "Due",
  ticket: "Ticket",
  status: "Status"
};

function itemLines(cells: Notes, mark: string): string[] {
  const notes = new Map([...cells].map(([name, text]) => [name, text.replace(/\\\|/g, "|")]));
  const [action = "", ...details] = (notes.get("Action") ?? "").split(/\s*<br ?\/?>\s*/);
  const status = notes.get("Status") ?? "";
  const isDone = doneStatus.test(status);
  notes.delete("Action");
  if (status === "" || status === (isDone ? "Done" : "Open")) notes.delete("Status");
  const ordered = ["Owner", "Due", "Ticket", "Status"].flatMap(name => {
    const value = notes.get(name);
    notes.delete(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const box = status === "" ? "" : isDone ? "[x] " : "[ ] ";
  const indentation = " ".repeat(mark.length + 1);
  return [
    `${mark} ${box}${writeNotes(action, new Map([...ordered, ...notes]))}`,
    ...details.map(text => `${indentation}- ${text}`)
  ];
}

interface ListedItem {
  readonly fact: ItemFact;
  /** What stands below it. */
  readonly details: readonly Fact[];
}

/** The items of the outermost list around an item, each with what is below it. */
function listAround(facts: readonly Fact[], item: ActionItem): ListedItem[] {
  const own = facts.filter(fact => spanOf(fact).block === item.span.block);
  let list: { readonly fact: ItemFact; readonly details: Fact[] }[] = [];
  let isFound = false;
  for (const fact of own) {
    if (fact.type === "item" && fact.level === 1) list.push({ fact, details: [] });
    else if ("level" in fact && fact.level > 0) list.at(-1)?.details.push(fact);
    else if (isFound) break;
    else list = [];
    isFound ||= fact.type === "item" && fact.prose?.span === item.span;
  }
  return isFound ? list : [];
}

/** A detail on one line; `null` for what cannot stand in a cell. */
function detailText(fact: Fact): string | null {
  if (fact.type === "paragraph") return oneLine(fact.prose);
  if (fact.type !== "item" || !fact.prose) return null;
  const box = fact.box === null ? "" : fact.box === "ticked" ? "[x] " : "[ ] ";
  return `${box}${oneLine(fact.prose)}`;
}

function oneLine({ span }: Pick<Prose, "span">): string {
  return sourceOf(span).replace(/[ \t]*\\?\r?\n[ \t]*/g, " ");
}

function rowOf({ box, prose }: ItemFact, item: ActionItem, details: readonly string[]): NotedText {
  const own = (value: { readonly span: Span } | null): string | null =>
    value && item.prose.some(each => isInside(value.span, each.span)) ? oneLine(value) : null;
  const { text, notes } = readNotes(prose ? oneLine(prose) : "", {
    owner: own(item.owner),
    due: own(item.due),
    ticket: own(item.ticket)
  });
  const status = notes.get("Status") ?? (box === null ? "" : statusOf(item));
  return { text: [text, ...details].join("<br>"), notes: new Map([...notes, ["Status", status]]) };
}

function statusOf({ state }: ActionItem): string {
  return state === "proposed" ? "Open" : `${state.charAt(0).toUpperCase()}${state.slice(1)}`;
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.block === outer.block && outer.start <= inner.start && inner.end <= outer.end;
}

/** Action and Owner, then whatever some item states. */
function cellsOf(rows: readonly NotedText[]): string[][] {
  const stated = new Set<string>();
  for (const { notes } of rows) for (const [name, value] of notes) if (value !== "") stated.add(name);
  const usual = ["Due", "Ticket", "Status"].filter(name => stated.delete(name));
  stated.delete("Owner");
  const names = ["Owner", ...usual, ...stated];
  const cells = rows.map(({ text, notes }) => [text, ...names.map(name => notes.get(name) ?? "")]);
  return [["Action", ...names], ...cells.map(row => row.map(escaped))];
}

function escaped(text: string): string {
  return !text.includes("|") ? text : text.replace(/(?<!\\)\|/g, "\\|");
}

/** In the place of other lines, between blank ones. */
function asBlock(span: Span, lines: readonly string[], lineEnd: string): Edit {
  const { block, start, end } = span;
  const isApart = (text: string): boolean => text.trim() === "";
  const above = lineAbove(block, start);
  const below = block.source.slice(end).split(/\r?\n/, 2)[1] ?? "";
  return replaceSpan(span, [...(isApart(above) ? [] : [""]), ...lines, ...(isApart(below) ? [] : [""])].join(lineEnd));
}

function lineAbove({ source }: BlockText, start: number): string {
  if (start === 0) return "";
  return source.slice(source.lastIndexOf("\n", start - 2) + 1, start);
}
