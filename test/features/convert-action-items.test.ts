/** Action items as a list and as a table. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { convertActionItemsAt } from "../../server/src/features/convert-action-items.ts";
import { declared } from "../support/documents.ts";
import { edited } from "../support/editing.ts";

const body = (items: string) => `# Postmortem: ledger\n\n**Date**: 2026-03-12\n\n## Action Items\n\n${items}`;
const postmortem = (items: string) => declared("postmortem", body(items));
const converted = (items: string) => edited(`⟦⟧${postmortem(items)}`, convertActionItemsAt);

describe("a list of action items", () => {
  it("becomes a table with the columns that its items state", () => {
    assert.equal(
      converted("- Raise the pool\n- Alert on saturation\n"),
      postmortem(
        "| Action              | Owner |\n| ------------------- | ----- |\n| Raise the pool      |       |\n| Alert on saturation |       |\n"
      )
    );
    assert.equal(
      converted(
        "- [ ] Raise the pool (@core, due 2026-04-01, [OPS-1](https://example.com/1))\n- [x] Alert on a|b – @ledger\n"
      ),
      postmortem(
        [
          "| Action         | Owner   | Due        | Ticket                         | Status |",
          "| -------------- | ------- | ---------- | ------------------------------ | ------ |",
          "| Raise the pool | @core   | 2026-04-01 | [OPS-1](https://example.com/1) | Open   |",
          "| Alert on a\\|b  | @ledger |            |                                | Done   |",
          ""
        ].join("\n")
      )
    );
    assert.match(
      converted("1. Raise the pool\n2. Alert on saturation\n") ?? "",
      /\| # {3}\| Action.*\n.*\n\| 1 .*\n\| 2 /
    );
  });

  it("keeps what is not understood, and what stands below an item", () => {
    const table = converted(
      "- @core: raise the pool (see the graph, due 2026-04-01)\n  to 40\n  - in two steps\n  - [x] ask first\n- Alert (Priority: P1, owner: Payments team)\n"
    );
    assert.match(
      table ?? "",
      /\| raise the pool \(see the graph, due 2026-04-01\) to 40<br>in two steps<br>\[x\] ask first \| @core +\| 2026-04-01/
    );
    assert.match(table ?? "", /\| Alert +\| Payments team \| .*\| P1 +\|/);
  });

  it("stands between blank lines, at any line end, and the text around it is left alone", () => {
    assert.equal(
      converted("We will:\n- Raise the pool\n- Alert\n\nThat is all.  \n")?.replace(/.*Items\n\n/s, ""),
      "We will:\n\n| Action         | Owner |\n| -------------- | ----- |\n| Raise the pool |       |\n| Alert          |       |\n\nThat is all.  \n"
    );
    const windows = postmortem("- Raise the pool\n- Alert").replaceAll("\n", "\r\n");
    assert.doesNotMatch(edited(`⟦⟧${windows}`, convertActionItemsAt) ?? "", /[^\r]\n/);
  });

  it("stays a list where something would not fit", () => {
    assert.equal(
      converted("- Raise the pool\n\n  ```\n  kubectl scale\n  ```\n- Alert\n"),
      "An item holds a table, a quote or code: that would not fit into a cell."
    );
    assert.equal(
      converted("- **Detection**\n  - Alert on saturation\n  - Page the owner\n"),
      "This list holds something that is no action item: it would not fit into the table."
    );
    assert.equal(edited(`⟦⟧${declared("postmortem", "# Postmortem: ledger\n\nText.\n")}`, convertActionItemsAt), null);
  });
});

describe("a table of action items", () => {
  const table = (row: string) =>
    `| # | Action | Owner | Due date | Ticket | Status |\n| - | --- | --- | --- | --- | --- |\n${row}`;

  it("becomes a list", () => {
    assert.equal(
      converted(
        table(
          "| 1 | Raise \\| the pool<br>in steps | @core | 2026-04-01 | OPS-1 | Open |\n| 2 | Alert | Payments team | next sprint |  | In progress |\n| 3 | Ask | | | | Done |\n"
        )
      ),
      postmortem(
        "1. [ ] Raise | the pool (@core, due 2026-04-01, OPS-1)\n   - in steps\n2. [ ] Alert (owner: Payments team, due next sprint, status: In progress)\n3. [x] Ask\n"
      )
    );
  });
});
