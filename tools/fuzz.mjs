/**
 * `node tools/fuzz.mjs [--edits N] [--seconds N] [--seed S] [--only trees|remark|facts|problems] [--most N]`: edits random
 * texts, the documents of this repository, generated ones, and the real ones beside this checkout, and compares after each
 * edit what it reads with what reading the whole text says: blocks, facts, positions, definitions, problems. Prints its
 * seed, and each difference with as few edits and as little text as show it. Exit code 1 for any.
 */
import { parseArgs } from "node:util";
import { documents } from "../test/support/fuzz/documents.ts";
import { fuzz } from "../test/support/fuzz/fuzz.ts";

const { values } = parseArgs({
  options: {
    edits: { type: "string", default: "20000" },
    seconds: { type: "string", default: "Infinity" },
    seed: { type: "string" },
    only: { type: "string" },
    most: { type: "string", default: "5" }
  }
});
const seed = Number(values.seed ?? Date.now() % 1_000_000_007);
const edits = Number(values.edits);
const end = performance.now() + Number(values.seconds) * 1000;
const edited = await documents();
console.log(`seed ${seed}, up to ${edits} edits, ${edited.real.length} documents`);

let shown = 0;
let told = performance.now();
const { edits: done, differences } = fuzz({
  seed,
  edits,
  isEnough: () => performance.now() > end || shown >= Number(values.most),
  only: values.only,
  documents: edited,
  found: ({ compared, seed: own, text, changes, edited: read, whole }) => {
    shown++;
    console.log(
      `\n${compared} (session ${own})\n${JSON.stringify([text, changes])}\nedited: ${read}\nwhole:  ${whole}`
    );
  },
  progress: count => {
    if (performance.now() - told < 60_000) return;
    told = performance.now();
    console.log(`${count} edits`);
  }
});
console.log(`${done} edits, ${differences} differences (seed ${seed})`);
process.exitCode = differences > 0 ? 1 : 0;
