/** What a document of each kind consists of: sections, fields, tables, steps, and how much each speaks for the kind. */

import { t } from "../text/translate.ts";
import type { Evidence } from "./evidence.ts";
import { type Fact, proseOf, type Words } from "./facts.ts";
import { fieldText } from "./fields.ts";
import { anyFact, byFact, bySection, tallies } from "./gathering.ts";
import { headingCounts } from "./heading-counts.ts";
import { normalName } from "./names.ts";
import { remembering, rememberingWith } from "./remembering.ts";
import { type SectionTree, wholeSection } from "./section-tree.ts";
import type { Section } from "./sections.ts";
import { byTable, columnIndex, type Table } from "./tables.ts";
import { sectionsOfKind } from "./vocabulary/kind-weights.ts";
import {
  closing,
  incidentTitle,
  incidentWords,
  isAlertName,
  type JudgedKind,
  looseTitles,
  messageHeading,
  procedureTitle,
  releaseWork,
  salutation,
  stepHeading,
  troubleTitle
} from "./vocabulary/kinds.ts";
import type { SectionRole } from "./vocabulary/sections.ts";
import { incidentStatus } from "./vocabulary/statuses.ts";
import { sentLabel, ticketLabel } from "./vocabulary/updates.ts";
import type { Vocabulary } from "./vocabulary/vocabulary.ts";

export interface Sign {
  readonly weight: number;
  /** A clause about the document. */
  readonly reason: () => string;
}

/** The most telling section of a role. */
export interface RoleSection {
  readonly name: string;
  /** Whether its name is that of the role or begins with it: elsewhere in a heading a word may mean anything. */
  readonly isAbout: boolean;
  readonly isMain: boolean;
}

/** What all kinds are weighed by; put together once. */
export interface Reading extends Evidence {
  readonly roles: ReadonlyMap<SectionRole, RoleSection>;
}

/** Of a role with many sections only some are looked at. */
const mostSections = 20;

export function rolesOf({ title, tree, vocabulary }: Evidence): ReadonlyMap<SectionRole, RoleSection> {
  const roles = new Map<SectionRole, RoleSection>();
  const seen = new Map<SectionRole, number>();
  for (const { role, name, depth } of sectionsWithRole(tree)) {
    if (role === null || (name === title && depth === 1)) continue;
    const count = (seen.get(role) ?? 0) + 1;
    seen.set(role, count);
    const known = roles.get(role);
    if (count > mostSections || (known?.isAbout && known.isMain)) continue;
    const isAbout = rolesAtStart(name, vocabulary).has(role);
    if (!known || isAbout) roles.set(role, { name: name.text, isAbout, isMain: isAbout && depth <= 3 });
  }
  return roles;
}

const sectionsWithRole = bySection(section => (section.role === null ? [] : [section]));

/** The roles that a whole name has, or its first words. */
const rolesAtStart = rememberingWith(({ text }: Words, { sections }: Vocabulary): ReadonlySet<SectionRole | null> => {
  const words = normalName(text).split(" ", 4);
  const starts = [1, 2, 3].flatMap(count => (words.length > count ? [words.slice(0, count).join(" ")] : []));
  return new Set([text, ...starts].map(start => sections.exact(start)));
});

/** What in its text speaks for a kind. `isNamed`: whether its title or its path does as well. */
export function signsOf(kind: JudgedKind, reading: Reading, isNamed: boolean): readonly Sign[] {
  const sections = [...reading.roles].map(([role, { name, isAbout }]) => ({
    weight: (sectionsOfKind[kind][role] ?? 0) * (isAbout ? 1 : 0.5),
    reason: () => t`it has a section "${name}"`
  }));
  return [...sections, ...otherSigns[kind](reading, isNamed)].filter(({ weight }) => weight > 0);
}

type Signs = (evidence: Evidence, isNamed: boolean) => Sign[];

