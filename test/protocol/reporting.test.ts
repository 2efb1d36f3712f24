/** The report over a workspace, over the protocol: the page of the command line, of what is open as it is typed. */
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { CancellationTokenSource } from "vscode-languageserver-protocol/node";
import { methods } from "../../server/src/protocol.ts";
import { cell, checklist } from "../support/checklist.ts";
import { elementsOf } from "../support/markup.ts";
import { connect, type TestClient } from "../support/server.ts";

const uri = "file:///w/releases/ledger.md";
let client: TestClient | undefined;
afterEach(() => client?.close());

/** The verdicts and the names of the documents on the page, in its order. */
async function report(server: TestClient): Promise<string[]> {
  const page: string = await server.connection.sendRequest(methods.report, {});
  const body = elementsOf(page.slice(page.indexOf("<body>"), page.indexOf("</html>")));
  return body.filter(({ name }) => name === "h2").map(({ text }) => text);
}

describe("the report over a workspace", () => {
  it("is about all documents, those that are open as they are typed", async () => {
    client = await connect({
      folders: ["file:///w"],
      files: { [uri]: checklist, "file:///w/README.md": "# Ledger\n", "file:///w/releases/old.md": checklist }
    });
    assert.deepEqual(await report(client), [
      "Release Checklist: ledger-api v5.0.0 open",
      "Release Checklist: ledger-api v5.0.0 open"
    ]);
    client.open(uri, checklist);
    client.change(uri, 2, [{ range: cell, text: "NO-GO" }]);
    assert.deepEqual(await report(client), [
      "Release Checklist: ledger-api v5.0.0 no-go",
      "Release Checklist: ledger-api v5.0.0 open"
    ]);
  });

  it("says that there is nothing", async () => {
    client = await connect({ folders: ["file:///w"], files: { "file:///w/README.md": "# Ledger\n" } });
    const page: string = await client.connection.sendRequest(methods.report, {});
    assert.match(page, /No operational documents found\./);
  });

  it("can be cancelled", async () => {
    client = await connect({ folders: ["file:///w"], files: { [uri]: checklist } });
    const source = new CancellationTokenSource();
    const page = client.connection.sendRequest(methods.report, {}, source.token);
    source.cancel();
    await assert.rejects(page, /cancelled/);
  });
});
