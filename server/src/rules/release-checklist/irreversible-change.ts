import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const irreversibleChange = rule({
  id: "irreversible-change",
  kinds: ["release-checklist"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "A change that no rollback undoes has a backup or a restore, or is said to be one-way.",
  *check({ irreversible, saysReversal }) {
    if (saysReversal) return;
    const [first, ...more] = irreversible;
    if (!first) return;
    yield {
      message: t`Rolling back the release does not undo '${first.text}': add the backup and how to restore it, or say that it cannot be rolled back and who accepts that.`,
      span: first.span,
      related: more.map(({ text, span }) => ({ message: t`Not undone either: ${text}`, span }))
    };
  }
});
