/** Mentions of steps → the steps that they mean. */

import { sourceOf } from "../../markdown/block.ts";
import { slugOf } from "../anchors.ts";
import { type Fact, type Prose, proseOf, type Words } from "../facts.ts";
import { groupBy } from "../groups.ts";
import { remembering } from "../remembering.ts";
import type { Section, SectionHeading } from "../sections.ts";
import { forbiddenBefore } from "../vocabulary/steps.ts";
import type { BookPart } from "./books.ts";
import type { CommandBlock } from "./commands.ts";
import { kindOf, type Outline, type StepKind } from "./outline.ts";
import { mentionsIn, type StepMention } from "./step-mentions.ts";
import type { Step } from "./steps.ts";

export interface StepReference extends StepMention {
  /** The index of the fact that it stands in. */
  readonly at: number;
  readonly section: Section | null;
  /** What the part of the runbook is for that it stands in. */
  readonly kind: StepKind | null;
  /** Whether it tells what was done once, as a row of a "last worked" table does. */
  readonly isRecord: boolean;
  /** `null` where its runbook has no such step. */
  readonly target: Step | null;
}

/** The references of one runbook of a file, in order. `steps` are its own. */
export function referencesOf(
  { from, to }: BookPart,
  steps: readonly Step[],
  facts: readonly Fact[],
  outline: Outline,
  commandBlocks: ReadonlyMap<Fact, CommandBlock>
): StepReference[] {
  const lookup = stepLookup(steps);
  const anchors = new Map(steps.filter(step => step.form === "heading").map(step => [slugOfName(step.name), step]));
  const references: StepReference[] = [];
  for (let at = from; at < to; at++) {
    const fact = facts[at] as Fact;
    const mentions = mentionsIn(fact, commandBlocks.get(fact) ?? null);
    if (mentions.length === 0 && !hasLink(fact)) continue;
    const section = outline.sectionAt(at);
    const place = { at, section, kind: kindOf(section), isRecord: isRecord(section) };
    for (const mention of mentions) references.push({ ...mention, ...place, target: lookup(mention, at) });
    for (const each of proseOf(fact).flatMap(prose => linked(prose, anchors))) references.push({ ...each, ...place });
  }
  return references;
}

const hasLink = remembering((fact: Fact) => proseOf(fact).some(({ links }) => links.length > 0));
const slugOfName = remembering(({ text }: Words) => slugOf(text));

function isRecord(section: Section | null): boolean {
  for (let each: SectionHeading | null = section; each; each = each.parent)
    if (each.role === "last-worked") return true;
  return false;
}

/** `[roll back](#3b-rollback)`, where the text does not name the step itself. */
function linked(
  { links, span, text }: Prose,
  anchors: ReadonlyMap<string, Step>
): (StepMention & { readonly target: Step })[] {
  return links.flatMap(link => {
    const target = link.target.startsWith("#") ? anchors.get(link.target.slice(1).toLowerCase()) : undefined;
    if (!target || /\d/.test(link.text)) return [];
    const before = sourceOf({ ...span, start: Math.max(span.start, link.span.start - 240), end: link.span.start });
    const isForbidden = forbiddenBefore.test(before);
    // A link that is all of its line is an entry of a table of contents.
    const jump = {
      label: null,
      isJump: !isForbidden && link.text.length < text.length - 3,
      isForbidden,
      isNamed: false,
      isOrder: false,
      isTitle: true,
      context: text
    };
    return [{ id: target.id, span: link.span, ...jump, target }];
  });
}

/**
 * Finds what a mention means: the item of its own list, else the step of that number, headings and lines first, the
 * nearest above before those below.
 */
function stepLookup(steps: readonly Step[]): (mention: StepMention, at: number) => Step | null {
  const items = steps.filter(step => step.form === "item");
  const main = byId(steps.filter(step => step.form === "heading" || step.form === "line"));
  const others = byId(steps.filter(step => step.form === "row" || step.form === "comment"));
  const listed = byId(items);
  const ofSeries = new Map(items.map(step => [`${step.series}:${step.id}`, step]));
  return ({ id, isTitle }, at) => {
    const own = ofSeries.get(`${enclosing(items, at)?.series}:${id}`);
    const named = main.get(id);
    if (own && (!named || !isTitle)) return own;
    const candidates = named ?? others.get(id) ?? listed.get(id) ?? [];
    return candidates[Math.max(0, lastBefore(candidates, at))] ?? null;
  };
}

function byId(steps: readonly Step[]): ReadonlyMap<string, readonly Step[]> {
  return groupBy(steps, step => step.id);
}

/** The index of the last step that begins at or above a fact; `-1` if all begin below. */
function lastBefore(steps: readonly Step[], at: number): number {
  let low = -1;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((steps[middle] as Step).from <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The innermost item around a fact. Items begin in order, and one that holds another is a few before it. */
function enclosing(items: readonly Step[], at: number): Step | null {
  const last = lastBefore(items, at);
  for (let index = last; index >= 0 && index > last - 50; index--) {
    const item = items[index] as Step;
    if (item.to > at) return item;
  }
  return null;
}
