import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { keptRows } from "../../server/src/overview/kept-rows.ts";

describe("kept rows", () => {
  it("tell only what has changed since", () => {
    const rows = keptRows<{ readonly name: string }>();
    rows.put("a", { name: "one" });
    rows.put("b", { name: "two" });
    const first = rows.since(0, 10);
    assert.deepEqual(first, { revision: 2, changed: [{ name: "one" }, { name: "two" }], gone: [], isMore: false });
    rows.put("a", { name: "one" });
    rows.put("c", null);
    assert.equal(rows.revision(), first.revision);
    rows.put("a", { name: "three" });
    assert.deepEqual(rows.since(first.revision, 10).changed, [{ name: "three" }]);
  });

  it("tell what is gone to who knew it", () => {
    const rows = keptRows<string>();
    rows.put("a", "one");
    rows.put("b", "two");
    const { revision } = rows.since(0, 10);
    rows.keep(new Set(["b"]));
    assert.deepEqual(rows.since(revision, 10).gone, ["a"]);
    assert.deepEqual(rows.since(0, 10), { revision: 3, changed: ["two"], gone: [], isMore: false });
    rows.put("a", "again");
    assert.deepEqual(rows.since(3, 10).changed, ["again"]);
  });

  it("come in portions that miss nothing", () => {
    const rows = keptRows<number>();
    for (let each = 0; each < 25; each++) rows.put(`${each}`, each);
    const found: number[] = [];
    let answer = rows.since(0, 10);
    found.push(...answer.changed);
    rows.put("3", 300);
    while (answer.isMore) {
      answer = rows.since(answer.revision, 10);
      found.push(...answer.changed);
    }
    assert.deepEqual(found, [...Array.from({ length: 25 }, (_, each) => each), 300]);
  });
});
