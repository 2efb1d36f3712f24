import { momentWord } from "../../document/moment-names.ts";
import type { MomentName } from "../../document/postmortem/moments.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import { t } from "../../text/translate.ts";
import { type Finding, rule } from "../rule.ts";

export const keyMoments = rule({
  id: "key-moments",
  kinds: ["postmortem"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  seeksWords: true,
  fill: false,
  fixable: false,
  summary: "A timeline tells when the incident was detected and when it ended, in an order that can be.",
  *check(document) {
    yield* transposed(document);
    yield* missing(document);
  }
});

function* transposed({ chronology }: Postmortem): Iterable<Finding> {
  for (const { moment, before } of chronology.transposedRows) {
    const name = momentWord(moment.name);
    yield {
      message:
        before.name === "started"
          ? t`The incident is ${name} at ${moment.when}, before it starts at ${before.when}: correct one of the times, or say what else happened then.`
          : t`The incident is ${name} at ${moment.when}, before it is mitigated at ${before.when}: correct one of the times, or say what else happened then.`,
      span: moment.span,
      severity: moment.confidence === "explicit" ? "error" : "warning",
      related: [{ message: t`${before.when}: ${momentWord(before.name)}`, span: before.span }]
    };
  }
}

const beginnings: ReadonlySet<MomentName> = new Set<MomentName>(["detected", "declared", "acknowledged"]);
const endings: ReadonlySet<MomentName> = new Set<MomentName>(["mitigated", "resolved"]);

function* missing({ chronology, nature }: Postmortem): Iterable<Finding> {
  const { timelines, moments, durations } = chronology;
  const named = timelines.find(({ isNamed, events }) => isNamed && events.length >= 3);
  if (!named?.name || nature.isOngoing || nature.isNearMiss || nature.isSecurity) return;
  if (durations.some(({ isField, until }) => isField && until !== "end")) return;
  if (moments.some(({ name }) => beginnings.has(name) || endings.has(name))) return;
  yield {
    message: t`'${named.name.text}' tells neither when the incident was detected nor when it ended: mark these rows, as in '09:14 Detected: …' and '09:41 Resolved: …'.`,
    span: named.name.span,
    severity: "information"
  };
}
