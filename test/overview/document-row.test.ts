import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseDay } from "../../server/src/document/days.ts";
import { cycleStatus } from "../../server/src/features/cycle-status.ts";
import { documentRow, rowFor } from "../../server/src/overview/document-row.ts";
import { checklist } from "../support/checklist.ts";
import { declared, judge, readOurs, someDay } from "../support/documents.ts";

function rowOf(text: string, path = "docs/ledger.md", today = someDay) {
  const model = readOurs(text, path);
  const day = parseDay(today) as number;
  const judgement = judge(model, today);
  return documentRow({
    ...{ uri: `file:///w/${path}`, version: null, path, model },
    ...{ judgement, inEnglish: () => judgement, today: day, staleAfter: 90 }
  });
}

const postmortem = `# Postmortem: ledger-api rejected postings

**Date**: 2026-03-02
**Status**: reviewed

## Action Items

| Action | Owner | Due | Ticket |
| --- | --- | --- | --- |
| Alert on the queue | @ledger-oncall | 2026-03-10 | [#12](https://tracker.example/issues/12) |
| Rehearse the failover | @ledger-core, @ledger-oncall | 2026-03-24 | |
| Write down who calls whom | | next sprint | |

- [x] Raise the pool (@ledger-core)
- [ ] Tell the support
`;

describe("the row of a document", () => {
  it("says of a checklist how far it is and when it is released", () => {
    const { title, verdict, open, errors, readiness, dueIn, actions, review } = rowOf(checklist);
    assert.deepEqual(
      { title, verdict, open, errors, readiness, dueIn, actions, review },
      {
        title: "ledger-api v5.0.0",
        verdict: judge(readOurs(checklist)).verdict,
        ...{ open: 1, errors: 0, readiness: ["1 of 2 go", "1 open"], dueIn: 5, actions: [], review: null }
      }
    );
  });

  it("lists the open action items of a postmortem as gonogo actions does", () => {
    const { actions } = rowOf(postmortem);
    assert.deepEqual(
      actions.map(({ label, owner, dueIn, ticket, can }) => [label, owner, dueIn, ticket?.address, can.join(" ")]),
      [
        ["Alert on the queue", "@ledger-oncall", -10, "https://tracker.example/issues/12", "assign"],
        ["Rehearse the failover", "@ledger-core, @ledger-oncall", 4, undefined, "assign"],
        ["Write down who calls whom", null, null, undefined, "assign"],
        ["Tell the support", null, null, undefined, "assign status"]
      ]
    );
  });

  it("offers a next status exactly where the command can set one", () => {
    const statuses = [
      "open",
      "In progress",
      "___",
      "",
      "☐",
      "open, see #12",
      "☐ or ☐",
      "**open**",
      "blocked",
      "⏳ in progress"
    ];
    const text = declared(
      "postmortem",
      `# Postmortem: ledger\n\n## Action Items\n\n| Action | Status | Ready |\n| - | - | - |\n${statuses
        .map((status, index) => `| Do ${index} | ${status} | |\n`)
        .join(
          ""
        )}| Do it | blocked | [ ] |\n| ☐ Do it | blocked | [ ] |\n| Do less | \n\n- ☐ Drawn\n- [ ] Box\n- Call the vendor (@qa)\n`
    );
    const model = readOurs(text);
    const { actions } = rowOf(text, "docs/document.md");
    const offered = actions.map(({ label, can }) => [label, can.includes("status")]);
    assert.deepEqual(
      offered,
      actions.map(({ label, range }) => [label, (cycleStatus(model, range.start)?.edits ?? []).length > 0])
    );
    assert.deepEqual(
      offered.flatMap(([label, can]) => (can ? [] : [label])),
      ["Do 5", "Do 6", "Do 7", "Do 8", "Do less", "Call the vendor"]
    );
  });

  it("tells whose things are on it by handle or name, as one of several owners, too", () => {
    const mine = (me: readonly string[]): boolean[] =>
      rowFor(me, rowOf(postmortem)).actions.map(({ isMine }) => isMine);
    assert.deepEqual(mine(["ledger-oncall"]), [true, true, false, false]);
    assert.deepEqual(mine(["@Ledger-Core"]), [false, true, false, false]);
    assert.ok(!mine([]).includes(true));
    // Nobody is called so.
    assert.ok(!mine(["none"]).includes(true));
  });

  it("says nothing of the readiness of templates and archives", () => {
    const { verdict, items } = rowOf(`---\nkind: release-checklist\nstatus: archived\n---\n\n${checklist}`);
    assert.deepEqual({ verdict, items }, { verdict: null, items: [] });
  });

  it("is called what its title says besides its kind", () => {
    for (const [title, name] of [
      ["Runbook: the ledger is slow", "the ledger is slow"],
      ["Runbook", "Runbook"],
      ["Runbook:", "Runbook:"],
      ["The ledger: a runbook", "The ledger: a runbook"]
    ])
      assert.equal(rowOf(`---\nkind: runbook\n---\n\n# ${title}\n`, "runbooks/ledger.md").title, name);
  });

  it("is called by its file where it has no title", () => {
    assert.equal(rowOf("---\nkind: runbook\n---\n\nRestart it.\n", "runbooks/ledger.md").title, "ledger.md");
  });
});

describe("the row of a runbook", () => {
  const runbook = (more: string): string =>
    `---\nkind: runbook\n---\n\n# Runbook: ledger\n\n${more}\n\n## Steps\n\n1. Look at the queue.\n`;

  it("says how long it was not tried, and whether that is too long, as the rule does", () => {
    for (const [text, left] of [
      ["Last tested: 2026-03-10", 80],
      ["Last tested: 2025-12-20", 0],
      ["Last tested: 2025-12-19", -1],
      ["Last tested: 2026-03-10\nNext review: 2026-03-19", -1],
      ["Last tested: 2026-03-19\nNext review: 2026-03-19", 0],
      ["Last tested: 2026-03-10\nNext review: 2026-03-21", 1]
    ] as const) {
      const model = readOurs(runbook(text.replace("\n", "\n\n")));
      const isTold = judge(model).problems.some(({ rule }) => rule === "stale");
      const { review } = rowOf(runbook(text.replace("\n", "\n\n")));
      assert.deepEqual([review?.left, review?.isStale], [left, isTold], text);
      assert.equal(isTold, left < 0, text);
    }
  });

  it("says so where nothing is recorded", () => {
    const { review } = rowOf(runbook("Nobody has used it."));
    assert.deepEqual([review?.last, review?.left, review?.isStale], [null, null, false]);
  });
});
