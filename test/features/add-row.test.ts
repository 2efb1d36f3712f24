/** A further row: what of it is known, where the cursor goes, and Enter at the end of a row. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addRowAt } from "../../server/src/features/add-row.ts";
import { continueRow } from "../../server/src/features/on-type-formatting.ts";
import { applyFix } from "../../server/src/fix.ts";
import type { LocalTime } from "../../server/src/protocol.ts";
import { checklist } from "../support/checklist.ts";
import { atCursor } from "../support/cursor.ts";
import { declared, readOurs } from "../support/documents.ts";
import { edited } from "../support/editing.ts";

/** 16:20 in Berlin, in winter. */
const someTime: LocalTime = { day: "2026-03-12", minutes: 16 * 60 + 20, offset: 60 };
const added = (marked: string, now = someTime) =>
  edited(marked, (document, position) => addRowAt(document, position, now));

const postmortem = (body: string) => declared("postmortem", `# Postmortem: ledger\n\n**Date**: 2026-03-12\n\n${body}`);
const timeline = (rows: string, head = "Time (UTC)") =>
  postmortem(`## Timeline\n\n| ${head} | Event |\n| ---------- | ----- |\n${rows}`);

describe("Add Row in a timeline", () => {
  it("writes the time of now in its zone while the day lasts", () => {
    assert.equal(added(timeline("| 14:05 | Paged⟦⟧ |\n")), timeline("| 14:05 | Paged |\n| 15:20 | ⟦⟧      |\n"));
    assert.equal(
      added(timeline("| 2026-03-12 14:05 UTC | Paged⟦⟧ |\n", "Time")),
      timeline("| 2026-03-12 14:05 UTC | Paged |\n| 2026-03-12 15:20 UTC | ⟦⟧      |\n", "Time")
    );
  });

  it("leaves the time open on another day, without a zone, before now, and between two rows", () => {
    const open = (rows: string, head?: string) => added(timeline(rows, head))?.split("\n").slice(-2, -1)[0];
    assert.equal(
      added(timeline("| 14:05 | Paged⟦⟧ |\n"), { ...someTime, day: "2026-03-20" })?.includes("15:20"),
      false
    );
    assert.equal(open("| 14:05 | Paged⟦⟧ |\n", "Time"), "| ⟦[HH:MM]⟧ |       |");
    assert.equal(open("| 16:05 | Paged⟦⟧ |\n"), "| ⟦[HH:MM]⟧ |       |");
    assert.equal(
      added(timeline("| 14:05 | Paged⟦⟧ |\n| 14:30 | Rolled back |\n")),
      timeline("| 14:05 | Paged |\n| ⟦[HH:MM]⟧ |       |\n| 14:30 | Rolled back |\n")
    );
    assert.equal(open("| 2026-03-11 14:05Z | Paged⟦⟧ |\n"), "| 2026-03-11 ⟦[HH:MM]⟧Z |       |");
  });
});

describe("Add Row in a timeline that is a list", () => {
  const list = (items: string) => postmortem(`## Timeline (UTC)\n\n${items}\n\n## Root cause\n\nA pool.\n`);

  it("adds an item that begins like the one above it, below its details", () => {
    assert.equal(
      added(list("- **14:05** – Paged⟦⟧\n  - by an alert\n- **14:30** – Done")),
      list("- **14:05** – Paged\n  - by an alert\n- **⟦[HH:MM]⟧** – \n- **14:30** – Done")
    );
    assert.equal(added(list("1. 14:05: Paged⟦⟧")), list("1. 14:05: Paged\n2. 15:20: ⟦⟧"));
    assert.equal(added(list("* 2:05 PM Paged⟦⟧")), list("* 2:05 PM Paged\n* 3:20 PM ⟦⟧"));
  });

  it("stands behind the blanks of the line above it, and what is below counts on", () => {
    assert.equal(added(list("- 14:05 Paged⟦⟧ ")), list("- 14:05 Paged \n- 15:20 ⟦⟧"));
    assert.equal(
      added(list("1. 14:05 Paged⟦⟧  \n2. Somebody called\n3. 14:30 Done\n   - x")),
      list("1. 14:05 Paged  \n2. Somebody called\n3. ⟦[HH:MM]⟧ \n4. 14:30 Done\n   - x")
    );
    assert.equal(
      added(list("8. 14:05 Paged⟦⟧\n9. 14:30 Done\n   - x")),
      list("8. 14:05 Paged\n9. ⟦[HH:MM]⟧ \n10. 14:30 Done\n    - x")
    );
    assert.equal(added(list("1. 14:05 Paged⟦⟧\n1. 14:30 Done")), list("1. 14:05 Paged\n1. ⟦[HH:MM]⟧ \n1. 14:30 Done"));
  });

  it("adds nothing elsewhere", () => {
    assert.equal(added(list("- 14:05 Paged").replace("A pool", "⟦⟧A pool")), null);
  });
});

