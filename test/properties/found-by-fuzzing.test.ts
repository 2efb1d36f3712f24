/** Edits behind which a reading differed once from that of the whole text, as short as `tools/fuzz.mjs` made them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Change } from "../support/fuzz/edits.ts";
import { failureIn } from "../support/fuzz/fuzz.ts";
import { type Compared, comparedTrees, comparedWithRemark } from "../support/fuzz/states.ts";

const inSmallWindows = comparedTrees({ window: 40, marks: 4000, line: 100_000 });
const wholly = comparedTrees();
const withRemark = comparedWithRemark();
const inserted = (at: number, text: string): Change => ({ start: at, end: at, text });

describe("what edits make of a text is what reading it says", () => {
  const cases: Readonly<Record<string, readonly [compared: Compared, text: string, changes: readonly Change[]]>> = {
    "a fence that is searched from two places": [
      inSmallWindows,
      ">\n\n> @ledger-oncall [^oy\n82:04 @ledger\n\n\n   ```sh`\n10. [Owner] [",
      [inserted(3, "```\n")]
    ],
    "a comment that is searched from two places": [
      inSmallWindows,
      "[y @lel\n  | a | b |\n  |\n* @ledger-oncall ote]\n@ledge rollback\n*\n*\n*\n* canary^note] deploy **Go** [label] depl",
      [inserted(46, "<!--\n"), inserted(1, "* [Owner] canar\n"), inserted(1, "\n")]
    ],
    "a comment that is open in a quote in an item": [wholly, "1. <!--\n5.", [inserted(3, ">")]],
    "a fence that is open in a quote in an item": [wholly, "1. > ```\n   > a\n   >\n", [inserted(20, "2. b\n")]],
    "a list in a quote directly below a paragraph": [withRemark, ">0)", [inserted(0, "a\n")]],
    "front matter that loses its end above blank lines": [wholly, "---\ne\n---\n\n", [{ start: 6, end: 9, text: "" }]],
    "front matter that loses its end above a blank line and a text": [
      wholly,
      "+++\n# \n+++\n\n`",
      [{ start: 6, end: 7, text: "" }]
    ],
    "a fence that a no-break space keeps open": [withRemark, "```\na\n```\u00a0\n- b", []],
    "a label in an item that is searched on the next line": [withRemark, "- [][\n  `g", [inserted(10, "`")]],
    "a definition that goes away while rows stay that were read under it": [
      wholly,
      "#\n\n[label]:d\n\n||[label]\n-|-\n|\n|",
      [
        { start: 2, end: 2, text: "```" },
        { start: 1, end: 15, text: "" }
      ]
    ],
    "front matter of which lines end in carriage returns": [withRemark, "---\r2\r\r---", []],
    "an open script behind a gap that ends where the window does": [
      inSmallWindows,
      "fine\n+++\n## Active Incide\r\r### None currently\r\r",
      [inserted(9, "<script>\n")]
    ]
  };
  for (const [name, [compared, text, changes]] of Object.entries(cases)) {
    it(name, () => assert.equal(failureIn({ compared, text, changes }), null));
  }
});
