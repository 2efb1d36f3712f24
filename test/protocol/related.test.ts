/** Documents that are related: found in the background, followed through edits and events, the same as on the command line. */
import assert from "node:assert/strict";
import { after, describe, it, type TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "vscode-languageserver-protocol/node";
import { commandLine } from "../support/command-line.ts";
import { connect, pulling, type TestClient, type TestOptions } from "../support/server.ts";

const folder = "file:///w";
const chat = `${folder}/chats/ledger.md`;
const postmortem = `${folder}/postmortems/ledger.md`;

const chatText = (detected = "14:05", incident = "INC-2041"): string =>
  `---\nkind: transcript\nincident: ${incident}\n---\n\n[${detected}] alert-bot: just got an alert: errors at 45%\n[14:23] ledger-oncall: rollback complete\n[14:41] ledger-lead: incident resolved\n`;
const plainChat = (text: string): string => text.slice(text.indexOf("["));
const postmortemText = (incident = "INC-2041"): string =>
  `# Postmortem: ledger-api rejected postings\n\n**Incident**: ${incident}\n\n## Timeline\n\n- **14:01**: Errors detected by the alert\n- **14:23**: Rollback completed\n- **14:41**: Incident resolved\n`;

const watching = {
  ...pulling,
  workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } }
};

describe("related documents in the editor", () => {
  const servers: TestClient[] = [];
  after(() => {
    for (const server of servers) server.close();
  });

  async function serverOf(options: TestOptions): Promise<TestClient> {
    const server = await connect({ capabilities: watching, folders: [folder], ...options });
    servers.push(server);
    return server;
  }

  const conflictsIn = async (server: TestClient, uri = postmortem): Promise<readonly Diagnostic[]> =>
    (await server.diagnostics(uri)).filter(({ code }) => code === "conflicting-fact");

  /** What is in conflict after a refresh that something brings about; asked again until it is so many. */
  async function untilConflicts(server: TestClient, wanted: number): Promise<readonly Diagnostic[]> {
    for (;;) {
      const before = server.refreshes();
      const found = await conflictsIn(server);
      if (found.length === wanted) return found;
      await server.until(() => server.refreshes() > before);
    }
  }

  const told = (server: TestClient, ...uris: string[]): Promise<void> =>
    server.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: uris.map(uri => ({ uri, type: 2 }))
    });

  it("do not hold up the first diagnostics, and are asked for again when they are known", async () => {
    let release = (): void => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const server = await serverOf({ files: { [chat]: chatText(), [postmortem]: postmortemText() }, listing: held });
    server.open(postmortem, postmortemText());
    assert.deepEqual(await conflictsIn(server), []);
    assert.equal(server.refreshes(), 0);
    release();
    const [conflict] = await untilConflicts(server, 1);
    assert.deepEqual(conflict?.relatedInformation, [
      {
        message: "In the chat at 14:05",
        location: { uri: chat, range: { start: { line: 5, character: 19 }, end: { line: 5, character: 51 } } }
      }
    ]);
  });

  it("follow what is made, changed, moved and removed", async () => {
    const files: Record<string, string> = { [postmortem]: postmortemText() };
    const server = await serverOf({ files });
    server.open(postmortem, postmortemText());
    assert.deepEqual(await conflictsIn(server), []);

    files[chat] = chatText();
    await told(server, chat);
    await untilConflicts(server, 1);

    files[chat] = chatText("14:01");
    await told(server, chat);
    await untilConflicts(server, 0);

    files[chat] = chatText("14:06");
    await told(server, chat);
    await untilConflicts(server, 1);

    const moved = `${folder}/archive/ledger.md`;
    files[moved] = chatText("14:07");
    delete files[chat];
    await told(server, chat, moved);
    const [conflict] = await untilConflicts(server, 1);
    assert.equal(conflict?.relatedInformation?.[0]?.location.uri, moved);

    delete files[moved];
    await told(server, `${folder}/archive`);
    await untilConflicts(server, 0);
  });

  it("follow a switch of branches, whatever the editor tells of it", async () => {
    const files: Record<string, string> = { [postmortem]: postmortemText(), [chat]: chatText() };
    const server = await serverOf({ files });
    server.open(postmortem, postmortemText());
    await untilConflicts(server, 1);
    files[chat] = chatText("14:01");
    await told(server, `${folder}/.git/HEAD`);
    await untilConflicts(server, 0);
    // Many files at once.
    const many = Array.from({ length: 200 }, (_, index) => `${folder}/notes/${index}.md`);
    for (const uri of many) files[uri] = "# Notes\n";
    files[chat] = chatText();
    await told(server, ...many, chat);
    await untilConflicts(server, 1);
  });

  it("follow what is open: its text, and which incident it says it is about", async () => {
    const server = await serverOf({ files: { [postmortem]: postmortemText(), [chat]: chatText() } });
    server.open(postmortem, postmortemText());
    await untilConflicts(server, 1);
    server.open(chat, chatText("14:01"));
    assert.deepEqual(await conflictsIn(server), []);
    server.change(chat, 2, [{ text: chatText("14:01", "INC-1") }]);
    assert.deepEqual(await conflictsIn(server), []);
    await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri: chat } });
    await untilConflicts(server, 1);
  });

  it("follow a plain chat that is linked, as it is edited", async () => {
    const plain = `${folder}/chats/ledger.txt`;
    const linking = `${postmortemText()}\nSee the [chat](../chats/ledger.txt).\n`;
    const server = await serverOf({ files: { [plain]: plainChat(chatText()), [postmortem]: linking } });
    server.open(postmortem, linking);
    assert.equal((await conflictsIn(server)).length, 1);
    server.open(plain, plainChat(chatText("14:01")));
    assert.deepEqual(await conflictsIn(server), []);
    server.change(plain, 2, [{ text: plainChat(chatText("14:09")) }]);
    assert.equal((await conflictsIn(server)).length, 1);
  });

  it("are only what is open and what that links to where files lie far away", async () => {
    const files = { [postmortem]: postmortemText(), [chat]: chatText() };
    const server = await serverOf({ files, initializationOptions: { files: "client", virtual: true } });
    server.open(postmortem, postmortemText());
    assert.deepEqual(await conflictsIn(server), []);
    server.open(chat, chatText());
    await server.diagnostics(chat);
    await untilConflicts(server, 1);
  });
});

