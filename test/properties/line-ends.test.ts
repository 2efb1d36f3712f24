/** How lines end, and what stands before the first of them, tells nothing of a document. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { read } from "../support/documents.ts";
import { nobodys, ours } from "../support/kind-samples.ts";

describe("the kind of a document is", () => {
  it("the same whatever ends its lines and starts its file", () => {
    for (const { path, text } of [...Object.values(ours).flat(), ...nobodys]) {
      const expected = read(text, path);
      for (const variant of [text.replace(/\n/g, "\r\n"), text.replace(/\n/g, "\r"), `\uFEFF${text}`]) {
        const found = read(variant, path);
        assert.deepEqual(
          [found?.kind, found?.mode, found?.evidence],
          [expected?.kind, expected?.mode, expected?.evidence],
          text
        );
      }
    }
  });
});
