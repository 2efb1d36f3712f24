import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";
import { sectionFixes } from "../section-fixes.ts";

export const missingEscalation = rule({
  id: "missing-escalation",
  kinds: ["runbook"],
  severity: "information",
  preset: "strict",
  judges: "structure",
  seeksWords: true,
  fill: false,
  fixable: true,
  summary: "A runbook says whom to call when its steps do not help.",
  *check(document, { surroundings }) {
    const isOwned =
      surroundings.roster?.source.includes("CODEOWNERS") || surroundings.target("OWNERS").state === "found";
    const [first, ...more] = isOwned ? [] : document.books.filter(book => !book.namesHelp);
    if (!first) return;
    yield {
      message: t`Nobody is named to call when these steps do not help: add a section 'Escalation' with whom, when and how.`,
      span: first.place.span,
      related: more.map(({ place }) => ({ message: t`Nor is anybody named in '${place.text}'`, span: place.span })),
      fixes: document.books.length === 1 ? sectionFixes("escalation", document) : []
    };
  }
});
