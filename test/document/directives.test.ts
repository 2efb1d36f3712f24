/** Directives in comments: which rule is silenced on which lines, and why. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Directive } from "../../server/src/document/directives.ts";
import { readAs } from "../support/documents.ts";

/** The directives of a body; its first line is line 1. */
function directivesIn(body: string): readonly Directive[] {
  return readAs("postmortem", body).directives;
}

/** What each directive silences, with the numbers of the body's own lines, the first being 1. */
function silenced(body: string): string[] {
  const above = 3;
  return directivesIn(body).map(({ rules }) =>
    rules
      .map(({ name, lines }) => `${name.text}: ${lines ? `${lines.from - above}-${lines.to - above}` : "-"}`)
      .join(", ")
  );
}

describe("a directive for the next line", () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    "covers a heading": ["<!-- gonogo-disable-next-line x -->\n## Impact\n\nText.\n", "2-2"],
    "covers what comes below blank lines": ["<!-- gonogo-disable-next-line x -->\n\n\nText.\n", "4-4"],
    "covers a paragraph to its end": ["<!-- gonogo-disable-next-line x -->\nText\ngoes on\nand on.\n\nMore.\n", "2-4"],
    "covers an item and not the next": ["<!-- gonogo-disable-next-line x -->\n- one\n  goes on\n- two\n", "2-3"],
    "covers an item between items": ["- one\n  <!-- gonogo-disable-next-line x -->\n- two\n- three\n", "3-3"],
    "covers a table with its rows": [
      "<!-- gonogo-disable-next-line x -->\n\n| A | B |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n\nText.\n",
      "3-6"
    ],
    "covers code with its fences": ["<!-- gonogo-disable-next-line x -->\n\n```sh\nrm -r /\n```\n\nText.\n", "3-5"],
    "looks past other comments": ["<!-- gonogo-disable-next-line x -->\n<!-- note -->\nText.\n", "3-3"],
    "covers the row below one that holds it": [
      "| A | B |\n| - | - |\n| 1 | 2 <!-- gonogo-disable-next-line x --> |\n| 3 | 4 |\n| 5 | 6 |\n",
      "4-4"
    ],
    "covers the next line of its own paragraph": ["One <!-- gonogo-disable-next-line x -->\ntwo\nthree\n", "2-2"],
    "covers nothing that is there at the end": ["Text.\n\n<!-- gonogo-disable-next-line x -->\n", "4-4"]
  };
  for (const [name, [body, lines]] of Object.entries(cases)) {
    it(name, () => {
      assert.deepEqual(silenced(body), [`x: ${lines}`]);
      assert.deepEqual(silenced(body.replace(/\n/g, "\r\n")), [`x: ${lines}`]);
    });
  }
});

describe("a directive for its line", () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    "stands in a paragraph": ["One\ntwo <!-- gonogo-disable-line x -->\nthree\n", "2-2"],
    "stands in a heading": ["Text.\n\n## Impact <!-- gonogo-disable-line x -->\n", "3-3"],
    "stands in an item": ["- one\n- two <!-- gonogo-disable-line x -->\n", "2-2"],
    "stands in a cell": ["| A | B |\n| - | - |\n| 1 | ___ <!-- gonogo-disable-line x --> |\n", "3-3"],
    "stands in the head of a table": ["| A | B <!-- gonogo-disable-line x --> |\n| - | - |\n| 1 | 2 |\n", "1-1"],
    "stands in a quote": ["> one\n> two <!-- gonogo-disable-line x -->\n", "2-2"],
    "has a reason behind two hyphens": ["One <!-- gonogo-disable-line x -- why -->\n", "1-1"],
    "stands in bold text": ["**One <!-- gonogo-disable-line x -->**\n", "1-1"]
  };
  for (const [name, [body, lines]] of Object.entries(cases)) {
    it(name, () => assert.deepEqual(silenced(body), [`x: ${lines}`]));
  }
});

