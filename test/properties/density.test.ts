/** Which texts are too dense: as many marks as cost a tenth of a second, whatever they are. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { isDense } from "../../server/src/markdown/density.ts";

const cases: readonly (readonly [what: string, text: string, isDense: boolean])[] = [
  ["marks on one line", "[".repeat(99), true],
  ["fewer marks on one line", "[".repeat(98), false],
  ["tags on one line", "<".repeat(25), true],
  ["fewer tags on one line", "<".repeat(24), false],
  ["addresses on one line", "www.".repeat(9) + "@".repeat(8) + "://".repeat(8), true],
  ["fewer addresses on one line", "www.".repeat(8) + "@".repeat(8) + "://".repeat(8), false],
  ["lines", "a\n".repeat(51), true],
  ["fewer lines", "a\n".repeat(50), false],
  ["lines that each start an item", "- a\n".repeat(500), false],
  ["lines that only look like items", "*a\n".repeat(51), true],
  ["lines of a quote", "> a\n".repeat(51), true],
  ["items of a quote", "> - a\n".repeat(500), false],
  ["paragraphs", "a\n\n".repeat(500), false],
  ["paragraphs of a quote", "> a\n>\n".repeat(500), false],
  ["lines that end with carriage returns", "a\r".repeat(51), true]
];
for (const [what, text, wanted] of cases) it(`Density of ${what}`, () => assert.equal(isDense(text, 100), wanted));
