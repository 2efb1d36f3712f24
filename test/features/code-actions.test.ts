/** What an editor offers to do about findings, and what comes of it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CodeAction, SnippetTextEdit, type TextDocumentEdit, TextEdit } from "vscode-languageserver-protocol";
import { codeActionsOf } from "../../server/src/features/code-actions.ts";
import type { EditAbilities } from "../../server/src/features/document-edits.ts";
import { applyFix } from "../../server/src/fix.ts";
import { codeActionKinds } from "../../server/src/protocol.ts";
import { atCursor } from "../support/cursor.ts";
import { judge, readOurs } from "../support/documents.ts";

const uri = "file:///releases/ledger.md";
const all: EditAbilities = { versions: true, newFiles: true, snippets: true };

interface Asked {
  readonly only?: readonly string[];
  readonly can?: EditAbilities;
  readonly showsDocuments?: boolean;
}

function actionsAt(marked: string, { only, can = all, showsDocuments = false }: Asked = {}) {
  const { text, range } = atCursor(marked);
  const model = readOurs(text, "releases/ledger.md");
  const { problems } = judge(model);
  const document = { uri, version: 3 };
  const actions = codeActionsOf({ document, model, problems, range, only, can, showsRelated: true, showsDocuments });
  const action = (title: string): CodeAction => {
    const found = actions.find(each => each.title === title);
    assert.ok(found, `no '${title}' among: ${actions.map(each => each.title).join(", ")}`);
    return found;
  };
  return {
    actions,
    titles: actions.map(({ title }) => title),
    action,
    after: (title: string): string => applied(text, action(title))
  };
}

/** A text with an action done; of a snippet what would stand there. */
function applied(text: string, { edit }: CodeAction): string {
  const changes = edit?.documentChanges?.filter((each): each is TextDocumentEdit => "textDocument" in each);
  const edits = changes?.find(each => each.textDocument.uri === uri)?.edits ?? edit?.changes?.[uri] ?? [];
  const plain = edits.flatMap(each => {
    if (SnippetTextEdit.is(each)) return [{ range: each.range, newText: each.snippet.value }];
    return TextEdit.is(each) ? [each] : [];
  });
  return applyFix(text, { title: "", edits: plain, automatic: false });
}

/** A tab stop as snippets have it. */
const stop = (number: number, text: string): string => `\${${number}:${text}}`;

const checklist = (row: string, more = "") => `# Release Checklist: ledger-api v5.0.0

**Release date**: 2026-03-25
**Release manager**: @release-manager
**On-call engineer**: @ledger-oncall

## Go/No-Go

| Criteria           | Owner         | Status |
| ------------------ | ------------- | ------ |
${row}
| Support is briefed | @support-lead | GO     |

## Rollback procedure

1. Redeploy the previous image.
${more}`;
const open = "| Load test passes   | @ledger-perf  | ⟦⟧___    |";

describe("quick fixes", () => {
  it("are those of the findings under the cursor, and silence", () => {
    const { actions, titles } = actionsAt(checklist(open));
    assert.deepEqual(titles, [
      "Set the status to GO",
      "Set the status to NO-GO",
      "Set the status to N/A — [reason]",
      "Silence 'unfilled-status' here, with a reason",
      "Silence 'unfilled-status' in this document, with a reason",
      "Fill the placeholder"
    ]);
    assert.deepEqual(
      actions.slice(0, -1).map(({ kind }) => kind),
      [...Array(3).fill("quickfix.gonogo"), ...Array(2).fill("quickfix.gonogo.silence")]
    );
    assert.deepEqual(
      actions[0]?.diagnostics?.map(({ code }) => code),
      ["unfilled-status"]
    );
  });

  it("change their place and nothing else, for the version that they were made for", () => {
    const { action, after } = actionsAt(checklist(open));
    assert.equal(after("Set the status to NO-GO"), checklist("| Load test passes   | @ledger-perf  | NO-GO  |"));
    const [change] = action("Set the status to GO").edit?.documentChanges ?? [];
    assert.deepEqual(change && "textDocument" in change && change.textDocument, { uri, version: 3 });
  });

  it("are preferred where a finding has exactly one", () => {
    const postmortem =
      "---\nkind: postmortem\n---\n\n# ⟦⟧Postmortem: ledger\n\n**Date**: 2026-03-12\n**Author**: @ledger\n**Status**: draft\n\n## Timeline (UTC)\n\n- 09:10 alert\n- 09:40 resolved\n\n## Root cause\n\nA pool.\n\n## Action Items\n\nNone.\n\n## Impact\n\n4 customers.\n\n## Summary\n\nA pool.\n";
    const { action } = actionsAt(postmortem);
    assert.equal(action("Insert the missing fields: severity").isPreferred, true);
    assert.equal(actionsAt(checklist(open)).action("Set the status to GO").isPreferred, undefined);
  });

  it("are offered at the other places that a finding speaks of", () => {
    const document =
      "# Release Checklist: ledger-api v5.0.0\n\n**Release date**: 2026-03-12\n\n## Checks\n\n- [ ] Queue has capacity\n- [ ] ⟦⟧Disk is free\n\n## Rollback\n\n1. Redeploy.\n";
    assert.ok(actionsAt(document).titles.includes("Silence 'unticked-check' here, with a reason"));
  });

  it("are offered once where they do the same for several findings", () => {
    const { titles, action } = actionsAt(
      "---\nkind: postmortem\n---\n\n# ⟦⟧Postmortem: ledger\n\n## Summary\n\nA pool.\n"
    );
    assert.deepEqual([...new Set(titles)], titles);
    const diagnostics = action("Silence 'missing-section' here, with a reason").diagnostics ?? [];
    assert.ok(diagnostics.length >= 2 && diagnostics.every(({ code }) => code === "missing-section"));
  });

  it("are not offered elsewhere", () => {
    assert.deepEqual(actionsAt(checklist(open.replace("⟦⟧", ""), "\n⟦⟧Text.\n")).titles, []);
  });

  it("fix all findings of one rule at once where no judgement is needed", () => {
    const rows = (first: string, second: string, cursor = "⟦⟧") =>
      checklist(
        `| Load test of ${first} | @ledger-perf | ${cursor}GO |\n| Smoke test of ${second} | @ledger-perf | GO |`
      );
    const { after } = actionsAt(rows("`a | b`", "`c | d`"));
    assert.equal(after("Fix all of 'table-shape' in this document"), rows("`a \\| b`", "`c \\| d`", ""));
    assert.ok(!actionsAt(rows("`a | b`", "`c`")).titles.includes("Fix all of 'table-shape' in this document"));
  });
});

