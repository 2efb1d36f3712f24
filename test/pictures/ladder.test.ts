/** What ladders of rollouts show: as data, as a drawing, in a page, as Mermaid. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drawingFile } from "../../server/src/pictures/drawing.ts";
import { drawLadder } from "../../server/src/pictures/ladder/draw-ladder.ts";
import { ladderHtml } from "../../server/src/pictures/ladder/ladder-html.ts";
import { ladderMermaid } from "../../server/src/pictures/ladder/ladder-mermaid.ts";
import { type LadderPicture, ladderPicture } from "../../server/src/pictures/ladder/ladder-picture.ts";
import { bandWords, gateWords, ladderWords, stageWords } from "../../server/src/pictures/ladder/ladder-words.ts";
import { spokenMeasure } from "../../server/src/pictures/ladder/measures.ts";
import { linesInOrder } from "../../server/src/pictures/page.ts";
import { readAs } from "../support/documents.ts";
import { assertReadable } from "../support/drawings.ts";
import { elementsOf } from "../support/markup.ts";

const stagesOf = (...rows: string[]): string =>
  `## Rollout Stages\n\n| Stage | Traffic | Bake time | Thresholds |\n| --- | --- | --- | --- |\n${rows.map(row => `| ${row} |`).join("\n")}`;
const triggersOf = (...items: string[]): string =>
  `## Rollback Triggers\n\n${items.map(item => `- ${item}`).join("\n")}`;

function ladder(...sections: string[]): LadderPicture | null {
  return ladderPicture(readAs("release-checklist", `# Release: ledger-api v5\n\n${sections.join("\n\n")}\n`));
}

function picture(...sections: string[]): LadderPicture {
  const found = ladder(...sections);
  assert.ok(found);
  return found;
}

const release = [
  stagesOf(
    "Canary | 1 % | 30 min | error rate < 1 %, P99 < 400 ms",
    "Half | 50 % | | error rate < 0.5 %",
    "World | 100 % | | no posting made twice"
  ),
  triggersOf("Error rate > 2 % for 5 minutes", "P99 latency > 400 ms", "Any posting made twice", "CPU usage > 90 %")
];

const fileOf = (shown: LadderPicture): string => drawingFile(drawLadder(shown), shown.title, ladderWords(shown));
const bandsOf = (...sections: string[]): string[] =>
  picture(...sections).bands.map(band => `${band.name}: ${bandWords(band)}`);

describe("what a ladder shows", () => {
  it("is each stage with its share, how long it bakes, and what must hold before the next", () => {
    const [rollout] = picture(...release).rollouts;
    assert.deepEqual(
      rollout?.stages.map((stage, index) => [stage.name, stageWords(stage), gateWords(stage, index === 2)]),
      [
        ["Canary", "1 %, bakes 30 min", "next when error rate < 1 %, P99 < 400 ms"],
        ["Half", "50 %, bake time not stated", "next when error rate < 0.5 %"],
        ["World", "100 %", "done when no posting made twice"]
      ]
    );
  });

  it("is what happens at which values of a metric, and where nothing says it", () => {
    assert.deepEqual(bandsOf(...release), [
      "Error rate: gates pass below 0.5 %, some gates pass below 1 %, between 1 % and 2 % nothing says what happens, roll back above 2 % for 5 min",
      "P99 latency: gates pass below 400 ms, roll back above 400 ms",
      "CPU usage: no gate, roll back above 90 %"
    ]);
  });

  it("has no such gap where people are told to hold", () => {
    const stages = stagesOf("Canary | 1 % | 30 min | error rate < 1 %", "World | 100 % | |");
    const held = ["Error rate: gates pass below 1 %, hold below 2 %, roll back above 2 %"];
    assert.deepEqual(bandsOf(stages, triggersOf("Error rate > 2 %"), "Hold if the error rate is above 1 %."), held);
    assert.deepEqual(bandsOf(stages, triggersOf("Error rate > 2 %"), "## Hold\n\n- Error rate > 1 %"), held);
  });

  it("reads a success rate from its good side, and one of failures and successes as failures", () => {
    const stages = stagesOf("Canary | 1 % | 30 min | login success rate > 99.9 %", "World | 100 % | |");
    assert.deepEqual(bandsOf(stages, triggersOf("Login success rate < 99.5 %")), [
      "Login success rate: gates pass above 99.9 %, between 99.9 % and 99.5 % nothing says what happens, roll back below 99.5 %"
    ]);
    assert.deepEqual(bandsOf(stages, triggersOf("Login failure rate > 0.5 %")), [
      "Login failure rate: gates pass below 0.1 %, between 0.1 % and 0.5 % nothing says what happens, roll back above 0.5 %"
    ]);
  });

  it("says which metrics have gates only, and which gate is more lenient than one before", () => {
    const shown = picture(
      stagesOf("Canary | 1 % | 30 min | queue depth < 100", "World | 100 % | | queue depth < 5,000")
    );
    assert.deepEqual(shown.bands.map(bandWords), [
      "gates pass below 100, some gates pass below 5,000, no rollback trigger"
    ]);
    const last = shown.rollouts[0]?.stages.at(-1);
    assert.equal(last && gateWords(last, true), "done when queue depth < 5,000 (more lenient than 'Canary')");
  });

  it("states nothing that the document does not", () => {
    const shown = picture(stagesOf("Frankfurt | | | ", "Dublin | 100 % | | "));
    assert.deepEqual(shown.rollouts[0]?.stages.map(stageWords), ["share not stated, bake time not stated", "100 %"]);
    assert.equal(
      ladderWords(shown),
      "Rollout Stages, 2 stages. Frankfurt: share not stated, bake time not stated. Dublin: 100 %. No rollback trigger."
    );
  });

  it("repeats no bake time that a name says, and leaves out rows without a word", () => {
    const shown = picture(
      "## Rollout\n\n### Phase 1: Canary 5% (4-12h)\n\nLook.\n\n### Phase 2: World 100%\n\nLook.",
      stagesOf(" | | | ", "Canary | 1 % | 0 min | ", "World | 100 % | | ")
    );
    assert.deepEqual(
      shown.rollouts.map(({ stages }) => stages.map(stage => `${stage.name}: ${stageWords(stage)}`)),
      [
        ["Phase 1: Canary 5% (4-12h): 5 %", "Phase 2: World 100%: 100 %"],
        ["Canary: 1 %", "World: 100 %"]
      ]
    );
  });

  it("is nothing where there is neither a stage nor a figure", () => {
    assert.equal(ladder(triggersOf("Any posting made twice")), null);
  });
});

describe("a band whose gate and trigger cannot be compared", () => {
  const bands = (gate: string, trigger: string): string[] =>
    bandsOf(stagesOf(`Canary | 1 % | 30 min | ${gate}`, "World | 100 % | |"), triggersOf(trigger));

  it("quotes a trigger without a level", () => {
    for (const [gate, trigger] of [
      ["error rate < 1 %", "Error rate > 2x baseline"],
      ["error rate < 1 %", "Error rate increases by 2 percentage points"],
      ["P95 < 1 %", "P95 latency degrades by 20%"],
      ["CPU < 1 %", "CPU between 80% and 90%"],
      ["throughput < 1 %", "Throughput drops by 10%"]
    ] as const)
      assert.match(
        bands(gate, trigger).join(),
        new RegExp(`^[^:]+: gates pass below 1 %, rollback trigger that cannot be compared: '${trigger}'$`)
      );
  });

  it("takes no unit for another", () => {
    assert.deepEqual(bands("failed jobs < 100/min", "Failed jobs > 5 per second"), [
      "Failed jobs: gate that cannot be compared: 'failed jobs < 100/min', roll back above 5",
      "failed jobs: gates pass below 100, rollback trigger that cannot be compared: 'Failed jobs > 5 per second'"
    ]);
    assert.deepEqual(bands("memory < 2 GiB", "Memory > 2 GB"), [
      "Memory: gate that cannot be compared: 'memory < 2 GiB', roll back above 2 GB",
      "memory: gates pass below 2 GiB, rollback trigger that cannot be compared: 'Memory > 2 GB'"
    ]);
    assert.equal(bands("queue depth < 5.000", "Queue depth > 10,000").length, 2);
    assert.equal(bands("throughput > 900 rps", "Throughput < 500 requests per second").length, 1);
  });

  it("compares 1 in 1000 with a share", () => {
    assert.deepEqual(bands("error rate < 1 in 1000", "Error rate > 0.2%"), [
      "Error rate: gates pass below 0.1 %, between 0.1 % and 0.2 % nothing says what happens, roll back above 0.2 %"
    ]);
  });

  it("says so in the drawing, too", () => {
    const shown = picture(
      stagesOf("Canary | 1 % | 30 min | error rate < 1 %", "World | 100 % | |"),
      triggersOf("Error rate > 2x baseline")
    );
    assert.match(fileOf(shown), />trigger not comparable</);
    assert.doesNotMatch(fileOf(shown), /no rollback trigger/);
  });
});

describe("a band between the gates of several stages", () => {
  it("has some that pass where those of later stages do", () => {
    const stages = stagesOf(
      "Canary | 5 % | 10 min | error rate < 0.5 %",
      "Half | 50 % | 10 min | error rate < 2 %",
      "World | 100 % | | error rate < 5 %"
    );
    assert.deepEqual(bandsOf(stages, triggersOf("Error rate > 1 %")), [
      "Error rate: gates pass below 0.5 %, some gates pass below 1 %, roll back above 1 %"
    ]);
  });
});

describe("a figure", () => {
  it("is written as people write it", () => {
    assert.deepEqual(
      [
        spokenMeasure(100 - 99.9, "share"),
        spokenMeasure(0.45, "duration"),
        spokenMeasure(1, "duration"),
        spokenMeasure(5400, "duration"),
        spokenMeasure(1234567, "count"),
        spokenMeasure(2e9, "size"),
        spokenMeasure(2 ** 31, "size"),
        spokenMeasure(2.5, "multiple")
      ],
      ["0.1 %", "450 ms", "1 s", "1 h 30 min", "1,234,567", "2 GB", "2 GiB", "2.5x"]
    );
  });
});

describe("a drawing of a ladder", () => {
  it("says what it shows to whoever does not see it", () => {
    const [svg, title, description] = elementsOf(fileOf(picture(...release)));
    assert.deepEqual([svg?.attributes.get("role"), title?.text], ["img", "Release: ledger-api v5"]);
    assert.equal(description?.text, ladderWords(picture(...release)));
  });

  it("has all its texts inside, and none over another", () => {
    const long =
      "ある長い名前の段階であり、ほかのどの段階よりも先に始まり、それらの隣で長いあいだ見守られるもの ".repeat(3);
    const many = Array.from(
      { length: 12 },
      (_, index) => `${long} ${index} | ${index * 8 + 1} % | 5 min | error rate < 1 %`
    );
    for (const sections of [
      release,
      [stagesOf(...many), triggersOf(...many.map(() => `${"Very long words of an error rate ".repeat(5)} > 2 %`))],
      [triggersOf("Error rate > 2 %")],
      [stagesOf("Canary | | | ", "World | 100 % | | ")]
    ])
      assertReadable(fileOf(picture(...sections)));
  });

  it("hatches what is undefined", () => {
    const hatched = (shown: LadderPicture) =>
      elementsOf(fileOf(shown)).filter(({ attributes }) => attributes.get("class") === "hatch").length;
    assert.deepEqual([hatched(picture(...release)), hatched(picture(triggersOf("Error rate > 2 %")))], [1, 0]);
  });

  it("shows hostile texts as texts", () => {
    const text = "<script>alert(\"1\")</script> & 'x' ]]>";
    const { rollouts, ...more } = picture(...release);
    const hostile = rollouts.map(rollout => ({
      ...rollout,
      stages: rollout.stages.map(each => ({ ...each, name: text }))
    }));
    for (const markup of [fileOf({ rollouts: hostile, ...more }), ladderHtml({ rollouts: hostile, ...more }).markup]) {
      const elements = elementsOf(markup);
      assert.ok(elements.some(element => element.text === text));
      assert.ok(elements.every(({ name }) => name !== "script"));
    }
  });
});

describe("a ladder in a page", () => {
  const linesOf = (shown: LadderPicture) =>
    elementsOf(ladderHtml(shown).markup).flatMap(({ attributes }) => attributes.get("data-line") ?? []);

  it("lists stages and triggers, each with its line, in the order of the document", () => {
    assert.deepEqual(linesOf(picture(...release)), ["10", "11", "12", "16", "17", "18", "19"]);
    assert.deepEqual(linesOf(picture(...[...release].reverse())), ["8", "9", "10", "11", "17", "18", "19"]);
  });

  it("leaves out lines that would stand behind later ones", () => {
    const mark = linesInOrder();
    assert.deepEqual(
      [3, 7, 5, 7].map(line => mark(line)["data-line"] ?? null),
      [3, 7, null, 7]
    );
  });

  it("says in words what bars and bands show", () => {
    const elements = elementsOf(ladderHtml(picture(...release)).markup);
    assert.equal(
      elements.find(({ name }) => name === "figcaption")?.text,
      "Rollout: 3 stages, 4 rollback triggers, 1 metric with values at which nothing says what happens."
    );
    assert.ok(
      elements.some(
        ({ name, text }) =>
          name === "li" && text.trim() === "Canary, 1 %, bakes 30 min next when error rate < 1 %, P99 < 400 ms"
      )
    );
    assert.ok(elements.every(({ name, attributes }) => name !== "svg" || attributes.get("aria-hidden") === "true"));
  });
});

describe("a ladder as Mermaid", () => {
  it("is a flow chart of the stages with gates on the arrows, the way back, and what is undefined", () => {
    assert.equal(
      ladderMermaid(picture(...release)),
      [
        "flowchart LR",
        '  s1["Canary<br>1 %, bakes 30 min"]',
        '  s1 -->|"error rate ‹ 1 %<br>P99 ‹ 400 ms"| s2',
        '  s2["Half<br>50 %, bake time not stated"]',
        '  s2 -->|"error rate ‹ 0.5 %"| s3',
        '  s3["World<br>100 %"]',
        '  back[["Roll back when<br>Error rate › 2 % for 5 minutes<br>P99 latency › 400 ms<br>Any posting made twice<br>CPU usage › 90 %"]]',
        "  s1 -.-> back",
        "  s2 -.-> back",
        "  s3 -.-> back",
        '  gaps["Undefined<br>Error rate∶ between 1 % and 2 % nothing says what happens"]',
        "  gaps -.- back",
        ""
      ].join("\n")
    );
  });
});
