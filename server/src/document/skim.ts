/**
 * Whether a text may be one of our documents, told without parsing it: for workspaces with thousands of files, of which
 * few are. It takes more for ours than there are, and none of ours for another: what `hasSignature` and `namingOf` ask of a
 * document, in the loosest form.
 */
import { lastFolders } from "./evidence.ts";
import { ownSectionsAmong, troubleRoles } from "./kind-signs.ts";
import type { ReadingOptions } from "./ops-document.ts";
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

function namesIn(text: string, vocabulary: Vocabulary): Names {
  const names: Names = {
    ...{ sections: new Set(), fields: new Set(), columns: new Set() },
    ...{ isTitled: false, alerts: 0, tellsStatus: false, greets: false }
  };
  let before = "";
  for (const { 0: line } of text.matchAll(/[^\r\n]+/g)) {
    if (line.length > longest) continue;
    if (isUnderline(line)) takeHeading(before);
    const plain = withoutMarks(line);
    if (/^[\s>\-*+\d.)]{0,20}#/.test(line) || /^["']?title\b/i.test(line)) takeHeading(plain);
    else takeLine(line, plain);
    before = plain;
  }
  return names;

  function takeHeading(heading: string): void {
    const role = vocabulary.sections.contained(heading);
    if (role) names.sections.add(role);
    takeFields(heading);
    names.isTitled ||= [kindTitles, looseTitles].some(all => Object.values(all).some(each => each.test(heading)));
    if (isAlertName(heading)) names.alerts++;
  }

  function takeLine(line: string, plain: string): void {
    if (salutation.test(plain)) names.greets = true;
    const cells = line.includes("|") ? line.split("|").map(withoutMarks) : [];
    for (const cell of cells) {
      if (cell === "" || cell.length > 80) continue;
      const column = vocabulary.columns.exact(cell);
      if (column) names.columns.add(column);
      takeFields(cell);
    }
    takeFields(plain);
    // A status stands beside its name in a row.
    if (cells.some(cell => incidentStatus.test(cell))) names.tellsStatus = true;
  }

  /** What stands before a colon, or all of it: of a label in bold, the colon may be missing. */
  function takeFields(words: string): void {
    const [label = ""] = words.split(/[:：=]/, 1);
    if (label === "" || label.length > 80) return;
    const section = vocabulary.sections.exact(label);
    if (section) names.sections.add(section);
    const field = vocabulary.fields.exact(label);
    if (field) names.fields.add(field);
    if (field === "status" && incidentStatus.test(words.slice(label.length + 1).trim())) names.tellsStatus = true;
  }
}

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
