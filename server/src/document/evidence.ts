/**
 * What kind of document this is, by the weight of the evidence. Path alone is right in half of all cases, headings
 * alone find half of all documents: so title, headings, fields, tables and path add up, and what marks other documents
 * counts against. A doubtful document is nothing, and gets no diagnostic.
 */

import type { DocumentKind } from "../protocol.ts";
import { t } from "../text/translate.ts";
import type { Fact, Words } from "./facts.ts";
import type { Field } from "./fields.ts";
import type { FrontMatter } from "./front-matter-fields.ts";
import { bySection, firstInPart, tallies } from "./gathering.ts";
import { headingCounts } from "./heading-counts.ts";
import { hasSignature, type Reading, rolesOf, type Sign, signsOf, tellsOfRelease } from "./kind-signs.ts";
import { normalName } from "./names.ts";
import { isOwnReport } from "./own-report.ts";
import type { SectionTree } from "./section-tree.ts";
import type { Table } from "./tables.ts";
import {
  goNoGo,
  innerRunbook,
  type JudgedKind,
  kindPaths,
  kindTitles,
  loosePaths,
  looseTitles,
  releaseWords,
  statedKind
} from "./vocabulary/kinds.ts";
import {
  aboutTitle,
  builtTitle,
  generalTitle,
  instructionFolder,
  otherFile,
  otherFolder,
  otherHeading,
  otherTitle,
  workHeading,
  workTitle
} from "./vocabulary/other-documents.ts";
import type { Vocabulary } from "./vocabulary/vocabulary.ts";

export interface Evidence {
  readonly title: Words | null;
  /** As given, with `/` between folders; only the name and the two folders above it count. */
  readonly path: string;
  readonly tree: SectionTree;
  readonly tables: readonly Table[];
  readonly fields: readonly Field[];
  readonly frontMatter: FrontMatter | null;
  readonly facts: readonly Fact[];
  readonly vocabulary: Vocabulary;
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
  readonly against: number;
  readonly reasons: readonly string[];
  /** Why it is not enough; none where the document is of this kind. */
  readonly doubts: readonly string[];
}

const judgedKinds: readonly JudgedKind[] = ["release-checklist", "postmortem", "runbook", "stakeholder-update"];

/** The least weight that makes a document one of ours. */
const threshold = 4;

/** `configured`: what a configuration says of documents at this path; `null` for none of ours. */
export function decideKind(evidence: Evidence, configured?: DocumentKind | null): KindDecision | null {
  const declared = declaredKind(evidence.frontMatter);
  if (declared !== undefined) return declared && { kind: declared, reasons: [t`its front matter says so`] };
  if (isOwnReport(evidence.facts)) return null;
  if (configured !== undefined) return configured && { kind: configured, reasons: [t`the configuration says so`] };

  const [best] = weighKinds(evidence).filter(({ doubts }) => doubts.length === 0);
  return best ? { kind: best.kind, reasons: best.reasons } : null;
}

/** `kind:` in front matter; `null` for a document that opts out, `undefined` where nothing is said. */
function declaredKind(frontMatter: FrontMatter | null): DocumentKind | null | undefined {
  const value = frontMatter?.values.get("kind")?.trim().toLowerCase();
  if (value === "none") return null;
  return value === "transcript" ? value : judgedKinds.find(kind => kind === value);
}

/** What speaks for each kind, the heaviest first. */
export function weighKinds(evidence: Evidence): KindWeight[] {
  const reading: Reading = { ...evidence, roles: rolesOf(evidence) };
  const strangers = strangersIn(evidence.tree);
  const namings = judgedKinds.map(kind => namingOf(kind, evidence));
  const isStated = namings.some(each => each.title >= 3);
  return namings
    .map(naming => weigh(naming, reading, strangers, isStated))
    .sort((one, other) => other.weight - one.weight);
}

/** Headings of other documents. */
interface Strangers {
  /** Those that documents of ours never have. */
  readonly others: number;
  /** How many different ones tell of work that was done. */
  readonly works: number;
}

function strangersIn(tree: SectionTree): Strangers {
  const strange = strangeHeadings(tree);
  const works = new Set(strange.flatMap(({ name, isWork }) => (isWork ? [name] : [])));
  return { others: strange.filter(({ isOther }) => isOther).length, works: works.size };
}

const strangeHeadings = bySection(({ form, name: { text } }) => {
  if (form !== "heading") return [];
  const name = normalName(text);
  const [isOther, isWork] = [otherHeading.test(name), workHeading.test(name)];
  return isOther || isWork ? [{ name, isOther, isWork }] : [];
});

/** How far title and path say that a document is of a kind. */
interface Naming {
  readonly kind: JudgedKind;
  /** 4 where the title is the name of the kind, 3 where it holds it, 2 where it may mean it, else 0. */
  readonly title: number;
  /** 2 where the path names the kind, 1 where it may mean it, else 0. */
  readonly path: number;
  /** How many documents of the kind it holds, each under a heading of its own; 0 where it is one. */
  readonly inner: number;
  readonly signs: readonly Sign[];
}

function namingOf(kind: JudgedKind, { title, path, tree }: Evidence): Naming {
  const signs: Sign[] = [];
  const heading = topHeading(tree);
  const named = [title, heading].flatMap(each =>
    each ? [{ text: each.text, weight: titleWeight(kind, each.text) }] : []
  );
  const best = named.sort((one, other) => other.weight - one.weight)[0];
  if (best && best.weight > 0) signs.push({ weight: best.weight, reason: () => t`its title is "${best.text}"` });
  const inner = kind === "runbook" ? innerRunbooks(tree) : 0;
  if (inner > 0) signs.push({ weight: 4, reason: () => t`it holds ${inner} runbooks` });
  const titled = Math.max(0, ...signs.map(({ weight }) => weight));
  const place = lastFolders(path);
  const placed = kindPaths[kind].test(place) ? 2 : loosePaths[kind]?.test(place) ? 1 : 0;
  if (placed > 0) signs.push({ weight: placed, reason: () => t`its path is "${place}"` });
  return { kind, title: titled, path: placed, inner, signs };
}