describe("related documents in the editor and on the command line", () => {
  /** Compares what both say of each document; `counts`: how many findings of each lead to another one. */
  async function assertSame(
    test: TestContext,
    files: Readonly<Record<string, string>>,
    counts: Readonly<Record<string, number>>
  ): Promise<void> {
    const line = commandLine(test, { ".git/HEAD": "ref", ...files });
    const { documents } = JSON.parse((await line.run(["check", "--format", "json"])).out);
    const server = await connect({ onDisk: true, folders: [pathToFileURL(line.folder).href] });
    test.after(() => server.close());
    await server.connection.sendRequest("workspace/symbol", { query: "" });
    const found: Record<string, number> = {};
    for (const { path, diagnostics } of documents as { path: string; diagnostics: CliDiagnostic[] }[]) {
      const uri = pathToFileURL(`${line.folder}/${path}`).href;
      server.open(uri, files[path] ?? "");
      const shown = (await server.diagnostics(uri)).map(({ code, message, relatedInformation = [] }) => ({
        ...{ rule: code, message },
        related: relatedInformation.map(({ location }) => location.uri.replace(/^.*\/(?=[abc]\/)/, ""))
      }));
      const told = diagnostics.map(({ rule, message, related }) => ({
        ...{ rule, message },
        related: related.map(each => each.path)
      }));
      assert.deepEqual(shown, told, path);
      found[path] = told.filter(({ related }) => related.some(each => each !== path)).length;
    }
    assert.deepEqual(found, counts);
  }

  interface CliDiagnostic {
    readonly rule: string;
    readonly message: string;
    readonly related: readonly { readonly path: string }[];
  }

  it("are the same by links and ids", test =>
    assertSame(
      test,
      {
        "a/chat.txt": plainChat(chatText()),
        "a/postmortem.md": `${postmortemText("INC-1")}\nSee the [chat](chat.txt).\n`,
        "a/update.md":
          "---\nkind: stakeholder-update\nincident: INC-1\n---\n\n# Postings are back\n\nResolved within 5 minutes of detection.\n",
        "b/chat.md": chatText("14:07"),
        "b/postmortem.md": postmortemText(),
        "c/postmortem.md": postmortemText("INC-3")
      },
      { "a/postmortem.md": 1, "a/update.md": 1, "b/chat.md": 0, "b/postmortem.md": 1, "c/postmortem.md": 0 }
    ));

  it("are the same by the service of a release, where that is asked for", async test => {
    const files = {
      "a/postmortem.md":
        "# Postmortem: ledger-api rejected postings\n\n**Date**: 2026-03-12\n\n## Action items\n\n- [ ] Prevent: the build checks the pool size (@ledger-lead)\n",
      "b/postmortem.md":
        "# Postmortem: slow payouts\n\n**Date**: 2026-03-12\n**Service**: ledger-api\n\n## Action items\n\n- [ ] Prevent: a canary takes the first traffic (@ledger-lead)\n",
      "c/postmortem.md":
        "# Postmortem: search-api lost its index\n\n**Date**: 2026-03-12\n\n## Action items\n\n- [ ] Prevent: backups are restored weekly (@search-lead)\n",
      "c/release.md":
        "# Release Checklist: ledger-api v5.1.0\n\n**Release date**: 2026-03-25\n\n- [ ] Changelog is written\n"
    };
    const none = { "a/postmortem.md": 0, "b/postmortem.md": 0, "c/postmortem.md": 0 };
    await assertSame(test, files, { ...none, "c/release.md": 0 });
    await assertSame(
      test,
      { ...files, "gonogo.json": '{ "rules": { "unlearned-lesson": "on" } }' },
      { ...none, "c/release.md": 2 }
    );
  });
});