describe("silence with a reason", () => {
  it("leaves the reason to the person, as a tab stop", () => {
    const { after } = actionsAt(checklist(open));
    assert.equal(
      after("Silence 'unfilled-status' here, with a reason"),
      checklist(
        `| Load test passes   | @ledger-perf  | ___ <!-- gonogo-disable-line unfilled-status — ${stop(1, "[reason]")} -->    |`
      )
    );
  });

  it("is a placeholder where the client has no tab stops", () => {
    const { after } = actionsAt(checklist(open), { can: { versions: false, newFiles: false, snippets: false } });
    assert.match(after("Silence 'unfilled-status' here, with a reason"), /unfilled-status — \[reason\] -->/);
  });
});

describe("all placeholders", () => {
  const document = checklist(
    "| [Name of the test] | [name] | GO |",
    "\nThe version is ⟦⟧{{version}}, tagged {{version}} by [name].\n**Result**: Pass / Fail\n"
  );

  it("become tab stops in their order, each its own but for those with a name of their own", () => {
    const { after, titles } = actionsAt(document);
    const title = titles.find(each => each.startsWith("Fill all")) ?? "";
    const version = stop(3, "{{version\\}\\}");
    assert.equal(
      after(title),
      checklist(
        `| ${stop(1, "[Name of the test]")} | ${stop(2, "[name]")} | GO |`,
        `\nThe version is ${version}, tagged ${version} by ${stop(4, "[name]")}.\n**Result**: \${5|Pass,Fail|}\n`
      )
    );
  });

  it("are left to clients that have tab stops", () => {
    const { actions } = actionsAt(document, { can: { ...all, snippets: false } });
    assert.ok(actions.every(({ kind }) => kind !== codeActionKinds.fillPlaceholders));
  });

  it("are gone to one by one in clients that have none but show a place", () => {
    const { action } = actionsAt(document, { can: { ...all, snippets: false }, showsDocuments: true });
    assert.deepEqual(action("Select the first of 6 placeholders").command?.arguments, [uri]);
  });
});

describe("only what is asked for", () => {
  const document = checklist("| Load test of `a | b` | @ledger-perf | ⟦⟧GO |", "\nVersion [X].\n");
  const kindsOf = (...only: string[]) => [...new Set(actionsAt(document, { only }).actions.map(({ kind }) => kind))];

  it("is made: the kind itself, or what is of its kind", () => {
    assert.deepEqual(kindsOf("quickfix"), ["quickfix.gonogo", "quickfix.gonogo.silence"]);
    assert.deepEqual(kindsOf("quickfix.gonogo.silence"), ["quickfix.gonogo.silence"]);
    assert.deepEqual(kindsOf("quickfix.eslint"), []);
    assert.deepEqual(kindsOf("source.fixAll"), ["source.fixAll.gonogo"]);
    assert.deepEqual(kindsOf("source.fixAll.gonogo"), ["source.fixAll.gonogo"]);
    assert.deepEqual(kindsOf("source"), ["source.fixAll.gonogo"]);
    assert.deepEqual(kindsOf("refactor"), [codeActionKinds.fillPlaceholders]);
    assert.deepEqual(kindsOf("source.organizeImports", "source.fixAll.eslint", "refactor.extract"), []);
  });

  it("source actions are made on request only", () => {
    assert.ok(actionsAt(document).actions.every(({ kind }) => !kind?.startsWith("source")));
  });

  it("all that needs no judgement is one edit, whatever is under the cursor", () => {
    const { after } = actionsAt(`⟦⟧${document.replace("⟦⟧", "")}`, { only: ["source.fixAll"] });
    assert.equal(
      after("Fix all that needs no judgement"),
      checklist("| Load test of `a \\| b` | @ledger-perf | GO |", "\nVersion [X].\n")
    );
  });
});
