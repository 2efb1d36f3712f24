/** Labelled values in every written form: `**Key**: v`, `Key: v`, items, two-column tables, `## Date`, front matter. */

import type { Fact, Label, Prose, Span, Words } from "./facts.ts";
import type { FrontMatter } from "./front-matter-fields.ts";
import { byChapter, byPart, thingByThing } from "./gathering.ts";
import type { SectionTree } from "./section-tree.ts";
import { headingOf, type SectionHeading } from "./sections.ts";
import { type Table, tablesOfChapter } from "./tables.ts";
import type { ColumnRole } from "./vocabulary/columns.ts";
import type { FieldRole } from "./vocabulary/fields.ts";
import type { SectionRole } from "./vocabulary/sections.ts";
import type { Vocabulary } from "./vocabulary/vocabulary.ts";

export interface Field {
  readonly role: FieldRole;
  readonly name: string;
  /** Where its name stands; of one in front matter, all of that. */
  readonly nameSpan: Span;
  readonly value: Words;
  /** The section that it stands in; `null` above the first one and in front matter. */
  readonly section: SectionHeading | null;
}

/** The fields of a document; of several with one role the first written one comes first, front matter last. */
export function fieldsOf(tree: SectionTree, frontMatter: FrontMatter | null, vocabulary: Vocabulary): Field[] {
  return [...labelled(tree), ...tabled(tree), ...(frontMatter ? inFrontMatter(frontMatter, vocabulary) : [])];
}

const labelled = byPart(({ section, facts }, { vocabulary }): Field[] => {
  const names = vocabulary.fields;
  const heading = section && headingOf(section);
  const fields: Field[] = [];
  const add = (name: Words, value: Words): void => {
    for (const each of fieldOf(name, value, heading, vocabulary)) fields.push(each);
  };
  for (const { label } of section?.heading?.lines ?? []) {
    // "# Incident: ledger down" is a title, "## Owner: @core" a field.
    if (label && label.value.text !== "" && stated.has(names.exact(label.name.text))) add(label.name, label.value);
  }
  for (const label of labelsOf(facts)) add(label.name, label.value);
  const [only, second] = facts;
  if (section?.form === "heading" && only?.type === "paragraph" && !second && only.prose.lines.length === 1)
    add(section.name, only.prose);
  return fields;
});

const labelsOf = thingByThing((fact: Fact): readonly Label[] =>
  fact.type === "paragraph" || (fact.type === "item" && fact.level <= 1)
    ? (fact.prose?.lines ?? []).flatMap(({ label }) => label ?? [])
    : []
);

const tabled = byChapter(chapter =>
  tablesOfChapter(chapter).flatMap(table => fieldsOfTable(table, chapter.vocabulary))
);

function fieldsOfTable(table: Table, vocabulary: Vocabulary): Field[] {
  const { section, columns } = table;
  if (isFieldToColumn(table, vocabulary)) {
    return columns.flatMap(({ cell }, index) => {
      const value = table.rows[0]?.cells[index];
      return value ? fieldOf(cell, value, section, vocabulary) : [];
    });
  }
  if (columns.length !== 2) return [];
  const rows = table.rows.map(row => row.cells).filter(([name]) => name && vocabulary.fields.exact(name.text) !== null);
  const head = columns.map(column => column.cell);
  return (isRowOfFields(head, rows, vocabulary) ? [head, ...rows] : rows).flatMap(([name, value]) =>
    name && value ? fieldOf(name, value, section, vocabulary) : []
  );
}

function inFrontMatter({ values, span }: FrontMatter, vocabulary: Vocabulary): Field[] {
  return [...values].flatMap(([key, text]) =>
    fieldOf({ text: key.replace(/[_-]+/g, " "), span }, { text, span }, null, vocabulary)
  );
}

/** The field of such a name, if it is one. */
function fieldOf(
  { text: name, span: nameSpan }: Words,
  value: Words,
  section: SectionHeading | null,
  { fields }: Vocabulary
): Field[] {
  const role = fields.exact(name);
  return role ? [{ role, name, nameSpan, value, section }] : [];
}

/** `| Date | Author | Status |` over one row; not a list of actions or criteria that happens to have one entry. */
function isFieldToColumn({ columns, rows }: Table, { fields }: Vocabulary): boolean {
  const known = columns.filter(({ name }) => fields.exact(name) !== null).length;
  const isList = columns.some(({ role }) => role !== null && listed.has(role));
  return rows.length === 1 && columns.length > 2 && known >= columns.length - 1 && !isList;
}

const listed: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["action", "criterion", "change", "event", "stage"]);

/** What headings state behind a colon. */
const stated: ReadonlySet<FieldRole | null> = new Set<FieldRole>([
  "release-date",
  "date",
  "author",
  "owner",
  "commander",
  "status",
  "severity",
  "participants"
]);

/** Markdown knows no table without a head: it may be a field like the rows below it, or say what the columns hold. */
function isRowOfFields(
  [, value]: readonly Prose[],
  rows: readonly unknown[],
  { fields, columns }: Vocabulary
): boolean {
  const text = value?.text ?? "";
  return (
    rows.length > 0 &&
    fields.exact(text) === null &&
    columns.exact(text) === null &&
    !/^(?:values?|details?)$/i.test(text)
  );
}

/** The value of the first field with one of these roles that says anything. */
export function fieldText(fields: readonly Field[], ...roles: readonly FieldRole[]): string | null {
  return fields.find(field => roles.includes(field.role) && field.value.text !== "")?.value.text ?? null;
}

/** Sections whose fields may be those of the document. */
const about: ReadonlySet<SectionRole | null> = new Set([null, "summary", "background", "current-status"]);

/** Whether a field is the document's own, not that of an action item or a stage in it. */
export function isOwn({ section }: Field): boolean {
  for (let each: SectionHeading | null = section; each && each.depth > 1; each = each.parent)
    if (!about.has(each.role)) return false;
  return true;
}
