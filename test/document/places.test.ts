/** From a position in the editor to what stands there. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isAt } from "../../server/src/document/document-base.ts";
import { checklist } from "../support/checklist.ts";
import { readOurs } from "../support/documents.ts";

const { placeAt, fields } = readOurs(checklist);

function sourceAt(line: number, character: number): string | undefined {
  const place = placeAt({ line, character });
  return place?.block.source.slice(place.offset, place.offset + 6);
}

describe("a place in a document", () => {
  it("is found by its line and its character", () => {
    assert.equal(sourceAt(3, 2), "Releas");
    assert.equal(sourceAt(9, 2), "Load t");
  });

  it("is the end of the line for a character beyond it, and the end of the text for a line beyond it", () => {
    assert.equal(sourceAt(0, 900), "\n\n");
    assert.equal(sourceAt(900, 4), "");
    assert.equal(sourceAt(-1, -1), "# Rele");
  });

  it("lies in a span, its end included", () => {
    const manager = fields.find(({ name }) => name === "Release manager");
    assert.ok(manager);
    const at = (character: number) => {
      const place = placeAt({ line: 3, character });
      return place !== null && isAt(place, manager.value.span);
    };
    assert.deepEqual([at(20), at(21), at(33)], [false, true, true]);
  });
});
