import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const missingNextUpdate = rule({
  id: "missing-next-update",
  kinds: ["stakeholder-update"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "An update about an ongoing incident says when the next one comes.",
  *check({ isOngoing, nextUpdate, subject, place }) {
    if (!isOngoing || nextUpdate?.isTimed) return;
    const wanted = t`write 'Next update: 10:30 UTC' or 'We will post the next update within 30 minutes'`;
    yield nextUpdate
      ? { message: t`The next update is announced without a time: ${wanted}.`, span: nextUpdate.words.span }
      : {
          message: t`The incident is ongoing, and nothing says when readers hear more: ${wanted}.`,
          span: subject?.words.span ?? place
        };
  }
});
