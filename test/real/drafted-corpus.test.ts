/** What is drafted from real documents: of the right kind, without an error, and with nothing in it that the source lacks. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Postmortem } from "../../server/src/document/postmortem/postmortem.ts";
import { lastWorkedRow } from "../../server/src/drafting/last-worked.ts";
import { draftRetrospective } from "../../server/src/drafting/retrospective.ts";
import { draftRunbook } from "../../server/src/drafting/runbook/draft.ts";
import { applyFix } from "../../server/src/fix.ts";
import { registerOf } from "../../server/src/register/register.ts";
import { judge, read, readOurs, someDay } from "../support/documents.ts";
import { corpus, withoutShared } from "../support/shared.ts";

const longest = process.env.GONOGO_CORPUS === "all" ? Number.POSITIVE_INFINITY : 12_000;

/** Figures and code: what nobody may invent. */
function tokensIn(text: string): string[] {
  const code = [...text.matchAll(/(`+)([^`]+)\1/g)].map(([, , words = ""]) => words.trim());
  return [...code, ...(text.match(/\d+(?:[.,]\d+)*/g) ?? [])];
}

/** What a text says, without marks and white space. */
function plain(text: string): string {
  return text.replace(/[\s\\*_`~]+/g, "");
}

describe("drafts from real documents", { skip: withoutShared }, () => {
  const files = withoutShared ? [] : corpus().filter(each => each.text.length <= longest);
  const documents = files.flatMap(each => {
    const model = /postmortem|runbook|checklist/.test(each.kind) ? read(each.text, each.path) : null;
    return model ? [{ ...each, model }] : [];
  });
  const postmortems = documents.flatMap(({ model, text, path }) =>
    model.kind === "postmortem" && model.mode !== "template" ? [{ model, text, path }] : []
  );
  const errorsOf = (text: string, path: string): string[] =>
    judge(readOurs(text, path)).problems.flatMap(({ severity, rule, message }) =>
      severity === "error" ? [`${path}: ${rule}: ${message}`] : []
    );

  it("are runbooks without an error, with no command and no figure of their own", () => {
    assert.ok(postmortems.length >= 20);
    const blank = plain(
      draftRunbook(readOurs("---\nkind: postmortem\n---\n# Postmortem\n") as Postmortem, request).markdown
    );
    for (const { model, text, path } of postmortems) {
      const { markdown } = draftRunbook(model, request);
      const drafted = readOurs(markdown, "runbooks/drafted.md");
      assert.equal(drafted.kind, "runbook", path);
      assert.deepEqual(errorsOf(markdown, "runbooks/drafted.md"), [], path);
      const known = plain(text);
      const added = markdown.split("\n").filter(line => !blank.includes(plain(line)));
      for (const token of added.flatMap(line => tokensIn(line.replace(/\d{4}-\d\d-\d\d|\]\([^)]*\)/g, ""))))
        assert.ok(known.includes(plain(token)) || /^(?:sh|bash|\d)$/.test(token), `${path}: ${token}`);
    }
  });

  it("tell a use in any runbook, and nothing else of it changes", () => {
    const runbooks = documents.flatMap(({ model, text, path }) =>
      model.kind === "runbook" && model.mode === "instance" ? [{ model, text, path }] : []
    );
    const dated = postmortems.find(
      ({ model }) => "edits" in lastWorkedRow(model, (runbooks[0] as (typeof runbooks)[0]).model, named)
    );
    assert.ok(dated && runbooks.length >= 10);
    for (const { model, text, path } of runbooks) {
      const answer = lastWorkedRow(dated.model, model, named);
      if (!("edits" in answer)) continue;
      const after = applyFix(text, { title: "", edits: answer.edits, automatic: false });
      const lines = after.split("\n");
      assert.ok(lines.length > text.split("\n").length - 1, path);
      const again = readOurs(after, path);
      assert.ok(again.kind === "runbook", path);
      assert.deepEqual(
        lastWorkedRow(dated.model, again, named),
        { reason: "the runbook has a row for this incident already", isTold: true },
        path
      );
      assert.deepEqual(errorsOf(after, path).length, errorsOf(text, path).length, path);
      // Every old line is there still, in its order: but for one that nobody had filled in.
      const old = text.split("\n");
      let at = 0;
      for (const line of lines) if (line === old[at]) at++;
      assert.ok(at >= old.length - 1, path);
    }
  });

  it("begin retrospectives of checklists, and nothing else of these changes", () => {
    const checklists = documents.flatMap(({ model, text, path }) =>
      model.kind === "release-checklist" && model.mode === "instance" ? [{ model, text, path }] : []
    );
    assert.ok(checklists.length >= 2);
    for (const { model, text, path } of checklists) {
      const answer = draftRetrospective(model, 20_500);
      if (!("edits" in answer)) continue;
      const after = applyFix(text, { title: "", edits: answer.edits, automatic: false });
      const again = readOurs(after, path);
      assert.ok(again.kind === "release-checklist", path);
      assert.deepEqual(draftRetrospective(again, 20_500), {
        reason: "its retrospective has been drafted already",
        isTold: true
      });
      assert.deepEqual(errorsOf(after, path), errorsOf(text, path), path);
      const [edit] = answer.edits;
      assert.ok(
        answer.edits.length === 1 && edit && plain(after).replace(plain(edit.newText), "") === plain(text),
        path
      );
      const known = plain(text);
      const told = edit.newText.split("\n").filter(line => line.startsWith("- ") && !/^- \d+ of |^- … and /.test(line));
      for (const token of told.flatMap(tokensIn)) assert.ok(known.includes(plain(token)), `${path}: ${token}`);
    }
  });

  it("stand beside a register whose items are in their places", () => {
    const items = registerOf(documents, 20_500);
    assert.ok(items.length >= 50);
    for (const { text, postmortem, position } of items) {
      const source = documents.find(({ path }) => path === postmortem.path)?.text.split("\n")[position.line] ?? "";
      const first = /[\p{L}\p{N}]{3,}/u.exec(text)?.[0] ?? "";
      assert.ok(source.includes(first), `${postmortem.path}:${position.line + 1}: ${text}`);
    }
  });
});

const request = { today: someDay, source: "../postmortems/p.md" };
const named = {
  source: "../postmortems/p.md",
  leadsToRunbook: () => false,
  leadsToPostmortem: (target: string) => target === "../postmortems/p.md",
  isNamed: true
};
