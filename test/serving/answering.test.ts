/** A feature that breaks: it says nothing, the log says why, the others live. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CancellationToken } from "vscode-languageserver";
import { answering, type FeatureSurroundings, type ReadyDocument } from "../../server/src/serving/answering.ts";

const uri = "file:///w/runbook.md";
const errors: string[] = [];
const answer = answering({
  ready: async (asked: string) => (asked === uri ? ({ uri } as ReadyDocument) : null),
  log: () => ({ info: () => {}, warn: () => {}, error: (text: string) => errors.push(text) }),
  cancelled: () => new Error("cancelled")
} as unknown as FeatureSurroundings);

describe("a feature", () => {
  it("that fails says nothing, whether at once or later, and the log says which and why", async () => {
    for (const say of [
      () => {
        throw new Error("a bug");
      },
      async () => Promise.reject(new Error("a bug"))
    ]) {
      errors.length = 0;
      assert.equal(await answer("Hover", uri, CancellationToken.None, say), null);
      assert.equal(errors.length, 1);
      assert.match(errors[0] ?? "", /^Hover failed in file:\/\/\/w\/runbook\.md: Error: a bug\n/);
    }
    assert.equal(await answer("Lenses", uri, CancellationToken.None, () => "alive"), "alive");
  });

  it("is not asked about other documents, nor once nobody waits for it", async () => {
    const say = () => assert.fail("it was asked");
    assert.equal(await answer("Hover", "file:///w/README.md", CancellationToken.None, say), null);
    await assert.rejects(answer("Hover", uri, CancellationToken.Cancelled, say), /cancelled/);
  });
});
