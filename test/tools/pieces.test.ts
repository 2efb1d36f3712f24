import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runInNewContext } from "node:vm";

interface Piece {
  readonly imports: readonly { readonly names: string; readonly from: string }[];
  readonly later: readonly string[];
  readonly exports: string;
}

interface Bundling {
  readPiece(text: string): Piece;
  partScript(pieces: ReadonlyMap<string, Piece>): string;
  programScript(
    pieces: ReadonlyMap<string, Piece>,
    program: { globalName: string; folder: string; homes: ReadonlyMap<string, string> }
  ): string;
}

const module = new URL("../../tools/bundle/pieces.mjs", import.meta.url).href;
const { partScript, programScript, readPiece } = (await import(module)) as Bundling;

const pieces = new Map(
  Object.entries({
    "program.js":
      'import{a as b}from"./chunk-1.js";let ask=()=>gonogoLoad("later.js").told_0();export{b as first,ask};',
    "chunk-1.js": 'var c="at the start";export{c as a};',
    "later.js":
      'import{\n  a as d,\n  e\n} from "./chunk-1.js";\nvar f = () => d + ", then later";\nexport {\n  f as told_0\n};\n'
  }).map(([name, text]) => [name, readPiece(text)])
);

function chosen(...names: readonly string[]) {
  return new Map(names.map(name => [name, pieces.get(name) as Piece]));
}

describe("a program in pieces", () => {
  it("reads what a piece imports, exports and may load later", () => {
    const { imports, exports, later } = readPiece('import{a as b}from"./x.js";import("./y.js");export{c as d};');
    assert.deepEqual([imports, exports, later], [[{ names: "a as b", from: "x.js" }], "c as d", ["y.js"]]);
  });

  it("refuses a piece that it would tear", () => {
    assert.throws(() => readPiece('import a from "./x.js";\na();'), /unknown way/);
  });

  for (const [where, context] of [
    ["Node", (load: (file: string) => unknown) => ({ module: {}, require: load })],
    [
      "a worker",
      (load: (file: string) => unknown) => ({
        URL,
        gonogoHome: "https://example.com/dist/program.js",
        importScripts(address: string) {
          worker.gonogoPart = load(address);
        }
      })
    ]
  ] as const) {
    it(`loads a part in ${where} at the first call, once`, () => {
      const asked: string[] = [];
      const surroundings = context(file => {
        asked.push(file);
        return runInNewContext(`${partScript(chosen("later.js"))};gonogoPart`, {});
      });
      worker = surroundings as Record<string, unknown>;
      const options = { globalName: "program", folder: "parts", homes: new Map() };
      const script = programScript(chosen("program.js", "chunk-1.js"), options);
      const program = runInNewContext(`${script};program`, surroundings);
      assert.deepEqual([program.first, asked.length], ["at the start", 0]);
      assert.deepEqual([program.ask(), program.ask()], ["at the start, then later", "at the start, then later"]);
      assert.deepEqual(asked, [where === "Node" ? "./parts/later.js" : "https://example.com/dist/parts/later.js"]);
    });
  }
});

/** The globals of the worker that runs. */
let worker: Record<string, unknown> = {};
