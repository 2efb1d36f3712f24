/**
 * What kind of document this is, by the weight of the evidence. Path alone is right in half of all cases, headings
 * alone find half of all documents: so title, headings, fields, tables and path add up, and what marks other documents
 * counts against. A doubtful document is nothing, and gets no diagnostic.
 */
import type { DocumentKind } from "../protocol.ts";
import type { Fact, Words } from "./facts.ts";
import { type Field, fieldText } from "./fields.ts";
import type { FrontMatter } from "./front-matter-fields.ts";
import { normalName } from "./names.ts";
import { factsWithin, type SectionTree } from "./sections.ts";
import { columnIndex, type Table } from "./tables.ts";
import {
  closing,
  incidentTitle,
  incidentWords,
  instructionFolder,
  type JudgedKind,
  kindPaths,
  kindTitles,
  otherFile,
  otherFolder,
  otherHeading,
  otherTitle,
  salutation,
  statedKind,
  stepHeading,
  troubleTitle
} from "./vocabulary/kinds.ts";
import type { SectionRole } from "./vocabulary/sections.ts";
import { incidentStatus } from "./vocabulary/statuses.ts";

export interface Evidence {
  readonly title: Words | null;
  /** As given, with `/` between folders; only the name and the two folders above it count. */
  readonly path: string;
  readonly tree: SectionTree;
  readonly tables: readonly Table[];
  readonly fields: readonly Field[];
  readonly frontMatter: FrontMatter | null;
  readonly facts: readonly Fact[];
}

export interface KindDecision {
  readonly kind: DocumentKind;
  /** One clause each, most telling first. */
  readonly reasons: readonly string[];
}

/** What speaks for a kind and against it. */
export interface KindWeight {
  readonly kind: JudgedKind;
  readonly weight: number;
  /** What speaks against any kind of ours. */
  readonly against: number;
  readonly reasons: readonly string[];
  /** Why it is not enough; none where the document is of this kind. */
  readonly doubts: readonly string[];
}

/** How much a section speaks for a kind. */
const sectionWeights: Readonly<Record<JudgedKind, Partial<Record<SectionRole, number>>>> = {
  "release-checklist": {
    "go-no-go": 3,
    "rollback-triggers": 2,
    "rollback-procedure": 1,
    rollout: 1,
    scope: 1,
    risk: 1,
    dependencies: 1,
    monitoring: 1,
    "pre-release": 1,
    "post-release": 1.5,
    tagging: 1.5,
    "sign-off": 1,
    decision: 1
  },
  postmortem: {
    timeline: 2,
    cause: 2,
    "action-items": 1.5,
    lessons: 1.5,
    impact: 1,
    "went-well": 1,
    "went-poorly": 1,
    lucky: 1,
    detection: 1,
    resolution: 0.5,
    summary: 0.5,
    participants: 0.5
  },
  runbook: {
    symptoms: 2,
    meaning: 2,
    diagnosis: 1.5,
    mitigation: 1.5,
    check: 1,
    verification: 1,
    escalation: 1.5,
    resolution: 1,
    "rollback-procedure": 0.5,
    prerequisites: 0.5,
    alert: 1,
    impact: 0.5,
    "last-worked": 2,
    "false-positives": 1
  },
  "stakeholder-update": { "next-update": 2, "current-status": 1, impact: 0.5, summary: 0.5 }
};

/** The least weight that makes a document one of ours. */
const threshold = 4;

/** `configured`: what a configuration says of documents at this path; `null` for none of ours. */
export function decideKind(evidence: Evidence, configured?: DocumentKind | null): KindDecision | null {
  const declared = declaredKind(evidence.frontMatter);
  if (declared !== undefined) return declared && { kind: declared, reasons: ["its front matter says so"] };
  if (configured !== undefined) return configured && { kind: configured, reasons: ["the configuration says so"] };
  if (otherFile.test(evidence.path)) return null;

  const [best] = weighKinds(evidence);
  return best && best.doubts.length === 0 ? { kind: best.kind, reasons: best.reasons } : null;
}

