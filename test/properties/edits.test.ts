/**
 * The differential fuzz, for some seconds with another seed at each run: `node tools/fuzz.mjs --seed S` repeats it, and goes
 * on as long as somebody lets it.
 */
import assert from "node:assert/strict";
import { it } from "node:test";
import { documents } from "../support/fuzz/documents.ts";
import { type Difference, fuzz } from "../support/fuzz/fuzz.ts";

const most = Number(process.env.GONOGO_FUZZ_EDITS ?? 2500);
const seconds = 6;

it("what edits make of documents is what reading the whole text says", async () => {
  const seed = Number(process.env.GONOGO_FUZZ_SEED ?? Date.now() % 1_000_000_007);
  const edited = await documents();
  const end = performance.now() + seconds * 1000;
  const found: Difference[] = [];
  const { edits } = fuzz({
    seed,
    edits: most,
    isEnough: () => found.length > 0 || performance.now() > end,
    documents: edited,
    found: difference => found.push(difference)
  });
  console.log(`${edits} random edits, repeated by: node tools/fuzz.mjs --seed ${seed} --edits ${edits}`);
  assert.deepEqual(found, [], `node tools/fuzz.mjs --seed ${seed} --edits ${edits}`);
});
