/** Many changes in one message say what they say one by one, and are read once. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Source, sourceReader } from "../../server/src/document/ops-document.ts";
import { changedText, type TextChange } from "../../server/src/text/changed-text.ts";
import { sourceAfterChanges } from "../../server/src/workspace/changed-source.ts";
import { documentFactory, type OpenDocument, type OpenMarkdown } from "../../server/src/workspace/open-documents.ts";
import { positionsIn } from "../../server/src/workspace/text-positions.ts";
import { checklist } from "../support/checklist.ts";
import { pieces } from "../support/markdown-pieces.ts";

const numRuns = Number(process.env.GONOGO_FUZZ_RUNS ?? 150);

/** Positions behind the ends of lines and texts, and above the first, are clamped. */
const place = fc.record({ line: fc.integer({ min: -1, max: 12 }), character: fc.integer({ min: -1, max: 9 }) });
const range = fc.record({ start: place, end: place });
const raw = fc
  .array(fc.constantFrom("a", "b c", "é", "\u{1F680}", "\ud83d", "\r", "\n", "\r\n"), { maxLength: 14 })
  .map(parts => parts.join(""));

/** Another way to say it: all lines counted anew for each change. */
function oneByOne(text: string, changes: readonly TextChange[]): string {
  return changes.reduce((before, change) => {
    const { offsetAt } = positionsIn(before);
    const [start, end] = [change.range.start, change.range.end].map(at => (at.line < 0 ? 0 : offsetAt(at)));
    const from = start as number;
    return before.slice(0, from) + change.text + before.slice(Math.max(from, end as number));
  }, text);
}

/** In each line one insertion, from the end upwards as VS Code tells them, or downwards. */
function oneInEachLine(lines: number, upwards: boolean): TextChange[] {
  return Array.from({ length: lines }, (_, index) => {
    const at = { line: upwards ? lines - 1 - index : index, character: 0 };
    return { range: { start: at, end: at }, text: "x" };
  });
}

function stateOf(document: OpenDocument) {
  if (document.type === "configuration") return document.text;
  const { source } = document;
  return {
    texts: source.blocks.map(block => block.text.source),
    facts: JSON.stringify(
      source.blocks.map(block => block.facts),
      withoutRuns
    ),
    lines: source.texts.map(source.lineOf),
    definitions: [...source.definitions].sort(),
    frontMatter: source.frontMatter
  };
}

/** Where a text was put last is no part of what it says. */
function withoutRuns(key: string, value: unknown): unknown {
  return key === "run" || key === "place" ? undefined : value;
}

/** A reader, and how many times it was asked. */
function countingReader() {
  const reader = sourceReader();
  const asked = { count: 0 };
  const counted =
    <Given extends unknown[], Result>(work: (...given: Given) => Result) =>
    (...given: Given): Result => {
      asked.count++;
      return work(...given);
    };
  return { asked, reader: { read: counted(reader.read), edit: counted(reader.edit) } };
}

