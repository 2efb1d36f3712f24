import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { type LastWorked, type LastWorkedRequest, lastWorkedRow } from "../../server/src/drafting/last-worked.ts";
import { applyFix } from "../../server/src/fix.ts";
import { declared, readAs, readOurs } from "../support/documents.ts";

const request: LastWorkedRequest = {
  source: "../postmortems/ledger.md",
  leadsToRunbook: target => target.startsWith("../runbooks/ledger.md"),
  leadsToPostmortem: target => target === "../postmortems/ledger.md",
  isNamed: false
};

const postmortem = (...lines: readonly string[]): string =>
  ["# Postmortem: ledger-api rejected postings", "", "- **Incident date**: 2026-03-12", "", ...lines, ""].join("\n");
const used = postmortem(
  "## Timeline",
  "",
  "- 14:05 detected by an alert",
  "- 14:16 rolled back by step 3b of the [runbook](../runbooks/ledger.md)",
  "- 14:23 mitigated: failures below 0.1%"
);

function row(told: string, runbook: string, changes: Partial<LastWorkedRequest> = {}): LastWorked {
  return lastWorkedRow(readAs("postmortem", told), readAs("runbook", runbook), { ...request, ...changes });
}

/** The lines that are new in the runbook. */
function added(told: string, runbook: string, changes: Partial<LastWorkedRequest> = {}): string[] {
  const answer = row(told, runbook, changes);
  assert.ok("edits" in answer, JSON.stringify(answer));
  const before = declared("runbook", runbook);
  const after = applyFix(before, { title: "", edits: answer.edits, automatic: false });
  const old = new Set(before.split("\n"));
  return after.split("\n").filter(line => !old.has(line));
}

const steps = ["# Runbook: ledger", "", "## Step 3: Mitigate", "", "### 3b. Roll back", "", "Roll it back.", ""];
const table = (...rows: readonly string[]): string => [...steps, "## Last Worked", "", ...rows, ""].join("\n");
const link = "Incident: [ledger-api rejected postings](../postmortems/ledger.md)";

