/** The ladder of a rollout in words. */
import type { MetricBand, Zone } from "../../document/release/bands.ts";
import type { LadderPicture, PicturedRollout, PicturedStage } from "./ladder-picture.ts";
import { spokenMeasure } from "./measures.ts";

/** "1 %, bakes 30 min"; what is not known is not stated. */
export function stageWords({ percent, place, bakeTime, lacksBakeTime }: PicturedStage): string {
  return [
    percent === null ? "share not stated" : spokenMeasure(percent, "share"),
    place,
    bakeTime !== null ? `bakes ${spokenMeasure(bakeTime, "duration")}` : lacksBakeTime ? "bake time not stated" : null
  ]
    .filter(Boolean)
    .join(", ");
}

/** "next when error rate < 1 %"; empty for a stage without a gate. */
export function gateWords({ gate, looserThan }: PicturedStage, isLast: boolean): string {
  if (gate.length === 0) return "";
  const looser = looserThan === null ? "" : ` (more lenient than '${looserThan}')`;
  return `${isLast ? "done when" : "next when"} ${gate.join(", ")}${looser}`;
}

/** What happens at which values: "gates pass below 1 %, between 1 % and 2 % nothing says what happens, …". */
export function bandWords(band: MetricBand): string {
  return band.zones.map((zone, index) => zoneWords(zone, band.zones[index - 1] ?? null, band)).join(", ");
}

function zoneWords({ is, until }: Zone, before: Zone | null, band: MetricBand): string {
  const [better, worse] = band.isUpper ? ["below", "above"] : ["above", "below"];
  const value = (at: number | null | undefined): string => spokenMeasure(at ?? 0, band.dimension);
  switch (is) {
    case "pass":
      return `gates pass ${better} ${value(until)}`;
    case "some":
      return `some gates pass ${better} ${value(until)}`;
    case "undefined":
      return gapWords(band) ?? "";
    case "hold":
      return `hold ${better} ${value(until)}`;
    case "back":
      return `roll back ${worse} ${value(before?.until)}${windowOf(band)}`;
    case "no-gate":
      return "no gate";
    case "no-trigger":
      return "no rollback trigger";
  }
}

/** "between 1 % and 2 % nothing says what happens"; `null` where there is no such gap. */
export function gapWords({ zones, dimension }: MetricBand): string | null {
  const at = zones.findIndex(({ is }) => is === "undefined");
  const [from, to] = [zones[at - 1]?.until, zones[at]?.until];
  if (from === undefined || from === null || to === undefined || to === null) return null;
  return `between ${spokenMeasure(from, dimension)} and ${spokenMeasure(to, dimension)} nothing says what happens`;
}

/** " for 3 min", where its trigger must hold for some time. */
function windowOf({ trigger }: MetricBand): string {
  return trigger?.window ? ` for ${spokenMeasure(trigger.window, "duration")}` : "";
}

/** Everything: stages, metrics, triggers. */
export function ladderWords({ rollouts, bands, triggers }: LadderPicture): string {
  const parts = [
    ...rollouts.map(rolloutWords),
    ...bands.map(band => `${band.name}: ${bandWords(band)}`),
    triggers.length > 0 ? `Roll back when: ${triggers.map(({ text }) => text).join("; ")}` : "No rollback trigger"
  ];
  return `${parts.join(". ")}.`;
}

function rolloutWords({ name, stages }: PicturedRollout): string {
  const told = stages.map((stage, index) => {
    const gate = gateWords(stage, index === stages.length - 1);
    return `${stage.name}: ${stageWords(stage)}${gate === "" ? "" : `, ${gate}`}`;
  });
  return `${name}, ${stages.length} ${stages.length === 1 ? "stage" : "stages"}. ${told.join(". ")}`;
}
