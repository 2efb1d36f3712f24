import { type Edit, insertAfter } from "../../document/edits.ts";
import type { Words } from "../../document/facts.ts";
import { spanWithin } from "../../document/prose-spans.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const missingTimezone = rule({
  id: "missing-timezone",
  kinds: ["postmortem"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: true,
  summary: "The times of a timeline say in which time zone they are.",
  *check({ chronology }, { conventions }) {
    if (chronology.namesZone || conventions.timeZone !== null) return;
    const timed = chronology.timelines.filter(({ events }) => events.some(({ time }) => time !== null));
    const [first] = timed;
    const when = first?.events.find(({ time }) => time !== null)?.when;
    if (!first || !when) return;
    const names = [...new Set(timed.map(({ name }) => name))];
    yield {
      message: first.name
        ? t`The times under '${first.name.text}' name no time zone: write it once, as in 'Time (UTC)' or 'All times in UTC'.`
        : t`The times from ${when.text} on name no time zone: write it once, as in 'Time (UTC)' or 'All times in UTC'.`,
      span: first.name?.span ?? when.span,
      fixes: () =>
        names.includes(null)
          ? []
          : [{ title: t`Say that the times are in UTC`, edits: names.flatMap(name => (name ? [sayUtc(name)] : [])) }]
    };
  }
});

function sayUtc(name: Words): Edit {
  return insertAfter(spanWithin(name, 0, name.text.length), " (UTC)");
}
