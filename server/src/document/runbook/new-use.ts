/** Tells in a runbook that it was used: a row in the table of its uses, in the columns and the dates of that table. */

import { sourceOf } from "../../markdown/block.ts";
import { dayStyleOf, writeDay } from "../date-style.ts";
import { type Day, datesIn } from "../days.ts";
import { type Edit, insertAfter, insertAtEnd, insertBelowSection, replaceSpan } from "../edits.ts";
import { rowBelow } from "../insert-row.ts";
import { depthOfSections } from "../insert-section.ts";
import type { Section, SectionHeading } from "../sections.ts";
import { tableOf } from "../table-layout.ts";
import type { Row, Table } from "../tables.ts";
import { placeholderWords } from "../vocabulary/placeholders.ts";
import { changeHistory, occasionColumn, personColumn, resultColumn, usedStepsColumn } from "../vocabulary/reviews.ts";
import { writtenTable } from "../written-table.ts";
import { historiesIn } from "./reviews.ts";
import type { Runbook } from "./runbook.ts";

/** One use of a runbook. Texts are Markdown. */
export interface RunbookUse {
  readonly day: Day;
  /** What it was used for, with the link to it. */
  readonly situation: string;
  /** The numbers of the steps; none where nobody told. */
  readonly steps: readonly string[];
  /** How it went, in a word; a placeholder where nobody told. */
  readonly result: string | null;
}

/** Adds a use: to the table of uses, else to their list, else in a section of its own at the end. */
export function insertUse(runbook: Runbook, use: RunbookUse): Edit[] {
  const history = useHistory(runbook);
  if (history) {
    const edit = rowEdit(history, use, runbook);
    if (edit) return [edit];
  }
  const section = runbook.sections.find(isOfUses);
  if (section && !history) return [listEdit(section, use, runbook)];
  const heading = `${"#".repeat(depthOfSections(runbook))} Last Worked`;
  return [insertAtEnd([heading, "", ...newTable(use, runbook)], runbook)];
}

/** Where a use of this day is told already, or one that leads to the same place; `null` where none is. */
export function toldUse(runbook: Runbook, day: Day, leadsToIt: (target: string) => boolean): "day" | "link" | null {
  const history = useHistory(runbook);
  const rows = history?.table.rows ?? [];
  const texts = rows.flatMap(({ cells }) => cells);
  const listed = runbook.sections
    .filter(isOfUses)
    .flatMap(({ facts }) => facts)
    .flatMap(fact => (fact.type === "item" || fact.type === "paragraph" ? (fact.prose ?? []) : []));
  const definitions = new Map(
    runbook.facts.flatMap(fact => (fact.type === "definition" ? [[fact.label, fact.target.text] as const] : []))
  );
  const all = [...texts, ...listed];
  const targets = all.flatMap(({ links, references }) => [
    ...links.map(({ target }) => target),
    ...references.flatMap(({ label }) => definitions.get(label) ?? [])
  ]);
  if (targets.some(leadsToIt)) return "link";
  return all.some(({ text }) => datesIn(text.slice(0, 1000)).some(date => date.day === day)) ? "day" : null;
}

type History = ReturnType<typeof historiesIn>[number];

/** The table of uses: one of changes of the document is none. */
function useHistory({ tables }: Runbook): History | null {
  return historiesIn(tables).find(({ table: { section } }) => section !== null && isOfUses(section)) ?? null;
}

function isOfUses({ role, name }: SectionHeading): boolean {
  return role === "last-worked" && !changeHistory.test(name.text);
}

function rowEdit({ table, column }: History, use: RunbookUse, runbook: Runbook): Edit | null {
  const written = writtenTable(table);
  if (!written) return null;
  const blank = table.rows.findIndex(isBlank);
  const cells = cellsOf(table, column, use, runbook, table.rows[blank]);
  if (blank >= 0) {
    const { line } = rowBelow(written, blank - 1, cells);
    return replaceSpan((written.rows[blank] ?? written.head).span, line.slice(written.prefix.length));
  }
  const at = isNewestFirst(table, column) ? -1 : table.rows.length - 1;
  const { place, line } = rowBelow(written, at, cells);
  return insertAfter(place, `${runbook.lineEnd}${line}`);
}

/** A row of the template that nobody has filled in. */
function isBlank({ cells }: Row): boolean {
  return (
    cells.some(({ placeholders }) => placeholders.length > 0) &&
    cells.every(
      ({ text, placeholders }) => text === "" || placeholders.some(each => each.text.length >= text.length - 1)
    )
  );
}

function isNewestFirst({ rows }: Table, column: number): boolean {
  const days = rows.flatMap(({ cells }) => datesIn(cells[column]?.text.slice(0, 200) ?? "")[0]?.day ?? []);
  const [first] = days;
  const last = days.at(-1);
  return first !== undefined && last !== undefined && first > last;
}

