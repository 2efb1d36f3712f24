/**
 * `node tools/fuzz.mjs [--edits N] [--documents N] [--seconds N] [--seed S] [--most N]`, by default 20000 edits:
 *
 * Edits random texts, the documents of this repository, generated ones, and the real ones beside it, and compares after each
 * edit what it reads with what reading the whole text says: blocks, facts, positions, definitions, problems. `--only
 * trees|remark|facts|problems` compares one of them, `--every N` after every so many edits.
 *
 * `--documents`: makes documents that nobody would write, opens each in a server, and asks for all that it answers. Nothing
 * may fail, nothing may take more than a second. `--examples FILE`: takes examples from a specification, too, in the form
 * of CommonMark's and GitHub's `spec.txt`.
 *
 * Prints its seed, which repeats the run, each difference with as few edits and as little text as show it, the longest call,
 * and the size of the heap as it goes. Exit code 1 for any difference, failure or long call, and where the heap grows.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { fuzzDocuments } from "../test/support/fuzz/asked-documents.ts";
import { documents } from "../test/support/fuzz/documents.ts";
import { fuzz } from "../test/support/fuzz/fuzz.ts";
import { growthOf, inMegabytes } from "./reliability/flat.mjs";

const { values } = parseArgs({
  options: {
    edits: { type: "string" },
    documents: { type: "string", default: "0" },
    seconds: { type: "string", default: "Infinity" },
    seed: { type: "string" },
    only: { type: "string" },
    every: { type: "string", default: "1" },
    examples: { type: "string" },
    most: { type: "string", default: "5" }
  }
});
const seed = Number(values.seed ?? Date.now() % 1_000_000_007);
const wanted = {
  edits: Number(values.edits ?? (values.documents === "0" ? 20_000 : 0)),
  documents: Number(values.documents)
};
const slow = 1000;
const start = performance.now();
const end = start + Number(values.seconds) * 1000;
const texts = await documents();
console.log(`seed ${seed}: ${wanted.edits} edits, ${wanted.documents} documents, made of ${texts.real.length}`);

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
const heaps = [];
let shown = 0;
let told = start;
const isEnough = () => performance.now() > end || shown >= Number(values.most);

/** What this process has worked so far, in milliseconds: a machine that is busy otherwise makes nobody slow. */
function worked() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Measures the heap some hundred times, and says now and then how far it is. */
function progress(count, all, say) {
  const portion = Math.max(1, Math.floor(all / 100));
  if (Math.floor(count / portion) > heaps.length) {
    collect();
    heaps.push(process.memoryUsage().heapUsed);
  }
  if (performance.now() - told < 60_000) return;
  told = performance.now();
  console.log(`${((told - start) / 60_000).toFixed(1)} min: ${count} ${say()}, heap ${inMegabytes(heaps.at(-1) ?? 0)}`);
}

/** Whether the heap has stayed as it was; measured a few times it says nothing. */
function judgeHeap() {
  const sizes = heaps.splice(0);
  if (sizes.length < 30) return 0;
  const growth = growthOf(sizes);
  console.log(`heap ${inMegabytes(sizes.at(-1))}, ${(growth * 100).toFixed(1)} % from the second third to the last`);
  return growth < 0.1 ? 0 : 1;
}

let failures = 0;
if (wanted.edits > 0) {
  const { edits, differences } = fuzz({
    ...{ seed, isEnough, documents: texts },
    edits: wanted.edits,
    only: values.only,
    every: Number(values.every),
    found: ({ compared, seed: own, text, changes, edited: read, whole }) => {
      shown++;
      console.log(
        `\n${compared} (session ${own})\n${JSON.stringify([text, changes])}\nedited: ${read}\nwhole:  ${whole}`
      );
    },
    progress: count => progress(count, wanted.edits, () => "edits")
  });
  console.log(`${edits} edits, ${differences} differences (seed ${seed})`);
  failures += differences + judgeHeap();
}
if (wanted.documents > 0) {
  let accidents = 0;
  const { documents: made, longest } = await fuzzDocuments({
    ...{ seed, slow, isEnough, real: texts.real, now: worked },
    documents: wanted.documents,
    examples: values.examples ? examplesIn(readFileSync(values.examples, "utf8")) : [],
    found: ({ seed: own, what, document }) => {
      shown++;
      accidents++;
      console.log(`\ndocument ${own}: ${what}\n${JSON.stringify(document)}`);
    },
    progress: (count, { milliseconds, what }) =>
      progress(count, wanted.documents, () => `documents, longest ${milliseconds.toFixed()} ms (${what})`)
  });
  const { milliseconds, what, length, seed: own } = longest;
  console.log(`${made} documents, ${accidents} accidents (seed ${seed})`);
  console.log(`longest call: ${milliseconds.toFixed()} ms, ${what}, of ${length} characters (document ${own})`);
  failures += accidents + judgeHeap();
}
console.log(`${((performance.now() - start) / 60_000).toFixed(1)} minutes`);
process.exitCode = failures > 0 ? 1 : 0;

/** What stands in the example fences of a specification; it writes tabs as arrows. */
function examplesIn(text) {
  const fence = /^`{32} example.*\n([\s\S]*?)^\.\n/gm;
  return [...text.matchAll(fence)].map(([, markdown = ""]) => markdown.replaceAll("→", "\t"));
}