const otherSigns: Readonly<Record<JudgedKind, Signs>> = {
  "release-checklist": ({ fields, tree }, isNamed) => [
    when(fieldText(fields, "release-date") !== null, 1.5, () => t`it has a release date`),
    when(fieldText(fields, "release-manager") !== null, 1.5, () => t`it has a release manager`),
    when(hasCriteria(tree), 1.5, () => t`it has a table of criteria and statuses`),
    when(hasTraffic(tree), 2, () => t`it has a table of traffic stages`),
    when(hasMany(tree, "boxes", 5), 1, () => t`it has boxes to tick`),
    when(isNamed && releaseWorkIn(tree).length >= 3, 2, () => t`it says what to tag and publish`),
    when(isNamed && (hasThirdStep(tree) || hasMany(tree, "items", 5)), 0.5, () => t`it has steps`)
  ],
  postmortem: ({ title, fields, tree }) => [
    when(fieldText(fields, "severity", "duration") !== null, 1, () => t`it has a severity or a duration`),
    when(incidentTitle.test(title?.text ?? ""), 1, () => t`its title names an incident`),
    when(momentsOf(tree, linesOfDay) >= 2, 1, () => t`its timeline says when`)
  ],
  runbook: ({ title, tree }, isNamed) => [
    when(troubleTitle.test(title?.text ?? ""), 1, () => t`its title names a trouble`),
    when(isAlertName(title?.text ?? ""), 1, () => t`its title is the name of an alert`),
    when(namesAlerts(tree), 1, () => t`it is about alerts by their names`),
    when(stepHeadings(tree).length >= 2, 1.5, () => t`it has numbered steps`),
    when(hasCode(tree), 0.5, () => t`it has commands`),
    when(isNamed && hasMany(tree, "code", 3), 0.5, () => t`it has many commands`),
    when(hasThirdStep(tree), 0.5, () => t`it has steps`)
  ],
  "stakeholder-update": mailSigns
};

function when(condition: boolean, weight: number, reason: () => string): Sign {
  return { weight: condition ? weight : 0, reason };
}

/** An update reads like a mail: subject, salutation, closing; and it speaks of an incident, or any mail would be one. */
function mailSigns({ title, tree, fields, facts }: Evidence): Sign[] {
  const subject = fieldText(fields, "subject");
  const names = tree.all.slice(0, 8).map(({ name }) => name.text);
  const isCollection = looseTitles["stakeholder-update"].test(title?.text ?? "");
  const messages = isCollection ? tree.all.filter(({ name }) => messageHeading.test(name.text)).length : 0;
  const isMessage = subject !== null && isSentMessage(fields, facts);
  const start = [title?.text, subject, ...names, ...firstLines(facts, 8)].join(" ");
  const isOfIncident = messages >= 3 || isMessage || incidentWords.test(start);
  return [
    when(fieldText(fields, "next-update") !== null, 1.5, () => t`it announces the next update`),
    when(incidentStatus.test(fieldText(fields, "status") ?? ""), 1.5, () => t`it has an incident status`),
    when(isOfIncident && subject !== null, 2, () => t`it has a subject: "${subject ?? ""}"`),
    when(isOfIncident && greets(tree), 1, () => t`it greets its readers`),
    when(isOfIncident && closes(tree), 1, () => t`it closes like a letter`),
    when(isOfIncident && messages >= 2, 2, () => t`it holds ${messages} messages`),
    when(isMessage, 0.5, () => t`it says for whom it is or when it was sent`),
    when(isOfIncident, 0.5, () => t`it speaks of an incident`)
  ];
}

function linesSay(pattern: RegExp): (tree: SectionTree) => boolean {
  return anyFact(fact => fact.type === "paragraph" && fact.prose.lines.some(({ text }) => pattern.test(text)));
}

const greets = linesSay(salutation);
const closes = linesSay(closing);

/** The first lines of paragraphs. */
function firstLines(facts: readonly Fact[], count: number): string[] {
  const lines: string[] = [];
  for (const fact of facts) {
    if (fact.type !== "paragraph") continue;
    for (const { text } of fact.prose.lines) if (lines.push(text) === count) return lines;
  }
  return lines;
}

