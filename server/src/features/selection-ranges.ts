/** What a selection grows to: cell, row, table, section, document; line, item, list. Words are the editor's. */
import type { SelectionRange } from "vscode-languageserver-protocol";
import { isAt, type Place } from "../document/document-base.ts";
import { spanOf } from "../document/edits.ts";
import { endOfItem, endOfTable } from "../document/extents.ts";
import { type Fact, proseOf, type Span } from "../document/facts.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import type { Section, SectionHeading } from "../document/sections.ts";
import type { Position, Range } from "../protocol.ts";

/** For each position the stretches around it, the innermost first; at least the whole document. */
export function selectionRangesOf(document: OpsDocument, positions: readonly Position[]): SelectionRange[] {
  return positions.map(position => {
    const place = document.placeAt(position);
    const inBlock = place ? spansAt(document, place).map(document.rangeOf) : [];
    const all = [...inBlock, ...sectionsAt(document, position), wholeOf(document)];
    return nested(all.filter(range => holds(range, position)).sort(innerFirst), position);
  });
}

/** Each inside the next: what only overlaps is left out. */
function nested(ranges: readonly Range[], position: Position): SelectionRange {
  const chain: Range[] = [];
  for (const range of ranges) {
    const inner = chain.at(-1);
    if (!inner || (contains(range, inner) && !contains(inner, range))) chain.push(range);
  }
  let parent: SelectionRange | undefined;
  for (const range of chain.reverse()) parent = parent ? { range, parent } : { range };
  return parent ?? { range: { start: position, end: position } };
}

/** The facts of the table, the list or the text that stand at a place, with their parts and with what they are a part of. */
function spansAt({ factsAround, wholeOf }: OpsDocument, place: Place): Span[] {
  const facts = factsAround(place.block);
  const { block, start: offset } = wholeOf({ block: place.block, start: place.offset, end: place.offset });
  return facts
    .flatMap((fact, index) => [
      ...proseOf(fact).flatMap(({ span, lines }) => [span, ...lines.map(line => line.span)].map(wholeOf)),
      wholeOf(spanOf(fact)),
      ...wholes(facts, fact, index, wholeOf)
    ])
    .filter(span => isAt({ block, offset, facts }, span));
}

/** The item with all below it and its list; the table of which a fact is the head. */
function wholes(facts: readonly Fact[], fact: Fact, index: number, wholeOf: OpsDocument["wholeOf"]): Span[] {
  const from = (start: number, to: number): Span[] => {
    const [first, last] = [facts[start], facts[to - 1]];
    return first && last ? [{ ...wholeOf(spanOf(first)), end: wholeOf(spanOf(last)).end }] : [];
  };
  if (fact.type === "table-head") return from(index, endOfTable(facts, index));
  if (fact.type !== "item") return [];
  const end = endOfItem(facts, index);
  if (index > 0 && isSibling(facts, fact, index)) return from(index, end);
  let last = end;
  for (let next = facts[last]; next?.type === "item" && next.level === fact.level; next = facts[last])
    last = endOfItem(facts, last);
  return [...from(index, end), ...from(index, last)];
}

/** Whether an item follows another one of its list: then it does not begin it. */
function isSibling(facts: readonly Fact[], item: Fact & { readonly type: "item" }, index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const fact = facts[at] as Fact;
    if (!("level" in fact) || fact.level > item.level) continue;
    if (fact.type !== "item") {
      if (fact.level < item.level) return false;
      continue;
    }
    return fact.level === item.level;
  }
  return false;
}

/** The sections around a position, each from its name to the end of what it holds. */
function sectionsAt({ sections, rangeOf }: OpsDocument, position: Position): Range[] {
  let low = -1;
  for (let [from, to] = [0, sections.length - 1]; from <= to; ) {
    const middle = (from + to) >>> 1;
    if (rangeOf((sections[middle] as Section).name.span).start.line > position.line) to = middle - 1;
    else [low, from] = [middle, middle + 1];
  }
  const ranges: Range[] = [];
  let inner: SectionHeading | null = null;
  for (let at = low; at >= 0; at--) {
    const section = sections[at] as Section;
    if (inner && inner.parent?.name !== section.name) continue;
    inner = section;
    const { start } = rangeOf(section.name.span);
    ranges.push({ start: { line: start.line, character: 0 }, end: endOf(section) });
    if (section.parent === null) break;
  }
  return ranges;

  /** The section below may be a label in a list, behind which its own goes on. */
  function endOf(section: Section): Position {
    const below = section.children.at(-1);
    const own = section.facts.at(-1);
    const ends = [endOfSpan(own ? spanOf(own) : section.name.span), ...(below ? [endOf(below)] : [])];
    return ends.reduce((last, each) => (isAfter(each, last) ? each : last));
  }

  function endOfSpan(span: Span): Position {
    return rangeOf(span).end;
  }
}

/** All but the blank lines at the end. */
function wholeOf({ runs, rangeOf }: OpsDocument): Range {
  const start = { line: 0, character: 0 };
  const block = runs.at(-1)?.at(-1)?.text;
  if (!block) return { start, end: start };
  const end = block.source.trimEnd().length;
  return { start, end: rangeOf({ block, start: end, end }).end };
}

function holds({ start, end }: Range, position: Position): boolean {
  return !isAfter(start, position) && !isAfter(position, end);
}

function contains(outer: Range, inner: Range): boolean {
  return !isAfter(outer.start, inner.start) && !isAfter(inner.end, outer.end);
}

/** Of ranges around one position, the one that begins later first; of those that begin together the one that ends earlier. */
function innerFirst({ start, end }: Range, other: Range): number {
  return compare(other.start, start) || compare(end, other.end);
}

function isAfter(one: Position, other: Position): boolean {
  return compare(one, other) > 0;
}

function compare(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}
