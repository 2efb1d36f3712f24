/** What stands around a document decides about its links: in the editor as on the command line. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { commandLine } from "../support/command-line.ts";
import { connect, pulling, type TestClient } from "../support/server.ts";

const runbook =
  "# Runbook: queue backlog\n\n## Symptoms\n\n- Look at [the board](board.md#load).\n\n## Mitigation\n\n- Add an instance.\n";
const uri = "file:///w/docs/queue.md";
const board = "file:///w/docs/board.md";

const watching = {
  ...pulling,
  workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } }
};

describe("links in the editor", () => {
  const servers: TestClient[] = [];
  after(() => {
    for (const server of servers) server.close();
  });
  const brokenIn = async (server: TestClient): Promise<string[]> =>
    (await server.diagnostics(uri)).filter(({ code }) => code === "broken-link").map(({ message }) => String(message));

  it("follow the files that are made, changed and removed", async () => {
    const files: Record<string, string> = { "file:///w/.git/HEAD": "ref" };
    const server = await connect({ capabilities: watching, files });
    servers.push(server);
    server.open(uri, runbook);
    assert.match((await brokenIn(server))[0] ?? "", /no 'board.md'/);

    for (const [text, message] of [
      ["# Board\n", /no heading or anchor 'load'/],
      ["# Load\n", undefined]
    ] as const) {
      files[board] = text;
      const before = server.refreshes();
      await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: board, type: 1 }]
      });
      await server.until(() => server.refreshes() > before);
      const found = await brokenIn(server);
      if (message) assert.match(found[0] ?? "", message);
      else assert.deepEqual(found, []);
    }
  });

  it("follow what is open, saved or not", async () => {
    const server = await connect({
      capabilities: watching,
      files: { "file:///w/.git/HEAD": "ref", [board]: "# Load\n" }
    });
    servers.push(server);
    server.open(board, "# Board\n");
    server.open(uri, runbook);
    assert.equal((await brokenIn(server)).length, 1);
    server.change(board, 2, [{ text: "# Load\n" }]);
    assert.deepEqual(await brokenIn(server), []);
  });

  it("follow what is closed without being saved: what was typed is no more", async () => {
    const files = { "file:///w/.git/HEAD": "ref", [board]: "# Load\n" };
    const pulls = await connect({ capabilities: watching, files });
    const pushed = await connect({ capabilities: {}, files });
    servers.push(pulls, pushed);
    for (const server of [pulls, pushed]) {
      server.open(board, "# Board\n");
      server.open(uri, runbook);
    }
    const told = (): string[] =>
      pushed.pushed
        .findLast(each => each.uri === uri)
        ?.diagnostics.filter(({ code }) => code === "broken-link")
        .map(({ message }) => String(message)) ?? ["nothing yet"];
    assert.equal((await brokenIn(pulls)).length, 1);
    await pushed.until(() => told()[0]?.includes("'load'") === true);
    const before = pulls.refreshes();
    for (const server of [pulls, pushed])
      await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri: board } });
    await pulls.until(() => pulls.refreshes() > before);
    assert.deepEqual(await brokenIn(pulls), []);
    await pushed.until(() => told().length === 0);
  });
});

describe("links on the command line", () => {
  it("are looked up in a repository, and let alone outside of one", async test => {
    const line = commandLine(test, { "docs/queue.md": runbook, "docs/board.md": "# Board\n" });
    const broken = async (): Promise<readonly string[]> =>
      JSON.parse((await line.run(["check", "--format", "json"])).out).documents[0].diagnostics.flatMap(
        ({ rule, message }: { rule: string; message: string }) => (rule === "broken-link" ? [message] : [])
      );
    assert.deepEqual(await broken(), []);
    line.write(".git/HEAD", "ref");
    assert.match((await broken())[0] ?? "", /no heading or anchor 'load'/);
  });
});

describe("links and configurations that lead out", () => {
  it("say the same in an editor that has a folder of the repository open, and on the command line", async test => {
    const page = "# Page\n\n## Load\n";
    const line = commandLine(test, {
      "repo/.git/HEAD": "ref: refs/heads/main\n",
      "repo/team.json": '{ "rules": { "broken-link": "error" } }',
      "repo/page.md": page,
      "repo/docs/gonogo.json": '{ "extends": ["../../theirs.json", "../team.json"] }',
      "repo/docs/queue.md": `${runbook}\n[a](../page.md#none) [b](../../page.md#none) [c](../../none.md) [d](../none.md)\n`,
      "repo/docs/board.md": "# Load\n",
      "theirs.json": '{ "rules": { "broken-link": "off" } }',
      "page.md": page
    });
    const cwd = join(line.folder, "repo", "docs");
    const report = JSON.parse((await line.run(["check", "queue.md", "--format", "json"], { cwd })).out);
    const byCli = report.documents[0].diagnostics.map(
      ({ rule, severity, message }: { rule: string; severity: string; message: string }) => [rule, severity, message]
    );
    const broken = byCli.filter(([rule]: readonly string[]) => rule === "broken-link");
    assert.deepEqual(
      broken.map(([, severity, message]: readonly string[]) => [severity, /'([^']+)'/.exec(message ?? "")?.[1]]),
      [
        ["error", "../page.md"],
        ["error", "../none.md"]
      ]
    );
    const [fault] = report.configuration.flatMap(
      (each: { diagnostics: readonly { message: string }[] }) => each.diagnostics
    );
    assert.match(fault.message, /^'..\/..\/theirs\.json' lies outside of the repository or workspace 'repo'/);

    const server = await connect({ onDisk: true, folders: [pathToFileURL(cwd).href] });
    test.after(() => server.close());
    const uri = pathToFileURL(join(cwd, "queue.md")).href;
    server.open(uri, line.text("repo/docs/queue.md"));
    const inEditor = (await server.diagnostics(uri)).map(({ code, severity, message }) => [
      code,
      ["", "error", "warning", "information", "hint"][severity ?? 0],
      message
    ]);
    assert.deepEqual(inEditor, byCli);
  });
});
