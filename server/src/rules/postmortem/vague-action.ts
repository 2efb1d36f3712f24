import type { ActionItem } from "../../document/postmortem/action-items.ts";
import { bound, vagueVerb } from "../../document/vocabulary/action-wording.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";
import { shortened } from "./lacking.ts";

export const vagueAction = rule({
  id: "vague-action",
  kinds: ["postmortem"],
  severity: "hint",
  preset: "strict",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "One can tell when an action item is done.",
  *check({ actionItems }) {
    for (const item of actionItems.flatMap(group => group.items)) {
      if (item.state !== "open" || !isVague(item)) continue;
      yield {
        message: t`Nobody can tell when '${shortened(item.text)}' is done: write what will be there afterwards, with a figure, a place or a result to show.`,
        span: item.span
      };
    }
  }
});

/** A verb without an end, and nothing that bounds it: no figure, no code, no ticket, no date, no text below it. */
function isVague({ task, ticket, due, prose, form }: ActionItem): boolean {
  if (!vagueVerb.test(task) || bound.test(task) || ticket || due) return false;
  return (form === "row" || prose.length === 1) && prose.every(({ code }) => code.length === 0);
}
