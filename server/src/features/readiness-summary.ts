/** How far a document is, as Markdown for a chat or a pull request. */
import type { Judgement } from "../check.ts";
import type { Words } from "../document/facts.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { isOwnerMissing } from "../document/people.ts";
import { type Criterion, isUndecided } from "../document/release/criteria.ts";
import { undecidedBoxes } from "../document/release/listed-criteria.ts";
import type { ReleaseChecklist } from "../document/release/release-checklist.ts";
import { titleOf } from "../document/title.ts";
import { inertWords } from "../text/inert-markdown.ts";
import { inEnglish } from "../text/translate.ts";
import { calmLine } from "../text/turning.ts";
import { readinessOf } from "./readiness.ts";

/** What somebody reads in a chat: the first of many. */
const mostLines = 12;

/** In English, whoever asks: others read it. Its title and verdict, then what is open or wrong. `null` for what has no verdict: templates, archives, chats. */
export function readinessSummary(document: OpsDocument, { verdict, problems }: Judgement): string | null {
  if (verdict === null) return null;
  const criteria = document.kind === "release-checklist" ? [...document.criteria, ...listed(document)] : [];
  const counts = criteria.length > 0 ? `: ${inEnglish(() => readinessOf(criteria)).join(" · ")}` : "";
  const decided = [
    ...criteria.filter(each => isUndecided(each) || isInTheWay(each)).map(lineOf),
    ...untickedLines(document)
  ];
  // What the criteria say is said.
  const isTold = (rule: string): boolean => rule === "unfilled-status" && decided.length > 0;
  const found = problems
    .filter(
      ({ rule, severity, fills }) => !isTold(rule) && (fills > 0 || severity === "error" || severity === "warning")
    )
    .map(({ severity, message }) => `${severity === "error" ? "**Error**: " : ""}${inertLine(message)}`);
  const lines = [...decided, ...found];
  const shown = lines.slice(0, mostLines).map(line => `- ${line}`);
  const rest = lines.length - shown.length;
  return [
    `**${inertLine(titleOf(document))}** is **${verdict}**${counts}`,
    ...(shown.length > 0 ? ["", ...shown] : []),
    ...(rest > 0 ? [`- … and ${rest} more`] : []),
    ""
  ].join("\n");
}

/** What a line tells of a criterion. */
type Told = Pick<Criterion, "text" | "column"> & {
  /** `undefined` where there is no place of its own for one. */
  readonly owner?: Criterion["owner"];
  readonly status: { readonly state: Criterion["status"]["state"]; readonly cell: Words };
};

/** The criteria in lists; an item says itself who answers for it, if anybody. */
function listed({ listedCriteria }: ReleaseChecklist): Told[] {
  return listedCriteria.map(({ text, status }) => ({ text, status, column: null }));
}

/** The boxes that are still to be ticked before it goes. */
function untickedLines(document: OpsDocument): string[] {
  if (document.kind !== "release-checklist") return [];
  const told = new Set(document.listedCriteria.map(({ item }) => item.prose));
  return undecidedBoxes(document.boxes).flatMap(({ prose, text }) =>
    told.has(prose) ? [] : [`${inertLine(text)} – open`]
  );
}

function isInTheWay({ status: { state } }: Told): boolean {
  return state === "no-go" || state === "conditional";
}

/** "Load test passes – @ledger-perf – open". */
function lineOf(criterion: Told): string {
  const { text, column, owner, status } = criterion;
  const what = [text, column].filter(each => each !== null && each !== "").join(", ");
  const who = owner === undefined ? [] : [owner && !isOwnerMissing(owner) ? owner.text : "no owner"];
  return [what === "" ? "A criterion" : what, ...who, isUndecided(criterion) ? "open" : status.cell.text]
    .map(inertLine)
    .join(" – ");
}

/** Words of the document call nobody, lead nowhere and steer nothing. */
function inertLine(text: string): string {
  return inertWords(calmLine(text));
}
