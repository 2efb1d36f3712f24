/** Staged rollouts: tables, headings and lists that tell how much traffic gets the release when, and for how long. */

import { durationsIn } from "../durations.ts";
import type { Fact, Prose, Span, Words } from "../facts.ts";
import { anyFact, anySection, byPart, bySection } from "../gathering.ts";
import { measuresIn } from "../measures.ts";
import { rememberedTest } from "../remembering.ts";
import { type SectionTree, wholeSection } from "../section-tree.ts";
import { headingOf, type Section, type SectionHeading } from "../sections.ts";
import { cellOf, columnIndex, type Row, type Table, tablesOfChapter } from "../tables.ts";
import { gateName } from "../vocabulary/conditions.ts";
import {
  bakeLabel,
  countOfExposed,
  everybody,
  exposedShare,
  halfOrAll,
  placeColumn,
  placeName,
  rolloutName,
  shareAfter,
  shareAtStart,
  shareLabel,
  shareOfSeveral,
  stageName,
  trafficLabel
} from "../vocabulary/rollouts.ts";
import { type Condition, conditionsIn } from "./conditions.ts";

/** How long a stage lasts before the next. */
export interface BakeTime {
  readonly span: Span;
  /** In seconds, of a range the shorter one; `null` where its place is blank or says nothing. */
  readonly seconds: number | null;
}

export interface Stage {
  readonly name: string;
  /** Where it goes, in lower case: a region, a city, a cluster; `null` where no place is named. */
  readonly place: string | null;
  readonly span: Span;
  /** In percent; of several the last. `null` where no share is named, as for stages by region. */
  readonly traffic: { readonly percent: number; readonly span: Span } | null;
  readonly bakeTime: BakeTime | null;
  /** What must hold before the next stage. */
  readonly gate: readonly Condition[];
}

/** The stages of one table, one list, or one row of headings, in order; at least two. */
export interface Rollout {
  readonly form: "table" | "sections" | "list";
  /** What its table, its list or its headings stand in; `null` above the first section. */
  readonly section: SectionHeading | null;
  readonly stages: readonly Stage[];
  /** Whether bake times have their place, or some stages have theirs: all are then expected to have one. */
  readonly asksForBakeTimes: boolean;
  /** Whether its stages go to different places, so that the share of one says nothing about that of another. */
  readonly isByPlace: boolean;
  /** Whether something besides the stages says that all get the release. */
  readonly endsWithAll: boolean;
}

export function rolloutsOf(tree: SectionTree): Rollout[] {
  const endsWithAll = namesEverybody(tree) || tellsEverybody(tree);
  return [
    ...inTables(tree),
    ...inSections(tree, endsWithAll),
    ...(endsWithAll ? inListsThatEndWithAll : inLists)(tree)
  ];
}

const inTables = byPart(({ section, facts }, chapter) => {
  const name = section?.name ?? null;
  return tablesOfChapter(chapter).flatMap(table =>
    (table.section?.name ?? null) === name ? (inTable(table, facts) ?? []) : []
  );
});
const inLists = bySection(section => inList(section, false));
const inListsThatEndWithAll = bySection(section => inList(section, true));

/** Whether any text but a table says that all get the release: the last stage may stand under another heading. */
const namesEverybody = anySection(({ name }) => everybody.test(name.text));
const tellsEverybody = anyFact(
  fact => (fact.type === "item" || fact.type === "paragraph") && fact.prose !== null && everybody.test(fact.prose.text)
);

/** `around`: what stands in the section of the table. */
function inTable(table: Table, around: readonly Fact[]): Rollout | null {
  const isRollout =
    rolloutName.test(nameAround(table.section)) || table.columns.some(({ name }) => rolloutName.test(name));
  if (!isRollout) return null;
  const traffic = columnIndex(table, "traffic");
  if (traffic < 0 && columnIndex(table, "stage") < 0) return null;
  const stages = table.rows.map(row => stageOfRow(table, row, traffic));
  const isStaged = stages.filter(each => each.traffic !== null).length >= 2 || (traffic >= 0 && stages.length >= 2);
  if (!isStaged) return null;
  const asksForBakeTimes = columnIndex(table, "bake-time") >= 0 || (traffic >= 0 && !tellsTimes(table, around));
  return {
    form: "table",
    section: table.section,
    stages,
    asksForBakeTimes,
    isByPlace: areByPlace(stages),
    endsWithAll: false
  };
}

/** Whether stages go from place to place; those that stay where the first one was widen it. */
function areByPlace(stages: readonly Stage[]): boolean {
  const places = stages.flatMap(({ place }) => place ?? []);
  return places.length >= 2 && places.length >= stages.length - 1 && new Set(places).size === places.length;
}

