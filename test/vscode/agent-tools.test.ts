import * as assert from "node:assert/strict";
import { CancellationTokenSource, LanguageModelTextPart, lm } from "vscode";
import { api, closeAll, openText } from "./editor.ts";

/** What a tool tells a model. */
async function call(name: string, input: object): Promise<string> {
  const { token } = new CancellationTokenSource();
  const { content } = await lm.invokeTool(name, { input, toolInvocationToken: undefined }, token);
  return content.map(part => (part instanceof LanguageModelTextPart ? part.value : "")).join("");
}

describe("tools of agent mode", () => {
  before(api);
  afterEach(closeAll);

  it("are known to VS Code, with what they are for", () => {
    const ours = lm.tools.filter(({ name }) => name.startsWith("gonogo_"));
    assert.deepEqual(ours.map(({ name }) => name).sort(), [
      "gonogo_check",
      "gonogo_draft_postmortem",
      "gonogo_explain_rule",
      "gonogo_list_open_items"
    ]);
    for (const { description, inputSchema } of ours) {
      assert.ok(description.length > 50);
      assert.ok(inputSchema);
    }
  });

  it("say of documents what the editor says", async () => {
    const { document } = await openText(
      "# Release Checklist: ledger-api v5.0.0\n\n**Release date**: 2026-03-25\n\n## Go/No-Go\n\n| Criteria | Owner | Status |\n| --- | --- | --- |\n| Tests pass | @qa | ___ |\n\n## Rollback\n\n1. Redeploy.\n"
    );
    const path = document.uri.toString();
    assert.match(await call("gonogo_check", { path }), /unfilled-status: Criterion 'Tests pass'/);
    assert.match(await call("gonogo_list_open_items", { path }), /What satisfies each rule:\n/);
  });

  it("explain rules, and draft from a chat", async () => {
    assert.match(await call("gonogo_explain_rule", { rule: "missing-rollback" }), /^# missing-rollback\n/);
    const text = "[09:10] @ledger-oncall: postings fail\n[09:20] @ledger-oncall: rolled back, resolved\n";
    assert.match(await call("gonogo_draft_postmortem", { text }), /^# Postmortem: /);
  });
});
