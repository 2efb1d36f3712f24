/**
 * The full parse is the oracle: whatever the edits, the blocks, what was read from them, and all positions are those of
 * a fresh read; and a fresh read is what remark says of the whole text.
 */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { RootContent } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { frontMatterLength } from "../../server/src/markdown/front-matter.ts";
import { asParsed } from "../../server/src/markdown/lines.ts";
import type { MarkdownDocument } from "../../server/src/markdown/markdown-document.ts";
import { type FactsReader, type MarkdownReader, markdownReader } from "../../server/src/markdown/reader.ts";
import { outline, takenApart } from "../support/fuzz/states.ts";
import { pieces } from "../support/markdown-pieces.ts";
import { corpus, seeds, withoutShared } from "../support/shared.ts";

/** The facts of this test: the whole tree, as text. */
const outlines: FactsReader<string> = {
  read: nodes => nodes.map(node => outline(node, 0)).join("\n"),
  renumbered: (facts, ordinal) => facts.replace(/"start":\d+/, `"start":${ordinal}`)
};
const reader = markdownReader(outlines);
/** For it, hardly a paragraph is thin enough to be read in full. */
const impatient = markdownReader(outlines, { window: 30, marks: 3, line: 1000 });
/** For it, hardly a line is short enough. */
const hasty = markdownReader(outlines, { window: 40, marks: 1000, line: 7 });

type Read = MarkdownDocument<string>;

function state(document: Read) {
  const { sequence } = document;
  return {
    sources: document.blocks.map(each => each.text.source),
    facts: document.blocks.map(each => each.facts),
    contexts: document.blocks.map(each => each.context),
    endings: document.blocks.map(each => each.ending),
    offsets: document.blocks.map((_, index) => sequence.offsetOf(index)),
    lines: document.blocks.map(each => document.lineOf(each.text)),
    frontMatter: document.frontMatter,
    definitions: [...document.definitions].sort()
  };
}

/** What remark says of the whole text, each top-level node with absolute offsets. */
function wholeParse(text: string): string[] {
  const processor = unified().use(remarkParse).use(remarkGfm);
  if (frontMatterLength(text) > 0) processor.use(remarkFrontmatter, ["yaml", "toml"]);
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  return takenApart(processor.parse(asParsed(text)).children).map(node => outline(node, mark));
}

const trees: FactsReader<readonly RootContent[]> = { read: nodes => nodes, renumbered: nodes => nodes };

function blockwise(text: string, window = 65_536): string[] {
  const marks = Number.POSITIVE_INFINITY;
  const document = markdownReader(trees, { window, marks, line: marks }).read(text);
  return document.blocks.flatMap((each, index) =>
    each.facts.map(node => outline(node, document.sequence.offsetOf(index)))
  );
}

const edit = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
  text: fc.oneof(pieces, fc.string({ maxLength: 3 }))
});
const edits = fc.array(edit, { minLength: 1, maxLength: 12 });

function positionOf(text: string, offset: number) {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length - 1, character: (before.at(-1) as string).length };
}

function checkEdits(
  start: string,
  list: readonly { at: number; length: number; text: string }[],
  by: MarkdownReader<string> = reader
): void {
  let document = by.read(start);
  for (const each of list) {
    const text = document.text();
    let from = each.at % (text.length + 1);
    let to = Math.min(text.length, from + each.length);
    // A position cannot stand between the two halves of a line end.
    if (text[from - 1] === "\r" && text[from] === "\n") from--;
    if (text[to - 1] === "\r" && text[to] === "\n") to++;
    document = by.edit(document, {
      range: { start: positionOf(text, from), end: positionOf(text, to) },
      text: each.text
    });
    const expected = text.slice(0, from) + each.text + text.slice(to);
    assert.equal(document.text(), expected);
    assert.deepEqual(state(document), state(by.read(expected)));
  }
}

const runs = Number(process.env.GONOGO_FUZZ_RUNS ?? 150);
/** The unit tests run in seconds: the longest real documents wait for a longer run. */
const longest = process.env.GONOGO_FUZZ_RUNS ? Number.POSITIVE_INFINITY : 6_000;
const seed = process.env.GONOGO_FUZZ_SEED ? { seed: Number(process.env.GONOGO_FUZZ_SEED) } : {};

