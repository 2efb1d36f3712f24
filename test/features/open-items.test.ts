/** What is still open, in the order in which it is found. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openItemsOf } from "../../server/src/features/open-items.ts";
import type { Range } from "../../server/src/protocol.ts";
import { checklist } from "../support/checklist.ts";
import { assertMarked, declared, judge, readOurs } from "../support/documents.ts";

const openIn =
  (path?: string) =>
  (text: string): Range[] => {
    const document = readOurs(text, path);
    return openItemsOf(document, judge(document).problems);
  };

describe("the open items of a document", () => {
  it("are statuses, owners and placeholders, each once", () => {
    const marked = checklist
      .replace("| @ledger-perf  | ___ ", "|⟦               ⟧| ⟦___⟧ ")
      .replace("Redeploy the previous image.", "Redeploy ⟦[X]⟧.");
    assertMarked(marked, openIn());
  });

  it("are each of those that one finding speaks of", () => {
    assertMarked(
      declared(
        "postmortem",
        "# Postmortem: ledger\n\n**Date**: 2026-03-12\n**Author**: @core\n\n## Action Items\n\n- ⟦Raise the pool⟧\n- ⟦Alert on saturation⟧\n"
      ),
      text => openIn()(text).filter(({ start }) => start.line > 10)
    );
  });

  it("are none in a template", () => {
    assert.deepEqual(openIn("templates/release.md")(checklist), []);
  });
});
