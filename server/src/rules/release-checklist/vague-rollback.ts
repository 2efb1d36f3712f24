import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const vagueRollback = rule({
  id: "vague-rollback",
  kinds: ["release-checklist"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "A rollback procedure has something to follow, and says who does it and who is told.",
  *check({ procedures }, { preset }) {
    const [first] = procedures;
    if (!first) return;
    if (!procedures.some(({ canBeFollowed }) => canBeFollowed)) {
      yield {
        message: t`Nobody can follow '${first.name}' at night: write numbered steps, the command or flag that undoes the release, or a link to the runbook.`,
        span: first.span
      };
    } else if (preset === "strict" && !procedures.some(({ namesPeople }) => namesPeople)) {
      yield {
        message: t`'${first.name}' does not say who executes it and who is told: add a handle, a role or a channel.`,
        span: first.span
      };
    }
  }
});
