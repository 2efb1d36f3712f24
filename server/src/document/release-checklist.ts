/** What a release checklist states: criteria with their statuses, owner cells, the way back, whether it deploys. */
import { type Day, findDay } from "./days.ts";
import type { Fact, Prose, Span, Words } from "./facts.ts";
import type { Field } from "./fields.ts";
import { coversAll, isOwnerMissing, namesOwner } from "./people.ts";
import { factsWithin, type Section, type SectionTree } from "./sections.ts";
import { statusOf } from "./statuses.ts";
import { cellOf, columnIndex, type Table } from "./tables.ts";
import {
  commandBack,
  decisiveColumn,
  deploys,
  publishes,
  rollForward,
  wayBack,
  wayBackItem
} from "./vocabulary/releases.ts";
import type { SectionRole } from "./vocabulary/sections.ts";
import type { StatusState } from "./vocabulary/statuses.ts";

/** One row of a go/no-go, sign-off or criteria table. */
export interface Criterion {
  readonly text: string;
  readonly status: { readonly state: StatusState; readonly cell: Words };
}

/** Something that wants an owner and has none. */
export interface Ownerless {
  /** What it is: the text of the row or the box. */
  readonly text: string;
  readonly span: Span;
  readonly form: "cell" | "item";
}

/** How a release reaches its users, as far as the text says. */
export type Delivery = "deploys" | "publishes" | "unknown";

export interface ReleaseDate {
  readonly day: Day;
  readonly value: Words;
}

const decisive: ReadonlySet<SectionRole> = new Set(["go-no-go", "sign-off", "decision"]);
const owned: ReadonlySet<SectionRole> = new Set(["go-no-go", "sign-off", "scope", "decision"]);

/** Whether a table's Status column is one that people decide by; other tables have such a column, too. */
export function isDecisionTable(table: Table): boolean {
  if (columnIndex(table, "status") < 0) return false;
  const names = table.columns.map(column => column.name).join(" ");
  return underRole(table.section, decisive) || decisiveColumn.test(names);
}

export function criteriaOf(tables: readonly Table[]): Criterion[] {
  return tables.filter(isDecisionTable).flatMap(table =>
    table.rows.flatMap(row => {
      const cell = cellOf(table, row, "status");
      if (!cell || isSeparator(row.cells)) return [];
      return [{ text: rowName(table, row.cells), status: { state: statusOf(cell), cell } }];
    })
  );
}

/** Whether a table is one in which each row must have an owner. */
export function isOwnedTable(table: Table): boolean {
  if (columnIndex(table, "owner") < 0) return false;
  return isDecisionTable(table) || underRole(table.section, owned) || columnIndex(table, "change") >= 0;
}

export function ownerless(tree: SectionTree, tables: readonly Table[]): Ownerless[] {
  const cells = tables.filter(isOwnedTable).flatMap(table => {
    if (table.section && factsWithin(table.section).some(saysOwnerForAll)) return [];
    return table.rows.flatMap(row => {
      const cell = cellOf(table, row, "owner");
      if (!cell || isSeparator(row.cells) || !isOwnerMissing(cell)) return [];
      return [{ text: rowName(table, row.cells), span: cell.span, form: "cell" as const }];
    });
  });
  return [...cells, ...tree.all.flatMap(boxesWithoutOwner)];
}

/** Boxes without an owner where most of their siblings have one; where nothing has an owner, none is expected. */
function boxesWithoutOwner(section: Section): Ownerless[] {
  const boxes = section.facts.flatMap(fact =>
    fact.type === "item" && fact.box === "open" && fact.level === 1 && fact.prose ? [fact.prose] : []
  );
  const lacking = boxes.filter(prose => !/@/.test(prose.text) && !namesOwner(prose));
  const handles = boxes.filter(prose => /@[\w-]/.test(prose.text));
  if (handles.length < 2 || lacking.length * 2 >= boxes.length || section.facts.some(saysOwnerForAll)) return [];
  return lacking.map(prose => ({ text: prose.text, span: prose.span, form: "item" }));
}

function saysOwnerForAll(fact: Fact): boolean {
  return (fact.type === "paragraph" || fact.type === "item") && fact.prose !== null && coversAll(fact.prose);
}

