/** Who may own what stands under the cursor, and how the owner is written. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assignOwnerAt, ownersAt } from "../../server/src/features/assign-owner.ts";
import { defaultConventions } from "../../server/src/rules/conventions.ts";
import { checklist } from "../support/checklist.ts";
import { atCursor } from "../support/cursor.ts";
import { declared, readOurs } from "../support/documents.ts";
import { edited } from "../support/editing.ts";

const assigned = (marked: string, owner = "@core") =>
  edited(marked, (document, position) => assignOwnerAt(document, position, owner));
const owners = (marked: string, people: readonly string[] = []) => {
  const { text, range } = atCursor(marked);
  return ownersAt(
    {
      ...{ uri: "file:///w/document.md", document: readOurs(text), today: 20_000, conventions: defaultConventions },
      ...{ roster: null, neighbours: [], authors: [], people, dateStyle: "document", problems: [] }
    },
    range.start
  );
};
const postmortem = (items: string) =>
  declared("postmortem", `# Postmortem: ledger\n\n**Author**: @ledger-lead\n\n## Action Items\n\n${items}`);

describe("the owners to choose from", () => {
  it("are those whom the document names, most often named first, then who is known besides", () => {
    const twice = checklist.replace("Redeploy", "@support-lead: redeploy");
    assert.deepEqual(owners(twice.replace("Load", "⟦⟧Load"), ["@Support-Lead", "Payments team"]), {
      subject: "Load test passes",
      current: "@ledger-perf",
      candidates: [
        { name: "@support-lead", detail: "named 2 times here · your settings" },
        { name: "@ledger-lead", detail: "named once here" },
        { name: "@ledger-perf", detail: "named once here" },
        { name: "Payments team", detail: "your settings" }
      ]
    });
  });

  it("are asked for where something may have one, and nowhere else", () => {
    const items = postmortem("- Raise the pool⟦⟧\n- Alert on saturation\n");
    assert.equal(owners(items)?.current, null);
    assert.equal(owners(checklist.replace("**Release manager", "⟦⟧**Release manager"))?.current, "@ledger-lead");
    assert.equal(owners(checklist.replace("Redeploy", "⟦⟧Redeploy")), null);
    assert.equal(owners(checklist.replace("| Criteria", "⟦⟧| Criteria")), null);
  });
});

describe("Assign Owner", () => {
  it("writes into the cell of the row, and the columns stay in line", () => {
    assert.equal(
      assigned(checklist.replace("Load", "⟦⟧Load")),
      checklist.replace("| @ledger-perf  |", "| @core         |")
    );
    assert.equal(
      assigned(checklist.replace("Load", "⟦⟧Load"), "a|b"),
      checklist.replace("| @ledger-perf  |", "| a\\|b          |")
    );
    const short = declared("runbook", "# Runbook: ledger\n\n| Check | Owner |\n| --- | --- |\n| Queue⟦⟧ |\n");
    assert.equal(assigned(short), "This row has no cell for an owner.");
  });

  it("writes behind an action item, or in the place of its owner", () => {
    assert.equal(assigned(postmortem("- Raise the pool⟦⟧\n")), postmortem("- Raise the pool (@core)\n"));
    assert.equal(
      assigned(postmortem("- Raise the pool (@ledger, due 2026-04-01)⟦⟧\n"), "Payments team"),
      postmortem("- Raise the pool (Payments team, due 2026-04-01)\n")
    );
    assert.equal(
      assigned(postmortem("- Raise the pool⟦⟧\n"), "Payments team"),
      postmortem("- Raise the pool (owner: Payments team)\n")
    );
  });

  it("writes behind a box and behind a label", () => {
    const runbook = (line: string) => declared("runbook", `# Runbook: ledger\n\n${line}\n`);
    assert.equal(assigned(runbook("- [ ] Look⟦⟧ at the queue")), runbook("- [ ] Look at the queue (@core)"));
    for (const blank of ["**Owner**:", "**Owner**: "])
      assert.equal(assigned(runbook(`${blank}⟦⟧`)), runbook("**Owner**: @core"));
    assert.equal(assigned(runbook("- Owner: ⟦⟧@ledger")), runbook("- Owner: @core"));
  });

  it("writes into the column of people where another one says their roles", () => {
    const table = (head: string, row: string) =>
      declared(
        "release-checklist",
        `# Release Checklist: ledger v5\n\n| ${head} |\n${"| --- ".repeat(head.split("|").length)}|\n| ${row} |\n`
      );
    const pick = (head: string, before: string, after: string) =>
      assert.equal(assigned(table(head, `Release manager | ${before}`)), table(head, `Release manager | ${after}`));
    pick("Role | Name | Approved", "⟦⟧@ledger-lead | yes", "@core        | yes");
    pick("Role | Approver | Decision", "⟦⟧@x | GO", "@core | GO");
    pick("Role | Person", "⟦⟧@ledger", "@core  ");
    pick("Role | Name | Contact", "⟦⟧@ledger | #ledger", "@core   | #ledger");
    pick("Role | Name | When", "⟦⟧[name] | 09:00", "@core  | 09:00");
    assert.equal(assigned(table("Role | Phone", "Release manager | ⟦⟧12345")), null);
  });

  it("takes the place of the one who is named first, and keeps the others and what is said of them", () => {
    const line = (text: string) => declared("runbook", `# Runbook: ledger\n\n${text}\n`);
    for (const [before, after] of [
      ["Release manager: @ledger-lead, backup: @ledger", "Release manager: @core, backup: @ledger"],
      ["- **Owner**: @ledger, @ledger-b (backup)", "- **Owner**: @core, @ledger-b (backup)"],
      ["**On-call engineer:** [name] (primary)", "**On-call engineer:** @core (primary)"],
      ["**Owner**: primary: @ledger/@ledger-b", "**Owner**: primary: @core/@ledger-b"],
      ["**Owner**: [Ledger team](https://example.com/t) and @ledger", "**Owner**: @core and @ledger"],
      [
        "**Owner**: [Ledger team][ledger] and @ledger\n\n[ledger]: https://example.com/t",
        "**Owner**: @core and @ledger\n\n[ledger]: https://example.com/t"
      ],
      ["**Owner**: Ledger Team <ledger@example.com>, @ledger", "**Owner**: @core, @ledger"],
      ["**Owner**: Ledger Team (ledger@example.com), @ledger", "**Owner**: @core, @ledger"],
      ["**Owner**: Dr. Ledger", "**Owner**: @core"],
      ["**Owner**: Trust and Safety team", "**Owner**: @core"],
      ["**Owner**: TBD (decided by Friday)", "**Owner**: @core (decided by Friday)"],
      ["- [ ] Look at the queue (owner: @ledger and @ledger-b)", "- [ ] Look at the queue (owner: @core and @ledger-b)"]
    ] as const)
      assert.equal(assigned(line(`⟦⟧${before}`)), line(after), before);
    assert.equal(
      assigned(checklist.replace("| @ledger-perf  |", "| ⟦⟧@ledger, @perf |")),
      checklist.replace("| @ledger-perf  |", "| @core, @perf   |")
    );
    assert.equal(
      assigned(postmortem("- ⟦⟧Raise the pool. Owner: @ledger. Due: 2026-03-30. Priority: P1\n")),
      postmortem("- Raise the pool. Owner: @core. Due: 2026-03-30. Priority: P1\n")
    );
  });

  it("writes nothing for nobody", () => {
    assert.equal(assigned(checklist.replace("Load", "⟦⟧Load"), " \n "), null);
    assert.equal(assigned(checklist.replace("Redeploy", "⟦⟧Redeploy")), null);
  });
});
