/** What maps of runbooks show: as data, as a drawing, in a page, as Mermaid. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drawingFile } from "../../server/src/pictures/drawing.ts";
import { arcsOf } from "../../server/src/pictures/map/arcs.ts";
import { drawMap } from "../../server/src/pictures/map/draw-map.ts";
import { mapHtml } from "../../server/src/pictures/map/map-html.ts";
import { mapMermaid } from "../../server/src/pictures/map/map-mermaid.ts";
import { type MapPicture, mapPicture, type RunbookMap } from "../../server/src/pictures/map/map-picture.ts";
import { mapsWords, mapWords, rowNotes } from "../../server/src/pictures/map/map-words.ts";
import { readAs } from "../support/documents.ts";
import { assertReadable } from "../support/drawings.ts";
import { elementsOf } from "../support/markup.ts";

function picture(...lines: string[]): MapPicture {
  const title = lines[0]?.startsWith("## Runbook:") ? "Ledger" : "Runbook: LedgerQueueLate";
  const found = mapPicture(readAs("runbook", `# ${title}\n\n${lines.join("\n\n")}\n`));
  assert.ok(found);
  return found;
}

function map(...lines: string[]): RunbookMap {
  const [first] = picture(...lines).maps;
  assert.ok(first);
  return first;
}

const late = [
  "## Step 1: Check",
  "- Above 5 %: continue to Step 2.\n- Pods restart: jump to Step 3 (Mitigate).",
  "## Step 2: Diagnose",
  "### 2a. Is the provider up?",
  "No: jump to 3a.",
  "### 2b. Which error dominates?",
  "Our own: jump to 3b. None: go to 2c. Timeouts: jump to 3z.",
  "### 2c. Is the outbox published?",
  "- Many rows: the publisher is stuck.",
  "## Step 3: Mitigate",
  "### 3a. Switch the provider",
  "### 3b. Roll back",
  "### 3c. Throttle",
  "### Verify",
  "Falling: done. Not falling: back to Step 2.",
  "## Step 4: Communicate"
];

const fileOf = (shown: MapPicture): string => drawingFile(drawMap(shown), shown.title, mapsWords(shown));

/** "2a in 2" for each row, and what it stands behind. */
function told({ rows }: RunbookMap): string[] {
  const name = (index: number | null): string => (index === null ? "-" : rows[index]?.id || rows[index]?.title || "");
  return rows.map(({ parent, after }, index) => `${name(index)} in ${name(parent)} after ${name(after)}`);
}

