import { durationAsNoun, durationLike } from "../../document/durations.ts";
import { replaceSpan } from "../../document/edits.ts";
import { type ContradictedDuration, contradictedDurations } from "../../document/postmortem/contradicted-durations.ts";
import type { StatedDuration } from "../../document/postmortem/stated-durations.ts";
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
        fixes: right ? [{ title: `Write '${right}'`, edits: [replaceSpan(stated.span, right)] }] : []
      };
    }
  }
});

const subjects: Readonly<Record<StatedDuration["until"], string>> = {
  end: "The incident is said to have lasted",
  detected: "Detection is said to have taken",
  acknowledged: "The response is said to have taken",
  mitigated: "Mitigation is said to have taken",
  resolved: "Recovery is said to have taken"
};

function messageFor({ stated, computed }: ContradictedDuration, right: string | null): string {
  const said = `${subjects[stated.until]} ${durationAsNoun(stated.text)}`;
  if (stated.range && right) return `${said}, but the times beside it are ${right} apart: correct one of them.`;
  if (!computed || !right) {
    return `${said}, but no two times of the timeline are so far apart: correct it, or write from when to when it counts.`;
  }
  return `${said}, but no two times of the timeline are so far apart: from ${computed.from} to ${computed.to} it is ${right}.`;
}
