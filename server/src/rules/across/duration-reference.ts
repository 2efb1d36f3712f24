import { momentsAround, referencedDurations } from "../../document/across/references.ts";
import { momentWord } from "../../document/moment-names.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const durationReference = rule({
  id: "duration-reference",
  kinds: ["postmortem", "stakeholder-update"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "A duration that says from when it counts fits the timeline.",
  *check(document, { surroundings }) {
    const durations = referencedDurations(document);
    const moments = durations.length > 0 ? momentsAround(document, surroundings) : [];
    for (const { words, minutes, isBound, from, until } of durations) {
      const starts = moments.filter(each => each.name === from);
      const ends = moments.filter(each => until.includes(each.name));
      const fits = starts.some(start =>
        ends.some(end => {
          const taken = end.minutes - start.minutes;
          return taken < 0 || (isBound ? taken <= minutes + 1 : Math.abs(taken - minutes) <= 1);
        })
      );
      const [start] = starts;
      const end = ends.at(-1);
      if (fits || !start || !end) continue;
      yield {
        message: t`'${words.text}' does not fit the timeline: from ${momentWord(from)} to ${momentWord(end.name)} it was ${Math.round((end.minutes - start.minutes) * 100) / 100} minutes. Correct the figure, or say from when it counts.`,
        span: words.span,
        related: [start, end].map(({ name, span, source }) => ({
          message: t`The incident was ${momentWord(name)} here`,
          span,
          ...(source ? { in: source } : {})
        }))
      };
    }
  }
});
