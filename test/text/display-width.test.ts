import assert from "node:assert/strict";
import { it } from "node:test";
import { displayWidth } from "../../server/src/text/display-width.ts";

const widths: Readonly<Record<string, number>> = {
  "": 0,
  plain: 5,
  "N/A — [reason]": 14,
  "“é” … ×": 7,
  "✅ GO": 5,
  午前: 4,
  "soft\u00ADhyphen": 10,
  "e\u0301": 1,
  "©\uFE0F": 2,
  "a\u200Bb": 2
};
for (const [text, width] of Object.entries(widths))
  it(`${JSON.stringify(text)} takes ${width} columns`, () => assert.equal(displayWidth(text), width));
