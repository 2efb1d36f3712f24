import assert from "node:assert/strict";
import { commands } from "vscode";
import { closeAll, judged, openText } from "./editor.ts";

const checklist = `# Release Checklist: ledger-api v5.0.0

**Release date**: 2026-03-25
**On-call engineer**: [name]

## Go/No-Go

| Criteria           | Owner         | Status |
| ------------------ | ------------- | ------ |
| Load test passes   | @ledger-perf  | ___    |
| Support is briefed | @support-lead | TBD    |

## Rollback procedure

1. Redeploy the previous image.
`;

describe("open items", () => {
  afterEach(closeAll);

  it("are gone to one after the other, round and round", async () => {
    const editor = await openText(checklist);
    await judged(editor.document);
    const seen: string[] = [];
    const go = async (command: string): Promise<void> => {
      await commands.executeCommand(command);
      seen.push(editor.document.getText(editor.selection));
    };
    for (let round = 0; round < 5; round++) await go("gonogo.nextOpenItem");
    await go("gonogo.previousOpenItem");
    const [first, second, third, fourth, fifth, back] = seen;
    assert.equal(back, fourth);
    assert.equal(new Set(seen).size, 4, seen.join(" | "));
    assert.equal(fifth, first);
    assert.ok([first, second, third, fourth].includes("[name]"));
    assert.deepEqual([third, fourth], ["___", "TBD"]);
  });
});
