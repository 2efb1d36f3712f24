import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { commands, type TextDocument, window } from "vscode";
import type { DocumentState } from "../../server/src/protocol.ts";
import { api, closeAll, eventually, findings, open, openText, replace } from "./editor.ts";

const checklist = "releases/ledger-v3.1.0.md";
/** How many crashes within three minutes the extension deals with by itself. */
const forgiven = 5;

/** The server's process: this test runs in the same process as the client that started it. */
function serverProcess(): ChildProcess | undefined {
  const handles = (process as unknown as { _getActiveHandles(): unknown[] })._getActiveHandles();
  const isServer = (handle: unknown): handle is ChildProcess => {
    const child = handle as Partial<ChildProcess>;
    return child.exitCode === null && child.spawnargs?.some(argument => argument.endsWith("server.cjs")) === true;
  };
  return handles.find(isServer);
}

/** Does something and waits until a server has judged the document anew. */
async function judgedAfter(document: TextDocument, action: () => unknown): Promise<DocumentState> {
  const [state] = await allJudgedAfter([document], action);
  return state as DocumentState;
}

/** The same for several documents. */
async function allJudgedAfter(documents: readonly TextDocument[], action: () => unknown): Promise<DocumentState[]> {
  const { onDidChangeDocumentState } = await api();
  const latest = new Map<string, DocumentState>();
  const listener = onDidChangeDocumentState(state => latest.set(state.uri, state));
  try {
    await action();
    const states = () => documents.flatMap(({ uri }) => latest.get(uri.toString()) ?? []);
    return await eventually("new judgements", () => (states().length === documents.length ? states() : undefined));
  } finally {
    listener.dispose();
  }
}

async function kill(): Promise<void> {
  const server = await eventually("a server process", serverProcess);
  await new Promise<void>(resolve => {
    server.once("exit", () => resolve());
    server.kill("SIGKILL");
  });
}

describe("the server", () => {
  afterEach(closeAll);

  it("is another one after Restart Server, and judges what is open", async () => {
    const { document } = await open(checklist);
    await eventually("findings", () => findings(document).length > 0);
    const before = serverProcess()?.pid;
    const state = await judgedAfter(document, () => commands.executeCommand("gonogo.restartServer"));
    assert.equal(state.kind, "release-checklist");
    assert.notEqual(serverProcess()?.pid, before);
    await eventually("findings", () => findings(document).length > 0);
  });

  it("comes back by itself after a crash", async () => {
    const { document } = await open(checklist);
    await eventually("findings", () => findings(document).length > 0);
    const state = await judgedAfter(document, kill);
    assert.equal(state.verdict, "open");
    await eventually("findings", () => findings(document).length > 0);
  });

  it("comes back with all documents after five crashes in a row, and is given up after another, with a way on", async () => {
    const names = [checklist, "postmortems/2026-02-03-certificate.md"];
    const documents: TextDocument[] = [];
    for (const name of names) documents.push((await open(name)).document);
    // What is open only here, and was never saved, comes back, too.
    documents.push(
      (await openText("# Runbook: the queue is full\n\n## Steps\n\n1. Look at the queue: [link]\n")).document
    );
    const [document] = documents as [TextDocument];
    // Restarted by hand: earlier crashes are forgiven.
    const before = await allJudgedAfter(documents, () => commands.executeCommand("gonogo.restartServer"));
    const messages: { readonly text: string; readonly buttons: readonly unknown[] }[] = [];
    let press: (button: string) => void = () => {};
    const putBack = replace(window, "showErrorMessage", ((text: string, ...buttons: unknown[]) => {
      messages.push({ text, buttons });
      return new Promise(resolve => {
        press = resolve;
      });
    }) as typeof window.showErrorMessage);
    try {
      for (let crash = 1; crash <= forgiven; crash++) {
        assert.deepEqual(await allJudgedAfter(documents, kill), before, `after crash ${crash}`);
        await eventually("findings", () => findings(document).length > 0);
      }
      assert.equal(messages.length, 0);
      await kill();
      await eventually("the message", () => messages.length > 0);
      await eventually("the findings are gone", () => findings(document).length === 0);
      assert.equal(messages.length, 1);
      assert.match(messages[0]?.text ?? "", /language server stopped 6 times/);
      assert.deepEqual(messages[0]?.buttons, ["Show Log", "Restart Server"]);
      const after = await allJudgedAfter(documents, () => press("Restart Server"));
      assert.deepEqual(after, before);
    } finally {
      putBack();
    }
  });
});
