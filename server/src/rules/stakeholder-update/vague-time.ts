import { allOf } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const vagueTime = rule({
  id: "vague-time",
  kinds: ["stakeholder-update"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "Times in an update have a date and a time zone.",
  *check({ times: { times, hasDate, hasZone } }, { conventions }) {
    const needsZone = !hasZone && conventions.timeZone === null;
    const vague = times.filter(({ isRelative }) => !hasDate || (needsZone && !isRelative));
    const [first, ...others] = vague;
    if (!first) return;
    const lacks = [
      hasDate ? [] : t`a date`,
      needsZone && vague.some(({ isRelative }) => !isRelative) ? t`a time zone` : []
    ].flat();
    yield {
      message: t`'${first.text}' depends on when and where it is read: add ${allOf(lacks)}, as in '2026-03-12, 09:10 UTC'.`,
      span: first.span,
      related: others.map(({ text, span }) => ({ message: t`Also: ${text}`, span }))
    };
  }
});
