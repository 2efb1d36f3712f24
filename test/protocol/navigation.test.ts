/** Navigation over the protocol: from one file to the next, saved or not. */
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import type {
  ClientCapabilities,
  DocumentLink,
  Location,
  LocationLink,
  WorkspaceEdit,
  WorkspaceSymbol
} from "vscode-languageserver-protocol/node";
import { declared } from "../support/documents.ts";
import { connect, pulling, type TestClient, type TestOptions } from "../support/server.ts";

const folder = "file:///w";
const ledger = `${folder}/runbooks/ledger.md`;
const payouts = `${folder}/postmortems/payouts.md`;
const runbook = declared("runbook", "# Runbook: ledger\n\n## Step 2: Restart\n\nAsk @ledger-oncall.\n");
const postmortem = declared(
  "postmortem",
  "# Postmortem: slow payouts\n\n**Incident**: INC-7\n\n@ledger-oncall took [step 2](../runbooks/ledger.md#step-2-restart).\n"
);
const ofStep = { textDocument: { uri: ledger }, position: { line: 6, character: 8 } };

const navigating: ClientCapabilities = {
  workspace: { ...pulling.workspace, symbol: {}, workspaceEdit: { documentChanges: true } },
  textDocument: {
    ...pulling.textDocument,
    definition: { linkSupport: true },
    references: {},
    documentHighlight: {},
    documentLink: {},
    rename: { prepareSupport: true }
  }
};

let client: TestClient | undefined;
async function start(options: TestOptions = {}): Promise<TestClient> {
  client = await connect({
    capabilities: navigating,
    folders: [folder],
    files: { [ledger]: runbook, [payouts]: postmortem, [`${folder}/README.md`]: "# Ledger\n\nAsk @ledger-oncall.\n" },
    ...options
  });
  client.open(ledger, runbook);
  return client;
}
afterEach(() => client?.close());

/** Where definitions are, as paths in the workspace with their lines. */
async function definitions(
  server: TestClient,
  uri: string,
  position: { readonly line: number; readonly character: number }
): Promise<readonly string[]> {
  const found: readonly LocationLink[] | null = await server.connection.sendRequest("textDocument/definition", {
    ...{ textDocument: { uri }, position }
  });
  return (found ?? []).map(
    ({ targetUri, targetRange }) => `${targetUri.slice(folder.length)}:${targetRange.start.line}`
  );
}

