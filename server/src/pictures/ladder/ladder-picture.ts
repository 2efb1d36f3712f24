/** What the ladder of a rollout shows, as plain data: its stages, and of each metric what happens at which value. */

import { type MetricBand, metricBands } from "../../document/release/bands.ts";
import type { ReleaseChecklist } from "../../document/release/release-checklist.ts";
import type { Rollout, Stage } from "../../document/release/stages.ts";
import { repeatable } from "../../document/repeatable.ts";
import { t } from "../../text/translate.ts";
import { onOneLine, titleOf } from "../titles.ts";

export interface LadderPicture {
  readonly title: string;
  readonly rollouts: readonly PicturedRollout[];
  readonly bands: readonly MetricBand[];
  /** All that leads back, as it is written, in document order. */
  readonly triggers: readonly PicturedTrigger[];
}

export interface PicturedRollout {
  /** What its table, list or headings stand under. */
  readonly name: string;
  readonly stages: readonly PicturedStage[];
}

export interface PicturedStage {
  /** On one line. */
  readonly name: string;
  /** Where it goes, unless its name says so; `null` where no place is named. */
  readonly place: string | null;
  /** Its share of the traffic; `null` where none is stated. */
  readonly percent: number | null;
  /** In seconds; `null` where none is stated, or its name says it: "Canary (4 h)". */
  readonly bakeTime: number | null;
  /** Whether it should have a bake time and has none. */
  readonly lacksBakeTime: boolean;
  /** What must hold before the next stage, as it is written. */
  readonly gate: readonly string[];
  /** The stage before it whose gate is stricter. */
  readonly looserThan: string | null;
  /** 0-based, of its name. */
  readonly line: number;
}

export interface PicturedTrigger {
  /** On one line. */
  readonly text: string;
  /** 0-based. */
  readonly line: number;
}

/** The picture of a release; `null` where it tells neither stages nor a figure at which anything happens. */
export function ladderPicture(checklist: ReleaseChecklist): LadderPicture | null {
  const { rangeOf, triggers } = checklist;
  const rollouts = checklist.rollouts
    .map(rollout => rolloutOf(rollout, checklist))
    .filter(({ stages }) => stages.length > 0)
    .sort((one, other) => firstLine(one) - firstLine(other));
  const bands = metricBands(checklist).map(band => ({ ...band, name: onOneLine(band.name) }));
  if (rollouts.length === 0 && bands.length === 0) return null;
  const picture: LadderPicture = {
    title: titleOf(checklist),
    rollouts,
    bands,
    triggers: triggers.map(({ text, span }) => ({ text: onOneLine(text), line: rangeOf(span).start.line }))
  };
  return repeatable(picture, checklist);
}

function firstLine({ stages }: PicturedRollout): number {
  return stages[0]?.line ?? 0;
}

function rolloutOf({ section, stages, asksForBakeTimes }: Rollout, checklist: ReleaseChecklist): PicturedRollout {
  const { looserGates, rangeOf } = checklist;
  const stricter = new Map(looserGates.map(({ condition, earlier }) => [condition, earlier.stage]));
  const pictured = (stage: Stage, index: number): PicturedStage => {
    const { name, place, span, traffic, bakeTime, gate } = stage;
    const looser = gate.find(condition => stricter.has(condition));
    return {
      name: onOneLine(name),
      place: place !== null && !name.toLowerCase().includes(place) ? onOneLine(place) : null,
      percent: traffic?.percent ?? null,
      bakeTime: bakeTime && bakeTime.span !== span ? bakeTime.seconds || null : null,
      // The last stage bakes as long as anybody likes.
      lacksBakeTime: asksForBakeTimes && index < stages.length - 1 && (bakeTime?.seconds ?? null) === null,
      gate: gate.map(({ text }) => onOneLine(text)),
      looserThan: looser ? onOneLine(stricter.get(looser) ?? "") : null,
      line: rangeOf(span).start.line
    };
  };
  return {
    name: onOneLine(section?.name.text ?? "") || t`Rollout`,
    // A row that is left blank is no stage yet.
    stages: stages.map(pictured).filter(({ name, percent }) => name !== "" || percent !== null)
  };
}
