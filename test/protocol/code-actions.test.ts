/** Code actions over the protocol: for clients that know them, each in the form that the client can make. */
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import type {
  ClientCapabilities,
  CodeAction,
  CodeActionParams,
  ShowDocumentParams
} from "vscode-languageserver-protocol/node";
import { codeActionKinds, serverCommands } from "../../server/src/protocol.ts";
import { cell, checklist } from "../support/checklist.ts";
import { connect, pulling, type TestClient, type TestOptions } from "../support/server.ts";

const uri = "file:///work/releases/ledger-api.md";

const acting: ClientCapabilities = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } }
  },
  workspace: {
    ...pulling.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"], snippetEditSupport: true }
  }
};

let client: TestClient | undefined;
async function start(options: TestOptions = { capabilities: acting }): Promise<TestClient> {
  client = await connect(options);
  client.open(uri, checklist);
  return client;
}
afterEach(() => client?.close());

const ask = (server: TestClient, only?: string[], at = uri): Promise<CodeAction[] | null> => {
  const params: CodeActionParams = {
    textDocument: { uri: at },
    range: cell,
    context: { diagnostics: [], ...(only ? { only } : {}) }
  };
  return server.connection.sendRequest("textDocument/codeAction", params);
};

describe("code actions", () => {
  it("are announced to clients that know them, with their kinds", async () => {
    const { initialized } = await start();
    assert.deepEqual(initialized.capabilities.codeActionProvider, { codeActionKinds: Object.values(codeActionKinds) });
    client?.close();
    assert.equal((await start({})).initialized.capabilities.codeActionProvider, undefined);
  });

  it("are those of the document as it is now", async () => {
    const server = await start();
    const [first] = (await ask(server, ["quickfix"])) ?? [];
    assert.equal(first?.title, "Set the status to GO");
    assert.deepEqual(first?.edit, {
      documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: cell, newText: "GO " }] }]
    });
    server.change(uri, 2, [{ range: cell, text: "GO" }]);
    assert.deepEqual(await ask(server, ["quickfix"]), []);
  });

  it("offer what our extension has commands for to all other editors", async () => {
    const other = await start({ capabilities: acting, initializationOptions: {} });
    const actions = (await ask(other, ["refactor"])) ?? [];
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        ...["Fill the placeholder", "Set the next status, or toggle the box", "Add a row below"],
        ...["Assign to @ledger-lead", "Assign to @support-lead"]
      ]
    );
    assert.deepEqual(actions[1]?.edit?.documentChanges, [
      { textDocument: { uri, version: 1 }, edits: [{ range: cell, newText: "GO " }] }
    ]);
    assert.deepEqual(
      (await ask(other, ["quickfix"]))?.filter(({ kind }) => kind === codeActionKinds.rewrite),
      []
    );
    other.close();
    assert.deepEqual(
      (await ask(await start(), ["refactor"]))?.map(({ title }) => title),
      ["Fill the placeholder"]
    );
  });

  it("come with tab stops where the client makes them", async () => {
    const filling = await ask(await start(), [codeActionKinds.fillPlaceholders]);
    assert.deepEqual(
      filling?.map(({ title }) => title),
      ["Fill the placeholder"]
    );
  });

  it("select the first placeholder where the client has no tab stops but shows places", async () => {
    const server = await start({
      capabilities: {
        ...acting,
        workspace: { ...pulling.workspace, executeCommand: {} },
        window: { showDocument: { support: true } }
      }
    });
    assert.deepEqual(server.initialized.capabilities.executeCommandProvider, {
      commands: [serverCommands.selectPlaceholder]
    });
    const shown: ShowDocumentParams[] = [];
    server.connection.onRequest("window/showDocument", (params: ShowDocumentParams) => {
      shown.push(params);
      return { success: true };
    });
    const [action] = (await ask(server, [codeActionKinds.fillPlaceholders])) ?? [];
    assert.equal(action?.title, "Select the placeholder");
    await server.connection.sendRequest("workspace/executeCommand", action?.command);
    assert.deepEqual(shown, [{ uri, takeFocus: true, selection: cell }]);
    await server.connection.sendRequest("workspace/executeCommand", {
      command: serverCommands.selectPlaceholder,
      arguments: [7]
    });
    assert.equal(shown.length, 1);
    client?.close();
    assert.equal((await start()).initialized.capabilities.executeCommandProvider, undefined);
  });

  it("are none in other documents, in those that are not open, and while nothing is checked", async () => {
    const server = await start({ capabilities: acting, settings: () => ({ enable: false }) });
    server.open("file:///work/README.md", "# Ledger\n\nTODO [X]\n");
    assert.equal(await ask(server, undefined, "file:///work/README.md"), null);
    assert.equal(await ask(server, undefined, "file:///work/gone.md"), null);
    await server.until(() => server.refreshes() === 1);
    assert.equal(await ask(server), null);
  });
});
