/**
 * `node tools/soak.mjs [--minutes 60] [--rate 50] [--documents 20] [--seed S] [--program FILE]`: works with a language
 * server over its protocol for that long, as many editors would in turn: types, asks for everything, opens and closes, saves
 * configurations. `--rate`: things done in a second, 0 for as many as can be. `--program`: a bundle instead of the sources.
 *
 * Every minute it measures the server's memory, and compares what it says of a document that was edited all the time with
 * what it says of the same text just opened. Exit code 1 where they differ, where the server ends, where an answer takes
 * it more than a second of work, or where memory grows by more than a tenth between the second and the last third of at
 * least five minutes.
 */
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { methods } from "../server/src/protocol.ts";
import { documents } from "../test/support/fuzz/documents.ts";
import { applied, asEdit, changeOf, placed } from "../test/support/fuzz/edits.ts";
import { random } from "../test/support/fuzz/random.ts";
import { everything, startStdio } from "../test/support/stdio.ts";
import { growthOf, inMegabytes } from "./reliability/flat.mjs";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "60" },
    rate: { type: "string", default: "50" },
    documents: { type: "string", default: "20" },
    seed: { type: "string" },
    program: { type: "string" }
  }
});
if (process.platform === "win32") {
  console.log("skipped: Windows has no signal that asks the server for its memory");
  process.exit(0);
}
const longest = Number(values.minutes) * 60_000;
const seed = Number(values.seed ?? Date.now() % 1_000_000_007);
const from = random(seed);
/** To collect all garbage takes a part of a second. */
const samples = Math.max(3, Math.min(60, Math.round(Number(values.minutes))));
const slow = 1000;

const probe = new URL("reliability/memory-probe.mjs", import.meta.url).href;
const server = startStdio(values.program, ["--expose-gc", "--import", probe]);
await server.request("initialize", {
  ...{ processId: process.pid, rootUri: null, workspaceFolders: null },
  capabilities: everything
});
server.notify("initialized", {});

const { real, long } = await documents();
/** Long ones seldom, as they are seldom written. */
const someText = () => (from.chance(0.05) ? from.pick(long) : from.pick(real));
const folders = ["releases", "postmortems", "runbooks", "updates", ""];
const configurations = ['{ "preset": "strict" }', '{ "people": ["@ledger-oncall"] }', "{}", "{ broken", ""];
let serial = 0;
/** @type {{ uri: string, text: string, version: number }[]} */
const open = [];
const counts = { edits: 0, requests: 0, opened: 0, errors: 0 };
const problems = [];
/** Why something was not answered: refused is what cannot be done, such as a new name for what has none. */
const refusals = new Set();
let longestAnswer = { milliseconds: 0, method: "" };

/** What the server's process has worked so far, in milliseconds: a machine that is busy otherwise makes nobody slow. */
function worked() {
  try {
    const fields = readFileSync(`/proc/${server.process.pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return performance.now();
  }
}

async function ask(method, params) {
  const start = worked();
  const answer = await server.request(method, params);
  const milliseconds = worked() - start;
  counts.requests++;
  if (answer.error && answer.error.code !== -32801) {
    counts.errors++;
    refusals.add(`${method}: ${answer.error.message}`);
  }
  if (milliseconds > longestAnswer.milliseconds) longestAnswer = { milliseconds, method };
  if (milliseconds > slow) {
    const text = open.find(({ uri }) => uri === (params.textDocument?.uri ?? params.uri))?.text;
    problems.push(`${method} took ${milliseconds.toFixed()} ms: ${JSON.stringify({ ...params, text })}`);
  }
  // What nobody waits for any more would be kept here for as long as this runs.
  server.received.length = 0;
  return answer.result;
}

function openOne(text = someText(), name = `${from.pick(folders)}/soak-${++serial % 500}-${serial}.md`) {
  const document = { uri: `file:///soak/${name}`, text, version: 1 };
  const { uri, version } = document;
  server.notify("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version, text } });
  open.push(document);
  counts.opened++;
  return document;
}

function closeOne(document) {
  open.splice(open.indexOf(document), 1);
  server.notify("textDocument/didClose", { textDocument: { uri: document.uri } });
}

function edit(document) {
  const most = Math.max(20_000, document.text.length);
  const change = placed(document.text, changeOf(from, document.text, null, most));
  document.text = applied(document.text, change);
  document.version++;
  counts.edits++;
  return change;
}

async function type(document) {
  const before = document.text;
  const { range, text } = asEdit(before, edit(document));
  const { uri, version } = document;
  server.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ range, text }] });
  await ask("textDocument/diagnostic", { textDocument: { uri } });
}