suite("last worked", () => {
  test("is a row at the end of the table of uses, with the steps that the postmortem names", () => {
    const uses = table(
      "| Date       | Situation | Steps used | Confirmed by |",
      "| ---------- | --------- | ---------- | ------------ |",
      "| 2026-01-02 | Rehearsal | 3b         | @oncall      |"
    );
    assert.deepEqual(added(used, uses), [`| 2026-03-12 | ${link} | 3b         | [Name]       |`]);
  });

  test("is in front where the newest is in front, in the columns, words and dates of the table", () => {
    const uses = table(
      "| When | Tenant | Cause | Resolved by | Result |",
      "|---|---|---|---|---|",
      "| 22 Apr 2026 | acme | Bad deploy | Step 3b (rollback) | ok |",
      "| 2 Jan 2026 | acme | Bad deploy | Step 3b (rollback) | ok |"
    );
    const answer = row(used, uses);
    assert.ok("edits" in answer);
    assert.deepEqual(added(used, uses), [`| 12 Mar 2026 | [Value of Tenant] | ${link} | Step 3b | Worked |`]);
    assert.equal(answer.edits[0]?.range.start.line, uses.split("\n").findIndex(line => line.startsWith("|---")) + 4);
  });

  test("takes the place of a row that nobody has filled in", () => {
    const uses = table(
      "| Date | Situation | Steps used | By |",
      "| --- | --- | --- | --- |",
      "| [Date] | [Situation description] | [Step numbers] | [Name] |"
    );
    const answer = row(used, uses);
    assert.ok("edits" in answer);
    const text = applyFix(declared("runbook", uses), { title: "", edits: answer.edits, automatic: false });
    assert.ok(!text.includes("[Date]") && text.includes(`| ${link} |`));
  });

  test("is a further item where uses are listed", () => {
    assert.deepEqual(added(used, table("* 2026-01-02: rehearsal")), [`* 2026-03-12: ${link}, step 3b, worked`]);
  });

  test("is a section of its own where there is none, and in no history of changes", () => {
    const fresh = ["## Last Worked", `| 2026-03-12 | ${link} | 3b         | Worked | [Name]       |`];
    const lines = added(used, steps.join("\n"));
    assert.deepEqual([lines[0], lines.at(-1)], fresh);
    const history = [
      ...steps,
      "## Revision history",
      "",
      "| Date | Change |",
      "| --- | --- |",
      "| 2026-01-02 | New |",
      ""
    ].join("\n");
    assert.ok(added(used, history).includes("## Last Worked"));
  });

  test("keeps the line ends", () => {
    const uses = table("| Date | Situation |", "| --- | --- |", "| 2026-01-02 | Rehearsal |");
    const runbook = readOurs(declared("runbook", uses).replaceAll("\n", "\r\n"));
    assert.ok(runbook.kind === "runbook");
    const answer = lastWorkedRow(readAs("postmortem", used), runbook, request);
    assert.ok("edits" in answer);
    assert.match(answer.edits[0]?.newText ?? "", /^\r\n\|/);
  });

  test("is not written where it would be code", () => {
    const open = [...steps, "```sh", "kubectl get pods", ""].join("\n");
    assert.match(JSON.stringify(row(used, open)), /is not closed/);
  });

  test("is told once", () => {
    const linked = table(
      "| Date | Situation |",
      "| --- | --- |",
      "| 2026-03-13 | [Incident](../postmortems/ledger.md) |"
    );
    assert.deepEqual(row(used, linked), { reason: "the runbook has a row for this incident already", isTold: true });
    const referenced = `${table("| Date | Situation |", "| --- | --- |", "| 2026-03-13 | [incident] |")}\n[incident]: ../postmortems/ledger.md\n`;
    assert.ok("reason" in row(used, referenced));
    const dated = table("| Date | Situation |", "| --- | --- |", "| 12 March 2026 | Slow |");
    assert.deepEqual(row(used, dated), { reason: "the runbook has a row for 2026-03-12 already", isTold: true });
  });

  test("needs somebody who says that it was used", () => {
    const end = ["", "## Timeline", "", "- 14:23 mitigated: failures below 0.1%"];
    for (const said of [
      "Sources: [runbook](../runbooks/ledger.md)",
      "Nobody used the [runbook](../runbooks/ledger.md).",
      "Nobody followed the [runbook](../runbooks/ledger.md): it did not mention the pool.",
      "Afterwards we used the time to update the [runbook](../runbooks/ledger.md).",
      "The [runbook](../runbooks/ledger.md) had no step 3b."
    ])
      assert.deepEqual(
        row(postmortem(said, ...end), steps.join("\n")),
        { reason: "the postmortem does not tell that this runbook was used", isTold: false },
        said
      );
    assert.ok(
      "edits" in row(postmortem("We followed the [runbook](../runbooks/ledger.md).", ...end), steps.join("\n"))
    );
  });

  test("is no promise of an action item", () => {
    const promised = postmortem(
      "## Action Items",
      "",
      "- [ ] Rehearse step 3b of the [runbook](../runbooks/ledger.md) as it was used"
    );
    assert.ok("reason" in row(promised, steps.join("\n")));
  });

  test("needs an incident that is over, and its day", () => {
    const open = postmortem("We followed the [runbook](../runbooks/ledger.md).");
    assert.deepEqual(row(open, steps.join("\n")), {
      reason: "the postmortem does not tell that it worked",
      isTold: false
    });
    assert.deepEqual(row("# Postmortem: ledger", steps.join("\n"), { isNamed: true }), {
      reason: "the postmortem does not say on which day it happened",
      isTold: false
    });
  });

  test("has a result only where the postmortem tells an end, and nothing that did not help", () => {
    const open = /\| \[Description of the result\] \|/;
    const [bare, failed] = [postmortem("Nothing of its end."), `${used}\nStep 3b did not help at first.\n`];
    for (const told of [bare, failed])
      assert.match(added(told, steps.join("\n"), { isNamed: true }).join("\n"), open, told);
    assert.match(added(used, steps.join("\n"), { isNamed: true }).join("\n"), /\| Worked \|/);
  });

  test("names no step that the runbook has not", () => {
    const answer = row(used, steps.join("\n"), { isNamed: true, steps: ["3b", "9z"] });
    assert.deepEqual(answer, { reason: "the runbook has no step 9z", isTold: false });
  });

  test("is what a person says, too, with the steps that they name", () => {
    const bare = postmortem("Nothing about a runbook.");
    const uses = table("| Date | Situation | Steps used |", "| --- | --- | --- |", "| 2026-01-02 | Rehearsal | 3b |");
    assert.match(added(bare, uses, { isNamed: true, steps: ["3", "3B"] })[0] ?? "", /\| 3, 3B +\|$/);
    assert.match(added(bare, uses, { isNamed: true })[0] ?? "", /\| \[Step numbers\] \|$/);
  });
});
