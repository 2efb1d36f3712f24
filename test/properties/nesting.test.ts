/** Texts that nest too deeply: they are left alone, at once, and what stands around them is read. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sourceReader } from "../../server/src/document/ops-document.ts";
import { deepStretch } from "../../server/src/markdown/nesting.ts";

const nested = (levels: number): string =>
  Array.from({ length: levels }, (_, level) => `${"  ".repeat(level)}- level ${level}\n`).join("");

describe("a text that nests too deeply", () => {
  it("is one with more than sixty lists and quotes in each other", () => {
    for (const text of [
      nested(61),
      `${"- ".repeat(61)}x`,
      `${">".repeat(61)} x`,
      `${"> - ".repeat(31)}x`,
      `${"1. ".repeat(61)}x`
    ])
      assert.equal(deepStretch(text) !== null, true, text.slice(0, 20));
    for (const text of [
      nested(60),
      "- ".repeat(200),
      "* ".repeat(200),
      "- x\n".repeat(200),
      nested(40).repeat(3),
      "-".repeat(200)
    ])
      assert.equal(deepStretch(text) !== null, false, text.slice(0, 20));
  });

  it("has no facts and says so; those around it have theirs", () => {
    const { blocks } = sourceReader().read(`# Title\n\nBefore.\n\n${nested(5000)}\n\n# Next\n\nBehind.\n`);
    const told = blocks.map(({ unread, facts }) => (unread ? "unread" : facts.map(({ type }) => type).join(" ")));
    assert.deepEqual(
      told.filter(each => each !== ""),
      ["heading", "paragraph", "unread", "heading", "paragraph"]
    );
  });

  it("is read once it is mended", () => {
    const reader = sourceReader();
    const source = reader.read(nested(61));
    const last = { line: 60, character: 0 };
    const mended = reader.edit(source, { range: { start: last, end: { line: 60, character: 200 } }, text: "" });
    assert.deepEqual(
      [source.blocks.some(({ unread }) => unread), mended.blocks.some(({ unread }) => unread)],
      [true, false]
    );
    assert.equal(mended.blocks.flatMap(({ facts }) => facts).length, 60);
  });
});