describe("reading block by block", () => {
  it("says what remark says of the whole text, on generated documents", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), parts => {
        const text = parts.join("");
        assert.deepEqual(blockwise(text), wholeParse(text));
      }),
      { numRuns: runs, ...seed }
    );
  });

  it("says the same in windows of any size", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.integer({ min: 1, max: 60 }), (parts, window) => {
        const text = parts.join("");
        assert.deepEqual(blockwise(text, window), wholeParse(text));
      }),
      { numRuns: runs, ...seed }
    );
  });

  it("says the same after any edits as when read afresh, on generated documents", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), edits, (parts, list) => checkEdits(parts.join(""), list)),
      { numRuns: runs, ...seed }
    );
  });

  it("says the same after any edits as when read afresh, where paragraphs are too dense to be read in full", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), edits, (parts, list) =>
        checkEdits(parts.join(""), list, impatient)
      ),
      { numRuns: runs, ...seed }
    );
  });

  it("says the same after any edits as when read afresh, where lines are too long to be read in full", () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), edits, (parts, list) => checkEdits(parts.join(""), list, hasty)),
      { numRuns: runs, ...seed }
    );
  });

  it("covers all of a long line with what it makes of its beginning", () => {
    const { blocks } = hasty.read("# Title\n\nShort.\n\nLonger than *that* is.\n\n| a | long row |\n| - | - |\n");
    const places = blocks.map(({ facts }) =>
      facts.split("\n").map(each => each.replace(/^.*?(?="type")|,.*\}|\}/g, ""))
    );
    assert.deepEqual(places.slice(0, 3), [
      ['"type":"heading"0-7', '"type":"text"2-7'],
      ['"type":"paragraph"0-6', '"type":"text"0-6'],
      ['"type":"paragraph"0-22', '"type":"text"0-22']
    ]);
  });

  it("reads all but the inside of a dense paragraph in full", () => {
    const dense = "[X] ".repeat(2001);
    const { blocks } = reader.read(`# Title\n\n*one* [two](x.md)\n\n${dense}\n\n| a |\n| - |\n| *b* |\n\n[X]: x.md\n`);
    const types = blocks.map(({ facts }) => [...facts.matchAll(/"type":"(\w+)"/g)].map(found => found[1]).join(" "));
    assert.deepEqual(types, [
      "heading text",
      "paragraph emphasis text text link text",
      "paragraph text",
      "table tableRow tableCell text",
      "tableRow tableCell emphasis text",
      "definition"
    ]);
  });

  it("says what remark says, on real documents", { skip: withoutShared }, () => {
    const documents = [...seeds(), ...corpus()].filter(each => each.text.length < longest);
    for (const { name, text } of documents) assert.deepEqual(blockwise(text), wholeParse(text), name);
  });

  it("says the same after any edits as when read afresh, on real documents", { skip: withoutShared }, () => {
    const texts = [...seeds(), ...corpus()].filter(each => each.text.length < longest).map(each => each.text);
    fc.assert(
      fc.property(fc.constantFrom(...texts), edits, (text, list) => checkEdits(text, list.slice(0, 4))),
      { numRuns: Math.ceil(runs / 6), ...seed }
    );
  });

  describe("says the same as when read afresh where a line means something else on its own", () => {
    const cases: readonly (readonly [string, string, { at: number; length: number; text: string }])[] = [
      ["a number below indented code", "\tcode\n2. second\nmore\n# Heading\n", { at: 30, length: 0, text: "$" }],
      ["an indented line below a definition", "[a]: ./b.md\n\tindented\nc | d\n# H\n", { at: 24, length: 0, text: "" }],
      ["a marker two lines below indented code", "# H\n\ntext\n\n\tcode\n\n*\n", { at: 10, length: 0, text: "s" }],
      ["a marker below indented code that was text", "one\n\tcode\n\n*\n", { at: 3, length: 0, text: "\n" }],
      [
        "an edit that closes an open fence",
        "---\nkind: runbook\n\n# A\n\ntext\n",
        { at: 18, length: 0, text: "---\n" }
      ],
      ["an edit that writes the opening fence", "kind: runbook\n---\n\n# A\n", { at: 0, length: 0, text: "---\n" }],
      ["an edit that opens a fence over all", "# A\n\ntext\n\n- b\n- c\n\n## D\n", { at: 5, length: 0, text: "```\n" }],
      ["blank lines that are left at the top", "# A\n# B\n# C\n", { at: 0, length: 7, text: "" }],
      ["a byte-order mark that no longer starts the document", "\uFEFF", { at: 0, length: 0, text: "# A\n" }],
      ["a byte-order mark that comes to start it", "# A\n\n\uFEFF\n", { at: 0, length: 5, text: "" }],
      ["a definition that comes", "[a]\n\ntext\n\nmore\n", { at: 11, length: 0, text: "[A]: ./a.md\n\n" }]
    ];
    for (const [name, text, change] of cases) it(name, () => checkEdits(text, [change]));
  });

  it("takes a position behind the end of a line for its end, whatever ends the line", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const place = { line: 0, character: 99 };
      const after = reader.edit(reader.read(`ab${end}cd`), { range: { start: place, end: place }, text: "X" });
      assert.equal(after.text(), `abX${end}cd`);
    }
  });

  it("keeps the blocks that an edit does not touch", () => {
    const text = "# One\n\nFirst.\n\nSecond.\n\n## Two\n\nThird.\n\nFourth.\n";
    const before = reader.read(text);
    const after = reader.edit(before, {
      range: { start: { line: 8, character: 0 }, end: { line: 8, character: 5 } },
      text: "Changed"
    });
    const kept = after.blocks.filter(each => before.blocks.includes(each));
    assert.equal(after.blocks.length, 6);
    assert.equal(kept.length, 5);
  });
});
