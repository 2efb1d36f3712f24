/** Documents that nobody would write, asked for everything: `node tools/fuzz.mjs --documents N --seed S` repeats it, and goes on. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { type Accident, fuzzDocuments } from "../support/fuzz/asked-documents.ts";
import { documents } from "../support/fuzz/documents.ts";

const most = Number(process.env.GONOGO_FUZZ_DOCUMENTS ?? 250);
const seconds = 5;

it("whatever a document holds, all that is asked of it is answered", async () => {
  const seed = Number(process.env.GONOGO_FUZZ_SEED ?? Date.now() % 1_000_000_007);
  const { real } = await documents();
  const end = performance.now() + seconds * 1000;
  const found: Accident[] = [];
  const { documents: made } = await fuzzDocuments({
    ...{ seed, documents: most, real },
    // Other tests run beside it: what is slow by itself is found by the tool.
    slow: 5000,
    now: () => performance.now(),
    isEnough: () => found.length > 0 || performance.now() > end,
    found: accident => found.push(accident)
  });
  console.log(`${made} documents, repeated by: node tools/fuzz.mjs --documents ${made} --seed ${seed}`);
  assert.deepEqual(found, []);
});
