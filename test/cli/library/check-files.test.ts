/** `checkFiles` reports what the command line reports. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { checkFiles } from "../../../server/src/library/main.ts";
import { deepest } from "../../../server/src/markdown/nesting.ts";
import { commandLine, samples } from "../../support/command-line.ts";
import { someDay } from "../../support/documents.ts";

const files = {
  ".git/HEAD": "ref: refs/heads/main\n",
  CODEOWNERS: "* @ledger-lead @qa\n",
  "gonogo.json": '{ "presett": "strict", "rules": { "unfilled-status": "error" } }',
  "gonogo-baseline.json": JSON.stringify({ version: 1, documents: {} }),
  "a.md": samples.open,
  "docs/b.md": `${samples.go}\nSee [the runbook](missing.md).\n`,
  "docs/c.md": samples.other
};

describe("checkFiles", () => {
  it("reports what the command line reports, and the fixes", async t => {
    const line = commandLine(t, files);
    for (const [options, words] of [
      [{}, []],
      [{ configuration: null }, ["--no-config"]],
      [{ preset: "strict", baseline: false }, ["--preset", "strict", "--no-baseline"]]
    ] as const) {
      const { out } = await line.run(["check", "--format", "json", "--today", someDay, ...words, ".", "none.md"]);
      const report = await checkFiles([".", "none.md"], { cwd: line.folder, today: someDay, ...options });
      assert.deepEqual(report.unread, [{ path: "none.md", reason: "there is no such file." }]);
      const { unread: _, ...told } = report;
      const plain = JSON.parse(JSON.stringify(told, (key, value) => (key === "fixes" ? undefined : value)));
      assert.deepEqual(plain, JSON.parse(out));
      assert.ok(report.documents.some(({ diagnostics }) => diagnostics.some(({ fixes }) => fixes.length > 0)));
    }
  });

  it("takes one path, and none for nothing", async t => {
    const { folder: cwd } = commandLine(t, files);
    const one = await checkFiles("a.md", { cwd, today: someDay });
    assert.deepEqual(
      one.documents.map(({ path, verdict }) => [path, verdict]),
      [["a.md", "no-go"]]
    );
    const none = await checkFiles([], { cwd });
    assert.deepEqual([none.documents, none.configuration, none.summary.documents], [[], [], 0]);
  });

  it("rejects what means nothing, in words", async t => {
    const { folder: cwd } = commandLine(t, files);
    const wrong = (message: RegExp) => ({ name: "TypeError", message });
    await assert.rejects(
      checkFiles(".", { cwd, today: "soon" }),
      wrong(/^'today' is a date as YYYY-MM-DD, not 'soon'\.$/)
    );
    await assert.rejects(
      checkFiles([], { preset: "lax" as never }),
      wrong(/^'preset' is 'recommended' or 'strict', not/)
    );
    await assert.rejects(checkFiles(undefined as never), wrong(/^'paths' is a path or a list of paths/));
    await assert.rejects(checkFiles([1] as never), wrong(/^'paths' is a path or a list of paths/));
    await assert.rejects(checkFiles(".", null as never), wrong(/^'options' is an object, not null\.$/));
    await assert.rejects(
      checkFiles([], { nope: 1 } as never),
      wrong(/^There is no option 'nope': known are cwd, configuration, preset, today, baseline\.$/)
    );
    await assert.rejects(checkFiles([], { base_line: true } as never), wrong(/did you mean 'baseline'\?$/));
    await assert.rejects(checkFiles(".", { cwd, configuration: join(cwd, "no.json") }), /there is no such file/);
  });
});

it("nests as deeply as the page and the types of the library say", () => {
  for (const file of ["docs/library.md", "server/src/library/api/index.ts"])
    assert.match(
      readFileSync(join(import.meta.dirname, "../../..", file), "utf8"),
      new RegExp(`lists or quotes that nest more than ${deepest} deep`)
    );
});
