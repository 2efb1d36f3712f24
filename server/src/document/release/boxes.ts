/** The boxes of a checklist, with the boxes below each of them. */
import { sourceOf } from "../../markdown/block.ts";
import type { Prose } from "../facts.ts";
import type { SectionHeading, SectionTree } from "../sections.ts";
import { laterBox, laterPhase, optionalBox, skippedBox, skippedReason } from "../vocabulary/boxes.ts";
import type { SectionRole } from "../vocabulary/sections.ts";

export interface Box {
  readonly prose: Prose;
  readonly text: string;
  readonly ticked: boolean;
  /** Struck out, or said to be skipped or not applicable: nobody has to tick it. */
  readonly skipped: boolean;
  /** Whether something says why it is skipped. */
  readonly hasReason: boolean;
  readonly optional: boolean;
  /** Whether it is to be ticked after the release: by its own words, or by those of a section around it. */
  readonly later: boolean;
  /** `null` above the first section. */
  readonly section: SectionHeading | null;
  /** Those of the lists below it, and below them. */
  readonly below: readonly Box[];
}

/** All boxes, in document order. */
export function boxesOf({ preamble, all }: SectionTree): Box[] {
  const parts = [{ section: null, facts: preamble }, ...all.map(section => ({ section, facts: section.facts }))];
  return parts.flatMap(({ section, facts }) => {
    const later = isLater(section);
    const optional = isOptional(section);
    const boxes: Box[] = [];
    /** The boxes that the next item may stand below, outermost first. */
    const open: { readonly level: number; readonly below: Box[] }[] = [];
    for (const fact of facts) {
      if (!("level" in fact) || (fact.type === "item" && fact.level === 1) || fact.level === 0) open.length = 0;
      if (fact.type !== "item") continue;
      while ((open.at(-1)?.level ?? 0) >= fact.level) open.pop();
      if (fact.box === null || !fact.prose) continue;
      const below: Box[] = [];
      const box = boxOf(fact.prose, fact.box === "ticked", { section, later, optional }, below);
      for (const each of open) each.below.push(box);
      open.push({ level: fact.level, below });
      boxes.push(box);
    }
    return boxes;
  });
}

function boxOf(
  prose: Prose,
  ticked: boolean,
  { section, later, optional }: Pick<Box, "section" | "later" | "optional">,
  below: Box[]
): Box {
  const { text } = prose;
  const struck = struckPart(prose);
  const skipped = struck !== null || skippedBox.test(text);
  return {
    prose,
    text,
    ticked,
    skipped,
    hasReason: struck === null ? skippedReason.test(text) : /[\p{L}\p{N}]/u.test(text.slice(struck)),
    optional: optional || optionalBox.test(text),
    later: later || laterBox.test(text),
    section,
    below
  };
}

/** How much of a text is struck out, if it is so from its start; `null` for any other text. */
function struckPart({ span, text }: Prose): number | null {
  const struck = /^~~([^~]{1,400})~~/.exec(sourceOf(span))?.[1];
  return struck === undefined ? null : Math.min(struck.length, text.length);
}

function isOptional(section: SectionHeading | null): boolean {
  for (let each: SectionHeading | null = section; each; each = each.parent)
    if (optionalBox.test(each.name.text)) return each.depth > 1;
  return false;
}

const afterwards: ReadonlySet<SectionRole> = new Set([
  "post-release",
  "monitoring",
  "rollout",
  "rollback-procedure",
  "rollback-triggers",
  "verification",
  "lessons",
  "action-items",
  "next-update"
]);

function isLater(section: SectionHeading | null): boolean {
  for (let each: SectionHeading | null = section; each; each = each.parent) {
    if (each.role !== null && afterwards.has(each.role) && each.depth > 1) return true;
    if (laterBox.test(each.name.text) || (each.depth > 1 && laterPhase.test(each.name.text))) return true;
  }
  return false;
}
