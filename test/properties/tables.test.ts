/** Tables that commands write anew: whatever is in them, nothing is lost. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { alignTableAt } from "../../server/src/features/align-table.ts";
import { convertActionItemsAt } from "../../server/src/features/convert-action-items.ts";
import { declared, readAs, readOurs } from "../support/documents.ts";
import { edited } from "../support/editing.ts";

const runbook = (body: string) => declared("runbook", `# Runbook: ledger\n\n${body}`);
const body = (items: string) => `# Postmortem: ledger\n\n**Date**: 2026-03-12\n\n## Action Items\n\n${items}`;

describe("a table that is aligned", () => {
  it("changes no cell, and nothing more the second time", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "b c", "✅", "é", "表", "\\|", "`x`", "**", "@", " ", "-"),
      maxLength: 6
    });
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, fc.constantFrom("|-|:-|-:|", "| --- | --- | --- |", "|:-:|---|--|"), (all, dashes) => {
        const lines = all.map(cells => `|${cells.join("|")}|`);
        const text = runbook(["|A|B|C|", dashes, ...lines, ""].join("\n"));
        const once = edited(text.replace("A|", "⟦⟧A|"), alignTableAt) ?? "";
        const cellsOf = (of: string) =>
          readOurs(of).tables[0]?.rows.map(row => row.cells.map(each => each.text.trim()));
        if (once.startsWith("The table")) return;
        assert.deepEqual(cellsOf(once), cellsOf(text));
        assert.equal(edited(once.replace(/A(?= *\|)/, "⟦⟧A"), alignTableAt), "The table is aligned.");
      }),
      { numRuns: 100 }
    );
  });
});

describe("a table of action items", () => {
  it("says the same after it was a list", () => {
    const word = fc.constantFrom("Raise the pool", "Alert on saturation", "Add `a|b` to **all**", "Ask (twice) first");
    const row = fc.record({
      action: word,
      owner: fc.constantFrom("@core", "@core, @ledger", "Payments team", ""),
      due: fc.constantFrom("2026-04-01", "next sprint", ""),
      ticket: fc.constantFrom(
        "OPS-1",
        "[OPS-1](https://example.com/a,b)",
        "[T-1](https://example.com)",
        "#12",
        "in the tracker",
        ""
      ),
      state: fc.constantFrom("Open", "Done", "In progress", "Cancelled")
    });
    const items = (text: string) =>
      readAs("postmortem", text).actionItems.flatMap(group =>
        group.items.map(({ cells, state, text: action }) => [
          action,
          ...[cells.owner, cells.due, cells.ticket].map(cell => cell?.text.trim() ?? ""),
          state
        ])
      );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), rows => {
        const before = rows.map(
          each =>
            `| ${each.action.replace("|", "\\|")} | ${each.owner} | ${each.due} | ${each.ticket} | ${each.state} |\n`
        );
        const text = body(
          `| Action | Owner | Due | Ticket | Status |\n| --- | --- | --- | --- | --- |\n${before.join("")}`
        );
        const list = edited(`⟦⟧${declared("postmortem", text)}`, convertActionItemsAt) ?? "";
        // What a list cannot say, or could be read in two ways there, is refused: nothing is lost.
        if (!list.startsWith("---")) {
          assert.ok(
            rows.some(({ action, state }) => action.includes("|") || state === "Cancelled"),
            list
          );
          return;
        }
        assert.match(list, /\n- \[/);
        const again = edited(`⟦⟧${list}`, convertActionItemsAt) ?? "";
        const bare = again.replace(/^---\nkind: postmortem\n---\n\n/, "");
        assert.deepEqual(items(bare), items(text));
      }),
      { numRuns: 100 }
    );
  });
});
