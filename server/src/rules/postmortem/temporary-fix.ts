import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const temporaryFix = rule({
  id: "temporary-fix",
  kinds: ["postmortem"],
  severity: "information",
  preset: "recommended",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "A workaround has an action item that replaces it.",
  *check({ workarounds: [first, ...others] }) {
    if (!first) return;
    yield {
      message: t`'${first.text}' is not meant to stay, and no action item replaces it: add one, or write that it stays and why.`,
      span: first.span,
      related: others.map(({ text, span }) => ({ message: t`Nor this one: ${text}`, span }))
    };
  }
});
