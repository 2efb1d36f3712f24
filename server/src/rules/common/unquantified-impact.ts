import type { Impact } from "../../document/postmortem/impact.ts";
import type { StakeholderUpdate } from "../../document/update/stakeholder-update.ts";
import { t } from "../../text/translate.ts";
import { type Finding, rule } from "../rule.ts";

export const unquantifiedImpact = rule({
  id: "unquantified-impact",
  kinds: ["postmortem", "stakeholder-update"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "The impact is told in figures: how many, how much, how slow.",
  *check(document) {
    if (document.kind === "stakeholder-update") yield* inUpdate(document);
    else if (document.impact) yield* inPostmortem(document.impact);
  }
});

function* inPostmortem({ name, figures, isSettled }: Impact): Iterable<Finding> {
  if (isSettled || figures.length > 0) return;
  yield {
    message: t`'${name.text}' has no figure: say how many users or requests, what share, how much money or data, or how slow it was. If nobody knows, say so and add an action item to find out.`,
    span: name.span
  };
}

function* inUpdate({ affected, place }: StakeholderUpdate): Iterable<Finding> {
  if (affected) return;
  yield {
    message: t`Nothing in this update says who or what is affected: name the product as its readers know it, or how many of them cannot do what.`,
    span: place
  };
}
