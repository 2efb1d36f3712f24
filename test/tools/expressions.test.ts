/** The checker of regular expressions: what it proves is linear, what is not it names; what is listed is bounded as it says. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";

const tools = join(import.meta.dirname, "../../tools/expressions");
const load = (name: string) => import(pathToFileURL(join(tools, name)).href);
const { whyNotLinear }: { whyNotLinear(source: string, flags: string): string | null } = await load("prove.mjs");
const { expressionsIn }: { expressionsIn(text: string): Found } = await load("written.mjs");
const { unproven }: { unproven: readonly Unproven[] } = await load("unproven.mjs");

interface Found {
  readonly written: readonly { readonly source: string; readonly flags: string }[];
  readonly made: readonly { readonly words: string; readonly isLate: boolean }[];
}

interface Unproven {
  readonly expression: string;
  readonly reason: string;
  readonly longest: number;
  worst(length: number): string;
}

/** What this process has worked so far, in milliseconds: a busy machine makes nothing slow. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

describe("the checker of regular expressions", () => {
  const linear = [
    ...["^\\s+$", "(?<!\\s)\\s+$", "a*", "\\b\\w+x", "^(?:ab)*c", "^(\\w+ )*x", "[ab]c{3}", "foo[^\\n]{0,60}bar"],
    ...["a{0,100}b{0,1000}c", "^\\s{0,100}x\\s{0,100}y", "^a{0,100000}b", "a?b?c?d?e?f?g?h?i?j?k?l?m?n?o?p?"],
    ...["^(?:\\s*x)*$", "&(?=#?\\w+;)", "^(?:-\\S+ )*x", "^(?: now| not)*x", "(?<=#)\\s*x", "(\\d)x\\1"]
  ];
  for (const source of linear) it(`proves ${source}`, () => assert.equal(whyNotLinear(source, ""), null));

  const suspected: string[] = [
    ...["\\s+$", "\\s*x", "^(a+)+b", "^(?:a|a)*b", "^(?:a|ab|b)*c", "^a*a*b", "^(?:-\\S+ |--\\S+ )*x", "\\[[^\\]]*\\]"],
    ...["\\bfoo.*bar", "^foo.*bar.*baz", "(?<=~.*)~", "^(?:a?b?)*c", "^(?:(?=\\w*;)\\w)*x", "(`+).*\\1"]
  ];
  // Bounds that multiply, and what may stand there or not, again and again.
  suspected.push(
    "a{0,300}a{0,300}a{0,300}b",
    "a{0,100000}b",
    "\\s{0,999999}\\n",
    "^x{0,1000}y?[xy]{0,1000}z",
    `${"a?".repeat(24)}b`
  );
  for (const source of suspected) it(`names ${source}`, () => assert.notEqual(whyNotLinear(source, ""), null));

  it("starts in each line of a text where ^ does", () => {
    assert.equal(whyNotLinear("^[ \\t]+x", "m"), null);
    assert.notEqual(whyNotLinear("^\\s+x", "m"), null);
    assert.equal(whyNotLinear("\\s+x", "y"), null);
  });
});

describe("the expressions of a source", () => {
  const written: Readonly<Record<string, string>> = {
    'new RegExp("(a+)+$", "u")': "/(a+)+$/u",
    'RegExp("(a+)+" + "$")': "/(a+)+$/",
    'const f = text => text.match("(a+)+$")': "/(a+)+$/",
    "const f = text => text.search(String.raw`(\\w+)+$`)": "/(\\w+)+$/",
    "const f = text => new globalThis.RegExp(`(a+)+$`)": "/(a+)+$/",
    "const f = text => text.matchAll(/a+/g)": "/a+/g"
  };
  for (const [text, expression] of Object.entries(written)) {
    it(`are seen where nothing runs: ${text}`, () => {
      const { written: found, made } = expressionsIn(text);
      assert.deepEqual([found.map(({ source, flags }) => `/${source}/${flags}`), made], [[expression], []]);
    });
  }

  it("are told from those that are made of words, while it loads or later", () => {
    const { written: found, made } = expressionsIn(
      `const a = new RegExp("(" + w + "+)+$");\nfunction b(w) {\n  return [RegExp(w +\n "+"), new RegExp("x", w), w.match(w)];\n}`
    );
    assert.deepEqual(found, []);
    assert.deepEqual(
      made.map(({ words, isLate }) => [words, isLate]),
      [
        ['"(" + w + "+)+$"', false],
        ['w + "+"', true],
        ['"x"', true]
      ]
    );
  });
});

describe("an expression that cannot be proven", () => {
  for (const { expression, reason, longest, worst } of unproven) {
    it(`takes no longer than a tenth of a second for ${longest} characters: ${expression.slice(0, 60)}`, () => {
      assert.ok(reason.length > 20);
      const end = expression.lastIndexOf("/");
      const flags = expression.slice(end + 1);
      const pattern = new RegExp(expression.slice(1, end), flags.includes("g") ? flags : `${flags}g`);
      const text = worst(longest);
      const start = worked();
      for (const _ of flags.includes("y") ? [pattern.exec(text)] : text.matchAll(pattern));
      assert.ok(worked() - start < 100, `${worked() - start} ms`);
    });
  }
});