const topHeading = firstInPart(({ section }) => (section?.depth === 1 ? section.name : null));

/** How many runbooks a file holds that holds several; 0 where other sections stand beside them. */
function innerRunbooks(tree: SectionTree): number {
  const inner = runbookHeadings(tree);
  if (inner.length < 2) return 0;
  const depth = inner.reduce((deepest, each) => Math.max(deepest, each.depth), 0);
  const beside = headingsByDepth(tree).slice(2, depth + 1);
  return inner.length >= beside.reduce((total, count) => total + count, 0) * 0.4 ? inner.length : 0;
}

/** How many headings there are of each depth; first those of depth 0, of which there are none. */
const headingsByDepth = tallies(({ sections }) => {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const { form, depth } of sections) if (form === "heading") counts[depth] = (counts[depth] ?? 0) + 1;
  return counts;
});

const runbookHeadings = bySection(section =>
  section.form === "heading" && innerRunbook.test(section.name.text) ? [section] : []
);

/** What stands before the first word says nothing: `# 🎯 Playbook: …`; nor does what comes after some hundred words. */
function withoutMarks(title: string): string {
  return title.slice(0, 300).replace(/^[^\p{L}\p{N}]+/u, "");
}

function titleWeight(kind: JudgedKind, text: string): number {
  const title = withoutMarks(text);
  if (kindTitles[kind].test(title)) return statedKind.test(title) ? 4 : 3;
  if (looseTitles[kind].test(title)) return statedKind.test(title) ? 4 : 2;
  return 0;
}

/** `isStated`: whether the title says of any kind that the document is of it. */
function weigh(naming: Naming, reading: Reading, strangers: Strangers, isStated: boolean): KindWeight {
  const { kind } = naming;
  const structure = signsOf(kind, reading, naming.title > 0 || naming.path > 0);
  const signs = [...naming.signs, ...structure].sort((one, other) => other.weight - one.weight);
  const weight = sum(signs);
  const against = weightAgainst(naming, reading, strangers);
  const doubts: string[] = [];
  if (isOwnReport(reading.facts)) doubts.push("it is a report of gonogo itself");
  if (otherFile.test(reading.path)) doubts.push("files of this name explain a project");
  if (instructionFolder.test(lastFolders(reading.path))) doubts.push("its folder holds instructions for writing");
  if (weight - against < threshold) doubts.push(`it weighs less than ${threshold}`);
  if (sum(structure) < (naming.title < 3 ? 1 : 0.5)) doubts.push("nothing but its name says so");
  if (isStated && naming.title === 0) doubts.push("its title says that it is of another kind");
  const title = withoutMarks(reading.title?.text ?? "");
  if (aboutTitle.test(title) && !statedKind.test(title)) doubts.push("its title says that it is about such documents");
  if (kind === "release-checklist" && isMereName(title) && !tellsOfRelease(reading))
    doubts.push("its title may be a mere name, and it tells of no release");
  const isNamed = naming.title >= 3 || naming.path >= 2;
  if ((!isNamed || kind === "stakeholder-update") && !hasSignature(kind, reading)) {
    doubts.push(`it does not have what a ${kind} has and no other document`);
  }
  return { kind, weight, against, reasons: signs.map(({ reason }) => reason()), doubts };
}

/** "Go/No-Go" is what a product may be called, too: its pages decide nothing. */
function isMereName(title: string): boolean {
  return goNoGo.test(title) && !releaseWords.test(title.replace(goNoGo, ""));
}

function sum(signs: readonly Sign[]): number {
  return signs.reduce((total, { weight }) => total + weight, 0);
}

function weightAgainst(
  { kind, title: titled, path: placed, inner }: Naming,
  { title, path, tree, frontMatter }: Evidence,
  { others, works }: Strangers
): number {
  let weight = titled >= 3 ? 0 : strangeness(kind, tree, titled + placed);
  const name = withoutMarks(title?.text ?? "");
  if (inner === 0 && !statedKind.test(name)) {
    const holdsMessages = looseTitles["stakeholder-update"].test(name);
    if (holdsMessages ? kind !== "stakeholder-update" : otherTitle.test(name)) weight += titled < 3 ? 10 : 5;
    if (placed === 0 && generalTitle.test(name.trim())) weight += 10;
    const reportsWork = kind === "postmortem" ? builtTitle : workTitle;
    if (titled < 3 && placed < 2 && reportsWork.test(name)) weight += 2;
  }
  if (otherFolder.test(lastFolders(path))) weight += 5;
  weight += Math.min(4, others * 2) + Math.min(4, works * (titled >= 3 ? 0.5 : 1));
  if (frontMatter && (frontMatter.keys.has("about") || frontMatter.keys.has("allowed-tools"))) weight += 1;
  return weight;
}

/** A manual of many sections has some of any kind; one of ours consists of them, or says what it is. */
function strangeness(kind: JudgedKind, tree: SectionTree, named: number): number {
  if (kind === "stakeholder-update" && named > 0) return 0;
  const { all } = headingCounts(tree);
  return all >= 15 && headingCounts(tree, kind).all < all * (named > 0 ? 0.15 : 0.3) ? 2 : 0;
}

/** The name of the file and the two folders above it: what a whole path says depends on where it was cloned. */
export function lastFolders(path: string): string {
  return path.split("/").slice(-3).join("/");
}
