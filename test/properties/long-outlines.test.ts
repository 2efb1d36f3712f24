/** Outlines of documents as long as a bad year. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { documentSymbolsOf } from "../../server/src/features/document-symbols.ts";
import { readAs } from "../support/documents.ts";

describe("the symbols of a long document", () => {
  it("are no more than anybody reads: of too many, those that are open", () => {
    const boxes = (count: number, ticked: string): string =>
      Array.from({ length: count }, (_, index) => `- [${ticked}] Check ${index}\n`).join("");
    const shown = (body: string): number => {
      const document = readAs("release-checklist", `# Release Checklist: ledger\n\n## Checks\n\n${body}`);
      return documentSymbolsOf(document).reduce((sum, { children = [] }) => sum + children.length, 0);
    };
    assert.equal(shown(boxes(600, " ") + boxes(300, "x")), 900);
    assert.equal(shown(boxes(600, " ") + boxes(600, "x")), 600);
    assert.equal(shown(boxes(1200, " ")), 1000);
  });
});
