/** When a release is looked back on, and where. */

import { type Day, datesIn } from "../days.ts";
import type { DocumentBase } from "../document-base.ts";
import { proseOf, type Span, type Words } from "../facts.ts";
import { byFact, bySection } from "../gathering.ts";
import { spanWithin } from "../prose-spans.ts";
import { rememberedTest } from "../remembering.ts";
import { wholeSection } from "../section-tree.ts";
import type { Section, SectionHeading } from "../sections.ts";
import { retrospectiveHeading } from "../vocabulary/releases.ts";

/** The sections in which the release is looked back on; those inside another one are a part of it. */
export function retrospectiveSections({ tree, title }: Pick<DocumentBase, "tree" | "title">): Section[] {
  const isOne = ({ name, form, depth }: SectionHeading): boolean =>
    form === "heading" && !(depth === 1 && name.text === title?.text) && retrospectiveHeading.test(name.text);
  const isInner = ({ parent }: SectionHeading): boolean => parent !== null && (isOne(parent) || isInner(parent));
  return called(tree).flatMap(section => (isOne(section) && !isInner(section) ? wholeSection(tree, section) : []));
}

const called = bySection(section => (retrospectiveHeading.test(section.name.text) ? [section] : []));

export interface Retrospective {
  readonly day: Day;
  /** Its date. */
  readonly span: Span;
}

/** What schedules one, rather than telling of another release: "Retrospective scheduled for …", "Retro: …". */
const scheduled =
  /\bretro(?:spective)?\b(?:[^.\n]{0,30}\b(?:scheduled|planned|booked|will be held|to be held|takes place)\b|(?: date| meeting)?\s*[:：])/i;

const speaksOfOne = rememberedTest(/\bretro/i);

/** Reads the first line that schedules a retrospective; `null` where none does. */
export function retrospectiveOf({ tree }: DocumentBase): Retrospective | null {
  return scheduledOnes(tree)[0] ?? null;
}

const scheduledOnes = byFact(fact =>
  proseOf(fact).flatMap(prose => (speaksOfOne(prose) ? prose.lines.flatMap(line => scheduledBy(line) ?? []) : []))
);

function scheduledBy(line: Words): Retrospective | null {
  const text = line.text.slice(0, 300);
  const said = scheduled.exec(text);
  if (!said) return null;
  const from = said.index + said[0].length;
  const date = datesIn(text).find(({ start, day }) => day !== null && start >= from && start <= from + 20);
  return date && date.day !== null ? { day: date.day, span: spanWithin(line, date.start, date.end) } : null;
}
