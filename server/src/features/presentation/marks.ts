/** The words of a document that stand out where it is shown: statuses, owners, what is still to be filled in. */
import type { Day } from "../../document/days.ts";
import type { Span } from "../../document/facts.ts";
import type { OpsDocument } from "../../document/ops-document.ts";
import { ownerPlaces } from "../../document/owner-places.ts";
import { overdueDates } from "../../document/postmortem/overdue-dates.ts";
import type { StatusState } from "../../document/vocabulary/statuses.ts";
import type { Mark, MarkKind } from "../../protocol.ts";
import { placeholdersToFill } from "../placeholder-stops.ts";

/** The kinds of statuses; what is pending is as open as what says nothing. */
const ofStates: Readonly<Record<StatusState, MarkKind | null>> = {
  go: "go",
  "no-go": "no-go",
  conditional: "conditional",
  "not-applicable": "settled",
  waived: "settled",
  pending: "open",
  unfilled: "open",
  other: null
};

/** What stands out: its place, and what it says once rendered where that is not what is written there. */
type Place = readonly [kind: MarkKind, span: Span, said: string | null];

/** In the order of the text, none over another, each on one line. */
export function marksOf(document: OpsDocument, today: Day): Mark[] {
  const { rangeOf } = document;
  const marks = placesOf(document, today).flatMap(([kind, span, said]) => {
    const { source } = span.block;
    const text = source.slice(span.start, span.end);
    const [first] = /\S(?:[^\r\n]*\S)?/.exec(said ?? text) ?? [];
    if (first === undefined) return [];
    // Marked up otherwise than it reads, it begins where its cell does.
    const start = span.start + Math.max(0, text.indexOf(first));
    const place = rangeOf({ ...span, start, end: start }).start;
    return [{ ...place, kind, text: first, before: timesBefore(first, source, start) }];
  });
  marks.sort((one, other) => one.line - other.line || one.character - other.character);
  let [line, end] = [-1, 0];
  /** How often the line says the words of its marks so far. */
  let times = new Map<string, number>();
  return marks.flatMap(({ character, ...mark }) => {
    if (mark.line === line && character < end) return [];
    if (mark.line !== line) times = new Map();
    [line, end] = [mark.line, character + mark.text.length];
    const before = Math.max(mark.before, times.get(mark.text) ?? 0);
    times.set(mark.text, before + 1);
    return [{ ...mark, before }];
  });
}

/** Where links lead nobody reads. */
function timesBefore(text: string, source: string, start: number): number {
  const line = source.slice(source.lastIndexOf("\n", start - 1) + 1, start).replace(/\]\([^()\s]*\)/g, "]");
  return line.split(text).length - 1;
}

/** Of two at one place the one that counts more first. */
function placesOf(document: OpsDocument, today: Day): Place[] {
  if (document.mode === "template") return [];
  const cells = new Map(
    document.tables.flatMap(({ rows }) => rows.flatMap(row => row.cells.map(({ span, text }) => [span, text] as const)))
  );
  const spans = [
    ...(document.kind === "postmortem" ? overdueDates(document, today) : []).map(span => ["overdue", span] as const),
    ...placeholdersToFill(document).map(({ span }) => ["placeholder", span] as const),
    ...ownerPlaces(document).map(span => ["owner", span] as const)
  ];
  return [...statuses(document), ...spans.map(([kind, span]) => [kind, span, cells.get(span) ?? null] as const)];
}

function statuses(document: OpsDocument): Place[] {
  if (document.kind !== "release-checklist") return [];
  return [...document.criteria, ...document.listedCriteria].flatMap(({ status: { state, cell } }): Place[] => {
    const kind = ofStates[state];
    return kind === null ? [] : [[kind, cell.span, answerIn(cell.text.trim())]];
  });
}

/** A status without what stands behind it: "CONDITIONAL GO: watch the queue". */
function answerIn(text: string): string {
  return /^[^:：,;(\n]{1,40}?(?=\s*(?:[:：,;(\n]|\s[–—-]\s|$))/.exec(text)?.[0] || text;
}
