/** How long an incident is said to have lasted: in fields and in sentences. */
import type { DocumentBase } from "../document-base.ts";
import { durationOf, durationsIn, type WrittenDuration } from "../durations.ts";
import { proseOf, type Span, type Words } from "../facts.ts";
import type { Field } from "../fields.ts";
import { byChapterWith, joined } from "../gathering.ts";
import {
  clockDifference,
  dayNear,
  instantsIn,
  type Minutes,
  minutesAt,
  minutesPerDay,
  type WrittenInstant
} from "../instants.ts";
import { spanWithin } from "../prose-spans.ts";
import { noting, remembering, rememberingWith } from "../remembering.ts";
import { type Chapter, isWithinRoles } from "../sections.ts";
import { lastingBefore, lastingBehind } from "../vocabulary/incident-durations.ts";
import type { SectionRole } from "../vocabulary/sections.ts";
import type { DocumentClock } from "./moments.ts";

export interface StatedDuration {
  /** From the start of the incident: until its end, or until this moment. */
  readonly until: "end" | "detected" | "acknowledged" | "mitigated" | "resolved";
  readonly duration: WrittenDuration;
  /** As it is written, and where. */
  readonly text: string;
  readonly span: Span;
  /** Times that stand in the same line: what it may count from and to. */
  readonly instants: readonly Minutes[];
  /** The two ends that stand directly beside it: "42 minutes (09:17 – 09:59)". */
  readonly range: { readonly from: Minutes; readonly to: Minutes } | null;
  readonly isField: boolean;
}

const fieldEnds: Readonly<Record<string, StatedDuration["until"]>> = {
  duration: "end",
  detected: "detected",
  acknowledged: "acknowledged",
  mitigated: "mitigated",
  resolved: "resolved",
  "time-to-detect": "detected",
  "time-to-acknowledge": "acknowledged",
  "time-to-mitigate": "mitigated",
  "time-to-resolve": "resolved"
};

const momentRoles: ReadonlySet<string> = new Set(["detected", "acknowledged", "mitigated", "resolved"]);
const timeOfDay = /^\s{0,8}\d{1,2}:[0-5]\d(?::[0-5]\d)?(?!\s{0,2}(?:h|hours?|hrs?)\b)/i;

/** The times that the lines tell in which a document speaks of its incident as a whole. */
export function toldInstants({ title, tree }: DocumentBase, clock: DocumentClock): readonly Minutes[] {
  return [...(title ? instantsAt(title, clock) : []), ...toldInLines(tree, clock)];
}

const toldInLines = byChapterWith((chapter, clock: DocumentClock) =>
  joined(tellingLines(chapter), line => instantsAt(line, clock))
);

function instantsAt(line: Words, clock: DocumentClock): readonly Minutes[] {
  return instantsOf(line).flatMap(each => {
    const known = placed(each, clock);
    return known === null ? [] : known.to === null ? [known.at] : [known.at, known.to];
  });
}

/** Lines stay when other blocks are edited: each is read once. */
const instantsOf = remembering((line: Words): readonly WrittenInstant[] => {
  const text = line.text.slice(0, readable);
  return /\d(?:[:：h時]\d|\s?[ap]\.?m\b)/i.test(text) ? instantsIn(text) : [];
});

/** How much of a value or a line is read. */
const readable = 1000;

/** All durations of the incident that a document states, fields first. */
export function statedDurations({ fields, title, tree }: DocumentBase, clock: DocumentClock): StatedDuration[] {
  const ofFields = joined(fields, field =>
    fieldEnds[field.role] && field.section?.role !== "action-items" ? inField(field, clock) : []
  );
  const taken = new Map<unknown, Set<number>>();
  for (const { span } of ofFields) taken.set(span.block, (taken.get(span.block) ?? new Set()).add(span.start));
  const sentences = [...(title ? inSentence(title, clock) : []), ...statedInLines(tree, clock)];
  return [...ofFields, ...sentences.filter(({ span }) => !taken.get(span.block)?.has(span.start))];
}

const inField = rememberingWith(({ role, value }: Field, clock: DocumentClock): readonly StatedDuration[] => {
  const until = fieldEnds[role];
  const duration = durationOf(value.text.slice(0, readable));
  if (!until || duration === null) return [];
  // "Detected: 4 min after the start" is one, a sentence about its detection is none.
  // "Detected: 14:01" is a time of day.
  if (momentRoles.has(role) && timeOfDay.test(value.text)) return [];
  const isValue = role === "duration" || role.startsWith("time-to") || duration.start <= 2;
  return isValue ? [stated(until, duration, value, clock, true)] : [];
});

const telling: ReadonlySet<SectionRole | null> = new Set<SectionRole | null>([
  null,
  "summary",
  "background",
  "impact",
  "detection",
  "resolution"
]);

/** The lines in which a chapter tells of the incident as a whole. */
const tellingLines = noting(({ preamble, sections }: Chapter): readonly Words[] => {
  const facts = [preamble, ...sections.filter(section => isWithinRoles(section, telling)).map(each => each.facts)];
  return facts
    .flat()
    .filter(fact => fact.type === "paragraph" || fact.type === "item")
    .flatMap(fact => proseOf(fact).flatMap(prose => prose.lines));
});

const statedInLines = byChapterWith((chapter, clock: DocumentClock) =>
  joined(tellingLines(chapter), line => inSentence(line, clock))
);

/** "The outage lasted 13 minutes", "a 13-minute outage", "was down for 13 minutes". */
function inSentence(line: Words, clock: DocumentClock): StatedDuration[] {
  return lastingIn(line).map(duration => stated("end", duration, line, clock, false));
}

const lastingIn = remembering((line: Words): readonly WrittenDuration[] => {
  const text = line.text.slice(0, readable);
  return durationsIn(text).filter(({ start, end }) => {
    const before = text.slice(Math.max(0, start - 80), start);
    return lastingBefore.test(before) || lastingBehind.test(text.slice(end, end + 60));
  });
});

function stated(
  until: StatedDuration["until"],
  duration: WrittenDuration,
  words: Words,
  clock: DocumentClock,
  isField: boolean
): StatedDuration {
  const { start, end } = duration;
  const instants = instantsIn(words.text.slice(0, readable)).flatMap(each => placed(each, clock) ?? []);
  const beside = instants.filter(each => (each.start >= end ? each.start - end <= 12 : start - each.end <= 6));
  const [first, second] = beside.flatMap(each => (each.to === null ? [each.at] : [each.at, each.to]));
  return {
    until,
    duration,
    text: words.text.slice(start, end),
    span: spanWithin(words, start, end),
    instants: instants.flatMap(({ at, to }) => (to === null ? [at] : [at, to])),
    range: first === undefined || second === undefined ? null : { from: first, to: second },
    isField
  };
}

interface PlacedInstant {
  readonly start: number;
  readonly end: number;
  readonly at: Minutes;
  readonly to: Minutes | null;
}

/** A point of time in a line on the clock of the document; `null` without a time. */
function placed({ start, end, date, time, until }: WrittenInstant, { day, zone }: DocumentClock): PlacedInstant | null {
  const difference = time && clockDifference(time.zone, zone);
  if (!time || difference === null) return null;
  const base = (date ? dayNear(date, day) : day) ?? 0;
  const at = minutesAt(base, time) - difference;
  if (!until) return { start, end, at, to: null };
  const to = minutesAt((until.date && dayNear(until.date, base)) ?? base, until.time) - difference;
  return { start, end, at, to: to < at ? to + minutesPerDay : to };
}