function underRole(section: Section | null, roles: ReadonlySet<SectionRole>): boolean {
  for (let each = section; each; each = each.parent) {
    if (each.role !== null && roles.has(each.role)) return true;
    if (each.depth <= 1) return false;
  }
  return false;
}

/** A row that only divides or heads a group. */
function isSeparator(cells: readonly Prose[]): boolean {
  return (
    cells.slice(1).every(cell => cell.text === "") && cells.length > 2 && /^\*\*|^$|^[-–—]+$/.test(sourceOf(cells[0]))
  );
}

function sourceOf(cell: Prose | undefined): string {
  return cell ? cell.span.block.source.slice(cell.span.start, cell.span.end) : "";
}

/** What a row is about: its criterion, change or first telling cell. */
function rowName(table: Table, cells: readonly Prose[]): string {
  const at = (["criterion", "change", "action", "name"] as const)
    .map(role => columnIndex(table, role))
    .find(index => index >= 0);
  const named = at === undefined ? undefined : cells[at];
  return (named?.text || cells.find(cell => /\p{L}/u.test(cell.text))?.text) ?? "";
}

export function releaseDateOf(fields: readonly Field[]): ReleaseDate | null {
  for (const role of ["release-date", "date"] as const) {
    for (const { role: each, value } of fields) {
      const day = each === role ? findDay(value.text) : null;
      if (day !== null) return { day, value };
    }
  }
  return null;
}

/**
 * The procedures that lead back: a section under any of its names with something in it, a table row, an item, a link,
 * a command. Triggers and criteria that only mention a rollback are none.
 */
export function rollbackProcedures(tree: SectionTree, tables: readonly Table[], facts: readonly Fact[]): Words[] {
  const sections = tree.all.filter(
    section => section.role === "rollback-procedure" && factsWithin(section).some(isContent)
  );
  const rows = tables
    .filter(table => !isDecisionTable(table) && columnIndex(table, "threshold") < 0)
    .flatMap(table =>
      table.rows.filter(
        row => wayBack.test(row.cells[0]?.text ?? "") && row.cells.slice(1).some(cell => cell.text !== "")
      )
    );
  const prose = facts.flatMap((fact): Words[] => {
    if (fact.type === "code") return commandBack.test(fact.content.text) ? [fact.content] : [];
    if ((fact.type !== "item" && fact.type !== "paragraph") || fact.prose === null) return [];
    const { links, text, code, lines } = fact.prose;
    const isCriterion = fact.type === "item" && fact.box !== null;
    const labelled = lines.some(
      ({ label }) => label && wayBackItem.test(`${label.name.text}:`) && label.value.text !== ""
    );
    if (!isCriterion && (labelled || (wayBackItem.test(text) && text.length > 24))) return [fact.prose];
    if (links.some(link => wayBack.test(`${link.text} ${link.target.replace(/[-_]/g, " ")}`))) return [fact.prose];
    return code.some(each => commandBack.test(each.text)) || rollForward.test(text) ? [fact.prose] : [];
  });
  return [...sections.map(section => section.name), ...rows.flatMap(row => row.cells.slice(0, 1)), ...prose];
}

function isContent(fact: Fact): boolean {
  return (
    fact.type === "item" ||
    fact.type === "code" ||
    fact.type === "table-row" ||
    (fact.type === "paragraph" && !isLabelAlone(fact.prose))
  );
}

function isLabelAlone(prose: Prose): boolean {
  return prose.lines.every(line => line.label && line.label.value.text === "");
}

/** Whether the text speaks of deploying, else of publishing. */
export function deliveryOf(title: Words | null, facts: readonly Fact[], tree: SectionTree): Delivery {
  const texts = [
    title?.text ?? "",
    ...tree.all.map(section => section.name.text),
    ...facts.flatMap(fact => {
      if (fact.type === "code") return [fact.content.text];
      if (fact.type === "table-row" || fact.type === "table-head") return fact.cells.map(cell => cell.text);
      return (fact.type === "paragraph" || fact.type === "item") && fact.prose ? [fact.prose.text] : [];
    })
  ];
  if (texts.some(text => deploys.test(text))) return "deploys";
  return texts.some(text => publishes.test(text)) ? "publishes" : "unknown";
}
