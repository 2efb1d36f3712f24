import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, beforeEach, describe, test } from "node:test";
import { root } from "./snippet-files.ts";

const sandbox = mkdtempSync(path.join(tmpdir(), "gonogo-generate-"));
after(() => rmSync(sandbox, { recursive: true, force: true }));
// The rule pages are checked by the engine, which needs its packages.
symlinkSync(path.join(root, "node_modules"), path.join(sandbox, "node_modules"), "junction");

/** Runs the generator of a checkout. */
function generate(folder: string, ...options: readonly string[]) {
  return spawnSync(process.execPath, [path.join(folder, "tools/generate.mjs"), ...options], { encoding: "utf8" });
}

test("no generated file of the project has drifted from its sources", () => {
  const result = generate(root, "--check");
  assert.equal(result.status, 0, result.stderr);
});

describe("the generator", () => {
  const documents = "snippets/documents.code-snippets";
  const sections = "snippets/sections.code-snippets";

  beforeEach(() => {
    const names = [
      "tools",
      "media",
      "templates",
      "snippets",
      "server",
      "docs/rules",
      "docs/rules.md",
      "docs/configuration.md",
      "schemas",
      "docs/editor.md",
      ...["package.json", "package.nls.json", "package.nls.de.json", "package.nls.ja.json"],
      ...["client", "l10n"]
    ];
    // The examples of rule pages are judged as the tests do it.
    for (const name of [...names, "test/support", "test/package.json"]) {
      rmSync(path.join(sandbox, name), { recursive: true, force: true });
      const filter = (file: string): boolean => !file.includes("node_modules");
      cpSync(path.join(root, name), path.join(sandbox, name), { recursive: true, filter });
    }
  });

  test("names each file that has drifted, changes nothing while checking, and mends it when run", () => {
    appendFileSync(path.join(sandbox, "templates/runbook.md"), "\n- [One more placeholder]\n");
    const before = readFileSync(path.join(sandbox, documents), "utf8");

    const check = generate(sandbox, "--check");
    assert.equal(check.status, 1);
    assert.match(check.stderr, new RegExp(`^${documents} is not what its sources make`, "m"));
    assert.match(check.stderr, new RegExp(`^${sections} is not what its sources make`, "m"));
    assert.equal(readFileSync(path.join(sandbox, documents), "utf8"), before);

    assert.equal(generate(sandbox).status, 0);
    assert.match(readFileSync(path.join(sandbox, documents), "utf8"), /\[One more placeholder\]/);
    assert.equal(generate(sandbox, "--check").status, 0);
  });

  test("says that a file is missing", () => {
    rmSync(path.join(sandbox, sections));
    const check = generate(sandbox, "--check");
    assert.equal(check.status, 1);
    assert.match(check.stderr, new RegExp(`^${sections} is missing`, "m"));
    assert.doesNotMatch(check.stderr, new RegExp(documents));
  });

  test("refuses a section that no snippet is declared for", () => {
    appendFileSync(path.join(sandbox, "templates/postmortem.md"), "\n## Afterthoughts\n\n- [Name]\n");
    const result = generate(sandbox);
    assert.notEqual(result.status, 0);
    assert.match(result.stderr, /Afterthoughts/);
  });

  test("refuses an argument that it does not know", () => {
    const result = generate(sandbox, "--chek");
    assert.equal(result.status, 2);
    assert.match(result.stderr, /--chek/);
  });
});
