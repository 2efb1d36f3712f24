/** What a document silences or a baseline accepts is not shown in the editor, either. */
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { acceptAll, writeBaseline } from "../../server/src/judging/baseline.ts";
import { samples } from "../support/command-line.ts";
import { judge, readOurs } from "../support/documents.ts";
import { connect, type TestClient } from "../support/server.ts";

const folder = "file:///w";
const uri = `${folder}/docs/a%20b.md`;
const file = `${folder}/gonogo-baseline.json`;
const accepting = (text: string, path: string): string =>
  writeBaseline(new Map([[path, acceptAll(judge(readOurs(text)).problems)]]));

let client: TestClient | undefined;
async function start(files: Record<string, string> = {}): Promise<TestClient> {
  client = await connect({ files, folders: [folder] });
  return client;
}
afterEach(() => client?.close());

async function shown(server: TestClient): Promise<unknown[]> {
  return (await server.diagnostics(uri)).map(({ code }) => code);
}

describe("a finding that is silenced", () => {
  it("is not shown, and a directive without effect is", async () => {
    const server = await start();
    server.open(uri, samples.open.replace("___", "___ <!-- gonogo-disable-line unfilled-status — runs tonight -->"));
    assert.deepEqual(await shown(server), []);
    await server.until(() => server.states.length > 0);
    assert.deepEqual([server.states.at(-1)?.verdict, server.states.at(-1)?.open], ["open", 1]);
    server.change(uri, 2, [{ text: samples.open.replace("___", "GO <!-- gonogo-disable-line unfilled-status -->") }]);
    assert.deepEqual(await shown(server), ["unknown-directive"]);
  });
});

describe("a finding that a baseline accepts", () => {
  it("is not shown, until the baseline changes", async () => {
    const files: Record<string, string> = { [file]: accepting(samples.error, "docs/a b.md") };
    const server = await start(files);
    server.open(uri, samples.error);
    assert.deepEqual(await shown(server), []);
    const { resultId } = await server.pull(uri);
    files[file] = accepting(samples.error, "docs/another.md");
    const refreshes = server.refreshes();
    await server.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri: file, type: 2 }] });
    await server.until(() => server.refreshes() > refreshes);
    const after = await server.pull(uri, resultId);
    assert.deepEqual(after.kind === "full" && after.items.map(({ code }) => code), ["missing-rollback"]);
  });

  it("is told where the configuration names another baseline", async () => {
    const server = await start({
      [file]: accepting(samples.error, "docs/a b.md"),
      [`${folder}/gonogo.json`]: '{ "baseline": "known/none.json" }'
    });
    server.open(uri, samples.error);
    assert.deepEqual(await shown(server), ["missing-rollback"]);
  });

  it("is shown where the baseline is broken, with a word in the log", async () => {
    const server = await start({ [file]: "{" });
    server.open(uri, samples.error);
    assert.deepEqual(await shown(server), ["missing-rollback"]);
    await server.until(() =>
      server.logged.some(({ message }) => message.includes("gonogo-baseline.json is no baseline"))
    );
  });
});
