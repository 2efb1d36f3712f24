/** What a postmortem promises: bullets, tables and headings, done or not, owned or not, tracked or not. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertMarked, declared, judge, readAs, readOurs } from "../support/documents.ts";

const groups = (body: string) => readAs("postmortem", body).actionItems;
const texts = (body: string) => groups(body).map(group => group.items.map(item => item.text));

describe("action items", () => {
  it("stand under any of their names", () => {
    for (const heading of [
      "## Action Items",
      "## Follow-up actions",
      "## 7. Recommendations",
      "## Corrective and preventive actions",
      "## Next steps",
      "**Action items**:",
      "**Future actions**",
      "Action items:",
      "## 再発防止策",
      "## Acciones"
    ]) {
      assert.deepEqual(
        texts(`${heading}\n\n- Alert on saturation\n- Raise the pool\n`),
        [["Alert on saturation", "Raise the pool"]],
        heading
      );
    }
  });

  it("are bullets, numbers and boxes, but not what is below them", () => {
    const body = "## Action Items\n\nText.\n\n1. One\n   - detail\n2. Two\n\n- [ ] Three\n* [x] Four\n";
    assert.deepEqual(texts(body), [["One", "Two", "Three", "Four"]]);
  });

  it("are the items of all sections below theirs, in one group", () => {
    const body =
      "## Action Items\n\n### Prevent\n\n- One\n\n### Detect\n\n- Two\n\n**Mitigate**:\n\n- Three\n\n## Other\n\n- No item\n";
    assert.deepEqual(texts(body), [["One", "Two", "Three"]]);
  });

  it("are rows of tables", () => {
    const body =
      "## Action Items\n\n| # | Action | Owner | Due Date | Status |\n| - | - | - | - | - |\n| 1 | One | @core | 2026-04-01 | open |\n| 2 | Two | | | Done |\n";
    const [group] = groups(body);
    assert.deepEqual(
      group?.items.map(({ text, state, owner, cells }) => [text, state, owner?.text, cells.owner?.text]),
      [
        ["One", "open", "@core", "@core"],
        ["Two", "done", undefined, ""]
      ]
    );
  });

  it("are headings where each of them is one", () => {
    const body =
      "## Action Items\n\n### 1) Alert on saturation `@dma` [detect]\n\nText.\n\n- detail\n\n### 2) Raise the pool\n\nText.\n";
    const [group] = groups(body);
    assert.deepEqual(
      group?.items.map(({ text, owner }) => [text, owner?.text]),
      [
        ["1) Alert on saturation @dma [detect]", "@dma"],
        ["2) Raise the pool", undefined]
      ]
    );
  });

  it("may have their owner and their ticket in what stands below them", () => {
    const below = [
      "- Alert\n  - Owner: @core\n  - Ticket: LED-311\n",
      "- Alert\n\n  Done by @core, see LED-311.\n",
      "### 1) Alert\n\n`@core` does it, LED-311.\n",
      "- **Detect**\n  - Alert\n    - @core, LED-311\n"
    ];
    for (const body of below) {
      const [item, more] = groups(`## Action Items\n\n${body}\n`)[0]?.items ?? [];
      assert.deepEqual([item?.owner?.text, item?.ticket?.text, more], ["@core", "LED-311", undefined], body);
    }
  });

  it("are not there where it says so", () => {
    for (const body of ["- None", "- None.", "- N/A", "- No action items.", "- No further action", "None.", ""]) {
      assert.deepEqual(texts(`## Action Items\n\n${body}\n`), [], body);
    }
  });

  it("are no labels of groups", () => {
    assert.deepEqual(texts("## Action Items\n\n- **Prevent**\n  - One\n- **Detect**:\n  - Two\n"), [["One", "Two"]]);
    assert.deepEqual(texts("## Action Items\n\n- **Alert** on saturation\n"), [["Alert on saturation"]]);
  });

  const done: Readonly<Record<string, boolean>> = {
    "[x] Alert": true,
    "[X] Alert": true,
    "~~Alert~~": true,
    "[ ] ~~Alert~~": true,
    "✅ Alert": true,
    "Alert [Done]": true,
    "Alert (completed)": true,
    "[ ] Alert": false,
    Alert: false,
    "Alert when all is done": false,
    "Fix the alert": false
  };
  for (const [item, expected] of Object.entries(done)) {
    it(`are ${expected ? "" : "not "}done: ${item}`, () =>
      assert.equal(groups(`## Action Items\n\n- ${item}\n`)[0]?.items[0]?.state, expected ? "done" : "open"));
  }

  const states: Readonly<Record<string, string>> = {
    "Reverted the change of the pool": "done",
    "Least privilege: removed the role": "done",
    "Changes have been made to the pool": "done",
    "A limit was added to each pool": "done",
    "Alerts configured": "done",
    "Postmortem documented (@core)": "done",
    "Sent a notice to all customers": "done",
    "Alert on saturation (done in the incident)": "done",
    "Alert on saturation (accomplished)": "done",
    "Alert on saturation (won't do)": "cancelled",
    "Cancelled: alert on saturation": "cancelled",
    "Alert on saturation (moved to LED-311)": "moved",
    "Proposed: alert on saturation": "proposed",
    "(proposed) Alert on saturation": "proposed",
    "Alert on saturation (idea)": "proposed",
    "Automated tests of the pool": "open",
    "Need an alert on saturation": "open",
    "Speed up the failover": "open",
    "Verify that all pools were resized": "open",
    "Rotate all secrets that were exposed": "open",
    "Keep all limits documented": "open",
    "Improved dashboards for pools": "open"
  };
  for (const [item, expected] of Object.entries(states)) {
    it(`are ${expected}: ${item}`, () =>
      assert.equal(groups(`## Action Items\n\n- ${item}\n`)[0]?.items[0]?.state, expected));
  }

  const cells: Readonly<Record<string, string>> = {
    Done: "done",
    "✅ Done": "done",
    "n/a": "cancelled",
    "Won't fix": "cancelled",
    "Moved to LED-311": "moved",
    "🟡 In progress": "open",
    "": "open"
  };
  for (const [cell, expected] of Object.entries(cells)) {
    it(`are ${expected} by their status: ${cell}`, () => {
      const body = `## Action Items\n\n| Action | Status |\n| - | - |\n| Alert | ${cell} |\n`;
      assert.equal(groups(body)[0]?.items[0]?.state, expected);
    });
  }

  it("are done under a heading that says so, and ideas under another", () => {
    const state = (heading: string) => groups(`## Action Items\n\n### ${heading}\n\n- Alert\n`)[0]?.items[0]?.state;
    assert.deepEqual(["Immediate actions (completed)", "Done", "Proposed", "Prevent"].map(state), [
      "done",
      "done",
      "proposed",
      "open"
    ]);
  });

  it("are offered where one of them will do, and explain words in a list of types", () => {
    const states = (body: string) =>
      groups(`## Action Items\n\n${body}`)[0]?.items.map(({ text, state }) => [text, state]);
    const list = "\n\n- Cache it\n- Batch it\n";
    for (const lead of ["We could do one of:", "Either:", "Any one of the following:"]) {
      assert.deepEqual(
        states(`${lead}${list}`),
        [
          ["Cache it", "proposed"],
          ["Batch it", "proposed"]
        ],
        lead
      );
    }
    for (const lead of ["We will do all of these:", "In order of priority:", "Types:", "One of them broke."]) {
      assert.deepEqual(
        states(`${lead}${list}`),
        [
          ["Cache it", "open"],
          ["Batch it", "open"]
        ],
        lead
      );
    }
    assert.deepEqual(
      states("There are three. Types:\n* Prevent - keeps it away\n* P0 - at once\n\nThe items:\n\n- Cache it\n"),
      [["Cache it", "open"]]
    );
    for (const lead of ["We have taken these steps:", "Our team has already made these changes:"]) {
      assert.deepEqual(
        states(`${lead}${list}`),
        [
          ["Cache it", "done"],
          ["Batch it", "done"]
        ],
        lead
      );
    }
    assert.deepEqual(
      states("We have these to take:\n\n- Cache it\n  - This has been done: cache-team\n- Batch it\n  - It is hard"),
      [
        ["Cache it", "done"],
        ["Batch it", "open"]
      ]
    );
    assert.deepEqual(states("### What went wrong\n\n- Nobody saw it\n\n### Process\n\n- Batch it"), [
      ["Batch it", "open"]
    ]);
    assert.deepEqual(states(`Either:${list}\n### Later\n\n- Alert\n`)?.at(-1), ["Alert", "open"]);
  });

  it("have a type by column, tag, prefix or heading, and a purpose by their words", () => {
    const item = (body: string) => groups(`## Action Items\n\n${body}\n`)[0]?.items[0];
    assert.equal(item("| Action | Type |\n| - | - |\n| Alert | Mitigate |")?.type, "mitigate");
    assert.equal(item("- Alert on saturation [detect]")?.type, "detect");
    assert.equal(item("- Prevent: raise the pool size")?.type, "prevent");
    assert.equal(item("### Detection\n\n- Alert")?.type, "detect");
    const purposes = ["Alert on saturation", "Raise the pool size", "Document the pool", "Consider adding a limit"];
    assert.deepEqual(
      purposes.map(text => item(`- ${text}`)?.purpose),
      ["detect", "prevent", "document", "prevent"]
    );
  });

  it("are rows of a table with owners and dates under any name, but not the events of a timeline", () => {
    const table = (head: string, row: string) => `## Tracking\n\n| ${head} |\n| - | - | - |\n| ${row} |\n`;
    assert.deepEqual(texts(table("Action | Owner | Due", "Alert | @core | 2026-04-01")), [["Alert"]]);
    assert.deepEqual(texts(table("Time | Action | Owner", "09:10 | Alert | @core")), []);
  });

  const tracked: Readonly<Record<string, boolean>> = {
    "Alert (LED-311)": true,
    "LED-311 Alert": true,
    "Alert, #2226": true,
    "[#2226]: alert on saturation": true,
    "Alert [ticket](https://git.example.com/ledger/issues/12)": true,
    "Alert https://git.example.com/ledger/pull/12": true,
    "Alert [LED-311](https://jira.example.com/browse/LED-311)": true,
    "Alert ([issue][pool])\n\n[pool]: https://git.example.com/ledger/issues/12": true,
    "Alert [pool]\n\n[pool]: https://logs.example.com/12": false,
    Alert: false,
    "Alert on UTF-8 and SHA-256": false,
    "Alert in SEV-1 and P-1 cases": false,
    "Alert in #ledger": false,
    "Alert, see [the log](https://logs.example.com/12)": false
  };
  for (const [item, expected] of Object.entries(tracked)) {
    it(`are ${expected ? "" : "not "}tracked: ${item}`, () =>
      assert.equal(groups(`## Action Items\n\n- ${item}\n`)[0]?.items[0]?.ticket !== null, expected));
  }
});

describe("missing owners of action items", () => {
  const found = (text: string) => judge(readOurs(text)).problems.filter(problem => problem.rule === "missing-owner");
  const ranges = (text: string) => found(text).map(each => each.range);

  it("are one finding on the section where no item of a list has one, with the items related", () => {
    const marked = declared("postmortem", "## ⟦Action Items⟧\n\n- Alert\n- [ ] Raise\n- [x] Done\n");
    assertMarked(marked, ranges);
    const [problem] = found(marked.replace(/[⟦⟧]/g, ""));
    assert.equal(problem?.severity, "warning");
    assert.deepEqual(
      problem.related.map(({ message, range }) => [message, range.start.line]),
      [
        ["No owner: Alert", 6],
        ["No owner: Raise", 7]
      ]
    );
    assert.match(problem.message, /None of the 2 action items under 'Action Items'/);
  });

  it("count as many to fill", () => {
    const openWith = (owner: string): number =>
      judge(readAs("postmortem", `## Action Items\n\n- ${owner}Alert\n- ${owner}Raise\n- ${owner}Test\n`)).open;
    assert.equal(openWith("") - openWith("@core: "), 3);
  });

  it("are a finding in each blank cell of a table that has the column", () => {
    const table =
      "## Action Items\n\n| Action | Owner | Ticket |\n| - | - | - |\n| One |⟦ ⟧| |\n| Two | @core | |\n| Three | ⟦TBD⟧ | LED-311 |\n";
    assertMarked(declared("postmortem", table), ranges);
    const severities = found(declared("postmortem", table.replace(/[⟦⟧]/g, ""))).map(each => each.severity);
    assert.deepEqual(severities, ["warning", "information"]);
  });

  it("weigh less where every item has a ticket", () => {
    assert.deepEqual(
      found(declared("postmortem", "## Action Items\n\n- Alert (LED-311)\n- Raise (#12)\n")).map(each => each.severity),
      ["information"]
    );
  });

  const silent: Readonly<Record<string, string>> = {
    "some item of the list has one": "- @core alerts\n- Raise",
    "all items are done": "- [x] Alert\n- ~~Raise~~",
    "there are none": "- None",
    "the items in a table without the column name them": "| Action |\n| - |\n| @core alerts |"
  };
  for (const [name, body] of Object.entries(silent)) {
    it(`are no finding where ${name}`, () =>
      assert.deepEqual(found(declared("postmortem", `## Action Items\n\n${body}\n`)), []));
  }
});
