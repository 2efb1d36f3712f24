import assert from "node:assert/strict";
import { DiagnosticSeverity, Range, type TextDocument, workspace } from "vscode";
import { closeAll, eventually, findings, judged, open, openText, ruleOf } from "./editor.ts";

const checklist = "releases/ledger-v3.1.0.md";

/** The range of the n-th occurrence of a text. */
function rangeOf(document: TextDocument, text: string, number = 1): Range {
  let offset = -1;
  for (let count = 0; count < number; count++) offset = document.getText().indexOf(text, offset + 1);
  assert.notEqual(offset, -1, `"${text}" is not there ${number} times`);
  return new Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

describe("diagnostics", () => {
  afterEach(closeAll);

  it("show each unfilled status and blank owner where the person fixes it", async () => {
    const { document } = await open(checklist);
    const found = await eventually("three findings", () => {
      const all = findings(document);
      return all.length >= 3 && all;
    });
    assert.deepEqual(found.map(ruleOf), ["unfilled-status", "missing-owner", "unfilled-status"]);
    const [first, owner, second] = found;
    assert.ok(first && owner && second);
    assert.deepEqual(first.range, rangeOf(document, "___", 1));
    assert.deepEqual(second.range, rangeOf(document, "___", 2));
    assert.equal(owner.range.start.line, rangeOf(document, "Rollback runbook read").start.line);
    // Three days before the release: not yet an error.
    assert.equal(first.severity, DiagnosticSeverity.Warning);
  });

  it("follow every edit", async () => {
    const editor = await open(checklist);
    const { document } = editor;
    await eventually("findings", () => findings(document).length >= 3);
    await editor.edit(edit => edit.replace(rangeOf(document, "___"), "GO"));
    await eventually("one finding less", () => findings(document).length === 2);
    await editor.edit(edit => edit.replace(rangeOf(document, "GO "), "___ "));
    const again = await eventually("it is back", () => {
      const all = findings(document);
      return all.length === 3 && all;
    });
    assert.equal(again[0]?.range.start.line, rangeOf(document, "CI is green").start.line);
  });

  it("are for operational documents only", async () => {
    const { document } = await open("README.md");
    const state = await judged(document);
    assert.equal(state.kind, null);
    assert.deepEqual(findings(document), []);
  });

  it("reach a document that has no file yet", async () => {
    const text = new TextDecoder().decode(await workspace.fs.readFile((await open(checklist)).document.uri));
    const { document } = await openText(text);
    assert.equal(document.isUntitled, true);
    const found = await eventually("findings", () => {
      const all = findings(document);
      return all.length >= 3 && all;
    });
    assert.equal(found.length, 3);
  });

  it("come with a state that says kind, verdict and what is to be filled", async () => {
    const { document } = await open(checklist);
    const state = await judged(document);
    assert.equal(state.kind, "release-checklist");
    assert.equal(state.mode, "instance");
    assert.equal(state.verdict, "open");
    assert.equal(state.open, 3);
    assert.ok(state.evidence.length > 0);
  });
});
