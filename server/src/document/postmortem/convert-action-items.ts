/** A list of action items becomes a table, and a table of them a list; nothing that they say is lost. */
import { type BlockText, type Span, sourceOf } from "../../markdown/block.ts";
import { type Edit, replaceSpan, spanOf, startOfLine } from "../edits.ts";
import type { Fact, ItemFact, Prose } from "../facts.ts";
import { tableOf } from "../table-layout.ts";
import { columnIndex, type Table } from "../tables.ts";
import { doneStatus } from "../vocabulary/action-items.ts";
import { type WrittenTable, writtenTable } from "../written-table.ts";
import type { ActionItem } from "./action-item.ts";
import { type NotedText, type Notes, readNotes, writeNotes } from "./action-item-notes.ts";
import type { Postmortem } from "./postmortem.ts";

/** Why a list cannot become a table, or a table a list. */
export type Obstacle = "other-items" | "blocks" | "directive" | "columns" | "action" | "markup" | "notes" | "neighbour";

/** The list in which an item stands, as a table with columns for what its items state. */
export function listAsTable(document: Postmortem, item: ActionItem, items: readonly ActionItem[]): Edit | Obstacle {
  const { wholeOf } = document;
  const known = new Map(items.map(each => [each.span, each]));
  const own = document.factsAround(item.span.block);
  const list = listAround(own, item);
  const rows: NotedText[] = [];
  for (const { fact, details } of list) {
    const listed = fact.prose && known.get(fact.prose.span);
    if (!listed) return "other-items";
    const lines = details.map(detailText);
    if (lines.includes(null)) return "blocks";
    rows.push(rowOf(fact, listed, lines as string[]));
  }
  const last = list.at(-1);
  if (!list[0] || !last) return "other-items";
  const first = wholeOf(list[0].fact.span);
  const start = startOfLine(first);
  const { block } = first;
  if (block.source.slice(start, first.start).trim() !== "") return "blocks";
  const end = Math.max(wholeOf(spanOf(last.details.at(-1) ?? last.fact)).end, wholeOf(last.fact.span).end);
  const whole = block.source.trimEnd().length;
  if (end < whole || holdsBlocks(block.source.slice(start, whole))) return "blocks";
  if (isCovered(document, own)) return "directive";
  const cells = cellsOf(rows);
  if (cells.some(row => row.some(isDoubtful))) return "markup";
  if (hasDoubles(cells[0] ?? [])) return "columns";
  const numbered = cells.map((row, at) => [at === 0 ? "#" : `${list[at - 1]?.fact.ordinal}`, ...row]);
  const table = tableOf(list[0].fact.ordered ? numbered : cells);
  return asBlock({ block, start, end }, table, document.lineEnd);
}

/** What begins a block of its own, behind the marks of items. */
const blockStart =
  /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+){0,20}(?:#{1,6}(?:\s|$)|>|`{3}|~{3}|<|\||\[[^\]\n]{1,200}\]:|=+[ \t]*$|([-*_])[ \t]*(?:\1[ \t]*){2,}$)/;

/** A line that somebody ended on purpose, in the middle of a text. */
const hardBreak = /(?: {2}|\\)\r?\n(?![ \t]*(?:[-*+]|\d{1,9}[.)])[ \t])[ \t]*\S/;

/** Whether there is anything besides texts and lists. */
function holdsBlocks(text: string): boolean {
  return text.includes("<!--") || hardBreak.test(text) || text.split(/\r?\n/).some(line => blockStart.test(line));
}

/** Whether a comment above silences what is here: it would silence more, or less. */
function isCovered({ facts }: Postmortem, [first]: readonly Fact[]): boolean {
  const above = first && facts[facts.indexOf(first) - 1];
  return above?.type === "comment" && above.content.text.startsWith("gonogo-disable-next-line");
}

/** What a pipe says behind two backslashes, and behind one in code, depends on whether it stands in a table. */
function isDoubtful(text: string): boolean {
  return text.includes("\\\\|") || (text.includes("\\|") && text.includes("`"));
}

function hasDoubles(names: readonly string[]): boolean {
  return new Set(names.map(name => name.toLowerCase())).size < names.length;
}

