/** Two texts, line by line: what changed between them, and the diff that shows it. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { changedLines, type LineChange, lineChanges, linesOf } from "../../server/src/text/line-diff.ts";
import { unifiedDiff } from "../../server/src/text/unified-diff.ts";

/** The new lines, made from the old ones by the changes. */
function applied(before: readonly string[], after: readonly string[], changes: readonly LineChange[]): string[] {
  const lines: string[] = [];
  let at = 0;
  for (const { from, to, newFrom, newTo } of changes) {
    lines.push(...before.slice(at, from), ...after.slice(newFrom, newTo));
    at = to;
  }
  return [...lines, ...before.slice(at)];
}

function assertChanges(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  const changes = lineChanges(before, after);
  assert.deepEqual(applied(before, after, changes), after);
  for (const [index, change] of changes.entries()) {
    const last = changes[index - 1];
    assert.ok(change.from < change.to || change.newFrom < change.newTo, "a change changes something");
    assert.ok(!last || (last.to < change.from && last.newTo < change.newFrom), "equal lines stand between changes");
  }
  return changes;
}

const of = (text: string): string[] => text.split("");

describe("changes of lines", () => {
  it("are those that a person would name", () => {
    const changes = (before: string, after: string) =>
      assertChanges(of(before), of(after)).map(each => [each.from, each.to, each.newFrom, each.newTo]);
    assert.deepEqual(changes("abc", "abc"), []);
    assert.deepEqual(changes("abc", "axc"), [[1, 2, 1, 2]]);
    assert.deepEqual(changes("abc", "abxc"), [[2, 2, 2, 3]]);
    assert.deepEqual(changes("abc", "ac"), [[1, 2, 1, 1]]);
    assert.deepEqual(changes("", "a"), [[0, 0, 0, 1]]);
    assert.deepEqual(changes("a", ""), [[0, 1, 0, 0]]);
    assert.deepEqual(changes("aaab", "aab"), [[2, 3, 2, 2]]);
    assert.deepEqual(changes("xabcy", "zabcw"), [
      [0, 1, 0, 1],
      [4, 5, 4, 5]
    ]);
    assert.deepEqual([...changedLines(lineChanges(of("abc"), of("axyc")))], [1, 2]);
  });

  it("make the new lines of the old ones, whatever they are", () => {
    const lines = fc.array(fc.constantFrom("a", "b", "c", "d", ""), { maxLength: 24 });
    fc.assert(
      fc.property(lines, lines, (before, after) => void assertChanges(before, after)),
      { numRuns: 400, seed: 11 }
    );
  });

  it("are found in time for long texts that have nothing in common, and for such with much", () => {
    const before = Array.from({ length: 4_000 }, (_, index) => `${index % 7}`);
    const after = Array.from({ length: 4_000 }, (_, index) => `${index % 5}`);
    assertChanges(before, after);
    const numbered = Array.from({ length: 20_000 }, (_, index) => `${index}`);
    const moved = [...numbered.slice(1), "new"];
    assert.deepEqual(assertChanges(numbered, moved).length, 2);
  });

  it("know any end of a line", () => {
    assert.deepEqual(linesOf("a\r\nb\rc\n\nd"), ["a\r\n", "b\r", "c\n", "\n", "d"]);
    assert.deepEqual(linesOf(""), []);
  });
});

describe("a unified diff", () => {
  it("shows changes with three lines around them", () => {
    const before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n";
    const after = before.replace("2\n", "two\n").replace("12\n", "").replace("14\n", "14");
    assert.equal(
      unifiedDiff(before, after, "docs/a.md"),
      [
        "--- a/docs/a.md",
        "+++ b/docs/a.md",
        "@@ -1,5 +1,5 @@",
        " 1",
        "-2",
        "+two",
        " 3",
        " 4",
        " 5",
        "@@ -9,6 +9,5 @@",
        " 9",
        " 10",
        " 11",
        "-12",
        " 13",
        "-14",
        "+14",
        "\\ No newline at end of file",
        ""
      ].join("\n")
    );
    assert.equal(unifiedDiff(before, before, "a"), "");
    assert.equal(unifiedDiff("", "a\n", "a"), "--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+a\n");
  });

  const patch = spawnSync("git", ["--version"]).status === 0;
  it("is what git applies", { skip: !patch && "there is no git" }, t => {
    const folder = mkdtempSync(join(tmpdir(), "gonogo-diff-"));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const texts = [
      ["a\nb\nc\nd\ne\nf\ng\nh\n", "a\nx\nc\nd\ne\nf\ng\n"],
      ["a\r\nb\r\nc", "a\r\nc\r\n"],
      ["a\nb", "b\na"]
    ] as const;
    for (const [before, after] of texts) {
      writeFileSync(join(folder, "a.md"), before);
      const apply = spawnSync("git", ["apply", "--whitespace=nowarn", "-"], {
        cwd: folder,
        input: unifiedDiff(before, after, "a.md")
      });
      assert.equal(apply.status, 0, String(apply.stderr));
      assert.equal(readFileSync(join(folder, "a.md"), "utf8"), after);
    }
  });
});
