/**
 * Reading a whole document piece by piece. What was read from a chapter, a section or a fact that stays is not read again,
 * and what was read from several chapters that all stay is not even put together again: so a reader costs what has
 * changed, however long the document is.
 */
import { nothing } from "../text/empty-lists.ts";
import type { Fact } from "./facts.ts";
import { notebooks, noting, remembering, rememberingWith } from "./remembering.ts";
import type { Region, SectionTree } from "./section-tree.ts";
import type { Chapter, Section } from "./sections.ts";
import { type Group, stableGroups } from "./stable-groups.ts";

/** A stretch of a chapter: a section, or what stands above the first one of a document. */
export interface Part {
  readonly section: Section | null;
  readonly facts: readonly Fact[];
}

/** The reading of all chapters, in document order. `read` may look at nothing but the chapter. */
export function byChapter<Result>(
  read: (chapter: Chapter) => readonly Result[]
): (tree: SectionTree) => readonly Result[] {
  const ofChapter = noting(read);
  const ofGroup = noting(({ things: chapters }: Group<Chapter>) => joined(chapters, ofChapter));
  const ofRegion = noting(({ things: groups }: Region) => joined(groups, ofGroup));
  return tree => joined(tree.regions, ofRegion);
}

/** The reading of all chapters in the light of something else; all are read anew in the light of another. */
export function byChapterWith<Context, Result>(
  read: (chapter: Chapter, context: Context) => readonly Result[]
): (tree: SectionTree, context: Context) => readonly Result[] {
  const ofChapter = rememberingWith(read);
  const ofGroup = rememberingWith(({ things }: Group<Chapter>, context: Context) =>
    joined(things, chapter => ofChapter(chapter, context))
  );
  const ofRegion = rememberingWith(({ things }: Region, context: Context) =>
    joined(things, group => ofGroup(group, context))
  );
  return (tree, context) => joined(tree.regions, region => ofRegion(region, context));
}

/** Whether any chapter is such. */
function anyChapter(isSuch: (chapter: Chapter) => boolean): (tree: SectionTree) => boolean {
  const inChapter = noting(isSuch);
  const inGroup = noting(({ things: chapters }: Group<Chapter>) => chapters.some(inChapter));
  const inRegion = noting(({ things: groups }: Region) => groups.some(inGroup));
  return tree => tree.regions.some(inRegion);
}

/** What is read first from any chapter, in document order; `null` where none tells anything. */
function firstInChapter<Result>(read: (chapter: Chapter) => Result | null): (tree: SectionTree) => Result | null {
  const inChapter = noting(read);
  const inGroup = noting(({ things: chapters }: Group<Chapter>) => firstOf(chapters, inChapter));
  const inRegion = noting(({ things: groups }: Region) => firstOf(groups, inGroup));
  return tree => firstOf(tree.regions, inRegion);
}

/** What is read first from any part; no part behind it is read. `read` may look at nothing but the part and its chapter. */
export function firstInPart<Result>(
  read: (part: Part, chapter: Chapter) => Result | null
): (tree: SectionTree) => Result | null {
  return firstInChapter(chapter => {
    const { preamble, sections } = chapter;
    const above = preamble.length > 0 ? read({ section: null, facts: preamble }, chapter) : null;
    return above ?? firstOf(sections, section => read({ section, facts: section.facts }, chapter));
  });
}

/** Whether any part is such; no part behind it is read. */
export function anyPart(isSuch: (part: Part) => boolean): (tree: SectionTree) => boolean {
  const first = firstInPart(part => isSuch(part) || null);
  return tree => first(tree) !== null;
}

/** What is read first from any fact; no fact behind it is read. */
export function firstInFact<Result>(read: (fact: Fact) => Result | null): (tree: SectionTree) => Result | null {
  const ofFact = remembering(read);
  return firstInChapter(({ facts }) => firstOf(facts, ofFact));
}

/** What is found first in any of some things. */
export function firstOf<Thing, Found>(things: readonly Thing[], find: (thing: Thing) => Found | null): Found | null {
  for (const thing of things) {
    const found = find(thing);
    if (found !== null) return found;
  }
  return null;
}