/** Whether a subject stands over a message of a status page: with a status of those and whom or when it went to. */
function isSentMessage(fields: Evidence["fields"], facts: readonly Fact[]): boolean {
  if (!incidentStatus.test(fieldText(fields, "status") ?? "")) return false;
  const names = facts
    .flatMap(fact => (fact.type === "paragraph" || fact.type === "item" ? (fact.prose?.lines ?? []) : []))
    .flatMap(({ label }) => label?.name.text ?? [])
    .concat(fields.map(({ name }) => name));
  return names.some(name => sentLabel.test(name)) && !names.some(name => ticketLabel.test(name));
}

/** Sections that mark a kind. */
const ownSections: Readonly<Record<JudgedKind, ReadonlySet<SectionRole>>> = {
  "release-checklist": new Set(["go-no-go", "rollback-triggers", "pre-release", "post-release", "tagging", "sign-off"]),
  postmortem: new Set(["timeline", "cause", "action-items", "impact", "lessons", "resolution", "detection"]),
  runbook: new Set(["check", "diagnosis", "mitigation", "resolution", "verification", "escalation"]),
  "stakeholder-update": new Set(["next-update"])
};

/** Whether a document has what only documents of this kind have: it must where neither title nor path name the kind. */
export function hasSignature(kind: JudgedKind, reading: Reading): boolean {
  const { tree, fields, title, roles } = reading;
  const has = (...wanted: readonly SectionRole[]): boolean => wanted.some(role => roles.get(role)?.isAbout);
  const own = [...ownSections[kind]].filter(role => has(role)).length;
  const isConsistent = shareOfOurs(kind, tree) >= 0.4;
  switch (kind) {
    case "release-checklist": {
      const others = [
        fieldText(fields, "release-date", "release-manager") !== null,
        hasCriteria(tree),
        hasTraffic(tree),
        looseTitles[kind].test(title?.text ?? ""),
        hasMany(tree, "boxes", 5)
      ];
      if (looseTitles[kind].test(title?.text ?? "") && releaseWorkIn(tree).length >= 3) return true;
      return isConsistent && own + others.filter(Boolean).length >= 2;
    }
    case "postmortem":
      return (
        isConsistent &&
        own >= 2 &&
        (incidentTitle.test(title?.text ?? "") ||
          fieldText(fields, "severity", "duration") !== null ||
          momentsOf(tree, linesOfClock) >= 2 ||
          (momentsOf(tree, linesOfDay) >= 2 && has("resolution", "cause")))
      );
    case "runbook":
      if (has("last-worked") || namesAlerts(tree)) return true;
      if (procedureTitle.test(title?.text ?? "")) return own >= 2 || (hasCode(tree) && hasThirdStep(tree));
      if (!isConsistent || !(has("meaning") || isTechnical(tree))) return false;
      if (troubleRoles.some(role => roles.get(role)?.isMain)) return own >= 1;
      return own >= 2 && (troubleTitle.test(title?.text ?? "") || looseTitles[kind].test(title?.text ?? ""));
    case "stakeholder-update":
      return own > 0 || mailSigns(reading).some(({ weight }) => weight > 0);
  }
}

/** Whether a document tells of a release at all: what is decided, how, or when and by whom it goes out. */
export function tellsOfRelease({ tree, fields, roles }: Reading): boolean {
  return (
    fieldText(fields, "release-date", "release-manager", "decision") !== null ||
    decides(tree) ||
    hasCriteria(tree) ||
    hasTraffic(tree) ||
    hasMany(tree, "boxes", 1) ||
    [...ownSections["release-checklist"]].some(role => roles.get(role)?.isAbout)
  );
}

/** How many sections that mark a kind are among those of some roles. */
export function ownSectionsAmong(kind: JudgedKind, roles: ReadonlySet<SectionRole>): number {
  return [...ownSections[kind]].filter(role => roles.has(role)).length;
}

/** Sections that say what trouble a document is about. */
export const troubleRoles: readonly SectionRole[] = ["symptoms", "meaning", "alert"];

