import { relatedOf } from "../../document/across/sources.ts";
import { proseOf } from "../../document/facts.ts";
import { sharedWords } from "../../document/shared-words.ts";
import { rule } from "../rule.ts";

export const unlearnedLesson = rule({
  id: "unlearned-lesson",
  kinds: ["release-checklist"],
  severity: "information",
  preset: "strict",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "A checklist carries the open preventive items of the postmortems that it names.",
  *check({ facts, place }, { surroundings }) {
    const checks = facts.filter(({ type }) => type === "item" || type === "table-row");
    const lines = checks.flatMap(fact => proseOf(fact).flatMap(prose => prose.lines));
    for (const postmortem of relatedOf(surroundings, "postmortem")) {
      for (const { span, state, text, type } of postmortem.document.actionItems.flatMap(group => group.items)) {
        if (state !== "open" || (type !== null && type !== "prevent")) continue;
        if (lines.some(line => sharedWords(line.text, text.replace(/@[\w-]+/g, "")) >= 2)) continue;
        yield {
          message: `The preventive item '${text}' of a postmortem that this checklist names is open, and nothing here asks for it: add a check, or close the item.`,
          span: place,
          related: [{ message: `Open: ${text}`, span, in: postmortem }]
        };
      }
    }
  }
});