const inDocument = ["documentSymbol", "codeLens", "documentLink", "foldingRange", "semanticTokens/full"];
const atPlace = ["hover", "completion", "definition", "references", "documentHighlight", "prepareRename"];
const byAddress = ["openItems", "review", "reviewComment", "readinessSummary", "explainConfiguration", "insertMermaid"];

function randomPosition({ text }) {
  const lines = text.split("\n");
  const line = from.int(lines.length);
  return { line, character: from.int((lines[line]?.length ?? 0) + 1) };
}

async function askSomething({ uri, ...document }) {
  const textDocument = { uri };
  const position = randomPosition(document);
  const range = { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } };
  const questions = [
    () => ask(`textDocument/${from.pick(inDocument)}`, { textDocument }),
    () => ask(`textDocument/${from.pick(atPlace)}`, { textDocument, position, context: { includeDeclaration: true } }),
    () => ask("textDocument/codeAction", { textDocument, range, context: { diagnostics: [] } }),
    () => ask("textDocument/inlayHint", { textDocument, range }),
    () => ask("textDocument/selectionRange", { textDocument, positions: [position] }),
    () => ask("workspace/symbol", { query: from.pick(["ledger", "alert", ""]) }),
    () => ask(methods[from.pick(byAddress)], { uri }),
    () => ask(methods.overview, { since: from.int(3), me: ["@ledger-oncall"] })
  ];
  await from.pick(questions)();
}

async function doSomething() {
  const document = from.pick(open);
  if (from.chance(0.6)) return type(document);
  if (from.chance(0.85)) return askSomething(document);
  if (from.chance(0.1)) {
    const configuration = openOne(from.pick(configurations), "gonogo.json");
    await ask("textDocument/diagnostic", { textDocument: { uri: configuration.uri } });
    return closeOne(configuration);
  }
  if (from.chance(0.1)) {
    return server.notify("workspace/didChangeWatchedFiles", {
      changes: [{ uri: document.uri, type: 1 + from.int(3) }]
    });
  }
  closeOne(document);
  return openOne();
}

/** What was edited for long must say what its text says that was never edited. */
async function compare() {
  const edited = from.pick(open);
  const said = async ({ uri }) => (await ask("textDocument/diagnostic", { textDocument: { uri } }))?.items;
  const before = JSON.stringify(await said(edited));
  const { uri } = edited;
  closeOne(edited);
  const fresh = openOne(edited.text, uri.replace("file:///soak/", ""));
  if (JSON.stringify(await said(fresh)) !== before)
    problems.push(
      `seed ${seed}: ${uri} after edits says something else than its text:\n${JSON.stringify(edited.text)}`
    );
}

async function memory() {
  const before = server.complaints().length;
  server.process.kill("SIGUSR2");
  for (;;) {
    const [, line] = /^memory (.*)\n/m.exec(server.complaints().slice(before)) ?? [];
    if (line) return JSON.parse(line);
    await pause(20);
  }
}

console.log(
  `seed ${seed}, ${values.minutes} minutes, ${values.documents} documents, ${values.rate} things in a second`
);
const start = performance.now();
const heaps = [];
const sizes = [];
while (open.length < Number(values.documents)) openOne();
for (let sample = 1; sample <= samples; sample++) {
  const end = start + (longest * sample) / samples;
  while (performance.now() < end) {
    const next = performance.now() + (Number(values.rate) > 0 ? 1000 / Number(values.rate) : 0);
    await doSomething();
    const rest = next - performance.now();
    if (rest > 1) await pause(rest);
  }
  await compare();
  const { heap, rss } = await memory();
  heaps.push(heap);
  sizes.push(rss);
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  const { edits, requests, opened, errors } = counts;
  if (sample % 5 === 0 || sample === samples) {
    console.log(
      `${minutes} min: heap ${inMegabytes(heap)}, RSS ${inMegabytes(rss)}; ${edits} edits, ${requests} requests, ${opened} documents opened, ${errors} errors, longest answer ${longestAnswer.milliseconds.toFixed()} ms (${longestAnswer.method})`
    );
  }
}
await server.request("shutdown");
server.notify("exit");
if ((await server.ended) !== 0) problems.push("the server did not end in peace");

const growth = { heap: growthOf(heaps), RSS: growthOf(sizes) };
for (const [name, part] of Object.entries(growth)) {
  console.log(`${name}: ${(part * 100).toFixed(1)} % from the second third to the last`);
  // A short run is warming up all the time.
  if (part > 0.1 && longest >= 300_000) problems.push(`${name} grows`);
}
for (const refusal of refusals) console.log(`refused: ${refusal}`);
for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
