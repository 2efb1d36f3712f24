/**
 * What a large workspace costs: how much later the first diagnostics of an opened document come beside 10,000 other files
 * than alone, how long a request waits while those are read, how long it takes until all are known, and what of them stays
 * in memory. Read ratios, not milliseconds. Nothing here fails; `npm run bench:workspace` prints.
 *
 * usage: npm run bench:workspace -- [--files 10000] [--rounds 5]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { nodeHost } from "../server/src/host.node.ts";
import { documentIndex } from "../server/src/workspace/document-index.ts";
import { kinds } from "./documents.mjs";
import { goals, median, ms } from "./goals.mjs";
import { startServer } from "./server-process.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: { files: { type: "string", default: "10000" }, rounds: { type: "string", default: "5" } }
});
const files = Number(values.files);
const rounds = Number(values.rounds);

const chat =
  "[14:05] alert-bot: just got an alert: errors at 45%\n[14:23] ledger-oncall: rollback complete\n[14:41] ledger-lead: incident resolved\n";
const postmortem = `---\nincident: INC-2041\n---\n\n${kinds.postmortem(120)}\nSee the [chat](chat.txt).\n`;

/** A page of a handbook: most of what a repository keeps as Markdown. */
function page(index) {
  const part = number =>
    `## Part ${number} of ${index}\n\nThe service keeps its state in a queue, see [the design](design-${number}.md) and \`config.yaml\`. ${"Whoever changes it asks the team first. ".repeat(6)}\n\n- one **thing**\n- another, \`flag_${number}\`\n\n| Key | Value |\n| --- | --- |\n| a | ${index} |\n| b | ${number} |\n\n\`\`\`sh\nmake test-${index}\n\`\`\`\n`;
  return `# Page ${index}\n\n${[1, 2, 3, 4, 5].map(part).join("\n")}`;
}

/** A repository with the document that is opened, and `count` other files, of which that share is operational. */
function repository(count, share) {
  const folder = mkdtempSync(path.join(tmpdir(), "gonogo-bench-"));
  const write = (name, text) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  write(".git/HEAD", "ref: refs/heads/main\n");
  write("postmortems/chat.txt", chat);
  write("postmortems/opened.md", postmortem);
  const own = Object.values(kinds).map(make => make(120));
  const every = Math.round(1 / share);
  for (let index = 0; index < count; index++) {
    const text = index % every === 0 ? own[(index / every) % own.length] : page(index);
    write(`docs/${Math.floor(index / 100)}/${index}.md`, text);
  }
  return folder;
}

async function opened(folder) {
  const server = await startServer(path.join(root, "dist/server.cjs"), { folders: [pathToFileURL(folder).href] });
  const uri = pathToFileURL(path.join(folder, "postmortems/opened.md")).href;
  const start = performance.now();
  server.notify("textDocument/didOpen", {
    textDocument: { uri, languageId: "markdown", version: 1, text: postmortem }
  });
  const { items } = await server.request("textDocument/diagnostic", { textDocument: { uri } });
  return { server, uri, first: performance.now() - start, found: items.length };
}

async function firstDiagnostics(folder) {
  const { server, first } = await opened(folder);
  server.stop();
  return first;
}

/** How long requests wait while all is read: one behind the other, as fast as they are answered. */
async function whileReading(folder) {
  const { server, uri } = await opened(folder);
  const start = performance.now();
  let isRead = false;
  const all = server.request("workspace/symbol", { query: "no such thing" }).then(() => {
    isRead = true;
  });
  const waits = [];
  while (!isRead) {
    const asked = performance.now();
    await server.request("textDocument/hover", { textDocument: { uri }, position: { line: 10, character: 3 } });
    waits.push(performance.now() - asked);
    if (process.env.BENCH_VERBOSE && waits.at(-1) > 40)
      console.log(`a hover waited ${waits.at(-1).toFixed(0)} ms, ${(asked - start).toFixed(0)} ms in`);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  await all;
  const taken = performance.now() - start;
  server.stop();
  return { taken, median: median(waits), worst: waits.reduce((most, each) => Math.max(most, each), 0) };
}

setFlagsFromString("--expose_gc");
const collect = runInNewContext("gc");

/** What stays in memory of a workspace that was read, in KB. */
async function kept(folder) {
  const nothing = () => {};
  let index = documentIndex({
    host: nodeHost({ info: nothing, warn: nothing, error: nothing }),
    folders: () => [pathToFileURL(folder).href],
    isVirtual: false,
    opened: () => [],
    configuration: async () => ({ reading, siteRoot: null })
  });
  const { length } = await index.all();
  const held = await heap();
  index = null;
  return { documents: length, size: Math.round((held - (await heap())) / 1024) };
}
const reading = {};

async function heap() {
  for (let round = 0; round < 3; round++) {
    await new Promise(resolve => setTimeout(resolve, 20));
    collect();
  }
  return process.memoryUsage().heapUsed;
}

const [alone, large] = [repository(0, 1), repository(files, 0.02)];
const others = [repository(files * 0.02, 1), repository(files, 0.04)];
try {
  const times = { alone: [], large: [] };
  for (let round = 0; round < rounds; round++) {
    times.alone.push(await firstDiagnostics(alone));
    times.large.push(await firstDiagnostics(large));
  }
  const [without, beside] = [median(times.alone), median(times.large)];
  const { row, print } = goals();
  row(`first diagnostics beside ${files.toLocaleString("en")} files`, "≤ 1.2 of an empty workspace", {
    our: ms(beside),
    peer: ms(without),
    ratio: beside / without,
    limit: 1.2
  });
  const { taken, median: usual, worst } = await whileReading(large);
  console.log(
    `All files known after ${(taken / 1000).toFixed(1)} s; hovers meanwhile: median ${usual.toFixed(1)} ms, worst ${worst.toFixed(0)} ms`
  );
  // Once for what the readers themselves keep.
  await kept(alone);
  for (const [name, folder] of [
    [`${files} files, 2 % operational`, large],
    ["the operational ones alone", others[0]],
    [`${files} files, 4 % operational`, others[1]]
  ]) {
    const { documents, size } = await kept(folder);
    console.log(`Kept of ${name}: ${size} KB for ${documents} documents`);
  }
  print({});
} finally {
  for (const folder of [alone, large, ...others]) rmSync(folder, { recursive: true, force: true });
}
