import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import { t } from "../../text/translate.ts";
import type { Conventions } from "../conventions.ts";
import { rule } from "../rule.ts";
import { severityKey } from "../severity-key.ts";
import { lackFinder } from "./lacking.ts";

export const missingDueDate = rule({
  id: "missing-due-date",
  kinds: ["postmortem"],
  severity: "information",
  preset: "recommended",
  judges: "values",
  seeksWords: true,
  fill: true,
  fixable: false,
  summary: "Every action item says when it is due.",
  *check(document, { conventions }) {
    if (hasDeadline(document, conventions)) return;
    yield* findLacking(document.actionItems);
  }
});

const findLacking = lackFinder({
  column: "due",
  says: {
    wanted: () => t`write a day, a sprint or a quarter`,
    of: what => t`No due date for ${what}`,
    ofOne: list => t`The action item under '${list}' has no due date`,
    ofAll: (count, list) => t`None of the ${count} action items under '${list}' has a due date`,
    item: text => t`No due date: ${text}`
  },
  lacks: ({ due }) => due === null,
  severity: () => "information"
});

/** Whether the team agreed on how long items of this severity may take. */
function hasDeadline({ identity: { severity } }: Postmortem, { deadlines }: Conventions): boolean {
  return severityKey(deadlines, severity?.text ?? "")?.actionItems !== undefined;
}
