/** What a release brings, and what it must have for it: flags, undoing, requirements. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readAs } from "../support/documents.ts";

const checklist = (body: string) => readAs("release-checklist", `# Release\n\n${body}\n`);
const scope = (head: string, ...rows: readonly string[]): string =>
  `## Scope\n\n| ${head} |\n|${" --- |".repeat(head.split("|").length)}\n${rows.map(row => `| ${row} |`).join("\n")}\n`;

describe("changes", () => {
  it("are rows with their flags and what they share", () => {
    const { changes } = checklist(
      scope(
        "Change | Owner | Feature flag | Shared systems",
        "A | @a | `flag_a` and `flagB` | Yes — database",
        "B | @b | No | No",
        "C | @c | behind new-flow | –"
      )
    );
    assert.deepEqual(
      changes.map(({ text, flags, sharedInfrastructure }) => [
        text,
        flags?.map(({ name }) => name),
        sharedInfrastructure?.text ?? null
      ]),
      [
        ["A", ["flag_a", "flagB"], "Yes — database"],
        ["B", [], null],
        ["C", ["new-flow"], null]
      ]
    );
  });

  it("are items of the scope, and no rows of other tables", () => {
    assert.deepEqual(
      checklist("## What is in this release\n\n- One\n  - detail\n- Two\n").changes.map(({ text }) => text),
      ["One", "Two"]
    );
    assert.deepEqual(checklist("## Health\n\n| Component | Status |\n| --- | --- |\n| API | up |\n").changes, []);
  });
});

describe("feature flags", () => {
  const flags = (body: string) =>
    checklist(scope("Change | Feature flag", "A | `new_path`") + body).flags.map(({ name, inScope, steps }) => [
      name,
      inScope,
      [...steps].sort().join(" ")
    ]);

  it("are followed through the document, however they are written", () => {
    assert.deepEqual(flags(""), [["new_path", true, ""]]);
    assert.deepEqual(flags("\n- [ ] `NEW-PATH` is off\n"), [["new_path", true, "check"]]);
    assert.deepEqual(flags("\n## Rollback\n\n1. Turn newPath off\n"), [["new_path", true, "rollback"]]);
    assert.deepEqual(flags("\n## Rollback\n\n```sh\nctl set new_path=off\n```\n"), [["new_path", true, "rollback"]]);
    assert.deepEqual(flags("\n- Remove `new_path` in May\n"), [["new_path", true, "clean-up"]]);
    assert.deepEqual(flags("\n- [ ] All flags are off\n"), [["new_path", true, "check"]]);
  });

  it("may be used without being in scope", () => {
    assert.deepEqual(flags("\n- [ ] Feature flags `new_path` and `old_path` are `off`\n"), [
      ["new_path", true, "check"],
      ["old_path", false, "check"]
    ]);
    assert.deepEqual(flags("\n- [ ] The flag is set in `config/flags.yaml`\n").length, 1);
    assert.deepEqual(checklist("- [ ] Feature flag `old_path` is off\n").flags, []);
  });
});

describe("what rolling back does not undo", () => {
  const irreversible = (text: string) => checklist(`## Scope\n\n- ${text}\n`).irreversible.length;

  it("is data that moves or goes, and secrets that are replaced", () => {
    for (const text of [
      "Database migration for the posting table",
      "Schema migrations",
      "Column `legacy` is dropped",
      "Drop the table `audit_old`",
      "Delete user data older than a year",
      "API keys rotated",
      "Rotate the TLS certificate",
      "Backfill of balances"
    ])
      assert.equal(irreversible(text), 1, text);
  });

  it("is not code, pages or guides", () => {
    for (const text of [
      "Migration guide",
      "Remove the old settings page",
      "Delete dead code",
      "Drop support for IE",
      "Move to React"
    ])
      assert.equal(irreversible(text), 0, text);
  });

  it("is also a step that migrates, but not in staging", () => {
    assert.equal(checklist("## Deployment steps\n\n1. Run database migrations\n").irreversible.length, 1);
    assert.equal(checklist("## Deployment steps\n\n1. Run database migrations in staging\n").irreversible.length, 0);
  });

  it("is borne where anything says how it comes back, or that it does not", () => {
    for (const text of [
      "Restore the snapshot",
      "Expand and contract",
      "Cannot be rolled back",
      "`alembic downgrade -1`"
    ])
      assert.ok(checklist(text).saysReversal, text);
    assert.ok(!checklist("Deploy.").saysReversal);
  });
});

describe("rollback procedures", () => {
  const procedures = (body: string) =>
    checklist(body).procedures.map(({ canBeFollowed, namesPeople, onlySwitchesFlags }) =>
      [canBeFollowed && "followed", namesPeople && "people", onlySwitchesFlags && "flags"].filter(Boolean).join(" ")
    );

  it("can be followed with steps, commands, links or checks", () => {
    for (const content of [
      "1. Undo",
      "- Undo\n- Restart",
      "`make undo`",
      "See [the steps](x.md).",
      "Redeploy, then verify."
    ])
      assert.deepEqual(procedures(`## Rollback\n\n${content}\n`), ["followed"], content);
    for (const content of ["We decide then.", "- Scripts prepared\n- Steps documented\n- Artifacts available"])
      assert.deepEqual(procedures(`## Rollback\n\n${content}\n`), [""], content);
  });

  it("have steps, commands and links", () => {
    const [procedure] = checklist(
      "## Rollback\n\n### 1. Stop\n\n`systemctl stop ledger`\n\n### 2. Restore\n\n- Restore as [here](x.md)\n- Dump available\n"
    ).procedures;
    assert.deepEqual(
      procedure?.steps.map(({ text }) => text),
      ["1. Stop", "2. Restore", "Restore as here"]
    );
    assert.deepEqual(
      procedure?.commands.map(({ text }) => text),
      ["systemctl stop ledger"]
    );
    assert.deepEqual(
      procedure?.links.map(({ target }) => target),
      ["x.md"]
    );
    assert.deepEqual(procedures("## Rollback\n\n### Step 1\n\nStop.\n\n### Step 2\n\nStart.\n"), ["followed"]);
  });

  it("name people, or only switch flags", () => {
    assert.deepEqual(procedures("## Rollback\n\n1. Undo\n2. Tell @ledger-oncall\n"), ["followed people"]);
    assert.deepEqual(procedures("## Rollback\n\n1. Set the flag `new_path` off\n"), ["followed flags"]);
    assert.deepEqual(procedures("## Rollback\n\n1. Set the flag `new_path` off\n2. Redeploy the old image\n"), [
      "followed"
    ]);
  });

  it("are one with what stands below them, and no lists of triggers or of what happened", () => {
    assert.equal(
      procedures("## Rollback\n\n### Database\n\n1. Restore\n\n### Revert the image\n\n1. Undo\n").length,
      1
    );
    assert.deepEqual(procedures("## Rollback triggers\n\n### Automatic rollback\n\n- Error rate > 1 %\n"), []);
    assert.deepEqual(procedures("## Disaster recovery plan\n\n- [ ] Runbook documented\n"), []);
    assert.deepEqual(procedures("## Rollback history\n\n- 2026-01-02: v1.2.0\n"), []);
  });
});

describe("requirements", () => {
  const requirements = (body: string) => checklist(body).requirements.map(({ by, wants }) => [by, ...wants].join(" "));

  it("are sentences that require, and a high risk", () => {
    assert.deepEqual(requirements("**Required**: a rollback runbook and a retrospective\n"), [
      "sentence rollback-runbook retrospective"
    ]);
    for (const risk of [
      "## Risk Classification: HIGH\n\nText.",
      "**Risk level**: high, all customers",
      "- Risk: Critical"
    ])
      assert.deepEqual(requirements(`${risk}\n`), ["risk rollback-runbook retrospective"], risk);
  });

  it("are not other sentences, low risks, or the risk of one thing", () => {
    for (const body of [
      "**Required**: Node 24",
      "**Risk**: low",
      "## Risk: medium\n\nText.",
      "## Options\n\n### One\n\n**Risk**: HIGH",
      "| Risk | Level |\n| --- | --- |\n| Outage | HIGH |"
    ])
      assert.deepEqual(requirements(`${body}\n`), [], body);
  });

  it("are met by a link, a file, an address, and a plan", () => {
    for (const text of [
      "[Runbook](x.md)",
      "[Steps](rollback.md)",
      "`docs/rollback-runbook.md`",
      "https://x.example/runbooks/7"
    ])
      assert.ok(checklist(text).leadsToRunbook, text);
    assert.ok(!checklist("Rollback runbook reviewed").leadsToRunbook);
    assert.ok(checklist("- [ ] Retrospective on 2026-04-01").plansRetrospective);
    assert.ok(!checklist("**Required**: a retrospective").plansRetrospective);
  });
});
