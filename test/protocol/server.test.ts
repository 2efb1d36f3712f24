/** The server over its protocol, as an editor speaks to it. */
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { CancellationTokenSource, DiagnosticSeverity, LSPErrorCodes } from "vscode-languageserver-protocol/node";
import { methods, type Scaffold } from "../../server/src/protocol.ts";
import { cell, checklist } from "../support/checklist.ts";
import { connect, pulling, type TestClient, type TestOptions } from "../support/server.ts";

const uri = "file:///work%20space/releases/ledger-api.md";

let client: TestClient | undefined;
async function start(options?: TestOptions): Promise<TestClient> {
  client = await connect(options);
  return client;
}
afterEach(() => client?.close());

describe("the language server", () => {
  it("says what it can do", async () => {
    const { initialized } = await start();
    assert.deepEqual(initialized, {
      serverInfo: { name: "gonogo", version: "1.2.3" },
      capabilities: {
        positionEncoding: "utf-16",
        textDocumentSync: { openClose: true, change: 2, save: true },
        diagnosticProvider: { identifier: "gonogo", interFileDependencies: true, workspaceDiagnostics: false },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } }
      }
    });
  });

  it("answers a pull with diagnostics that carry rule, severity and range", async () => {
    const server = await start();
    server.open(uri, checklist);
    assert.deepEqual(await server.diagnostics(uri), [
      {
        range: cell,
        severity: DiagnosticSeverity.Warning,
        code: "unfilled-status",
        source: "gonogo",
        message: "Criterion 'Load test passes' has no status: write GO, NO-GO or N/A with a reason."
      }
    ]);
  });

  it("follows edits, and says so when nothing has changed", async () => {
    const server = await start();
    server.open(uri, checklist);
    const first = await server.pull(uri);
    const same = await server.pull(uri, first.resultId);
    assert.deepEqual(same, { kind: "unchanged", resultId: first.resultId });
    server.change(uri, 2, [{ range: cell, text: "NO-GO" }]);
    const after = await server.pull(uri, first.resultId);
    assert.deepEqual(after.kind === "full" && after.items, []);
    server.change(uri, 3, [{ text: checklist.replace("GO     |", "TBD    |") }]);
    assert.equal((await server.diagnostics(uri)).length, 2);
  });

  it("does not take a document that was closed and opened anew for the one before", async () => {
    const server = await start();
    server.open(uri, checklist);
    const { resultId } = await server.pull(uri);
    await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    server.open(uri, checklist.replace("___", "GO "));
    const after = await server.pull(uri, resultId);
    assert.deepEqual(after.kind === "full" && after.items, []);
  });

  it("does not take a judgement by other settings for the one before", async () => {
    let settings: unknown = { today: "2026-03-20" };
    const server = await start({ settings: () => settings });
    server.open(uri, checklist);
    await server.until(() => server.refreshes() === 1);
    const { resultId } = await server.pull(uri);
    settings = { enable: false, today: "2026-03-20" };
    await server.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await server.until(() => server.refreshes() === 2);
    const after = await server.pull(uri, resultId);
    assert.deepEqual(after.kind === "full" && after.items, []);
  });

  it("takes several changes of one notification in their order", async () => {
    const server = await start();
    server.open(uri, checklist);
    server.change(uri, 2, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "\n\n" },
      { range: { start: { line: 11, character: 39 }, end: { line: 11, character: 42 } }, text: "GO" }
    ]);
    assert.deepEqual(await server.diagnostics(uri), []);
  });

  it("gives no diagnostic to other documents, nor to one that is not open", async () => {
    const server = await start();
    server.open("file:///README.md", "# Ledger\n\nTODO: [X] and [date]\n\n## Installation\n\nRun it.\n");
    assert.deepEqual(await server.diagnostics("file:///README.md"), []);
    assert.deepEqual(await server.diagnostics("file:///missing.md"), []);
  });

  it("tells the extension kind, mode, verdict and open items of a document", async () => {
    const server = await start();
    server.open(uri, checklist);
    await server.pull(uri);
    await server.until(() => server.states.length > 0);
    const { evidence = [], ...state } = server.states.at(-1) ?? {};
    assert.deepEqual(state, {
      uri,
      version: 1,
      kind: "release-checklist",
      mode: "instance",
      verdict: "open",
      open: 1,
      hidden: 0
    });
    assert.equal(evidence[0], 'its title is "Release Checklist: ledger-api v5.0.0"');
  });

  it("sends related places where the client shows them, and only there", async () => {
    const postmortem =
      "# Postmortem: rejected postings\n\n## Timeline\n\n- 09:10 UTC: errors\n\n## Root Cause\n\nA pool.\n\n## Action Items\n\n- Add an alert\n- Add a test\n";
    const server = await start();
    server.open(uri, postmortem);
    const ofOwners = async () => (await client?.diagnostics(uri))?.find(each => each.code === "missing-owner");
    const shown = await ofOwners();
    assert.deepEqual(
      shown?.relatedInformation?.map(each => [each.location.uri, each.location.range.start.line]),
      [
        [uri, 12],
        [uri, 13]
      ]
    );
    server.close();
    const plain = await start({ capabilities: { textDocument: { diagnostic: {} } } });
    plain.open(uri, postmortem);
    const bare = await ofOwners();
    assert.ok(bare);
    assert.equal(bare?.relatedInformation, undefined);
  });

  it("pushes to a client that cannot pull, and clears what it closes", async () => {
    const server = await start({ capabilities: {}, initializationOptions: {} });
    assert.equal(server.initialized.capabilities.diagnosticProvider, undefined);
    server.open(uri, checklist);
    await server.until(() => server.pushed.length > 0);
    assert.deepEqual([server.pushed[0]?.version, server.pushed[0]?.diagnostics.length], [1, 1]);
    server.change(uri, 2, [{ range: cell, text: "GO" }]);
    await server.until(() => server.pushed.at(-1)?.version === 2);
    assert.deepEqual(server.pushed.at(-1)?.diagnostics, []);
    await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    await server.until(() => server.pushed.length === 3);
    assert.deepEqual(server.pushed.at(-1), { uri, diagnostics: [] });
    assert.deepEqual(server.states, [], "an editor that is not our extension is sent no notifications of ours");
  });

  it("pushes the last of many edits, not each of them", async () => {
    const server = await start({ capabilities: {} });
    server.open(uri, checklist);
    for (let version = 2; version <= 60; version++) {
      server.change(uri, version, [
        { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: "x" }
      ]);
    }
    await server.until(() => server.pushed.at(-1)?.version === 60);
    assert.ok(server.pushed.length < 60, `${server.pushed.length} pushes`);
  });

  it("honours a cancelled request", async () => {
    const server = await start();
    server.open(uri, checklist);
    const source = new CancellationTokenSource();
    const request = server.connection.sendRequest("textDocument/diagnostic", { textDocument: { uri } }, source.token);
    source.cancel();
    await assert.rejects(request, { code: -32800 });
    assert.equal((await server.diagnostics(uri)).length, 1);
  });

  it("asks for the person's settings and follows their changes", async () => {
    let settings: unknown = { enable: true, today: "2026-03-24" };
    const server = await start({ settings: () => settings });
    server.open(uri, checklist);
    await server.until(() => server.refreshes() === 1);
    assert.equal((await server.diagnostics(uri))[0]?.severity, DiagnosticSeverity.Error);
    settings = { enable: false };
    await server.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await server.until(() => server.refreshes() === 2);
    assert.deepEqual(await server.diagnostics(uri), []);
    await server.until(() => server.states.at(-1)?.kind === null);
    settings = { enable: "yes", today: 7 };
    await server.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await server.until(() => server.refreshes() === 3);
    assert.equal((await server.diagnostics(uri))[0]?.severity, DiagnosticSeverity.Warning);
  });

  it("takes pushed settings from a client that cannot be asked", async () => {
    const server = await start({ capabilities: { textDocument: { diagnostic: {} } } });
    server.open(uri, checklist);
    await server.connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { gonogo: { enable: false } }
    });
    assert.deepEqual(await server.diagnostics(uri), []);
  });

  it("survives strange texts", async () => {
    const server = await start();
    const texts = [
      "",
      "\u0000",
      "\uD83D",
      "\uFEFF# Runbook: x\r\n\r\n## Symptoms\r",
      "---\n: [\n---\n",
      "[".repeat(5000),
      "| a\n|-\n".repeat(200),
      `${checklist}\n[a](\uD83D) ![b](x\uD83D.png) [c]\n\n[c]: ./x\uDC00.md\n`
    ];
    for (const [index, text] of texts.entries()) {
      const address = `untitled:strange-${index}`;
      server.open(address, text);
      assert.ok(Array.isArray(await server.diagnostics(address)));
      const outside = { start: { line: 90, character: 90 }, end: { line: 99, character: 9 } };
      server.change(address, 2, [{ range: outside, text: "\n\uDC00" }]);
      assert.ok(Array.isArray(await server.diagnostics(address)));
    }
  });
});

