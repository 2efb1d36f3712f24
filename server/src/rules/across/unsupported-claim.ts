import { openClaims } from "../../document/across/claims.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const unsupportedClaim = rule({
  id: "unsupported-claim",
  kinds: ["postmortem", "stakeholder-update"],
  severity: "information",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "What is said to be done is done in the source that the document names.",
  *check(document, { surroundings }) {
    for (const { claim, said } of openClaims(document, surroundings)) {
      yield {
        message: t`'${withoutStop(claim.text)}' is said to be done, but its source leaves it open: '${withoutStop(said[0]?.text ?? "")}'. Say that it is planned, or tick the source.`,
        span: claim.span,
        related: said.map(({ source, span, text }) => ({ message: t`Open here: ${text}`, span, in: source }))
      };
    }
  }
});

/** As it is quoted inside a sentence. */
function withoutStop(text: string): string {
  return text.replace(/[.。]$/, "");
}