/** What a text calls a place by. */
function placeIn(text: string): string | null {
  return placeName.exec(text.slice(0, 200))?.[0].toLowerCase() ?? null;
}

/** The place of a stage in a table: what its column says, else its name. */
function placeOfRow(table: Table, row: Row, name: string): string | null {
  const column = table.columns.findIndex(each => placeColumn.test(each.name));
  const said = column < 0 ? "" : (row.cells[column]?.text.trim() ?? "");
  return said === "" ? placeIn(name) : said.toLowerCase();
}

/** Whether any cell of a table, or a text around it, tells how long something lasts: "green for 48 hours". */
function tellsTimes({ rows }: Table, around: readonly Fact[]): boolean {
  const texts = [
    ...rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    ...around.flatMap(fact => ("prose" in fact && fact.prose ? [fact.prose.text] : []))
  ];
  return texts.some(text => secondsIn(text) !== null);
}

function stageOfRow(table: Table, row: Row, traffic: number): Stage {
  const name = cellOf(table, row, "stage") ?? row.cells[0];
  const cell = traffic < 0 ? name : row.cells[traffic];
  const bake = cellOf(table, row, "bake-time");
  const gate = cellOf(table, row, "threshold");
  const share = cell && (traffic < 0 ? writtenShare(cell.text) : lastShare(cell.text));
  return {
    name: name?.text ?? "",
    place: placeOfRow(table, row, name?.text ?? ""),
    span: name?.span ?? row.span,
    traffic: cell && share !== null && share !== undefined ? { percent: share, span: cell.span } : null,
    bakeTime: bake && { span: bake.span, seconds: secondsIn(bake.text) },
    gate: gate ? conditionsIn(gate) : []
  };
}

function rolloutOf(
  { form, section }: Pick<Rollout, "form" | "section">,
  stages: readonly Stage[],
  endsWithAll: boolean
): Rollout {
  return { form, section, stages, asksForBakeTimes: hasBakeTimes(stages), isByPlace: areByPlace(stages), endsWithAll };
}

function hasBakeTimes(stages: readonly Stage[]): boolean {
  return stages.slice(0, -1).some(({ bakeTime }) => bakeTime !== null);
}

/** The last figure of a cell that holds nothing but traffic: `10%`, `25 -> 50`, `2 of 8 pods`, `half`. */
function lastShare(text: string): number | null {
  const figures = measuresIn(text).filter(({ most }) => most <= 100);
  const share = figures.filter(({ dimension }) => dimension === "share").at(-1);
  if (share) return share.most;
  const part = shareOfSeveral.exec(text);
  if (part) {
    const [some, all] = [Number(part[1]), Number(part[2])];
    return some <= all && all > 0 ? Math.round((some / all) * 10_000) / 100 : null;
  }
  if (halfOrAll.test(text)) return /half/i.test(text) ? 50 : 100;
  return countOfExposed.test(text)
    ? null
    : (figures.filter(({ dimension }) => dimension === "count").at(-1)?.most ?? null);
}

/** The share that a text says the release gets. */
function writtenShare(text: string): number | null {
  const chain = /(?:\d{1,3}\s?%\s{0,3}(?:→|->|➜|=>|to|,)\s{0,3}){1,8}(\d{1,3})\s?%/.exec(text)?.[1];
  const found =
    chain ??
    exposedShare.exec(text)?.[1] ??
    shareAfter.exec(text)?.[1] ??
    /^[^%]{1,60}\((\d{1,3}(?:\.\d{1,3})?)\s?%\)/.exec(text)?.[1];
  return found !== undefined && Number(found) <= 100 ? Number(found) : null;
}

/** The first duration of a text, in seconds. */
function secondsIn(text: string): number | null {
  const [first] = durationsIn(text);
  return first ? Math.round(first.minutes * 60) : null;
}

/** Sibling headings that are stages: `### Phase 1: Canary (5%)`, or with `**Target**: 10% of users` below. */
function inSections(tree: SectionTree, endsWithAll: boolean): Rollout[] {
  const families = new Map<SectionHeading | null, Section[]>();
  for (const each of stageHeadings(tree)) {
    const section = wholeSection(tree, each);
    const family = families.get(section.parent);
    if (family) family.push(section);
    else families.set(section.parent, [section]);
  }
  return [...families].flatMap(([parent, sections]) => {
    if (sections.length < 2) return [];
    const isRollout = rolloutName.test(nameAround(parent)) || sections.some(({ name }) => namesRollout(name));
    const stages = isRollout ? sections.map(stageOfSection) : [];
    const isStaged = stages.filter(each => each.traffic !== null).length >= 2;
    return isStaged ? [rolloutOf({ form: "sections", section: parent }, stages, endsWithAll)] : [];
  });
}