describe("many changes in one message", () => {
  it("make the text that they make one by one", () => {
    const changes = fc.array(fc.record({ range, text: raw }), { maxLength: 8 });
    fc.assert(
      fc.property(raw, changes, (text, list) => assert.equal(changedText(text, list), oneByOne(text, list))),
      { numRuns: numRuns * 10 }
    );
  });

  for (const uri of ["file:///releases/a.md", "file:///gonogo.json"]) {
    it(`make the document that they make one by one: ${uri}`, () => {
      const change = fc.oneof(
        { weight: 30, arbitrary: fc.record({ range, text: fc.oneof(pieces, raw) }) },
        { weight: 1, arbitrary: fc.record({ text: pieces }) }
      );
      const factory = documentFactory();
      fc.assert(
        fc.property(
          fc.array(pieces, { maxLength: 6 }),
          fc.array(change, { minLength: 18, maxLength: 40 }),
          fc.integer({ min: 2, max: 50 }),
          (parts, list, every) => {
            const opened = factory.create(uri, "markdown", 1, parts.join(""));
            const atOnce = factory.update(opened, list, 2);
            const readAfter = (each: number): OpenDocument =>
              list.reduce((before, one, index) => {
                const after = factory.update(before, [one], 2 + index);
                if (index % each === 0) stateOf(after);
                return after;
              }, opened);
            assert.deepEqual(stateOf(atOnce), stateOf(readAfter(1)));
            assert.deepEqual(stateOf(atOnce), stateOf(readAfter(every)));
          }
        ),
        { numRuns: Math.ceil(numRuns / 6) }
      );
    });
  }

  it("are read once where they are many, also when they come after a whole text", () => {
    const { reader, asked } = countingReader();
    const long = checklist.repeat(40);
    const lines = long.split("\n").length;
    const start: Source = reader.read(long);
    for (const upwards of [true, false]) {
      asked.count = 0;
      const after = sourceAfterChanges(reader, start, oneInEachLine(lines, upwards));
      assert.equal(after.text(), long.replace(/^/gm, "x"));
      assert.equal(asked.count, 1);
    }
    asked.count = 0;
    const whole = Array.from({ length: 50 }, (_, index) => ({ text: `${checklist}${index}` }));
    const after = sourceAfterChanges(reader, start, [...whole, ...oneInEachLine(30, true)]);
    assert.equal(after.text(), oneByOne(`${checklist}49`, oneInEachLine(30, true)));
    assert.equal(asked.count, 2);
  });

  it("are read together where they come in many messages, though nobody asks for so long", () => {
    const { reader, asked } = countingReader();
    const factory = documentFactory(reader);
    const long = checklist.repeat(40);
    const changes = oneInEachLine(long.split("\n").length, false);
    const opened = factory.create("file:///releases/a.md", "markdown", 1, long);
    const typed = changes.reduce((before, one, index) => factory.update(before, [one], 2 + index), opened);
    assert.ok(changes.length > 600 && asked.count === 2, `${asked.count} readings of ${changes.length} changes`);
    assert.equal(typed.type === "markdown" && typed.source.text(), long.replace(/^/gm, "x"));
    assert.equal(asked.count, 3);
  });

  it("are forgotten where a whole text comes after them, and read where they are long", () => {
    const { reader, asked } = countingReader();
    const factory = documentFactory(reader);
    const start = factory.create("file:///releases/a.md", "markdown", 1, checklist) as OpenMarkdown;
    assert.equal(start.most, checklist.length);
    asked.count = 0;
    let typed = start;
    for (let version = 2; version < 700; version++)
      typed = factory.update(typed, [{ text: `${checklist}${version}` }], version) as OpenMarkdown;
    const end = { line: 1000, character: 0 };
    typed = factory.update(typed, [{ range: { start: end, end }, text: "and more" }], 700) as OpenMarkdown;
    assert.equal(asked.count, 0);
    assert.equal(typed.most, checklist.length + "699and more".length);
    assert.equal(typed.source.text(), `${checklist}699and more`);
    assert.equal(typed.most, typed.source.length);

    asked.count = 0;
    const long = "a line of a log that somebody inserts\n".repeat(10_000);
    for (let version = 701; version < 704; version++)
      typed = factory.update(typed, [{ range: { start: end, end }, text: long }], version) as OpenMarkdown;
    assert.ok(asked.count > 0, "a million characters are not kept unread");
  });

  it("that are none are refused when they come", () => {
    const factory = documentFactory();
    const opened = factory.create("file:///releases/a.md", "markdown", 1, checklist);
    const at = { line: 0, character: 0 };
    const wrong: readonly unknown[] = [
      {},
      { text: 1 },
      { text: "x", range: { start: at } },
      { text: "x", range: null }
    ];
    for (const change of wrong) assert.throws(() => factory.update(opened, [change as TextChange], 2), TypeError);
  });

  it("are read one by one where a few cursors type in a long document", () => {
    const { reader, asked } = countingReader();
    const start = reader.read(checklist.repeat(40));
    asked.count = 0;
    sourceAfterChanges(reader, start, oneInEachLine(12, true));
    assert.equal(asked.count, 12);
  });
});
