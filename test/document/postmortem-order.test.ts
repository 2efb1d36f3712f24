/** What cannot be as a postmortem tells it: moments out of order, and what is left open. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { MisplacedMoment } from "../../server/src/document/postmortem/moment-order.ts";
import { readAs } from "../support/documents.ts";

const names = (misplaced: readonly MisplacedMoment[]): string[][] =>
  misplaced.map(({ before, moment }) => [before.name, moment.name]);

describe("moments out of order", () => {
  const fields = (body: string) => names(readAs("postmortem", body).chronology.misorderedFields);
  const rows = (...lines: readonly string[]) =>
    names(
      readAs("postmortem", `# Postmortem of 2026-03-12\n\n## Timeline\n\n${lines.join("\n")}\n`).chronology
        .transposedRows
    );

  it("are declared fields that are before the one that comes first", () => {
    assert.deepEqual(fields("Started: 2026-03-12 09:14 UTC\nResolved: 2026-03-12 08:41 UTC\n"), [
      ["started", "resolved"]
    ]);
    assert.deepEqual(fields("Started: 2026-03-12 09:14 UTC\nResolved: 2026-03-12 09:41 UTC\n"), []);
    assert.deepEqual(fields("Started: 2026-03-12 ~09:14 UTC\nResolved: 2026-03-12 09:11 UTC\n"), []);
  });

  it("are rows of an end before the first mitigation", () => {
    assert.deepEqual(rows("- 09:10 Resolved: queue is empty", "- 09:40 Mitigated: pool raised"), [
      ["mitigated", "resolved"]
    ]);
    assert.deepEqual(rows("- 09:10 Mitigated: pool raised", "- 09:40 Resolved: queue is empty"), []);
  });
});

describe("what is left open", () => {
  const left = (body: string) => readAs("postmortem", body).leftOpen.map(({ what }) => what);

  it("are placeholders, markers and items that nobody has done", () => {
    assert.deepEqual(left("## Impact\n\n[Describe the impact]\n\nTODO: add figures\n"), ["placeholder", "marker"]);
    assert.deepEqual(
      left(
        "## Action items\n\n- [ ] Raise the pool (@ledger-oncall)\n- [ ] Add an alert\n- [x] Restart (@ledger-oncall)\n"
      ),
      ["open action item", "action item without an owner"]
    );
  });

  it("is not told twice of a blank owner", () => {
    const table = "| Action | Owner | Status |\n| - | - | - |\n| Raise the pool | TBD | Open |\n";
    assert.deepEqual(left(`## Action items\n\n${table}`), ["action item without an owner"]);
  });
});
