/** A head and a delimiter row of different length make no table; what remark makes of them is read without it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { givenToRemark } from "../support/plain-reading.ts";

describe("a table whose head and delimiter row differ", () => {
  const rows = "| Tests pass | @ledger-oncall | GO |\n".repeat(30);
  const misfits: Readonly<Record<string, string>> = {
    "a column more in the head": `| Criteria | | Owner | Status |\n| --- | --- | --- |\n${rows}`,
    "a column less in the head": `| Criteria | Owner |\n| --- | --- | --- |\n${rows}`,
    "a delimiter without dashes yet": `| Criteria | Owner | Status |\n| --- | --- | --- | |\n${rows}`,
    "a head without pipes": `Criteria\n| --- | --- | --- |\n${rows}`
  };
  for (const [name, text] of Object.entries(misfits)) {
    it(`is a paragraph beyond doubt: ${name}`, () => assert.equal(givenToRemark(text), 0));
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
        givenToRemark(all.join(end));
      }),
      { numRuns: 400 }
    );
  });
});
