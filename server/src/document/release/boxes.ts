/** The boxes of a checklist, with the boxes below each of them. */

import { sourceOf } from "../../markdown/block.ts";
import type { Fact, Prose } from "../facts.ts";
import { anyOf, byPart } from "../gathering.ts";
import { remembering } from "../remembering.ts";
import { headingOf, type SectionHeading } from "../sections.ts";
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
export const boxesOf = byPart(({ section: own, facts }): readonly Box[] => {
  if (!haveBoxes(facts)) return [];
  const section = own && headingOf(own);
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
    const box = { ...saidBy(fact.prose), ticked: fact.box === "ticked", section, below };
    boxes.push({ ...box, optional: optional || box.optional, later: later || box.later });
    for (const each of open) each.below.push(boxes.at(-1) as Box);
    open.push({ level: fact.level, below });
  }
  return boxes;
});

const haveBoxes = anyOf((fact: Fact) => fact.type === "item" && fact.box !== null);

/** What the words of a box say. */
const saidBy = remembering((prose: Prose): Omit<Box, "ticked" | "section" | "below"> => {
  const { text } = prose;
  const struck = struckPart(prose);
  return {
    prose,
    text,
    skipped: struck !== null || skippedBox.test(text),
    hasReason: struck === null ? skippedReason.test(text) : /[\p{L}\p{N}]/u.test(text.slice(struck)),
    optional: optionalBox.test(text),
    later: laterBox.test(text)
  };
});

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
