/**
 * Whether a text may be one of our documents, told without parsing it: for workspaces with thousands of files, of which
 * few are. It takes more for ours than there are, and none of ours for another: what `hasSignature` and `namingOf` ask of a
 * document, in the loosest form.
 */
import { lastFolders } from "./evidence.ts";
import { ownSectionsAmong, troubleRoles } from "./kind-signs.ts";
import { firstLetters, normalName } from "./names.ts";
import type { ReadingOptions } from "./ops-document.ts";
import { rememberingTexts } from "./remembering.ts";
import type { ColumnRole } from "./vocabulary/columns.ts";
import type { FieldRole } from "./vocabulary/fields.ts";
import { incidentWords, isAlertName, kindPaths, kindTitles, looseTitles, salutation } from "./vocabulary/kinds.ts";
import type { SectionRole } from "./vocabulary/sections.ts";
import { incidentStatus } from "./vocabulary/statuses.ts";
import { standardVocabulary, type Vocabulary } from "./vocabulary/vocabulary.ts";

/** Longer lines are no headings, labels or rows of fields. */
const longest = 400;

/** `path` and `options` as for `readDocument`. */
export function mayBeOurs(
  text: string,
  path: string,
  { kind, vocabulary = standardVocabulary }: ReadingOptions = {}
): boolean {
  if (kind !== undefined) return kind !== null || declaresKind(text);
  const place = lastFolders(path);
  if (Object.values(kindPaths).some(pattern => pattern.test(place)) || declaresKind(text)) return true;
  const names = namesIn(text, vocabulary);
  const { sections, fields, columns } = names;
  const own = (role: Parameters<typeof ownSectionsAmong>[0]): number => ownSectionsAmong(role, sections);
  const isCriteria = columns.has("status") && columns.has("criterion");
  return (
    names.isTitled ||
    own("release-checklist") > 0 ||
    ["release-date", "release-manager", "next-update", "subject"].some(each => fields.has(each as FieldRole)) ||
    isCriteria ||
    columns.has("traffic") ||
    own("postmortem") >= 2 ||
    sections.has("last-worked") ||
    names.alerts >= 2 ||
    own("runbook") >= 2 ||
    (own("runbook") > 0 && troubleRoles.some(each => sections.has(each))) ||
    own("stakeholder-update") > 0 ||
    names.tellsStatus ||
    (names.greets && incidentWords.test(text))
  );
}

/** In front matter of any format. */
function declaresKind(text: string): boolean {
  return /^\uFEFF?(?:---|\+\+\+)/.test(text) && /^["']?kind["']?\s{0,9}[:=]/im.test(text.slice(0, 10_000));
}

interface Names {
  readonly sections: Set<SectionRole>;
  readonly fields: Set<FieldRole>;
  readonly columns: Set<ColumnRole>;
  /** Whether a heading says of what kind a document may be. */
  isTitled: boolean;
  /** How many headings are names of alerts. */
  alerts: number;
  /** Whether a field gives a status as those of incidents. */
  tellsStatus: boolean;
  greets: boolean;
}

function namesIn(written: string, vocabulary: Vocabulary): Names {
  const text = written.includes("\r") ? written.replace(/\r\n?/g, "\n") : written;
  const names: Names = {
    ...{ sections: new Set(), fields: new Set(), columns: new Set() },
    ...{ isTitled: false, alerts: 0, tellsStatus: false, greets: false }
  };
  const { sections, fields, columns } = vocabulary;
  let before = "";
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = lineEnd(text, start);
    if (end === start || end - start > longest) continue;
    const shape = shapeOf(text, start, end);
    const line = text.slice(start, end);
    if (shape === "underline") takeHeading(withoutMarks(before));
    before = line;
    if (shape === "heading" || mayBeTitle.test(line)) takeHeading(withoutMarks(line));
    else if (shape === "row") takeRow(line, line.trim().split("|"));
    else if (shape === "marked row") takeRow(withoutMarks(line), line.split("|").map(withoutMarks));
    else if (shape === "marked") takeLine(withoutMarks(line));
    else if (shape === "plain") takeLine(line.trim());
  }
  return names;

  function takeHeading(heading: string): void {
    const role = sections.contained(heading);
    if (role) names.sections.add(role);
    takeFields(heading);
    names.isTitled ||= anyTitle.test(heading);
    if (isAlertName(heading)) names.alerts++;
  }

  function takeLine(plain: string): void {
    if (plain.length < longestName && salutation.test(plain)) names.greets = true;
    takeFields(plain);
  }

  function takeRow(plain: string, cells: readonly string[]): void {
    for (const written of cells) {
      const cell = written.trim();
      // A status stands beside its name in a row.
      if (incidentStatus.test(cell)) names.tellsStatus = true;
      if (cell === "" || cell.length > longestName) continue;
      const name = nameIn(cell);
      const column = name === null ? null : columns.normal(name);
      if (column) names.columns.add(column);
      takeFields(cell, name);
    }
    // Before a colon there may be no cell at all.
    if (!plain.startsWith("|")) takeLine(plain);
  }

  /** What stands before a colon, or all of it: of a label in bold, the colon may be missing. */
  function takeFields(words: string, all?: string | null): void {
    const end = labelEnd(words);
    if (end === 0 || end > longestName) return;
    const name = end < words.length ? nameIn(words.slice(0, end)) : all === undefined ? nameIn(words) : all;
    if (name === null) return;
    const section = sections.normal(name);
    if (section) names.sections.add(section);
    const field = fields.normal(name);
    if (field) names.fields.add(field);
    if (field === "status" && incidentStatus.test(words.slice(end + 1).trim())) names.tellsStatus = true;
  }

  /** The normal name of what may be one of the vocabulary; `null` for what is none. */
  function nameIn(words: string): string | null {
    const letters = firstLetters(words);
    const mayBe =
      letters === null || sections.mayBegin(letters) || fields.mayBegin(letters) || columns.mayBegin(letters);
    return mayBe ? knownName(words) : null;
  }
}

