/** At every place of documents of every kind: what is offered fits where the cursor stands. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { triggerCharacters } from "../../../server/src/features/completion/triggers.ts";
import { readOurs } from "../../support/documents.ts";
import { ours } from "../../support/kind-samples.ts";
import { digest, offeredAt } from "./offered.ts";

const neighbours = [digest({ handles: new Map([["@qa", 1]]), tickets: ["#7"], flags: ["a_b"] })];

describe("at every place", () => {
  for (const [kind, samples] of Object.entries(ours)) {
    it(`of a ${kind} edits hold the cursor, and stay on its line`, () => {
      let count = 0;
      for (const { text, path } of samples.slice(0, 2)) {
        const document = readOurs(text, path);
        for (const [line, written] of text.split("\n").entries()) {
          for (let character = 0; character <= written.length; character++) {
            const typed = triggerCharacters.find(each => each === written[character - 1]);
            for (const trigger of typed ? [undefined, typed] : [undefined])
              count += offeredAt(document, { line, character }, { neighbours, trigger }).length;
          }
        }
      }
      assert.notEqual(count, 0);
    });
  }
});