/** A table of action items, as a list: a numbered one where its rows are numbered. `null` where its source does not show its cells. */
export function tableAsList(document: Postmortem, table: Table): Edit | Obstacle | null {
  const written = writtenTable(table);
  if (!written) return null;
  if (columnIndex(table, "action") < 0) return "action";
  const doubt = doubtOf(written, table) ?? doubtAround(document, table);
  if (doubt) return doubt;
  const { head, delimiter, rows, prefix } = written;
  const names = namesOf(table, written);
  const filled = rows.filter(({ cells }) => cells.some(({ text }) => text !== ""));
  const isNumbered =
    /^(?:#|n[or]\.?)$/i.test(names[0] ?? "") && filled.every(({ cells }, at) => cells[0]?.text === `${at + 1}`);
  if (hasDoubles(names)) return "columns";
  const lines: string[] = [];
  for (const [row, { cells }] of filled.entries()) {
    const named = new Map(cells.map(({ text }, at) => [names[at] ?? `Column ${at + 1}`, text]));
    if (isNumbered) named.delete(names[0] ?? "");
    const item = itemLines(named, isNumbered ? `${row + 1}.` : "-");
    if (typeof item === "string") return item;
    for (const line of item) lines.push(line);
  }
  const last = rows.at(-1) ?? delimiter;
  const text = lines.map((line, index) => (index === 0 ? line : `${prefix}${line}`)).join(document.lineEnd);
  return replaceSpan({ ...document.wholeOf(head.span), end: document.wholeOf(last.span).end }, text);
}

/** What begins a line of a list otherwise than as text. */
const markup =
  /^(?:[-+*](?:\s|$)|#{1,6}(?:\s|$)|>|\d{1,9}[.)](?:\s|$)|\[[ xX]?\](?:\s|$)|`{3}|~{3}|<|\[[^\]]{1,200}\]:|=+$|([-*_])[ \t]*(?:\1[ \t]*){2,}$)/;

function doubtOf({ rows }: WrittenTable, table: Table): Obstacle | null {
  const at = columnIndex(table, "action");
  for (const { cells } of rows) {
    const texts = cells.map(({ text }) => text);
    if (texts.every(text => text === "")) continue;
    if ((texts[at] ?? "") === "") return "action";
    if (texts.some(text => isDoubtful(text) || text.includes("<!--"))) return "markup";
  }
  return null;
}

/** A list below or above would become one with this one, and so would what is indented. */
function doubtAround(document: Postmortem, { head }: Table): Obstacle | null {
  const blocks = document.wholeTexts();
  const at = blocks.indexOf(document.wholeOf(head).block);
  const isList = (block: BlockText | undefined): boolean =>
    /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(block?.source ?? "");
  const below = blocks[at + 1];
  if (isList(blocks[at - 1]) || isList(below) || /^[ \t]+\S/.test(below?.source ?? "")) return "neighbour";
  return isCovered(document, document.factsAround(head.block)) ? "directive" : null;
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

function itemLines(cells: Notes, mark: string): string[] | Obstacle {
  const notes = new Map([...cells].map(([name, text]) => [name, text.replace(/\\\|/g, "|")]));
  const [action = "", ...details] = (notes.get("Action") ?? "").split(/(?<!\s)\s*<br ?\/?>\s*/);
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
  const values = new Map([...ordered, ...notes]);
  const line = writeNotes(action, values);
  if (action === "" || markup.test(action) || details.some(text => text === "" || markup.test(withoutBox(text))))
    return "markup";
  if (!isReadAgain(line, action, values)) return "notes";
  return [`${mark} ${box}${line}`, ...details.map(text => `${indentation}- ${text}`)];
}

function withoutBox(text: string): string {
  return text.replace(/^\[[ xX]\] (?=\S)/, "");
}

/** Whether a line says of itself what was written into it: a value may hold what looks like another one. */
function isReadAgain(line: string, action: string, values: Notes): boolean {
  const stated = [...values].filter(([, value]) => value !== "");
  if (stated.length === 0) return true;
  const value = (name: string): string | null => values.get(name) || null;
  const { text, notes } = readNotes(line, { owner: value("Owner"), due: value("Due"), ticket: value("Ticket") });
  // Labels alone stay among the words of the item.
  if (notes.size === 0) return text === line;
  return text === action && notes.size === stated.length && stated.every(([name, each]) => notes.get(name) === each);
}

interface ListedItem {
  readonly fact: ItemFact;
  /** What stands below it. */
  readonly details: readonly Fact[];
}

/** Of the facts around an item: the items of its outermost list, each with what is below it. */
function listAround(own: readonly Fact[], item: ActionItem): ListedItem[] {
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
  // A cell shows no list in a list, and no numbers.
  if (fact.type !== "item" || !fact.prose || fact.level > 2 || fact.ordered) return null;
  const box = fact.box === null ? "" : fact.box === "ticked" ? "[x] " : "[ ] ";
  return `${box}${oneLine(fact.prose)}`;
}

function oneLine({ span }: Pick<Prose, "span">): string {
  return sourceOf(span).replace(/(?<![ \t])[ \t]*\\?\r?\n[ \t]*/g, " ");
}

function rowOf({ box, prose }: ItemFact, item: ActionItem, details: readonly string[]): NotedText {
  const own = (value: { readonly span: Span } | null): string | null =>
    value && item.prose.some(each => isInside(value.span, each.span)) ? oneLine(value) : null;
  const { text, notes } = readNotes(prose ? oneLine(prose) : "", {
    owner: own(item.owner?.form === "name" ? null : item.owner),
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
