import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { commands, type TextDocument, window } from "vscode";
import type { DocumentState } from "../../server/src/protocol.ts";
import { api, closeAll, eventually, findings, open, replace } from "./editor.ts";

const checklist = "releases/ledger-v3.1.0.md";

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
  const { onDidChangeDocumentState } = await api();
  let latest: DocumentState | undefined;
  const listener = onDidChangeDocumentState(state => {
    if (state.uri === document.uri.toString()) latest = state;
  });
  try {
    await action();
    return await eventually("a new judgement", () => latest);
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

  it("is given up after repeated crashes, with a message that leads on", async () => {
    const { document } = await open(checklist);
    await eventually("findings", () => findings(document).length > 0);
    // Restarted by hand: earlier crashes are forgiven.
    await judgedAfter(document, () => commands.executeCommand("gonogo.restartServer"));
    const messages: { readonly text: string; readonly buttons: readonly unknown[] }[] = [];
    let press: (button: string) => void = () => {};
    const putBack = replace(window, "showErrorMessage", ((text: string, ...buttons: unknown[]) => {
      messages.push({ text, buttons });
      return new Promise(resolve => {
        press = resolve;
      });
    }) as typeof window.showErrorMessage);
    try {
      for (let crash = 1; crash <= 3; crash++) await judgedAfter(document, kill);
      assert.equal(messages.length, 0);
      await kill();
      await eventually("the message", () => messages.length > 0);
      await eventually("the findings are gone", () => findings(document).length === 0);
      assert.equal(messages.length, 1);
      assert.match(messages[0]?.text ?? "", /language server stopped 4 times/);
      assert.deepEqual(messages[0]?.buttons, ["Show Log", "Restart Server"]);
      const state = await judgedAfter(document, () => press("Restart Server"));
      assert.equal(state.verdict, "open");
    } finally {
      putBack();
    }
  });
});
