import { durationAsNoun, durationLike } from "../../document/durations.ts";
import { replaceSpan } from "../../document/edits.ts";
import { type ContradictedDuration, contradictedDurations } from "../../document/postmortem/contradicted-durations.ts";
import type { StatedDuration } from "../../document/postmortem/stated-durations.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const durationMismatch = rule({
  id: "duration-mismatch",
  kinds: ["postmortem"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: true,
  summary: "The stated duration of an incident is one that its timeline yields.",
  *check({ chronology }) {
    for (const contradicted of contradictedDurations(chronology)) {
      const { stated, computed } = contradicted;
      const right = computed && durationLike(stated.text, computed.minutes);
      yield {
        message: messageFor(contradicted, right && durationAsNoun(right)),
        span: stated.span,
        fixes: right ? [{ title: t`Write '${right}'`, edits: [replaceSpan(stated.span, right)] }] : []
      };
    }
  }
});

const claims: Readonly<Record<StatedDuration["until"], (duration: string) => string>> = {
  end: duration => t`The incident is said to have lasted ${duration}`,
  detected: duration => t`Detection is said to have taken ${duration}`,
  acknowledged: duration => t`The response is said to have taken ${duration}`,
  mitigated: duration => t`Mitigation is said to have taken ${duration}`,
  resolved: duration => t`Recovery is said to have taken ${duration}`
};

function messageFor({ stated, computed }: ContradictedDuration, right: string | null): string {
  const said = claims[stated.until](durationAsNoun(stated.text));
  if (stated.range && right) return t`${said}, but the times beside it are ${right} apart: correct one of them.`;
  if (!computed || !right) {
    return t`${said}, but no two times of the timeline are so far apart: correct it, or write from when to when it counts.`;
  }
  return t`${said}, but no two times of the timeline are so far apart: from ${computed.from} to ${computed.to} it is ${right}.`;
}
