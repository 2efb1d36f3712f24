/** What stands between a document and go, as rows of a list. */
import type { Judgement, Problem } from "../check.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { ownerAt } from "../document/owner-at.ts";
import { openItemsOf, placesOf } from "../features/open-items.ts";
import { comparePositions } from "../features/positions.ts";
import { readinessOf } from "../features/readiness.ts";
import { undecidedOf } from "../judging/verdict.ts";
import type { OverviewDeed, OverviewItem, Position } from "../protocol.ts";
import { t } from "../text/translate.ts";
import { type Decided, decisionsIn } from "./decisions.ts";
import { oneLine } from "./one-line.ts";

type Row = Omit<OverviewItem, "isMine">;

/** Somebody who has more to do needs the document, not a list of it. */
const mostRows = 100;
/** Among so many others are looked for. */
const mostSearched = 1000;

/**
 * What is open or wrong, in the order of the text: what the verdict counts as open, criteria that are no-go or conditional,
 * errors and warnings. What a criterion says is not said again by a finding.
 */
export function readinessRows(document: OpsDocument, { problems }: Judgement): { items: readonly Row[]; more: number } {
  const decisions = decisionsIn(document);
  const decided = new Map(decisions.map(each => [keyOf(each.range.start), each]));
  const undecided = new Set(undecidedOf(document, problems).map(({ start }) => keyOf(start)));
  const failing = new Set(
    problems.flatMap(({ severity, range }) => (severity === "error" ? [keyOf(range.start)] : []))
  );
  const found: Found[] = [];
  for (const range of openItemsOf(document, problems)) {
    const decision = undecided.has(keyOf(range.start)) ? decided.get(keyOf(range.start)) : undefined;
    const state = failing.has(keyOf(range.start)) ? "error" : "open";
    if (decision) found.push({ ...decision, state, isDecided: true });
  }
  for (const decision of decisions) {
    if (decision.state === "no-go" || decision.state === "conditional")
      found.push({ ...decision, state: decision.state, isDecided: true });
  }
  const told = new Set(found.map(({ range }) => keyOf(range.start)));
  for (const problem of problems) {
    const isOfCriteria = problem.rule === "unfilled-status" && undecided.size > 0;
    const state = stateOf(problem);
    if (isOfCriteria || state === null || told.has(keyOf(problem.range.start))) continue;
    for (const { range } of placesOf(problem))
      found.push({ label: problem.message, state, owner: null, range, isDecided: false });
  }
  found.sort((one, other) => comparePositions(one.range.start, other.range.start));
  const shown = foremost(found, document);
  return { items: shown.map(each => rowOf(each, document)), more: found.length - shown.length };
}

/** The first of many, and behind these the first of each other owner: who asks for their own things finds the document. */
function foremost(found: readonly Found[], document: OpsDocument): readonly Found[] {
  if (found.length <= mostRows) return found;
  const seen = new Set<string | null>([null]);
  return found.slice(0, mostSearched).filter(({ owner, range }, index) => {
    const name = ownerOf(owner ?? ownerAt(document, range.start)?.current ?? null);
    const isFirst = !seen.has(name);
    seen.add(name);
    return index < mostRows || isFirst;
  });
}

/** "4 of 7 go", "1 no-go", "2 open"; none for what has no criteria. */
export function readinessCounts(document: OpsDocument): readonly string[] {
  if (document.kind !== "release-checklist") return [];
  const criteria = [...document.criteria, ...document.listedCriteria];
  return criteria.length > 0 ? readinessOf(criteria) : [];
}

interface Found extends Omit<Decided, "state"> {
  readonly state: OverviewItem["state"];
  readonly isDecided: boolean;
}

function rowOf({ label, state, owner, range, isDecided }: Found, document: OpsDocument): Row {
  const place = ownerAt(document, range.start);
  const can: OverviewDeed[] = [...(place ? (["assign"] as const) : []), ...(isDecided ? (["status"] as const) : [])];
  return {
    label: oneLine(label) || t`A criterion`,
    state,
    owner: ownerOf(owner ?? place?.current ?? null),
    range,
    can
  };
}

function ownerOf(text: string | null): string | null {
  return text === null ? null : oneLine(text) || null;
}

function stateOf({ severity, fills }: Problem): OverviewItem["state"] | null {
  if (severity === "error") return "error";
  if (fills > 0) return "open";
  return severity === "warning" ? "warning" : null;
}

function keyOf({ line, character }: Position): string {
  return `${line}:${character}`;
}
