/** `gonogo.json` over the protocol: what it says of documents, what is said of it, and what its changes change. */
import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { DiagnosticSeverity } from "vscode-languageserver-protocol/node";
import { methods, type Scaffold } from "../../server/src/protocol.ts";
import { coveredBy } from "../../server/src/workspace/configuration/globs.ts";
import { samples } from "../support/command-line.ts";
import { connect, pulling, type TestClient, type TestOptions } from "../support/server.ts";

const folder = "file:///w";
const configuration = `${folder}/gonogo.json`;
const document = `${folder}/docs/a.md`;
const off = '{ "rules": { "unfilled-status": "off" } }';
const hint = '{ "rules": { "unfilled-status": "hint" } }';

/** An editor that is none of ours: it knows no schema. */
const plain: TestOptions = { capabilities: pulling, initializationOptions: {} };

let client: TestClient | undefined;
async function start(files: Record<string, string>, options: TestOptions = {}): Promise<TestClient> {
  client = await connect({ files, folders: [folder], ...options });
  return client;
}
afterEach(() => client?.close());

/** The severity of the unfilled status in a document. */
async function severity(server: TestClient, uri = document): Promise<DiagnosticSeverity | undefined> {
  return (await server.diagnostics(uri)).find(({ code }) => code === "unfilled-status")?.severity;
}

async function messages(server: TestClient, uri = configuration): Promise<string[]> {
  return (await server.diagnostics(uri)).map(({ message }) => String(message));
}

async function fileChanged(server: TestClient, ...uris: readonly string[]): Promise<void> {
  await server.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: uris.map(uri => ({ uri, type: 2 }))
  });
}

