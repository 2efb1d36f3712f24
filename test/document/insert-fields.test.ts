/** Fields that a fix adds look like those around them, and no other line changes. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applyFix } from "../../server/src/fix.ts";
import { judge, readOurs } from "../support/documents.ts";

const body =
  "\n## Timeline\n\n- 2026-03-12 09:10 UTC: errors begin\n- 09:40 UTC: errors end\n\n## Root Cause\n\nA pool.\n";

/** The text above its timeline with the missing fields inserted. */
function fixed(head: string, lineEnd = "\n"): string {
  const text = `${head}${body}`.replace(/\n/g, lineEnd);
  const problem = judge(readOurs(text)).problems.find(({ rule }) => rule === "missing-field");
  assert.ok(problem?.fixes[0], "nothing to fix");
  const after = applyFix(text, problem.fixes[0]);
  assert.ok(after.endsWith(body.replace(/\n/g, lineEnd)), after);
  return after.slice(0, -body.replace(/\n/g, lineEnd).length);
}

describe("missing fields are inserted", () => {
  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    "below the title": [
      "# Postmortem: ledger\n",
      "# Postmortem: ledger\n\n- **Author**: [Author]\n- **Status**: [Status]\n- **Severity**: [Severity number]\n"
    ],
    "below the line of a title": [
      "Postmortem: ledger\n==================\n",
      "Postmortem: ledger\n==================\n\n- **Author**: [Author]\n- **Status**: [Status]\n- **Severity**: [Severity number]\n"
    ],
    "below the first item": [
      "# Postmortem: ledger\n\n* **Status:** draft\n* **Severity:** SEV-2\n",
      "# Postmortem: ledger\n\n* **Status:** draft\n* **Author:** [Author]\n* **Severity:** SEV-2\n"
    ],
    "below the first line, with its hard break": [
      "# Postmortem: ledger\n\nStatus: draft  \nSeverity: SEV-2\n",
      "# Postmortem: ledger\n\nStatus: draft  \nAuthor: [Author]  \nSeverity: SEV-2\n"
    ],
    "as a row": [
      "# Postmortem: ledger\n\n| Field | Value |\n| --- | --- |\n| **Status** | draft |\n| **Severity** | SEV-2 |\n",
      "# Postmortem: ledger\n\n| Field | Value |\n| --- | --- |\n| **Status** | draft |\n| **Author** | [Author] |\n| **Severity** | SEV-2 |\n"
    ],
    "as a row that is not the head of its table": [
      "# Postmortem: ledger\n\n| Status | draft |\n| --- | --- |\n| Severity | SEV-2 |\n",
      "# Postmortem: ledger\n\n| Status | draft |\n| --- | --- |\n| Severity | SEV-2 |\n| Author | [Author] |\n"
    ],
    "behind their label": [
      "# Postmortem: ledger\n\n- Author:\n- Status: draft\n- Severity: \n",
      "# Postmortem: ledger\n\n- Author: [Author]\n- Status: draft\n- Severity: [Severity number] \n"
    ],
    "in their cell": [
      "# Postmortem: ledger\n\n| Field | Value |\n| --- | --- |\n| Author |          |\n| Status | draft |\n| Severity | |\n",
      "# Postmortem: ledger\n\n| Field | Value |\n| --- | --- |\n| Author | [Author] |\n| Status | draft |\n| Severity | [Severity number] |\n"
    ],
    "below front matter": [
      "---\nkind: postmortem\nstatus: draft\nseverity: 2\n---\n",
      "---\nkind: postmortem\nstatus: draft\nseverity: 2\n---\n\n- **Author**: [Author]\n"
    ]
  };
  for (const [name, [before, after]] of Object.entries(cases)) {
    it(name, () => {
      assert.equal(fixed(before), after);
      assert.equal(fixed(before, "\r\n"), after.replace(/\n/g, "\r\n"));
    });
  }
});
