import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const outageWording = rule({
  id: "outage-wording",
  kinds: ["postmortem"],
  severity: "hint",
  preset: "strict",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "An outage is when everything was down.",
  *check({ outageWords: [first, ...others] }) {
    if (!first) return;
    yield {
      message: t`This postmortem says '${first.text}', but only a part failed: write 'incident', or 'degradation' with its share and its duration.`,
      span: first.span,
      related: others.map(({ text, span }) => ({ message: t`Here, too: ${text}`, span }))
    };
  }
});
