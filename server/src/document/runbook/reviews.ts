/** When a runbook was last used, rehearsed or looked at, and how long that holds by its own words. */

import { sourceOf } from "../../markdown/block.ts";
import { type Day, datesIn } from "../days.ts";
import type { DocumentBase } from "../document-base.ts";
import { type Edit, insertAfter } from "../edits.ts";
import { type Fact, proseOf, type Span, type Words } from "../facts.ts";
import type { FrontMatter } from "../front-matter-fields.ts";
import { byFact, thingByThingWith } from "../gathering.ts";
import { monthIn } from "../months.ts";
import type { Row, Table } from "../tables.ts";
import {
  cycleFirst,
  cycles,
  dayColumn,
  historyHeading,
  nextReviewLabel,
  occasionColumn,
  ownLimits,
  ownSubject,
  type ReviewKind,
  reviewCycleLabel,
  reviewLabels,
  smallNumbers,
  unitDays
} from "../vocabulary/reviews.ts";

/** A day on which somebody used, tried, read or changed the document. */
export interface Review {
  readonly what: ReviewKind;
  /** Of a month that is named without a day, the last one. */
  readonly day: Day;
  /** That month, as it is written; `null` where a day is named. */
  readonly month: string | null;
  readonly span: Span;
}

export interface Reviews {
  readonly newest: Review | null;
  /** After how many days the document takes itself for stale. */
  readonly limit: { readonly days: number; readonly span: Span } | null;
  /** The day until which it wants to be looked at again. */
  readonly due: { readonly day: Day; readonly span: Span } | null;
  /** The table of its uses, with the index of its column of dates. */
  readonly history: { readonly table: Table; readonly column: number } | null;
  /** Whether a row of that table waits for its date. */
  readonly isPending: boolean;
}

export function reviewsOf({ frontMatter, tables, tree }: DocumentBase): Reviews {
  const histories = historiesIn(tables);
  const history = histories[0] ?? null;
  const keys = frontMatter ? keysOf(frontMatter) : [];
  const reviews = [
    ...reviewsInText(tree),
    ...keys.flatMap(reviewsIn),
    ...histories.flatMap(({ table, column }) => reviewsInRows(table.rows, historyOf(table.section, column)))
  ];
  const limits = [...limitsInText(tree), ...keys.flatMap(limitIn)];
  return {
    newest: reviews.reduce<Review | null>((newest, each) => (newest && newest.day >= each.day ? newest : each), null),
    limit: limits[0] ?? null,
    due: [...duesInText(tree), ...keys.flatMap(dueIn)][0] ?? null,
    history,
    isPending: (history?.table.rows ?? []).some(({ cells }) => waits(cells, history?.column ?? 0))
  };
}

/** How long ago somebody used, tried or read the document, and what that means. */
export interface Staleness {
  /** Days since then; below 0 where that day is still to come. */
  readonly age: number;
  /** After how many days it is stale. */
  readonly limit: number;
  /** How many days are left until it is stale: less than 0 where it is. By the day until which it wants to be looked at, if any. */
  readonly left: number;
  readonly isStale: boolean;
}

/**
 * `null` where nothing is recorded.
 *
 * @param staleAfter days after which a document is stale that sets no limit of its own
 */
export function stalenessOf(
  { newest, due, limit, isPending }: Reviews,
  today: Day,
  staleAfter: number
): Staleness | null {
  if (!newest) return null;
  const age = today - newest.day;
  const days = limit?.days ?? staleAfter;
  // A review that was due is made up for by one behind it.
  const isMet = due !== null && newest.day >= due.day;
  const left = due === null ? days - age : due.day - today;
  return { age, limit: days, left: isMet ? Math.max(left, 0) : left, isStale: !isPending && !isMet && left < 0 };
}

const reviewsInText = byFact(fact => linesOf(fact).flatMap(reviewsIn));
const limitsInText = byFact(fact => linesOf(fact).flatMap(limitIn));
const duesInText = byFact(fact => linesOf(fact).flatMap(dueIn));

type History = NonNullable<Reviews["history"]>;

/** What a fact says, line by line; a row of two cells is one line. */
function linesOf(fact: Fact): readonly Words[] {
  if (fact.type === "table-row" || fact.type === "table-head") {
    const [name, value] = fact.cells;
    return fact.cells.length === 2 && name && value ? [{ text: `${name.text}: ${value.text}`, span: value.span }] : [];
  }
  return fact.type === "heading" ? [] : proseOf(fact).flatMap(prose => prose.lines);
}

/** The lines of front matter: "last_reviewed: 2026-01-04". */
function keysOf({ values, span }: FrontMatter): Words[] {
  const source = sourceOf(span);
  return [...values].map(([key, value]) => {
    const at = source.toLowerCase().indexOf(`${key}:`);
    const from = at < 0 ? 0 : at;
    const length = /^[^\r\n]*/.exec(source.slice(from, from + 500))?.[0].trimEnd().length ?? 0;
    const start = span.start + from;
    return { text: `${key.replace(/[_-]+/g, " ")}: ${value}`, span: { block: span.block, start, end: start + length } };
  });
}

