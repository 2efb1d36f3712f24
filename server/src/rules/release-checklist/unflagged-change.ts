import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const unflaggedChange = rule({
  id: "unflagged-change",
  kinds: ["release-checklist"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "A rollback that only switches flags has a flag for every change.",
  *check({ changes, procedures }) {
    if (procedures.length === 0 || !procedures.every(({ onlySwitchesFlags }) => onlySwitchesFlags)) return;
    const [first, ...more] = changes.filter(({ flags }) => flags?.length === 0);
    if (!first) return;
    const subject =
      more.length > 0
        ? t`${more.length + 1} changes have no flag, the first is '${first.text}'`
        : t`'${first.text}' has no flag`;
    yield {
      message: t`The rollback only switches flags, but ${subject}: add the step that undoes the deployment, or put the change behind a flag.`,
      span: first.span,
      related: more.map(({ text, span }) => ({ message: t`No flag: ${text}`, span }))
    };
  }
});
