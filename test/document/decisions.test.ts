/** What a checklist decided, in the forms in which people write it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judge, readAs } from "../support/documents.ts";

const outcome = (body: string): string | null =>
  readAs("release-checklist", `# Release\n\n${body}\n`).decision?.outcome ?? null;

describe("a decision is read", () => {
  const go: readonly string[] = [
    "**Decision**: GO",
    "**Decision: GO** — @release-manager",
    "**DECISION: GO** 🚀",
    "> [!IMPORTANT]\n> **Decision: GO** (@release-manager)",
    "## Decision\n\n**GO**",
    "## Go/No-Go decision\n\n- GO ✅ (@release-manager)",
    "## Go/No-Go\n\n**Outcome:** GO",
    "## Decision\n\n- **Outcome:** GO\n- **Decided by:** @release-manager",
    "## Decision\n\n- **Status**: GO",
    "## Decision\n\nWe go ahead. @release-manager",
    "## Decision\n\n@release-manager decided on 2026-03-24 that the release is GO.",
    "## Final decision\n\n## GO"
  ];
  for (const body of go) it(body.replaceAll("\n", "⏎"), () => assert.equal(outcome(body), "go"));

  it("also where it is against the release", () => {
    assert.equal(outcome("**Decision: NO-GO** — the pool is too small"), "no-go");
    assert.equal(outcome("## Decision\n\n**Result**: NO-GO"), "no-go");
  });
});

describe("no decision is", () => {
  const none: readonly string[] = [
    "## Go/No-Go\n\n- GO if all criteria hold\n- NO-GO if one does not",
    "## Go/No-Go\n\n- GO: all criteria hold\n- NO-GO: one does not",
    "## Decision\n\nWe go ahead if all criteria hold.",
    "## Decision\n\n### GO if all hold\n\nText.",
    "**Status: GO** for the pool, NO-GO for the queue",
    "**Phase 1: Go to staging**"
  ];
  for (const body of none) {
    it(body.replaceAll("\n", "⏎"), () => assert.ok([null, "open"].includes(outcome(body)), `${outcome(body)}`));
  }
});

describe("what a criterion and its owner leave open", () => {
  const checklist = (row: string, head = "| Criteria | Owner | Status |\n| - | - | - |") =>
    readAs(
      "release-checklist",
      `# Release Checklist: ledger-api v5.0.0\n\n**Release date**: 2026-03-25\n**Release manager**: @release-manager\n\n## Go/No-Go\n\n${head}\n${row}\n\n## Rollback\n\n1. Redeploy.\n`
    );
  const rules = (row: string, head?: string): string[] =>
    judge(checklist(row, head), "2026-03-24").problems.map(({ rule }) => rule);

  for (const status of ["TBD?", "TBD (tonight)", "to be done", "⏳ running", "pending (due 2026-03-23)"]) {
    it(`is told: ${status}`, () => assert.deepEqual(rules(`| Load test | @qa | ${status} |`), ["unfilled-status"]));
  }
  for (const owner of ["TBD?", "@TBD", "TBD (ask around)", "not assigned", "nobody yet"]) {
    it(`is told of its owner: ${owner}`, () =>
      assert.deepEqual(rules(`| Load test | ${owner} | GO |`), ["missing-owner"]));
  }
  it("is nothing where it is pending until a day to come, or somebody runs it", () => {
    for (const status of ["pending (due 2026-03-25)", "⏳ in progress"]) {
      assert.deepEqual(rules(`| Load test | @qa | ${status} |`), [], status);
    }
  });
  it("makes no release go that was decided against", () => {
    const verdict = (decision: string) =>
      judge(checklist(`| Load test | @qa | GO |\n\n**Decision**: ${decision} by @qa`)).verdict;
    assert.equal(verdict("NO-GO"), "no-go");
    assert.notEqual(verdict("GO"), "no-go");
  });
  it("does not weigh where it is not mandatory", () => {
    const head = (name: string) => `| Criteria | ${name} | Owner | Status |\n| - | - | - | - |`;
    for (const name of ["Mandatory", "Required?", "Blocking"]) {
      const document = (answer: string) =>
        checklist(`| Dark mode | ${answer} | @qa | NO-GO |\n\n**Decision**: GO by @release-manager`, head(name));
      const errors = (answer: string) => judge(document(answer), "2026-03-24").problems.map(({ rule }) => rule);
      assert.deepEqual([errors("No"), errors("Yes")], [[], ["contradictory-decision"]], name);
    }
  });
});
