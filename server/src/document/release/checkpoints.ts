/** What is watched during a release. */

import type { Prose, Span, Words } from "../facts.ts";
import { bySection } from "../gathering.ts";
import { remembering } from "../remembering.ts";
import { type SectionTree, wholeSection } from "../section-tree.ts";
import { factsWithin, type Section, type SectionHeading } from "../sections.ts";
import { type Condition, conditionsIn } from "./conditions.ts";
import { isSameMetric, type Metric, metricOf, percentilesIn, tokensOf, tokensOfWords } from "./metrics.ts";
import { type Statement, statementsIn, textOf } from "./statements.ts";

/** One thing that is watched: an item, a row or a fence under monitoring. */
export interface Checkpoint {
  readonly text: string;
  readonly span: Span;
  /** What it is called, and each percentile of it. */
  readonly metrics: readonly Metric[];
  /** Those that it names, as `p95`. */
  readonly percentiles: readonly string[];
  /** The normal words of all it says, its query among them. */
  readonly words: ReadonlySet<string>;
  /** What must hold: "must remain > 99.9 %". */
  readonly conditions: readonly Condition[];
  /** Whether a value in it is still a placeholder. */
  readonly isOpen: boolean;
}

export function checkpointsOf(tree: SectionTree): Checkpoint[] {
  return roots(tree).flatMap(section => checkpointsIn(wholeSection(tree, section)));
}

const roots = bySection(section => (isMonitoring(section) && !isBelowMonitoring(section.parent) ? [section] : []));

const checkpointsIn = remembering((section: Section): readonly Checkpoint[] => {
  const facts = factsWithin(section);
  return [
    ...statementsIn(facts).flatMap(statement => (statement.form === "paragraph" ? [] : [checkpointOf(statement)])),
    ...facts.flatMap(fact => (fact.type === "code" ? [queryOf(fact.content)] : []))
  ];
});

/** What is one text is read once. */
function checkpointOf(statement: Statement): Checkpoint {
  const [only, more] = statement.parts;
  if (!only || more) return readCheckpoint(statement);
  const known = ofTexts.get(only);
  if (known?.span === statement.head.span) return known;
  const read = readCheckpoint(statement);
  ofTexts.set(only, read);
  return read;
}

const ofTexts = new WeakMap<Prose, Checkpoint>();

function readCheckpoint(statement: Statement): Checkpoint {
  const text = textOf(statement);
  const [line] = statement.parts[0]?.lines ?? [];
  const names = line?.label ? [line.label.name.text, line.label.value.text] : [statement.head.text];
  return {
    text,
    span: statement.head.span,
    isOpen: statement.parts.some(({ placeholders }) => placeholders.length > 0),
    metrics: metricsOf(names, text),
    percentiles: [...new Set(percentilesIn(text))],
    words: new Set(statement.parts.flatMap(tokensOfWords)),
    conditions: statement.parts.flatMap(conditionsUnderLabel)
  };
}

/** Queries and alerts in a fence: each line names something. */
const queryOf = remembering(({ span, text }: Words): Checkpoint => {
  const metrics = text.split(/\r?\n/, 200).map(metricOf);
  return { text, span, metrics, percentiles: [], words: new Set(tokensOf(text)), conditions: [], isOpen: false };
});

/** Behind `**Connection pool**:` a figure is one of the pool, whatever the dashboard is called. */
function conditionsUnderLabel(prose: Prose): readonly Condition[] {
  const [line] = prose.lines;
  const conditions = conditionsIn(prose);
  if (!line?.label) return conditions;
  const label = line.label.name.text;
  return conditions.map(each =>
    each.metric.family === "other" ? { ...each, metric: metricOf(`${label} ${each.name}`) } : each
  );
}

/** "Post-deployment monitoring" is after the release, and monitoring; "What to monitor" has no role. */
function isMonitoring({ name, role }: SectionHeading): boolean {
  if (role === "monitoring") return true;
  return (role === "post-release" || role === null) && /\bmonitor(?:ing|ed)?\b|\bwhat to watch\b/i.test(name.text);
}

function isBelowMonitoring(section: SectionHeading | null): boolean {
  for (let each: SectionHeading | null = section; each; each = each.parent)
    if (isMonitoring(each) && each.depth > 1) return true;
  return false;
}

function metricsOf(names: readonly string[], text: string): Metric[] {
  const named = names.flatMap(name => [name, ...name.split(/[,;–—(]/)]).map(metricOf);
  const [first] = named;
  const percentiles = new Set(percentilesIn(text));
  return [
    ...named,
    ...[...percentiles].map(percentile => ({
      ...metricOf("latency"),
      subject: first?.subject ?? new Set<string>(),
      percentile
    }))
  ];
}

/** Whether a checkpoint watches a metric: it is called so, or its words and its query name all of it. */
export function watches({ metrics, words }: Checkpoint, metric: Metric): boolean {
  if (metrics.some(each => isSameMetric(each, metric))) return true;
  const namesSubject = metric.subject.size > 0 && [...metric.subject].every(word => words.has(word));
  switch (metric.family) {
    case "latency":
      return namesSubject || metrics.some(each => each.family === "latency" && isSamePercentile(each, metric));
    case "failures":
      return metrics.some(each => each.family === "failures") && (namesSubject || metric.subject.size === 0);
    case "other":
      return namesSubject;
  }
}

function isSamePercentile(one: Metric, other: Metric): boolean {
  return one.percentile === null || other.percentile === null || one.percentile === other.percentile;
}
