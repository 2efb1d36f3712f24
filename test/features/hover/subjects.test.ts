/** Steps, flags, people, metrics and action items, over their places. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { declared } from "../../support/documents.ts";
import { hovered } from "../../support/hover.ts";

describe("a step", () => {
  const runbook = (check: string, target = "### 3b. Roll back"): string =>
    declared(
      "runbook",
      `# Runbook: ledger\n\n## Step 1 — Check\n\n${check}\n\n## Step 3 — Mitigate\n\n### 3a. Throttle\n\nLess load.\n\n${target}\n\n\`\`\`sh\n# back\nhelm rollback ledger\n\`\`\`\n\nThen wait.\n`
    );

  it("shows its title and how it begins where readers are sent to it", async () => {
    assert.deepEqual(await hovered(runbook("If errors stay high, jump to 3⟦⟧b.")), {
      text: "**Step 3b** Roll back (line 17)\n- `helm rollback ledger`\n- Then wait.",
      over: "3b"
    });
  });

  it("shows who is sent there where it stands", async () => {
    assert.deepEqual(await hovered(runbook("If errors stay high, jump to 3b.", "### 3b. Roll⟦⟧ back")), {
      text: "Readers come here from:\n- line 9: If errors stay high, jump to 3b.",
      over: "3b. Roll back"
    });
    assert.equal(await hovered(runbook("Look.", "### 3b. Roll⟦⟧ back")), null);
  });

  it("is not shown the other way round, whatever its title holds", async () => {
    const found = await hovered(runbook("Jump to 3⟦⟧b.", "### 3b. \u202eRoll\u2066 \u001bback\u0007"));
    assert.equal(found?.text.split("\n")[0], "**Step 3b** Roll back (line 17)");
  });
});

describe("a flag", () => {
  const checklist = (flag: string, rollback: string): string =>
    declared(
      "release-checklist",
      `# Release Checklist: ledger v5\n\n## Scope\n\n| Change | Feature flag |\n| - | - |\n| Retries | ${flag} |\n\n## Checks\n\n- [ ] \`retry_v2\` is off\n\n## Rollback procedure\n\n1. ${rollback}\n`
    );

  it("shows what of its life is told", async () => {
    assert.deepEqual(await hovered(checklist("`retry⟦⟧_v2`", "Switch `retry_v2` off.")), {
      text: "**retry_v2** (feature flag)\n- ✓ in scope: Retries\n- ✓ checked before the release\n- ✓ switched by the rollback\n- ✗ nothing says when it is taken away",
      over: "retry_v2"
    });
    const elsewhere = await hovered(checklist("`retry_v2`", "Redeploy, then `retry⟦⟧-v2` off."));
    assert.equal(elsewhere?.over, "retry-v2");
  });
});

describe("a person", () => {
  it("shows role and open items of a postmortem", async () => {
    const text = declared(
      "postmortem",
      "# Postmortem: ledger\n\n**Date**: 2026-03-12\n\n## Participants\n\n- @ledger-lead (incident commander)\n\n## Action Items\n\n| Action | Owner | Due | Status |\n| - | - | - | - |\n| Alert on *load* | @ledger-⟦⟧lead | 2026-03-25 | open |\n| Pool | @ledger-lead | 2026-03-01 | done |\n| Test | @ledger-qa | | open |\n"
    );
    assert.deepEqual(await hovered(text), {
      text: "**@ledger-lead** · incident commander\n\n1 open item in this document:\n- Alert on load · due in 5 days",
      over: "@ledger-lead"
    });
  });

  it("shows criteria and boxes of a checklist", async () => {
    const text = declared(
      "release-checklist",
      "# Release Checklist: ledger v5\n\n**Release manager**: @ledger-⟦⟧lead\n\n## Go/No-Go\n\n| Criteria | Owner | Status |\n| - | - | - |\n| Load | @ledger-lead | ___ |\n| Docs | @ledger-lead | GO |\n\n## Checks\n\n- [ ] Tell support (@ledger-lead)\n"
    );
    const shown = await hovered(text);
    assert.equal(
      shown?.text,
      "**@ledger-lead** · Release manager\n\n2 open items in this document:\n- Load\n- Tell support (@ledger-lead)"
    );
    const done = text.replace("___", "GO").replace("[ ]", "[x]");
    assert.match((await hovered(done))?.text ?? "", /Nothing open in this document\.$/);
  });

  it("is silent where nothing is known, and about more than fits", async () => {
    const timeline = "# Postmortem: ledger\n\nThanks to @ledger-⟦⟧qa for all.\n";
    assert.equal(await hovered(declared("postmortem", timeline)), null);
    const items = Array.from({ length: 11 }, (_, index) => `- @ledger-qa: write test ${index} for the pool\n`).join("");
    const many = await hovered(declared("postmortem", `${timeline}\n## Action Items\n\n${items}`));
    assert.match(many?.text ?? "", /11 open items/);
    assert.match(many?.text ?? "", /- and 3 more$/);
  });
});

describe("a metric", () => {
  const checklist = (gate: string): string =>
    declared(
      "release-checklist",
      `# Release Checklist: ledger v5\n\n## Staged Rollout\n\n| Stage | Traffic | Bake time | Metric thresholds |\n| - | - | - | - |\n| Canary | 5% | 1 h | ${gate} |\n| All | 100% | 1 h | error rate < 0.2% |\n\n## Monitoring\n\n- Error rate, baseline: 0.05%\n\n## Rollback triggers\n\n- Error rate > 2% for 5 minutes\n- P99 latency > 1 s\n`
    );

  it("shows baseline, gates and trigger side by side", async () => {
    assert.deepEqual(await hovered(checklist("error ⟦⟧rate < 0.1%")), {
      text: "| Baseline | Gate | Rollback trigger |\n| --- | --- | --- |\n| 0.05% | Canary: error rate \\< 0.1% | Error rate \\> 2% for 5 minutes |\n|  | All: error rate \\< 0.2% |  |",
      over: "error rate < 0.1%"
    });
  });

  it("is one line for each where Markdown is not rendered", async () => {
    const shown = await hovered(checklist("error ⟦⟧rate < 0.1%"), { format: "plaintext" });
    assert.equal(
      shown?.text,
      "Baseline: 0.05%\nGate: Canary: error rate < 0.1%; All: error rate < 0.2%\nRollback trigger: Error rate > 2% for 5 minutes"
    );
  });

  it("is silent where nothing else is said of it", async () => {
    assert.equal(await hovered(checklist("queue ⟦⟧depth < 100")), null);
  });
});

describe("an action item", () => {
  const item = (row: string): string =>
    declared(
      "postmortem",
      `# Postmortem: ledger\n\n**Date**: 2026-03-12\n\n## Action Items\n\n| Action | Owner | Due | Status |\n| - | - | - | - |\n${row}\n`
    );

  it("shows how old it is and when it is due", async () => {
    assert.deepEqual(await hovered(item("| Alert on ⟦⟧load | @ledger-core | 2026-03-25 | open |")), {
      text: "**Alert on load**  \nopen · promised 8 days ago (2026-03-12) · due 2026-03-25, in 5 days · @ledger-core",
      over: "Alert on load"
    });
    const late = await hovered(item("| Alert on ⟦⟧load | | 2026-03-19 | open |"));
    assert.match(late?.text ?? "", /due 2026-03-19, 1 day late · nobody owns it$/);
    const done = await hovered(item("| Alert on ⟦⟧load | @ledger-core | 2026-03-19 | done |"));
    assert.match(done?.text ?? "", /\ndone · due 2026-03-19 · @ledger-core$/);
  });

  it("is silent in a template", async () => {
    assert.equal(
      await hovered(item("| Alert on ⟦⟧load | | 2026-03-19 | open |"), { path: "templates/postmortem.md" }),
      null
    );
  });
});

describe("what a document says", () => {
  it("becomes neither link nor mark-up of ours", async () => {
    const text = declared(
      "postmortem",
      "# Postmortem: ledger\n\n**Date**: 2026-03-12\n\n## Action Items\n\n| Action | Due |\n| - | - |\n| Look ⟦⟧at `[x](command:evil)` https://evil.test \\*all\\* | 2026-03-25 |\n"
    );
    const shown = await hovered(text);
    assert.match(shown?.text ?? "", /\\\[x\\\]\(command\\:evil\) https\\:\/\/evil\.test \\\*all\\\*/);
  });
});
