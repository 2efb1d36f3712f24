/** The events of a timeline with all that belongs to each of them, as stretches of the text that can be moved. */
import { type BlockText, pointAt, sourceOf } from "../../markdown/block.ts";
import { spanOf } from "../edits.ts";
import type { Fact, Span } from "../facts.ts";
import type { OpsDocument } from "../ops-document.ts";
import type { Timeline, TimelineEvent } from "./timeline.ts";
import { dateAlone } from "./written-events.ts";

/** An event with its details: whole lines, one span for each block that they stand in, the blanks at their end left out. */
export interface TimelineUnit {
  readonly event: TimelineEvent;
  readonly spans: readonly Span[];
}

/** The units of a timeline, in groups: between two groups stands a date, a heading, or text of another kind. */
export function unitsOf(document: OpsDocument, timeline: Timeline): TimelineUnit[][] {
  const { facts, wholeOf } = document;
  const text = wholeText(document);
  const marks = marksIn(facts, timeline)
    .filter((mark, index, all) => mark.event !== null || all[index - 1]?.event)
    .map(mark => ({ ...mark, span: wholeOf(mark.span), start: text.offsetOf(mark.span) }));
  const groups: TimelineUnit[][] = [];
  let isGoingOn = false;
  for (const [index, { event, span, start }] of marks.entries()) {
    if (event) {
      const end = marks[index + 1]?.start ?? Number.POSITIVE_INFINITY;
      const unit = { event, spans: ownSpans(text.between(span.block, start, end), timeline) };
      if (isGoingOn) groups.at(-1)?.push(unit);
      else groups.push([unit]);
    }
    isGoingOn = event !== null;
  }
  return groups;
}

/**
 * Whether something stands between the events, or among them, of which nobody can say to which of them it belongs: a
 * comment, a definition, a text. Headings and dates divide a timeline; within each part events may change places.
 */
export function hasStrangers(document: OpsDocument, timeline: Timeline): boolean {
  const { facts, wholeOf } = document;
  const { form, events } = timeline;
  const marks = marksIn(facts, timeline);
  const last = marks.findLastIndex(({ event }) => event !== null);
  const first = marks.findIndex(({ event }) => event !== null);
  if (marks.slice(first, last).some(({ event, fact }) => event === null && !divides(fact))) return true;
  const isOneParagraph = events.every(({ span }) => span.block === events[0]?.span.block);
  if (form === "paragraphs" && !isOneParagraph && marks[last + 1]?.fact.type === "paragraph") return true;
  if (form === "table" || form === "code") return false;
  const above = facts[facts.indexOf(marks[first]?.fact as Fact) - 1];
  if (above?.type === "comment" && above.content.text.startsWith("gonogo-disable-next-line")) return true;
  const text = wholeText(document);
  return marks.some(({ event, span }, index) => {
    const next = marks[index + 1];
    if (!event || (form !== "headings" && !next?.event)) return false;
    const end = next ? text.offsetOf(next.span) : Number.POSITIVE_INFINITY;
    const spans = text.between(wholeOf(span).block, text.offsetOf(span), end);
    return form === "headings" ? spans.some(startsStrange) : spans.slice(1).some(each => sourceOf(each).trim() !== "");
  });
}

/** A heading, a date, a line in bold. */
function divides(fact: Fact): boolean {
  if (fact.type === "heading") return true;
  if (fact.type === "table-row") return fact.cells.some(cell => dateAlone(cell) !== null);
  if ((fact.type !== "item" && fact.type !== "paragraph") || !fact.prose) return false;
  const { block, start, end } = fact.prose.span;
  return dateAlone(fact.prose) !== null || /^(\*\*|__)[^*_\n]{1,200}\1:?$/.test(block.source.slice(start, end));
}

/** A comment, a definition or a footnote as a block of its own. */
function startsStrange({ block, start }: Span): boolean {
  return start === 0 && /^ {0,3}(?:<!--|\[[^\]\n]{1,200}\]:)/.test(block.source);
}

/** All but headings have their events in one block: what follows in the next belongs to none of them. Nor does a rule. */
function ownSpans(spans: readonly Span[], { form }: Timeline): readonly Span[] {
  if (form !== "headings") return spans.slice(0, 1).map(withoutBlanks);
  const end = spans.findLastIndex(
    span => !/^\s*(?:([-*_])[ \t]*(?:\1[ \t]*){2,})?\s*$/.test(sourceOf(span).slice(0, 200))
  );
  return spans.slice(0, end + 1).map((span, index) => (index === end ? withoutBlanks(span) : span));
}

