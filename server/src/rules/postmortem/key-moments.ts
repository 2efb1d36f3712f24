import type { Moment, MomentName } from "../../document/postmortem/moments.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import { type Finding, rule } from "../rule.ts";

export const keyMoments = rule({
  id: "key-moments",
  kinds: ["postmortem"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "A timeline tells when the incident was detected and when it ended, in an order that can be.",
  *check(document) {
    const told = document.chronology.moments.filter(({ event }) => event !== null && !event.isNested);
    yield* transposed(told, "started", "detected");
    yield* transposed(told, "mitigated", "resolved");
    yield* missing(document);
  }
});

const verbs: Readonly<Partial<Record<MomentName, string>>> = {
  started: "starts",
  detected: "detected",
  mitigated: "mitigated",
  resolved: "resolved"
};

/** All rows of the second moment stand before the first row of the first: one of them has the wrong time or wording. */
function* transposed(moments: readonly Moment[], first: MomentName, second: MomentName): Iterable<Finding> {
  const placed = moments.filter(({ at, approximate }) => at !== null && !approximate);
  // What starts is told in many words: only a row that calls it so is held against another one.
  const early = placed.find(({ name, confidence }) => name === first && confidence === "explicit");
  // Something is fixed many times before all is well.
  const late = placed.findLast(
    ({ name, confidence }) => name === second && (second === "detected" || confidence === "explicit")
  );
  if (!early || !late || early.event === late.event || timeOf(late) + late.precision > timeOf(early)) return;
  yield {
    message: `The incident is ${verbs[second]} at ${late.when}, before it ${first === "started" ? "starts" : "is mitigated"} at ${early.when}: correct one of the times, or say what else happened then.`,
    span: late.span,
    severity: late.confidence === "explicit" ? "error" : "warning",
    related: [{ message: `${early.when}: ${first}`, span: early.span }]
  };
}

const timeOf = ({ at }: Moment): number => at ?? 0;

const beginnings: ReadonlySet<MomentName> = new Set<MomentName>(["detected", "declared", "acknowledged"]);
const endings: ReadonlySet<MomentName> = new Set<MomentName>(["mitigated", "resolved"]);

function* missing({ chronology, nature }: Postmortem): Iterable<Finding> {
  const { timelines, moments, durations } = chronology;
  const named = timelines.find(({ isNamed, events }) => isNamed && events.length >= 3);
  if (!named?.name || nature.isOngoing || nature.isNearMiss || nature.isSecurity) return;
  if (durations.some(({ isField, until }) => isField && until !== "end")) return;
  if (moments.some(({ name }) => beginnings.has(name) || endings.has(name))) return;
  yield {
    message: `'${named.name.text}' tells neither when the incident was detected nor when it ended: mark these rows, as in '09:14 Detected: …' and '09:41 Resolved: …'.`,
    span: named.name.span,
    severity: "information"
  };
}
