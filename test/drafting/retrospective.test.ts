import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { draftRetrospective } from "../../server/src/drafting/retrospective.ts";
import { applyFix } from "../../server/src/fix.ts";
import { judge, readOurs } from "../support/documents.ts";

const today = 20_532; // 2026-03-20

const checklist = (...lines: readonly string[]): string =>
  [
    "---",
    "kind: release-checklist",
    "---",
    "# Release Checklist: ledger-api v5.0.0",
    "",
    "**Release date**: 2026-03-18",
    "",
    ...lines,
    ""
  ].join("\n");

function read(text: string) {
  const document = readOurs(text, "releases/ledger.md");
  assert.ok(document.kind === "release-checklist");
  return document;
}

/** The text with its retrospective. */
function drafted(text: string): string {
  const answer = draftRetrospective(read(text), today);
  assert.ok("edits" in answer, JSON.stringify(answer));
  return applyFix(text, { title: "", edits: answer.edits, automatic: false });
}

const full = checklist(
  "## Go/No-Go",
  "",
  "| Criteria | Owner | Status | Notes |",
  "| --- | --- | --- | --- |",
  "| CI is green on `release/5.0` | @core | GO | |",
  "| Load test | @core | NO-GO | 1,200 of 2,500 per second |",
  "| Data migration | @core | N/A | |",
  "| Finance signs off | @core | WAIVED (late data) | |",
  "| Support knows | @core | ___ | |",
  "",
  "## Decision",
  "",
  "- **Decision**: GO without the load test, @release-manager",
  "",
  "## Dependency Check",
  "",
  "- [x] Database is upgraded",
  "- [ ] Flag `batched` is off",
  "",
  "## Rollout Stages",
  "",
  "1. Pilot: 5% for 30 minutes",
  "2. World: 100%",
  "",
  "The pilot was held for two hours, since errors stood at 2%. If it is delayed again, page @core.",
  "",
  "## Rollback Procedure",
  "",
  "1. Redeploy 4.9."
);

suite("a retrospective from a checklist", () => {
  test("tells what was go, what was not and why, what was left open, and what went otherwise", () => {
    const text = drafted(full);
    assert.ok(text.startsWith(full.trimEnd()));
    assert.deepEqual(text.slice(full.trimEnd().length).trim().split("\n"), [
      "## Retrospective",
      "",
      "What this checklist said on 2026-03-20:",
      "",
      "- It was decided: “GO without the load test, @release-manager”",
      "- 1 of 5 criteria go",
      "- 1 of 2 boxes ticked",
      "",
      "Go:",
      "",
      "- CI is green on `release/5.0`",
      "",
      "Not go, or go with a reason:",
      "",
      "- Load test – NO-GO – 1,200 of 2,500 per second",
      "- Data migration – N/A – [Reason]",
      "- Finance signs off – WAIVED (late data)",
      "",
      "Left open:",
      "",
      "- Support knows",
      "- Flag `batched` is off",
      "",
      "What did not go as planned, as it is told above:",
      "",
      "- The pilot was held for two hours, since errors stood at 2%.",
      "",
      "To be answered:",
      "",
      "- [Description of what went well, and the reason]",
      "- [Description of each delay, and the reason]",
      "- [Description of what the next checklist has to ask, with its owner and due date]"
    ]);
  });

  test("adds no error, though the release is over, and open places that the rule sees", () => {
    const errors = (text: string): number =>
      judge(read(text)).problems.filter(({ severity }) => severity === "error").length;
    const text = drafted(full);
    assert.equal(errors(text), errors(full));
    const said = judge(read(text)).problems.filter(
      ({ rule, range }) => rule === "placeholder" && range.start.line > full.split("\n").length
    );
    assert.equal(said.length, 4);
  });

  test("goes below what somebody wrote under its heading, and in front of parts of its own", () => {
    const text = checklist(
      "## Go/No-Go",
      "",
      "- Load test: GO",
      "",
      "## Retrospective",
      "",
      "It went well.",
      "",
      "### Actions",
      "",
      "- Ask finance sooner",
      "",
      "## Links",
      "",
      "None."
    );
    const lines = drafted(text)
      .split("\n")
      .filter(line => line !== "");
    const at = lines.indexOf("It went well.");
    assert.match(lines[at + 1] ?? "", /^What this checklist said on/);
    assert.ok(lines.indexOf("### Actions") > at + 1 && lines.indexOf("## Links") > lines.indexOf("### Actions"));
    assert.equal(lines.filter(line => /^#+ Retro/.test(line)).length, 1);
  });

  test("is drafted once", () => {
    assert.deepEqual(draftRetrospective(read(drafted(full)), today + 3), {
      reason: "its retrospective has been drafted already",
      isTold: true
    });
  });

  test("needs something to look back on, and an end at which it can be read", () => {
    const blank = checklist(
      "## Go/No-Go",
      "",
      "- Load test: ___",
      "",
      "## Dependency Check",
      "",
      "- [ ] Database is upgraded"
    );
    for (const text of [checklist("Nothing."), blank])
      assert.match(JSON.stringify(draftRetrospective(read(text), today)), /nothing in it is decided/);
    assert.match(JSON.stringify(draftRetrospective(read(`${full}\n\`\`\`sh\nls\n`), today)), /is not closed/);
  });

  test("keeps line ends and marks, and removes credentials", () => {
    const secret = ["AKIA", "IOSFODNN7", "EXAMPLQ"].join("");
    const text = checklist(
      "## Go/No-Go",
      "",
      "| Criteria | Status |",
      "| --- | --- |",
      `| Key ${secret} \\| <b>x</b> | NO-GO |`
    ).replaceAll("\n", "\r\n");
    const said = drafted(text).slice(text.length - 2);
    assert.ok(!said.includes(secret) && !/[^\r]\n/.test(said));
    assert.ok(said.includes("\\|"), said);
  });
});
