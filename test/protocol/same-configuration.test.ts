/** Editor and command line judge by the same configuration, and say the same of it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import type { Diagnostic } from "vscode-languageserver-protocol/node";
import { addressOf } from "../../server/src/workspace/addresses.ts";
import { commandLine, samples } from "../support/command-line.ts";
import { connect } from "../support/server.ts";

const severities = [undefined, "error", "warning", "information", "hint"] as const;

/** A folder tree in which every document is judged otherwise. */
const tree: Readonly<Record<string, string>> = {
  "gonogo.json": JSON.stringify({
    extends: ["./config/team.json", "@ledger/rules"],
    documents: { "notes/**": "none", "plain/*.md": "runbook" },
    overrides: [
      { files: "releases/**", rules: { "unfilled-status": "error" } },
      { files: "releases/late/**", rules: { "unfilled-status": "on" }, preset: "strict" }
    ]
  }),
  "config/team.json": '{ "rules": { "placeholder": "hint" }, "people": ["@qa"], "documents": { "chats/**": "none" } }',
  "node_modules/@ledger/rules/gonogo.json":
    '{ "vocabulary": { "sections": { "rollback-procedure": ["Plan B"] }, "statuses": { "no-go": ["held"] } } }',
  "service/gonogo.json":
    '{\n  "presett": "strict",\n  "rules": { "missing-rollback": "off", "placeholdre": "off" },\n}\n',
  "service/docs/broken/gonogo.json": '{ "preset": "strict" ',
  "service/docs/broken/e.md": samples.go,
  "service/docs/f.md": samples.error,
  "a.md": samples.open,
  "releases/b.md": samples.open,
  "releases/late/c.md": samples.open.replace("## Rollback", "## Plan B"),
  "releases/late/d.md": samples.open.replace("___", "Held").replace("v5.0.0", "[version]"),
  "notes/g.md": samples.open,
  "plain/h.md": samples.other,
  "plain/i.md": `---\nkind: none\n---\n\n${samples.other}`
};

/** A diagnostic of the editor in the words of the command line. */
function asCli({ code, severity, message, range }: Diagnostic) {
  const place = ({ line, character }: typeof range.start) => ({ line: line + 1, column: character + 1 });
  const places = { start: place(range.start), end: place(range.end) };
  return { rule: code, severity: severities[severity ?? 0], message, range: places };
}

interface CliFile {
  readonly path: string;
  readonly diagnostics: readonly ({ readonly fixable: boolean; readonly related: readonly unknown[] } & ReturnType<
    typeof asCli
  >)[];
}

describe("editor and command line", () => {
  it("judge by the same configuration", async t => {
    const line = commandLine(t, tree);
    const { out } = await line.run(["check", "--format", "json"]);
    const { documents, configuration }: { documents: CliFile[]; configuration: CliFile[] } = JSON.parse(out);
    const said = new Map([...documents, ...configuration].map(({ path, diagnostics }) => [path, diagnostics]));
    assert.deepEqual([...said.keys()].toSorted(), [
      ...["a.md", "config/team.json", "gonogo.json", "node_modules/@ledger/rules/gonogo.json", "plain/h.md"],
      ...["releases/b.md", "releases/late/c.md", "releases/late/d.md", "service/docs/broken/e.md"],
      ...["service/docs/broken/gonogo.json", "service/docs/f.md", "service/gonogo.json"]
    ]);

    const root = addressOf(pathToFileURL(line.folder).href);
    const address = (path: string): string => addressOf(pathToFileURL(`${line.folder}/${path}`).href);
    const files = Object.fromEntries(Object.entries(tree).map(([path, text]) => [address(path), text]));
    // An editor that knows no schema, so that everything is said by the server.
    const server = await connect({ files, folders: [root], initializationOptions: {} });
    t.after(() => server.close());
    for (const [path, text] of Object.entries(tree)) {
      if (path === "config/team.json") continue;
      server.open(address(path), text);
      const inEditor = (await server.diagnostics(address(path))).map(asCli);
      const onCommandLine = (said.get(path) ?? []).map(({ fixable: _, related: __, ...each }) => each);
      assert.deepEqual(inEditor, onCommandLine, path);
    }
    const counts = [...said.values()].filter(diagnostics => diagnostics.length > 0).length;
    assert.ok(counts >= 6, `only ${counts} files have findings: nothing is compared`);
  });
});
