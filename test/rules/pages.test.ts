/** Every rule has a page, and the examples on it are its tests. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { check, type Problem } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import { readDocument, sourceReader } from "../../server/src/document/ops-document.ts";
import { applyFix, automaticFixes, fixAll } from "../../server/src/fix.ts";
import { lineStarts } from "../../server/src/markdown/lines.ts";
import { rules } from "../../server/src/rules/index.ts";
import { type PageExample, readPage } from "../../server/src/rules/page.ts";

const folder = join(import.meta.dirname, "../../server/src/rules");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
const pages = new Map(
  files
    .filter(file => file.endsWith(".md"))
    .map(file => [readPage(readFileSync(join(folder, file), "utf8")), file] as const)
    .map(([page, file]) => [page.id, { page, file }])
);
const reader = sourceReader();

/** What is said of a text that stands in the place of an example. */
function problemsOf(text: string, { path, today }: PageExample): readonly Problem[] {
  const document = readDocument(reader.read(text), path);
  assert.ok(document, "the example is none of our kinds");
  const day = parseDay(today);
  assert.ok(day !== null);
  return check(document, { today: day }).problems;
}

/** What the rule says of an example: the text it marks, at its offsets. */
function findings(rule: string, example: PageExample) {
  const { text } = example;
  const starts = lineStarts(text);
  const offset = (at: { line: number; character: number }): number => (starts[at.line] ?? 0) + at.character;
  return problemsOf(text, example)
    .filter(problem => problem.rule === rule)
    .map(({ range, severity }) => {
      const [start, end] = [offset(range.start), offset(range.end)];
      return { start, end, text: text.slice(start, end), severity };
    });
}

/**
 * Each fix of an example, applied: its finding is gone and no error is new. All automatic ones applied: none is left.
 * @returns the fixed texts
 */
function assertFixes(id: string, example: PageExample): string[] {
  const before = problemsOf(example.text, example);
  const mine = before.filter(({ rule }) => rule === id);
  const fixed = mine.flatMap(problem =>
    problem.fixes.map(fix => {
      const text = applyFix(example.text, fix);
      const after = problemsOf(text, example);
      const left = after.filter(({ rule }) => rule === id);
      assert.ok(left.length < mine.length, `'${fix.title}' leaves its finding:\n${text}`);
      const errors = (problems: readonly Problem[]) => problems.filter(({ severity }) => severity === "error");
      const isNew = (each: Problem) =>
        !before.some(({ rule, message }) => rule === each.rule && message === each.message);
      assert.deepEqual(errors(after).filter(isNew), [], `'${fix.title}' makes an error:\n${text}`);
      if (example.text.includes("\r\n")) assert.doesNotMatch(text, /[^\r]\n/, `'${fix.title}' mixes line ends`);
      return text;
    })
  );
  const judge = (text: string) => problemsOf(text, example);
  const all = fixAll(example.text, judge);
  assert.deepEqual(automaticFixes(judge(all)), [], `an automatic fix is left:\n${all}`);
  assert.equal(fixAll(all, judge), all);
  return fixed;
}

describe("rule pages", () => {
  it("are there for every rule, and for nothing else", () => {
    assert.deepEqual([...pages.keys()].sort(), rules.map(rule => rule.id).sort());
    for (const rule of rules) {
      const file = files.find(each => each.endsWith(`/${rule.id}.ts`));
      assert.equal(pages.get(rule.id)?.file, file?.replace(/\.ts$/, ".md"), "rule and page stand beside each other");
    }
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      const page = pages.get(rule.id)?.page;
      it("says what, why, how to satisfy it, and its options", () => {
        assert.equal(page?.summary, rule.summary);
        assert.deepEqual(page?.sections, ["What", "Why", "How to satisfy it", "Options", "Examples"]);
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
          const found = findings(rule.id, example);
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
            ...assertFixes(rule.id, example),
            ...assertFixes(rule.id, { ...example, text: example.text.replace(/\n/g, "\r\n") })
          ]);
          assert.ok(fixed.length > 0, "no example has a fix");
        });
      } else {
        it("has no fixes", () => {
          const problems = page?.examples.flatMap(example => problemsOf(example.text, example)) ?? [];
          assert.deepEqual(
            problems.filter(problem => problem.rule === rule.id && problem.fixes.length > 0),
            []
          );
        });
      }
    });
  }
});
