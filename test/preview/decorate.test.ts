/** What becomes of the tokens of a preview: as VS Code's Markdown reader makes them, with what the server says put in. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decorated } from "../../client/src/preview/decorate.ts";
import type { Token } from "../../client/src/preview/markdown-tokens.ts";
import { lineMarker } from "../../client/src/preview/marked-words.ts";
import type { Mark, MarkKind, Presentation } from "../../server/src/protocol.ts";

const token = (type: string, more: Partial<Token> = {}): Token => ({
  ...{ type, tag: "", nesting: type.endsWith("_open") ? 1 : type.endsWith("_close") ? -1 : 0 },
  ...{ level: 0, map: null, content: "", children: null },
  ...more
});
const text = (content: string): Token => token("text", { content });
const inline = (line: number | null, ...children: Token[]): Token =>
  token("inline", { map: line === null ? null : [line, line + 1], level: 1, children });
const paragraph = (line: number, ...children: Token[]): Token[] => [
  token("paragraph_open", { map: [line, line + 1] }),
  inline(line, ...children),
  token("paragraph_close")
];
const heading = (line: number, name: string): Token[] => [
  token("heading_open", { map: [line, line + 1] }),
  inline(line, text(name)),
  token("heading_close")
];
const row = (line: number, ...cells: string[]): Token[] => [
  token("tr_open", { map: [line, line + 1], level: 2 }),
  ...cells.flatMap(cell => [token("td_open"), inline(null, text(cell)), token("td_close")]),
  token("tr_close", { level: 2 })
];

const mark = (line: number, kind: MarkKind, said: string, before = 0): Mark => ({ line, kind, text: said, before });
const nothing: Presentation = {
  uri: "file:///w/a.md",
  version: 1,
  badge: { verdict: "open", text: "Open" },
  marks: [],
  progress: [],
  pictures: []
};

/** What a renderer writes: texts in brackets, the names of all other tokens, what is HTML as it is. */
function written(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) =>
      children ? written(children) : type.startsWith("html") ? content : type === "text" ? `[${content}]` : `(${type})`
    )
    .join("");
}

const shown = (tokens: readonly Token[], presentation: Partial<Presentation>): string =>
  written(decorated(tokens, { ...nothing, ...presentation }));

const badge = '<p class="gonogo-badge gonogo-open" role="note">Open</p>\n';

