/** What a preview shows of a document besides its text. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseDay } from "../../server/src/document/days.ts";
import { presentationOf } from "../../server/src/features/presentation/presentation.ts";
import type { Presentation } from "../../server/src/protocol.ts";
import { checklist } from "../support/checklist.ts";
import { declared, judge, readOurs, someDay } from "../support/documents.ts";
import { elementsOf } from "../support/markup.ts";

function shown(text: string, path?: string): Presentation {
  const model = readOurs(text, path);
  const today = parseDay(someDay);
  assert.ok(today !== null);
  const presentation = presentationOf({ uri: "file:///w/a.md", version: 7, model, judgement: judge(model), today });
  assert.ok(presentation);
  return presentation;
}

const marks = (text: string, path?: string) => shown(text, path).marks.map(({ kind, text: said }) => [kind, said]);

describe("the badge of a document", () => {
  it("says its verdict and what is missing", () => {
    assert.deepEqual(shown(checklist).badge, { verdict: "open", text: "Open: 1 item to fill, 1 warning" });
    assert.deepEqual(shown(checklist.replace("___", "GO ")).badge, { verdict: "go", text: "Go" });
    const { verdict, text } = shown(checklist.replace("___", "NO-GO")).badge;
    assert.deepEqual([verdict, text.startsWith("No-go")], ["no-go", true]);
  });

  it("says what a template is", () => {
    const { badge, marks: none, progress } = shown(checklist, "templates/release.md");
    assert.deepEqual(badge, { verdict: null, text: "Template of a release checklist" });
    assert.deepEqual([none, progress], [[], []]);
  });
});

describe("the marks of a document", () => {
  it("are its statuses and owners, each on its line", () => {
    assert.deepEqual(shown(checklist).marks, [
      { line: 3, kind: "owner", text: "@ledger-lead", before: 0 },
      { line: 9, kind: "owner", text: "@ledger-perf", before: 0 },
      { line: 9, kind: "open", text: "___", before: 0 },
      { line: 10, kind: "owner", text: "@support-lead", before: 0 },
      { line: 10, kind: "go", text: "GO", before: 0 }
    ]);
  });

  it("say how often their text stands before them on their line", () => {
    const text = checklist.replace("| Support is briefed |", "| GO of support   ");
    const found = shown(text.replace("GO of support   ", "GO of support      |")).marks.at(-1);
    assert.deepEqual(found, { line: 10, kind: "go", text: "GO", before: 1 });
  });

  it("are the answer of a status alone, without its reason", () => {
    for (const [cell, kind, text] of [
      ["NO-GO", "no-go", "NO-GO"],
      ["CONDITIONAL GO: watch the queue (@qa)", "conditional", "CONDITIONAL GO"],
      ["N/A — no clients", "settled", "N/A"],
      ["WAIVED by @qa: none yet", "settled", "WAIVED by @qa"],
      ["✅ GO", "go", "✅ GO"]
    ] as const)
      assert.deepEqual(marks(checklist.replace("___", cell))[2], [kind, text], cell);
  });

  it("are words as they read, whatever they are marked up with", () => {
    for (const [cell, kind, text] of [
      ["**GO**", "go", "GO"],
      ["✅ **GO**", "go", "✅ GO"],
      ["[GO](https://ci.example/GO)", "go", "GO"],
      ["`NO-GO`", "no-go", "NO-GO"],
      ["**NO-GO**: 4 % failed", "no-go", "NO-GO"],
      ["_TBD_", "open", "TBD"],
      ["\\_\\_\\_", "open", "___"]
    ] as const)
      assert.deepEqual(marks(checklist.replace("___", cell))[2], [kind, text], cell);
    assert.deepEqual(marks(checklist.replace("@support-lead", "**The support team**"))[3], [
      "owner",
      "The support team"
    ]);
  });

  it("of a line that says the same twice are told apart, wherever links lead", () => {
    const text = checklist.replace("Load test passes ", "[Load](https://ci.example/GO) ").replace("___", "**GO**");
    assert.deepEqual(shown(text).marks.at(2), { line: 9, kind: "go", text: "GO", before: 0 });
    const table =
      "\n\n| Criterion | Go/No-Go (EU) | Go/No-Go (US) |\n| - | - | - |\n| Backup | ✅ **GO** | ✅ **GO** |\n\n## Rollback";
    const twice = shown(checklist.replace(/\n\n## Rollback/, table)).marks.filter(mark => mark.text === "✅ GO");
    assert.deepEqual(
      twice.map(({ before }) => before),
      [0, 1]
    );
  });

  it("are placeholders, and due dates that have passed", () => {
    const text = declared(
      "postmortem",
      "# Postmortem: [service]\n\n## Action Items\n\n| Action | Owner | Due |\n| - | - | - |\n| Add an alert | @sre | 2026-01-02 |\n| Test it | @qa | 2026-04-02 |\n"
    );
    assert.deepEqual(marks(text), [
      ["placeholder", "[service]"],
      ["owner", "@sre"],
      ["overdue", "2026-01-02"],
      ["owner", "@qa"]
    ]);
  });
});

describe("the progress of a section", () => {
  it("is that of its criteria, boxes and action items", () => {
    const boxes = "\n## Before\n\n- [x] Freeze announced\n- [ ] Backup made\n";
    assert.deepEqual(shown(checklist + boxes).progress, [
      { line: 5, text: "1 of 2 go · 1 open", done: 1, all: 2 },
      { line: 16, text: "1 of 2 ticked", done: 1, all: 2 }
    ]);
    const items = "# Postmortem: ledger\n\n## Action Items\n\n- [x] Add an alert (@sre)\n- [ ] Test it (@qa)\n";
    assert.deepEqual(shown(declared("postmortem", items)).progress, [
      { line: 6, text: "1 of 2 done", done: 1, all: 2 }
    ]);
  });
});

describe("the pictures of a document", () => {
  it("stand below the heading of what they show", () => {
    const text =
      "# Postmortem: ledger\n\n## Impact\n\nSome.\n\n## Timeline (UTC)\n\n- 09:10 Outage starts\n- 09:14 <b>Detected</b>\n";
    const [picture, ...more] = shown(declared("postmortem", text)).pictures;
    assert.deepEqual([picture?.line, more], [10, []]);
    const elements = elementsOf(picture?.html ?? "");
    assert.deepEqual([elements[0]?.name, elements.filter(({ name }) => name === "li").length], ["figure", 2]);
  });
});
