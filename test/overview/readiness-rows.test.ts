import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readinessCounts, readinessRows } from "../../server/src/overview/readiness-rows.ts";
import { checklist } from "../support/checklist.ts";
import { judge, readKind, readOurs, textAt } from "../support/documents.ts";

const rowsOf = (text: string, today?: string) => {
  const document = readOurs(text);
  return readinessRows(document, judge(document, today));
};

describe("the rows of what is open", () => {
  it("name the criterion, its owner and what can be done", () => {
    const { items, more } = rowsOf(checklist);
    assert.equal(more, 0);
    assert.deepEqual(
      items.map(({ label, state, owner, can }) => [label, state, owner, can.join(" ")]),
      [["Load test passes", "open", "@ledger-perf", "assign status"]]
    );
    assert.equal(textAt(checklist, items[0]?.range as never), "___");
  });

  it("come in the order of the text, each place once", () => {
    const text = checklist
      .replace("**Release manager**: @ledger-lead", "**Release manager**: [name]")
      .replace("| GO     |", "| NO-GO  |");
    const found = rowsOf(text).items;
    assert.deepEqual(
      found.map(({ state }) => state),
      ["open", "open", "no-go"]
    );
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [3, 9, 10]
    );
    assert.match(found[0]?.label ?? "", /\[name\]/);
  });

  it("say which open status is an error by now", () => {
    assert.deepEqual(
      rowsOf(checklist, "2026-03-24").items.map(({ label, state }) => [label, state]),
      [["Load test passes", "error"]]
    );
  });

  it("are one line each, and no more than somebody looks at", () => {
    const rows = Array.from({ length: 130 }, (_, index) => `| Check ${index} | @ledger-perf | ___ |\n`).join("");
    const many = rowsOf(checklist.replace("| Load test passes   | @ledger-perf  | ___    |\n", rows));
    assert.equal(many.items.length, 100);
    assert.equal(many.more, 30);
    const long = rowsOf(checklist.replace("Load test passes", `Load \u202e${"x".repeat(500)}`));
    assert.equal(long.items[0]?.label.length, 160);
    assert.doesNotMatch(long.items[0]?.label ?? "", /\u202e/);
  });

  it("hold the first of each owner, behind however many others", () => {
    const owners = Array.from({ length: 400 }, (_, index) =>
      index < 250 ? "@ledger-perf" : index < 399 ? "@qa" : "@core, @ops"
    );
    const rows = owners.map((owner, index) => `| Check ${index} | ${owner} | ___ |\n`).join("");
    const { items, more } = rowsOf(checklist.replace("| Load test passes   | @ledger-perf  | ___    |\n", rows));
    assert.deepEqual(
      items.slice(99).map(({ label, owner }) => [label, owner]),
      [
        ["Check 99", "@ledger-perf"],
        ["Check 250", "@qa"],
        ["Check 399", "@core, @ops"]
      ]
    );
    assert.equal(items.length + more, 400);
  });

  it("count the same as the verdict", () => {
    const document = readKind("release-checklist", checklist);
    const { items } = readinessRows(document, judge(document));
    assert.equal(items.filter(({ state }) => state === "open").length, judge(document).open);
    assert.deepEqual(readinessCounts(document), ["1 of 2 go", "1 open"]);
  });
});
