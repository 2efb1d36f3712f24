/** That a version could be published as it stands: what must agree does, and our own documents are go by our own check. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { run } from "../../server/src/cli/run.ts";

const module = new URL("../../tools/release/agreement.mjs", import.meta.url).href;
const { checklistOf, disagreements } = (await import(module)) as {
  checklistOf(version: string): string;
  disagreements(): readonly string[];
};

const root = join(import.meta.dirname, "../..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

describe("a release", () => {
  it("has one version in manifest, lockfile, changelog and checklist", () => {
    assert.deepEqual(disagreements(), []);
  });

  it("has a checklist and a runbook that are go", async () => {
    let out = "";
    const terminal = {
      // Of the day on which both were reviewed: CI asks with its own day, every week.
      ...{ cwd: root, today: "2026-11-22", colour: false },
      out: (text: string) => {
        out += text;
      },
      error: (text: string) => assert.fail(text),
      readInput: async () => new Uint8Array()
    };
    const folders = ["docs/releases", "docs/runbooks"];
    const code = await run(["check", ...folders, "--require", "go", "--format", "json"], terminal);
    const documents: readonly { readonly path: string; readonly kind: string; readonly verdict: string }[] =
      JSON.parse(out).documents;
    assert.deepEqual(
      documents.filter(({ verdict }) => verdict !== "go"),
      []
    );
    const kindOf = new Map(documents.map(({ path, kind }) => [path, kind]));
    assert.equal(kindOf.get(checklistOf(version)), "release-checklist");
    assert.equal(kindOf.get("docs/runbooks/broken-release.md"), "runbook");
    assert.equal(code, 0);
  });
});
