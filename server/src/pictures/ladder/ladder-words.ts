/** The ladder of a rollout in words. */
import type { MetricBand, Zone } from "../../document/release/bands.ts";
import { listed, shortWords } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import type { LadderPicture, PicturedRollout, PicturedStage } from "./ladder-picture.ts";
import { spokenMeasure } from "./measures.ts";

/** "1 %, bakes 30 min"; what is not known is not stated. */
export function stageWords({ percent, place, bakeTime, lacksBakeTime }: PicturedStage): string {
  return [
    percent === null ? t`share not stated` : spokenMeasure(percent, "share"),
    place,
    bakeTime !== null ? t`bakes ${spokenMeasure(bakeTime, "duration")}` : lacksBakeTime ? t`bake time not stated` : null
  ]
    .filter(Boolean)
    .join(", ");
}

/** "next when error rate < 1 %"; empty for a stage without a gate. */
export function gateWords({ gate, looserThan }: PicturedStage, isLast: boolean): string {
  if (gate.length === 0) return "";
  const conditions = gate.join(", ");
  const awaited = isLast ? t`done when ${conditions}` : t`next when ${conditions}`;
  return looserThan === null ? awaited : `${awaited} ${t`(more lenient than '${looserThan}')`}`;
}

/** What happens at which values: "gates pass below 1 %, between 1 % and 2 % nothing says what happens, …". */
export function bandWords(band: MetricBand): string {
  return listed(band.zones.map((zone, index) => zoneWords(zone, band.zones[index - 1] ?? null, band)));
}

function zoneWords({ is, until }: Zone, before: Zone | null, band: MetricBand): string {
  const { isUpper, dimension } = band;
  const value = spokenMeasure((is === "back" ? before?.until : until) ?? 0, dimension);
  switch (is) {
    case "pass":
      return isUpper ? t`gates pass below ${value}` : t`gates pass above ${value}`;
    case "some":
      return isUpper ? t`some gates pass below ${value}` : t`some gates pass above ${value}`;
    case "undefined":
      return gapWords(band) ?? "";
    case "hold":
      return isUpper ? t`hold below ${value}` : t`hold above ${value}`;
    case "back":
      return backWords(value, band);
    case "no-gate":
      return t`no gate`;
    case "no-trigger":
      return t`no rollback trigger`;
    case "other-gate":
      return t`gate that cannot be compared: '${otherWords(band)}'`;
    case "other-trigger":
      return t`rollback trigger that cannot be compared: '${otherWords(band)}'`;
  }
}

function otherWords({ other }: MetricBand): string {
  return shortWords(other?.text ?? "", 80);
}

/** "between 1 % and 2 % nothing says what happens"; `null` where there is no such gap. */
export function gapWords({ zones, dimension }: MetricBand): string | null {
  const at = zones.findIndex(({ is }) => is === "undefined");
  const [from, to] = [zones[at - 1]?.until, zones[at]?.until];
  if (from === undefined || from === null || to === undefined || to === null) return null;
  return t`between ${spokenMeasure(from, dimension)} and ${spokenMeasure(to, dimension)} nothing says what happens`;
}

/** "roll back above 2 % for 3 min", where its trigger must hold for some time. */
function backWords(value: string, { isUpper, trigger }: MetricBand): string {
  if (!trigger?.window) return isUpper ? t`roll back above ${value}` : t`roll back below ${value}`;
  const time = spokenMeasure(trigger.window, "duration");
  return isUpper ? t`roll back above ${value} for ${time}` : t`roll back below ${value} for ${time}`;
}

/** Everything: stages, metrics, triggers. For the command line, in English. */
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
