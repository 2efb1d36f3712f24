/** What a document comes to, in a line above the part that says it: how many criteria are go, how fast an incident went. */
import type { CodeLens } from "vscode-languageserver-protocol";
import type { Day } from "../document/days.ts";
import { groupBy } from "../document/groups.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { type Course, courseOf, minutesTo } from "../document/postmortem/course.ts";
import type { MomentName } from "../document/postmortem/moments.ts";
import type { Postmortem } from "../document/postmortem/postmortem.ts";
import { type Criterion, isUndecided } from "../document/release/criteria.ts";
import type { ReleaseChecklist } from "../document/release/release-checklist.ts";
import type { Runbook } from "../document/runbook/runbook.ts";
import type { ReviewKind } from "../document/vocabulary/reviews.ts";
import type { Range } from "../protocol.ts";
import { spokenMinutes } from "../text/spoken.ts";
import { t } from "../text/translate.ts";
import { readinessOf } from "./readiness.ts";

export interface LensContext {
  readonly today: Day;
  /** After how many days a runbook is stale that sets no limit of its own. */
  readonly staleAfter: number;
}

/** One lens per part. They only tell; nothing happens when one is clicked. Templates have nothing to tell. */
export function codeLensesOf(document: OpsDocument, context: LensContext): CodeLens[] {
  if (document.mode === "template") return [];
  switch (document.kind) {
    case "release-checklist":
      return readiness(document);
    case "postmortem":
      return courses(document);
    case "runbook":
      return freshness(document, context);
    default:
      return [];
  }
}

function readiness({ criteria, rangeOf }: ReleaseChecklist): CodeLens[] {
  return [...groupBy(criteria, ({ section }) => section)].flatMap(([section, group]) => {
    const [first] = group;
    return first ? [lens(rangeOf(section?.name.span ?? first.row), readinessLine(group))] : [];
  });
}

/** "4 of 7 go · 1 no-go · 2 open · next: Load test passes". */
function readinessLine(criteria: readonly Criterion[]): string {
  const next = criteria.find(isUndecided);
  return [...readinessOf(criteria), ...(next && next.text !== "" ? [t`next: ${shortened(next.text)}`] : [])].join(
    " · "
  );
}

/** What a timeline is read for, in the order in which it happens, with the time that it took. */
const told: readonly (readonly [MomentName, (time: string) => string])[] = [
  ["detected", time => t`detected +${time}`],
  ["acknowledged", time => t`acknowledged +${time}`],
  ["mitigated", time => t`mitigated +${time}`],
  ["resolved", time => t`resolved +${time}`]
];

function courses({ chronology: { moments, timelines }, rangeOf }: Postmortem): CodeLens[] {
  return timelines.flatMap(timeline => {
    const rows = new Set(timeline.events);
    const line = lineOf(courseOf(moments.filter(({ event }) => event !== null && rows.has(event))));
    const place = timeline.section?.name.span ?? timeline.name?.span;
    return line === null || !place ? [] : [lens(rangeOf(place), line)];
  });
}

/** "detected +4 min · mitigated +11 min · resolved +13 min"; `null` where no start is told, or nothing after it. */
function lineOf(course: Course): string | null {
  const parts = told.flatMap(([name, tell]) => {
    const minutes = minutesTo(name, course);
    return minutes === null ? [] : [tell(spokenMinutes(minutes))];
  });
  return parts.length === 0 ? null : parts.join(" · ");
}

function freshness(
  { reviews: { history, limit, newest }, rangeOf }: Runbook,
  { today, staleAfter }: LensContext
): CodeLens[] {
  if (!newest || newest.day > today) return [];
  const place = history?.table.section?.name.span ?? newest.span;
  const age = today - newest.day;
  const ago = age === 0 ? t`today` : age === 1 ? t`yesterday` : t`${age} days ago`;
  return [lens(rangeOf(place), lastLine[newest.what](ago, limit?.days ?? staleAfter))];
}

const lastLine: Readonly<Record<ReviewKind, (ago: string, limit: number) => string>> = {
  worked: (ago, limit) => t`last worked ${ago}, limit ${limit}`,
  rehearsed: (ago, limit) => t`last rehearsed ${ago}, limit ${limit}`,
  tested: (ago, limit) => t`last tested ${ago}, limit ${limit}`,
  reviewed: (ago, limit) => t`last reviewed ${ago}, limit ${limit}`,
  updated: (ago, limit) => t`last updated ${ago}, limit ${limit}`
};

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}

function lens(range: Range, title: string): CodeLens {
  return { range, command: { title, command: "" } };
}