/** What speaks for each kind, the heaviest first. */
export function weighKinds(evidence: Evidence): KindWeight[] {
  const against = weightAgainst(evidence);
  return (Object.keys(sectionWeights) as JudgedKind[])
    .map(kind => ({ kind, against, ...weightFor(kind, evidence) }))
    .map(({ structure, distinct, ...each }) => {
      const doubts = [
        ...(each.weight - against < threshold ? [`it weighs less than ${threshold}`] : []),
        ...(structure === 0 ? ["nothing but its name says so"] : []),
        ...(distinct ? [] : [`nothing in it is found in a ${each.kind} only`])
      ];
      return { ...each, doubts };
    })
    .sort((one, other) => other.weight - one.weight);
}

/** `kind:` in front matter; `null` for a document that opts out, `undefined` where nothing is said. */
function declaredKind(frontMatter: FrontMatter | null): DocumentKind | null | undefined {
  const value = frontMatter?.values.get("kind")?.trim().toLowerCase();
  if (value === "none") return null;
  if (value === "transcript" || (value !== undefined && Object.hasOwn(sectionWeights, value)))
    return value as DocumentKind;
  return undefined;
}

interface Weight {
  readonly weight: number;
  /** The part of the weight that does not come from title and path: a name alone makes no document. */
  readonly structure: number;
  /** Whether anything in it is found in documents of this kind only; scope, risks and monitoring have many. */
  readonly distinct: boolean;
  readonly reasons: readonly string[];
}

function weightFor(kind: JudgedKind, evidence: Evidence): Weight {
  const { title, tree, tables, fields, facts } = evidence;
  const path = lastFolders(evidence.path);
  const found: { reason: string; weight: number }[] = [];
  const add = (weight: number, reason: string): void => {
    if (weight > 0) found.push({ weight, reason });
  };
  const sections = sectionWeights[kind];

  const heading = tree.all.find(section => section.depth === 1)?.name;
  const naming = [title, heading].find(each => each && kindTitles[kind].test(each.text));
  if (naming) add(statedKind.test(naming.text) ? 4 : 3, `its title is "${naming.text}"`);
  if (kindPaths[kind].test(path)) add(2, `its path is "${path}"`);
  const named = found.reduce((sum, each) => sum + each.weight, 0);
  const seen = new Set<SectionRole>();
  for (const { role, name, depth } of tree.all) {
    if (role === null || seen.has(role) || (name === title && depth === 1)) continue;
    seen.add(role);
    add(sections[role] ?? 0, `it has a section "${name.text}"`);
  }

  if (kind === "release-checklist") {
    if (fieldText(fields, "release-date") !== null) add(1.5, "it has a release date");
    if (fieldText(fields, "release-manager") !== null) add(1.5, "it has a release manager");
    if (tables.some(isCriteria)) {
      add(1.5, "it has a table of criteria and statuses");
    }
    if (tables.some(table => columnIndex(table, "traffic") >= 0)) add(2, "it has a table of traffic stages");
    if (facts.filter(fact => fact.type === "item" && fact.box !== null).length >= 5) add(1, "it has boxes to tick");
  }
  if (kind === "postmortem") {
    if (fieldText(fields, "severity", "duration") !== null) add(1, "it has a severity or a duration");
    if (incidentTitle.test(title?.text ?? "")) add(1, "its title names an incident");
  }
  if (kind === "runbook") {
    if (troubleTitle.test(title?.text ?? "")) add(1, "its title names a trouble");
    if (tree.all.filter(({ name }) => stepHeading.test(name.text)).length >= 2) add(1.5, "it has numbered steps");
    if (facts.some(fact => fact.type === "code")) add(0.5, "it has commands");
    if (facts.some(fact => fact.type === "item" && fact.ordered && fact.ordinal === 3)) add(0.5, "it has steps");
  }
  if (kind === "stakeholder-update") addMail(evidence, add);

  found.sort((one, other) => other.weight - one.weight);
  const weight = found.reduce((sum, each) => sum + each.weight, 0) - strangeness(tree, sections, named > 0);
  const distinct = named > 0 || isDistinct(kind, evidence);
  return { weight, structure: weight - named, distinct, reasons: found.map(each => each.reason) };
}