describe("what a map shows", () => {
  it("is each step in the step around it, behind the one before; alternatives stand behind none", () => {
    assert.deepEqual(told(map(...late)), [
      "1 in - after -",
      "2 in - after 1",
      "2a in 2 after -",
      "2b in 2 after 2a",
      "2c in 2 after 2b",
      "3 in - after 2",
      "3a in 3 after -",
      "3b in 3 after -",
      "3c in 3 after -",
      "Verify in 3 after 3c",
      "4 in - after 3"
    ]);
  });

  it("says where each row leads, and what is wrong there", () => {
    const shown = map(...late);
    const notes = rowNotes(shown).flatMap(({ leads, faults }, index) =>
      leads || faults ? [[shown.rows[index]?.id || shown.rows[index]?.title, leads, faults]] : []
    );
    assert.deepEqual(notes, [
      ["1", "to 2, 3", null],
      ["2a", "to 3a", null],
      ["2b", "to 3b, 2c", "there is no 3z"],
      ["2c", null, "dead end"],
      ["3c", null, "nothing leads here"],
      ["Verify", null, "back to 2 without an end"]
    ]);
  });

  it("tells it in words", () => {
    assert.equal(
      mapWords(map(...late)),
      "10 steps. Jumps: from 1 to 2, from 1 to 3, from 2a to 3a, from 2b to 3b, from 2b to 2c. Back without an end: from Verify to 2. Alternatives: 3a, 3b, 3c. Nothing leads to: 3c. Dead end: 2c. No such step: 3z, named in 2b."
    );
  });

  it("is a list where nobody is sent anywhere, and counts begin anew", () => {
    const shown = map("## Steps", "1. Stop it\n   1. Log in\n2. Start it", "Then:", "1. Look at it");
    assert.deepEqual(told(shown), [
      "Steps in - after -",
      "1 in Steps after -",
      "1 in 1 after -",
      "2 in Steps after 1",
      "1 in Steps after -"
    ]);
    assert.equal(mapWords(shown), "4 steps.");
  });

  it("has a loop that ends, and rows for what stands before the steps and for sections without any", () => {
    const shown = map(
      "A known problem: go to step 2.",
      "## Mitigation",
      "### 1. Restart",
      "### 2. Fail over",
      "## Verification",
      "Not better: go back to step 1 once, then page @ledger-oncall."
    );
    assert.deepEqual(
      shown.rows.map(({ title, purpose }) => [title, purpose]),
      [
        ["Start", null],
        ["Mitigation", "mitigate"],
        ["Restart", "mitigate"],
        ["Fail over", "mitigate"],
        ["Verification", "verify"]
      ]
    );
    assert.equal(mapWords(shown), "2 steps. Jumps: from Start to 2. Back: from Verification to 1.");
  });

  it("is one for each runbook of a file, each with its own steps", () => {
    const { maps } = picture(
      "## Runbook: Queue is late",
      "1. Restart it\n2. Look at it",
      "## Runbook: Disk is full",
      "1. Delete logs. Then go to step 2.\n2. Look at it"
    );
    assert.deepEqual(
      maps.map(({ title, rows, jumps }) => [title, rows.length, jumps.length]),
      [
        ["Runbook: Queue is late", 2, 0],
        ["Runbook: Disk is full", 2, 1]
      ]
    );
  });

  it("is nothing where there are no steps and no section says what it is for", () => {
    assert.equal(mapPicture(readAs("runbook", "# Runbook: ledger\n\nAsk @ledger-oncall.\n")), null);
  });
});

describe("arcs beside a list", () => {
  const jump = (from: number, to: number) => ({ from, to, isEndless: false });

  it("share a line where they lead to one row, and never lie on each other", () => {
    const { arcs, lanes } = arcsOf([jump(0, 5), jump(2, 5), jump(1, 3), jump(4, 6), jump(7, 9)]);
    assert.deepEqual(
      arcs.map(({ from, to, lane }) => [from, to, lane]),
      [
        [[1], 3, 0],
        [[4], 6, 0],
        [[7], 9, 0],
        [[0, 2], 5, 1]
      ]
    );
    assert.equal(lanes, 2);
  });

  it("take no more lanes than anybody could follow", () => {
    const { arcs, lanes } = arcsOf(Array.from({ length: 600 }, (_, index) => jump(index, 600 + index)));
    assert.deepEqual([arcs.length, lanes], [10, 10]);
  });
});

const many = Array.from({ length: 60 }, (_, index) => {
  const title =
    index % 5 === 0
      ? "台帳の待ち行列を見て、どの隣のサービスが遅いのかを一つずつ確かめる手順である"
      : "Look at the queue ".repeat(12);
  return [`## Step ${index + 1}: ${title}`, `Late: go to Step ${((index * 7) % 60) + 1}. Else jump to Step 61.`];
}).flat();

