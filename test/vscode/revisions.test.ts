/** What source control and reviews show of documents: each finding once, wherever it is shown. */
import assert from "node:assert/strict";
import {
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  languages,
  type Uri,
  window,
  workspace
} from "vscode";
import { closeAll, eventually, fileOf, judged, open, ruleOf } from "./editor.ts";

const name = "releases/ledger-v3.1.0.md";
const other = "releases/other-v1.0.0.md";
const checklist = (status: string): string =>
  `# Release Checklist: other-api v1.0.0\n\n**Release date**: 2026-03-25\n**Release manager**: @ledger-lead\n\n## Go/No-Go\n\n| Criteria | Owner | Status |\n| --- | --- | --- |\n| Tests pass | @qa | ${status} |\n\n## Rollback\n\n1. Redeploy the image before.\n`;

/** As VS Code's Git writes it. */
function committed(file: string): Uri {
  const uri = fileOf(file);
  return uri.with({ scheme: "git", query: JSON.stringify({ path: uri.fsPath, ref: "HEAD" }) });
}

/** As GitHub Pull Requests writes them. */
function inPullRequest(isBase: boolean, file = other): Uri {
  const query = JSON.stringify({ baseCommit: "a", headCommit: "b", isBase, fileName: file, prNumber: 7 });
  return fileOf(file).with({ scheme: "pr", query });
}

/** All places at which we have found something, each with its rules. */
function found(): readonly (readonly [string, readonly string[]])[] {
  const all = languages
    .getDiagnostics()
    .map(([uri, diagnostics]): [Uri, Diagnostic[]] => [uri, diagnostics.filter(({ source }) => source === "gonogo")]);
  return all.flatMap(([uri, own]) => (own.length > 0 ? [[uri.toString(), own.map(ruleOf)] as const] : []));
}

async function findingsAre(...places: readonly Uri[]): Promise<void> {
  const wanted = places.map(String).sort();
  const isSo = (): boolean =>
    JSON.stringify(
      found()
        .map(([uri]) => uri)
        .sort()
    ) === JSON.stringify(wanted);
  await eventually(`findings in ${wanted.join(" and ") || "nothing"}`, isSo).catch(error => {
    throw new Error(`${error.message}; they are in ${JSON.stringify(found())}`);
  });
}

const diff = (left: Uri, right: Uri): Thenable<unknown> =>
  commands.executeCommand("vscode.diff", left, right, "Compared", { preview: false });

describe("states of files", () => {
  let provider: Disposable;
  before(() => {
    const provided = {
      provideTextDocumentContent: ({ query }: Uri) => checklist(JSON.parse(query).isBase ? "GO" : "___")
    };
    const registered = ["pr", "review"].map(scheme => workspace.registerTextDocumentContentProvider(scheme, provided));
    provider = { dispose: () => registered.forEach(each => void each.dispose()) };
  });
  after(() => provider.dispose());
  afterEach(closeAll);

  it("are judged where one is shown alone, and give way to their file", async () => {
    const document = await workspace.openTextDocument(committed(name));
    await window.showTextDocument(document, { preview: false });
    await findingsAre(document.uri);
    assert.deepEqual(found()[0]?.[1], ["unfilled-status", "missing-owner", "unfilled-status"]);
    assert.equal((await judged(document)).verdict, "open");
    await open(name);
    await findingsAre(fileOf(name));
    await commands.executeCommand("workbench.action.closeActiveEditor");
    await findingsAre(document.uri);
    await commands.executeCommand("workbench.action.closeActiveEditor");
    await findingsAre();
  });

  it("are nothing beside the file that somebody compares with them", async () => {
    await diff(committed(name), fileOf(name));
    await findingsAre(fileOf(name));
  });

  it("are judged in a pull request on the side of what was made of it", async () => {
    await diff(inPullRequest(true), inPullRequest(false));
    await findingsAre(inPullRequest(false));
    assert.deepEqual(found()[0]?.[1], ["unfilled-status"]);
    await commands.executeCommand("workbench.action.closeActiveEditor");
    await diff(inPullRequest(false), inPullRequest(true));
    await findingsAre();
  });

  it("are judged once where several comparisons stand below each other", async () => {
    const resources = [inPullRequest(false), inPullRequest(false, "releases/another-v1.0.0.md")];
    await commands.executeCommand(
      "vscode.changes",
      "Changes",
      resources.map(uri => [uri, uri.with({ query: uri.query.replace('"isBase":false', '"isBase":true') }), uri])
    );
    await findingsAre(...resources);
  });

  it("are judged by the configuration of the place where their file lies", async () => {
    const file = fileOf("gonogo.json");
    await workspace.fs.writeFile(file, new TextEncoder().encode(`{ "rules": { "unfilled-status": "error" } }`));
    try {
      const commit = fileOf("").with({ path: `/commit~0123abcd/${other}`, scheme: "review" });
      const { path: rootPath } = fileOf(".");
      const uri = commit.with({ query: JSON.stringify({ path: other, rootPath, base: false }) });
      await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
      await findingsAre(uri);
      // The file may be noticed only then.
      await eventually("an error", () => languages.getDiagnostics(uri)[0]?.severity === DiagnosticSeverity.Error);
      assert.equal(languages.getDiagnostics(uri).length, 1);
    } finally {
      await workspace.fs.delete(file);
    }
  });

  it("offer nothing that would edit them", async () => {
    const uri = inPullRequest(false);
    const editor = await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
    await findingsAre(uri);
    const [finding] = languages.getDiagnostics(uri);
    assert.ok(finding);
    const actions = await commands.executeCommand<readonly { readonly title: string }[]>(
      "vscode.executeCodeActionProvider",
      uri,
      finding.range
    );
    assert.deepEqual(
      actions.filter(({ title }) => /status|gonogo|Go\/No-Go/i.test(title)),
      []
    );
    const text = editor.document.getText();
    await commands.executeCommand("gonogo.cycleStatus").then(undefined, () => {});
    assert.equal(editor.document.getText(), text);
  });
});
