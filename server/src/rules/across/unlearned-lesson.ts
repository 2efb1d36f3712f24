import { addCheck, unlearnedItems } from "../../document/across/lessons.ts";
import { relatedOf } from "../../document/across/sources.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const unlearnedLesson = rule({
  id: "unlearned-lesson",
  kinds: ["release-checklist"],
  severity: "information",
  preset: "strict",
  judges: "values",
  fill: false,
  fixable: true,
  summary: "A checklist carries the open preventive items of its service's postmortems, and of those that it names.",
  *check(document, { surroundings, today }) {
    const release = document.releaseDate?.day ?? null;
    if (release !== null && release < today) return;
    for (const postmortem of relatedOf(surroundings, "postmortem")) {
      const name = postmortem.document.title?.text ?? t`a postmortem`;
      for (const item of unlearnedItems(document, postmortem.document)) {
        // From the day of the release on, an open box is what keeps it back.
        const edit = release === today ? null : addCheck(document, item);
        yield {
          message: t`The preventive item '${item.task}' of '${name}' is open, and nothing here asks for it: add a check, or close the item.`,
          span: document.place,
          related: [{ message: t`Open: ${item.text}`, span: item.span, in: postmortem }],
          fixes: edit ? [{ title: t`Add a check for '${item.task}'`, edits: [edit] }] : []
        };
      }
    }
  }
});
