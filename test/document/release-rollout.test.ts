/** How a release is rolled out: stages, what is watched, and when it goes back. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertMarked, declared, readAs, readKind } from "../support/documents.ts";

const checklist = (body: string) => readAs("release-checklist", `# Release\n\n${body}\n`);

describe("stages", () => {
  const stages = (body: string) =>
    checklist(body).rollouts.map(rollout =>
      rollout.stages.map(({ traffic, bakeTime }) => [traffic?.percent ?? null, bakeTime?.seconds ?? null])
    );

  it("go from place to place where each names another one", () => {
    const isByPlace = (...names: readonly string[]) =>
      checklist(
        `## Rollout\n\n| Stage | Traffic | Bake time |\n| --- | --- | --- |\n${names.map(name => `| ${name} | 50% | 1 h |\n`).join("")}`
      ).rollouts.map(rollout => rollout.isByPlace);
    assert.deepEqual(isByPlace("eu-west-1", "us-east-1"), [true]);
    assert.deepEqual(isByPlace("Ireland (eu)", "Ohio (us)", "All others"), [true]);
    assert.deepEqual(isByPlace("Tenant group a", "Tenant group b"), [true]);
    assert.deepEqual(isByPlace("Cluster blue-1", "Cluster green-1"), [true]);
    assert.deepEqual(isByPlace("Canary in eu-west-1", "Half in eu-west-1"), [false]);
    assert.deepEqual(isByPlace("Canary cluster", "Half", "All clusters"), [false]);
    assert.deepEqual(isByPlace("One region", "Two regions"), [false]);
  });

  it("bake as long as is written, in several units and in words", () => {
    const seconds = (bake: string) =>
      stages(
        `## Rollout\n\n| Stage | Traffic | Bake time |\n| --- | --- | --- |\n| A | 5% | ${bake} |\n| B | 100% | 1 h |`
      )[0]?.[0]?.[1];
    for (const bake of ["1 h 30 min", "1h30m", "1h 30m", "90 min", "1.5 hours"])
      assert.equal(seconds(bake), 5400, bake);
    assert.equal(seconds("two hours"), 7200);
    assert.equal(seconds("30–60 minutes"), 1800);
    assert.equal(seconds("until it is quiet"), null);
  });

  it("get a share that is written as one, or as some of all", () => {
    const share = (traffic: string) =>
      stages(
        `## Rollout\n\n| Stage | Traffic | Bake time |\n| --- | --- | --- |\n| A | ${traffic} | 1 h |\n| B | 100% | 1 h |`
      )[0]?.[0]?.[0];
    assert.deepEqual(
      [
        "2 of 8 pods",
        "2 of 8 pods (25 %)",
        "1/4",
        "1 of 3 hosts",
        "half",
        "all",
        "All traffic",
        "5-10%",
        "25 -> 50",
        "100"
      ].map(share),
      [25, 25, 25, 33.33, 50, 100, 100, 10, 50, 100]
    );
    assert.deepEqual(["10 internal users", "9 of 8 pods"].map(share), [null, null]);
  });

  it("are rows of a table", () => {
    const table = (head: string, ...rows: readonly string[]) =>
      `## Staged rollout\n\n${[head, head.replace(/[^|]+/g, " --- "), ...rows].join("\n")}`;
    assert.deepEqual(
      stages(table("| Stage | Traffic % | Bake time |", "| Canary | 1% | 30 min |", "| Full | 100 | 4 hours soak |")),
      [
        [
          [1, 1800],
          [100, 14_400]
        ]
      ]
    );
    assert.deepEqual(stages(table("| Stage | Soak |", "| Canary (5%) | 1 h |", "| All (100%) | |")), [
      [
        [5, 3600],
        [100, null]
      ]
    ]);
    assert.deepEqual(stages(table("| Region | Traffic |", "| EU | 5% |", "| US | 25 → 50% |")), [
      [
        [5, null],
        [50, null]
      ]
    ]);
  });

  it("are headings, with their share and time in them or in labels below", () => {
    const body = `## Rollout

### Phase 1: Canary (5%)

**Duration**: 1-2 days

### Phase 2: Half (0-4 h)

**Target**: 50% of users

### Phase 3: Everybody

- **Traffic**: 100%
`;
    assert.deepEqual(stages(body), [
      [
        [5, 86_400],
        [50, 0],
        [100, null]
      ]
    ]);
  });

  it("are items, with what stands below them", () => {
    const body = `## Canary deployment

1. Deploy to staging
2. Canary (1% of production traffic, 30–60 minutes)
3. Ramp (5% → 25% → 50%)
   - Wait 1–2 h at each step
4. Full rollout (100%)
`;
    assert.deepEqual(stages(body), [
      [
        [1, 1800],
        [50, 3600],
        [100, null]
      ]
    ]);
  });

  it("have gates in a column, or under criteria of their own", () => {
    const { rollouts } = checklist(`## Rollout

### Stage 1 (5% of traffic)

**Success criteria**:

- Error rate < 1 %

**No-go criteria**:

- Error rate > 5 %

### Stage 2 (100% of traffic)

Text.
`);
    assert.deepEqual(
      rollouts[0]?.stages.map(({ gate }) => gate.map(({ text }) => text)),
      [["Error rate < 1 %"], []]
    );
  });

  it("are no shares of work, of questions or of time", () => {
    for (const body of [
      "## Phases\n\n### Phase 1: Cache (100% ✅)\n\nDone.\n\n### Phase 2: Reports (40%)\n\nOpen.",
      "## Time\n\n| Task | Percentage | Duration |\n| --- | --- | --- |\n| Tests | 35% | 2 h |\n| Docs | 65% | 3 h |",
      "## Checks\n\n- Coverage 80%\n- CPU below 70%",
      "## Canary\n\n1. Canary gets 10% of traffic\n2. Check bundle size increase <5%",
      "## Rollout\n\n### Phase 1\n\n**Scope**: the team (50 users)\n\n### Phase 2\n\n**Scope**: 25% of users",
      "## Rollout\n\n- Phased: 10% → 50% → 100% of users"
    ])
      assert.deepEqual(stages(body), [], body);
  });
});

describe("rollback triggers", () => {
  const assertTriggers = (marked: string) =>
    assertMarked(declared("release-checklist", marked), text => {
      const document = readKind("release-checklist", text);
      return document.triggers.map(({ span }) => document.rangeOf(span));
    });

  it("are items, rows and labels", () => {
    assertTriggers(`## Rollback criteria

Roll back if any of these holds:

- ⟦Error rate > 1 %⟧
  - for five minutes
- [ ] ⟦A posting is lost⟧

## More

**Rollback trigger**: ⟦any crash loop⟧

## Hard rollback triggers

| Trigger | Action |
| --- | --- |
| ⟦Error rate > 5 %⟧ | Undo at once |
`);
  });

  it("stand below a sentence and in sections of a section", () => {
    assertTriggers(`## If something goes wrong

Initiate rollback immediately if one of these occurs:

1. ⟦Login is broken⟧

Then do this:

1. Redeploy.

## Rollback triggers

### Automatic rollback

- ⟦Error rate > 5 %⟧

### Warning triggers

- Error rate > 2 %

### Rollback steps

1. Redeploy.

**Rollback procedure**:

1. Redeploy again.
`);
  });

  it("are not whether all is ready", () => assertTriggers("## Rollback readiness\n\n- Rollback steps validated\n"));
});

describe("monitoring checkpoints", () => {
  it("tell their metrics, percentiles and conditions", () => {
    const { checkpoints } = checklist(`## Monitoring

- [ ] **Posting success rate**: dashboard \`ledger\` — must remain > 99.9%
- [ ] **Latency**: P50 and P99 on \`ledger.post\`

| Metric | Where |
| --- | --- |
| Queue depth | \`ledger/queue\` |

\`\`\`promql
container_memory_usage_bytes
\`\`\`
`);
    assert.equal(checkpoints.length, 4);
    assert.deepEqual([...(checkpoints[0]?.conditions[0]?.metric.subject ?? [])].slice(0, 1), ["posting"]);
    assert.equal(checkpoints[0]?.conditions[0]?.metric.isSuccess, true);
    assert.deepEqual(checkpoints[1]?.percentiles, ["p50", "p99"]);
    assert.ok(checkpoints[2]?.words.has("queue"));
    assert.ok(checkpoints[3]?.words.has("memory"));
  });

  it("are also those after the release, and what is to be monitored", () => {
    assert.equal(checklist("## Post-deployment monitoring\n\n- Error rate\n").checkpoints.length, 1);
    assert.equal(checklist("## Day one\n\n### What to monitor\n\n- Error rate\n").checkpoints.length, 1);
    assert.equal(checklist("## Scope\n\n- Error rate\n").checkpoints.length, 0);
  });
});

describe("baselines", () => {
  const baselines = (body: string) =>
    checklist(body).baselines.map(({ metric, value }) => [metric.percentile ?? metric.family, value]);

  it("are values that a text calls so", () => {
    for (const [body, expected] of [
      [
        "- Latency: baseline: P50=120ms, P99=380ms",
        [
          ["p50", 0.12],
          ["p99", 0.38]
        ]
      ],
      ["- Error rate (baseline 0.02%)", [["failures", 0.02]]],
      ["- P99 latency, 380 ms baseline", [["p99", 0.38]]],
      ["| Metric | Baseline |\n| --- | --- |\n| P95 latency | 300 ms |", [["p95", 0.3]]]
    ] as const)
      assert.deepEqual(baselines(body), expected, body);
  });

  it("are not what is compared with one, nor how soon it is reached", () => {
    for (const body of [
      "- P99 > 1000 ms (2.6x baseline)",
      "- Revenue within 1% of baseline",
      "- Metrics return to baseline within 10 minutes"
    ])
      assert.deepEqual(baselines(body), [], body);
  });
});

describe("a reason to hold", () => {
  it("is a condition beside such a word, or said of whatever lies between", () => {
    const held = (body: string) => checklist(body).holds.map(({ bound }) => bound?.value);
    assert.deepEqual(held("## Rollout\n\nHold if P99 > 600 ms.\n"), [0.6]);
    assert.deepEqual(held("## Warning thresholds\n\n- Error rate > 2 %\n"), [2]);
    assert.deepEqual(held("| Metric | Pause if |\n| --- | --- |\n| Error rate | > 3 % |\n"), [3]);
    assert.deepEqual(held("## Rollout\n\n- Error rate > 2 %\n"), []);
    assert.equal(checklist("Between a gate and its trigger: hold the stage.").saysHold, true);
    assert.equal(checklist("Hold the stage.").saysHold, false);
  });
});

describe("what nobody can go by", () => {
  const read = (monitoring: string, triggers: string) =>
    checklist(`## Monitoring\n\n${monitoring}\n\n## Rollback triggers\n\n${triggers}\n`);

  it("is a comparison with a baseline that has no value, or a wrong multiple of it", () => {
    const compared = (triggers: string, monitoring = "- Latency: baseline: P99 = 400 ms") =>
      read(monitoring, triggers).doubtfulComparisons.map(({ correction }) => correction?.multiple ?? null);
    assert.deepEqual(compared("- P99 > 1000 ms (2.5x baseline)"), []);
    assert.deepEqual(compared("- P99 > 1000 ms (2.2x baseline)"), ["2.5"]);
    assert.deepEqual(compared("- P99 > 1000 ms (2.5x baseline)", "- Latency"), [null]);
  });

  it("is a percentile without a value beside one that has it", () => {
    const unbounded = (monitoring: string) =>
      read(monitoring, "- Errors > 2 %").unboundedCheckpoints.map(({ percentiles }) => percentiles);
    assert.deepEqual(unbounded("- P50 and P99 latency, baseline: P50 = 80 ms\n- P99 by region"), [["p99"]]);
    assert.deepEqual(unbounded("- P50 and P99 latency"), []);
  });

  it("is what lies between a gate and its trigger", () => {
    const gaps = (...triggers: readonly string[]) =>
      read("- Error rate stays below 1 %", triggers.join("\n")).thresholdGaps.map(each => each.trigger.bound?.value);
    assert.deepEqual(gaps("- Error rate > 5 %"), [5]);
    assert.deepEqual(gaps("- Error rate > 5 %", "- Error rate > 3 %"), [3]);
    assert.deepEqual(gaps("- Error rate > 1 %"), []);
    assert.deepEqual(gaps("- Error rate > 5 %", "", "Between a gate and its trigger: hold the stage."), []);
  });

  it("is a gate that is looser than that of a stage with less traffic", () => {
    const looser = (...gates: readonly string[]) =>
      checklist(
        `## Rollout stages\n\n| Stage | Traffic | Thresholds |\n| - | - | - |\n${gates
          .map((gate, index) => `| Stage ${index} | ${10 + index} % | ${gate} |`)
          .join("\n")}\n`
      ).looserGates.map(({ stage, earlier }) => [earlier.stage, stage]);
    assert.deepEqual(looser("Errors < 1 %", "Errors < 2 %"), [["Stage 0", "Stage 1"]]);
    assert.deepEqual(looser("Errors < 2 %", "Errors < 1 %"), []);
    assert.deepEqual(looser("Errors < 1 %", "P99 < 2 s"), []);
  });
});
