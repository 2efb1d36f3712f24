/** A head and a delimiter row of different length make no table; what remark makes of them is read without it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readPlain } from "../../server/src/markdown/plain/read-plain.ts";
import { createRemark } from "../../server/src/markdown/remark.ts";
import { outline } from "../support/fuzz/states.ts";

const remark = createRemark();
const byRemark = (source: string) => remark.parse(source, [], { inFull: true, startsDocument: false });

/** How much of a text remark was given to read it; what was read is compared with what remark says. */
function given(text: string): number {
  let length = 0;
  const read = readPlain(text, [], source => {
    length += source.length;
    return byRemark(source);
  });
  const own = read.map(node => outline(node, 0));
  assert.deepEqual(
    own,
    byRemark(text).map(node => outline(node, 0)),
    JSON.stringify(text)
  );
  return length;
}

describe("a table whose head and delimiter row differ", () => {
  const rows = "| Tests pass | @ledger-oncall | GO |\n".repeat(30);
  const misfits: Readonly<Record<string, string>> = {
    "a column more in the head": `| Criteria | | Owner | Status |\n| --- | --- | --- |\n${rows}`,
    "a column less in the head": `| Criteria | Owner |\n| --- | --- | --- |\n${rows}`,
    "a delimiter without dashes yet": `| Criteria | Owner | Status |\n| --- | --- | --- | |\n${rows}`,
    "a head without pipes": `Criteria\n| --- | --- | --- |\n${rows}`
  };
  for (const [name, text] of Object.entries(misfits)) {
    it(`is a paragraph beyond doubt: ${name}`, () => assert.equal(given(text), 0));
  }

  it("is read as remark reads it, whatever its lines are", () => {
    const heads = ["| a | b |", "| a | b | c |", "a | b", "a", "|", "||", "| |", "| a \\| b |", "`a | b` |", "\\| a |"];
    const delimiters = [
      "| - | - |",
      "|-|",
      "| -",
      "- | -",
      ":-|",
      ":-",
      "|:-:|-|",
      "-|-|-",
      "| - | |",
      "||-|",
      "|-||-|"
    ];
    const others = [
      "- a | b",
      "1. a | b",
      "> a | b",
      "> |-|",
      "  | a |",
      "  | - |",
      "   |-|-|",
      "    |-|",
      "# a | b",
      "---"
    ];
    const more = ["", "   ", "text", "| : |", "|  ", "===", "* * *", "[^n]: a | b", "[x]: y | z", "<b> | c", "\t| a |"];
    const line = fc.constantFrom(...heads, ...delimiters, ...others, ...more);
    const lines = fc.array(line, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lines, fc.constantFrom("\n", "\r\n"), (all, end) => {
        given(all.join(end));
      }),
      { numRuns: 400 }
    );
  });
});
