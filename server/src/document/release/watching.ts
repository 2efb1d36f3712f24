/** How a release is watched: its stages with their gates, its triggers, and how they compare. */
import { rememberingLists } from "../remembering.ts";
import type { SectionTree } from "../section-tree.ts";
import {
  type DoubtfulComparison,
  doubtfulComparisons,
  type UnboundedCheckpoint,
  unboundedCheckpoints
} from "./baseline-gaps.ts";
import { type Baseline, baselinesOf } from "./baselines.ts";
import { type Checkpoint, checkpointsOf } from "./checkpoints.ts";
import type { Condition } from "./conditions.ts";
import { type LooserGate, looserGates, type ThresholdGap, thresholdGaps } from "./gates.ts";
import { type Rollout, rolloutsOf } from "./stages.ts";
import { holdsOf, saysHold } from "./thresholds.ts";
import { type Trigger, triggersOf } from "./triggers.ts";

export interface Watching {
  readonly rollouts: readonly Rollout[];
  readonly checkpoints: readonly Checkpoint[];
  readonly baselines: readonly Baseline[];
  readonly triggers: readonly Trigger[];
  /** What must hold: at stages, then at checkpoints. */
  readonly gates: readonly Condition[];
  /** Comparisons with a baseline that has no value, or that are wrong. */
  readonly doubtfulComparisons: readonly DoubtfulComparison[];
  /** What is watched without anything that says what is usual or allowed. */
  readonly unboundedCheckpoints: readonly UnboundedCheckpoint[];
  /** When people wait or look instead of going on or back. */
  readonly holds: readonly Condition[];
  /** Whether that is said for whatever lies between a gate and its trigger. */
  readonly saysHold: boolean;
  /** Gates that are more lenient than one before them, with less traffic. */
  readonly looserGates: readonly LooserGate[];
  /** Where nobody knows what to do: between gates and a trigger, with no reason to hold there. */
  readonly thresholdGaps: readonly ThresholdGap[];
}

export function watchingOf(tree: SectionTree): Watching {
  return compare(
    rolloutsOf(tree),
    checkpointsOf(tree),
    baselinesOf(tree),
    triggersOf(tree),
    holdsOf(tree),
    saysHold(tree) ? [true] : []
  );
}

/** Everything is compared with everything: only where any of it has changed. */
const compare = rememberingLists(compareAll);

function compareAll(
  rollouts: readonly Rollout[],
  checkpoints: readonly Checkpoint[],
  baselines: readonly Baseline[],
  triggers: readonly Trigger[],
  holds: readonly Condition[],
  [isHeldBetween = false]: readonly boolean[]
): Watching {
  const ofStages = rollouts.flatMap(({ stages }) => stages.flatMap(({ gate }) => gate));
  const ofCheckpoints = checkpoints.flatMap(({ conditions }) => conditions);
  const gates = [...ofStages, ...ofCheckpoints];
  const ofTriggers = triggers.flatMap(({ conditions }) => conditions);
  // "baseline: P50 = 120 ms" is the value itself.
  const compared = [...ofTriggers, ...ofStages, ...ofCheckpoints.filter(({ bound }) => bound?.comparator !== "equal")];
  return {
    rollouts,
    checkpoints,
    baselines,
    triggers,
    gates,
    doubtfulComparisons: doubtfulComparisons(compared, baselines),
    unboundedCheckpoints: unboundedCheckpoints(checkpoints, compared, baselines),
    looserGates: rollouts.flatMap(({ stages }) => looserGates(stages)),
    holds,
    saysHold: isHeldBetween,
    thresholdGaps: isHeldBetween ? [] : thresholdGaps(gates, ofTriggers, holds)
  };
}
