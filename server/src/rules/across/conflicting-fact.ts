import { comparedMoments, type MomentPair } from "../../document/across/moments.ts";
import { conflictingPeaks, takePeakOver } from "../../document/across/peaks.ts";
import { relatedOf } from "../../document/across/sources.ts";
import type { Edit } from "../../document/edits.ts";
import type { Span } from "../../document/facts.ts";
import { momentLabel } from "../../document/moment-names.ts";
import { moveClock } from "../../document/moved-clock.ts";
import { t } from "../../text/translate.ts";
import { type Fix, rule } from "../rule.ts";

export const conflictingFact = rule({
  id: "conflicting-fact",
  kinds: ["postmortem", "stakeholder-update"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: true,
  options: {
    tolerance: { default: 1, description: "By how many minutes two tellings of one moment may differ." }
  },
  summary: "A postmortem and an update tell the times and figures that the chat tells.",
  *check(document, { options, surroundings }) {
    for (const chat of relatedOf(surroundings, "transcript")) {
      if (document.kind === "postmortem") {
        for (const pair of comparedMoments(document, chat.document)) {
          const { written, said, difference } = pair;
          if (Math.abs(difference) <= options.tolerance) continue;
          const name = momentLabel(written.name);
          yield {
            message: t`${name} at ${written.when} here, at ${clockOf(said.minutes)} in the chat: correct the one that is wrong, or say why they differ.`,
            span: placeOf(pair),
            related: [{ message: t`In the chat at ${clockOf(said.minutes)}`, span: said.span, in: chat }],
            fixes: takenOver(moveClock(placeOf(pair), -difference))
          };
        }
      }
      for (const pair of conflictingPeaks(document, chat.document)) {
        const { subject, written, said } = pair;
        yield {
          message: t`The peak of the ${subject === "latency" ? t`latency` : t`error rate`} is ${written.text} here, ${said.text} in the chat: correct the one that is wrong.`,
          span: written.span,
          related: [{ message: t`In the chat: ${said.text}`, span: said.span, in: chat }],
          fixes: takenOver(takePeakOver(pair))
        };
      }
    }
  }
});

function placeOf({ written }: MomentPair): Span {
  return written.event?.when.span ?? written.span;
}

function takenOver(edit: Edit | null): Fix[] {
  return edit ? [{ title: t`Take ${edit.text} over from the chat`, edits: [edit] }] : [];
}

function clockOf(minutes: number): string {
  const pad = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  return `${pad((minutes / 60) % 24)}:${pad(minutes % 60)}`;
}
