/** Templates derived from real documents: of the same kind, and without what was so once. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { datesIn } from "../../server/src/document/days.ts";
import { participantsOf } from "../../server/src/document/participants.ts";
import { handlesInText } from "../../server/src/document/subjects/people.ts";
import { scaffold } from "../../server/src/drafting/scaffold.ts";
import { draftTemplate } from "../../server/src/drafting/template/draft.ts";
import { judge, read } from "../support/documents.ts";
import { corpus, seeds, withoutShared } from "../support/shared.ts";

/** What a template must not lack that its document had. */
const structure = new Set(["missing-section", "missing-field", "table-shape", "empty-section", "invalid-front-matter"]);

describe("templates of real documents", { skip: withoutShared }, () => {
  const texts = withoutShared ? [] : [...corpus(), ...seeds().map(each => ({ ...each, path: `seeds/${each.name}` }))];
  const documents = texts
    .filter(({ text }) => text.length < 9000)
    .flatMap(({ text, path }) => {
      const document = read(text, path);
      return document && document.kind !== "transcript" ? [{ document, path }] : [];
    });

  it("are templates of the same kind, and name no day and nobody", () => {
    assert.ok(documents.length >= 40);
    for (const { document, path } of documents) {
      const { markdown } = draftTemplate(document);
      const template = read(markdown, "docs/x.md");
      assert.deepEqual([template?.kind, template?.mode], [document.kind, "template"], path);
      assert.deepEqual(
        datesIn(markdown).map(({ start, end }) => markdown.slice(start, end)),
        [],
        path
      );
      assert.deepEqual(handlesInText(markdown), [], path);
      for (const { text } of participantsOf(document))
        assert.ok(!/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(text) || !markdown.includes(text), `${path}: ${text}`);
      const before = new Set(judge(document).problems.map(({ rule }) => rule));
      const lacking = template ? judge(template).problems.filter(({ rule }) => structure.has(rule)) : [];
      assert.deepEqual(
        lacking.filter(({ rule }) => !before.has(rule)).map(({ message }) => message),
        [],
        path
      );
    }
  });

  it("make documents of that kind", () => {
    for (const { document, path } of documents.filter((_, index) => index % 4 === 0)) {
      const template = draftTemplate(document).markdown;
      const { text } = scaffold({
        kind: document.kind,
        title: "Ledger rejected postings",
        today: "2026-03-20",
        template
      });
      const made = read(text, "docs/x.md");
      assert.deepEqual([made?.kind, made?.mode], [document.kind, "instance"], path);
    }
  });
});
