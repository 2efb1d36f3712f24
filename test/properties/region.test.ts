/** How much of a long table or list is parsed for an edit in one row or item of it: that, and nothing below. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createParser } from "../../server/src/markdown/parse.ts";
import { type FactsReader, markdownReader } from "../../server/src/markdown/reader.ts";
import { readingBy } from "../../server/src/markdown/reading.ts";
import { settle } from "../../server/src/markdown/settle.ts";

const nothing: FactsReader<null> = { read: () => null, renumbered: () => null };
const limits = { window: 16_384, marks: 4000, line: 100_000 };
const reader = markdownReader(nothing, limits);
const parser = createParser();

/** How many units are parsed when a line of a text gets other words. */
function parsedFor(text: string, line: number, words: string): number {
  const { sequence: blocks, definitions } = reader.read(text);
  let parsed = 0;
  const reading = readingBy(
    source => {
      parsed += source.length;
      return {
        nodes: parser.parse(source, [], { inFull: true, line: limits.line, startsDocument: false }),
        inFull: true
      };
    },
    nothing,
    limits
  );
  const from = blocks.indexAtLine(line);
  const firm = blocks.at(from)?.context ?? null;
  const work = settle({ blocks, definitions, body: 0, from, to: from + 1, stretches: [words], firm }, reading);
  while (!work.next().done);
  return parsed;
}

describe("of a long table or list is parsed what an edit touches", () => {
  const rows = Array.from({ length: 300 }, (_, index) => `| Check ${index} | @ledger-oncall | ___ |\n`).join("");
  const table = `| Criteria | Owner | Status |\n| --- | --- | --- |\n${rows}`;
  const list = rows.replaceAll("| Check", "- Check");
  const most = 300;
  for (const inner of ["words", "a | pipe", "`code", "**strong", "_", "[label", "<b", "\\", "@a\n| b"]) {
    it(`a row: ${JSON.stringify(inner)}`, () => assert.ok(parsedFor(table, 150, `| ${inner} | ___ |\n`) < most));
    const item = inner.replace("\n| ", "\n- ");
    it(`an item: ${JSON.stringify(item)}`, () => assert.ok(parsedFor(list, 150, `- ${item} | ___ |\n`) < most));
  }

  it("all rows, where they are rows no longer", () => {
    assert.ok(parsedFor(table, 150, "\n| Check |\n") > rows.length / 3);
  });
});
