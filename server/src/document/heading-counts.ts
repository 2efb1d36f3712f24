/** How many headings a document has, and how many of them are those of a kind. */
import { tallies } from "./gathering.ts";
import { remembering } from "./remembering.ts";
import type { SectionTree } from "./section-tree.ts";
import type { Section } from "./sections.ts";
import { sectionsOfKind } from "./vocabulary/kind-weights.ts";
import type { JudgedKind } from "./vocabulary/kinds.ts";

/** The counts of some headings: of all, and of those of the first depths. */
export interface HeadingCounts {
  readonly all: number;
  /** At depth 1, 2 and 3. */
  readonly atDepth: readonly [number, number, number];
}

const kinds: readonly JudgedKind[] = ["release-checklist", "postmortem", "runbook", "stakeholder-update"];

/** For each kind, and first for all sections, four numbers. */
const countsOf = remembering(
  tallies(({ sections }) => {
    const headings = sections.filter(({ form }) => form === "heading");
    return [headings, ...kinds.map(kind => headings.filter(section => isOf(kind, section)))].flatMap(some => [
      some.length,
      ...[1, 2, 3].map(depth => some.filter(section => section.depth === depth).length)
    ]);
  })
);

function isOf(kind: JudgedKind, { role }: Section): boolean {
  return role !== null && sectionsOfKind[kind][role] !== undefined;
}

/** The headings of a document; with a kind, those of sections that documents of the kind have. */
export function headingCounts(tree: SectionTree, kind?: JudgedKind): HeadingCounts {
  const at = kind === undefined ? 0 : 4 * (1 + kinds.indexOf(kind));
  const [all = 0, one = 0, two = 0, three = 0] = countsOf(tree).slice(at, at + 4);
  return { all, atDepth: [one, two, three] };
}
