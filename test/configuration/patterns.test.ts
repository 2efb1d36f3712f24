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
    "[a-z]+(?:_|-)[a-z]+"
  ]) {
    it(`may be ${text}`, () => assert.ok(readPattern(text) instanceof RegExp));
  }
  const refused: Readonly<Record<string, RegExp>> = {
    "LED-(\\d+": / is no regular expression: Unterminated group\.$/,
    "[": / is no regular expression: /,
    "(a+)+$": / could take for ever/,
    "(a|aa)*b": / could take for ever/,
    "(?:x(?:a*)y){2,}": / could take for ever/,
    "((ab)?c)+": / could take for ever/,
    ".*.*x": / could take for ever/,
    ".*a.*b.*x": / could take for ever/,
    "\\w+-?\\w+x": / could take for ever/,
    "(?:\\d+|x)\\d*x": / could take for ever/,
    "(?:\\d+-)?(?:x|\\d+)(?:-)?\\d+": / could take for ever/,
    "漢*漢*x": / could take for ever/,
    "a{1,50}a{1,50}x": / could take for ever/,
    "": / matches everywhere/,
    "\\d*": / matches everywhere/,
    ["a".repeat(201)]: / is longer than 200/
  };
  for (const [text, problem] of Object.entries(refused)) {
    it(`is refused: ${text.slice(0, 30)}`, () => assert.match(String(readPattern(text)), problem));
  }
});
