/**
 * Finds what a document tells in order of time: tables, lists, headings such as `### 13:35`, lines of paragraphs and of
 * code blocks. Under the name of a timeline anything that begins with a time is an event; elsewhere several have to.
 */
import type { CodeFact, Fact, ItemFact, ParagraphFact, Span, Words } from "../facts.ts";
import { joined } from "../gathering.ts";
import { noting } from "../remembering.ts";
import { type SectionTree, wholeSection } from "../section-tree.ts";
import type { Chapter, Section, SectionHeading } from "../sections.ts";
import { type Table, tablesIn, tablesOfChapter } from "../tables.ts";
import { findZone, type TimeZone } from "../time-zones.ts";
import type { SectionRole } from "../vocabulary/sections.ts";
import { streamOfTable } from "./timeline-tables.ts";
import {
  type DateMark,
  dateAlone,
  leadingInstant,
  type Stream,
  type TimelineForm,
  type WrittenEvent
} from "./written-events.ts";

/** Sections in which times are plans and appointments. */
const untold: ReadonlySet<SectionRole | null> = new Set<SectionRole | null>([
  "action-items",
  "participants",
  "lessons"
]);
/** How many events a stream needs that stands under another name. */
const enough = 3;

/** The streams of a document, in its order. Where some stand under the name of a timeline, only those. */
export function streamsOf(tree: SectionTree): readonly Stream[] {
  const streams = joined(tree.chapters, chapter => streamsFrom(chapter, tree));
  const named = streams.filter(({ isNamed }) => isNamed);
  return named.length > 0 ? named : streams;
}

/** The streams that begin in a chapter; under the title of a timeline they may go on through others. */
function streamsFrom(chapter: Chapter, tree: SectionTree): readonly Stream[] {
  const [first] = chapter.sections;
  const title = first?.depth === 1 ? first : first?.parent;
  if (title?.role !== "timeline") return title && untold.has(title.role) ? [] : streamsOfChapter(chapter);
  return title === first ? streamsUnderTitle(tree, wholeSection(tree, first)) : [];
}

/** Each heading that is not part of a timeline begins anew: nothing of what stands above it counts. */
const streamsOfChapter = noting((chapter: Chapter): readonly Stream[] => {
  const collector = streamCollector(tablesOfChapter(chapter));
  collector.read(chapter.preamble, null, false);
  const [first] = chapter.sections;
  for (const section of chapter.sections)
    if (section.parent === null || section === first) readSection(section, false, collector);
  return collector.finish();
});

function streamsUnderTitle(tree: SectionTree, title: Section): readonly Stream[] {
  const collector = streamCollector(tablesIn(tree));
  readSection(title, false, collector);
  return collector.finish();
}

function readSection(section: Section, isInTimeline: boolean, collector: Collector): void {
  if (untold.has(section.role)) return;
  const isNamed = isInTimeline || section.role === "timeline";
  if (section.form === "heading") collector.enter(section, isNamed, isNamed && !isInTimeline);
  const isEvent = section.form === "heading" && leadingInstant(section.name)?.instant.time != null;
  // What stands under `### 13:35` is what happened then.
  if (!isEvent) collector.read(section.facts, section, isNamed);
  for (const child of section.children) readSection(child, isNamed, collector);
}

interface Collector {
  /** Begins a section under a heading; `isFirst`: the one that is called a timeline. */
  enter(section: Section, isNamed: boolean, isFirst: boolean): void;
  read(facts: readonly Fact[], section: Section | null, isNamed: boolean): void;
  finish(): Stream[];
}

