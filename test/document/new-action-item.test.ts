/** A further action item is written like those that are there. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addActionItem, type NewActionItem } from "../../server/src/document/postmortem/new-action-item.ts";
import { readAs } from "../support/documents.ts";

const item: NewActionItem = { task: "Alert on waiting | blocked connections", owner: "@ledger-oncall" };

/** The section of action items behind the change, as it is written. */
function added(section: string, what = item): string | null {
  const document = readAs("postmortem", `# Postmortem\n\n## Action items\n\n${section}\n\n## Lessons\n\nNone.\n`);
  const edit = addActionItem(document, what);
  if (!edit) return null;
  const { start, end } = document.rangeOf(edit.span);
  assert.deepEqual(start, end);
  const lines = document
    .wholeTexts()
    .map(({ source }) => source)
    .join("\n\n");
  const place = document.wholeOf(edit.span);
  const block = place.block.source;
  const changed = block.slice(0, place.start) + edit.text + block.slice(place.end);
  return lines.replace(block, () => changed).replace(/^[\s\S]*## Action items\s*|\s*## Lessons[\s\S]*$/g, "");
}

describe("a further action item", () => {
  it("is a row below the last one", () => {
    assert.equal(
      added(
        "| # | Action | Owner | Due | Ticket | Type | Status | Notes |\n| - | - | - | - | - | - | - | - |\n| 1 | Rotate the key | @ledger-lead | 2026-04-01 | OPS-1 | prevent | open | none |"
      ),
      "| # | Action | Owner | Due | Ticket | Type | Status | Notes |\n| - | - | - | - | - | - | - | - |\n| 1 | Rotate the key | @ledger-lead | 2026-04-01 | OPS-1 | prevent | open | none |\n| 2 | Alert on waiting \\| blocked connections | @ledger-oncall | [Due date] | [Ticket link] | [Prevent, detect or mitigate] | open |      |"
    );
    assert.equal(added("| Action | Due |\n| - | - |\n| Rotate the key | 2026-04-01 |"), null, "no place for its owner");
  });

  it("is an item behind the last one and all that belongs to it", () => {
    const plain = "Alert on waiting \\| blocked connections (@ledger-oncall)";
    assert.equal(added("- One (@a)\n- Two (@b)\n  - why"), `- One (@a)\n- Two (@b)\n  - why\n- ${plain}`);
    assert.equal(added("* [x] One (@a)\n* [x] Two (@b)"), `* [x] One (@a)\n* [x] Two (@b)\n* [ ] ${plain}`);
    assert.equal(added("1) One (@a)\n2) Two (@b)"), `1) One (@a)\n2) Two (@b)\n3) ${plain}`);
  });

  it("is the first one of a section that has none, its owner open where nobody took it", () => {
    assert.equal(added("", { task: "Rotate the *key*", owner: null }), "- [ ] Rotate the \\*key\\* ([Owner])");
  });

  it("is none where items are headings, or no section is there", () => {
    assert.equal(added("### 1) Rotate the key @ledger-lead\n\nSoon."), null);
    assert.equal(addActionItem(readAs("postmortem", "# Postmortem\n"), item), null);
  });
});
