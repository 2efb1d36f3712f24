/**
 * What a key costs: from a change to the diagnostics of that text, over stdio, beside peers that get the same edits in
 * alternation. Read ratios, not milliseconds: they are of one run on one machine. Nothing here fails; it prints.
 *
 * usage: npm run bench:keys -- [--edits 100] [--only "15,640 lines"]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { startDiagnosing } from "./diagnosing.mjs";
import { listOf, mixed, tableOf } from "./documents.mjs";
import { goals, median, ms, share } from "./goals.mjs";
import { peers } from "./peers.mjs";
import { editedText, typist } from "./typist.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: { edits: { type: "string", default: "100" }, only: { type: "string", default: "" } }
});
const edits = Number(values.edits);
const { rumdlServer, markdownlintServer, versions } = peers();
const ours = [process.execPath, path.join(root, "dist/server.cjs"), "--stdio"];
const folder = mkdtempSync(path.join(tmpdir(), "gonogo-bench-"));
const at = name => pathToFileURL(path.join(folder, name)).href;
const start = command => startDiagnosing(command, { cwd: folder, folder: pathToFileURL(folder).href });

const { row, print } = goals();
const medians = new Map();
const wanted = what => values.only === "" || what.includes(values.only);

/** The same edits for two servers, first the one, then the other, and the next time the other way round. */
async function alternating(text, commands, count) {
  const sides = await Promise.all(
    commands.map(async command => ({
      server: await start(command),
      times: [],
      text: editedText(text),
      type: typist(1)
    }))
  );
  const uri = at("typed.md");
  for (const { server } of sides) await server.open(uri, text);
  for (let version = 2; version < count + 2; version++) {
    for (const side of version % 2 === 0 ? sides : sides.toReversed()) {
      const change = side.text.apply(side.type(side.text));
      side.times.push((await side.server.change(uri, version, change, side.text.text)).time);
    }
  }
  for (const { server } of sides) server.stop();
  return sides.map(({ times }) => times);
}

async function keys(what, text, peer, name, count, limits) {
  if (!wanted(what)) return;
  const [our, other] = await alternating(text, [ours, peer], count);
  for (const [part, label, limit] of limits) {
    const [mine, theirs] = [share(our, part), share(other, part)];
    row(`key, ${what}, ${label}`, `≤ ${limit} of ${name}`, {
      our: ms(mine),
      peer: ms(theirs),
      ratio: mine / theirs,
      limit
    });
  }
  if (name === "rumdl") medians.set(what, median(our));
}

/** 200 keys, one every 20 ms: how long after the last one the diagnostics of the final text come. */
async function burst(command, text) {
  const server = await start(command);
  const uri = at("burst.md");
  const edited = editedText(text);
  const type = typist(2);
  await server.open(uri, text);
  let last = Promise.resolve({ time: 0 });
  for (let version = 2; version < 202; version++) {
    const change = edited.apply(type(edited));
    last = server.change(uri, version, change, edited.text).catch(() => ({ time: Number.NaN, found: [] }));
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  const { time, found } = await last;
  const fresh = await server.open(at("fresh.md"), edited.text());
  server.stop();
  return { lag: Math.max(0, time), wrong: Math.abs(found.length - fresh.found.length) };
}

/** The slowest of the keys that open a comment at the top, and close it again. */
async function worstKey(text) {
  const server = await start(ours);
  const uri = at("worst.md");
  const edited = editedText(text);
  await server.open(uri, text);
  const times = [];
  const keys = [..."<!--"].map((insert, character) => ({ line: 4, character, length: 0, insert }));
  const back = keys.toReversed().map(({ character }) => ({ line: 4, character, length: 1, insert: "" }));
  let version = 2;
  for (const key of [...keys, ...back])
    times.push((await server.change(uri, version++, edited.apply(key), edited.text)).time);
  server.stop();
  return Math.max(...times);
}

async function firstDiagnostics(command, text) {
  const server = await start(command);
  await server.open(at("first.md"), text);
  const time = performance.now() - server.started;
  await server.end();
  return time;
}

async function memory(command, text) {
  const server = await start(command);
  await server.open(at("memory.md"), text);
  const held = server.memory();
  server.stop();
  return held;
}

const [small, usual, large] = [114, 1523, 15_640].map(mixed);
try {
  await keys("114 lines", small, rumdlServer, "rumdl", edits * 2, [
    [0.5, "median", 0.8],
    [0.99, "p99", 1.2]
  ]);
  await keys("1,523 lines", usual, rumdlServer, "rumdl", edits, [
    [0.5, "median", 0.2],
    [0.99, "p99", 0.5]
  ]);
  await keys("15,640 lines", large, rumdlServer, "rumdl", edits, [
    [0.5, "median", 0.04],
    [0.99, "p99", 0.1]
  ]);
  await keys("15,640 lines, markdownlint", large, markdownlintServer, "markdownlint server", 15, [
    [0.5, "median", 0.005]
  ]);
  if (medians.has("114 lines") && medians.has("15,640 lines")) {
    const [one, other] = [medians.get("114 lines"), medians.get("15,640 lines")];
    row("growth from 114 to 15,640 lines", "≤ 2", { our: ms(other), peer: ms(one), ratio: other / one, limit: 2 });
  }
  await keys("table of 1,000 rows", tableOf(1000), rumdlServer, "rumdl", edits, [
    [0.5, "median", 0.5],
    [0.99, "p99", 1]
  ]);
  await keys("list of 1,000 items", listOf(1000), rumdlServer, "rumdl", edits, [
    [0.5, "median", 0.5],
    [0.99, "p99", 1]
  ]);
  if (wanted("burst")) {
    const peer = await burst(rumdlServer, large);
    const runs = [await burst(ours, large), await burst(ours, large), await burst(ours, large)];
    const lag = median(runs.map(each => each.lag));
    const wrong = runs.reduce((total, each) => total + each.wrong, 0);
    row(`burst of 200 keys, ${wrong} diagnostics wrong at its end`, "≤ 0.05 of rumdl, ≤ 25 ms", {
      our: ms(lag),
      peer: ms(peer.lag),
      ratio: lag / peer.lag,
      limit: 0.05,
      holds: lag <= 25 && wrong === 0
    });
  }
  if (wanted("worst")) {
    const [, ordinary] = await alternating(large, [ours, rumdlServer], 20);
    const worst = await worstKey(large);
    row("worst key", "≤ rumdl's ordinary key", {
      our: ms(worst),
      peer: ms(median(ordinary)),
      ratio: worst / median(ordinary),
      limit: 1
    });
  }
  if (wanted("start")) {
    const times = [[], []];
    // The first start of a version compiles what later ones find compiled.
    await firstDiagnostics(ours, small);
    await firstDiagnostics(markdownlintServer, small);
    for (let round = 0; round < 7; round++) {
      times[0].push(await firstDiagnostics(ours, small));
      times[1].push(await firstDiagnostics(markdownlintServer, small));
    }
    const [our, peer] = times.map(median);
    row("first diagnostics after the start", "≤ 0.5 of a markdownlint server", {
      our: ms(our),
      peer: ms(peer),
      ratio: our / peer,
      limit: 0.5
    });
  }
  if (wanted("memory")) {
    const [our, peer] = [await memory(ours, large), await memory(markdownlintServer, large)];
    if (our !== null && peer !== null)
      row("memory with 15,640 lines open", "≤ 0.33 of a markdownlint server", {
        our: `${our.toFixed(0)} MB`,
        peer: `${peer.toFixed(0)} MB`,
        ratio: our / peer,
        limit: 0.33
      });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

print(versions);
