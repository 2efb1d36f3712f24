/** What is coloured that a grammar cannot know. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseDay } from "../../server/src/document/days.ts";
import { semanticTokensOf } from "../../server/src/features/semantic-tokens.ts";
import { tokenLegend } from "../../server/src/features/token-types.ts";
import type { DocumentKind, Range } from "../../server/src/protocol.ts";
import { checklist } from "../support/checklist.ts";
import { declared, readOurs } from "../support/documents.ts";

/** What is coloured how, in the order of the document; the first line of the body is line 0. */
function coloured(text: string, within?: Range, path?: string): string[] {
  const { data } = semanticTokensOf(readOurs(text, path), parseDay("2026-03-20") ?? 0, within);
  const lines = text.split(/\r?\n/);
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(at, at + 4);
    [line, character] = down === 0 ? [line, character + right] : [line + down, right];
    found.push(`${lines[line]?.slice(character, character + length)} ${tokenLegend.tokenTypes[type]?.slice(6)}`);
  }
  return found;
}

const colouredIn = (kind: DocumentKind, body: string): string[] => coloured(declared(kind, body));

describe("semantic tokens", () => {
  it("colour open statuses and owners, each once", () => {
    const expected = ["@ledger-lead Owner", "@ledger-perf Owner", "___ OpenStatus", "@support-lead Owner"];
    assert.deepEqual(coloured(checklist), expected);
    assert.deepEqual(coloured(checklist.replaceAll("\n", "\r\n")), expected);
  });

  it("colour only the lines that are asked for", () => {
    const line = { start: { line: 9, character: 0 }, end: { line: 9, character: 80 } };
    assert.deepEqual(coloured(checklist, line), ["@ledger-perf Owner", "___ OpenStatus"]);
  });

  it("colour what is to be filled in, on each of its lines", () => {
    const body = "# Postmortem: ledger\n\nIt began at [time\nof the] and [time], ended at [time].\n";
    assert.deepEqual(colouredIn("postmortem", body), [
      "[time Placeholder",
      "of the] Placeholder",
      "[time] Placeholder",
      "[time] Placeholder"
    ]);
  });

  it("colour due dates that have passed, while the item and the document are open", () => {
    const body = (status: string) =>
      `# Postmortem: ledger\n\n**Status**: ${status}\n\n## Action Items\n\n| Action | Due | Status |\n| - | - | - |\n| Alert | 2026-03-19 | open |\n| Pool | 2026-03-20 | open |\n| Log | 2026-03-01 | done |\n`;
    assert.deepEqual(colouredIn("postmortem", body("in review")), ["2026-03-19 OverdueDate"]);
    assert.deepEqual(colouredIn("postmortem", body("closed")), []);
  });

  it("leave alone what a reader of a runbook fills in, blank cells, and templates", () => {
    const runbook = "# Runbook: ledger\n\n## Mitigate\n\n```sh\nkubectl get pod <pod>\n```\n";
    assert.deepEqual(colouredIn("runbook", runbook), []);
    assert.deepEqual(
      coloured(checklist.replace("| ___ ", "|     ")).filter(each => each.includes("Status")),
      []
    );
    assert.deepEqual(coloured(checklist, undefined, "templates/release.md"), []);
  });
});
