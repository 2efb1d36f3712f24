import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { runInNewContext } from "node:vm";

interface Piece {
  readonly imports: readonly { readonly names: string; readonly from: string }[];
  readonly later: readonly string[];
  readonly exports: string;
  readonly body: string;
}

interface Bundling {
  readPiece(text: string): Piece;
  partScript(pieces: ReadonlyMap<string, Piece>): string;
  programScript(
    pieces: ReadonlyMap<string, Piece>,
    program: {
      globalName: string;
      folder: string;
      homes: ReadonlyMap<string, string>;
      protocol: { script: string; globalName: string };
    }
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

  const options = {
    globalName: "program",
    folder: "parts",
    homes: new Map(),
    protocol: { script: "protocol.js", globalName: "protocol" }
  };
  const script = programScript(chosen("program.js", "chunk-1.js"), options);
  const part = (): unknown => runInNewContext(`${partScript(chosen("later.js"))};gonogoPart`, {});
  interface Program {
    readonly first: string;
    ask(): string;
  }

  it("starts in Node when it is required, and loads a part at the first call, once", () => {
    const asked: string[] = [];
    const require = (file: string): unknown => {
      asked.push(file);
      return part();
    };
    const program: Program = runInNewContext(`${script};program`, { module: {}, require });
    assert.deepEqual([program.first, asked], ["at the start", []]);
    assert.deepEqual([program.ask(), program.ask()], ["at the start, then later", "at the start, then later"]);
    assert.deepEqual(asked, ["./parts/later.js"]);
  });

  it("starts in a worker at the first message, and loads from where that says", () => {
    const asked: string[] = [];
    const started: Program[] = [];
    const listeners: ((event: { readonly data: unknown }) => void)[] = [];
    const worker: Record<string, unknown> = {
      URL,
      started,
      addEventListener: (_: "message", listener: (typeof listeners)[number]) => listeners.push(listener),
      importScripts(address: string) {
        asked.push(address);
        worker.gonogoPart = part();
      }
    };
    const telling = chosen("program.js", "chunk-1.js");
    const { body, exports, ...rest } = telling.get("program.js") as Piece;
    telling.set("program.js", { ...rest, exports, body: `${body};started.push({first:b,ask})` });
    runInNewContext(programScript(telling, options), worker);
    assert.deepEqual([started.length, listeners.length], [0, 1]);
    listeners[0]?.({ data: { home: "https://example.com/dist/program.js" } });
    assert.deepEqual([started[0]?.first, asked], ["at the start", []]);
    assert.equal(started[0]?.ask(), "at the start, then later");
    assert.deepEqual(asked, ["https://example.com/dist/parts/later.js"]);
  });
});