function withoutBlanks({ block, start, end }: Span): Span {
  return { block, start, end: start + block.source.slice(start, end).trimEnd().length };
}

/** Where an event begins, or something that belongs to none: `event` is `null`. */
interface Mark {
  readonly span: Span;
  readonly event: TimelineEvent | null;
  readonly fact: Fact;
}

function marksIn(facts: readonly Fact[], { form, events }: Timeline): Mark[] {
  const own = new Map(events.flatMap(event => (event.isNested ? [] : [[event.span, event] as const])));
  const isOwn = (fact: Fact): boolean => own.has("prose" in fact && fact.prose ? fact.prose.span : spanOf(fact));
  const model = facts.find(isOwn);
  const marks: Mark[] = [];
  for (const fact of facts) {
    for (const mark of form === "code" ? marksInCode(fact, events) : marksOf(fact, { form, own, model })) {
      marks.push({ ...mark, fact });
    }
  }
  return marks;
}

type Place = Omit<Mark, "fact">;

interface Surroundings {
  readonly form: Timeline["form"];
  readonly own: ReadonlyMap<Span, TimelineEvent>;
  /** An item or a heading that is an event: how deep the others stand. */
  readonly model: Fact | undefined;
}

function marksOf(fact: Fact, { form, own, model }: Surroundings): Place[] {
  const at = (span: Span): Place => ({ span, event: own.get(span) ?? null });
  const end = [{ span: spanOf(fact), event: null }];
  switch (form) {
    case "table":
      if (fact.type !== "table-row") return end;
      return own.has(fact.span) || fact.cells.some(dateAlone) ? [at(fact.span)] : [];
    case "list": {
      const level = model?.type === "item" ? model.level : 1;
      if (!("level" in fact) || fact.level < level) return end;
      if (fact.type !== "item" || !fact.prose || fact.level > level) return [];
      return own.has(fact.prose.span) || dateAlone(fact.prose) ? [at(fact.prose.span)] : [];
    }
    case "headings":
      if (fact.type !== "heading" || fact.nested) return [];
      return own.has(fact.prose.span) || fact.depth <= (model?.type === "heading" ? model.depth : 6)
        ? [at(fact.prose.span)]
        : [];
    default: {
      if (fact.type !== "paragraph") return end;
      const lines = fact.prose.lines.filter(line => own.has(line.span) || dateAlone(line));
      return lines.length > 0 ? lines.map(line => at(line.span)) : end;
    }
  }
}

/** The events in a block of code, and its last line. */
function marksInCode(fact: Fact, events: Timeline["events"]): Place[] {
  if (fact.type !== "code") return [{ span: spanOf(fact), event: null }];
  const { block, start, end } = fact.content.span;
  const inside = events.filter(({ span }) => span.block === block && start <= span.start && span.start < end);
  const marks: Place[] = inside.map(event => ({ span: event.span, event }));
  const isFenced = /^(?:`{3}|~{3})/.test(block.source.slice(start, start + 3));
  const last = isFenced ? (block.lines[pointAt(block, end).line] ?? end) : end;
  return [...marks, { span: { block, start: last, end: last }, event: null }];
}

function wholeText({ wholeTexts, wholeOf }: OpsDocument) {
  const blocks = wholeTexts();
  const indices = new Map(blocks.map((block, index) => [block, index]));
  const offsets: number[] = [];
  let length = 0;
  for (const block of blocks) {
    offsets.push(length);
    length += block.source.length;
  }
  const offsetAt = (index: number): number => offsets[index] ?? length;
  return {
    /** Where the line begins on which a span begins, counted from the start of the text. */
    offsetOf(span: Span): number {
      const { block, start } = wholeOf(span);
      return offsetAt(indices.get(block) ?? 0) + (block.lines[pointAt(block, start).line] as number);
    },
    /** What stands between two places, from a line of this block on, without the blanks at its end. */
    between(first: BlockText, from: number, to: number): Span[] {
      const spans: Span[] = [];
      for (let index = indices.get(first) ?? 0; index < blocks.length && offsetAt(index) < to; index++) {
        const block = blocks[index] as BlockText;
        const start = Math.max(0, from - offsetAt(index));
        const end = Math.min(block.source.length, to - offsetAt(index));
        if (start < end) spans.push({ block, start, end });
      }
      const last = spans.at(-1);
      if (!last) return [];
      const { block, start } = last;
      const end = start + block.source.slice(start, last.end).trimEnd().length;
      return [...spans.slice(0, -1), { block, start, end }];
    }
  };
}
