import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anchorsOf, slugOf } from "../../server/src/document/anchors.ts";
import type { Span } from "../../server/src/document/facts.ts";
import { assertMarked, declared, readAs, readOurs, textAt } from "../support/documents.ts";

/** The links of a runbook's body: form, text, target and what is written where its target stands. */
function links(body: string): (readonly [string, string, string, string | null])[] {
  const text = declared("runbook", body);
  const document = readOurs(text);
  return document.links.map(({ form, text: said, target, address }) => [
    form,
    said,
    target,
    address && textAt(text, document.rangeOf(address))
  ]);
}

describe("links", () => {
  it("are found in every form, with the place of their target", () => {
    assert.deepEqual(
      links("See [the *board*](board.md), ![a picture](<img/a b.png> 'title') and <https://example.com>."),
      [
        ["link", "the board", "board.md", "board.md"],
        ["link", "https://example.com", "https://example.com", "<https://example.com>"],
        ["image", "a picture", "img/a b.png", "img/a b.png"]
      ]
    );
    assert.deepEqual(links('[steps]( ./a.md#b  "The steps" ) [none]() [paren](a_(b).md)'), [
      ["link", "steps", "./a.md#b", "./a.md#b"],
      ["link", "none", "", ""],
      ["link", "paren", "a_(b).md", "a_(b).md"]
    ]);
  });

  it("are found through references and their definitions", () => {
    assert.deepEqual(links('[The Board][Board] and [board].\n\n[board]: <../board.md> "Board"\n[board]: other.md'), [
      ["reference", "The Board", "../board.md", null],
      ["reference", "board", "../board.md", null],
      ["definition", "board", "../board.md", "../board.md"],
      ["definition", "board", "other.md", "other.md"]
    ]);
  });

  it("are found in HTML, alone on its line and inside a sentence", () => {
    assert.deepEqual(links('<img alt="x" src="img/x.png">\n\nGo <a class="b" href=\'y.md?a&amp;b\'>there</a>.'), [
      ["html", "img/x.png", "img/x.png", "img/x.png"],
      ["html", "y.md?a&amp;b", "y.md?a&b", "y.md?a&amp;b"]
    ]);
  });

  it("are none in code and comments", () => {
    assert.deepEqual(links("`[a](b.md)`\n\n    [a](b.md)\n\n<!-- [a](b.md) <a href='c.md'> -->\n"), []);
  });
});

describe("references without a definition", () => {
  const dangling = (text: string) => {
    const document = readOurs(text);
    const all = document.facts.flatMap(fact => ("prose" in fact && fact.prose ? fact.prose.dangling : []));
    return all.map(({ span }: { span: Span }) => document.rangeOf(span));
  };
  const find = (body: string): void => assertMarked(declared("runbook", body), dangling);

  it("are found by their label", () => {
    find(
      "See [the board]⟦[board]⟧, as before⟦[^2]⟧, [z]⟦[board 2]⟧ and [the log][log].[^1]\n\n[log]: a.md\n[^1]: A note.\n"
    );
  });

  it("are no indices, patterns, boxes, citations and placeholders", () => {
    find(
      "Take rows[0][1], `[a][b]`, [i][j], [x][DB-7] done, [ ][x], [^a-z]+, [Name] [Phone], \\[a][b], a[[b][c]], [1][2](x.md)"
    );
  });
});

describe("anchors", () => {
  const anchors = (body: string) => [...anchorsOf(readAs("runbook", body).facts)];

  it("are made of headings as GitHub makes them", () => {
    assert.equal(slugOf("2.1 Check & fix: `api_v2` — “Überlast”? 🔥"), "21-check--fix-api_v2--überlast-");
    assert.deepEqual(anchors("# Fix\n\n## Fix\n\n## Fix-1\n\n> ### Fix\n"), ["fix", "fix-1", "fix-1-1", "fix-2"]);
  });

  it("are those that the author wrote", () => {
    assert.deepEqual(
      anchors('<a name="Top"></a>\n\n## Check {#the-check}\n\nSee <span id=here>x</span>.\n\n(label-a)=\n## Fix'),
      ["top", "the-check", "check", "here", "label-a", "fix"]
    );
  });
});
