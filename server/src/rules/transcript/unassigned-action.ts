import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const unassignedAction = rule({
  id: "unassigned-action",
  kinds: ["transcript"],
  severity: "information",
  preset: "recommended",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "Every action that a chat agrees on is taken by somebody.",
  *check({ actions }) {
    for (const { form, owner, span, text } of actions) {
      if (owner !== null) continue;
      yield {
        message:
          form === "listed"
            ? t`Nobody took the action '${text}': ask who does it, and put the name into the postmortem.`
            : t`Nobody in particular was asked to '${text}', and nobody answered: ask somebody by name.`,
        span
      };
    }
  }
});
