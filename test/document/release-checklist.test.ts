/** What a release checklist states: criteria, owners, its date, the way back, whether it deploys. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDay } from "../../server/src/document/days.ts";
import { assertMarked, declared, judge, readAs, readKind } from "../support/documents.ts";

const checklist = (body: string) => readAs("release-checklist", body);
const table = (head: string, ...rows: readonly string[]): string =>
  [`| ${head} |`, `|${" --- |".repeat(head.split("|").length)}`, ...rows.map(row => `| ${row} |`), ""].join("\n");

describe("criteria", () => {
  const criteria = (body: string) => checklist(body).criteria.map(({ text, status }) => `${text}: ${status.state}`);

  it("are the rows of tables by which people decide", () => {
    for (const heading of [
      "Go/No-Go",
      "2. ✅ GO / NO-GO Checklist",
      "Release criteria",
      "Sign-off",
      "Approvals",
      "Decision",
      "最終判定"
    ]) {
      assert.deepEqual(
        criteria(`## ${heading}\n\n${table("Item | Owner | Status", "Tests | @qa | GO")}`),
        ["Tests: go"],
        heading
      );
    }
    assert.deepEqual(criteria(`## Before we start\n\n${table("Criteria | Status", "Tests | ___")}`), [
      "Tests: unfilled"
    ]);
    assert.deepEqual(criteria(table("Check | Go/No-Go", "Tests | NO-GO")), ["Tests: no-go"]);
    assert.deepEqual(criteria(`## Go/No-Go\n\n### Quality\n\n${table("Item | Result", "Tests | GO")}`), ["Tests: go"]);
    assert.deepEqual(criteria(`## Go/No-Go\n\n**Quality**:\n\n${table("Item | Result", "Tests | GO")}`), ["Tests: go"]);
  });

  it("are not the rows of other tables with a status", () => {
    for (const heading of ["Scope", "Action items", "Staged rollout", "Risks"]) {
      assert.deepEqual(
        criteria(`## ${heading}\n\n${table("Item | Owner | Status", "Tests | @qa | ___")}`),
        [],
        heading
      );
    }
    assert.deepEqual(criteria(`## Go/No-Go\n\n${table("Item | Owner", "Tests | @qa")}`), []);
    assert.deepEqual(criteria(`# Go/No-Go\n\n## Scope\n\n${table("Item | Status", "Tests | ___")}`), []);
  });

  it("are not rows that divide a table or head a group", () => {
    const rows = ["**Quality** | | ", "Tests | @qa | GO", " | | ", "--- | | ", "Load | @qa | ___"];
    assert.deepEqual(criteria(`## Go/No-Go\n\n${table("Item | Owner | Status", ...rows)}`), [
      "Tests: go",
      "Load: unfilled"
    ]);
  });

  it("may all be bold", () => {
    const rows = ["**Tests** | | ", "**Load** | | "];
    assert.deepEqual(criteria(`## Go/No-Go\n\n${table("Item | Owner | Status", ...rows)}`), [
      "Tests: unfilled",
      "Load: unfilled"
    ]);
  });

  it("may lack their cells", () => {
    assert.deepEqual(criteria(`## Go/No-Go\n\n${table("Item | Owner | Status", "Tests | @qa", "Load")}`), [
      "Tests: unfilled",
      "Load: unfilled"
    ]);
  });
});

describe("owners are missing", () => {
  const missing = (text: string) => {
    const document = readKind("release-checklist", text);
    return document.ownerless.map(each => document.rangeOf(each.span));
  };

  const bodies: readonly string[] = [
    "## Go/No-Go\n\n| Criteria | Owner | Status |\n| --- | --- | --- |\n| A |⟦ ⟧| GO |\n| B | ⟦TBD⟧ | GO |\n| C | ⟦[Owner]⟧ | GO |\n| D | @qa | GO |\n",
    "## Scope inventory\n\n| Change | Owner |\n| --- | --- |\n| A |⟦  ⟧|\n| B |⟦⟧\n",
    "## Sign-off\n\n| Area | Approver role | Owner | Status |\n| --- | --- | --- | --- |\n| A | Lead |⟦ ⟧| ✅ |\n",
    "## Sign-off\n\n| Role | Owner | Status |\n| --- | --- | --- |\n| Lead |⟦ ⟧| ✅ |\n",
    "## Go/No-Go\n\n| 項目 | 担当者 | 判定 |\n| --- | --- | --- |\n| A | ⟦未定⟧ | GO |\n| B | 運用 | GO |\n",
    "- [ ] @qa tests\n- [ ] @ops watches\n- [ ] ⟦Remove the flag⟧\n",
    "## Decision\n\n1. Recommendation: GO\n2. ⟦Decision owner⟧:\n3. Approvers:\n   - QA\n\n⟦Owner⟧:\n\nChannel: #ops\n",
    "- [ ] Tests `@qa`\n- [ ] Watch @ops\n- [ ] Brief @support\n- [x] Done by nobody\n- [ ] ⟦Remove the flag⟧\n"
  ];
  for (const body of bodies) {
    it(JSON.stringify(body.replace(/[⟦⟧]/g, "")), () => assertMarked(declared("release-checklist", body), missing));
  }

  const silent: Readonly<Record<string, string>> = {
    "a mark that repeats": `## Go/No-Go\n\n${table("Criteria | Owner | Status", "A | @qa | GO", "B | 〃 | GO", 'C | " | GO')}`,
    "one owner for all": `## Go/No-Go\n\nOwner for all: @release-manager\n\n${table("Criteria | Owner | Status", "A | | GO")}`,
    "one owner for each row": `## Go/No-Go\n\n- All rows are owned by @release-manager\n\n${table("Criteria | Owner | Status", "A | | GO")}`,
    "a label before its list": "## Sign-off\n\nOwners:\n\n- @qa\n\n1. Decision owner:\n   - @lead\n",
    "a label before its table": `## Sign-off\n\nOwners:\n\n${table("Area | Owner", "A | @qa")}`,
    "a label whose value is on the next line": "## Sign-off\n\nDecision owner:\n@lead\n",
    "a question": "## Sign-off\n\nDoes each row have an owner:\n\nYes.\n",
    "a role": `## Go/No-Go\n\n${table("Criteria | Responsible | Status", "A | Release manager | GO")}`,
    "a table that is not about the release": `## Dashboards\n\n${table("Panel | Contact", "Errors | ")}`,
    "a list in which nobody is named": "- [ ] Tag\n- [ ] Publish\n- [ ] Announce\n",
    "a list in which few are named": "- [ ] Tag @qa\n- [ ] Publish\n- [ ] Announce\n- [ ] Watch @ops\n",
    "boxes that are ticked": "- [ ] @qa tests\n- [ ] @ops watches\n- [x] Remove the flag\n",
    "a group in a table": `## Go/No-Go\n\n${table("Criteria | Owner | Status", "**Quality** | | ", "A | @qa | GO")}`
  };
  for (const [name, body] of Object.entries(silent)) {
    it(`not with ${name}`, () => assert.deepEqual(checklist(body).ownerless, []));
  }
});

describe("the release date", () => {
  const date = (body: string): string | null => {
    const found = checklist(body).releaseDate;
    return found && formatDay(found.day);
  };

  it("is a field, whatever its form", () => {
    for (const body of [
      "**Release date**: 2026-03-25",
      "- Go-live: 25 March 2026",
      "| Field | Value |\n| --- | --- |\n| Launch date | March 25, 2026 |",
      "## Release date\n\n2026-03-25",
      "リリース日：2026年3月25日",
      "**Scheduled for:** Wednesday, 25 March 2026, 10:00 UTC"
    ]) {
      assert.equal(date(`${body}\n`), "2026-03-25", body);
    }
  });

  it("is the release's before any other", () => {
    assert.equal(date("**Date**: 2026-03-01\n**Release date**: 2026-03-25\n"), "2026-03-25");
    assert.equal(date("**Release date**: TBD\n**Date**: 2026-03-01\n"), null);
    assert.equal(date("# Release checklist (updated 2026-03-01)\n"), null);
    assert.equal(date("# Release of 2026-03-25\n\n**Created**: 2026-03-01\n"), "2026-03-25");
  });

  it("is unknown where none exists", () => {
    for (const body of [
      "**Release date**: [date]",
      "**Release date**: 2026-02-30",
      "**Created**: 2026-03-01",
      "Text."
    ]) {
      assert.equal(date(`${body}\n`), null, body);
    }
  });
});

describe("a way back is", () => {
  const deploying = (body: string) => checklist(`# Release\n\nDeploy to production.\n\n${body}\n`);

  const forms: Readonly<Record<string, string>> = {
    "a section": "## Rollback\n\n1. Undo.",
    "a section of recovery": "## Recovery\n\n1. Undo.",
    "a section in other words": "## If something goes wrong\n\nRedeploy the image before.",
    "a section in Japanese": "## ロールバック\n\n1. 戻す",
    "a section of sections": "## Back-out plan\n\n### Steps\n\n1. Undo.",
    "a bold label under triggers": "## Rollback Triggers\n\n- Errors > 1 %\n\n**Rollback procedure**:\n\n1. Undo.",
    "a bold label with a text": "**Rollback**: redeploy the image before.",
    "a list label": "- **Rollback steps**\n  1. Undo.",
    "a plain label": "Rollback procedure:\n\n1. Undo.",
    "a section with a command only": "## Rollback\n\n```sh\nmake undo\n```",
    "a section with a table": `## Rollback\n\n${table("Step | Command", "1 | make undo")}`,
    "a row of a table": table("Situation | What to do", "Rollback | Redeploy the image before"),
    "an item": "- Rollback plan: redeploy the image before",
    "an item that says what to do": "- Revert the merge and redeploy the image before",
    "a step if it fails": "4. If the figures fail, set `ledger_batching: false`, then look at the limits again.",
    "a step with a flag": "- If errors exceed 1 %, turn the flag off.",
    "a sentence": "To roll back, redeploy the image before.",
    "a link": "See the [rollback runbook](../runbooks/rollback.md).",
    "a link whose address says so": "See [the runbook](../runbooks/ledger-rollback.md).",
    "a link in a cell": table("Document | Link", "Runbook | [rollback](../runbooks/rollback.md)"),
    "a command": "- `kubectl rollout undo deployment/ledger-api`",
    "a command in a fence": "```sh\nhelm -n ledger rollback ledger-api\n```",
    "a decision to go forward only": "Roll forward only, approved by @release-manager."
  };
  for (const [name, body] of Object.entries(forms)) {
    it(name, () => {
      const document = deploying(body);
      assert.ok(document.rollbackProcedures.length > 0);
      assert.deepEqual(
        judge(document).problems.filter(({ rule }) => rule === "missing-rollback"),
        []
      );
    });
  }
});

describe("no way back is", () => {
  const none: Readonly<Record<string, string>> = {
    "nothing at all": "Text.",
    "a section of triggers":
      "## Rollback Triggers\n\nRoll back at once, without a meeting, if one of these holds:\n\n- Errors > 1 %\n- Rollback when the latency is above 900 ms for ten minutes",
    "a section of criteria": "## Rollback criteria\n\n- Errors > 1 %",
    "a section about readiness": "## Rollback readiness\n\n- The team is briefed",
    "an empty section": "## Rollback\n\n## Monitoring\n\nText.",
    "a section with a comment only": "## Rollback\n\n<!-- Write the steps here. -->",
    "a label with nothing behind it": "**Rollback procedure**:\n\n## Monitoring\n\nText.",
    "a criterion": `## Go/No-Go\n\n${table("Criteria | Owner | Status", "Rollback runbook reviewed by the on-call engineer | @qa | GO")}`,
    "a box": "- [ ] Rollback plan reviewed by the on-call engineer and approved",
    "a bullet that says that there is one": "- Rollback runbook reviewed by the on-call engineer",
    "a step that only stops": "- If errors exceed 1 %, call the on-call engineer and set a timer",
    "a bullet of triggers": "- Rollback triggers: errors above 1 % for five minutes",
    "a sentence about it": "**Required**: rollback runbook reviewed and approved before the decision.",
    "a threshold": table("Stage | Traffic | Thresholds", "Rollback stage | 1 % | Errors < 1 %")
  };
  for (const [name, body] of Object.entries(none)) {
    it(name, () => {
      const document = checklist(`# Release\n\nDeploy to production.\n\n${body}\n`);
      assert.deepEqual(document.rollbackProcedures, []);
      assert.ok(
        judge(document).problems.some(({ rule, severity }) => rule === "missing-rollback" && severity === "error")
      );
    });
  }
});

describe("a release", () => {
  const delivery = (body: string) => checklist(`${body}\n`).delivery;

  it("deploys where it says so, in any part of it", () => {
    for (const body of [
      "Deploy to production.",
      "## Staged rollout\n\nText.",
      "# Deployment plan",
      "- [ ] Canary is healthy",
      "```sh\nkubectl apply -f x.yaml\n```",
      table("Stage | What", "1 | Deployed to one region"),
      "- terraform apply",
      "- [ ] Run `npm run deploy`",
      "- [ ] The image is promoted to production",
      "本番にデプロイする"
    ]) {
      assert.equal(delivery(body), "deploys", body);
    }
  });

  it("publishes where it speaks of registries and tags only", () => {
    for (const body of [
      "- [ ] Tag the commit",
      "Publish the package.",
      "- Push to PyPI",
      "Approve the `release-helm` deployment of the pipeline; publish."
    ]) {
      assert.equal(delivery(body), "publishes", body);
    }
    const document = checklist("# Release of ledger-client\n\n- [ ] Tag\n- [ ] Publish to the registry\n");
    assert.deepEqual(
      judge(document).problems.filter(({ rule }) => rule === "missing-rollback"),
      []
    );
  });

  it("is of unknown delivery where words of deploying stand aside, or nothing says so", () => {
    for (const body of [
      "# Release\n\nText.",
      "# Go-live checklist\n\n- [ ] Support is briefed",
      "- [ ] All policies are deployed",
      "- [ ] `docs/DEPLOY.md` is tracked; publish",
      "- [ ] Switch from test to live keys",
      "Run `npm run db:migrate:deploy` in the deploy pipeline.",
      "## Rollback\n\n1. Redeploy the previous image.",
      "- [ ] Run `npm run db:migrate:deploy`"
    ]) {
      assert.equal(delivery(body), "unknown", body);
    }
  });
});