/** Whether sections are named as alerts are. */
function namesAlerts(tree: SectionTree): boolean {
  return alertHeadings(tree).length >= 2;
}

const stepHeadings = bySection(({ name }) => (stepHeading.test(name.text) ? [name] : []));
const alertHeadings = bySection(({ name, form }) => (form === "heading" && isAlertName(name.text) ? [name] : []));

/** Which part of its sections are those of the kind: of the main ones or of all; 1 where it has none. */
function shareOfOurs(kind: JudgedKind, tree: SectionTree): number {
  const headings = headingCounts(tree);
  const ours = headingCounts(tree, kind);
  const share = (some: number, all: number): number => (all === 0 ? 1 : some / all);
  const ofAll = share(ours.all, headings.all);
  const main = headings.atDepth.findIndex(count => count >= 2);
  return main < 0 ? ofAll : Math.max(ofAll, share(ours.atDepth[main] ?? 0, headings.atDepth[main] ?? 0));
}

function anyTable(isSuch: (table: Table) => boolean): (tree: SectionTree) => boolean {
  const tables = byTable(table => (isSuch(table) ? [table] : []));
  return tree => tables(tree).length > 0;
}

const hasCriteria = anyTable(table => columnIndex(table, "status") >= 0 && columnIndex(table, "criterion") >= 0);
const hasTraffic = anyTable(table => columnIndex(table, "traffic") >= 0);

function isItem(fact: Fact): boolean {
  return fact.type === "item";
}

function isBox(fact: Fact): boolean {
  return fact.type === "item" && fact.box !== null;
}

function isCode(fact: Fact): boolean {
  return fact.type === "code";
}

const hasCode = anyFact(isCode);

/** Whether somebody at a keyboard is meant: an article about a printer has symptoms, too. */
const isTechnical = anyFact(fact => fact.type === "code" || proseOf(fact).some(({ code }) => code.length > 0));

/** "Load test: GO" */
const decides = anyFact(fact => fact.type === "item" && proseOf(fact).some(({ text }) => decided.test(text)));
const decided = /(?:[:：=–—(]|\s-|->|→)\s{0,9}(?:no[- ]?go|go|pending|tbd)\s{0,9}(?=$|[(),.;–—])/im;

const hasThirdStep = anyFact(fact => fact.type === "item" && fact.ordered && fact.ordinal === 3);

const releaseWorkIn = byFact(fact => {
  const text =
    fact.type === "code"
      ? fact.content.text.slice(0, 2000)
      : "prose" in fact && fact.prose !== null
        ? fact.prose.text.slice(0, 500)
        : "";
  return releaseWork.test(text) ? [fact] : [];
});

const counted = ["boxes", "items", "code"] as const;

const countsOf = tallies(({ facts }) =>
  [isBox, isItem, isCode].map(isSuch => facts.reduce((count, fact) => count + (isSuch(fact) ? 1 : 0), 0))
);

function hasMany(tree: SectionTree, what: (typeof counted)[number], enough: number): boolean {
  return (countsOf(tree)[counted.indexOf(what)] ?? 0) >= enough;
}

/** How many lines of the timelines, headings among them, tell when something happened. */
function momentsOf(tree: SectionTree, count: (section: Section) => number): number {
  return timelinesIn(tree).reduce((total, section) => total + count(wholeSection(tree, section)), 0);
}

const timelinesIn = bySection(section => (section.role === "timeline" ? [section] : []));

function linesWith(moment: RegExp): (section: Section) => number {
  return remembering(section => linesWithin(section).filter(line => moment.test(line)).length);
}

function linesWithin({ facts, children }: Section): string[] {
  return [
    ...facts.flatMap(proseOf).flatMap(({ lines }) => lines.map(({ text }) => text)),
    ...children.flatMap(child => [child.name.text, ...linesWithin(child)])
  ];
}

const linesOfClock = linesWith(/\b\d{1,2}[:.]\d{2}\b/);
const linesOfDay = linesWith(/\b\d{1,2}[:.]\d{2}\b|\b\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\b/);