describe("a configuration in the editor", () => {
  it("counts for the documents below it", async () => {
    const server = await start({ [configuration]: off, [`${folder}/team/gonogo.json`]: hint });
    server.open(document, samples.open);
    server.open(`${folder}/team/b.md`, samples.open);
    assert.equal(await severity(server), undefined);
    assert.equal(await severity(server, `${folder}/team/b.md`), DiagnosticSeverity.Hint);
  });

  it("counts in its own workspace folder only", async () => {
    const files = { [configuration]: off, "file:///gonogo.json": hint, "file:///other/gonogo.json": hint };
    const server = await start(files, { folders: [folder, "file:///w/inner/", "file:///other"] });
    for (const uri of [document, `${folder}/inner/b.md`, "file:///other/c.md", "file:///none/d.md"])
      server.open(uri, samples.open);
    assert.equal(await severity(server), undefined);
    assert.equal(await severity(server, `${folder}/inner/b.md`), DiagnosticSeverity.Warning);
    assert.equal(await severity(server, "file:///other/c.md"), DiagnosticSeverity.Hint);
    assert.equal(await severity(server, "file:///none/d.md"), DiagnosticSeverity.Warning);
  });

  it("says which documents are ours, and of which kind", async () => {
    const documents = { "docs/a.md": "none", "notes/**": "runbook" };
    const server = await start({ [configuration]: JSON.stringify({ documents }) });
    server.open(document, samples.open);
    server.open(`${folder}/notes/b.md`, samples.other);
    assert.deepEqual(await server.diagnostics(document), []);
    await server.diagnostics(`${folder}/notes/b.md`);
    await server.until(() => server.states.length === 2);
    assert.deepEqual(
      server.states.map(({ kind }) => kind),
      [null, "runbook"]
    );
    assert.deepEqual(server.states[1]?.evidence, ["the configuration says so"]);
    const declared = `---\nkind: postmortem\n---\n\n${samples.other}`;
    server.change(`${folder}/notes/b.md`, 2, [{ text: declared }]);
    await server.diagnostics(`${folder}/notes/b.md`);
    await server.until(() => server.states.at(-1)?.kind === "postmortem");
  });

  it("counts where the workspace is the whole of a file system", async () => {
    const top = "vscode-test-web://mount";
    for (const folders of [[top], [`${top}/`]]) {
      const server = await start({ [`${top}/gonogo.json`]: hint }, { folders });
      for (const uri of [`${top}/a.md`, `${top}/docs/b.md`, "untitled:Untitled-1"]) {
        server.open(uri, samples.open);
        assert.equal(await severity(server, uri), DiagnosticSeverity.Hint, `${uri} in ${folders[0]}`);
      }
      server.close();
    }
  });

  it("counts for a document without a file in the only folder", async () => {
    const server = await start({ [configuration]: hint });
    server.open("untitled:Untitled-1", samples.open);
    assert.equal(await severity(server, "untitled:Untitled-1"), DiagnosticSeverity.Hint);
  });

  it("is taken anew when its file, or one that it extends, is changed, made or removed", async () => {
    const files: Record<string, string> = { [configuration]: '{ "extends": "./team.json" }' };
    const server = await start(files);
    server.open(document, samples.open);
    const first = await server.pull(document);
    assert.equal(await severity(server), DiagnosticSeverity.Warning);
    const refreshed = server.refreshes();

    const steps: readonly (readonly [string, string | null, DiagnosticSeverity | undefined])[] = [
      [`${folder}/team.json`, hint, DiagnosticSeverity.Hint],
      [`${folder}/team.json`, off, undefined],
      [configuration, hint, DiagnosticSeverity.Hint],
      [configuration, null, DiagnosticSeverity.Warning],
      [`${folder}/docs/gonogo.json`, off, undefined]
    ];
    for (const [index, [uri, text, expected]] of steps.entries()) {
      if (text === null) delete files[uri];
      else files[uri] = text;
      await fileChanged(server, uri);
      await server.until(() => server.refreshes() === refreshed + index + 1);
      assert.equal(await severity(server), expected, `after ${uri}`);
    }
    const last = await server.pull(document, first.resultId);
    assert.equal(last.kind, "full", "a judgement by another configuration is not the one before");
  });

  it("is watched by a client that can watch", async () => {
    const didChangeWatchedFiles = { dynamicRegistration: true };
    const server = await start({}, { capabilities: { workspace: { didChangeWatchedFiles } } });
    await server.until(() => server.registered.length > 0);
    const watchers: readonly { globPattern: string; kind: number }[] = server.registered.flatMap(
      ({ registerOptions }) => registerOptions.watchers
    );
    for (const [kind, name] of [
      [1, "made"],
      [2, "changed"],
      [4, "removed"]
    ] as const) {
      const globs = watchers.filter(watcher => (watcher.kind & kind) !== 0).map(({ globPattern }) => globPattern);
      for (const path of ["gonogo.json", "team/gonogo.json", "config/base.json"])
        assert.ok(coveredBy(globs, path), `${path} is ${name}`);
    }
  });

  it("is left alone when other files change", async () => {
    const server = await start({ [configuration]: '{ "extends": "./team.json" }', [`${folder}/package.json`]: "{}" });
    server.open(document, samples.open);
    const { resultId } = await server.pull(document);
    await fileChanged(server, `${folder}/package.json`, `${folder}/src/index.json`);
    const again = await server.pull(document, resultId);
    assert.equal(again.kind, "unchanged");
  });

  it("counts as it is written in the editor, saved or not", async () => {
    const files: Record<string, string> = { [configuration]: off };
    const server = await start(files);
    server.open(document, samples.open);
    assert.equal(await severity(server), undefined);
    server.open(configuration, off);
    server.change(configuration, 2, [
      { range: { start: { line: 0, character: 33 }, end: { line: 0, character: 36 } }, text: "hint" }
    ]);
    assert.equal(await severity(server), DiagnosticSeverity.Hint);
    assert.ok(server.refreshes() > 0);
    await server.connection.sendNotification("textDocument/didClose", { textDocument: { uri: configuration } });
    assert.equal(await severity(server), undefined, "what was not saved is gone");
    server.open(configuration, hint);
    assert.equal(await severity(server), DiagnosticSeverity.Hint);
    delete files[configuration];
    await fileChanged(server, configuration);
    assert.equal(await severity(server), DiagnosticSeverity.Warning, "what is deleted is gone, open or not");
  });

  it("is pushed to a client that cannot pull", async () => {
    const server = await start({ [configuration]: off }, { capabilities: {} });
    server.open(document, samples.open);
    await server.until(() => server.pushed.at(-1)?.uri === document);
    assert.deepEqual(server.pushed.at(-1)?.diagnostics, []);
    server.open(configuration, '{ "rulse": {} }');
    await server.until(() =>
      server.pushed.some(({ uri, diagnostics }) => uri === configuration && diagnostics.length === 1)
    );
    await server.until(() => server.pushed.findLast(({ uri }) => uri === document)?.diagnostics.length === 1);
  });

  it("is read anew by a client that does not watch files whenever something is saved or opened", async () => {
    const files: Record<string, string> = { [configuration]: off };
    const server = await start(files);
    server.open(document, samples.open);
    assert.equal(await severity(server), undefined);
    files[configuration] = hint;
    await server.connection.sendNotification("textDocument/didSave", { textDocument: { uri: document } });
    assert.equal(await severity(server), DiagnosticSeverity.Hint);
  });

  it("says which day it is, unless the person does", async () => {
    let settings: unknown = {};
    const server = await start({ [configuration]: '{ "today": "2026-03-24" }' }, { settings: () => settings });
    server.open(document, samples.open);
    assert.equal(await severity(server), DiagnosticSeverity.Error);
    settings = { today: "2026-03-01" };
    await server.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    await server.until(() => server.refreshes() > 0);
    assert.equal(await severity(server), DiagnosticSeverity.Information);
  });

  it("follows the folders of the workspace", async () => {
    const server = await start(
      { [configuration]: off, [`${folder}/docs/x.md`]: "" },
      {
        capabilities: { ...pulling, workspace: { ...pulling.workspace, workspaceFolders: true } },
        folders: [`${folder}/docs`]
      }
    );
    server.open(document, samples.open);
    assert.equal(await severity(server), DiagnosticSeverity.Warning);
    // Editors that know no registration of it would warn.
    assert.ok(!server.registered.some(({ method }) => method === "workspace/didChangeWorkspaceFolders"));
    await server.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [{ uri: folder, name: "w" }], removed: [{ uri: `${folder}/docs`, name: "docs" }] }
    });
    assert.equal(await severity(server), undefined);
    // The same folder, in another spelling.
    const around = (added: readonly string[], removed: readonly string[]) => ({
      event: { added: added.map(uri => ({ uri, name: "w" })), removed: removed.map(uri => ({ uri, name: "w" })) }
    });
    await server.connection.sendNotification(
      "workspace/didChangeWorkspaceFolders",
      around([`${folder}/other`], [`${folder}/`])
    );
    assert.equal(await severity(server), DiagnosticSeverity.Warning);
  });
});