describe("a drawing of a map", () => {
  it("says what it shows to whoever does not see it", () => {
    const [svg, title, description] = elementsOf(fileOf(picture(...late)));
    assert.deepEqual([svg?.attributes.get("role"), title?.text], ["img", "Runbook: LedgerQueueLate"]);
    assert.match(
      description?.text ?? "",
      /Dead end: 2c\. .*In order: 1 Check; 2 Diagnose; .*; Verify; 4 Communicate\.$/
    );
  });

  it("has all its texts inside, and none over another", () => {
    for (const lines of [
      late,
      many,
      ["1. Restart it"],
      ["## Runbook: One", "1. Go", "## Runbook: Two", ...late.map(each => `##${each}`.replace(/^##(?!#)/, ""))]
    ])
      assertReadable(fileOf(picture(...lines)));
  });

  it("shows hostile texts as texts", () => {
    const elements = elementsOf(
      fileOf(picture("## 1. \\<script>alert(\"1\")\\</script> & 'x' ]]>", "## 2. &lt;b&gt;"))
    );
    const texts = elements.filter(({ name }) => name === "text").map(({ text }) => text);
    assert.deepEqual(texts.slice(1), ["1", "<script>alert(\"1\")</script> & 'x' ]]>", "2", "<b>"]);
    assert.ok(elements.every(({ name }) => name !== "script"));
  });
});

describe("a map in a page", () => {
  it("lists its rows in the order of their lines", () => {
    const elements = elementsOf(mapHtml(map(...late)).markup);
    const items = elements.filter(({ name }) => name === "li");
    const lines = items.map(({ attributes }) => Number(attributes.get("data-line")));
    assert.deepEqual(
      lines,
      [...lines].sort((one, other) => one - other)
    );
    assert.deepEqual(
      items.slice(3, 5).map(({ attributes, text }) => [attributes.get("data-line"), text]),
      [
        ["17", "2b Which error dominates? to 3b, 2c there is no 3z"],
        ["21", "2c Is the outbox published? dead end"]
      ]
    );
    const sides = elements.filter(({ name }) => name === "svg").map(({ attributes }) => attributes.get("aria-hidden"));
    assert.deepEqual(sides, ["true", "true"]);
  });
});

describe("a map as Mermaid", () => {
  it("is a flow chart with the order, the jumps, and what is wrong", () => {
    assert.equal(
      mapMermaid(picture(...late)),
      [
        "flowchart TD",
        '  n1["1 Check"]',
        '  n2["2 Diagnose"]',
        '  n3["2a Is the provider up?"]',
        '  n4["2b Which error dominates?"]',
        '  n5[["2c Is the outbox published? — dead end"]]',
        '  n6["3 Mitigate"]',
        '  n7["3a Switch the provider"]',
        '  n8["3b Roll back"]',
        '  n9[["3c Throttle — nothing leads here"]]',
        '  n10(["Verify"])',
        '  n11["4 Communicate"]',
        "  n1 --> n2",
        "  n2 --> n3",
        "  n3 --> n4",
        "  n4 --> n5",
        "  n2 --> n6",
        "  n6 --> n7",
        "  n6 --> n8",
        "  n6 --> n9",
        "  n7 --> n10",
        "  n8 --> n10",
        "  n9 --> n10",
        "  n6 --> n11",
        "  n1 -. jump .-> n6",
        "  n3 -. jump .-> n7",
        "  n4 -. jump .-> n8",
        "  n10 -. back, without an end .-> n2",
        '  n4 -.-x x4_1>"There is no step 3z"]',
        ""
      ].join("\n")
    );
  });

  it("has no sign of a document that means something to Mermaid, and no label that is a list", () => {
    const lines = mapMermaid(
      picture('## 1. "a" [b] {c} | end', "## Mitigation", "## 2. 3. x", "## Escalation: 1. x")
    ).split("\n");
    assert.deepEqual(lines.slice(1, 5), [
      '  n1["1 ″a″ [b] (c) | end"]',
      '  n2(["Mitigation"])',
      '  n3["2 3. x"]',
      '  n4(["Escalation∶ 1. x"])'
    ]);
    assert.match(mapMermaid(picture("## - Mitigation")), /n1\(\["‐ Mitigation"\]\)/);
  });

  it("puts each of several runbooks into a frame", () => {
    const chart = mapMermaid(picture("## Runbook: One", "1. Go", "## Runbook: Two", "1. Go"));
    assert.match(chart, /subgraph r1\["Runbook∶ One"\]\n {2}n1\["1 Go"\]\n {2}end\n {2}subgraph r2/);
  });
});
