/** That the linter really refuses what the import rule forbids, and nothing that it allows. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";

const root = join(import.meta.dirname, "../..");

/** [a file, what it imports] */
const forbidden: readonly (readonly [string, string])[] = [
  ["server/src/markdown/a.ts", "../document/facts.ts"],
  ["server/src/markdown/b.ts", "node:fs"],
  ["server/src/document/a.ts", "../check.ts"],
  ["server/src/document/b.ts", "remark-parse"],
  ["server/src/document/c.ts", "vscode-languageserver"],
  ["server/src/rules/common/a.ts", "../../markdown/block.ts"],
  ["server/src/rules/common/b.ts", "unist-util-visit"],
  ["server/src/rules/common/c.ts", "../../check.ts"],
  ["server/src/rules/common/d.ts", "../../judging/problem.ts"],
  ["server/src/check.ts", "./markdown/reader.ts"],
  ["server/src/judging/a.ts", "../report/json.ts"],
  ["server/src/workspace/a.ts", "../drafting/scaffold.ts"],
  ["server/src/features/a.ts", "../markdown/parse.ts"],
  ["server/src/features/b.ts", "node:path"],
  ["server/src/features/c.ts", "../serving/answering.ts"],
  ["server/src/serving/a.ts", "node:path"],
  ["server/src/serving/b.ts", "../host.node.ts"],
  ["server/src/drafting/a.ts", "../cli/run.ts"],
  ["server/src/pictures/a.ts", "../check.ts"],
  ["server/src/pictures/b.ts", "../report/json.ts"],
  ["server/src/document/d.ts", "../pictures/drawing.ts"],
  ["server/src/report/a.ts", "../server.ts"],
  ["server/src/server.ts", "./host.node.ts"],
  ["server/src/server.ts", "vscode"],
  ["server/src/cli/a.ts", "../server.ts"],
  ["server/src/library/a.ts", "node:fs"],
  ["server/src/library/a.ts", "../cli/run.ts"],
  ["client/src/a.ts", "../../server/src/check.ts"],
  ["client/src/b.ts", "../../server/src/document/days.ts"]
];
const allowed: readonly (readonly [string, string])[] = [
  ["server/src/document/a.ts", "../markdown/block.ts"],
  ["server/src/rules/common/a.ts", "../../document/facts.ts"],
  ["server/src/check.ts", "./rules/index.ts"],
  ["server/src/features/a.ts", "../check.ts"],
  ["server/src/serving/a.ts", "../features/code-actions.ts"],
  ["server/src/features/b.ts", "../pictures/drawing.ts"],
  ["server/src/cli/a.ts", "node:fs"],
  ["server/src/host.node.ts", "node:fs"],
  ["server/src/library/a.node.ts", "../cli/run.ts"],
  ["client/src/a.ts", "../../server/src/protocol.ts"],
  ["client/src/b.ts", "vscode"]
];

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The files in which the linter finds a forbidden import. */
function refused(imports: readonly (readonly [string, string])[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "gonogo-lint-"));
  folders.push(folder);
  const configuration = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
  delete configuration.vcs;
  writeFileSync(join(folder, "biome.json"), JSON.stringify(configuration));
  const files = new Map<string, string>();
  for (const [file, target] of imports)
    files.set(file, `${files.get(file) ?? ""}export * from ${JSON.stringify(target)};\n`);
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const { stdout } = spawnSync(process.execPath, [biome, "lint", "--reporter=json", "--max-diagnostics=none"], {
    cwd: folder,
    encoding: "utf8"
  });
  const report: { diagnostics: { category: string; location: { path: string | { file: string } } }[] } =
    JSON.parse(stdout);
  return report.diagnostics
    .filter(({ category }) => /noRestrictedImports|noNodejsModules/.test(category))
    .map(({ location }) =>
      (typeof location.path === "string" ? location.path : location.path.file).replaceAll("\\", "/")
    )
    .sort();
}

describe("the import rule", () => {
  it("is checked by lint: every forbidden import is refused", () => {
    assert.deepEqual(refused(forbidden), forbidden.map(([file]) => file).sort());
  });
  it("lets every allowed import pass", () => {
    assert.deepEqual(refused(allowed), []);
  });
});