describe("a long document that is typed into", () => {
  const long = `${checklist}\n${"One more line of notes on the ledger.\n".repeat(3000)}`;
  const top = { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } };

  it("is no text of which nothing is to be said: what is asked of an older state is refused, a command waits", async () => {
    const server = await start({
      capabilities: { ...pulling, textDocument: { ...pulling.textDocument, foldingRange: {} } }
    });
    server.open(uri, long);
    await server.pull(uri);
    server.change(uri, 2, [{ range: top, text: "x" }]);
    const folding = server.connection.sendRequest("textDocument/foldingRange", { textDocument: { uri } });
    const summary = server.connection.sendRequest(methods.readinessSummary, { uri });
    server.change(uri, 3, [{ range: top, text: "y" }]);
    await assert.rejects(folding, { code: LSPErrorCodes.ContentModified });
    assert.match(String(await summary), /is \*\*open\*\*/);
  });
});

describe("a text that nests too deeply", () => {
  it("gets a word in the log and no finding, and is read again once it is mended", async () => {
    const server = await start();
    server.open(uri, `${checklist}\n${">".repeat(12_000)} [date]\n`);
    await server.pull(uri);
    await server.until(() => server.logged.some(({ message }) => message.includes("nest too deeply")));
    server.change(uri, 2, [{ text: checklist }]);
    assert.equal((await server.diagnostics(uri)).length, 1);
  });
});

