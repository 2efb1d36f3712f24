/** Reading once what does not change. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { remembering, rememberingTexts } from "../../server/src/document/remembering.ts";

describe("a reading that is remembered", () => {
  it("is made once for each thing, also where it finds nothing", () => {
    let times = 0;
    const read = remembering(() => {
      times++;
      return null;
    });
    const thing = {};
    assert.deepEqual([read(thing), read(thing), times], [null, null, 1]);
    read({});
    assert.equal(times, 2);
  });

  it("is made once for each text that is not too long", () => {
    const texts: string[] = [];
    const read = rememberingTexts(text => texts.push(text) > 0, 5);
    for (const text of ["pool", "pool", "pools", "pools"]) read(text);
    assert.deepEqual(texts, ["pool", "pools", "pools"]);
  });

  it("forgets rather than to keep whatever was ever typed", () => {
    let times = 0;
    const read = rememberingTexts(() => ++times);
    for (let index = 0; index < 6000; index++) read(`text ${index}`);
    assert.equal(read("text 0"), 6001);
    assert.equal(read("text 5999"), 6000);
  });
});
