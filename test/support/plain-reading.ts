/** Markdown that is read without remark, compared with what remark says. */
import assert from "node:assert/strict";
import type { DefinitionKey } from "../../server/src/markdown/definitions.ts";
import { readPlain } from "../../server/src/markdown/plain/read-plain.ts";
import { createRemark } from "../../server/src/markdown/remark.ts";
import { outline } from "./fuzz/states.ts";

const remark = createRemark();
const byRemark = (source: string, known: Iterable<DefinitionKey> = []) =>
  remark.parse(source, known, { inFull: true, startsDocument: false });

/** How much of a text remark was given to read it; what was read is compared with what remark says. */
export function givenToRemark(text: string): number {
  let length = 0;
  const read = readPlain(text, [], (source, known) => {
    length += source.length;
    return byRemark(source, known);
  });
  const own = read.map(node => outline(node, 0));
  assert.deepEqual(
    own,
    byRemark(text).map(node => outline(node, 0)),
    JSON.stringify(text)
  );
  return length;
}