/** Each date of a line with the label that stands before it. */
function reviewsIn({ text, span }: Words): Review[] {
  if (text.length > 2000 || !/\d{4}/.test(text)) return [];
  let from = 0;
  const dates = datesIn(text);
  if (dates.length === 0) return monthOf({ text, span });
  return dates.flatMap(({ start, end, day }) => {
    const before = text.slice(from, start);
    from = end;
    const what = day === null ? null : whatIs(before);
    return day === null || what === null ? [] : [{ what, day, month: null, span }];
  });
}

/** "Last updated: January 2025". */
function monthOf({ text, span }: Words): Review[] {
  const month = monthIn(text);
  const what = month && whatIs(text.slice(0, month.start));
  return month && what ? [{ what, day: month.lastDay, month: text.slice(month.start, month.end), span }] : [];
}

function whatIs(before: string): ReviewKind | null {
  const label = before.replace(/(?<![\s:：=–—(|*_-])[\s:：=–—(|*_-]+$/u, "").slice(-60);
  for (const [what, pattern] of reviewLabels) {
    const found = pattern.exec(label);
    // Behind the label, its own subject may follow: "Last updated by the team".
    if (found && ownSubject.test(label.slice(0, found.index).replace(/^.*[|;,.]/, ""))) return what;
  }
  return null;
}

function dueIn({ text, span }: Words): NonNullable<Reviews["due"]>[] {
  const [label, value] = split(text);
  if (!nextReviewLabel.test(label)) return [];
  const day = datesIn(value)[0]?.day ?? null;
  return day === null ? [] : [{ day, span }];
}

function limitIn({ text, span }: Words): NonNullable<Reviews["limit"]>[] {
  if (text.length > 2000) return [];
  const [label, value] = split(text);
  // "Next review: monthly" names no day.
  if (reviewCycleLabel.test(label) || (nextReviewLabel.test(label) && cycleFirst.test(value))) {
    const days = daysOf(value);
    return days === null ? [] : [{ days, span }];
  }
  for (const pattern of ownLimits) {
    const found = pattern.exec(text);
    if (found) return [{ days: count(found[1], found[2] as string), span }];
  }
  return [];
}

/** "6 months", "quarterly". */
function daysOf(text: string): number | null {
  const found = /\b(\d{1,4}|an?|one|two|three|six|other)?\s*(days?|weeks?|months?|quarters?|years?)\b/i.exec(text);
  return found ? count(found[1], found[2] as string) : (cycles.find(([pattern]) => pattern.test(text))?.[1] ?? null);
}

function count(number: string | undefined, unit: string): number {
  const amount = number === undefined ? 1 : (smallNumbers[number.toLowerCase()] ?? Number(number));
  return amount * (unitDays[unit.toLowerCase().replace(/s$/, "")] ?? 1);
}

/** A label and its value. */
function split(text: string): readonly [label: string, value: string] {
  const at = text.search(/[:：]/);
  return at < 0 || at > 60 ? ["", text] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** The tables of dates under headings that announce one. */
export function historiesIn(tables: readonly Table[]): History[] {
  return tables.flatMap(table => {
    const { section } = table;
    if (!section || (section.role !== "last-worked" && !historyHeading.test(section.name.text))) return [];
    const named = table.columns.findIndex(({ name }) => dayColumn.test(name));
    const column =
      named >= 0 ? named : table.columns.findIndex((_, index) => table.rows.some(row => hasDay(row, index)));
    return column >= 0 ? [{ table, column }] : [];
  });
}

function hasDay({ cells }: Row, column: number): boolean {
  return datesIn(cells[column]?.text ?? "").length > 0;
}

/** What the rows of a history tell of, and in which column of dates. */
function historyOf(section: Table["section"], column: number): string {
  const isUse = section?.role === "last-worked" && !/history/i.test(section.name.text);
  return `${isUse ? "worked" : "updated"} ${column}`;
}

const reviewsInRows = thingByThingWith(({ cells }: Row, history: string): readonly Review[] => {
  const [word, column] = history.split(" ");
  const what = word === "worked" ? word : "updated";
  const cell = cells[Number(column)];
  const day = cell ? (datesIn(cell.text)[0]?.day ?? null) : null;
  return cell && day !== null ? [{ what, day, month: null, span: cell.span }] : [];
});

/** A row that says something and leaves its date open. */
function waits(cells: Row["cells"], column: number): boolean {
  const isOpen = (text: string, placeholders: number): boolean => text === "" || placeholders > 0;
  const date = cells[column];
  if (!date || date.placeholders.length === 0) return false;
  return cells.some(cell => !isOpen(cell.text, cell.placeholders.length));
}

/** A row for the next use, with places to fill in: at the end of the table of uses, in its widths. */
export function rowToFill({ history }: Reviews, document: DocumentBase): Edit | null {
  if (!history) return null;
  const { table, column } = history;
  const occasion = table.columns.findIndex(({ name }, index) => index !== column && occasionColumn.test(name));
  const last = table.rows.at(-1)?.span;
  if (!last) return null;
  const cells = table.columns.map(({ name }, index) => {
    if (index === column) return "[Date]";
    if (index === Math.max(occasion, occasion < 0 ? (column + 1) % table.columns.length : 0)) return "Rehearsal";
    return `[${name}]`;
  });
  return insertAfter(last, `${document.lineEnd}| ${cells.join(" | ")} |`);
}
