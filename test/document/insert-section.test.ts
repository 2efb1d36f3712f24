/** A section that a fix adds stands where the template of its kind has it, and no other line changes. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { insertSection, templateSections } from "../../server/src/document/insert-section.ts";
import { readAs, readOurs } from "../support/documents.ts";

/** The headings of a postmortem once a section is inserted. */
function headingsWith(role: "timeline" | "impact" | "action-items" | "summary", body: string): string[] {
  const document = readAs("postmortem", body);
  const inserted = insertSection(role, document);
  assert.ok(inserted);
  const { block, start, end } = inserted.edit.span;
  assert.equal(start, end);
  const text =
    document.facts.length > 0 ? block.source.slice(0, start) + inserted.edit.text + block.source.slice(end) : "";
  return text.match(/^#+ .*$/gm) ?? [];
}

describe("templates", () => {
  it("have the sections that rules insert", () => {
    const roles = templateSections("postmortem").map(({ role }) => role);
    assert.deepEqual(roles, [
      "summary",
      "impact",
      "timeline",
      "detection",
      "cause",
      "resolution",
      "lessons",
      "action-items"
    ]);
    assert.deepEqual(templateSections("transcript"), []);
    assert.ok(templateSections("runbook").length > 3);
  });
});

describe("a section is inserted", () => {
  it("behind the one that comes before it, at its level", () => {
    assert.deepEqual(headingsWith("timeline", "# Postmortem: ledger\n\n## Summary\n\nText.\n"), ["## Timeline"]);
  });
  it("before the one that comes behind it", () => {
    assert.deepEqual(headingsWith("summary", "# Postmortem: ledger\n\n## Timeline\n\n- 09:10: alert\n"), [
      "## Summary",
      "## Timeline"
    ]);
  });
  it("at the level of the others, with what is in it", () => {
    const document = readOurs("---\nkind: postmortem\ntitle: Ledger\n---\n\n# Root Cause\n\nText.\n");
    assert.match(insertSection("timeline", document)?.edit.text ?? "", /^# Timeline\n/);
    assert.match(insertSection("lessons", document)?.edit.text ?? "", /\n## What went well\n/);
  });
  it("at the end where there is no other", () => {
    assert.match(headingsWith("action-items", "# Postmortem: ledger\n\nText.\n").join(), /Action Items/);
  });
  it("below a heading with nothing below it, and its drawn line", () => {
    const document = readAs("postmortem", "# Postmortem: ledger\n\nSummary\n-------\n");
    const inserted = insertSection("impact", document);
    const { block, start } = inserted?.edit.span ?? { block: null, start: 0 };
    assert.match(block?.source.slice(0, start) ?? "", /-------$/);
  });
});
