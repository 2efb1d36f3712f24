import { insertFields } from "../../document/insert-fields.ts";
import { lackingFields } from "../../document/wanted-fields.ts";
import { listed, quoted } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const missingField = rule({
  id: "missing-field",
  kinds: ["postmortem", "release-checklist"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  seeksWords: true,
  fill: true,
  fixable: true,
  summary: "A document says when, by whom and how far: whatever its kind must state of itself.",
  *check(document, { today }) {
    const lacking = lackingFields(document);
    if (lacking.length === 0) return;
    const names = lacking.map(each => each.name);
    const fields = lacking.map(each => each.field);
    const most = names.slice(0, -1).join(t`, no `);
    const list = names.length > 1 ? t`${most} and no ${names.at(-1) ?? ""}` : names[0];
    const lines = fields.map(({ label }) => quoted(`- **${label}**: …`));
    // From the day of the release on a placeholder is an error: nothing is inserted that would make one.
    const isDue =
      document.kind === "release-checklist" && document.releaseDate !== null && document.releaseDate.day <= today;
    const fix = { title: t`Insert the missing fields: ${listed(names)}`, edits: insertFields(fields, document) };
    yield {
      message: t`This document states no ${list ?? ""}: write ${listed(lines)} below its title.`,
      span: document.place,
      severity: lacking.some(each => each.isNeeded) ? "warning" : "information",
      fixes: isDue ? [] : [fix]
    };
  }
});
