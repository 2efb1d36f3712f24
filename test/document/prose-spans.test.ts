/** From what a text says to where it stands, whatever marks lie between. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { proseOf } from "../../server/src/document/facts.ts";
import { spanWithin, wordsLike } from "../../server/src/document/prose-spans.ts";
import { readAs } from "../support/documents.ts";

/** The source of each match of a pattern in the only paragraph of a document. */
function sources(text: string, pattern: RegExp): string[] {
  const prose = readAs("postmortem", `${text}\n`)
    .facts.filter(fact => fact.type === "paragraph")
    .flatMap(proseOf)[0];
  assert.ok(prose);
  return wordsLike(prose, pattern).map(({ span: { block, start, end } }) => block.source.slice(start, end));
}

describe("words in a text", () => {
  const cases: Readonly<Record<string, readonly [text: string, found: readonly string[]]>> = {
    plain: ["one pool two", ["pool"]],
    "between marks": ["**one** _pool_ `two`", ["pool"]],
    "in a link": ["one [pool](https://pool.example/pool) two pool", ["pool", "pool"]],
    "behind a reference": ["a &lt; b &amp; pool", ["pool"]],
    "behind an escape": ["\\[one\\] pool", ["pool"]],
    "over the end of a line": ["one\ntwo\npool", ["pool"]],
    "with marks inside": ["one po**o**l", ["po**o**l"]],
    "not in code": ["one `pool` two", []]
  };
  for (const [name, [text, found]] of Object.entries(cases)) {
    it(name, () => assert.deepEqual(sources(text, /pool/g), found));
  }
  it("are all of it where none are asked for", () => {
    const { facts } = readAs("postmortem", "one **two**\n");
    const prose = facts.filter(fact => fact.type === "paragraph").flatMap(proseOf)[0];
    assert.ok(prose);
    assert.deepEqual(spanWithin(prose, 2, 2), prose.span);
  });
});
