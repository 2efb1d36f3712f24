/** What previews show, over the protocol: asked for once, and told whenever it is another. */
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { methods, type Presentation } from "../../server/src/protocol.ts";
import { cell, checklist } from "../support/checklist.ts";
import { connect, type TestClient } from "../support/server.ts";

const uri = "file:///w/releases/ledger.md";
let client: TestClient | undefined;
afterEach(() => client?.close());

async function start() {
  client = await connect();
  const { connection } = client;
  const told = new Promise<Presentation | null>(resolve => {
    connection.onNotification(methods.presentationChanged, ({ presentation }) => resolve(presentation));
  });
  const ask = (document: string): Promise<Presentation | null> | undefined =>
    client?.connection.sendRequest(methods.presentation, { uri: document });
  client.open(uri, checklist);
  return { client, told, ask };
}

describe("what a preview shows", () => {
  it("is that of the document as it is now", async () => {
    const { ask } = await start();
    const presentation = await ask(uri);
    assert.deepEqual([presentation?.version, presentation?.badge.verdict, presentation?.marks.length], [1, "open", 5]);
  });

  it("is nothing for others", async () => {
    const { client: server, ask } = await start();
    server.open("file:///w/README.md", "# Ledger\n");
    assert.equal(await ask("file:///w/README.md"), null);
    assert.equal(await ask("file:///w/gone.md"), null);
  });

  it("is told anew when an edit changes it", async () => {
    const { client: server, told, ask } = await start();
    await ask(uri);
    server.change(uri, 2, [{ range: cell, text: "GO " }]);
    await server.pull(uri);
    const presentation = await told;
    assert.deepEqual([presentation?.version, presentation?.badge.text], [2, "Go"]);
  });

  it("is not told of where it was asked for once", async () => {
    const { client: server, told, ask } = await start();
    const { connection } = server;
    const once = await connection.sendRequest<Presentation | null>(methods.presentation, { uri, once: true });
    assert.equal(once?.badge.verdict, "open");
    server.open("file:///w/releases/other.md", checklist);
    await ask("file:///w/releases/other.md");
    server.change(uri, 2, [{ range: cell, text: "GO " }]);
    await server.pull(uri);
    server.change("file:///w/releases/other.md", 2, [{ range: cell, text: "GO " }]);
    await server.pull("file:///w/releases/other.md");
    // Both were judged, one after the other; only of the other one something is told.
    assert.equal((await told)?.uri, "file:///w/releases/other.md");
  });

  it("is told when it is none of ours any more", async () => {
    const { client: server, told, ask } = await start();
    await ask(uri);
    server.change(uri, 2, [{ text: "# Ledger\n" }]);
    await server.pull(uri);
    assert.equal(await told, null);
  });

  it("is told to nobody, and is no accident, once the editor has gone", async t => {
    const { client: server, ask } = await start();
    await ask(uri);
    t.mock.timers.enable({ apis: ["setTimeout"] });
    server.change(uri, 2, [{ range: cell, text: "GO " }]);
    await server.pull(uri);
    server.close();
    t.mock.timers.tick(1000);
    // What nobody catches is heard of after the work that is at hand.
    for (let turn = 0; turn < 20; turn++) await new Promise(resolve => setImmediate(resolve));
  });
});
