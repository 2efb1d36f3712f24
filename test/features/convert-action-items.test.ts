/** Action items as a list and as a table. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { convertActionItemsAt } from "../../server/src/features/convert-action-items.ts";
import { declared } from "../support/documents.ts";
import { edited } from "../support/editing.ts";

const body = (items: string) => `# Postmortem: ledger\n\n**Date**: 2026-03-12\n\n## Action Items\n\n${items}`;
const postmortem = (items: string) => declared("postmortem", body(items));
const converted = (items: string) => edited(`⟦⟧${postmortem(items)}`, convertActionItemsAt);

const blocks = "An item holds more than its text and a list below it: that would not fit into a cell.";
const markup = "A text would be read as something else in its new place: convert it by hand.";
const changed = "An item would not say the same afterwards (owner, due date, ticket or status): convert it by hand.";

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
    assert.equal(converted("- Raise the pool\n\n  ```\n  kubectl scale\n  ```\n- Alert\n"), blocks);
    assert.equal(
      converted("- **Detection**\n  - Alert on saturation\n  - Page the owner\n"),
      "This list holds something that is no action item: it would not fit into the table."
    );
    assert.equal(edited(`⟦⟧${declared("postmortem", "# Postmortem: ledger\n\nText.\n")}`, convertActionItemsAt), null);
  });
});

describe("a list of which a table could not say all", () => {
  it("stays a list where more than text and a simple list stands in an item", () => {
    for (const below of [
      "<!-- gonogo-disable-next-line owner -->",
      "[board]: https://board.example",
      "[^1]: Ours.",
      "#### Later",
      "> We said so.",
      "<details>x</details>",
      "---",
      "1. first",
      "- a\n\n    - b"
    ])
      assert.equal(converted(`- Raise the pool\n\n  ${below}\n\n- Alert on saturation\n`), blocks, below);
    assert.equal(converted("- Raise the pool <!-- gonogo-disable-line owner -->\n- Alert\n"), blocks);
    assert.equal(converted("- Raise the pool\\\n  in two steps\n- Alert\n"), blocks);
    assert.match(converted("- Raise the pool  \n- Alert\n") ?? "", /\| Raise the pool \|/);
    assert.match(
      converted("<!-- gonogo-disable-next-line owner -->\n\n- Raise the pool\n- Alert\n") ?? "",
      /^A comment above/
    );
  });

  it("stays a list where two values have one name, and where escapes would mean something else", () => {
    assert.match(converted("- Raise the pool (Owner: @core, Action: P1)\n- Alert\n") ?? "", /^Two columns/);
    assert.equal(converted("- Raise `a\\|b`\n- Alert\n"), markup);
    assert.equal(converted("- Raise a\\\\|b\n- Alert\n"), markup);
    assert.match(converted("- Raise a\\|b\n- Alert\n") ?? "", /\| Raise a\\\|b \|/);
  });

  it("stays a list where its words say how far an item is, and a status would say otherwise", () => {
    assert.equal(converted("- [ ] Raise the pool\n- Reverted the change\n"), changed);
    assert.equal(converted("We have already taken these steps:\n\n- Raise the pool\n- Alert on saturation\n"), changed);
    assert.match(converted("- Raise the pool\n- Reverted the change\n") ?? "", /\| Reverted the change \| {7}\|/);
  });

  it("invents no owner", () => {
    const table = converted(
      "- [x] Rollback to v2.0.9\n- [ ] Raise the pool. Owner: @core. Due: 2026-03-30. Priority: P1\n"
    );
    assert.match(table ?? "", /\| Rollback to v2\.0\.9 +\| {7}\|/);
    assert.match(table ?? "", /Priority: P1 +\| @core \| 2026-03-30/);
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

  it("keeps a date with a comma in it", () => {
    assert.equal(
      converted("| Action | Due date | Status |\n| --- | --- | --- |\n| Raise | Jul 16, 2026 | Done |\n"),
      postmortem("- [x] Raise (due Jul 16, 2026)\n")
    );
  });

  it("keeps several owners, and values that nothing but their labels tell", () => {
    assert.equal(
      converted("| Action | Owner | Type |\n| --- | --- | --- |\n| Raise | @core, @ledger | P1 |\n| Alert | | P2 |\n"),
      postmortem("- Raise (@core, @ledger; Type: P1)\n- Alert (Type: P2)\n")
    );
    assert.match(converted("- Raise (@core, @ledger)\n- Alert\n") ?? "", /\| @core, @ledger \|/);
  });

  it("stays a table where a list could not say all", () => {
    const of = (head: string, row: string) =>
      converted(`| ${head} |\n${"| --- ".repeat(head.split("|").length)}|\n| ${row} |\n`);
    assert.match(of("Action | Notes | Notes | Owner", "Raise | a | b | @core") ?? "", /^Two columns/);
    assert.match(
      of("Tipo | Descrição | Responsável | Prazo", "Correção | Aumentar | @core | 2026-04-01") ?? "",
      /^A row or the whole table/
    );
    assert.match(
      of("Action | Owner | Due", " | @core | 2026-04-01 |\n| Alert | @core | 2026-04-01") ?? "",
      /^A row or/
    );
    for (const action of ["# Raise", "- Raise", "> Raise", "1. Raise", "[ ] Raise", "Raise <!-- x -->", "Raise<br># b"])
      assert.equal(of("Action | Owner | Due", `${action} | @core | 2026-04-01`), markup, action);
    for (const notes of ["a; b: c, due 2026-01-01", "see 1), then 2", "owner: @ledger"])
      assert.match(
        of("Action | Owner | Notes", `Raise | @core | ${notes}`) ?? "",
        /^A cell holds|^An item would/,
        notes
      );
    const beside = postmortem(`${table("| 1 | Raise⟦⟧ | @core | | | |")}\n\n- Another list\n`);
    assert.match(edited(beside, convertActionItemsAt) ?? "", /^A list or/);
  });
});
