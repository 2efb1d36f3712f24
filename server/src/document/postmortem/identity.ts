/** What a postmortem says of itself: of which day it tells, who answers for it, how bad it was, how far it has come. */
import { type Day, findDay } from "../days.ts";
import type { DocumentBase } from "../document-base.ts";
import { lastFolders } from "../evidence.ts";
import { type Fact, proseOf, type Words } from "../facts.ts";
import { isOwn } from "../fields.ts";
import { isWithinRoles, type Section } from "../sections.ts";
import type { FieldRole } from "../vocabulary/fields.ts";
import {
  authorRole,
  byline,
  dateKey,
  dayInPath,
  dayOfYear,
  monthOfYear,
  openDate,
  postPath,
  severityWords
} from "../vocabulary/postmortems.ts";
import type { SectionRole } from "../vocabulary/sections.ts";

/** `null` for what it does not say. A value left open is said: another rule speaks of what stands there. */
export interface Identity {
  /** Whether it names a day, in whatever form: a field, the title, the path, the summary, the timeline. */
  readonly isDated: boolean;
  /** The first day that it writes in full, with the year. */
  readonly day: Day | null;
  /** Who wrote it or sees it through. */
  readonly author: Words | null;
  readonly status: Words | null;
  readonly severity: Words | null;
  /** Whether it is a post of a site: what is published has no status of its own. */
  readonly isPublished: boolean;
}

/** Reads what a postmortem says of itself. */
export function identityOf(document: DocumentBase): Identity {
  const { fields, placeholders, title, tree } = document;
  const field = (...roles: readonly FieldRole[]): Words | null =>
    fields.find(each => isOwn(each) && roles.includes(each.role) && each.value.text !== "")?.value ?? null;
  const said = [
    ...(title ? [title] : []),
    ...tree.all.filter(section => section.form === "heading").map(section => section.name),
    ...[tree.preamble, ...tree.all.filter(tells).map(section => section.facts)].flatMap(linesOf)
  ];
  const dates = [...datedValues(document), ...said];
  const day = firstDay(dates);
  return {
    isDated:
      day !== null ||
      placeholders.some(({ text }) => openDate.test(text)) ||
      dates.some(({ text }) => dayOfYear.test(text) || dayInPath.test(text)) ||
      fields.some(({ role, value }) => datedRoles.has(role) && monthOfYear.test(value.text)),
    day,
    author: field("author", "owner", "commander") ?? authorInTable(document) ?? said.find(isByline) ?? null,
    status: field("status"),
    severity:
      field("severity") ?? [...said, ...described(document)].find(({ text }) => severityWords.test(text)) ?? null,
    isPublished: isPost(document)
  };
}

/** What the front matter of a site says in a sentence. */
function described({ frontMatter }: DocumentBase): Words[] {
  const text = frontMatter?.values.get("description") ?? frontMatter?.values.get("summary");
  return frontMatter && text ? [{ text, span: frontMatter.span }] : [];
}

/** Whether it lies in a folder of posts, with the title and the day that its page shows. */
function isPost({ frontMatter, path }: DocumentBase): boolean {
  return frontMatter !== null && ["title", "date"].every(key => frontMatter.values.has(key)) && postPath.test(path);
}

const telling: ReadonlySet<SectionRole | null> = new Set<SectionRole | null>([
  null,
  "summary",
  "background",
  "impact",
  "timeline",
  "detection",
  "resolution"
]);

/** Whether a section tells what happened, rather than what is to be done; that of the title may be called anything. */
function tells(section: Section): boolean {
  return isWithinRoles(section, telling);
}

/** The lines that facts say, in order. */
function linesOf(facts: readonly Fact[]): Words[] {
  return facts.flatMap(fact => proseOf(fact).flatMap(prose => prose.lines));
}

const datedRoles: ReadonlySet<FieldRole> = new Set<FieldRole>(["date", "started", "created", "written"]);

/** The values of fields and front matter that hold dates, and the path. */
function datedValues({ fields, frontMatter, path, place }: DocumentBase): Words[] {
  const values = fields.filter(({ role }) => datedRoles.has(role)).map(({ value }) => value);
  const keys = frontMatter
    ? [...frontMatter.values].flatMap(([key, text]) => (dateKey.test(key) ? [{ text, span: frontMatter.span }] : []))
    : [];
  return [...values, ...keys, { text: lastFolders(path), span: place }];
}

function firstDay(texts: readonly Words[]): Day | null {
  for (const { text } of texts) {
    const day = findDay(text);
    if (day !== null) return day;
  }
  return null;
}

/** `| Report author | Ledger core |`. */
function authorInTable({ tables }: DocumentBase): Words | null {
  for (const { rows } of tables) {
    for (const {
      cells: [role, name]
    } of rows) {
      if (role && name && name.text !== "" && role.text.length < 40 && authorRole.test(role.text)) return name;
    }
  }
  return null;
}

function isByline({ text }: Words): boolean {
  return byline.test(text);
}
