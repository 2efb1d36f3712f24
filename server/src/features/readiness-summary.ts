/** How far a document is, as Markdown for a chat or a pull request. */
import type { Judgement } from "../check.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { isOwnerMissing } from "../document/people.ts";
import { type Criterion, isUndecided } from "../document/release/criteria.ts";
import { readinessOf } from "./readiness.ts";

/** What somebody reads in a chat: the first of many. */
const mostLines = 12;

/** Its title and verdict, then what is open or wrong. `null` for what has no verdict: templates, archives, chats. */
export function readinessSummary(document: OpsDocument, { verdict, problems }: Judgement): string | null {
  if (verdict === null) return null;
  const criteria = document.kind === "release-checklist" ? document.criteria : [];
  const counts = criteria.length > 0 ? `: ${readinessOf(criteria).join(" · ")}` : "";
  const decided = criteria.filter(each => isUndecided(each) || isInTheWay(each)).map(lineOf);
  // What the criteria say is said.
  const isTold = (rule: string): boolean => rule === "unfilled-status" && decided.length > 0;
  const found = problems
    .filter(
      ({ rule, severity, fills }) => !isTold(rule) && (fills > 0 || severity === "error" || severity === "warning")
    )
    .map(({ severity, message }) => `${severity === "error" ? "**Error**: " : ""}${oneLine(message)}`);
  const lines = [...decided, ...found];
  const shown = lines.slice(0, mostLines).map(line => `- ${line}`);
  const rest = lines.length - shown.length;
  return [
    `**${oneLine(titleOf(document))}** is **${verdict}**${counts}`,
    ...(shown.length > 0 ? ["", ...shown] : []),
    ...(rest > 0 ? [`- … and ${rest} more`] : []),
    ""
  ].join("\n");
}

function titleOf({ title, path }: OpsDocument): string {
  return title && title.text !== "" ? title.text : (path.split("/").at(-1) ?? path);
}

function isInTheWay({ status: { state } }: Criterion): boolean {
  return state === "no-go" || state === "conditional";
}

/** "Load test passes – @ledger-perf – open". */
function lineOf(criterion: Criterion): string {
  const { text, column, owner, status } = criterion;
  const what = [text, column].filter(each => each !== null && each !== "").join(", ");
  const who = owner && !isOwnerMissing(owner) ? owner.text : "no owner";
  return [what === "" ? "A criterion" : what, who, isUndecided(criterion) ? "open" : status.cell.text]
    .map(oneLine)
    .join(" – ");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