describe("a broken configuration in the editor", () => {
  it("is told what was meant, and what is right in it counts", async () => {
    const text = '{\n  "rules": { "unfilled-status": "hint", "unfiled-status": "off" },\n  "presett": "strict"\n}\n';
    const server = await start({ [configuration]: text });
    server.open(document, samples.open);
    server.open(configuration, text);
    assert.deepEqual(await server.diagnostics(configuration), [
      {
        range: { start: { line: 1, character: 40 }, end: { line: 1, character: 56 } },
        severity: DiagnosticSeverity.Error,
        code: "invalid-configuration",
        source: "gonogo",
        message: "There is no rule 'unfiled-status': did you mean 'unfilled-status'?"
      },
      {
        range: { start: { line: 2, character: 2 }, end: { line: 2, character: 11 } },
        severity: DiagnosticSeverity.Error,
        code: "invalid-configuration",
        source: "gonogo",
        message: "There is no key 'presett': did you mean 'preset'?"
      }
    ]);
    assert.equal(await severity(server), DiagnosticSeverity.Hint);
    assert.deepEqual(
      server.states.map(({ uri }) => uri),
      [document],
      "only documents have a state"
    );
  });

  it("is told of syntax and types by the editor where that knows the schema, and of all by the server elsewhere", async () => {
    const typed = '{ "preset": "everything", "timeZone": "Europe/Atlantis" }';
    const ours = await start({});
    ours.open(configuration, typed);
    assert.deepEqual(await messages(ours), [
      "'Europe/Atlantis' is no time zone: write UTC or a name such as Europe/Berlin."
    ]);
    ours.change(configuration, 2, [{ text: "{ oops" }]);
    assert.deepEqual(await messages(ours), []);
    ours.close();
    const other = await start({}, plain);
    other.open(configuration, typed);
    assert.equal((await messages(other)).length, 2);
    other.change(configuration, 2, [{ text: "{ oops" }]);
    assert.match((await messages(other))[0] ?? "", /^This is not JSON/);
  });

  it("is told what it extends in vain, until that is there", async () => {
    const files: Record<string, string> = { [configuration]: '{ "extends": "./team.json" }' };
    const server = await start(files);
    server.open(configuration, files[configuration] as string);
    assert.deepEqual(await messages(server), ["'./team.json' is missing: there is no such file."]);
    files[`${folder}/team.json`] = `{ "extends": "./gonogo.json" }`;
    await fileChanged(server, `${folder}/team.json`);
    assert.deepEqual(await messages(server), [
      "'./team.json' extends this file in turn: one of them has to stand alone."
    ]);
  });

  it("is told of a template that is not there, as long as it is not", async () => {
    const template = `${folder}/ours/pm.md`;
    const files: Record<string, string> = { [configuration]: '{ "templates": { "postmortem": "ours/pm.md" } }' };
    const server = await start(files);
    server.open(configuration, files[configuration] as string);
    const missing = ["'ours/pm.md' is missing: there is no such file."];
    assert.deepEqual(await messages(server), missing);
    files[template] = "# {{title}}\n";
    await fileChanged(server, template);
    assert.deepEqual(await messages(server), []);
    delete files[template];
    await fileChanged(server, template);
    assert.deepEqual(await messages(server), missing);
  });

  it("is left alone while nothing is to be checked", async () => {
    const server = await start({}, { settings: () => ({ enable: false }) });
    await server.until(() => server.refreshes() > 0);
    server.open(configuration, '{ "presett": 1 }');
    assert.deepEqual(await messages(server), []);
  });

  it("may be any text at all", async () => {
    const server = await start({}, plain);
    server.open(configuration, "");
    for (const [index, text] of ["", "\u0000", "{".repeat(50_000), "\uFEFF{}", "[]", "nonsense\r\n\r"].entries()) {
      server.change(configuration, index + 2, [{ text }]);
      assert.ok((await messages(server)).length <= 1, text.slice(0, 20));
      const outside = { start: { line: 90, character: 90 }, end: { line: 99, character: 9 } };
      server.change(configuration, index + 3, [{ range: outside, text: "x" }]);
      assert.equal((await messages(server)).length, 1, text.slice(0, 20));
    }
  });
});