describe("a decorated preview", () => {
  it("begins with the badge, and is otherwise as it was", () => {
    const tokens = [...heading(0, "Title"), ...paragraph(2, text("Some words"))];
    assert.equal(shown(tokens, {}), badge + written(tokens));
    assert.deepEqual(
      decorated(tokens, { ...nothing, badge: { verdict: null, text: "<b>" } })[0]?.content,
      '<p class="gonogo-badge gonogo-none" role="note">&lt;b&gt;</p>\n'
    );
  });

  it("marks the words of rows, whose cells say no line", () => {
    const tokens = [...row(4, "GO live", "@qa", "GO"), ...row(5, "GO")];
    assert.equal(
      shown(tokens, { marks: [mark(4, "owner", "@qa"), mark(4, "go", "GO", 1)] }),
      `${badge}(tr_open)(td_open)[GO live](td_close)(td_open)<span class="gonogo-mark gonogo-owner">[@qa]</span>(td_close)(td_open)<span class="gonogo-mark gonogo-go">[GO]</span>(td_close)(tr_close)(tr_open)(td_open)[GO](td_close)(tr_close)`
    );
  });

  it("says what a colour says", () => {
    assert.equal(
      shown(paragraph(1, text("by ___ then")), { marks: [mark(1, "open", "___")] }),
      `${badge}(paragraph_open)[by ]<span class="gonogo-mark gonogo-open" title="Not decided">[___]<span class="gonogo-spoken"> (not decided)</span></span>[ then](paragraph_close)`
    );
  });

  it("counts the lines of a paragraph", () => {
    const tokens = paragraph(1, text("GO"), token("softbreak"), text("GO"), token("hardbreak"), text("GO"));
    assert.match(
      shown(tokens, { marks: [mark(2, "go", "GO")] }),
      /\(paragraph_open\)\[GO\]\(softbreak\)<span[^>]*>\[GO\]<\/span>\(hardbreak\)\[GO\]/
    );
  });

  it("marks words in bold, in code, in links, and those that go on from one into the other", () => {
    const bold = [token("strong_open"), text("GO"), token("strong_close")];
    const shownAs = (said: string, ...cell: Token[]) =>
      shown([inline(3, text("GO "), ...cell, text("."))], { marks: [mark(3, "go", said, said === "GO" ? 1 : 0)] })
        .slice(badge.length)
        .replaceAll(/<span[^>]*>/g, "<")
        .replaceAll("</span>", ">");
    assert.equal(shownAs("GO", ...bold), "[GO ](strong_open)<[GO]>(strong_close)[.]");
    assert.equal(shownAs("✅ GO", text("✅ "), ...bold), "[GO ][✅ ](strong_open)<[GO]>(strong_close)[.]");
    assert.equal(shownAs("NO GO", text("NO "), ...bold), "[GO ]<[NO ]>(strong_open)<[GO]>(strong_close)[.]");
    const code = token("code_inline", { content: "GO" });
    assert.equal(
      shownAs("GO", token("link_open"), code, token("link_close")),
      "[GO ](link_open)<(code_inline)>(link_close)[.]"
    );
  });

  it("asks each mark for its own line only", () => {
    let asked = 0;
    const marks = Array.from(
      { length: 300 },
      (_, line): Mark => ({
        ...mark(line, "go", "GO"),
        get line() {
          asked++;
          return line;
        }
      })
    );
    shown(paragraph(1, text("GO")), { marks });
    assert.ok(asked <= 2 * marks.length, `asked ${asked} times`);
  });

  it("leaves out what is not where it should be", () => {
    const tokens = paragraph(1, text("typed meanwhile"));
    const marks = [mark(1, "go", "GO"), mark(1, "owner", "typed", 1), mark(9, "go", "typed")];
    const pictures = [{ line: 7, html: "<figure></figure>" }];
    assert.equal(shown(tokens, { marks, pictures }), badge + written(tokens));
  });

  it("tells beside a heading how far its section is", () => {
    assert.equal(
      shown(heading(3, "Go/No-Go"), { progress: [{ line: 3, text: "1 of 2 go", done: 1, all: 2 }] }),
      `${badge}(heading_open)[Go/No-Go] <span class="gonogo-progress"><progress value="1" max="2" aria-hidden="true"></progress> 1 of 2 go</span>(heading_close)`
    );
  });

  it("shows pictures below the heading or the paragraph of their line", () => {
    const tokens = [...heading(0, "Timeline"), ...paragraph(2, text("**When**")), ...paragraph(4, text("end"))];
    const pictures = [
      { line: 2, html: "<figure>2</figure>" },
      { line: 0, html: "<figure>0</figure>" }
    ];
    assert.equal(
      shown(tokens, { pictures }),
      `${badge}(heading_open)[Timeline](heading_close)<figure>0</figure>\n(paragraph_open)[**When**](paragraph_close)<figure>2</figure>\n(paragraph_open)[end](paragraph_close)`
    );
  });
});

describe("the words of a line", () => {
  it("are found in whatever pieces they come, each by how often they were said before", () => {
    const marker = lineMarker([mark(0, "go", "GO", 2), mark(0, "owner", "@qa", 1)]);
    const kinds = (said: string) =>
      (marker([said])[0] ?? []).map(({ text: part, kind }) => (kind ? `${kind}:${part}` : part));
    assert.deepEqual(kinds("GO and @qa"), ["GO and @qa"]);
    assert.deepEqual(kinds("no GO, GO with @qa"), ["no GO, ", "go:GO", " with ", "owner:@qa"]);
    assert.deepEqual(kinds("GO @qa"), ["GO @qa"]);
  });

  it("are not marked twice where one is inside another", () => {
    const marker = lineMarker([mark(0, "settled", "WAIVED by @qa"), mark(0, "owner", "@qa")]);
    assert.deepEqual(
      marker(["WAIVED by @qa"])[0]?.map(({ kind }) => kind),
      ["settled"]
    );
  });
});