const stageHeadings = bySection(section =>
  section.form === "heading" && stageName.test(section.name.text) ? [section] : []
);

function stageOfSection(section: Section): Stage {
  const labels = section.facts.flatMap(labelsOf);
  const target = labels.find(({ name }) => trafficLabel.test(name));
  const bake = labels.find(({ name }) => bakeLabel.test(name));
  const inName = writtenShare(section.name.text);
  const inLabel = target ? (shareLabel.test(target.name) ? lastShare : writtenShare)(target.value.text) : null;
  const percent = inName ?? inLabel;
  const place = inName === null && target ? target.value.span : section.name.span;
  const seconds = bake ? secondsIn(bake.value.text) : secondsIn(section.name.text);
  return {
    name: section.name.text,
    place: placeIn(section.name.text),
    span: section.name.span,
    traffic: percent === null ? null : { percent, span: place },
    bakeTime: seconds === null && !bake ? null : { span: bake?.value.span ?? section.name.span, seconds },
    gate: gateFacts(section)
      .flatMap(proseOf)
      .flatMap(each => conditionsIn(each))
  };
}

/** What stands under "Success criteria" and the like, directly below a stage. */
function gateFacts(section: Section): readonly Fact[] {
  const gates = section.children.filter(({ name }) => gateName.test(name.text) && !/\bno-?go\b/i.test(name.text));
  return gates.flatMap(({ facts }) => facts);
}

function proseOf(fact: Fact): Prose[] {
  return fact.type === "item" && fact.prose && fact.level === 1 ? [fact.prose] : [];
}

function labelsOf(fact: Fact): { readonly name: string; readonly value: Words }[] {
  if ((fact.type !== "paragraph" && fact.type !== "item") || !fact.prose) return [];
  return fact.prose.lines.flatMap(({ label }) => (label ? [{ name: label.name.text, value: label.value }] : []));
}

/** Items that are stages, with what stands below them: "Canary: 5% of traffic for 30 minutes". */
function inList(section: Section, endsWithAll: boolean): readonly Rollout[] {
  if (section.role !== "rollout" && !rolloutName.test(nameAround(section))) return [];
  const staged: { readonly prose: Prose; readonly level: number; readonly details: string[] }[] = [];
  for (const fact of section.facts) {
    if (fact.type !== "item" || !fact.prose) continue;
    const { level, prose } = fact;
    const last = staged.at(-1);
    if (last && level > last.level) last.details.push(prose.text);
    // "Phased: 10% → 50% → 100%" tells the plan, and the items below it its stages.
    else if (shareOfItem(prose.text) !== null && !wholePlan.test(prose.text))
      staged.push({ prose, level, details: [] });
  }
  const stages = staged
    .filter(({ level }) => level === staged[0]?.level)
    .map(({ prose, details }) => stageOfItem(prose, details));
  return stages.length >= 2 ? [rolloutOf({ form: "list", section: headingOf(section) }, stages, endsWithAll)] : [];
}

function shareOfItem(text: string): number | null {
  const atStart = Number(shareAtStart.exec(text)?.[1] ?? Number.NaN);
  return atStart <= 100 ? atStart : writtenShare(text);
}

const wholePlan = /\d{1,2}\s?%\s{0,3}(?:→|->|➜|=>)[^\n]{0,60}?100\s?%/;

function stageOfItem(prose: Prose, details: readonly string[]): Stage {
  const { text, span } = prose;
  const [line] = prose.lines;
  // T+4h is a moment, not how long it bakes.
  const seconds = secondsIn([text, ...details].join("\n").replace(/\bT ?[+-] ?\d{1,3} ?(?:h|m|min)\b/g, ""));
  return {
    name: line?.label?.name.text ?? text,
    place: placeIn(text),
    span: line?.label?.name.span ?? span,
    traffic: { percent: shareOfItem(text) ?? 0, span },
    bakeTime: seconds === null ? null : { span, seconds },
    gate: conditionsIn(prose).filter(each => isMeasured(each) && writtenShare(each.text) === null)
  };
}

/** Whether it compares a metric with a figure, rather than telling a share or a time of the stage itself. */
function isMeasured({ bound, metric }: Condition): boolean {
  return bound !== null && (metric.family !== "other" || bound.dimension === "share") && bound.comparator !== "between";
}

const namesRollout = rememberedTest(rolloutName);

function nameAround(section: SectionHeading | null): string {
  return [section?.name.text ?? "", section?.parent?.name.text ?? ""].join(" ");
}
