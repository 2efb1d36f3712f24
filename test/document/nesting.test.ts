/** Texts that nest without end are read as far as anybody writes. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { BlockContent, PhrasingContent } from "mdast";
import { factsReader } from "../../server/src/document/read-facts.ts";
import type { BlockText } from "../../server/src/markdown/block.ts";

const block: BlockText = { source: "x", lines: [0] };
const place = { line: 1, column: 1, offset: 0 };
const position = { start: place, end: { ...place, column: 2, offset: 1 } };
const text: PhrasingContent = { type: "text", value: "x", position };

/** `content` in so many containers. */
function nested<Node>(content: Node, times: number, wrap: (inside: Node) => Node): Node {
  let node = content;
  for (let count = 0; count < times; count++) node = wrap(node);
  return node;
}

describe("nesting", () => {
  const paragraph: BlockContent = { type: "paragraph", children: [text], position };
  const wraps: Readonly<Record<string, (inside: BlockContent) => BlockContent>> = {
    lists: inside => ({ type: "list", children: [{ type: "listItem", children: [inside], position }], position }),
    quotes: inside => ({ type: "blockquote", children: [inside], position })
  };
  for (const [name, wrap] of Object.entries(wraps)) {
    it(`of ${name} is read as deep as anybody writes`, () => {
      const read = (times: number) => factsReader.read([nested(paragraph, times, wrap)], block);
      assert.ok(read(20).some(fact => (fact.type === "paragraph" || fact.type === "item") && fact.prose?.text === "x"));
      assert.ok(Array.isArray(read(20_000)));
    });
  }

  it("of emphasis is read as deep as anybody writes", () => {
    const read = (times: number) => {
      const strong = nested<PhrasingContent>(text, times, inside => ({ type: "strong", children: [inside], position }));
      const [fact] = factsReader.read([{ type: "paragraph", children: [strong], position }], block);
      return fact?.type === "paragraph" ? fact.prose.text : null;
    };
    assert.equal(read(20), "x");
    assert.equal(read(20_000), "");
  });
});
