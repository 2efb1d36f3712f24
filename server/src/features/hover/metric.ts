/** A metric: what is usual, what a stage asks for, when to wait, when to go back. */
import { innermost } from "../../document/extents.ts";
import type { Span } from "../../document/facts.ts";
import type { Condition } from "../../document/release/conditions.ts";
import { isSameMetric, type Metric } from "../../document/release/metrics.ts";
import type { ReleaseChecklist } from "../../document/release/release-checklist.ts";
import { remembering } from "../../document/remembering.ts";
import { t } from "../../text/translate.ts";
import type { HoverSubject } from "./subject.ts";

/** What a document says of a metric in one place. */
interface Said {
  readonly metric: Metric;
  readonly span: Span;
  readonly column: Column;
  readonly text: string;
}

const columns = ["baseline", "gate", "hold", "trigger"] as const;
type Column = (typeof columns)[number];

const heads: Readonly<Record<Column, () => string>> = {
  baseline: () => t`Baseline`,
  gate: () => t`Gate`,
  hold: () => t`Hold`,
  trigger: () => t`Rollback trigger`
};

const mostRows = 8;

export const metricHover: HoverSubject = ({ document, place, write }) => {
  if (document.kind !== "release-checklist") return null;
  const said = saidOf(document);
  const here = innermost(said, ({ span }) => span, place);
  if (!here) return null;
  const same = said.filter(({ metric }) => isSameMetric(metric, here.metric));
  const filled = columns.filter(column => same.some(each => each.column === column));
  // One column repeats what stands there.
  if (filled.length < 2) return null;
  const lists = columns
    .filter(column => column !== "hold" || filled.includes("hold"))
    .map(column => [heads[column](), ...new Set(same.flatMap(each => (each.column === column ? [each.text] : [])))]);
  const height = Math.min(
    mostRows,
    lists.reduce((most, list) => Math.max(most, list.length - 1), 0)
  );
  const rows = Array.from({ length: height }, (_, row) =>
    lists.map(list => (list[row + 1] === undefined ? (row === 0 ? "–" : "") : write.words(list[row + 1] ?? "", 80)))
  );
  return { span: here.span, text: write.table([lists.map(([column = ""]) => column), ...rows]) };
};

const saidOf = remembering(readSaid);

function readSaid({ baselines, rollouts, checkpoints, holds, triggers }: ReleaseChecklist): readonly Said[] {
  const condition = (column: Column, { metric, span, text }: Condition, before = ""): Said => ({
    ...{ metric, span, column },
    text: before === "" ? text : `${before}: ${text}`
  });
  const bounded = (conditions: readonly Condition[]): Condition[] =>
    conditions.filter(({ bound, isZero, isVague }) => bound !== null || isZero || isVague);
  return [
    ...baselines.map(({ metric, span, text }): Said => ({ metric, span, column: "baseline", text })),
    ...rollouts.flatMap(({ stages }) =>
      stages.flatMap(({ gate, name }) => bounded(gate).map(each => condition("gate", each, name)))
    ),
    ...checkpoints.flatMap(({ conditions }) =>
      bounded(conditions)
        .filter(({ bound }) => bound?.comparator !== "equal")
        .map(each => condition("gate", each))
    ),
    ...holds.map(each => condition("hold", each)),
    ...triggers.flatMap(({ conditions }) => bounded(conditions).map(each => condition("trigger", each)))
  ];
}
