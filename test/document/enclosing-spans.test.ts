import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { insideAny } from "../../server/src/document/enclosing-spans.ts";
import type { BlockText, Span } from "../../server/src/markdown/block.ts";

const block: BlockText = { source: "", lines: [0] };
const other: BlockText = { source: "", lines: [0] };
const span = (start: number, end: number, at = block): Span => ({ block: at, start, end });

describe("a span lies inside others", () => {
  const inside = insideAny([span(20, 30), span(5, 10), span(11, 40, other)]);

  it("from edge to edge of one of them, in whatever order they came", () => {
    for (const each of [span(5, 10), span(6, 9), span(20, 21), span(30, 30)]) assert.equal(inside(each), true);
  });

  it("not beside them, across an edge, or around them", () => {
    for (const each of [span(0, 4), span(12, 18), span(9, 11), span(4, 10), span(5, 30), span(31, 32)]) {
      assert.equal(inside(each), false);
    }
  });

  it("not at the same columns of another block", () => {
    assert.equal(inside(span(5, 10, other)), false);
    assert.equal(insideAny([])(span(0, 1)), false);
  });
});
