import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const internalDetail = rule({
  id: "internal-detail",
  kinds: ["stakeholder-update"],
  severity: "information",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "An update for people outside tells nothing that only people inside understand.",
  *check({ audience, internalDetails }, { conventions }) {
    if ((audience ?? conventions.audience) !== "external") return;
    const [first, ...others] = internalDetails;
    if (!first) return;
    yield {
      message: t`'${first.text}' is ${first.what()}: readers outside cannot use it, and should not need to. Say it in words of the product.`,
      span: first.span,
      related: others.map(({ what, text, span }) => ({ message: t`${text} is ${what()}`, span }))
    };
  }
});
