/** What a postmortem says of itself, in every written form. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDay } from "../../server/src/document/days.ts";
import { readAs, readKind } from "../support/documents.ts";

const identity = (body: string, path?: string) => readAs("postmortem", `${body}\n`, path).identity;

describe("the day of a postmortem", () => {
  const written: Readonly<Record<string, readonly [body: string, path?: string]>> = {
    "a field": ["- **Date**: 2026-03-12"],
    "a row": ["| Field | Value |\n| - | - |\n| Incident date | 12 March 2026 |"],
    "the title": ["# Postmortem of 2026-03-12"],
    "a heading below it": ["# Postmortem\n\n## March 12th, 2026\n\nText."],
    "the summary": ["# Postmortem\n\n## Summary\n\nOn Thursday 12 March 2026 the ledger was down."],
    "the timeline": ["## Timeline\n\n| Time | Event |\n| - | - |\n| 2026-03-12 09:10 | alert |"],
    "the name of its file": ["# Postmortem", "postmortems/2026-03-12-ledger.md"],
    "the name of its folder": ["# Postmortem", "postmortems/2026-03-12/index.md"]
  };
  for (const [name, [body, path]] of Object.entries(written)) {
    it(`is read from ${name}`, () => assert.equal(formatDay(identity(body, path).day ?? 0), "2026-03-12"));
  }
  for (const [name, body] of Object.entries({
    "without a year": "## Timeline\n\n- Dec 16th 12:43: alert",
    "day first": "# 12-03-2026 - Ledger down",
    "still open": "## Summary\n\nOn [date] the ledger was down.",
    "in slashes": "## Timeline\n\n- 3/12/26 12:43: alert"
  })) {
    it(`may be written ${name}`, () => {
      assert.deepEqual([identity(body).isDated, identity(body).day], [true, null]);
    });
  }
  it("is none that an action item or a lesson speaks of", () => {
    assert.equal(
      identity("## Action Items\n\n- Alert by 2026-04-01\n\n## Lessons Learned\n\n- As on 2025-01-01").isDated,
      false
    );
  });
});

describe("the author of a postmortem", () => {
  for (const body of [
    "- **Author**: @core",
    "**Owner:** Ledger core",
    "## Owner: @core",
    "Incident commander: @core",
    "*Written by Ledger core*",
    "| Date | Author | Status |\n| - | - | - |\n| 2026-03-12 | @core | draft |",
    "## Sign-off\n\n| Role | Name | Date |\n| - | - | - |\n| Report author | @core | 2026-03-12 |"
  ]) {
    it(body.split("\n")[0] ?? "", () => assert.ok(identity(body).author));
  }
  for (const body of [
    "- **Author**:",
    "## Attendees\n\n- RM, LC",
    "## Action Items\n\n### 1) Alert\n\n**Owner**: @core",
    "The incident was found by an alert."
  ]) {
    it(`not: ${body.split("\n")[0]}`, () => assert.equal(identity(body).author, null));
  }
  it("is read from front matter", () => {
    const text =
      "---\ntitle: x\nauthor: Ledger core\n---\n\n# Postmortem: ledger\n\n## Timeline\n\n- 09:10: alert\n\n## Root cause\n\nPool.\n";
    assert.equal(readKind("postmortem", text).identity.author?.text, "Ledger core");
  });
});

describe("the severity of a postmortem", () => {
  for (const body of [
    "**Severity**: SEV-2",
    "## SEVERITY: P1 - CRITICAL",
    "# Postmortem: SEV1, ledger down",
    "## Summary\n\nA P2 incident for the ledger.",
    "## Summary\n\nThis was a major incident.",
    "## Timeline\n\n- 09:10: Sev 1 ticket raised"
  ]) {
    it(body.split("\n").at(-1) ?? "", () => assert.ok(identity(body).severity));
  }
  it("is not that of other work", () => {
    assert.equal(identity("## Lessons learned\n\n- Two teams had severity 1 work.\n").severity, null);
  });
});
