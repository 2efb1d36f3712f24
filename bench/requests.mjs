/**
 * How long each request takes that the language server answers, over stdio, as an editor sees it: as the document stands,
 * and right behind an edit, when it is also read and judged anew. Beside VS Code's Markdown server where that answers the
 * same request, in the same run: read ratios, not milliseconds. Nothing here fails; `npm run bench` prints.
 *
 * usage: npm run bench -- [--lines 15000] [--rounds 10] [--kind checklist|postmortem|runbook] [--only METHOD]
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { methods } from "../server/src/protocol.ts";
import { kinds } from "./documents.mjs";
import { startPeer } from "./peer.mjs";
import { startServer } from "./server-process.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({
  options: {
    lines: { type: "string", default: "15000" },
    rounds: { type: "string", default: "10" },
    kind: { type: "string" },
    only: { type: "string", default: "" }
  }
});
const rounds = Number(values.rounds);

/** Where requests with a position ask, by what stands there; each place is behind what is named. */
const marks = [
  ...[/@[a-z-]+/, /\d\d:\d\d(?= )/, /jump to \d+[abc]/, /\| (?:___|GO)/, /baseline: /, /error rate/, /^\| [^|]{8}/],
  ...[/`[a-z-]+_v\d/, /^- \[[ x]\] .{6}/, /^#+ Step \d+/, /^.{10}/]
];

/** Places all over a document: of each thing the first, one in the middle, one near the end. */
function placesIn(text) {
  const lines = text.split("\n");
  const starts = [0, Math.floor(lines.length / 2), Math.floor(lines.length * 0.9)];
  return marks.flatMap(mark =>
    starts.flatMap(start => {
      for (let line = start; line < lines.length; line++) {
        const found = mark.exec(lines[line]);
        if (found) return [{ line, character: found.index + found[0].length - 1 }];
      }
      return [];
    })
  );
}

/** Standard requests, by the capability that announces each: what is asked at a position. */
const requests = {
  hoverProvider: ["textDocument/hover", position => ({ position })],
  completionProvider: ["textDocument/completion", position => ({ position, context: { triggerKind: 1 } })],
  definitionProvider: ["textDocument/definition", position => ({ position })],
  referencesProvider: ["textDocument/references", position => ({ position, context: { includeDeclaration: true } })],
  documentHighlightProvider: ["textDocument/documentHighlight", position => ({ position })],
  renameProvider: ["textDocument/prepareRename", position => ({ position })],
  documentLinkProvider: ["textDocument/documentLink", () => ({})],
  documentSymbolProvider: ["textDocument/documentSymbol", () => ({})],
  foldingRangeProvider: ["textDocument/foldingRange", () => ({})],
  selectionRangeProvider: ["textDocument/selectionRange", position => ({ positions: [position] })],
  codeLensProvider: ["textDocument/codeLens", () => ({})],
  inlayHintProvider: ["textDocument/inlayHint", position => ({ range: screenAt(position) })],
  codeActionProvider: [
    "textDocument/codeAction",
    position => ({ range: { start: position, end: position }, context: { diagnostics: [], triggerKind: 2 } })
  ],
  documentOnTypeFormattingProvider: [
    "textDocument/onTypeFormatting",
    position => ({ position, ch: "\n", options: { tabSize: 2, insertSpaces: true } })
  ],
  diagnosticProvider: ["textDocument/diagnostic", () => ({})]
};

/** Requests of our own about a document, by their names in `methods`; all others are about no document of this kind. */
const own = {
  openItems: () => ({}),
  ...Object.fromEntries(
    ["cycleStatus", "alignTable", "owners", "sortTimeline", "convertActionItems"].map(name => [
      name,
      position => ({ position })
    ])
  ),
  addRow: position => ({ position, now: { day: "2026-03-20", minutes: 600, offset: 0 } }),
  assignOwner: position => ({ position, owner: "@ledger-oncall" }),
  pasteRows: position => ({ position, text: "One\tTwo\nThree\tFour\n", html: null }),
  readinessSummary: () => ({})
};

function screenAt({ line }) {
  return { start: { line: Math.max(0, line - 20), character: 0 }, end: { line: line + 40, character: 0 } };
}

/** Everything that a server announces, as functions from an address and a position to the request. */
function askedOf(capabilities, isOurs) {
  const standard = Object.entries(requests)
    .filter(([capability]) => capabilities[capability])
    .map(([, [method, params]]) => [method, (uri, position) => ({ textDocument: { uri }, ...params(position) })]);
  const tokens = capabilities.semanticTokensProvider
    ? [
        ["textDocument/semanticTokens/full", uri => ({ textDocument: { uri } })],
        ["textDocument/semanticTokens/range", (uri, position) => ({ textDocument: { uri }, range: screenAt(position) })]
      ]
    : [];
  const ours = isOurs
    ? Object.entries(own).flatMap(([name, params]) =>
        methods[name] ? [[methods[name], (uri, position) => ({ uri, ...params(position) })]] : []
      )
    : [];
  return new Map([...standard, ...tokens, ...ours].filter(([method]) => method.includes(values.only)));
}

const uri = "file:///bench/document.md";
const documents = new Map();

/** A document open in a server, and typing in it. */
function opened(server, text) {
  let version = 1;
  let typed = false;
  server.notify("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version, text } });
  const line = Math.floor(text.split("\n").length / 3);
  return {
    /** A letter at the end of a line comes and goes. */
    edit() {
      const lines = text.split("\n");
      const character = lines[line].length;
      const end = { line, character: typed ? character + 1 : character };
      const range = { start: { line, character }, end };
      server.notify("textDocument/didChange", {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range, text: typed ? "" : "x" }]
      });
      typed = !typed;
      documents.set(
        uri,
        typed ? [...lines.slice(0, line), `${lines[line]}x`, ...lines.slice(line + 1)].join("\n") : text
      );
    },
    close: () => server.notify("textDocument/didClose", { textDocument: { uri } })
  };
}

/** Milliseconds of each request; `null` for one that fails, as renaming does where nothing can be renamed. */
async function timed(server, method, params) {
  const start = performance.now();
  try {
    await server.request(method, params);
  } catch (error) {
    if (error?.code === undefined) throw error;
  }
  return performance.now() - start;
}

async function measure(server, document, method, params, places) {
  const standing = [];
  const edited = [];
  await timed(server, method, params(uri, places[0]));
  for (let round = 0; round < rounds; round++)
    standing.push(await timed(server, method, params(uri, places[round % places.length])));
  for (let round = 0; round < rounds; round++) {
    document.edit();
    edited.push(await timed(server, method, params(uri, places[round % places.length])));
  }
  return { standing: quantiles(standing), edited: quantiles(edited) };
}

function quantiles(times) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { median: at(0.5), high: at(0.95) };
}

const ours = await startServer(path.join(root, "dist/server.cjs"));
const peer = await startPeer(root, documents);
if (!peer) console.log("VS Code's Markdown server is not installed (tools/vscode), or does not start: no ratios.\n");

const wanted = values.kind
  ? [[values.kind, Number(values.lines)]]
  : Object.keys(kinds).map(kind => [kind, Number(values.lines)]);
for (const [kind, lines] of [...wanted, ...wanted.map(([kind]) => [kind, 120])]) {
  const text = kinds[kind](lines);
  documents.set(uri, text);
  const places = placesIn(text);
  const [document, other] = [opened(ours, text), peer && opened(peer, text)];
  await timed(ours, "textDocument/diagnostic", { textDocument: { uri } });
  const asked = askedOf(ours.capabilities, true);
  const answeredByPeer = peer ? askedOf(peer.capabilities, false) : new Map();
  console.log(`## ${kind}, ${text.split("\n").length} lines (ms: median / 95 %)\n`);
  console.log("| request | as it stands | behind an edit | Markdown server: as it stands, behind an edit | ratio |");
  console.log("| --- | --- | --- | --- | --- |");
  for (const [method, params] of asked) {
    const result = await measure(ours, document, method, params, places);
    const theirs = answeredByPeer.has(method)
      ? await measure(peer, other, method, answeredByPeer.get(method), places)
      : null;
    const spoken = ({ median, high }) => `${median.toFixed(1)} / ${high.toFixed(1)}`;
    const ratio = theirs
      ? `${(result.standing.median / theirs.standing.median).toFixed(2)}, ${(result.edited.median / theirs.edited.median).toFixed(2)}`
      : "";
    const compared = theirs ? `${theirs.standing.median.toFixed(1)}, ${theirs.edited.median.toFixed(1)}` : "";
    const name = method.replace("textDocument/", "");
    console.log(`| ${name} | ${spoken(result.standing)} | ${spoken(result.edited)} | ${compared} | ${ratio} |`);
  }
  console.log("");
  document.close();
  other?.close();
}
const silent = Object.keys(methods).filter(name => !(name in own));
console.log(`Not measured, since they are about no open document or come from the server: ${silent.join(", ")}.`);
ours.stop();
peer?.stop();
