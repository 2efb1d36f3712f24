import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const uncheckedDependency = rule({
  id: "unchecked-dependency",
  kinds: ["release-checklist"],
  severity: "information",
  preset: "strict",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "Shared infrastructure that a change touches is named in a dependency check.",
  *check({ changes }) {
    for (const { sharedInfrastructure, span, text } of changes) {
      if (sharedInfrastructure === null || sharedInfrastructure.isChecked) continue;
      yield {
        message: t`'${text}' touches shared infrastructure (${sharedInfrastructure.text}), but no dependency check names it: add one that says how its state is verified.`,
        span
      };
    }
  }
});