describe("a directive for a stretch", () => {
  it("reaches to its end, or to that of the document", () => {
    const body =
      "<!-- gonogo-disable a b -->\n\nText.\n\n<!-- gonogo-enable a -->\n\nText.\n\n<!-- gonogo-disable a -->\n\nText.\n";
    assert.deepEqual(silenced(body), ["a: 1-5, b: 1-Infinity", "a: -", "a: 9-Infinity"]);
    assert.deepEqual(
      directivesIn(body).map(each => each.rules.map(rule => rule.ends)),
      [[0, 0], [1], [0]]
    );
  });

  it("ends with an enable that names no rule, and not with one that names another", () => {
    assert.deepEqual(silenced("<!-- gonogo-disable a b -->\n\n<!-- gonogo-enable -->\n\nText.\n"), [
      "a: 1-3, b: 1-3",
      ""
    ]);
    const other = directivesIn("<!-- gonogo-disable a -->\n\n<!-- gonogo-enable b -->\n\nText.\n");
    assert.deepEqual([other[0]?.rules[0]?.lines?.to, other[1]?.rules[0]?.ends], [Number.POSITIVE_INFINITY, 0]);
  });

  it("is the whole document, wherever it stands", () => {
    const [directive] = directivesIn("Text.\n\n<!-- gonogo-disable-file x -->\n");
    assert.deepEqual(directive?.rules[0]?.lines, { from: 0, to: Number.POSITIVE_INFINITY });
  });
});

describe("what a directive says", () => {
  const read = (comment: string) => {
    const [directive] = directivesIn(`${comment}\n\nText.\n`);
    return directive && [directive.command, directive.rules.map(rule => rule.name.text), directive.reason];
  };

  it("is its rules, and its reason behind a dash", () => {
    assert.deepEqual(read("<!-- gonogo-disable-file a, b c -- not ours -- see #4 -->"), [
      "gonogo-disable-file",
      ["a", "b", "c"],
      "not ours -- see #4"
    ]);
    assert.deepEqual(read("<!--gonogo-disable-file a — not\n  ours-->"), ["gonogo-disable-file", ["a"], "not ours"]);
    assert.deepEqual(read("<!-- GoNoGo-Disable-File: A -->"), ["gonogo-disable-file", ["a"], null]);
    assert.deepEqual(read("<!-- gonogo-disable-file -- why -->"), ["gonogo-disable-file", [], "why"]);
    assert.deepEqual(read("<!-- gonogo-disable-file a -- -->"), ["gonogo-disable-file", ["a"], null]);
  });

  it("is nothing where it is misspelt", () => {
    for (const name of [
      "gonogo-disable-nextline",
      "gonogo-ignore",
      "gonogo_disable-line",
      "gonogo: disable",
      "gonogo disable-file"
    ]) {
      assert.deepEqual(read(`<!-- ${name} a -->`), [null, ["a"], null], name);
      assert.deepEqual(silenced(`<!-- ${name} a -->\n\nText.\n`), ["a: -"]);
    }
  });

  it("is told only of our own comments, and of no code", () => {
    for (const comment of [
      "<!-- markdownlint-disable-next-line MD013 -->",
      "<!-- gonogo is the tool that checks this -->",
      "<!-- eslint-disable gonogo-disable-line -->",
      "{/* gonogo-disable-line x */}",
      "`<!-- gonogo-disable-line x -->`",
      "```html\n<!-- gonogo-disable-line x -->\n```",
      "    <!-- gonogo-disable-line x -->"
    ])
      assert.deepEqual(directivesIn(`Text.\n\n${comment}\n\nText.\n`), [], comment);
  });
});

describe("a comment inside a text", () => {
  it("belongs neither to the text nor to its lines", () => {
    const { facts, sections, tables, fields } = readAs(
      "postmortem",
      "## Impact <!-- a -->\n\n<!-- b -->\n**Date**: 2026-03-12 <!-- c -->\n<!-- d -->\n\n| A | B |\n| - | - |\n| 1 <!-- e --> | <!-- f --> |\n"
    );
    const source = (span: { block: { source: string }; start: number; end: number }): string =>
      span.block.source.slice(span.start, span.end);
    assert.deepEqual(
      sections.map(each => source(each.name.span)),
      ["Impact"]
    );
    assert.deepEqual(
      fields.map(each => source(each.value.span)),
      ["2026-03-12"]
    );
    assert.deepEqual(
      tables[0]?.rows[0]?.cells.map(each => source(each.span)),
      ["1", " "]
    );
    assert.equal(facts.filter(fact => fact.type === "comment").length, 2);
  });
});