const distinctSections: ReadonlySet<SectionRole> = new Set([
  "go-no-go",
  "rollback-triggers",
  "pre-release",
  "post-release",
  "last-worked",
  "meaning"
]);

/** Whether a document without a telling title or path has what only documents of its kind have. */
function isDistinct(kind: JudgedKind, { tree, tables, fields, facts, title }: Evidence): boolean {
  if (tree.all.some(({ role }) => role !== null && distinctSections.has(role))) return true;
  switch (kind) {
    case "release-checklist":
      return (
        fieldText(fields, "release-date", "release-manager") !== null ||
        tables.some(table => columnIndex(table, "traffic") >= 0 || isCriteria(table))
      );
    case "postmortem":
      return (
        incidentTitle.test(title?.text ?? "") ||
        fieldText(fields, "severity", "duration") !== null ||
        tree.all.some(section => section.role === "timeline" && factsWithin(section).filter(hasClock).length >= 2)
      );
    case "runbook":
      return troubleTitle.test(title?.text ?? "") || facts.some(fact => fact.type === "code");
    case "stakeholder-update":
      return true;
  }
}

function isCriteria(table: Table): boolean {
  return columnIndex(table, "status") >= 0 && columnIndex(table, "criterion") >= 0;
}

/** Whether a fact tells a time of day. */
function hasClock(fact: Fact): boolean {
  if (fact.type === "table-row") return fact.cells.some(cell => clock.test(cell.text));
  return "prose" in fact && fact.prose !== null && clock.test(fact.prose.text);
}

const clock = /\b\d{1,2}[:.]\d{2}\b/;

/** A manual of many sections has some of any kind; one of ours consists of them, or says what it is. */
function strangeness(tree: SectionTree, sections: Partial<Record<SectionRole, number>>, isNamed: boolean): number {
  const headings = tree.all.filter(section => section.form === "heading");
  const ours = headings.filter(({ role }) => role !== null && sections[role] !== undefined);
  return headings.length >= 15 && ours.length < headings.length * (isNamed ? 0.15 : 0.3) ? 2 : 0;
}

/** An update reads like a mail: subject, salutation, closing; and it speaks of an incident, or any mail would be one. */
function addMail({ title, fields, facts }: Evidence, add: (weight: number, reason: string) => void): void {
  const subject = fieldText(fields, "subject");
  if (fieldText(fields, "next-update") !== null) add(1.5, "it announces the next update");
  if (incidentStatus.test(fieldText(fields, "status") ?? "")) add(1.5, "it has an incident status");
  const lines = facts.flatMap(fact => (fact.type === "paragraph" ? fact.prose.lines.map(line => line.text) : []));
  if (!incidentWords.test([title?.text, subject, ...lines.slice(0, 8)].join(" "))) return;
  if (subject !== null) add(2, `it has a subject: "${subject}"`);
  if (lines.some(line => salutation.test(line))) add(1, "it greets its readers");
  if (lines.some(line => closing.test(line))) add(1, "it closes like a letter");
  add(0.5, "it speaks of an incident");
}

function weightAgainst({ title, path, tree, frontMatter }: Evidence): number {
  let weight = 0;
  if (title && otherTitle.test(title.text) && !statedKind.test(title.text)) weight += 5;
  if (otherFolder.test(lastFolders(path))) weight += 5;
  if (instructionFolder.test(lastFolders(path))) weight += 8;
  const headings = tree.all.filter(
    section => section.form === "heading" && otherHeading.test(normalName(section.name.text))
  );
  weight += Math.min(4, headings.length * 2);
  if (frontMatter && (frontMatter.keys.has("about") || frontMatter.keys.has("allowed-tools"))) weight += 1;
  return weight;
}

/** The name of the file and the two folders above it: what a whole path says depends on where it was cloned. */
export function lastFolders(path: string): string {
  return path.split("/").slice(-3).join("/");
}
