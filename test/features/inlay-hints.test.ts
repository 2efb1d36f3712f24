/** What stands behind times and due dates, without being in the document. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseDay } from "../../server/src/document/days.ts";
import { inlayHintsOf } from "../../server/src/features/inlay-hints.ts";
import type { DocumentKind } from "../../server/src/protocol.ts";
import { positionsIn } from "../../server/src/workspace/text-positions.ts";
import { declared, readOurs } from "../support/documents.ts";

const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

/** A document with its hints where an editor shows them. */
function hinted(body: string, range = whole, path?: string, kind: DocumentKind = "postmortem"): string {
  const text = declared(kind, body);
  const today = parseDay("2026-03-20");
  assert.ok(today !== null);
  const { offsetAt } = positionsIn(text);
  const hints = inlayHintsOf(readOurs(text, path), range, today);
  const shown = hints.toReversed().reduce((shown, { position, label }) => {
    const at = offsetAt(position);
    return `${shown.slice(0, at)}‹${String(label)}›${shown.slice(at)}`;
  }, text);
  return shown.slice(text.length - body.length);
}

describe("behind the time of an event", () => {
  it("stands how long after the start it was", () => {
    const body = (...hints: string[]) =>
      `# Postmortem: ledger\n\n## Timeline (UTC)\n\n- 09:02 somebody deploys\n- 09:10 Outage starts\n- 09:14${hints[0] ?? ""} Outage detected\n- 10:21${hints[1] ?? ""} Resolved\n`;
    assert.equal(hinted(body()), body("‹+4 min›", "‹+1 h 11 min›"));
  });

  it("stands it behind the row in a table, whose columns stay in line", () => {
    const body = (hint = "") =>
      `# Postmortem: ledger\n\n## Timeline (UTC)\n\n| Time | Event |\n| - | - |\n| 09:10 | Outage starts |\n| 09:14 | Outage detected |${hint}\n`;
    assert.equal(hinted(body()), body("‹+4 min›"));
  });

  it("counts from the start of its own timeline", () => {
    const body = (...hints: string[]) =>
      `# Postmortem: ledger\n\n## First incident\n\n### Timeline (UTC)\n\n- 09:10 Outage starts\n- 09:14${hints[0] ?? ""} Outage detected\n\n## Second incident\n\n### Timeline (UTC)\n\n- 19:00 Outage starts\n- 19:04${hints[1] ?? ""} Outage detected\n`;
    assert.equal(hinted(body()), body("‹+4 min›", "‹+4 min›"));
  });

  it("stands nothing where no start is told", () => {
    const body = "# Postmortem: ledger\n\n## Timeline (UTC)\n\n- 09:14 Outage detected\n- 10:21 Resolved\n";
    assert.equal(hinted(body), body);
  });
});

describe("behind a due date", () => {
  const body = (...hints: string[]) =>
    `# Postmortem: ledger\n\n**Date**: 2026-03-12\n\n## Action Items\n\n| Action | Owner | Due | Status |\n| - | - | - | - |\n| Alert | @core | 2026-03-25 | open |${hints[0] ?? ""}\n| Pool | @core | 2026-03-19 | open |${hints[1] ?? ""}\n| Log | @core | 2026-03-01 | done |\n| Test | @core | next sprint | open |\n`;

  it("stands how far away it is in a list", () => {
    const list = (hint = "") =>
      `# Postmortem: ledger\n\n**Date**: 2026-03-12\n\n## Action Items\n\n- [ ] Alert on it (@core, due 2026-03-25${hint})\n`;
    assert.equal(hinted(list()), list("‹in 5 days›"));
  });

  it("stands behind its row while the item is open", () => {
    assert.equal(hinted(body()), body("‹in 5 days›", "‹1 day late›"));
  });

  it("stands behind criteria that nobody has decided", () => {
    const criteria = (hint = "") =>
      `# Release Checklist: ledger\n\n## Go/No-Go\n\n| Criteria | Owner | Due | Status |\n| - | - | - | - |\n| Load | @core | 2026-03-25 | ___ |${hint}\n| Docs | @core | 2026-03-25 | GO |\n`;
    assert.equal(hinted(criteria(), whole, undefined, "release-checklist"), criteria("‹in 5 days›"));
  });

  it("stands nothing outside the lines that are shown, and in templates", () => {
    const line = { ...whole.end, line: 5 };
    assert.equal(hinted(body(), { ...whole, end: line }), body());
    assert.equal(hinted(body(), whole, "templates/postmortem.md"), body());
  });
});
