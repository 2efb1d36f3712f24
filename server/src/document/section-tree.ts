/**
 * The sections of a document by chapters: those that have not changed stay the same objects, and so do most groups of
 * them. Facts come in pieces that stay, so that of a long document only the pieces are looked at.
 */
import type { Fact, Words } from "./facts.ts";
import { isSameList, notebooks, noting, remembering, rememberingAmong, rememberingRuns } from "./remembering.ts";
import { type Chapter, headingOf, readChapter, type Section, type SectionHeading } from "./sections.ts";
import { type Group, stableGroups } from "./stable-groups.ts";
import type { Vocabulary } from "./vocabulary/vocabulary.ts";

/** What stands before the first section, then the sections in document order. */
export interface SectionTree {
  readonly preamble: readonly Fact[];
  /** Those of depth 1 have all that stands in them, in whatever chapter. */
  readonly all: readonly Section[];
  readonly chapters: readonly Chapter[];
  /** The chapters in groups of groups: some thousand of them in three steps. */
  readonly regions: readonly Region[];
}

export type Region = Group<Group<Chapter>>;

/**
 * Puts the facts of a document together to sections. They come in pieces, in document order; a piece that is the same list
 * as before is not read again.
 */
export function sectionTree(pieces: readonly (readonly Fact[])[], vocabulary: Vocabulary): SectionTree {
  const chapters = chaptersOf(pieces, vocabulary);
  const regions = stableGroups(stableGroups(chapters, groupNotebook), regionNotebook);
  let all: readonly Section[] | undefined;
  return {
    preamble: chapters[0]?.preamble ?? [],
    get all() {
      all ??= sectionsOf(chapters);
      return all;
    },
    chapters,
    regions
  };
}

const groupNotebook = notebooks();
const regionNotebook = notebooks();

const chapterDepth = 2;

function chaptersOf(pieces: readonly (readonly Fact[])[], vocabulary: Vocabulary): Chapter[] {
  const chapters: Chapter[] = [];
  let title: SectionHeading | null = null;
  /** The chapter that goes on from one piece to the next, by what each of them has of it. */
  let open: (readonly Fact[])[] = [];
  const close = (): void => {
    const [first, ...others] = open;
    if (!first) return;
    const chapter = keptChapter(together([first, ...others]), title, vocabulary);
    title = titleBehind(chapter, title);
    chapters.push(chapter);
    open = [];
  };
  for (const piece of pieces) {
    const { above, below } = cutPiece(piece);
    if (above.length > 0) open.push(above);
    if (below.length === 0) continue;
    close();
    const own: InnerChapters = innerChapters(piece, title, vocabulary);
    for (const chapter of own.chapters) chapters.push(chapter);
    title = own.title;
    open = [below];
  }
  close();
  return chapters;
}

const together = rememberingRuns((parts: readonly [readonly Fact[], ...(readonly Fact[])[]]): readonly Fact[] =>
  parts.flat()
);

/** A piece, cut where chapters begin. */
interface CutPiece {
  /** What belongs to a chapter that began in a piece above. */
  readonly above: readonly Fact[];
  readonly inner: readonly (readonly Fact[])[];
  /** The beginning of the last chapter; empty where none begins. */
  readonly below: readonly Fact[];
}

const cutPiece = remembering((piece: readonly Fact[]): CutPiece => {
  const cuts = piece.flatMap((fact, index) => (beginsChapter(fact) ? [index] : []));
  return {
    above: piece.slice(0, cuts[0] ?? piece.length),
    inner: cuts.slice(0, -1).map((from, index) => piece.slice(from, cuts[index + 1])),
    below: cuts.length > 0 ? piece.slice(cuts.at(-1)) : []
  };
});

function beginsChapter(fact: Fact): boolean {
  return fact.type === "heading" && fact.depth <= chapterDepth && !fact.nested;
}

interface InnerChapters {
  readonly chapters: readonly Chapter[];
  /** The title that counts below them. */
  readonly title: SectionHeading | null;
}

/** The chapters that begin and end in a piece under a title. */
const innerChapters = rememberingAmong(
  (piece: readonly Fact[], title: SectionHeading | null, vocabulary: Vocabulary): InnerChapters => {
    let below = title;
    const chapters = cutPiece(piece).inner.map(facts => {
      const chapter = keptChapter(facts, below, vocabulary);
      below = titleBehind(chapter, below);
      return chapter;
    });
    return { chapters, title: below };
  }
);

/** The heading of depth 1 that counts below a chapter. */
function titleBehind({ sections: [first] }: Chapter, title: SectionHeading | null): SectionHeading | null {
  return first?.depth === 1 ? headingOf(first) : title;
}

interface KeptChapter {
  readonly chapter: Chapter;
  readonly title: SectionHeading | null;
}

/** The chapters that were read last, by what they begin with. */
const kept = new WeakMap<Fact, KeptChapter>();

/** A chapter: the one that was read before where it says the same, under the same title. */
function keptChapter(facts: readonly Fact[], title: SectionHeading | null, vocabulary: Vocabulary): Chapter {
  const first = facts[0] as Fact;
  const known = kept.get(first);
  if (
    known &&
    known.title === title &&
    known.chapter.vocabulary === vocabulary &&
    isSameList(known.chapter.facts, facts)
  )
    return known.chapter;
  const chapter = readChapter(facts, title, vocabulary);
  kept.set(first, { chapter, title });
  return chapter;
}

function sectionsOf(chapters: readonly Chapter[]): readonly Section[] {
  const all: Section[] = [];
  chapters.forEach(({ sections }, index) => {
    const [first] = sections;
    for (const each of sections) all.push(each === first && each.depth === 1 ? withInner(each, chapters, index) : each);
  });
  return all;
}

/** A section of depth 1 with what stands in it in other chapters: those up to the next title. */
function withInner(section: Section, chapters: readonly Chapter[], index: number): Section {
  const inner: Section[] = [];
  for (let at = index + 1; at < chapters.length; at++) {
    const first = chapters[at]?.sections[0];
    if (!first || first.depth === 1) break;
    inner.push(first);
  }
  if (inner.length === 0) return section;
  const known = completed.get(section);
  const own = section.children.length;
  if (known?.children.length === own + inner.length && inner.every((each, at) => known.children[own + at] === each))
    return known;
  const complete = { ...section, children: [...section.children, ...inner] };
  completed.set(section, complete);
  return complete;
}

/** The sections of depth 1 as they were put together last. */
const completed = new WeakMap<Section, Section>();

/** The section of a heading, with what stands in it; `null` for none of this document. */
export function sectionOf(tree: SectionTree, heading: SectionHeading | null): Section | null {
  if (!heading) return null;
  const { name, depth } = heading;
  for (const region of tree.regions) {
    if (!namesInRegion(region).has(name)) continue;
    for (const { things } of region.things) {
      for (const { sections } of things) {
        const section = sections.find(each => each.name === name);
        if (section) return depth > 1 ? section : wholeSection(tree, section);
      }
    }
  }
  return null;
}

const namesInRegion = noting(
  ({ things }: Region): ReadonlySet<Words> =>
    new Set(things.flatMap(group => group.things.flatMap(({ sections }) => sections.map(({ name }) => name))))
);

/** A section of a chapter with all that stands in it, in whatever chapter. */
export function wholeSection(tree: SectionTree, section: Section): Section {
  return section.depth > 1 ? section : (tree.all.find(({ name }) => name === section.name) ?? section);
}
