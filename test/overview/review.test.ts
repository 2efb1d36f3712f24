/** What a reviewer walks through. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openItemsOf } from "../../server/src/features/open-items.ts";
import { reviewOf } from "../../server/src/overview/review.ts";
import type { Review } from "../../server/src/protocol.ts";
import { checklist } from "../support/checklist.ts";
import { declared, judge, readOurs } from "../support/documents.ts";

function review(text: string, path?: string): Review {
  const model = readOurs(text, path);
  const judgement = judge(model);
  return reviewOf({ version: 1, model, judgement, shown: judgement.problems });
}

const rows = ({ items }: Review): unknown[] =>
  items.map(({ state, rule, section, isOpen, range }) => [range.start.line, state, rule, section, isOpen]);

describe("a review", () => {
  it("lists what is open and what is found in the order of the document, with the heading above it", () => {
    const text = checklist
      .replace("| @ledger-perf  | ___ ", "|               | ___ ")
      .replace("Redeploy the previous image.", "Redeploy [X].");
    const found = review(text);
    assert.deepEqual(rows(found), [
      [9, "warning", "missing-owner", "Go/No-Go", true],
      [9, "warning", "unfilled-status", "Go/No-Go", true],
      [14, "warning", "placeholder", "Rollback procedure", true]
    ]);
    assert.deepEqual(
      [found.kind, found.mode, found.title, found.verdict, found.open],
      ["release-checklist", "instance", "Release Checklist: ledger-api v5.0.0", "open", 3]
    );
  });

  it("tells each criterion that is in the way, once, whatever rules say of it", () => {
    const text = checklist
      .replace("| ___ ", "| NO-GO ")
      .replace("| GO     |\n\n", "| GO if the load stays below 60 % |\n\n");
    const found = review(text);
    assert.ok(found.items.some(({ state, message }) => state === "no-go" && message === "'Load test passes' is no-go"));
    assert.equal(found.verdict, "no-go");
    const silenced = review(`<!-- gonogo-disable unfilled-status -- decided in the call -->\n\n${checklist}`);
    assert.deepEqual(
      silenced.items.map(({ message, state, isOpen }) => [message, state, isOpen]),
      [["'Load test passes' is not decided", "open", true]]
    );
    assert.equal(silenced.open, 1);
  });

  it("has each of those that one finding speaks of at its own place, as the way from one open item to the next", () => {
    const text = declared(
      "postmortem",
      "# Postmortem: ledger\n\n**Date**: 2026-03-12\n**Author**: @core\n\n## Action Items\n\n- Raise the pool\n- Alert on saturation\n"
    );
    const model = readOurs(text);
    const open = review(text).items.filter(({ isOpen }) => isOpen);
    const places = new Set(open.map(({ range }) => JSON.stringify(range.start)));
    assert.deepEqual(
      [...places],
      openItemsOf(model, judge(model).problems).map(({ start }) => JSON.stringify(start))
    );
    assert.ok(open.some(({ message }) => message.includes("Alert on saturation")));
  });

  it("of a template has nothing that is to be decided", () => {
    const found = review(checklist, "templates/release.md");
    assert.deepEqual([found.mode, found.verdict, found.items.filter(({ isOpen }) => isOpen)], ["template", null, []]);
  });
});
