import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPattern } from "../../server/src/workspace/configuration/patterns.ts";

describe("a regular expression of a configuration", () => {
  for (const text of [
    "LED-\\d+",
    "(?:LED|OPS)-\\d{1,6}",
    "#(\\d+)",
    "([A-Z]+-)?\\d+",
    "[A-Z]{2,10}-[0-9]+",
    "\\(a+\\)+",
    "[(+]+x",
    "(?<key>[A-Z]+)-\\d",
    "LED-\\d+(?:-\\d+)?",
    "(?:LED|OPS)-\\d+|#\\d+|GH-\\d+",
    "[A-Z]+\\d+",
    "^\\w+-\\w+$",
    "[a-z]+(?:_|-)[a-z]+",
    "(?<![\\w-])LED-\\d+(?![\\w-])",
    "\\bLED\\x2d\\d{1,6}\\b",
    "[A-Z]{1,3}[A-Z0-9]{1,5}-\\d+",
    "\\S+-ticket",
    "LED \\d{3} \\d{3}",
    "{\\d+}"
  ]) {
    it(`may be ${text}`, () => assert.ok(readPattern(text) instanceof RegExp));
  }
  const refused: Readonly<Record<string, RegExp>> = {
    "LED-(\\d+": / is no regular expression: Unterminated group\.$/,
    "[": / is no regular expression: /,
    "(a+)+$": / could take too long/,
    "(a|aa)*b": / could take too long/,
    "(?:x(?:a*)y){2,}": / could take too long/,
    "((ab)?c)+": / could take too long/,
    ".*.*x": / could take too long/,
    ".*a.*b.*x": / could take too long/,
    "\\w+-?\\w+x": / could take too long/,
    "(?:\\d+|x)\\d*x": / could take too long/,
    "(?:\\d+-)?(?:x|\\d+)(?:-)?\\d+": / could take too long/,
    "漢*漢*x": / could take too long/,
    "a{1,50}a{1,50}x": / could take too long/,
    "\\x61*\\x61*\\x61*!": / could take too long/,
    "\\u0061*a*\\141*!": / could take too long/,
    [`${"a?".repeat(24)}!`]: / could take too long/,
    [`${"(?:a|)".repeat(24)}!`]: / could take too long/,
    "a{0,9}a{0,9}a{0,9}!": / could take too long/,
    "(?:ab)*(?:ab)*!": / could take too long/,
    "(?i:a+)A+!": / could take too long/,
    "(a)\\1+a+!": / could take too long/,
    "(?<b>a)\\k<b>+a+!": / could take too long/,
    "\\cA+\\cA+!": / could take too long/,
    "\\p{61}!": / could take too long/,
    "a+(?!b)a+!": / could take too long/,
    "b-(?<=a+)": / could take too long/,
    "[\\]a]+[\\]b]+!": / could take too long/,
    "[\\u4e00-\\u4eff]+[\\u4e80-\\u4fff]+x": / could take too long/,
    "": / matches everywhere/,
    "\\d*": / matches everywhere/,
    ["a".repeat(201)]: / is longer than 200/
  };
  for (const [text, problem] of Object.entries(refused)) {
    it(`is refused: ${text.slice(0, 30)}`, () => assert.match(String(readPattern(text)), problem));
  }

  it("repeats nothing without end", () => {
    assert.deepEqual(readPattern("[*+?]+-\\+*x{2,}?y{1,4}\\d{3}z?"), /[*+?]{1,60}-\+{0,60}x{2,60}?y{1,4}\d{3,3}z{0,1}/);
  });
});
