/** That nothing of what was edited is kept: somebody may type for hours. */
import assert from "node:assert/strict";
import { it } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { sourceReader } from "../../server/src/document/ops-document.ts";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const text = Array.from({ length: 20 }, (_, index) => `Paragraph ${index} of the ledger.\n\n`).join("");

/** Edits two paragraphs in turn. Gives a text of the beginning, and one from the middle that nobody asks for any more. */
function edited() {
  const reader = sourceReader();
  let source = reader.read(text);
  const first = source.sequence.at(0)?.text;
  let middle: WeakRef<object> | undefined;
  for (let times = 0; times < 40; times++) {
    const start = { line: (times % 2) * 4, character: 3 };
    source = reader.edit(source, { range: { start, end: start }, text: "x" });
    const typed = source.sequence.at(times % 2 === 0 ? 0 : 2)?.text;
    assert.ok(typed);
    if (times === 20) middle = new WeakRef(typed);
  }
  return { first, middle };
}

it("an old text keeps none of those that came later", async () => {
  const { first, middle } = edited();
  // What a reference has led to lives until the turn is over.
  await new Promise(resolve => setImmediate(resolve));
  collect();
  assert.equal(first?.source.slice(0, 11), "Paragraph 0");
  // Not `equal`: to show what is kept would take minutes.
  assert.ok(middle?.deref() === undefined, "a text that nobody asks for is kept");
});