/** Labels and the heads of tables recur from file to file. */
const knownName = rememberingTexts(normalName);

/** Where the first colon or equals sign stands; the length where there is none. */
function labelEnd(words: string): number {
  for (let index = 0; index < words.length; index++) {
    const code = words.charCodeAt(index);
    if (code === 58 || code === 61 || code === wideColon) return index;
  }
  return words.length;
}

const mayBeTitle = /^["']?title\b/i;

const anyTitle = new RegExp(
  [kindTitles, looseTitles].flatMap(all => Object.values(all).map(({ source }) => `(?:${source})`)).join("|"),
  "i"
);

/** Longer names are sentences. */
const longestName = 80;

function lineEnd(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}

/**
 * What a line may be, by its characters alone. `prose`: too long for a name, and nothing ends one in it; `plain`: without
 * any mark of Markdown.
 */
type Shape = "heading" | "underline" | "row" | "marked row" | "prose" | "marked" | "plain";

/** What a character may be: one that Markdown draws around words, the end of a label, white space, a beginning of lines. */
const drawn = 1;
const ends = 2;
const white = 4;
const leads = 8;
const pipe = 124;
const wideColon = 0xff1a;
const roles = new Uint8Array(128);
for (const [characters, role] of [
  ["*_`~\\#[]<>+-", drawn],
  [":=", ends],
  [" \t", white],
  [" \t>-*+.)0123456789", leads]
] as const)
  for (const character of characters) {
    const code = character.charCodeAt(0);
    roles[code] = (roles[code] ?? 0) | role;
  }

const roleAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 128 ? (roles[code] ?? 0) : code === wideColon ? ends : 0;
};

function shapeOf(text: string, start: number, end: number): Shape {
  let first = start;
  while (first < end && first < start + 20 && (roleAt(text, first) & leads) !== 0) first++;
  if (text.charCodeAt(first) === 35) return "heading";
  if (mayUnderline(text.charCodeAt(end - 1)) && isUnderline(text.slice(start, end))) return "underline";
  let length = 0;
  let all = 0;
  let isRow = false;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) === pipe) isRow = true;
    const role = roleAt(text, at);
    all |= role;
    // Of what stands in brackets, only a parser knows whether it is shown.
    if (at >= first && (role & (drawn | white)) === 0 && (all & ends) === 0) length++;
  }
  if (isRow) return (all & drawn) === 0 ? "row" : "marked row";
  if ((all & drawn) === 0) return length > longestName ? "prose" : "plain";
  return length > longestName && !/[[<]/.test(text.slice(start, end)) ? "prose" : "marked";
}

/** An underline ends with one of these. */
const mayUnderline = (code: number): boolean => code === 61 || code === 45 || code === 32 || code === 9;

function isUnderline(line: string): boolean {
  return /^[\s>]{0,20}(?:=+|-+)\s*$/.test(line);
}

/** Without what Markdown draws around words: marks of headings, items, quotes, emphasis, links. */
function withoutMarks(line: string): string {
  return line
    .replace(/^[\s>#*+-]+(?:\[[ xX]\])?/, "")
    .replace(/\]\([^()\s]{0,300}\)|<[^<>]{1,200}>|[*_`~[\]\\#]/g, "")
    .trim();
}