/** The sums of what is counted in each chapter: always as many numbers. */
export function tallies(count: (chapter: Chapter) => readonly number[]): (tree: SectionTree) => readonly number[] {
  const inChapter = noting(count);
  const inGroup = noting(({ things: chapters }: Group<Chapter>) => sums(chapters, inChapter));
  const inRegion = noting(({ things: groups }: Region) => sums(groups, inGroup));
  return tree => sums(tree.regions, inRegion);
}

function sums<Thing>(things: readonly Thing[], count: (thing: Thing) => readonly number[]): readonly number[] {
  const totals: number[] = [];
  for (const thing of things) {
    count(thing).forEach((each, index) => {
      totals[index] = (totals[index] ?? 0) + each;
    });
  }
  return totals;
}

/** The reading of all sections, in document order, and first that of what stands above them. */
export function byPart<Result>(
  read: (part: Part, chapter: Chapter) => readonly Result[]
): (tree: SectionTree) => readonly Result[] {
  return byChapter(chapter => {
    const ofPreamble = chapter.preamble.length > 0 ? read({ section: null, facts: chapter.preamble }, chapter) : [];
    return [...ofPreamble, ...joined(chapter.sections, section => read({ section, facts: section.facts }, chapter))];
  });
}

/** The reading of all sections, in document order. `read` may look at nothing but the section and what is around it. */
export function bySection<Result>(
  read: (section: Section, chapter: Chapter) => readonly Result[]
): (tree: SectionTree) => readonly Result[] {
  return byChapter(chapter => joined(chapter.sections, section => read(section, chapter)));
}

/** The reading of all facts, headings too, in document order. */
export function byFact<Result>(read: (fact: Fact) => readonly Result[]): (tree: SectionTree) => readonly Result[] {
  const ofFact = remembering(read);
  const ofGroup = noting(({ things: facts }: Group<Fact>) => joined(facts, ofFact));
  return byChapter(chapter => joined(factsOf(chapter), ofGroup));
}

const factsOf = ({ facts }: Chapter): readonly Group<Fact>[] => inGroups(facts);

/** Whether any fact is such. */
export function anyFact(isSuch: (fact: Fact) => boolean): (tree: SectionTree) => boolean {
  const inGroup = noting(({ things: facts }: Group<Fact>) => facts.some(isSuch));
  return anyChapter(chapter => factsOf(chapter).some(inGroup));
}

const notebook = notebooks();

/** Facts in groups that stay: a section may have thousands of them. */
export const inGroups = remembering(<Thing extends object>(things: readonly Thing[]) =>
  stableGroups(things, notebook)
) as <Thing extends object>(things: readonly Thing[]) => readonly Group<Thing>[];

/** The reading of a list thing by thing, of which only groups that have changed are read again. */
export function thingByThing<Thing extends object, Result>(
  read: (thing: Thing) => readonly Result[]
): (things: readonly Thing[]) => readonly Result[] {
  const ofGroup = noting(({ things }: Group<Thing>) => joined(things, read));
  return things => joined(inGroups(things), ofGroup);
}

/** The same in the light of something else. */
export function thingByThingWith<Thing extends object, Context, Result>(
  read: (thing: Thing, context: Context) => readonly Result[]
): (things: readonly Thing[], context: Context) => readonly Result[] {
  const ofGroup = rememberingWith(({ things }: Group<Thing>, context: Context) =>
    joined(things, thing => read(thing, context))
  );
  return (things, context) => joined(inGroups(things), group => ofGroup(group, context));
}

/** Whether any thing of a list is such; asked again only of groups that have changed. */
export function anyOf<Thing extends object>(isSuch: (thing: Thing) => boolean): (things: readonly Thing[]) => boolean {
  const inGroup = noting(({ things }: Group<Thing>) => things.some(isSuch));
  return things => inGroups(things).some(inGroup);
}

/** Whether any section is such. */
export function anySection(isSuch: (section: Section) => boolean): (tree: SectionTree) => boolean {
  return anyChapter(({ sections }) => sections.some(isSuch));
}

/** What is read from each of some things, one behind the other; most of them tell nothing. */
export function joined<From, Result>(
  things: readonly From[],
  read: (thing: From) => readonly Result[]
): readonly Result[] {
  let all: Result[] | undefined;
  let only: readonly Result[] | undefined;
  for (const thing of things) {
    const results = read(thing);
    if (results.length === 0) continue;
    if (only === undefined) {
      only = results;
      continue;
    }
    all ??= [...only];
    for (const each of results) all.push(each);
  }
  return all ?? only ?? nothing;
}
