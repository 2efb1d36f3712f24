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

/** In the order of the text, none over another, each on one line. */
export function marksOf(document: OpsDocument, today: Day): Mark[] {
  const { rangeOf } = document;
  const marks = spansOf(document, today).flatMap(([kind, span]) => {
    const text = span.block.source.slice(span.start, span.end);
    const [first] = /\S(?:[^\r\n]*\S)?/.exec(text) ?? [];
    if (first === undefined) return [];
    const start = span.start + text.indexOf(first);
    const place = rangeOf({ ...span, start, end: start }).start;
    return [{ ...place, kind, text: first, before: timesBefore(first, span.block.source, start) }];
  });
  marks.sort((one, other) => one.line - other.line || one.character - other.character);
  let [line, end] = [-1, 0];
  return marks.flatMap(({ character, ...mark }) => {
    if (mark.line === line && character < end) return [];
    [line, end] = [mark.line, character + mark.text.length];
    return [mark];
  });
}

function timesBefore(text: string, source: string, start: number): number {
  const line = source.slice(source.lastIndexOf("\n", start - 1) + 1, start);
  return line.split(text).length - 1;
}

/** Of two at one place the one that counts more first. */
function spansOf(document: OpsDocument, today: Day): (readonly [MarkKind, Span])[] {
  if (document.mode === "template") return [];
  return [
    ...statuses(document),
    ...(document.kind === "postmortem" ? overdueDates(document, today) : []).map(span => ["overdue", span] as const),
    ...placeholdersToFill(document).map(({ span }) => ["placeholder", span] as const),
    ...ownerPlaces(document).map(span => ["owner", span] as const)
  ];
}

function statuses(document: OpsDocument): (readonly [MarkKind, Span])[] {
  if (document.kind !== "release-checklist") return [];
  return [...document.criteria, ...document.listedCriteria].flatMap(({ status: { state, cell } }) => {
    const kind = ofStates[state];
    return kind === null ? [] : [[kind, answerIn(cell.span)] as const];
  });
}

/** A status without what stands behind it: "CONDITIONAL GO: watch the queue". */
function answerIn(span: Span): Span {
  const text = span.block.source.slice(span.start, span.end);
  const [answer = ""] = /^[^:：,;(\n]{1,40}?(?=\s*(?:[:：,;(\n]|\s[–—-]\s|$))/.exec(text) ?? [];
  return answer === "" ? span : { ...span, end: span.start + answer.length };
}
