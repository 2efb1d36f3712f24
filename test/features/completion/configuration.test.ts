/** Completion in `gonogo.json`. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CompletionItem } from "vscode-languageserver-protocol";
import { configurationCompletionsAt } from "../../../server/src/features/completion/configuration.ts";
import { atCursor } from "../../support/cursor.ts";
import { offsetsOf } from "../../support/documents.ts";
import { digest } from "./offered.ts";

const documents = [
  digest({ handles: new Map([["@ledger-oncall", 3]]), names: new Map([["Ledger core", 5]]) }),
  digest({ uri: "file:///work/templates/post.md", kind: "postmortem", title: "Postmortem: [title]" })
];

function items(marked: string, knowsSchema = false, snippets = true): readonly CompletionItem[] {
  const { text, range } = atCursor(marked);
  const can = { snippets, markdown: true };
  const request = { uri: "file:///work/gonogo.json", text, position: range.start, documents, knowsSchema, can };
  return configurationCompletionsAt(request) ?? [];
}

const labels = (marked: string, knowsSchema?: boolean) => items(marked, knowsSchema).map(({ label }) => label);

function taken(marked: string, label: string, snippets?: boolean): string {
  const edit = items(marked, false, snippets).find(item => item.label === label)?.textEdit;
  assert.ok(edit && "range" in edit, `${label} is not offered`);
  const { text } = atCursor(marked);
  const { start, end } = offsetsOf(text, edit.range);
  return text.slice(0, start) + edit.newText + text.slice(end);
}

describe("in an editor that knows no schema", () => {
  it("keys are offered that are not there yet, with what begins their value", () => {
    assert.ok(labels("{ ⟦⟧ }").includes("preset") && labels("{ ⟦⟧ }").includes("rules"));
    assert.ok(!labels('{ "preset": "strict", ⟦⟧ }').includes("preset"));
    assert.equal(taken('{ "pre⟦⟧" }', "preset"), '{ "preset": "$1" }');
    assert.equal(taken("{ ⟦⟧ }", "rules", false), '{ "rules":  }');
    assert.equal(taken('{ "pre⟦⟧": "strict" }', "preset"), '{ "preset": "strict" }');
  });

  it("rules and their severities are offered, also in overrides and with options", () => {
    assert.ok(labels('{ "rules": { "⟦⟧" } }').includes("unfilled-status"));
    assert.deepEqual(labels('{ "rules": { "overdue": "⟦⟧" } }'), [
      "off",
      "hint",
      "information",
      "warning",
      "error",
      "on"
    ]);
    assert.ok(labels('{ "overrides": [{ "files": "a", "rules": { "overdue": ["⟦⟧"] } }] }').includes("hint"));
    assert.equal(taken('{ "rules": { "overdue": ⟦⟧ } }', "off"), '{ "rules": { "overdue": "off" } }');
  });

  it("words are offered with what they mean", () => {
    assert.deepEqual(labels('{ "preset": "⟦⟧" }'), ["recommended", "strict"]);
    assert.deepEqual(items('{ "preset": "⟦⟧" }')[1]?.documentation, { kind: "markdown", value: "All rules." });
    assert.ok(labels('{ "documents": { "a.md": "⟦⟧" } }').includes("runbook"));
  });
});

describe("what no schema knows", () => {
  it("is offered in every editor: people, documents, templates", () => {
    assert.deepEqual(labels('{ "people": ["⟦⟧"] }', true), ["Ledger core", "@ledger-oncall"]);
    assert.deepEqual(labels('{ "people": ["@ledger-oncall", "⟦⟧"] }', true), ["Ledger core"]);
    assert.deepEqual(labels('{ "people": [{ "handle": "⟦⟧" }] }', true), ["@ledger-oncall"]);
    assert.deepEqual(labels('{ "documents": { "⟦⟧" } }', true), ["runbooks/ledger.md", "templates/post.md"]);
    assert.deepEqual(labels('{ "templates": { "postmortem": "⟦⟧" } }', true), ["templates/post.md"]);
  });

  it("is all that an editor is told that completes by the schema", () => {
    assert.deepEqual(labels("{ ⟦⟧ }", true), []);
    assert.deepEqual(labels('{ "preset": "⟦⟧" }', true), []);
  });
});

describe("nothing is offered", () => {
  it("in comments, and of texts that are no configuration", () => {
    assert.deepEqual(labels("{ // ⟦⟧\n}"), []);
    assert.deepEqual(labels("{ /* ⟦⟧ */ }"), []);
    const deep = `${"[".repeat(100_000)}⟦⟧`;
    for (const text of [deep, "⟦⟧", "[⟦⟧", "\uD800⟦⟧", '{ "rules": { "a": { "b": ⟦⟧'])
      assert.deepEqual(labels(text), [], text.slice(-20));
  });

  it("but behind an address something may be", () => {
    assert.ok(labels('{ "$schema": "https://example.com", ⟦⟧ }').includes("preset"));
  });
});
