/**
 * Criteria that stand in a list with their status: `- Load test: GO`, `- [ ] **Backup** — NO-GO`. Only what is directly in a
 * section for the decision, and says nothing behind the status: a list of rules, "any test fails: NO-GO", decides nothing.
 */

import type { ItemFact, Prose, Words } from "../facts.ts";
import { bySection } from "../gathering.ts";
import { headingOf, type SectionHeading } from "../sections.ts";
import { statusOf } from "../statuses.ts";
import { optionalBox, optionalSection } from "../vocabulary/boxes.ts";
import { noCriterion } from "../vocabulary/decisions.ts";
import type { SectionRole } from "../vocabulary/sections.ts";
import type { StatusState } from "../vocabulary/statuses.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Box } from "./boxes.ts";
import { isBareStatus } from "./restated-status.ts";

export interface ListedCriterion {
  readonly text: string;
  readonly status: { readonly state: StatusState; readonly cell: Words };
  /** All of its item. */
  readonly item: ItemFact;
  readonly section: SectionHeading;
}

const deciding: ReadonlySet<SectionRole> = new Set(["go-no-go", "sign-off"]);

export const listedCriteriaOf = bySection((section, { vocabulary }): readonly ListedCriterion[] => {
  if (!isDeciding(section)) return [];
  const heading = headingOf(section);
  const found = section.facts.flatMap(fact =>
    fact.type === "item" ? (criterionOf(fact, heading, vocabulary) ?? []) : []
  );
  // What stands there with several statuses is to be chosen from.
  const times = new Map<string, number>();
  for (const { text } of found) times.set(text, (times.get(text) ?? 0) + 1);
  return found.filter(({ text }) => times.get(text) === 1);
});

/** The boxes in such a section that are still to be ticked. */
export function undecidedBoxes(boxes: readonly Box[]): readonly Box[] {
  return boxes.filter(
    ({ section, text, ticked, skipped, later }) =>
      section !== null &&
      isDeciding(section) &&
      !(ticked || skipped || later || optionalBox.test(text) || optionalSection.test(section.name.text))
  );
}

function isDeciding({ role, depth }: SectionHeading): boolean {
  return role !== null && deciding.has(role) && depth > 1;
}

/** What parts a criterion from its status: the last of them counts. */
const parting = /[:：]\s+|(?<!\s)\s+[—–-]\s+/g;

const longestStatus = 40;

function criterionOf(item: ItemFact, section: SectionHeading, vocabulary: Vocabulary): ListedCriterion | null {
  const { prose } = item;
  const line = prose?.lines.length === 1 ? prose.lines[0] : undefined;
  if (!prose || !line) return null;
  const { text } = line;
  const last = [...text.slice(0, 2000).matchAll(parting)].at(-1);
  if (!last) return null;
  const name = text.slice(0, last.index).trim();
  const word = text.slice(last.index + last[0].length).trim();
  if (word === "" || word.length > longestStatus || !/\p{L}/u.test(name) || noCriterion.test(name)) return null;
  const cell = cellOf(prose, word);
  if (!cell) return null;
  const state = statusOf({ ...prose, ...cell, placeholders: [] }, vocabulary);
  if (!isBareStatus(cell, state, vocabulary)) return null;
  return { text: name, status: { state, cell }, item, section };
}

/** Where the status stands: at the end, marks of emphasis behind it. */
function cellOf({ span, placeholders }: Prose, word: string): Words | null {
  const { block, start, end } = span;
  const from = block.source.slice(start, end).lastIndexOf(word);
  if (from < 0) return null;
  const cell = { block, start: start + from, end: start + from + word.length };
  // What is left open there is a placeholder.
  const isOpen = placeholders.some(each => each.span.start < cell.end && cell.start < each.span.end);
  const behind = block.source.slice(cell.end, end);
  return isOpen || !/^[\s*_~`]*$/.test(behind) ? null : { text: word, span: cell };
}
