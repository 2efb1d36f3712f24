/** What a postmortem says of itself: of which day it tells, who answers for it, how bad it was, how far it has come. */
import { type Day, findDay } from "../days.ts";
import type { DocumentBase } from "../document-base.ts";
import { lastFolders } from "../evidence.ts";
import { proseOf, type Words } from "../facts.ts";
import { isOwn } from "../fields.ts";
import { firstInPart, firstOf, thingByThing } from "../gathering.ts";
import { remembering } from "../remembering.ts";
import type { SectionTree } from "../section-tree.ts";
import { isWithinRoles, type Section } from "../sections.ts";
import { byTable, type Row } from "../tables.ts";
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
  const stated = [...datedValues(document), ...(title ? [title] : [])];
  const day = firstOf(stated, dayIn) ?? firstDay(tree);
  return {
    isDated:
      day !== null ||
      placeholders.some(({ text }) => openDate.test(text)) ||
      stated.some(isDay) ||
      firstDayOfYear(tree) !== null ||
      fields.some(({ role, value }) => datedRoles.has(role) && monthOfYear.test(value.text)),
    day,
    author:
      field("author", "owner", "commander") ??
      authorsInTables(tree)[0] ??
      (title && isByline(title) ? title : firstByline(tree)),
    status: field("status"),
    severity:
      field("severity") ??
      (title && saysSeverity(title) ? title : null) ??
      firstSeverity(tree) ??
      described(document).find(saysSeverity) ??
      null,
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

/** What is found first in the names of headings, else in the lines of all that tells. */
function firstSaid<Found>(find: (words: Words) => Found | null): (tree: SectionTree) => Found | null {
  const inNames = firstInPart(({ section }) => (section?.form === "heading" ? find(section.name) : null));
  const inLines = firstInPart(({ section, facts }) =>
    section === null || tells(section)
      ? firstOf(facts, fact => firstOf(proseOf(fact), ({ lines }) => firstOf(lines, find)))
      : null
  );
  return tree => inNames(tree) ?? inLines(tree);
}

const dayIn = remembering(({ text }: Words) => findDay(text));
const firstDay = firstSaid(dayIn);
const firstDayOfYear = firstSaid(words => (isDay(words) ? words : null));
const firstByline = firstSaid(words => (isByline(words) ? words : null));
const firstSeverity = firstSaid(words => (saysSeverity(words) ? words : null));

const datedRoles: ReadonlySet<FieldRole> = new Set<FieldRole>(["date", "started", "created", "written"]);

/** The values of fields and front matter that hold dates, and the path. */
function datedValues({ fields, frontMatter, path, place }: DocumentBase): Words[] {
  const values = fields.filter(({ role }) => datedRoles.has(role)).map(({ value }) => value);
  const keys = frontMatter
    ? [...frontMatter.values].flatMap(([key, text]) => (dateKey.test(key) ? [{ text, span: frontMatter.span }] : []))
    : [];
  return [...values, ...keys, { text: lastFolders(path), span: place }];
}

/** `| Report author | Ledger core |`. */
const authorsInTables = byTable(({ rows }) => authorsIn(rows));

const authorsIn = thingByThing(({ cells: [role, name] }: Row): readonly Words[] =>
  role && name && name.text !== "" && role.text.length < 40 && authorRole.test(role.text) ? [name] : []
);

const isByline = ({ text }: Words): boolean => byline.test(text);
const saysSeverity = ({ text }: Words): boolean => severityWords.test(text);
const isDay = ({ text }: Words): boolean => dayOfYear.test(text) || dayInPath.test(text);
