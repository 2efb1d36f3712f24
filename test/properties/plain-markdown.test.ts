/** remark is the oracle of what is read without it: the same nodes, with the same fields and offsets. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Nodes, RootContent } from "mdast";
import type { DefinitionKey } from "../../server/src/markdown/definitions.ts";
import { asParsed } from "../../server/src/markdown/lines.ts";
import { readPlain } from "../../server/src/markdown/plain/read-plain.ts";
import { createRemark } from "../../server/src/markdown/remark.ts";
import { plainDocuments, smallEdits } from "../support/plain-documents.ts";
import { corpus, seeds, withoutShared } from "../support/shared.ts";

const { parse } = createRemark();
const remark = (source: string, known: Iterable<DefinitionKey>, inFull = true): RootContent[] =>
  parse(source, known, { inFull, startsDocument: false });

function outline(node: Nodes): string {
  const { children, position, ...rest } = node as Nodes & { children?: RootContent[] };
  const place = position ? `${position.start.offset}-${position.end.offset}` : "";
  return [JSON.stringify(rest) + place, ...(children ?? []).map(outline)].join("\n");
}

function check(source: string, known: readonly DefinitionKey[] = []): void {
  // A byte-order mark at the start never gets there.
  const text = asParsed(source.replace(/^\uFEFF+/, ""));
  // What is known can be asked for once only.
  for (const inFull of [true, false]) {
    const read = readPlain(text, known.values(), (piece, labels) => remark(piece, labels, inFull), inFull);
    assert.deepEqual(read.map(outline), remark(text, known, inFull).map(outline), inFull ? "in full" : "lines only");
  }
}

/** How much of a text is read without remark. */
function plainShare(text: string): number {
  let given = 0;
  readPlain(text, [], (source, known) => {
    given += source.length;
    return remark(source, known);
  });
  return 1 - given / text.length;
}

const known = fc.constantFrom<readonly DefinitionKey[]>(
  [],
  [],
  ["link:LABEL", "note:N"],
  ["link:OWNER", "link:X", "note:M"]
);
const edit = fc.record({ at: fc.nat(), length: fc.constantFrom(0, 0, 1, 2, 10), text: smallEdits });
const runs = Number(process.env.GONOGO_FUZZ_RUNS ?? 300);
const seed = process.env.GONOGO_FUZZ_SEED ? { seed: Number(process.env.GONOGO_FUZZ_SEED) } : {};

describe("plain Markdown", () => {
  it("is read as remark reads it, in generated documents", () => {
    fc.assert(fc.property(plainDocuments, known, check), { numRuns: runs * 3, ...seed });
  });

  it("is read as remark reads it, in real documents and what edits make of them", { skip: withoutShared }, () => {
    const texts = [...seeds(), ...corpus()].map(each => each.text);
    for (const text of texts) check(text.slice(0, 5000));
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(),
        fc.integer({ min: 10, max: 1500 }),
        fc.array(edit, { maxLength: 4 }),
        known,
        (text, at, length, edits, labels) => {
          const start = text.lastIndexOf("\n", at % text.length) + 1;
          let piece = text.slice(start, start + length);
          for (const each of edits) {
            const from = each.at % (piece.length + 1);
            piece = piece.slice(0, from) + each.text + piece.slice(from + each.length);
          }
          check(piece, labels);
        }
      ),
      { numRuns: runs, ...seed }
    );
  });

  it("is most of what people write", { skip: withoutShared }, () => {
    const texts = [...seeds(), ...corpus()].map(each => each.text);
    const share = texts.reduce((sum, text) => sum + plainShare(text) * text.length, 0) / texts.join("").length;
    assert.ok(share > 0.85, `${share}`);
  });

  describe("leaves to remark", () => {
    const cases: Readonly<Record<string, string>> = {
      "only the text that is in doubt": `# Title\n\n${"- plain *item*\n".repeat(50)}- ![image](x.png)\n`,
      "only the block that is in doubt": `# Title\n\n${"plain\n\n".repeat(50)}> quote\n\n${"plain\n\n".repeat(50)}`
    };
    for (const [name, text] of Object.entries(cases)) it(name, () => assert.ok(plainShare(text) > 0.9));

    it("what is open to the end", () => {
      const text = `<pre>\n\n${"plain\n\n".repeat(200)}`;
      assert.ok(plainShare(text) < 0.1);
      check(text);
    });
  });

  it("never gives remark more than a few times the text, whatever it is full of", () => {
    const samples = ["[", "*", "_a ", "`", "<", "~", "![", "&", "- ", "| ", "[^", "[a](", "www.", "a@", "> ", "``` "];
    const lines = ["<!--\n\n", "<pre>\n\na\n\n", "- ```\n\na\n\n", "> a\n\n", "a\n===\n\n", "\ta\n\nb\n\n"];
    for (const sample of [...samples, ...lines]) {
      const text = sample.repeat(2000);
      let given = 0;
      readPlain(text, [], source => {
        given += source.length;
        return [];
      });
      assert.ok(given <= text.length * 4, JSON.stringify(sample));
    }
  });
});
