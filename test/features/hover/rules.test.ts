/** Rule pages over their ids, and how to satisfy what was found. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ruleKeyHover } from "../../../server/src/features/hover/rule-key.ts";
import { writerFor } from "../../../server/src/features/hover/writer.ts";
import { catalogue } from "../../../server/src/rules/index.ts";
import { pageOf, wholePage } from "../../../server/src/rules/rule-texts.ts";
import { translateWith } from "../../../server/src/text/translate.ts";
import { checklist } from "../../support/checklist.ts";
import { atCursor } from "../../support/cursor.ts";
import { textAt } from "../../support/documents.ts";
import { hovered } from "../../support/hover.ts";

describe("the page of a rule", () => {
  it("is shown over its id in a directive", async () => {
    const directive = "<!-- gonogo-disable-next-line unfilled-⟦⟧status, no-such-rule -- later -->\n\n## Go/No-Go";
    const shown = await hovered(checklist.replace("## Go/No-Go", directive));
    assert.equal(shown?.over, "unfilled-status");
    assert.match(
      shown?.text ?? "",
      /^\*\*unfilled-status\*\*: Every .*\n\n\*\*What\*\*\n\n[\s\S]*\*\*How to satisfy it\*\*/
    );
    assert.doesNotMatch(shown?.text ?? "", /Examples|⟦/);
    const unknown = directive.replace("⟦⟧", "").replace("no-such", "no-⟦⟧such");
    assert.equal(await hovered(checklist.replace("## Go/No-Go", unknown)), null);
  });

  it("is shown over its key in a configuration", async () => {
    const shown = async (marked: string): Promise<string | null> => {
      const { text, range } = atCursor(marked);
      const hover = await ruleKeyHover(text, range.start, writerFor({ contentFormat: ["markdown"] }));
      return hover?.range ? textAt(text, hover.range) : null;
    };
    assert.equal(await shown('{ "rules": { "over⟦⟧due": "off" } }'), '"overdue"');
    assert.equal(
      await shown('{ "overrides": [{ "files": ["a"], "rules": { "⟦⟧overdue": ["hint", {}] } }] }'),
      '"overdue"'
    );
    for (const silent of [
      '{ "rules": { "overdue": "o⟦⟧ff" } }',
      '{ "rules": { "no-⟦⟧such": "off" } }',
      '{ "ru⟦⟧les": {} }',
      '{ "people": { "over⟦⟧due": 1 } }',
      "⟦⟧",
      '{ "rules": { ⟦⟧'
    ])
      assert.equal(await shown(silent), null, silent);
  });

  it("has a summary, and says how to satisfy the rule; with its examples it is whole", async () => {
    for (const { id, summary } of catalogue) {
      const page = await pageOf(id);
      assert.equal(page?.summary, summary);
      assert.ok(page.sections.get("How to satisfy it"), id);
      assert.match(await wholePage(id), /\n## Examples\n/);
    }
    assert.equal(await pageOf("constructor"), null);
  });
});

describe("a finding", () => {
  it("says how to satisfy its rule, below what is known of its place", async () => {
    const status = await hovered(checklist.replace("___", "_⟦⟧__"), { judged: true });
    assert.match(status?.text ?? "", /^\*\*unfilled-status\*\* · \S/);
    assert.equal(status?.over, null);
    assert.equal(await hovered(checklist.replace("___", "_⟦⟧__")), null);
  });

  it("says it by its message alone in another language: pages are in English", async () => {
    translateWith({});
    try {
      assert.equal(await hovered(checklist.replace("___", "_⟦⟧__"), { judged: true }), null);
      const id = "<!-- gonogo-disable-next-line unfilled-⟦⟧status -- later -->\n\n## Go/No-Go";
      assert.ok(await hovered(checklist.replace("## Go/No-Go", id)), "the page over the id stays");
    } finally {
      translateWith(null);
    }
  });
});