describe("navigation", () => {
  it("is announced to clients that navigate", async () => {
    const { definitionProvider, renameProvider, workspaceSymbolProvider, documentLinkProvider } = (await start())
      .initialized.capabilities;
    assert.deepEqual(
      [definitionProvider, renameProvider, workspaceSymbolProvider, documentLinkProvider],
      [true, { prepareProvider: true }, true, {}]
    );
    client?.close();
    assert.equal((await start({ capabilities: {} })).initialized.capabilities.renameProvider, undefined);
  });

  it("leads from a file to what another tells, as links or as plain places", async () => {
    for (const linkSupport of [true, false]) {
      const server = await start({ capabilities: { textDocument: { definition: { linkSupport } } } });
      server.open(payouts, postmortem);
      const [found]: readonly (Location & LocationLink)[] = await server.connection.sendRequest(
        "textDocument/definition",
        { textDocument: { uri: payouts }, position: { line: 8, character: 26 } }
      );
      assert.equal(linkSupport ? found?.targetUri : found?.uri, ledger);
      server.close();
    }
  });

  it("leads from people to the files that list them", async () => {
    const owners = `${folder}/CODEOWNERS`;
    const server = await start({
      files: { [ledger]: runbook, [`${folder}/.git/HEAD`]: "", [owners]: "# All\n* @Ledger-Oncall\n" }
    });
    assert.deepEqual(await definitions(server, ledger, { line: 8, character: 6 }), ["/CODEOWNERS:1"]);
  });

  it("leads along links and to anchors where no editor does", async () => {
    const text = `${runbook}\n[Up](#step-2-restart), [why](../postmortems/payouts.md), [none](#none)\n`;
    const places = async (server: TestClient): Promise<readonly (readonly string[])[]> => {
      server.change(ledger, 2, [{ text }]);
      const found = [];
      for (const character of [2, 30, 60]) found.push(await definitions(server, ledger, { line: 10, character }));
      return found;
    };
    const plain = await start({ initializationOptions: {} });
    assert.deepEqual(await places(plain), [["/runbooks/ledger.md:6"], ["/postmortems/payouts.md:0"], []]);
    const links: readonly DocumentLink[] = await plain.connection.sendRequest("textDocument/documentLink", {
      textDocument: { uri: ledger }
    });
    assert.deepEqual(
      links.map(({ target }) => target),
      [payouts]
    );
    plain.close();
    assert.deepEqual(await places(await start()), [[], [], []]);
  });

  it("finds what closed files name, and what an open one names now", async () => {
    const server = await start();
    const references = async (): Promise<readonly string[]> => {
      const found: readonly Location[] = await server.connection.sendRequest("textDocument/references", {
        ...{ textDocument: { uri: ledger }, position: { line: 8, character: 6 } },
        context: { includeDeclaration: true }
      });
      return found.map(({ uri, range }) => `${uri.slice(folder.length)}:${range.start.line}`);
    };
    assert.deepEqual([...(await references())].sort(), ["/postmortems/payouts.md:8", "/runbooks/ledger.md:8"]);
    server.open(payouts, postmortem.replace("@ledger-oncall", "@search"));
    assert.deepEqual(await references(), ["/runbooks/ledger.md:8"]);
  });

  it("renames in open and closed files: the open ones by their versions", async () => {
    const server = await start();
    const edit: WorkspaceEdit = await server.connection.sendRequest("textDocument/rename", {
      ...ofStep,
      newName: "3"
    });
    const changes = (edit.documentChanges ?? []) as readonly {
      textDocument: { uri: string; version: number | null };
      edits: readonly { newText: string }[];
    }[];
    assert.deepEqual(
      changes.map(({ textDocument, edits }) => [textDocument, edits.map(({ newText }) => newText)]),
      [
        [{ uri: ledger, version: 1 }, ["3"]],
        [{ uri: payouts, version: null }, ["step-3-restart", "3"]]
      ]
    );
  });

  it("says why it renames nothing", async () => {
    const server = await start();
    await assert.rejects(server.connection.sendRequest("textDocument/rename", { ...ofStep, newName: "next" }), {
      message: '"next" is no number of a step: write it like 3 or 3b.'
    });
  });

  it("lists the symbols of the workspace, and links incidents to their postmortem", async () => {
    const server = await start();
    const symbols: readonly WorkspaceSymbol[] = await server.connection.sendRequest("workspace/symbol", {
      query: "restart"
    });
    assert.deepEqual(
      symbols.map(({ name, location }) => [name, location.uri]),
      [["2 Restart", ledger]]
    );
    server.change(ledger, 2, [{ text: runbook.replace("Ask", "See INC-7, ask") }]);
    const links: readonly DocumentLink[] = await server.connection.sendRequest("textDocument/documentLink", {
      textDocument: { uri: ledger }
    });
    assert.deepEqual(
      links.map(({ target }) => target),
      [payouts]
    );
  });

  it("is silent in documents that are none of ours, and beyond the end", async () => {
    const server = await start();
    const readme = `${folder}/README.md`;
    server.open(readme, "# Ledger\n\nAsk @ledger-oncall.\n");
    for (const [uri, line] of [
      [readme, 2],
      [ledger, 99]
    ] as const) {
      const answer = await server.connection.sendRequest("textDocument/definition", {
        textDocument: { uri },
        position: { line, character: 6 }
      });
      assert.equal(answer, null);
    }
    assert.deepEqual(
      server.logged.filter(({ type }) => type <= 2),
      []
    );
  });
});
