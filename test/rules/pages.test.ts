/** Every rule has a page, and the examples on it are its tests. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Problem } from "../../server/src/check.ts";
import { applyFix, fixAll, fixesAtOnce } from "../../server/src/fix.ts";
import type { ConfigurationRule } from "../../server/src/rules/configuration-rule.ts";
import { catalogue } from "../../server/src/rules/index.ts";
import type { PageExample } from "../../server/src/rules/page.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import { offsetsOf } from "../support/documents.ts";
import { judgeExample, readPages } from "../support/page-examples.ts";

const folder = join(import.meta.dirname, "../../server/src/rules");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
const pages = readPages(folder);

/** What was said of texts in the place of an example: the same text is judged once. */
const judged = new WeakMap<PageExample, Map<string, readonly Problem[]>>();

/** What is said of a text that stands in the place of an example. */
function problemsOf(rule: Rule | ConfigurationRule, example: PageExample, text = example.text): readonly Problem[] {
  const texts = judged.get(example) ?? new Map<string, readonly Problem[]>();
  judged.set(example, texts);
  const known = texts.get(text);
  if (known) return known;
  const judgement = judgeExample(rule, example, text);
  assert.ok(judgement, "the example is none of our kinds");
  texts.set(text, judgement.problems);
  return judgement.problems;
}

/** What the rule says of an example: the text it marks, at its offsets. */
function findings(rule: Rule | ConfigurationRule, example: PageExample) {
  return problemsOf(rule, example)
    .filter(problem => problem.rule === rule.id)
    .map(({ range, severity }) => {
      const { start, end } = offsetsOf(example.text, range);
      return { start, end, text: example.text.slice(start, end), severity };
    });
}

/**
 * Each fix of an example, applied: its finding is gone and no error is new. All automatic ones applied: none is left.
 * @returns the fixed texts
 */
function assertFixes(rule: Rule | ConfigurationRule, example: PageExample): string[] {
  const before = problemsOf(rule, example);
  const mine = before.filter(each => each.rule === rule.id);
  const fixed = mine.flatMap(problem =>
    problem.fixes.map(fix => {
      const text = applyFix(example.text, fix);
      const after = problemsOf(rule, example, text);
      const left = after.filter(each => each.rule === rule.id);
      assert.ok(left.length < mine.length, `'${fix.title}' leaves its finding:\n${text}`);
      const errors = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === "error");
      const isNew = (each: Problem) =>
        !before.some(({ rule, message }) => rule === each.rule && message === each.message);
      assert.deepEqual(errors(after).filter(isNew), [], `'${fix.title}' makes an error:\n${text}`);
      if (example.text.includes("\r\n")) assert.doesNotMatch(text, /[^\r]\n/, `'${fix.title}' mixes line ends`);
      return text;
    })
  );
  const judge = (text: string) => problemsOf(rule, example, text);
  const all = fixAll(example.text, judge);
  assert.deepEqual(fixesAtOnce(judge(all)), [], `an automatic fix is left:\n${all}`);
  assert.equal(fixAll(all, judge), all);
  return fixed;
}

describe("rule pages", () => {
  it("are there for every rule, and for nothing else", () => {
    assert.deepEqual([...pages.keys()].sort(), catalogue.map(rule => rule.id).sort());
    for (const rule of catalogue) {
      const file = files.find(each => each.endsWith(`/${rule.id}.ts`));
      assert.equal(pages.get(rule.id)?.file, file?.replace(/\.ts$/, ".md"), "rule and page stand beside each other");
    }
  });

  for (const rule of catalogue) {
    describe(rule.id, () => {
      const page = pages.get(rule.id);
      it("says what, why, how to satisfy it, and its options", () => {
        assert.equal(page?.summary, rule.summary);
        const sections = ["What", "Why", "How to satisfy it", "Options", "Examples"];
        assert.deepEqual([...(page?.sections.keys() ?? [])], sections);
      });
      it("names every option with its default, and no other", () => {
        const text = page?.sections.get("Options") ?? "";
        const named = [...text.matchAll(/^- `(\w+)` \((.+?)\): \S/gm)].map(([, name, value]) => [name, value]);
        const expected = Object.entries(rule.options).map(([name, option]) => [name, JSON.stringify(option.default)]);
        assert.deepEqual(named, expected, "an option is written as: - `days` (90): what it decides");
        if (expected.length === 0) assert.equal(text, "None.");
      });
      it("has good examples and bad ones", () => {
        const titles = page?.examples.map(each => each.title) ?? [];
        assert.ok(titles.some(title => title.startsWith("Good: ")) && titles.some(title => title.startsWith("Bad: ")));
        assert.ok(titles.every(title => /^(?:Good|Bad): /.test(title)));
      });
      for (const example of page?.examples ?? []) {
        it(example.title, () => {
          assert.equal(
            example.marks.length > 0,
            example.title.startsWith("Bad: "),
            "bad examples have marks, good ones none"
          );
          const expected = example.marks.map(({ start, end }) => ({
            start,
            end,
            text: example.text.slice(start, end)
          }));
          const found = findings(rule, example);
          assert.deepEqual(
            found.map(({ severity: _, ...place }) => place),
            expected
          );
          if (example.severity)
            assert.deepEqual(new Set(found.map(each => each.severity)), new Set([example.severity]));
        });
      }
      if (rule.fixable) {
        it("has fixes that do what they say, on any line ends, and nothing when applied twice", () => {
          const examples = page?.examples.filter(({ title }) => title.startsWith("Bad: ")) ?? [];
          const fixed = examples.flatMap(example => [
            ...assertFixes(rule, example),
            ...assertFixes(rule, { ...example, text: example.text.replace(/\n/g, "\r\n") })
          ]);
          assert.ok(fixed.length > 0, "no example has a fix");
        });
      } else {
        it("has no fixes", () => {
          const problems = page?.examples.flatMap(example => problemsOf(rule, example)) ?? [];
          assert.deepEqual(
            problems.filter(problem => problem.rule === rule.id && problem.fixes.length > 0),
            []
          );
        });
      }
    });
  }
});