function streamCollector(tables: readonly Table[]): Collector {
  const streams: Stream[] = [];
  const tablesLeft = bySection(tables);
  let rows: (WrittenEvent | DateMark)[] = [];
  let form: TimelineForm | null = null;
  let place: { readonly section: SectionHeading | null; readonly isNamed: boolean } = { section: null, isNamed: false };
  /** What holds for all that follows in the same timeline. */
  let zone: TimeZone | null = null;
  let above: DateMark | null = null;

  const close = (): void => {
    const timed = rows.filter(row => row.type === "event" && row.instant.time !== null).length;
    if (timed >= (place.isNamed ? 1 : enough)) streams.push({ ...place, rows, table: null, zone });
    rows = above ? [above] : [];
    form = null;
  };
  const add = (event: WrittenEvent, section: SectionHeading | null, isNamed: boolean): void => {
    if (form !== null && form !== event.form) close();
    if (form === null) place = { section, isNamed };
    form = event.form;
    rows.push(event);
  };
  const mark = (date: DateMark["date"]): void => {
    above = { type: "date", date };
    rows.push(above);
  };

  /** Whether nothing is told in a section so far: a log among its events is no timeline of its own. */
  const isUntold = (section: Section | null): boolean =>
    form === null && streams.at(-1)?.section?.name !== section?.name;

  const enter: Collector["enter"] = (section, isNamed, isFirst) => {
    const { name, facts } = section;
    if (isFirst || !isNamed) {
      close();
      above = null;
      rows = [];
      zone = null;
    }
    if (isNamed) zone = findZone(name.text) ?? zone;
    const leading = leadingInstant(name);
    if (leading?.instant.time) {
      const text = leading.rest === "" ? bodyOf(facts) : leading.rest;
      add(eventOf("headings", name, leading.instant, text, name.span, 0), section.parent, isNamed);
      return;
    }
    if (form !== "headings" || !leading) close();
    if (leading?.instant.date && (isNamed || dateAlone(name))) mark(leading.instant.date);
  };

  const readItem = (fact: ItemFact, section: Section | null, isNamed: boolean): void => {
    const { prose, level } = fact;
    if (!prose) return;
    const alone = dateAlone(prose);
    if (alone) {
      mark(alone);
      return;
    }
    const leading = leadingInstant(prose);
    if (!leading || (!leading.instant.time && !isNamed)) return;
    add(eventOf("list", prose, leading.instant, leading.rest, prose.span, level), section, isNamed);
  };

  const readLines = (fact: ParagraphFact, section: Section | null, isNamed: boolean): void => {
    let isPlain = true;
    for (const [index, line] of fact.prose.lines.entries()) {
      const alone = dateAlone(line);
      const leading = alone ? null : leadingInstant(line);
      if (alone) mark(alone);
      else if (leading && (leading.instant.time || isNamed)) {
        add(eventOf("paragraphs", line, leading.instant, leading.rest, line.span, 0), section, isNamed);
      } else if (form === "paragraphs") continueLast(rows, line.text, index === 0);
      else continue;
      isPlain = false;
    }
    if (!isPlain) return;
    if (form === "list") close();
    if (isNamed) zone = findZone(fact.prose.text) ?? zone;
  };

  const read: Collector["read"] = (facts, section, isNamed) => {
    for (const fact of facts) {
      if (fact.type === "table-head") {
        close();
        const table = tablesLeft.get(section?.name ?? null)?.shift();
        const stream = table && streamOfTable(table, isNamed);
        if (stream)
          streams.push({ ...stream, rows: above ? [above, ...stream.rows] : stream.rows, zone: stream.zone ?? zone });
      } else if (fact.type === "item") readItem(fact, section, isNamed);
      else if (fact.type === "paragraph" && fact.level === 0) readLines(fact, section, isNamed);
      else if (fact.type === "paragraph") continueLast(rows, fact.prose.text, true);
      else if (fact.type === "code" && isNamed && fact.level === 0 && isUntold(section)) {
        for (const event of eventsInCode(fact)) add(event, section, isNamed);
      }
    }
  };

  return {
    enter,
    read,
    finish() {
      close();
      return streams;
    }
  };
}

function bySection(tables: readonly Table[]): Map<Words | null, Table[]> {
  const groups = new Map<Words | null, Table[]>();
  for (const table of tables) {
    const group = groups.get(table.section?.name ?? null);
    if (group) group.push(table);
    else groups.set(table.section?.name ?? null, [table]);
  }
  return groups;
}

function eventOf(
  form: TimelineForm,
  words: Words,
  instant: WrittenEvent["instant"],
  text: string,
  span: Span,
  level: number
): WrittenEvent {
  return { type: "event", form, words, instant, text, span, level, row: null };
}

/** A line that goes on with the event above it. `onlyBlank`: only where nothing is told yet. */
function continueLast(rows: (WrittenEvent | DateMark)[], text: string, onlyBlank = false): void {
  const last = rows.at(-1);
  if (last?.type !== "event" || (onlyBlank && last.text !== "")) return;
  rows[rows.length - 1] = { ...last, text: last.text === "" ? text : `${last.text} ${text}` };
}

/** What stands under a heading that is a time, as far as anybody reads it for moments. */
function bodyOf(facts: readonly Fact[]): string {
  const told: string[] = [];
  let length = 0;
  for (const fact of facts) {
    if (length > 400) break;
    if ((fact.type !== "paragraph" && fact.type !== "item") || !fact.prose) continue;
    told.push(fact.prose.text);
    length += fact.prose.text.length;
  }
  return told.join(" ");
}

/** The lines of a code block that begin with a time; none of a block that shows anything else. */
function eventsInCode({ content: { text, span } }: CodeFact): WrittenEvent[] {
  const events: WrittenEvent[] = [];
  let at = span.start;
  for (const line of text.split(/\r?\n/)) {
    const start = span.block.source.indexOf(line, at);
    if (start < 0) break;
    at = start + line.length;
    const words = { text: line, span: { block: span.block, start, end: at } };
    const leading = leadingInstant(words);
    if (!leading?.instant.time) continue;
    events.push(eventOf("code", words, leading.instant, leading.rest, words.span, 0));
  }
  return events.length >= 2 ? events : [];
}
