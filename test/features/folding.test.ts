/** What can be folded away. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { foldingRangesOf } from "../../server/src/features/folding.ts";
import type { DocumentKind } from "../../server/src/protocol.ts";
import { checklist } from "../support/checklist.ts";
import { declared, readOurs } from "../support/documents.ts";

/** The first and the last line of each fold; lines of the body, 0-based. */
function folds(kind: DocumentKind, body: string, limit?: number): (readonly [number, number, string?])[] {
  return foldingRangesOf(readOurs(declared(kind, body)), { limit }).map(({ startLine, endLine, kind: what }) =>
    what ? [startLine - 4, endLine - 4, what] : [startLine - 4, endLine - 4]
  );
}

describe("folding", () => {
  it("folds the rows of each day of a timeline", () => {
    const rows = [
      "2026-03-12 23:50 starts",
      "2026-03-12 23:58 detected",
      "2026-03-13 00:10 mitigated",
      "2026-03-13 00:20 resolved"
    ];
    const list = `# Postmortem: ledger\n\n## Timeline (UTC)\n\n${rows.map(row => `- ${row}\n`).join("")}\nText.\n`;
    assert.deepEqual(folds("postmortem", list), [
      [4, 5, "region"],
      [6, 7, "region"]
    ]);
    const cells = rows.map(row => `| ${row.slice(0, 16)} | ${row.slice(17)} |\n`).join("");
    const table = `# Postmortem: ledger\n\n## Timeline\n\n| Time (UTC) | Event |\n| - | - |\n${cells}`;
    assert.deepEqual(folds("postmortem", table), [
      [4, 9],
      [6, 7, "region"],
      [8, 9, "region"]
    ]);
  });

  it("leaves a timeline of one day to its heading", () => {
    assert.deepEqual(
      folds("postmortem", "# Postmortem: ledger\n\n## Timeline (UTC)\n\n- 09:10 starts\n- 09:14 detected\n"),
      []
    );
  });

  it("folds sections where no editor does", () => {
    const body = declared(
      "runbook",
      "# Runbook: ledger\n\n## Step 1: Look\n\nLook.\n\n## Step 2: Restart\n\n- Wait.\n"
    );
    assert.deepEqual(
      foldingRangesOf(readOurs(body), { sections: true }).map(({ startLine, endLine }) => [startLine - 4, endLine - 4]),
      [
        [0, 8],
        [2, 4],
        [6, 8]
      ]
    );
  });

  it("folds steps that are lines, and items with their code", () => {
    const body =
      "# Runbook: ledger\n\n## Mitigate\n\n**Step 1**: look\n\n```sh\nls\n```\n\n**Step 2**: restart\n\n- this way:\n\n  ```sh\n  restart\n  ```\n- then wait\n\n## After\n";
    assert.deepEqual(folds("runbook", body), [
      [4, 8],
      [10, 17],
      [12, 16]
    ]);
  });

  it("folds action items with details", () => {
    const body =
      "# Postmortem: ledger\n\n## Action Items\n\n- Alert on the pool\n  - Owner: @ledger-core\n  - Due: 2026-03-25\n- Test\n";
    assert.deepEqual(folds("postmortem", body), [[4, 6]]);
  });

  it("gives no more than a client can take, and nothing for what is on one line", () => {
    assert.equal(foldingRangesOf(readOurs(checklist), { limit: 0 }).length, 0);
    assert.equal(foldingRangesOf(readOurs(checklist)).length, 1);
    assert.deepEqual(
      foldingRangesOf(readOurs(checklist.replaceAll("\n", "\r\n"))),
      foldingRangesOf(readOurs(checklist))
    );
  });
});
