/** When something is due, in the words of cells, sentences and headings. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDay } from "../../server/src/document/days.ts";
import type { DueDate } from "../../server/src/document/due-dates.ts";
import { assertMarked, declared, readAs, readOurs } from "../support/documents.ts";

const head = "- **Incident date**: 2026-03-12\n\n";

/** The due date of the only action item: its words and its day. */
function dueOf(items: string, before = head): string | null {
  const due = readAs("postmortem", `${before}${items}\n`).actionItems[0]?.items[0]?.due ?? null;
  return due && written(due);
}

function written({ text, day }: DueDate): string {
  return day === null ? text : `${text} = ${formatDay(day)}`;
}

describe("an item of a list is due", () => {
  const items: Readonly<Record<string, string>> = {
    "Alert on saturation by 2026-04-01": "2026-04-01 = 2026-04-01",
    "Alert on saturation by 03/04/2026": "03/04/2026",
    "Alert on saturation by EOD 11/15/2026": "11/15/2026 = 2026-11-15",
    "Alert on saturation (was due 2026-11-01, moved to 2026-12-05)": "2026-12-05 = 2026-12-05",
    "Alert on saturation (due: 1 April 2026, @core)": "1 April 2026 = 2026-04-01",
    "Alert on saturation (@core, 2026-04-01)": "2026-04-01 = 2026-04-01",
    "Alert on saturation — April 1, 2026.": "April 1, 2026 = 2026-04-01",
    "Alert on saturation, ETA Apr 1st": "Apr 1st = 2026-04-01",
    "Alert on saturation by Jan 8": "Jan 8 = 2027-01-08",
    "Alert on saturation by March 5": "March 5 = 2026-03-05",
    "Alert on saturation in Q2 2026": "Q2 2026 = 2026-06-30",
    "Alert on saturation, Q3": "Q3",
    "Alert on saturation (next sprint)": "next sprint",
    "Sprint 14: alert on saturation": "Sprint 14",
    "Alert on saturation by end of March": "by end of March",
    "Alert on saturation by end of March 2026": "by end of March 2026 = 2026-03-31",
    "Alert on saturation by Friday": "by Friday",
    "Alert on saturation, end of week": "end of week",
    "NOW: alert on saturation": "NOW:",
    "+4h: alert on saturation": "+4h:",
    "Alert on saturation in two weeks": "two weeks = 2026-03-26",
    "Alert on saturation (within 30 days)": "30 days = 2026-04-11",
    "Alert on saturation\n  - Due: 2026-04-01": "2026-04-01 = 2026-04-01",
    "アラートを追加する 期限: 2026-04-01": "2026-04-01 = 2026-04-01"
  };
  for (const [item, expected] of Object.entries(items)) {
    it(item, () => assert.equal(dueOf(`## Action Items\n\n- ${item}`), expected));
  }

  it("by the heading above it", () => {
    assert.equal(dueOf("## Action Items\n\n### Next sprint\n\n- Alert"), "Next sprint");
    for (const heading of ["Immediate", "Immediate actions", "Right now", "ASAP"]) {
      assert.equal(dueOf(`## Action Items\n\n### ${heading}\n\n- Alert`), heading);
    }
    assert.equal(
      dueOf("## Action Items\n\n**Short term (1-2 weeks)**\n\n- Alert"),
      "Short term (1-2 weeks) = 2026-03-26"
    );
  });
});

describe("an item of a list is not due with", () => {
  for (const item of [
    "Alert on saturation",
    "Replay the postings of 2026-03-12 once more",
    "Delete the logs written on 3 March 2026 and later",
    "Answer pages within 15 minutes",
    "Rotate keys every 90 days",
    "Keep logs for 30 days",
    "Release notes mention v2026.4.1",
    "Alert (due: TBD)",
    "Monitor the queue"
  ]) {
    it(item, () => assert.equal(dueOf(`## Action Items\n\n- ${item}`), null));
  }
});

describe("a Due cell says", () => {
  const cells: Readonly<Record<string, string | null>> = {
    "2026-04-01": "2026-04-01 = 2026-04-01",
    "Apr 1": "Apr 1 = 2026-04-01",
    "2 weeks": "2 weeks = 2026-03-26",
    "Sprint 14": "Sprint 14",
    "Before the next release": "Before the next release",
    ASAP: "ASAP",
    "": null,
    "-": null,
    TBD: null,
    "TBD?": null,
    "TBD (Q1?)": null,
    later: null,
    "[Due date]": null,
    ___: null
  };
  for (const [cell, expected] of Object.entries(cells)) {
    it(cell === "" ? "nothing" : cell, () => {
      const table = `## Action Items\n\n| Action | Owner | Due |\n| --- | --- | --- |\n| Alert | @core | ${cell} |`;
      assert.equal(dueOf(table), expected);
    });
  }

  it("the same in a table of what, who and when", () => {
    for (const head of ["When", "Date"]) {
      const table = `## Action Items\n\n| What | Who | ${head} |\n| --- | --- | --- |\n| Alert | @core | 2026-04-01 |`;
      assert.equal(dueOf(table), "2026-04-01 = 2026-04-01", head);
    }
  });

  it("no day where the document has none to count from", () => {
    const table = "## Action Items\n\n| Action | Due |\n| --- | --- |\n| Alert | 2 weeks |";
    assert.equal(dueOf(table, ""), "2 weeks");
  });
});

describe("the place of a due date", () => {
  it("is its words, whatever marks stand before them", () => {
    assertMarked(
      declared(
        "postmortem",
        "## Action Items\n\n- **Alert** on [saturation](https://x.example/a-b) by ⟦2026-04-01⟧, *soon*\n"
      ),
      text => {
        const document = readOurs(text);
        const due = document.kind === "postmortem" ? document.actionItems[0]?.items[0]?.due : null;
        return due ? [document.rangeOf(due.span)] : [];
      }
    );
  });
});
