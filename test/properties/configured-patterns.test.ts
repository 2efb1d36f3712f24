/** Regular expressions that a configuration may give, made at random: what is accepted takes no longer than a text does. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPattern } from "../../server/src/workspace/configuration/patterns.ts";

describe("a regular expression of a configuration", () => {
  it("takes no longer than a text does, whatever it is", () => {
    const texts = ["a", "b", "-", "ab", "a-"].map(each => each.repeat(2000 / each.length));
    const next = numbers(7);
    let accepted = 0;
    for (let round = 0; round < 1500; round++) {
      const pattern = readPattern(`${anyPattern(next, 3)}!`);
      if (typeof pattern === "string") continue;
      accepted++;
      const all = new RegExp(pattern, "g");
      const start = process.cpuUsage();
      for (const text of texts) for (const _ of text.matchAll(all));
      const { user, system } = process.cpuUsage(start);
      assert.ok(user + system < 200_000, `${pattern}: ${(user + system) / 1000} ms`);
    }
    assert.ok(accepted > 300, String(accepted));
  });
});

/** Whole numbers below a limit, the same ones at each run. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return limit => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return (state >>> 8) % limit;
  };
}

function anyPattern(next: (limit: number) => number, depth: number): string {
  const one = (choices: readonly string[]) => choices[next(choices.length)] ?? "";
  return Array.from({ length: 1 + next(6) }, () => {
    const what = next(12);
    if (what < 2 && depth > 0)
      return `${one(["(", "(?:", "(?=", "(?!", "(?<=", "(?<!"])}${anyPattern(next, depth - 1)})${one(["", "", "?", "*", "{2}"])}`;
    if (what === 2) return one(["|", "\\b", "\\B", ""]);
    const atom = one(["a", "b", "\\x61", "\\u0062", "[ab]", "[a-]", "[^b]", "\\w", "\\W", "-", ".", "\\S", "[^]"]);
    return atom + one(["", "", "", "*", "+", "?", "{2}", "{1,3}", "{0,9}", "*?", "+?", "??", "{3,}", "{0,400}"]);
  }).join("");
}
