/** Long paragraphs are read line by line; where one line changes what another one says, they must not be. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPlain } from "../../server/src/markdown/plain/read-plain.ts";
import { createRemark } from "../../server/src/markdown/remark.ts";
import { outline } from "../support/fuzz/states.ts";

const how = { inFull: true, startsDocument: false };
const remark = createRemark();

/** What is read of a text, what remark reads of it, and how long the pieces were that remark was given. */
function readings(text: string) {
  let longest = 0;
  const read = readPlain(text, [], (source, known) => {
    longest = Math.max(longest, source.length);
    return remark.parse(source, known, how);
  });
  return {
    own: read.map(node => outline(node, 0)),
    byRemark: remark.parse(text, [], how).map(node => outline(node, 0)),
    longest
  };
}

/** Some lines, and others that make a long paragraph of them. */
function long(upper: string, lower: string, below = ""): string {
  return `text\n${"x\n".repeat(20)}${upper}\n${"y y\n".repeat(12)}${lower}\n${"z\n".repeat(20)}${below}`;
}

describe("long paragraphs", () => {
  const cases: Readonly<Record<string, string>> = {
    "an open bracket above an address": long("[", "see https://x.example"),
    "an open bracket above an address in a word": long("[", "a<http://x"),
    "an open bracket above a mail address": long("[", "a@b.example"),
    "an open bracket above a host": long("a ![", "www.x.example"),
    "a mail address of which remark does not say where it stands": long("x", "/a@b.example"),
    "a host that its line ends": long("x", "www."),
    "a label over two lines": long("[", "a] b", "\n[y y]: x\n"),
    "a link over many lines": long("a [b", "c](d)"),
    "emphasis that could close other emphasis": long("*a", "b*c* d"),
    "strong words that could close others": long("a __b", "c__ d __e__"),
    "code over many lines": long("a `b", "c` d")
  };
  for (const [name, text] of Object.entries(cases)) {
    it(`are read as remark reads them: ${name}`, () => {
      const { own, byRemark } = readings(text);
      assert.deepEqual(own, byRemark);
    });
  }

  it("are not given to remark as a whole where nothing below could close what is open", () => {
    const rows = "| Ask @ledger-oncall. | [x] | **GO** |\n".repeat(100);
    const text = `${rows}| [open, and ![ too | *a_b | <c |\n${rows}| a label that is far too long] |\n`;
    const { own, byRemark, longest } = readings(text);
    assert.deepEqual(own, byRemark);
    assert.ok(longest < text.length / 10, `${longest} of ${text.length}`);
  });
});

it("brackets with a title and no target have the title for their target", () => {
  const { own, byRemark } = readings('[a]( "t") ![b]( "t") [c](d "t")\n');
  assert.deepEqual(own, byRemark);
});
