import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parseDay } from "../../server/src/document/days.ts";
import type { DraftRequest } from "../../server/src/drafting/draft-request.ts";
import { draftRunbook } from "../../server/src/drafting/runbook/draft.ts";
import { judge, readAs, readOurs } from "../support/documents.ts";

const request: DraftRequest = { today: "2026-03-20", source: "../postmortems/ledger.md" };

function drafted(body: readonly string[], changes: Partial<DraftRequest> = {}): string {
  return draftRunbook(readAs("postmortem", body.join("\n")), { ...request, ...changes }).markdown;
}

const full = [
  "# Postmortem: ledger-api rejected postings",
  "",
  "- **Incident date**: 2026-03-12",
  "",
  "## Impact",
  "",
  "- 6,180 of 41,200 postings failed",
  "- [Number of customers]",
  "",
  "## Timeline",
  "",
  "| Time (UTC) | Moment | Event |",
  "| --- | --- | --- |",
  "| 2026-03-12 14:02 | Started | Version 5.0.3 is deployed |",
  "| 14:05 | Detected | Alert `LedgerSlow` fires |",
  "| 14:09 | | The status page says that we are on it |",
  "| 14:10 | | `kubectl get pods -n ledger` shows 4 connections |",
  "| 14:14 | Cause identified | The pool size is 4, not 40 |",
  "| 14:16 | Mitigation started | `kubectl rollout undo deploy/ledger` is run |",
  "| 14:23 | Mitigated | Failures are below 0.1% |",
  "| 14:41 | Resolved | The queue is empty |",
  "",
  "## Detection",
  "",
  "- **Found by**: alert `LedgerSlow` on the [dashboard](https://grafana.example/d/ledger)"
];

suite("a runbook from a postmortem", () => {
  const text = drafted(full);

  test("has what detected it, what was seen, looked at and done, and what showed the recovery", () => {
    assert.match(text, /^# Runbook: ledger-api rejected postings$/m);
    assert.match(text, /^- \*\*Service\*\*: ledger-api$/m);
    assert.match(text, /^- \*\*Dashboards\*\*: \[dashboard\]\(https:\/\/grafana\.example\/d\/ledger\)$/m);
    assert.match(text, /^- \*\*Name\*\*: alert `LedgerSlow` on the dashboard$/m);
    const link = "[ledger-api rejected postings](../postmortems/ledger.md)";
    const parts = [
      `Seen on 2026-03-12 (${link}):\n\n- 6,180 of 41,200 postings failed\n\n`,
      `What was looked at and found on 2026-03-12 (${link}):\n\n- \`kubectl get pods -n ledger\` shows 4 connections\n- The pool size is 4, not 40\n\n`,
      `What was done, and ended it on 2026-03-12 (${link}):\n\n- \`kubectl rollout undo deploy/ledger\` is run\n- Failures are below 0.1%\n\n`,
      `What showed the recovery on 2026-03-12 (${link}):\n\n- Failures are below 0.1%\n\n`
    ];
    for (const part of parts) assert.ok(text.includes(part), part);
  });

  test("repeats nothing that destroys or did not help, and no credentials", () => {
    const said = drafted([
      "# Postmortem: ledger",
      "",
      "## Timeline",
      "",
      "- 14:05 alert fires, incident detected",
      "- 14:07 checked with `curl -u ledger:gr33nleaf https://ledger.example/health`",
      "- 14:10 mitigation started: `rm -rf /var/lib/ledger` is run",
      "- 14:12 mitigation: `kubectl rollout restart deploy/ledger` did not help",
      "- 14:16 mitigation: `kubectl rollout undo deploy/ledger` is run",
      "- 14:23 mitigated: failures below 0.1%"
    ]);
    assert.match(said, /curl -u ledger:\(credential removed\)/);
    assert.ok(said.includes("rollout undo"), said);
    for (const part of ["gr33nleaf", "rm -rf", "rollout restart"]) assert.ok(!said.includes(part), part);
  });

  test("has a row for the incident in the place of the open one", () => {
    const document = readOurs(text, "runbooks/ledger.md");
    assert.ok(document.kind === "runbook");
    assert.equal(document.reviews.newest?.day, parseDay("2026-03-12"));
    assert.equal(document.reviews.history?.table.rows.length, 1);
  });

  test("has no error, and open places where the postmortem says nothing", () => {
    const { problems, verdict, open } = judge(readOurs(text, "runbooks/ledger.md"));
    assert.deepEqual(
      problems.filter(({ severity }) => severity === "error"),
      []
    );
    assert.ok(verdict === "open" && open > 10);
    assert.match(text, /## Escalation\n\n\| When .*\n.*\n\| No mitigation after \[Number of minutes\]/);
  });

  test("takes commands over as blocks, without credentials and without output", () => {
    const secret = ["AKIA", "IOSFODNN7", "EXAMPLQ"].join("");
    const said = drafted([
      "# Postmortem: ledger",
      "",
      "## Timeline",
      "",
      "- 14:05 alert fires, incident detected",
      "- 14:07 we checked the pods:",
      "",
      "  ```sh",
      "  kubectl get pods \\",
      "    -n ledger",
      `  export AWS_ACCESS_KEY_ID=${secret}`,
      "  ```",
      "",
      "- 14:20 mitigated: rolled back"
    ]);
    assert.match(said, /- we checked the pods:\n\n {2}```sh\n {2}kubectl get pods \\\n {4}-n ledger\n/);
    assert.ok(!said.includes(secret));
  });

  test("invents nothing for a postmortem that says nothing", () => {
    const bare = drafted(["# Postmortem: [What happened]", "", "## Timeline", ""]);
    const template = drafted(["# Postmortem", ""]);
    assert.equal(bare, template);
    assert.match(bare, /^# Runbook: \[Alert or procedure\]$/m);
    assert.match(bare, /\| \[Date\] \| \[Rehearsal, or incident link\] \|/);
  });

  test("fills the template of a team, and adds what it has no place for", () => {
    const template = "# {{title}}\r\n\r\nService: [Service]\r\n\r\n## How to mitigate\r\n\r\n1. [Step]\r\n";
    const said = drafted(full, { template });
    assert.match(said, /^Service: ledger-api\r$/m);
    assert.match(said, /## How to mitigate\r\n\r\nWhat was done, and ended it on 2026-03-12/);
    assert.match(said, /\r\n## Verification\r\n\r\nWhat showed the recovery/);
    assert.match(said, /\r\n## Last Worked\r\n\r\n\| Date/);
    assert.ok(!/[^\r]\n/.test(said));
  });

  test("shows what would be markup as text", () => {
    const said = drafted([
      "# Postmortem: a | b <b>c</b>",
      "",
      "- **Incident date**: 2026-03-12",
      "",
      "## Impact",
      "",
      "- Postings \\[all of them\\] failed | *twice*"
    ]);
    assert.match(said, /\| 2026-03-12 \| Incident: \[a \\\| b c\]\(/);
    assert.ok(said.includes("- Postings \\[all of them\\] failed \\| twice"));
  });
});
