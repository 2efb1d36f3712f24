/** What steers what stands around it leaves with no text. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { calmLine, isCalmLine } from "../../server/src/text/turning.ts";

describe("a text of a document on one line", () => {
  it("keeps its words, and nothing that steers", () => {
    assert.equal(
      calmLine(" \u202eGo\u2066/\u200fNo-Go\r\n\u001b[31m  is\u0000 \ud800on 🟢 "),
      "Go/No-Go [31m is on 🟢"
    );
  });

  it("is told apart from one that has to be changed", () => {
    const piece = fc.constantFrom("a", " ", "\t", "\u001b", "\u202e", "\u061c", "\ud83d", "🟢", "\u00a0", "漢");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
        const text = pieces.join("");
        assert.equal(isCalmLine(text), calmLine(text) === text);
        assert.ok(isCalmLine(calmLine(text)));
      })
    );
  });
});
