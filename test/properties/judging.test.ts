/** What holds of directives in any text. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Problem } from "../../server/src/check.ts";
import { fixAll } from "../../server/src/fix.ts";
import { judge, read } from "../support/documents.ts";
import { pieces } from "../support/markdown-pieces.ts";

const options = {
  numRuns: Number(process.env.GONOGO_FUZZ_RUNS ?? 20),
  seed: Number(process.env.GONOGO_FUZZ_SEED ?? 3)
};
const text = fc
  .array(pieces, { maxLength: 20 })
  .map(list => `---\nkind: release-checklist\n---\n\n| Criteria | Owner | Status |\n|---|---|---|\n${list.join("")}`);

const problemsOf = (source: string): readonly Problem[] => {
  const document = read(source);
  return document ? judge(document).problems : [];
};

const places = (problems: readonly Problem[]): string[] =>
  problems
    .filter(({ rule }) => rule !== "unknown-directive")
    .map(({ rule, range: { start, end } }) => `${rule} ${start.line}:${start.character}-${end.line}:${end.character}`)
    .sort();

describe("directives in any text", () => {
  it("take findings away and bring none but their own", () => {
    fc.assert(
      fc.property(text, source => {
        const document = read(source);
        // Another tool's comments of the same length.
        const other = read(source.replaceAll("gonogo-", "foobar-"));
        if (!document || !other) return assert.equal(document, other);
        const { problems, suppressed } = judge(document);
        assert.deepEqual(places([...problems, ...suppressed]), places(judge(other).problems));
      }),
      options
    );
  });

  it("are mended in few rounds, after which nothing is left to be done", () => {
    fc.assert(
      fc.property(text, source => {
        const fixed = fixAll(source, problemsOf);
        assert.equal(fixAll(fixed, problemsOf), fixed);
        const superfluous = problemsOf(fixed).filter(
          ({ rule, fixes }) => rule === "unknown-directive" && fixes.some(({ automatic }) => automatic)
        );
        assert.deepEqual(superfluous, []);
      }),
      options
    );
  });
});
