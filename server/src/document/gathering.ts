/**
 * Reading a whole document piece by piece. What was read from a chapter, a section or a fact that stays is not read again,
 * and what was read from several chapters that all stay is not even put together again: so a reader costs what has
 * changed, however long the document is.
 */
import type { Fact } from "./facts.ts";
import { remembering, rememberingWith } from "./remembering.ts";
import type { Chapter, Section, SectionTree } from "./sections.ts";
import { stableGroups } from "./stable-groups.ts";

/** A stretch of a chapter: a section, or what stands above the first one of a document. */
export interface Part {
  readonly section: Section | null;
  readonly facts: readonly Fact[];
}

const groupsOf = remembering(({ chapters }: SectionTree) => stableGroups(chapters));

/** The reading of all chapters, in document order. `read` may look at nothing but the chapter. */
export function byChapter<Result>(
  read: (chapter: Chapter) => readonly Result[]
): (tree: SectionTree) => readonly Result[] {
  const ofChapter = remembering(read);
  const ofGroup = remembering((chapters: readonly Chapter[]) => joined(chapters, ofChapter));
  return remembering(tree => joined(groupsOf(tree), ofGroup));
}

/** The reading of all chapters in the light of something else; all are read anew in the light of another. */
export function byChapterWith<Context, Result>(
  read: (chapter: Chapter, context: Context) => readonly Result[]
): (tree: SectionTree, context: Context) => readonly Result[] {
  const ofGroup = rememberingWith((chapters: readonly Chapter[], context: Context) =>
    joined(chapters, chapter => read(chapter, context))
  );
  return (tree, context) => joined(groupsOf(tree), group => ofGroup(group, context));
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
  const ofGroup = remembering((facts: readonly Fact[]) => joined(facts, ofFact));
  return byChapter(({ facts }) => joined(stableGroups(facts), ofGroup));
}

/** Whether any fact is such. */
export function anyFact(isSuch: (fact: Fact) => boolean): (tree: SectionTree) => boolean {
  const inFacts = remembering((facts: readonly Fact[]) => facts.some(isSuch));
  const inChapter = remembering(({ facts }: Chapter) => stableGroups(facts).some(inFacts));
  const inGroup = remembering((chapters: readonly Chapter[]) => chapters.some(inChapter));
  return remembering(tree => groupsOf(tree).some(inGroup));
}

/** Whether any section is such. */
export function anySection(isSuch: (section: Section) => boolean): (tree: SectionTree) => boolean {
  const inChapter = remembering(({ sections }: Chapter) => sections.some(isSuch));
  const inGroup = remembering((chapters: readonly Chapter[]) => chapters.some(inChapter));
  return remembering(tree => groupsOf(tree).some(inGroup));
}

const none: readonly never[] = [];

/** What is read from each of some things, one behind the other; most of them tell nothing. */
function joined<From, Result>(things: readonly From[], read: (thing: From) => readonly Result[]): readonly Result[] {
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
  return all ?? only ?? none;
}