describe("gonogo/explainConfiguration", () => {
  const explained = (server: TestClient, uri: string): Promise<string> =>
    server.connection.sendRequest(methods.explainConfiguration, { uri });

  it("says what counts for a document and where it comes from", async () => {
    const server = await start({ [configuration]: `{\n  "preset": "strict",\n  "staleAfter": 30\n}\n` });
    const text = await explained(server, document);
    assert.match(text, /^\/\/ What counts for docs\/a\.md, and where each part comes from\.\n/);
    assert.match(text, /^ {2}"preset": "strict", \/\/ gonogo\.json:2$/m);
    assert.match(text, /^ {2}"staleAfter": 30 \/\/ gonogo\.json:3$/m);
  });

  it("is told anew once a configuration has changed", async () => {
    const files: Record<string, string> = {};
    const server = await start(files);
    let changes = 0;
    const changed = new Promise<void>(resolve =>
      server.connection.onNotification(methods.configurationChanged, () => {
        changes++;
        resolve();
      })
    );
    assert.match(await explained(server, document), /No configuration was found/);
    await fileChanged(server, `${folder}/package.json`, document);
    files[configuration] = hint;
    await fileChanged(server, configuration);
    await changed;
    assert.match(await explained(server, document), /"unfilled-status": "hint", \/\/ gonogo\.json:1/);
    assert.equal(changes, 1, "only once, and only by configurations");
  });

  it("names files by their folder where there are several", async () => {
    const server = await start({ [configuration]: hint }, { folders: [folder, "file:///other"] });
    assert.match(await explained(server, document), /counts for w\/docs\/a\.md/);
    assert.match(await explained(server, document), /"unfilled-status": "hint", \/\/ w\/gonogo\.json:1/);
    assert.match(await explained(server, "file:///elsewhere/b.md"), /counts for \/elsewhere\/b\.md/);
  });
});

describe("gonogo/scaffold", () => {
  const params = { kind: "postmortem", title: "late", today: "2026-03-20", workspaceFolder: folder };

  it("takes the template of the team, and ours where that cannot be read", async () => {
    const files: Record<string, string> = {
      [configuration]: '{ "templates": { "postmortem": "ours/pm.md" } }',
      [`${folder}/ours/pm.md`]: "# {{title}} by [nobody]\n"
    };
    const server = await start(files);
    const scaffold = (): Promise<Scaffold> => server.connection.sendRequest(methods.scaffold, params);
    assert.deepEqual(await scaffold(), {
      text: "# late by [nobody]\n",
      selection: { start: { line: 0, character: 10 }, end: { line: 0, character: 18 } },
      uri: null
    });
    delete files[`${folder}/ours/pm.md`];
    assert.match((await scaffold()).text, /^# Postmortem: late\n/);
    await server.until(() => server.logged.some(({ message }) => message.includes("ours/pm.md cannot be read")));
  });
});
