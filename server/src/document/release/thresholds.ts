/** Gates, triggers and what stands between them, in terms that can be compared. */

import { proseOf } from "../facts.ts";
import { anyFact, bySection, joined } from "../gathering.ts";
import type { Dimension } from "../measures.ts";
import { rememberedTest, rememberingWith } from "../remembering.ts";
import type { SectionTree } from "../section-tree.ts";
import { byTable } from "../tables.ts";
import { holdBetween, holdWords } from "../vocabulary/conditions.ts";
import { type Condition, conditionsIn } from "./conditions.ts";
import { isSameMetric, type Metric } from "./metrics.ts";
import { type Statement, statementsIn, textOf } from "./statements.ts";

/** A level that a metric must not pass: success rates count as the failures that are left. */
export interface Limit {
  readonly metric: Metric;
  /** Whether more is worse, as for failures and latency. */
  readonly isUpper: boolean;
  /** In the base unit of its dimension. */
  readonly value: number;
  readonly dimension: Dimension;
  /** That of its figure. */
  readonly scale: string;
}

/** The limit that a gate draws: what it asks for is on its good side. `null` for changes, ranges and events. */
export function limitOfGate(gate: Condition): Limit | null {
  return limitOf(gate, gate.bound?.comparator === "below" || gate.bound?.comparator === "at-most");
}

/** The limit that a trigger draws: what it names is on its bad side. */
export function limitOfTrigger(trigger: Condition): Limit | null {
  const comparator = trigger.bound?.comparator;
  return limitOf(trigger, comparator === "above" || comparator === "at-least" || comparator === "between");
}

function limitOf({ bound, metric }: Condition, isUpper: boolean): Limit | null {
  if (!bound || bound.isChange || bound.comparator === "within" || bound.comparator === "equal") return null;
  const { dimension, scale, value } = bound;
  if (!metric.isSuccess) return { metric, isUpper, value, dimension, scale };
  if (dimension !== "share") return null;
  return { metric: { ...metric, isSuccess: false }, isUpper: !isUpper, value: 100 - value, dimension, scale };
}

/** Whether two limits are drawn on the same side of the same metric in the same dimension and scale. */
export function isComparable(one: Limit, other: Limit): boolean {
  return (
    one.isUpper === other.isUpper &&
    one.dimension === other.dimension &&
    one.scale === other.scale &&
    isSameMetric(one.metric, other.metric)
  );
}

/** Whether the first limit leaves more room than the second. Both must be comparable. */
export function isLooser(one: Limit, other: Limit): boolean {
  // 100 - 99.9 is not 0.1 to a computer.
  const difference = (one.value - other.value) / Math.max(Math.abs(one.value), Math.abs(other.value), 1e-9);
  return one.isUpper ? difference > 1e-6 : difference < -1e-6;
}

const holdsBetween = rememberedTest(holdBetween);

/** Whether anything says what to do between any gate and its trigger: "Between a gate and its trigger: hold the stage". */
export const saysHold = anyFact(fact => proseOf(fact).some(holdsBetween));

/** What makes people wait or look instead of going on or back: "hold if P99 > 600 ms", a column of warnings. */
export function holdsOf(tree: SectionTree): Condition[] {
  return [...holdsInLists(tree), ...holdsInColumns(tree)];
}

const holdsInLists = bySection(section => {
  const isHold = holdWords.test(section.name.text) && section.depth > 1;
  // A row tells of holding only where its section does.
  const facts = isHold ? section.facts : section.facts.filter(({ type }) => type !== "table-row");
  return joined(statementsIn(facts), statement => holdsOfStatement(statement, isHold));
});

const holdsOfStatement = rememberingWith((statement: Statement, isHold: boolean): readonly Condition[] => {
  if (!isHold && !holdWords.test(textOf(statement))) return [];
  return statement.parts.flatMap(each => conditionsIn(each)).filter(({ bound }) => bound !== null);
});

const holdsInColumns = byTable(({ columns, rows }) =>
  columns.flatMap(({ name }, index) =>
    holdWords.test(name)
      ? rows.flatMap(({ cells }) => {
          const [head, cell] = [cells[0], cells[index]];
          return head && cell
            ? conditionsIn({ text: `${index > 0 ? head.text : ""} ${cell.text}`, span: cell.span }, cell.span).filter(
                ({ bound }) => bound !== null
              )
            : [];
        })
      : []
  )
);
