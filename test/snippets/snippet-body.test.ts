// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a tab stop is written like a template string
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { root } from "./snippet-files.ts";
import { expandSnippet, parseSnippet, SnippetSyntaxError, tabStops } from "./snippet-parser.ts";

interface SnippetBodyModule {
  toSnippetBody(template: string, defaults: { title?: string; author: string }): string;
}

const { toSnippetBody } = (await import(
  new URL("tools/generate/snippet-body.mjs", pathToFileURL(`${root}/`)).href
)) as SnippetBodyModule;

const defaults = { title: "[Title]", author: "[Author]" };

describe("from a template to a snippet body", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["placeholders are tab stops in order", "[Owner] and [Due date]", "${1:[Owner]} and ${2:[Due date]}"],
    ["the same words twice are two tab stops", "[Owner], [Owner]", "${1:[Owner]}, ${2:[Owner]}"],
    ["a status is a tab stop", "| x | ___ |", "| x | ${1:___} |"],
    ["a longer line of underscores is none", "____", "____"],
    ["the title is mirrored", "# {{title}}\nSubject: {{title}}", "# ${1:[Title]}\nSubject: ${1}"],
    ["the author is a tab stop", "{{author}}", "${1:[Author]}"],
    ["the day is the editor's", "{{today}}", "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE"],
    ["boxes are none", "- [ ] a\n- [x] b", "- [ ] a\n- [x] b"],
    ["links and definitions are none", "[a link](x.md) [ab][cd]\n[cd]: x", "[a link](x.md) [ab]${1:[cd]}\n[cd]: x"],
    ["a placeholder before a colon is one", "See [Name]: x", "See ${1:[Name]}: x"],
    ["comments are copied", "<!-- fill [every\n bracket] -->[Name]", "<!-- fill [every\n bracket] -->${1:[Name]}"],
    ["code is copied", "`[5m]`\n```\n[0, 1]\n```\n", "`[5m]`\n```\n[0, 1]\n```\n"],
    ["what means something to snippets is escaped", "$5 {a} \\", "\\$5 {a\\} \\\\"],
    ["also within a placeholder", "[$ amount}]", "${1:[\\$ amount\\}]}"]
  ];
  for (const [name, template, body] of cases) {
    test(name, () => assert.equal(toSnippetBody(template, defaults), body));
  }

  test("an unknown token is refused", () => {
    assert.throws(() => toSnippetBody("{{release}}", defaults), /\{\{release\}\}/);
    assert.throws(() => toSnippetBody("{{title}}", { author: "[Author]" }), /\{\{title\}\}/);
  });

  test("any text comes out of the editor as it went in", () => {
    const pieces = fc.constantFrom("$", "}", "{", "\\", "[", "]", "___", "[Owner]", "${1:x}", "|", ",", "`", "\n", "a");
    fc.assert(
      fc.property(fc.array(pieces), list => {
        const text = list.join("");
        fc.pre(!/\{\{[^{}]*\}\}/.test(text));
        assert.equal(expandSnippet(parseSnippet(toSnippetBody(text, defaults)), {}), text);
      }),
      { numRuns: 2000 }
    );
  });
});

describe("the parser that judges the bodies", () => {
  for (const body of ["$", "${1:a", "a}", "\\n", "${1|a,|}", "${1|a", "${x|a,b|}", "${1-}"]) {
    test(`refuses ${body}`, () => assert.throws(() => parseSnippet(body), SnippetSyntaxError));
  }

  test("reads nested defaults, choices, mirrors and variables", () => {
    const parts = parseSnippet("${1:a ${2:b \\}}} ${3|GO,N\\,A|} $1 $DAY ${ZONE:UTC} ${3}");
    assert.deepEqual(
      tabStops(parts).map(stop => stop.index),
      [1, 2, 3, 1, 3]
    );
    assert.equal(expandSnippet(parts, { DAY: "25" }), "a b } GO a b } 25 UTC GO");
  });
});
