import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const unsourcedFigure = rule({
  id: "unsourced-figure",
  kinds: ["postmortem"],
  severity: "hint",
  preset: "strict",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "Figures of users and money say where they come from, or that they are estimated.",
  *check({ unsourcedFigures }) {
    for (const { text, span } of unsourcedFigures) {
      yield {
        message: t`'${text}' has no source: link the dashboard or the query that it comes from, or write 'estimated'.`,
        span
      };
    }
  }
});
