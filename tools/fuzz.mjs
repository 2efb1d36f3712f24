/**
 * `node tools/fuzz.mjs [--edits N] [--seed S] [--only trees|remark|facts|problems] [--most N]`: edits random texts, and stretches of the real documents beside this checkout,
 * and compares each time what the edit reads with what reading the whole text says: blocks, facts, positions, definitions,
 * problems. Prints its seed, and each difference with as few edits and as little text as show it. Exit code 1 for any.
 */
import { parseArgs } from "node:util";
import { fuzz } from "../test/support/fuzz/fuzz.ts";
import { corpus, seeds, withoutShared } from "../test/support/shared.ts";

const { values } = parseArgs({
  options: {
    edits: { type: "string", default: "20000" },
    seed: { type: "string" },
    only: { type: "string" },
    most: { type: "string", default: "5" }
  }
});
const seed = Number(values.seed ?? Date.now() % 1_000_000_007);
const edits = Number(values.edits);
const real = withoutShared ? [] : [...seeds(), ...corpus()].map(each => each.text);
console.log(`seed ${seed}, ${edits} edits, ${real.length} real documents`);

let shown = 0;
let told = performance.now();
const differences = fuzz({
  seed,
  edits,
  only: values.only,
  real,
  found: ({ compared, seed: own, text, changes, edited, whole }) => {
    console.log(
      `\n${compared} (session ${own})\n${JSON.stringify([text, changes])}\nedited: ${edited}\nwhole:  ${whole}`
    );
    if (++shown >= Number(values.most)) process.exit(1);
  },
  progress: done => {
    if (performance.now() - told < 60_000) return;
    told = performance.now();
    console.log(`${done} edits`);
  }
});
console.log(`${differences} differences`);
process.exitCode = differences > 0 ? 1 : 0;