describe("gonogo/scaffold", () => {
  const postmortem = (title: string): string =>
    `# Postmortem: ${title}\n\n## Timeline\n\n- 09:10 UTC: errors\n\n## Root Cause\n\nA pool.\n\n## Action Items\n\n- @ledger-core adds an alert\n`;
  const params = {
    kind: "postmortem",
    title: "Ledger: late & slow?",
    today: "2026-03-20",
    workspaceFolder: "file:///w"
  };

  it("finds the folder where the workspace keeps such documents, and a free name", async () => {
    const server = await start({
      files: {
        "file:///w/README.md": "# Ledger\n",
        "file:///w/docs/incidents/one.md": postmortem("one"),
        "file:///w/docs/incidents/ledger-late-slow.md": postmortem("two"),
        "file:///w/other/postmortem.md": postmortem("three"),
        "file:///w/templates/postmortem.md": postmortem("{{title}}")
      }
    });
    const { uri: place, text, selection }: Scaffold = await server.connection.sendRequest(methods.scaffold, params);
    assert.equal(place, "file:///w/docs/incidents/ledger-late-slow-2.md");
    assert.match(text, /^# Postmortem: Ledger: late & slow\?\n/);
    const line = text.split("\n")[selection.start.line] ?? "";
    assert.match(line.slice(selection.start.character, selection.end.character), /^\[.+\]$/);
  });

  it("leaves the document untitled where there is no such folder, and without a workspace", async () => {
    const server = await start({ files: { "file:///w/README.md": "# Ledger\n" } });
    const inWorkspace: Scaffold = await server.connection.sendRequest(methods.scaffold, params);
    assert.equal(inWorkspace.uri, null);
    const { workspaceFolder: _, ...without } = params;
    const alone: Scaffold = await server.connection.sendRequest(methods.scaffold, without);
    assert.equal(alone.uri, null);
  });
});

describe("a client that says little", () => {
  it("is served with the defaults", async () => {
    const server = await start({ capabilities: pulling, initializationOptions: null });
    server.open(uri, checklist);
    assert.equal((await server.diagnostics(uri)).length, 1);
  });
});
