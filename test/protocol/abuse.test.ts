/**
 * What no editor should send, and some do: the server answers with errors or not at all, lives on, and what is asked of it
 * in order afterwards it answers rightly. It is the real program, spoken to over stdio.
 */
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import fc from "fast-check";
import { methods } from "../../server/src/protocol.ts";
import { cell, checklist } from "../support/checklist.ts";
import { everything, framed, type StdioServer, startStdio } from "../support/stdio.ts";

/** A hang is a failure, too. */
const patience = { timeout: 60_000 };
const initialize = {
  ...{ processId: process.pid, rootUri: null, capabilities: everything, workspaceFolders: null }
};
const codes = { invalidRequest: -32600, invalidParams: -32602, notInitialized: -32002, cancelled: -32800 };

let documents = 0;

function opened(server: StdioServer, uri: string, text: string, version = 1): void {
  server.notify("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version, text } });
}

/** The rules that speak of a document, in its order. */
async function rulesOf(server: StdioServer, uri: string): Promise<readonly string[]> {
  const { result, error } = await server.request("textDocument/diagnostic", { textDocument: { uri } });
  assert.equal(error, undefined);
  return (result as { readonly items: readonly { readonly code: string }[] }).items.map(({ code }) => code);
}

/** Edits a document of an editor in its senses, and asks about it. */
async function assertServes(server: StdioServer, what: string): Promise<void> {
  const uri = `file:///work/releases/ordinary-${++documents}.md`;
  opened(server, uri, checklist);
  assert.deepEqual(await rulesOf(server, uri), ["unfilled-status"], what);
  const textDocument = { uri, version: 2 };
  server.notify("textDocument/didChange", { textDocument, contentChanges: [{ range: cell, text: "GO" }] });
  assert.deepEqual(await rulesOf(server, uri), [], what);
  const hover = await server.request("textDocument/hover", { textDocument: { uri }, position: cell.start });
  assert.ok("result" in hover, what);
  server.notify("textDocument/didClose", { textDocument: { uri } });
}

describe("a server over stdio", patience, () => {
  it("refuses what comes before it is initialized, and a second beginning", async () => {
    const server = startStdio();
    opened(server, "file:///work/early.md", checklist);
    server.notify("textDocument/didChange", null);
    const early = await server.request("textDocument/diagnostic", { textDocument: { uri: "file:///work/early.md" } });
    assert.equal(early.error?.code, codes.notInitialized);
    for (const method of [methods.overview, methods.report, methods.scaffold, methods.draftPostmortem]) {
      const answer = await server.request(method, {});
      assert.ok(answer.error || "result" in answer, method);
    }
    assert.ok((await server.request("initialize", initialize)).result);
    server.notify("initialized", {});
    assert.ok((await server.request("initialize", initialize)).error);
    await assertServes(server, "after a second beginning");
    server.notify("exit");
    assert.equal(await server.ended, 1, "to leave without a word is no proper end");
  });

  it("refuses what comes after its shutdown, and ends when it is told to", async () => {
    const server = startStdio();
    await server.request("initialize", initialize);
    server.notify("initialized", {});
    assert.equal((await server.request("shutdown")).error, undefined);
    opened(server, "file:///work/late.md", checklist);
    const late = await server.request("textDocument/diagnostic", { textDocument: { uri: "file:///work/late.md" } });
    assert.equal(late.error?.code, codes.invalidRequest);
    assert.equal((await server.request("shutdown")).error?.code, codes.invalidRequest);
    server.notify("exit");
    assert.equal(await server.ended, 0);
  });
});

describe("a server that nobody reads any more", patience, () => {
  it("ends, without a stack trace", async () => {
    const server = startStdio();
    await server.request("initialize", initialize);
    server.notify("initialized", {});
    server.process.stdout.destroy();
    // It hears of it where it has something to say.
    for (let id = 1000; id < 1050; id++) server.send({ jsonrpc: "2.0", id, method: methods.openItems, params: null });
    assert.equal(await server.ended, 1);
    assert.equal(server.complaints(), "");
  });
});

describe("a running server over stdio", patience, () => {
  let server: StdioServer;
  before(async () => {
    server = startStdio();
    await server.request("initialize", initialize);
    server.notify("initialized", {});
  });
  after(async () => {
    await server.request("shutdown");
    server.notify("exit");
    assert.equal(await server.ended, 0);
    assert.doesNotMatch(server.complaints(), /^\s+at /m, "something was thrown that nobody caught");
  });

  it("says nothing of documents that are not open, and takes no edit of them", async () => {
    const uri = "file:///work/unknown.md";
    server.notify("textDocument/didChange", {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: checklist }]
    });
    server.notify("textDocument/didClose", { textDocument: { uri } });
    server.notify("textDocument/didSave", { textDocument: { uri } });
    assert.deepEqual(await rulesOf(server, uri), []);
    assert.equal((await server.request(methods.openItems, { uri })).error, undefined);
    await assertServes(server, "after unknown documents");
  });

  it("judges what was sent last, whatever the versions say, and what is opened twice", async () => {
    const uri = "file:///work/versions.md";
    opened(server, uri, "# Ledger\n", 7);
    for (const version of [6, 6, -1, 2 ** 53, 0]) {
      const textDocument = { uri, version };
      server.notify("textDocument/didChange", { textDocument, contentChanges: [{ text: `${version}` }] });
    }
    for (const version of [null, "7", undefined, {}]) {
      const textDocument = { uri, version };
      server.notify("textDocument/didChange", { textDocument, contentChanges: [{ text: checklist }] });
    }
    opened(server, uri, checklist, 1);
    opened(server, uri, checklist, 1);
    assert.deepEqual(await rulesOf(server, uri), ["unfilled-status"]);
    server.notify("textDocument/didClose", { textDocument: { uri } });
    server.notify("textDocument/didClose", { textDocument: { uri } });
    assert.deepEqual(await rulesOf(server, uri), []);
  });

  it("answers each request once that is cancelled, before, meanwhile and afterwards, and those with the same id", async () => {
    const uri = "file:///work/cancelled.md";
    opened(server, uri, checklist);
    const params = { textDocument: { uri } };
    const ask = (id: unknown): void => server.send({ jsonrpc: "2.0", id, method: "textDocument/diagnostic", params });
    for (const id of [90_001, null, "?", {}, -1]) server.notify("$/cancelRequest", { id });
    server.notify("$/cancelRequest", null);
    ask(90_001);
    server.notify("$/cancelRequest", { id: 90_001 });
    server.notify("$/cancelRequest", { id: 90_001 });
    const cancelled = await server.heard(({ id }) => id === 90_001);
    assert.ok(cancelled.error === undefined || cancelled.error.code === codes.cancelled);
    for (const id of ["same", "same", "same"]) ask(id);
    ask(null);
    ask({ nested: true });
    await assertServes(server, "after ids that are none");
    assert.equal(server.received.filter(({ id }) => id === 90_001).length, 1);
    // Those that wait together under one id are one question to the library.
    assert.ok(server.received.some(({ id }) => id === "same"));
    // An answer that nobody has asked for.
    server.send({ jsonrpc: "2.0", id: 4711, result: { x: 1 } });
    server.send({ jsonrpc: "2.0", id: null, error: { code: "?", message: 3 } });
    await assertServes(server, "after answers to nothing");
  });

  it("reads on behind what is no message", async () => {
    const bodies = [
      ...["{", "", "null", "[]", "[1,2]", "0", '"text"', '{"jsonrpc":"2.0"}', '{"jsonrpc":"1.0","method":5}'],
      ...['{"jsonrpc":"2.0","id":1.5,"method":"textDocument/hover"}', '{"jsonrpc":"2.0","id":[],"method":{}}'],
      ...[`{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}`, "[".repeat(200_000), "\uFEFF{}", "\u0000"]
    ];
    for (const body of bodies) {
      server.write(framed(body));
      await assertServes(server, `after ${body.slice(0, 60)}`);
    }
    // Lone surrogates, and bytes that are no UTF-8.
    server.write(framed('{"jsonrpc":"2.0","id":"lone","method":"\\ud800","params":{"x":"\\udfff\\ud800"}}'));
    assert.ok((await server.heard(({ id }) => id === "lone")).error);
    server.write(
      Buffer.concat([Buffer.from("Content-Length: 6\r\n\r\n"), Buffer.from([0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22])])
    );
    await assertServes(server, "after bytes that are no UTF-8");
    const headers = ["content-length:#\r\n\r\n", "X: 1\r\nContent-Length: #\r\nX-More: a:b:c\r\n\r\n"];
    for (const header of headers) {
      const body = JSON.stringify({ jsonrpc: "2.0", id: header, method: "nobody/knows" });
      server.write(header.replace("#", String(Buffer.byteLength(body))) + body);
      assert.ok((await server.heard(({ id }) => id === header)).error);
    }
    // A length that is one, but wrong, is no such case: nothing says where the next message begins.
    for (const header of ["X: 1\r\n\r\n", "no header\r\n\r\n", "Content-Length: many\r\n\r\n"]) {
      server.write(header);
      // What has arrived together with it is read when something else arrives.
      const more = setInterval(() => server.notify("$/more"), 50);
      await server.request("nobody/knows");
      clearInterval(more);
      await assertServes(server, `after ${JSON.stringify(header)}`);
    }
  });

  it("takes messages of megabytes, in pieces and in one go", async () => {
    const uri = "file:///work/gigantic.md";
    opened(server, uri, `${checklist}\n${"All is well with the ledger. ".repeat(40)}\n\n`.repeat(1000));
    opened(server, `${uri}x`, "x".repeat(20_000_000));
    server.notify("nobody/knows", { x: "y".repeat(20_000_000) });
    const answer = await server.request(`nobody/${"knows".repeat(100_000)}`, {});
    assert.ok(answer.error);
    for (const each of [uri, `${uri}x`]) server.notify("textDocument/didClose", { textDocument: { uri: each } });
    const body = JSON.stringify({ jsonrpc: "2.0", id: "byte by byte", method: "nobody/knows" });
    for (const byte of Buffer.from(framed(body))) server.write(Buffer.from([byte]));
    assert.ok((await server.heard(({ id }) => id === "byte by byte")).error);
    await assertServes(server, "after megabytes");
  });

  it("judges documents at any address, and texts with halves of characters", async () => {
    const uris = [
      ...["untitled:Untitled-1", "vscode-vfs://github/ledger/api/releases/a.md", "file:///c%3A/work/a.md"],
      ...["file:///C:/work/a%20b%25.md", "file://server/share/a.md", "file:///work/%E2%82%AC/%F0%9F%9F%A2.md"],
      ...["file:///work/%zz%.md", "file:///work/%FF%FE.md", "C:\\work\\a.md", "/work/a.md", "work/../../a.md"],
      ...["", ":", "file:", "file://", "a:b:c", "git:/work/a.md?%7B%22ref%22%3A%22~%22%7D", "file:///work/a.md#x?y"],
      ...[
        "untitled:c:\\work\\releases\\a.md",
        `file:///${"deep/".repeat(5000)}a.md`,
        "file:///\ud800/\udfff.md",
        "data:,x"
      ]
    ];
    for (const uri of uris) {
      const textDocument = { uri };
      opened(server, uri, checklist);
      const answer = await server.request("textDocument/diagnostic", { textDocument });
      assert.ok(answer.result, `${uri.slice(0, 80)}: ${JSON.stringify(answer.error)}`);
      for (const method of ["textDocument/documentLink", "textDocument/codeLens", "textDocument/documentSymbol"])
        assert.ok("result" in (await server.request(method, { textDocument })), `${method} in ${uri.slice(0, 80)}`);
      assert.ok("result" in (await server.request(methods.explainConfiguration, { uri })), uri.slice(0, 80));
      server.notify("textDocument/didClose", { textDocument });
    }
    const lone = "file:///work/lone.md";
    opened(server, lone, `${checklist}\n| \ud83d | \udfe2 |\n| - | - |\n| \ud83d\ud83d | \udfe2\ud83d |\n`);
    const half = { start: { line: 17, character: 3 }, end: { line: 17, character: 3 } };
    const textDocument = { uri: lone, version: 2 };
    server.notify("textDocument/didChange", {
      textDocument,
      contentChanges: [{ range: half, text: "\ud83d\udfe2\udfe2" }]
    });
    assert.deepEqual(await rulesOf(server, lone), ["unfilled-status"]);
    await assertServes(server, "after addresses that are none");
  });

  it("takes places outside of a document for the nearest inside", async () => {
    const uri = "file:///work/places.md";
    const numbers = [-1, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, 0.5, 3];
    const places = numbers.flatMap(line => numbers.map(character => ({ line, character })));
    opened(server, uri, checklist);
    for (const position of places) {
      const textDocument = { uri };
      const range = { start: position, end: { line: 3, character: 0 } };
      for (const [method, params] of [
        ["textDocument/hover", { position }],
        ["textDocument/completion", { position }],
        ["textDocument/inlayHint", { range }],
        ["textDocument/codeAction", { range, context: { diagnostics: [] } }],
        ["textDocument/selectionRange", { positions: [position] }],
        ["textDocument/rename", { position, newName: "x" }]
      ] as const) {
        const answer = await server.request(method, { textDocument, ...params });
        assert.ok("result" in answer || answer.error, `${method} at ${JSON.stringify(position)}`);
      }
    }
    let version = 1;
    const edit = (contentChanges: readonly object[]): void =>
      server.notify("textDocument/didChange", { textDocument: { uri, version: ++version }, contentChanges });
    for (const start of places) edit([{ range: { start, end: start }, text: "" }]);
    assert.deepEqual(await rulesOf(server, uri), ["unfilled-status"], "nothing was inserted");
    const all = { start: { line: -5, character: -5 }, end: { line: 1e9, character: 1e9 } };
    edit([{ range: all, text: checklist }]);
    assert.deepEqual(await rulesOf(server, uri), ["unfilled-status"], "all of it was replaced");
    edit([{ range: { start: all.end, end: all.start }, text: "" }, { text: checklist }]);
    assert.deepEqual(await rulesOf(server, uri), ["unfilled-status"]);
    await assertServes(server, "after absurd places");
  });

  it("survives any parameters of all that it declares, and of what it has never heard of", async () => {
    const declared = [
      ...["hover", "completion", "codeAction", "codeLens", "definition", "references", "rename", "prepareRename"],
      ...["documentHighlight", "documentLink", "documentSymbol", "foldingRange", "selectionRange", "inlayHint"],
      ...["semanticTokens/full", "semanticTokens/range", "onTypeFormatting", "diagnostic", "nobodyKnows"]
    ].map(name => `textDocument/${name}`);
    const others = [
      "workspace/symbol",
      "workspace/executeCommand",
      "completionItem/resolve",
      "codeLens/resolve",
      "$/other"
    ];
    const requests = [...declared, ...others, ...Object.values(methods)];
    const notifications = [
      ...["didOpen", "didChange", "didClose", "didSave", "willSave"].map(name => `textDocument/${name}`),
      ...["didChangeConfiguration", "didChangeWatchedFiles", "didChangeWorkspaceFolders"].map(
        name => `workspace/${name}`
      ),
      ...["$/setTrace", "$/cancelRequest", "$/progress", methods.revisions, "initialized"]
    ];
    const uri = "file:///work/nonsense.md";
    opened(server, uri, checklist);
    const number = fc.constantFrom(-1, 0, 1, 2 ** 31, 2 ** 53, 1e308, 0.1);
    const leaf = fc.oneof(number, fc.constantFrom(null, true, "", uri, "file:///", "x".repeat(1000)), fc.string());
    const place = fc.record({ line: fc.oneof(number, leaf), character: fc.oneof(number, leaf) });
    const range = fc.record({ start: fc.oneof(place, leaf), end: fc.oneof(place, leaf) });
    const some = fc.oneof(
      leaf,
      place,
      range,
      fc.array(leaf, { maxLength: 3 }),
      fc.dictionary(fc.string(), leaf, { maxKeys: 3 })
    );
    const names = [
      ...["position", "positions", "range", "context", "newName", "query", "command", "arguments", "ch", "options"],
      ...["settings", "changes", "event", "contentChanges", "shown", "kind", "title", "text", "today", "now", "owner"],
      ...["id", "value", "token", "author", "since", "revision", "source", "workspaceFolder", "previousResultId"]
    ];
    const params = fc.oneof(
      some,
      fc.record(
        {
          ...Object.fromEntries(names.map(name => [name, fc.oneof(some, fc.array(some, { maxLength: 2 }))])),
          uri: fc.oneof(fc.constant(uri), leaf),
          textDocument: fc.oneof(
            fc.constant({ uri, version: 3 }),
            fc.record({ uri: fc.oneof(fc.constant(uri), leaf), version: leaf, text: leaf, languageId: leaf }),
            leaf
          )
        },
        { requiredKeys: ["textDocument", "uri"] }
      )
    );
    const call = fc.oneof(
      { weight: 3, arbitrary: fc.tuple(fc.constant(true), fc.constantFrom(...requests), params) },
      { weight: 1, arbitrary: fc.tuple(fc.constant(false), fc.constantFrom(...notifications), params) }
    );
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 20, maxLength: 60 }), async calls => {
        const answers = calls.flatMap(([isRequest, method, value]) => {
          if (isRequest) return [server.request(method, value)];
          server.notify(method, value);
          return [];
        });
        for (const answer of await Promise.all(answers)) assert.ok("result" in answer || answer.error);
        server.received.length = 0;
      }),
      { numRuns: Number(process.env.GONOGO_FUZZ_RUNS ?? 30), endOnFailure: true }
    );
    server.notify("workspace/didChangeConfiguration", { settings: null });
    await assertServes(server, "after nonsense");
  });
});
