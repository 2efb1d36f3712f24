/**
 * What `gonogo check` takes beside markdownlint-cli2, in alternation: one file, 10,000 files of which most are none of
 * ours, 10,000 that all are; for the first time, and again. Read ratios, not milliseconds. Nothing here fails; it prints.
 *
 * usage: npm run bench:cli -- [--files 10000] [--rounds 1] [--only "mostly others"]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { kinds } from "./documents.mjs";
import { goals, mb, median, ms } from "./goals.mjs";
import { peers } from "./peers.mjs";
import { writeRepository } from "./repository.mjs";
import { timed } from "./timed.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    files: { type: "string", default: "10000" },
    rounds: { type: "string", default: "1" },
    only: { type: "string", default: "" }
  }
});
const files = Number(values.files);
const rounds = Number(values.rounds);
const wanted = what => values.only === "" || what.includes(values.only);
const { markdownlint, versions } = peers();
const folder = mkdtempSync(path.join(tmpdir(), "gonogo-bench-"));
const cache = path.join(folder, "cache");
const told = path.join(folder, "memory.txt");
const ours = [process.execPath, path.join(root, "dist/gonogo.mjs"), "check"];
const env = { ...process.env, XDG_CACHE_HOME: cache };
const { row, print } = goals();

/** What earlier runs found out is forgotten; what Node has compiled stays, as it does on anybody's machine. */
const forget = () => rmSync(path.join(cache, "gonogo/results"), { recursive: true, force: true });
const against = (our, peer, goal, limit, show = ms) => [
  goal,
  { our: show(our), peer: show(peer), ratio: our / peer, limit }
];

async function oneFile() {
  const cwd = path.join(folder, "one");
  mkdirSync(cwd);
  writeFileSync(path.join(cwd, "release.md"), kinds.checklist(114));
  const found = { first: [], again: [], peer: [] };
  const run = async command => (await timed([...command, "release.md"], { cwd, env })).time;
  await run(ours);
  await run(markdownlint);
  for (let round = 0; round < 15; round++) {
    forget();
    found.first.push(await run(ours));
    found.peer.push(await run(markdownlint));
    found.again.push(await run(ours));
  }
  const peer = median(found.peer);
  row("check, one file", ...against(median(found.first), peer, "≤ 1/4 of markdownlint-cli2", 0.25));
  row("check, one file, again", ...against(median(found.again), peer, "≤ 1/4 of markdownlint-cli2", 0.25));
}

async function manyFiles(what, share, times) {
  const cwd = path.join(folder, String(share));
  mkdirSync(cwd);
  writeRepository(cwd, files, share);
  const cold = [];
  const again = [];
  const peer = [];
  for (let round = 0; round < rounds; round++) {
    for (const isBefore of [true, false]) {
      forget();
      cold.push(await timed(ours, { cwd, env, told }));
      for (let repeat = 0; repeat < 3; repeat++) again.push(await timed(ours, { cwd, env, told }));
      if (isBefore) peer.push(await timed([...markdownlint, "**/*.md"], { cwd, env, told }));
    }
  }
  const time = runs => median(runs.map(each => each.time));
  const memory = runs => Math.max(...runs.map(each => each.memory));
  const all = `check, ${files.toLocaleString("en")} files, ${what}`;
  row(`${all}, cold`, ...against(time(cold), time(peer), `≥ ${times} × markdownlint-cli2`, 1 / times));
  row(`${all}, memory`, ...against(memory(cold), memory(peer), "≤ 1/5 of markdownlint-cli2", 0.2, mb));
  row(`${all}, again`, ...against(time(again), time(cold), "≤ 1/10 of the cold run", 0.1));
  row(`${all}, again, memory`, ...against(memory(again), memory(peer), "≤ 1/5 of markdownlint-cli2", 0.2, mb));
}

try {
  if (wanted("one file")) await oneFile();
  if (wanted("mostly others")) await manyFiles("mostly others", 1, 25);
  if (wanted("all ours")) await manyFiles("all ours", 10, 8);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
print(versions);