describe("Add Row in other tables", () => {
  it("goes on with the numbers, and with the status that all have", () => {
    const items = (rows: string) =>
      postmortem(
        `## Action Items\n\n| # | Action | Owner | Due | Status |\n| - | ------ | ----- | --- | ------ |\n${rows}`
      );
    assert.equal(
      added(items("| 1 | Raise⟦⟧ | @core | 2026-04-01 | Open |\n| 2 | Alert | @core | 2026-04-01 | Open |\n")),
      items(
        "| 1 | Raise | @core | 2026-04-01 | Open |\n| 3 | ⟦⟧      |       |            | Open |\n| 2 | Alert | @core | 2026-04-01 | Open |\n"
      )
    );
    assert.equal(
      added(items("| #7 | Raise⟦⟧ | @core | 2026-04-01 | Done |\n")),
      items("| #7 | Raise | @core | 2026-04-01 | Done |\n| #8 | ⟦⟧      |       |            |      |\n")
    );
  });

  it("numbers nothing that is not counted", () => {
    const tickets = declared(
      "runbook",
      "# Runbook: ledger\n\n| Port | Use |\n| ---- | --- |\n| 8080 | api⟦⟧ |\n| 9090 | ops |\n"
    );
    assert.match(added(tickets) ?? "", /\n\| ⟦⟧ {5}\| {5}\|\n\| 9090/);
  });

  it("leaves a criterion undecided in the words of the document, below the last row where the cursor is on the head", () => {
    assert.equal(
      added(checklist.replace("| Owner  ", "| Owner⟦⟧  ")),
      checklist.replace("| GO     |\n", "| GO     |\n| ⟦⟧                   |               | ___    |\n")
    );
    const decided = checklist.replace("___", "GO ");
    assert.match(added(decided.replace("Support", "⟦⟧Support")) ?? "", /\| ___ {4}\|\n\n## Roll/);
  });

  it("keeps quotes and line ends, and does nothing outside of tables", () => {
    const quoted = declared("runbook", "# Runbook: ledger\n\n> | A | B |\n> | - | - |\n> | x⟦⟧ | y |\n").replaceAll(
      "\n",
      "\r\n"
    );
    assert.equal(added(quoted), `${quoted.replace("⟦⟧", "")}> | ⟦⟧  |   |\r\n`);
    assert.equal(added(checklist.replace("Redeploy", "⟦⟧Redeploy")), null);
  });
});

describe("Enter in a table, for those who format while they type", () => {
  const continued = (marked: string): string | null => {
    const { text, range } = atCursor(marked);
    const edits = continueRow(readOurs(text), range.start);
    return edits.length === 0 ? null : applyFix(text, { title: "", edits, automatic: false });
  };

  it("goes on with a row at the end of a row", () => {
    assert.equal(continued(timeline("| 14:05 | Paged |\n⟦⟧\n")), timeline("| 14:05 | Paged |\n| [HH:MM] |       |\n"));
    assert.equal(
      continued(timeline("| 14:05 | Paged |\n⟦⟧\n| 14:07 | Seen |\n")),
      timeline("| 14:05 | Paged |\n| [HH:MM] |       |\n| 14:07 | Seen |\n")
    );
    const items = postmortem("## Action Items\n\n| Action | Owner |\n| --- | --- |\n| Raise it | @core |\n⟦⟧");
    assert.equal(continued(items), items.replace("⟦⟧", "|          |       |"));
  });

  it("ends the table behind a row in which nothing was written", () => {
    assert.equal(
      continued(timeline("| 14:05 | Paged |\n| [HH:MM] |       |\n⟦⟧\n")),
      timeline("| 14:05 | Paged |\n\n")
    );
  });

  it("keeps a row in which somebody wrote anything", () => {
    const items = (rows: string) =>
      postmortem(`## Action Items\n\n| # | Action | Owner | Status |\n| - | ------ | ----- | ------ |\n${rows}`);
    const text = (marked: string) => marked.replace("⟦⟧", "");
    for (const row of ["| [HH:MM] | 503 |", "| [HH:MM] | [HH:MM] |", "| 14:06 | |"])
      assert.ok(continued(timeline(`| 14:05 | Paged |\n${row}\n⟦⟧\n`))?.includes(row), row);
    const first = "| 1 | Raise | @core | Open |\n";
    for (const row of ["| 12 |  |  | Open |", "| 2 |  |  | Done |", "| 2 |  | 7 | Open |"])
      assert.ok(continued(items(`${first}${row}\n⟦⟧\n`))?.includes(row), row);
    assert.equal(continued(items(`${first}| 2 |  |  | Open |\n⟦⟧\n`)), text(items(`${first}⟦⟧\n`)));
  });

  it("goes on where a table is indented or quoted, as Add Row does", () => {
    for (const [prefix, begun] of [
      ["  ", ""],
      ["  ", "  "],
      ["> ", "> "]
    ] as const) {
      const indented = (rows: string) =>
        postmortem(
          `## Timeline\n\n${prefix}| Time (UTC) | Event |\n${prefix}| --- | --- |\n${prefix}| 14:05 | Paged |\n${rows}`
        );
      assert.equal(continued(indented(`${begun}⟦⟧\n`)), indented(`${prefix}| [HH:MM] |       |\n`), prefix);
    }
  });

  it("does nothing in the middle of a row, in other tables and in text", () => {
    assert.equal(continued(timeline("| 14:05 | Pag\n⟦⟧ed |\n")), null);
    assert.equal(continued(checklist.replace("| GO     |\n", "| GO     |\n⟦⟧\n")), null);
    assert.equal(continued(`${timeline("| 14:05 | Paged |\n")}\nText\n⟦⟧`), null);
  });
});
