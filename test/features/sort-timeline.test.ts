/** Timelines, sorted. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { sortTimelineAt } from "../../server/src/features/sort-timeline.ts";
import { declared } from "../support/documents.ts";
import { edited } from "../support/editing.ts";

const postmortem = (body: string) => declared("postmortem", `# Postmortem: ledger\n\n**Date**: 2026-03-12\n\n${body}`);
const timeline = (events: string) => postmortem(`## Timeline (UTC)\n\n${events}`);
const sorted = (events: string) => edited(`⟦⟧${timeline(events)}`, sortTimelineAt);
const rows = (times: string) => `| Time | Event |\n| --- | --- |\n${times}`;

describe("Sort Timeline", () => {
  it("sorts the rows of a table; equal times stay as they are, unknown ones behind the row above", () => {
    assert.equal(
      sorted(rows("| 09:20 | Mitigated |\n| ? | Somebody called |\n| 09:10 | Paged |\n| 09:10 | Seen |  \n\nText\n")),
      timeline(rows("| 09:10 | Paged |\n| 09:10 | Seen |\n| 09:20 | Mitigated |\n| ? | Somebody called |  \n\nText\n"))
    );
  });

  it("moves items with what is below them, and leaves the blank lines where they are", () => {
    assert.equal(
      sorted(
        "- 09:20 Mitigated\n  - by a restart\n\n  ```\n  restart\n  ```\n\n- 09:10 Paged\n  and seen\n- 09:15 Looked"
      ),
      timeline(
        "- 09:10 Paged\n  and seen\n\n- 09:15 Looked\n- 09:20 Mitigated\n  - by a restart\n\n  ```\n  restart\n  ```"
      )
    );
    assert.equal(sorted("1. 09:20 Mitigated\n2. 09:10 Paged\n"), timeline("1. 09:10 Paged\n2. 09:20 Mitigated\n"));
  });

  it("knows midnight, and what is only about that time", () => {
    assert.equal(sorted("- 23:50 Paged\n- 00:10 Mitigated\n"), "The timeline is in order.");
    assert.equal(
      sorted("- 23:50 Paged\n- 00:20 Resolved\n- 00:10 Mitigated\n"),
      timeline("- 23:50 Paged\n- 00:10 Mitigated\n- 00:20 Resolved\n")
    );
    assert.equal(sorted("- 09:10 Paged\n- ~09:05 Somebody saw it\n- 09:12 Looked\n"), "The timeline is in order.");
  });

  it("sorts within each day", () => {
    assert.equal(
      sorted("- **2026-03-11**\n- 09:20 B\n- 09:10 A\n- **2026-03-12**\n- 08:20 D\n- 08:10 C\n"),
      timeline("- **2026-03-11**\n- 09:10 A\n- 09:20 B\n- **2026-03-12**\n- 08:10 C\n- 08:20 D\n")
    );
    assert.equal(
      sorted(rows("| 2026-03-12 09:10 | C |\n| 09:30 | E |\n| 09:20 | D |\n")),
      timeline(rows("| 2026-03-12 09:10 | C |\n| 09:20 | D |\n| 09:30 | E |\n"))
    );
    assert.equal(
      sorted(rows("| 2026-03-12 09:10 | C |\n| 09:05 | D |\n")),
      "Rows with a date and rows without one are sorted by hand."
    );
    assert.equal(
      sorted(rows("| 2026-03-12 09:10 | C |\n| 2026-03-11 09:05 | D |\n")),
      timeline(rows("| 2026-03-11 09:05 | D |\n| 2026-03-12 09:10 | C |\n"))
    );
  });

  it("sorts headings with their sections, lines of paragraphs and of code", () => {
    assert.equal(
      sorted(
        "### 09:20 Mitigated\n\nBy a restart.\n\n- done\n\n### 09:10 Paged\n\nBy an alert.\n\n## Root cause\n\nA pool.\n"
      ),
      timeline(
        "### 09:10 Paged\n\nBy an alert.\n\n### 09:20 Mitigated\n\nBy a restart.\n\n- done\n\n## Root cause\n\nA pool.\n"
      )
    );
    assert.equal(sorted("09:20 Mitigated\n09:10 Paged\n"), timeline("09:10 Paged\n09:20 Mitigated\n"));
    assert.equal(
      sorted("```\n09:20 Mitigated\n09:10 Paged\n  seen\n```\n"),
      timeline("```\n09:10 Paged\n  seen\n09:20 Mitigated\n```\n")
    );
  });

  it("keeps the numbers of a list in their places, however long they are", () => {
    const items = (texts: readonly string[]) => texts.map((text, at) => `${at + 1}. ${text}\n`).join("");
    const texts = Array.from({ length: 9 }, (_, at) => `09:${10 + at} E${at}`);
    const [last = "", ...others] = [...texts, "09:30 Late"].reverse();
    assert.equal(sorted(items([last, ...others.reverse()])), timeline(items([...others.reverse(), last].sort())));
    assert.equal(
      sorted(items([last, ...texts]).replace(" Late\n", " Late\n   - by a restart\n\n   Text\n")),
      timeline(items([...texts, last]).replace(" Late\n", " Late\n    - by a restart\n\n    Text\n"))
    );
    assert.equal(
      sorted("1. 09:20 B\n2. Somebody called\n3. 09:10 A\n"),
      timeline("1. 09:10 A\n2. 09:20 B\n3. Somebody called\n")
    );
  });

  it("refuses where something stands between the events that may belong to one of them", () => {
    const strangers = "Something stands between the events that may belong to one of them: sort them by hand.";
    for (const between of [
      "<!-- gonogo-disable-next-line chronology -- told so -->",
      "[board]: https://x.example",
      "---",
      "[^1]: Ours"
    ])
      assert.equal(
        sorted(`- 09:20 Mitigated\n\n${between}\n\n- 09:10 Paged\n- 09:30 Done\n- 09:25 Seen\n`),
        strangers,
        between
      );
    assert.equal(sorted("<!-- gonogo-disable-next-line chronology -->\n- 09:20 B\n- 09:10 A\n"), strangers);
    assert.equal(sorted("- 09:20 B\n  - x\n  <!-- gonogo-disable-next-line x -->\n  - y\n- 09:10 A\n"), strangers);
    assert.equal(sorted("09:20 Mitigated\n\nBy a restart.\n\n09:10 Paged\n"), strangers);
    assert.equal(sorted("09:20 Mitigated\n\n09:10 Paged\n\nBy an alert.\n"), strangers);
    assert.equal(
      sorted("### 09:20 B\n\n<!-- gonogo-disable-next-line chronology -->\n\n### 09:10 A\n\nText\n"),
      strangers
    );
  });

  it("leaves what follows the last event where it is", () => {
    for (const rest of [
      "\n---\n\n## Root cause\n",
      "\n[^1]: Ours\n",
      "\n<!-- gonogo-enable -->\n",
      "\nThat is all.\n"
    ]) {
      assert.equal(sorted(`- 09:20 B\n- 09:10 A\n${rest}`), timeline(`- 09:10 A\n- 09:20 B\n${rest}`), rest);
      assert.equal(
        sorted(`${rows("| 09:20 | B |\n| 09:10 | A |\n")}${rest}`),
        timeline(`${rows("| 09:10 | A |\n| 09:20 | B |\n")}${rest}`),
        rest
      );
      assert.equal(sorted(`09:20 B\n09:10 A\n${rest}`), timeline(`09:10 A\n09:20 B\n${rest}`), rest);
    }
    assert.equal(
      sorted("### 09:20 B\n\nx\n\n### 09:10 A\n\ny\n\n---\n\n## Root cause\n"),
      timeline("### 09:10 A\n\ny\n\n### 09:20 B\n\nx\n\n---\n\n## Root cause\n")
    );
  });

  it("keeps line ends", () => {
    const text = timeline(rows("| 09:20 | B |\n| 09:10 | A |\n")).replaceAll("\n", "\r\n");
    assert.equal(
      edited(`⟦⟧${text}`, sortTimelineAt),
      timeline(rows("| 09:10 | A |\n| 09:20 | B |\n")).replaceAll("\n", "\r\n")
    );
  });

  it("is about the timeline under the cursor where there are several", () => {
    const two = "- 09:20 B\n- 09:10 A\n- 09:30 C\n\n## Timeline of the rollback\n\n- 10:20 B\n- 10:10 A\n- 10:30 C\n";
    assert.equal(sorted(two), "Put the cursor into the timeline that is to be sorted.");
    assert.equal(
      edited(timeline(two.replace("- 10:20", "⟦⟧- 10:20")), sortTimelineAt),
      timeline(two.replace("- 10:20 B\n- 10:10 A", "- 10:10 A\n- 10:20 B"))
    );
    assert.equal(edited(`⟦⟧${postmortem("No timeline.\n")}`, sortTimelineAt), null);
  });

  it("loses nothing, and has nothing to do the second time", () => {
    const minute = fc.integer({ min: 10, max: 59 });
    fc.assert(
      fc.property(fc.array(minute, { minLength: 2, maxLength: 8 }), fc.boolean(), (minutes, isTable) => {
        const lines = minutes.map((each, index) =>
          isTable ? `| 09:${each} | E${index} |\n` : `- 09:${each} E${index}\n`
        );
        const order = [...lines.keys()].sort((one, other) => (minutes[one] ?? 0) - (minutes[other] ?? 0));
        const expected = order.map(index => lines[index]).join("");
        const [before, after] = [lines.join(""), expected].map(each => (isTable ? rows(each) : each));
        const result = sorted(before ?? "");
        assert.equal(result, before === after ? "The timeline is in order." : timeline(after ?? ""));
      }),
      { numRuns: 15 }
    );
  });
});
