/** What a release checklist states: criteria with their statuses, owners, its date, whether it deploys. */
import { sourceOf } from "../markdown/block.ts";
import { type Day, findDay } from "./days.ts";
import type { Fact, Prose, Span, Words } from "./facts.ts";
import type { Field } from "./fields.ts";
import { coversAll, isOwnerMissing, namesOwner } from "./people.ts";
import { factsWithin, type Section, type SectionTree } from "./sections.ts";
import { statusOf } from "./statuses.ts";
import { cellOf, columnIndex, type Row, type Table } from "./tables.ts";
import type { FieldRole } from "./vocabulary/fields.ts";
import { decisiveColumn, deploys, otherDeploying, publishes, resultColumn } from "./vocabulary/releases.ts";
import type { SectionRole } from "./vocabulary/sections.ts";
import type { StatusState } from "./vocabulary/statuses.ts";

/** One row of a go/no-go, sign-off or criteria table. */
export interface Criterion {
  readonly text: string;
  /** The name of its column, where the table has several by which people decide. */
  readonly column: string | null;
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
  if (statusColumns(table).length === 0) return false;
  const names = table.columns.map(column => column.name).join(" ");
  return underRole(table.section, decisive) || decisiveColumn.test(names);
}

/**
 * The columns by which a table decides. A result beside a decision is no decision; a nameless last column of a go/no-go
 * table is one if all that stands in it are statuses.
 */
function statusColumns(table: Table): readonly number[] {
  const named = table.columns.flatMap(({ role }, index) => (role === "status" ? [index] : []));
  const deciding = named.filter(index => !resultColumn.test(table.columns[index]?.name ?? ""));
  if (named.length > 0) return deciding.length > 0 ? deciding : named;
  const last = table.columns.length - 1;
  const isStatuses = table.rows.every(({ cells }) => {
    const cell = cells[last];
    return cell !== undefined && statusOf(cell) !== "other";
  });
  const isNameless = last > 0 && table.columns[last]?.role === null && table.rows.length > 0;
  return isNameless && isStatuses && underRole(table.section, decisive) ? [last] : [];
}

export function criteriaOf(tables: readonly Table[]): Criterion[] {
  return tables.filter(isDecisionTable).flatMap(table => {
    const columns = statusColumns(table);
    return entriesOf(table).flatMap(row =>
      columns.flatMap((index): Criterion[] => {
        const cell = row.cells[index];
        if (!cell) return [];
        const column = columns.length > 1 ? (table.columns[index]?.name ?? null) : null;
        return [{ text: rowName(table, row.cells), column, status: { state: statusOf(cell), cell } }];
      })
    );
  });
}

/** Whether a criterion is still waited for: "pending (due 14:00)" may stand until the release, not longer. */
export function isWaitedFor({ status }: Criterion, releaseDate: ReleaseDate | null, today: Day): boolean {
  return status.state === "pending" && (releaseDate === null || today <= releaseDate.day);
}

/** Whether a table is one in which each row must have an owner. */
export function isOwnedTable(table: Table): boolean {
  if (columnIndex(table, "owner") < 0) return false;
  return isDecisionTable(table) || underRole(table.section, owned) || columnIndex(table, "change") >= 0;
}

export function ownerless(tree: SectionTree, tables: readonly Table[]): Ownerless[] {
  const cells = tables.filter(isOwnedTable).flatMap(table => {
    if (table.section && factsWithin(table.section).some(saysOwnerForAll)) return [];
    return entriesOf(table).flatMap(row => {
      const cell = cellOf(table, row, "owner");
      if (!cell || !isOwnerMissing(cell)) return [];
      return [{ text: rowName(table, row.cells), span: cell.span, form: "cell" as const }];
    });
  });
  const lists = [tree.preamble, ...tree.all.map(section => section.facts)];
  return [...cells, ...lists.flatMap(boxesWithoutOwner)];
}

/** Boxes without an owner where most of their siblings have one; where nothing has an owner, none is expected. */
function boxesWithoutOwner(facts: readonly Fact[]): Ownerless[] {
  const boxes = facts.flatMap(fact =>
    fact.type === "item" && fact.box === "open" && fact.level === 1 && fact.prose ? [fact.prose] : []
  );
  const lacking = boxes.filter(prose => !/@/.test(prose.text) && !namesOwner(prose));
  const handles = boxes.filter(prose => /@[\w-]/.test(prose.text));
  if (handles.length < 2 || lacking.length * 2 >= boxes.length || facts.some(saysOwnerForAll)) return [];
  return lacking.map(prose => ({ text: prose.text, span: prose.span, form: "item" }));
}

function saysOwnerForAll(fact: Fact): boolean {
  return (fact.type === "paragraph" || fact.type === "item") && fact.prose !== null && coversAll(fact.prose);
}

/** Whether a section stands under one of these roles; that of the title holds for what has no role of its own. */
function underRole(section: Section | null, roles: ReadonlySet<SectionRole>): boolean {
  let hasRole = false;
  for (let each = section; each; each = each.parent) {
    if (each.role !== null && roles.has(each.role)) return each.depth > 1 || !hasRole;
    hasRole ||= each.role !== null;
  }
  return false;
}

/** The rows of a table but those that only divide it or head a group: blank, dashes, or a bold name among plain ones. */
function entriesOf(table: Table): readonly Row[] {
  const hasText = ({ cells }: Row): boolean => /[^\s-–—]/.test(cells[0]?.text ?? "");
  const isAlone = ({ cells }: Row): boolean => cells.length > 2 && cells.slice(1).every(cell => cell.text === "");
  const isBold = ({ cells }: Row): boolean => cells[0] !== undefined && sourceOf(cells[0].span).startsWith("**");
  const allBold = table.rows.filter(hasText).every(isBold);
  return table.rows.filter(row => !isAlone(row) || (hasText(row) && (allBold || !isBold(row))));
}

/** What a row is about: its criterion, change or first telling cell. */
function rowName(table: Table, cells: readonly Prose[]): string {
  const at = (["criterion", "change", "action", "name"] as const)
    .map(role => columnIndex(table, role))
    .find(index => index >= 0);
  const named = at === undefined ? undefined : cells[at];
  return (named?.text || cells.find(cell => /\p{L}/u.test(cell.text))?.text) ?? "";
}

/** The date of the release: a field that says so, any date field, or the title. */
export function releaseDateOf(fields: readonly Field[], title: Words | null): ReleaseDate | null {
  const dated = (role: FieldRole): Words[] => fields.filter(each => each.role === role).map(each => each.value);
  for (const value of [...dated("release-date"), ...dated("date"), ...(title ? [title] : [])]) {
    const day = findDay(value.text);
    if (day !== null) return { day, value };
  }
  return null;
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
  if (texts.some(text => deploys.test(text.replace(otherDeploying, "")))) return "deploys";
  return texts.some(text => publishes.test(text)) ? "publishes" : "unknown";
}