/** `blank`: the row that is filled in; what it leaves open stays as it is. */
function cellsOf(
  { columns, rows }: Table,
  column: number,
  use: RunbookUse,
  runbook: Runbook,
  blank: Row | undefined
): string[] {
  const free = (index: number): boolean => index !== column;
  const find = (isMeant: (name: string, index: number) => boolean): number =>
    columns.findIndex(({ name }, index) => free(index) && isMeant(name.trim(), index));
  const named = find(name => usedStepsColumn.test(name));
  // "Resolved by: step 3a": what the rows say counts more than the name of their column.
  const steps =
    named >= 0 ? named : find((_, index) => rows.some(row => /\bsteps? \d/i.test(row.cells[index]?.text ?? "")));
  const result = find((name, index) => index !== steps && resultColumn.test(name));
  const told = find((name, index) => index !== steps && index !== result && occasionColumn.test(name));
  const situation = told >= 0 ? told : find((_, index) => index !== steps && index !== result);
  const date = dateText(use.day, rows, column, runbook);
  return columns.map(({ name }, index) => {
    if (index === column) return situation < 0 ? `${date} (${use.situation})` : date;
    if (index === situation) return use.situation;
    if (index === steps) return use.steps.length > 0 ? stepsText(use.steps, rows, index) : "[Step numbers]";
    if (index === result && use.result !== null) return use.result;
    const open = blank?.cells[index];
    if (open && open.placeholders.length > 0) return sourceOf(open.span).trim();
    return openCell(name);
  });
}

/** A placeholder that the rule sees: the bare name of a column may be a mere tag. */
function openCell(column: string): string {
  const name = column.replace(/[[\]|\\`*_<>]/g, "").trim();
  if (name === "") return "";
  if (personColumn.test(name)) return "[Name]";
  return placeholderWords.test(name) ? `[${name}]` : `[Value of ${name}]`;
}

/** As the other rows write their dates, else as the document does. */
function dateText(day: Day, rows: readonly Row[], column: number, runbook: Runbook): string {
  const dated = rows
    .flatMap(({ cells }) => cells[column] ?? [])
    .filter(({ text }) => datesIn(text.slice(0, 200)).length > 0);
  const facts = dated.map(prose => ({ type: "paragraph" as const, prose, level: 0 }));
  return writeDay(day, dayStyleOf(facts.length > 0 ? { facts } : runbook));
}

/** "Step 3a" where the other rows say "step", else "3a". */
function stepsText(steps: readonly string[], rows: readonly Row[], column: number): string {
  const says = rows
    .map(row => /\bsteps? \d/i.exec(row.cells[column]?.text ?? "")?.[0])
    .find(each => each !== undefined);
  if (says === undefined) return steps.join(", ");
  const word = steps.length > 1 ? "steps" : "step";
  return `${/^S/.test(says) ? word.replace("s", "S") : word} ${steps.join(", ")}`;
}

function listEdit(section: Section, use: RunbookUse, runbook: Runbook): Edit {
  const items = section.facts.filter(fact => fact.type === "item" && fact.level === 1);
  const dated = items.filter(fact => fact.type === "item" && datesIn(fact.prose?.text.slice(0, 200) ?? "").length > 0);
  if (dated.length === 0) return insertBelowSection(section, newTable(use, runbook), runbook);
  const last = dated.at(-1);
  const steps = use.steps.length > 0 ? `, ${use.steps.length > 1 ? "steps" : "step"} ${use.steps.join(", ")}` : "";
  const text = `${writeDay(use.day, dayStyleOf(runbook))}: ${use.situation}${steps}${use.result === null ? "" : `, ${use.result.startsWith("[") ? use.result : use.result.toLowerCase()}`}`;
  if (last?.type !== "item") return insertBelowSection(section, [`- ${text}`], runbook);
  const { block, start } = last.span;
  const mark = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(block.source.slice(start, start + 20))?.[0] ?? "- ";
  const indent = /(?<![ \t])[ \t]*$/.exec(block.source.slice(Math.max(0, start - 200), start))?.[0] ?? "";
  const next = mark.replace(/\d+/, String(last.ordinal + 1));
  return insertAfter(last.span, `${runbook.lineEnd}${indent}${next}${text}`);
}

function newTable(use: RunbookUse, runbook: Runbook): string[] {
  const date = writeDay(use.day, dayStyleOf(runbook));
  const steps = use.steps.length > 0 ? use.steps.join(", ") : "[Step numbers]";
  return tableOf([
    ["Date", "Situation", "Steps used", "Result", "Confirmed by"],
    [date, use.situation, steps, use.result ?? "[Description of the result]", "[Name]"]
  ]);
}
