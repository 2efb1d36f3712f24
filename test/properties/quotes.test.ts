/** Lines below a quote that go on with its last paragraph, and quotes directly below something else. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { givenToRemark } from "../support/plain-reading.ts";

describe("a quote", () => {
  const rows = "| Tests pass | @ledger-oncall | GO |\n".repeat(30);
  const plain: Readonly<Record<string, string>> = {
    "that goes on without its mark": "> A deploy raised load\nwhile workers retried.\n\nText.\n",
    "that goes on without its mark, again and again":
      "> A deploy raised load\nwhile workers retried.\n> And?\nText.\n".repeat(20),
    "directly below a paragraph": "Text.\n> A quote.\n",
    "that was a row": `| Criteria | Owner | Status |\n| --- | --- | --- |\n${rows}> ${rows}`
  };
  for (const [name, text] of Object.entries(plain)) {
    it(`is read beyond doubt: ${name}`, () => assert.equal(givenToRemark(text), 0));
  }

  it("is read as remark reads it, whatever its lines and those around it are", () => {
    const marked = [
      "> a | b",
      "> text",
      "> | a |",
      "> - x",
      "> # h",
      "> ```",
      ">",
      "> > n",
      "> [x",
      "> **b",
      "> a  ",
      "> `q"
    ];
    const more = [
      "> [l]: x",
      "> t\t",
      "> <b>",
      "> <!--",
      "> see www.x.example",
      "> |-|",
      "> 1. x",
      "> [x](y) *z*",
      ">*",
      ">*b",
      ">w",
      ">www.x.example"
    ];
    const lazy = [
      "y] z",
      "c** d",
      "*b",
      "*",
      "text  ",
      "r`",
      "[^n]",
      "lazy",
      "lazy | row",
      "| lazy |",
      "|-|",
      "=",
      "\\",
      "[l]",
      "<b>"
    ];
    const others = [
      "",
      "- item",
      "1. item",
      "  indented",
      "    code",
      "# h",
      "---",
      "```",
      "===",
      "| - | - |",
      "[l]: x"
    ];
    const line = fc.constantFrom(...marked, ...more, ...lazy, ...others);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.constantFrom("\n", "\r\n"), (all, end) => {
        givenToRemark(all.join(end));
      }),
      { numRuns: 400 }
    );
  });

  // What a quote says there is another thing than at the start of a text.
  for (const text of ["    code\n\n> *", "\tcode\n\n>2. ", ">   b\n*b\n>*\n", "> <b>> - *a | b\n>*\n"]) {
    it(`is read as remark reads it: ${JSON.stringify(text)}`, () => void givenToRemark(text));
  }
});
