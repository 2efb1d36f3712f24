/** Every written form of a status → what it states. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judge, readAs } from "../support/documents.ts";

function checklist(status: string) {
  return readAs(
    "release-checklist",
    `# Release\n\n## Rollback\n\n1. Undo it.\n\n## Go/No-Go\n\n| Criteria | Owner | Status |\n| --- | --- | --- |\n| Tests pass | @qa | ${status} |\n`
  );
}

describe("a status", () => {
  const forms: Readonly<Record<string, readonly string[]>> = {
    unfilled: [
      "",
      "___",
      "\\_\\_\\_",
      "_____",
      "-",
      "–",
      "—",
      "?",
      "...",
      "…",
      "TBD",
      "tbc",
      "TBA",
      "TODO",
      "未定",
      "未実施",
      "⬜",
      "☐",
      "□",
      "⬜ Not started",
      "☐ Yes ☐ No",
      "☐ Submitted ☐ Pending",
      "☐ GO / ☐ NO-GO",
      "[ ]",
      "[ ] GO [ ] NO-GO",
      "- [ ]",
      "GO / NO-GO",
      "Go/No-Go",
      "GO or NO-GO",
      "GO \\| NO-GO",
      "Pass / Fail",
      "Yes / No",
      "Y/N",
      "✅ / ❌",
      "🟢/🟡/🔴",
      "✅ / ⚠️ / ❌",
      "GO / NO-GO / N/A",
      "Approved / Rejected",
      "[Open/In Progress/Complete]",
      "[GO / NO-GO]",
      "[status]",
      "<status>",
      "Pending",
      "pending",
      "⏳",
      "⏳ Pending",
      "🔄",
      "Pending review",
      "Waiting for @qa",
      "awaiting sign-off",
      "Open",
      "Not started",
      "not yet",
      "Not tested"
    ],
    pending: [
      "pending (due 14:00)",
      "Pending until 2026-03-24",
      "⏳ waiting, by 18:00",
      "In progress",
      "🔄 In progress"
    ],
    go: [
      "GO",
      "Go",
      "go ✅",
      "✅",
      "✅ GO",
      "☑",
      "✓",
      "✔️",
      "🟢",
      "🟢 Green",
      "[x]",
      "[X] Pass [ ] Fail",
      "☑ Yes ☐ No",
      "Yes",
      "Y",
      "Pass",
      "Passed",
      "PASSED (312 tests)",
      "Done",
      "Complete",
      "Completed",
      "Approved",
      "OK",
      "Green",
      "Signed off",
      "Ready",
      "Verified",
      "Confirmed by @qa",
      "**GO**",
      "`GO`",
      "[GO](evidence.md)",
      "済",
      "完了"
    ],
    "no-go": [
      "NO-GO",
      "No-Go",
      "NOGO",
      "no go",
      "❌",
      "❌ NO-GO",
      "🔴",
      "✗",
      "⛔",
      "🚫 blocked",
      "Fail",
      "Failed",
      "FAILED",
      "Red",
      "Rejected",
      "Blocked by LED-311",
      "Not approved",
      "Not ready",
      "No",
      "No – tests fail",
      "N",
      "[ ] Pass [x] Fail",
      "☐ Yes ☑ No"
    ],
    conditional: [
      "Conditional GO",
      "🟡",
      "⚠️",
      "⚠ risk accepted",
      "Yellow",
      "Amber",
      "GO with conditions",
      "GO (conditional)",
      "Partial"
    ],
    "not-applicable": ["N/A", "n/a", "NA", "N/A — docs only", "N/A (docs only)", "Not applicable", "Skipped", "➖"],
    waived: ["WAIVED by @release-manager: docs only", "Waived"],
    other: ["⏸️", "see below", "Goal reached", "Nobody", "Notified", "Passenger list", "Redis is up", "72 %"]
  };
  for (const [state, texts] of Object.entries(forms)) {
    describe(`is ${state}`, () => {
      for (const text of texts) {
        it(text === "" ? "(empty)" : text, () => assert.equal(checklist(text).criteria[0]?.status.state, state));
      }
    });
  }

  it("decides the verdict", () => {
    const verdicts = ["GO", "NO-GO", "___", "N/A (docs only)", "pending (due 14:00)", "Conditional GO"].map(
      status => judge(checklist(status)).verdict
    );
    assert.deepEqual(verdicts, ["go", "no-go", "open", "go", "open", "go"]);
  });

  it("that is waited for is open until the release, and then unfilled", () => {
    const document = readAs(
      "release-checklist",
      "# Release 5.0.0\n\n**Release date**: 2026-03-25\n**Release manager**: @lead\n\n## Rollback\n\n1. Undo.\n\n## Go/No-Go\n\n| Criteria | Status |\n| --- | --- |\n| Tests | pending (due 14:00) |\n"
    );
    const said = (today: string) => {
      const { problems, open, verdict } = judge(document, today);
      return [problems.map(each => each.rule), open, verdict];
    };
    assert.deepEqual(said("2026-03-25"), [[], 1, "open"]);
    assert.deepEqual(said("2026-03-26"), [["contradictory-decision", "unfilled-status"], 2, "no-go"]);
  });

  it("is read in linear time, whatever it is", () => {
    for (const text of [
      `☐ ${"a".repeat(400)}!`,
      `[ ] ${"a ".repeat(400)}!`,
      `${"- ".repeat(400)}!`,
      `pending ${"due 1 ".repeat(200)}`,
      `${"☐".repeat(400)}☑ x`
    ]) {
      assert.equal(typeof checklist(text).criteria[0]?.status.state, "string");
    }
  });
});
