/** What of a runbook has a row in its map: its steps, and the sections around them that a reader goes by. */
import type { Words } from "../../document/facts.ts";
import { type Extent, kindOf, ownKindOf, type StepKind } from "../../document/runbook/outline.ts";
import type { Book, Runbook } from "../../document/runbook/runbook.ts";
import type { StepReference } from "../../document/runbook/step-references.ts";
import type { Step } from "../../document/runbook/steps.ts";
import type { SectionHeading } from "../../document/sections.ts";
import { t } from "../../text/translate.ts";
import type { Purpose } from "./map-picture.ts";

/** A step or a section, from its name to the last fact in it. */
export interface Place extends Extent {
  /** `null` for a section. */
  readonly step: Step | null;
  readonly name: Words;
  readonly purpose: Purpose | null;
  /** The place that it stands in, by its index, and how many there are around it. */
  readonly parent: number | null;
  readonly depth: number;
}

type Found = Omit<Place, "parent" | "depth">;

/** All places of a runbook in document order. `sending`: what sends its reader somewhere; its section has a row, too. */
export function placesOf(book: Book, { outline, title }: Runbook, sending: readonly StepReference[]): Place[] {
  const begun = new Set(book.steps.map(({ from }) => from));
  const around = new Set(
    [
      ...book.steps.map(({ name, section }) => (section?.heading === name ? section.parent : section)),
      ...sending.map(({ section }) => section)
    ].map(section => headingAround(section)?.name)
  );
  const isTitle = ({ depth, name }: SectionHeading): boolean => depth === 1 && name.text === title?.text;
  const sections = book.sections.flatMap((section): Found[] => {
    const isOwn = section.name === book.section?.name || isTitle(section);
    if (isOwn || (ownKindOf(section) === null && !around.has(section.name))) return [];
    const extent = outline.extentOf(section);
    return begun.has(extent.from) ? [] : [{ ...extent, step: null, name: section.name, purpose: purposeOf(section) }];
  });
  const steps = book.steps.map(
    (step): Found => ({ from: step.from, to: step.to, step, name: step.name, purpose: purposeOf(step.section) })
  );
  const found = [...sections, ...steps].sort((one, other) => one.from - other.from);
  const [first] = found;
  return nested(first && sending.some(({ at }) => at < first.from) ? [startOf(book, first), ...found] : found);
}

/** What stands before the first place, where it sends its reader somewhere. */
function startOf({ from, place: { span } }: Book, first: Found): Found {
  return { from, to: first.from, step: null, name: { text: t`Start`, span }, purpose: null };
}

function headingAround(section: SectionHeading | null): SectionHeading | null {
  for (let each = section; each; each = each.parent)
    if (each.form === "heading" || ownKindOf(each) !== null) return each;
  return null;
}

function nested(found: readonly Found[]): Place[] {
  const open: number[] = [];
  return found.map((each, index): Place => {
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const { from, to } = found[last] as Found;
      // Comments of one block have the same extent, and stand beside each other.
      if (to > each.from && from < each.from) break;
      open.pop();
    }
    const place = { ...each, parent: open.at(-1) ?? null, depth: open.length };
    open.push(index);
    return place;
  });
}

const purposes: Readonly<Record<StepKind, Purpose>> = {
  check: "check",
  diagnosis: "diagnose",
  mitigation: "mitigate",
  verification: "verify",
  communicate: "communicate"
};

function purposeOf(section: SectionHeading | null): Purpose | null {
  const kind = kindOf(section);
  return section?.role === "escalation" ? "escalate" : kind && purposes[kind];
}
