/** What makes a release go on, stop or go back: metrics and the figures that they are compared with. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { conditionsIn } from "../../server/src/document/release/conditions.ts";
import { isSameMetric, metricOf } from "../../server/src/document/release/metrics.ts";
import { readAs } from "../support/documents.ts";

/** The conditions of a text that stands in a paragraph of its own. */
const conditions = (text: string) => {
  const { facts } = readAs("release-checklist", `${text}\n`);
  return facts.flatMap(fact => (fact.type === "paragraph" ? conditionsIn(fact.prose) : []));
};

describe("a metric is the same", () => {
  const same = (one: string, other: string) => isSameMetric(metricOf(one), metricOf(other));

  it("under other names", () => {
    for (const [one, other] of [
      ["5xx error rate", "Error rates"],
      ["HTTP 500 errors", "error rate"],
      ["P99 latency", "P99"],
      ["p95 response time", "95th percentile latency"],
      ["posting success rate", "Posting verification failure rate"],
      ["DB connection pool", "database connection pool utilization"],
      ["revenue per tx", "revenue per transaction"],
      ["Any duplicate posting detected", "Duplicate postings"],
      ["no receipt sent twice", "duplicate receipts"]
    ] as const)
      assert.ok(same(one, other), `${one} = ${other}`);
  });

  it("not where it is of something else", () => {
    for (const [one, other] of [
      ["checkout error rate", "error rate"],
      ["P95", "P99"],
      ["failed charges", "duplicate charges"],
      ["CPU", "memory"],
      ["queue depth", "error rate"]
    ] as const)
      assert.ok(!same(one, other), `${one} ≠ ${other}`);
  });
});

describe("conditions", () => {
  it("are not parted between two things", () => {
    assert.equal(conditions("No divergence between canary and stable").length, 1);
    assert.equal(conditions("No divergence and no lost posting").length, 2);
  });

  it("are the clauses of a text, each at its place", () => {
    const document = readAs("release-checklist", "Error rate < 0.05%, **P99** < 450ms; zero failed charges\n");
    const [first] = document.facts.flatMap(fact => (fact.type === "paragraph" ? [fact.prose] : []));
    assert.ok(first);
    assert.deepEqual(
      conditionsIn(first).map(({ span }) => span.block.source.slice(span.start, span.end)),
      ["Error rate < 0.05%", "P99** < 450ms", "zero failed charges"]
    );
  });

  it("compare a metric with a figure, for a while", () => {
    const [condition] = conditions("5xx error rate > 0.1% for 3+ minutes");
    const { bound, window, name } = condition ?? {};
    assert.deepEqual(
      [name, bound?.comparator, bound?.value, bound?.dimension, window],
      ["5xx error rate", "above", 0.1, "share", 180]
    );
  });

  it("know the metric wherever it stands", () => {
    const families = (text: string) => conditions(text).map(({ metric }) => [metric.family, metric.percentile]);
    assert.deepEqual(families("Performance: p95 latency > 1 s sustained for > 15 minutes"), [["latency", "p95"]]);
    assert.deepEqual(families("Latency > 2 seconds (p95)"), [["latency", "p95"]]);
    assert.deepEqual(families("more than 5% failed requests"), [["failures", null]]);
    assert.deepEqual(families("P50, P95 and P99 latency below 300 ms"), [
      ["latency", "p50"],
      ["latency", "p95"],
      ["latency", "p99"]
    ]);
  });

  it("may be a multiple of a baseline", () => {
    const [condition] = conditions("P99 latency > 1000ms (2.6x baseline)");
    assert.deepEqual(
      [condition?.bound?.value, condition?.multiple?.value, condition?.multiple?.decimals, condition?.usesBaseline],
      [1, 2.6, 1, true]
    );
    assert.equal(conditions("canary vs. baseline cohort")[0]?.usesBaseline, false);
    assert.equal(conditions("error rate < 1% (normal baseline)")[0]?.usesBaseline, false);
  });

  it("are vague where they are a matter of degree", () => {
    for (const text of [
      "Latency is too high",
      "Significant increase of failed postings",
      "Error rate increases",
      "Metrics look normal",
      "Things look bad",
      "Everything looks pretty good",
      "Canary is going well",
      "Dashboards are fine",
      "Customers complain",
      "Something feels off",
      "User feedback neutral/positive",
      "failures above agreed threshold",
      "net revenue is materially worse for 12h"
    ])
      assert.deepEqual(
        conditions(text).map(({ isVague }) => isVague),
        [true],
        text
      );
  });

  it("are not vague with a figure, or where something happens or does not", () => {
    for (const text of [
      "Latency > 2 s",
      "No increase of errors",
      "Any duplicate charge detected",
      "All thresholds hold",
      "Login is broken",
      "Data corruption",
      "Database migration fails",
      "Security regression identified",
      "Sev1 incident",
      "Stakeholder decision",
      "No issues",
      "No customer complains",
      "A customer complains about a lost posting",
      "The flag is off",
      "ok:false",
      "The balance is wrong",
      "A false positive",
      "The smoke test is ok",
      "The cluster flaps between ready and degraded",
      "No divergence between canary and stable"
    ])
      assert.ok(!conditions(text).some(({ isVague }) => isVague), text);
  });
});
