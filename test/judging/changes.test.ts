/** What is new in a document since another state of it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Problem } from "../../server/src/check.ts";
import { newProblems } from "../../server/src/judging/changes.ts";

const problem = (line: number, subject: string, message = "", to = line): Problem => ({
  rule: "placeholder",
  severity: "warning",
  message,
  subject,
  range: { start: { line, character: 0 }, end: { line: to, character: 4 } },
  fills: 0,
  related: [],
  fixes: []
});
const told = (now: readonly Problem[], changed: readonly number[], before: readonly Problem[]): number[] =>
  newProblems(now, new Set(changed), before).map(({ range }) => range.start.line);

describe("a problem is new", () => {
  it("on a changed line, whatever was there before", () => {
    assert.deepEqual(told([problem(3, "date")], [3], [problem(3, "date")]), [3]);
    assert.deepEqual(told([problem(3, "date", "", 6)], [5], [problem(3, "date", "", 6)]), [3]);
    assert.deepEqual(told([problem(3, "date")], [2, 4], [problem(3, "date")]), []);
  });

  it("elsewhere, if it was not there before", () => {
    assert.deepEqual(told([problem(0, "title")], [9], []), [0]);
    assert.deepEqual(
      told([problem(0, "title", "states no date")], [9], [problem(0, "title", "states no author")]),
      [0]
    );
    assert.deepEqual(told([problem(7, "title", "line 7 of 9")], [], [problem(2, "title", "line 2 of 4")]), []);
  });

  it("once for each one more", () => {
    const now = [problem(1, "date"), problem(4, "date"), problem(6, "date")];
    assert.deepEqual(told(now, [], [problem(1, "date")]), [4, 6]);
    assert.deepEqual(told(now, [1], [problem(1, "date"), problem(2, "date")]), [1]);
  });
});
