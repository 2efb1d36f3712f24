/** That a version could be published as it stands: what must agree does, and our own documents are go by our own check. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { run } from "../../server/src/cli/run.ts";

const module = new URL("../../tools/release/agreement.mjs", import.meta.url).href;
const { disagreements } = (await import(module)) as { disagreements(): readonly string[] };

const root = join(import.meta.dirname, "../..");

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
    const documents: readonly { readonly kind: string; readonly verdict: string }[] = JSON.parse(out).documents;
    assert.deepEqual(
      documents.map(({ kind, verdict }) => [kind, verdict]),
      [
        ["release-checklist", "go"],
        ["runbook", "go"]
      ]
    );
    assert.equal(code, 0);
  });
});
