import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { movedClock } from "../../server/src/document/moved-clock.ts";

describe("a time that is corrected", () => {
  it("keeps its style and all that stands beside it", () => {
    const moved: readonly (readonly [string, number, string])[] = [
      ["09:10 AM", 4, "09:14 AM"],
      ["9:58 am", 4, "10:02 am"],
      ["11:58 a.m.", 4, "12:02 p.m."],
      ["12:58PM", 4, "1:02PM"],
      ["14:05", -6, "13:59"],
      ["10:02", -4, "09:58"],
      ["9:58", 4, "10:02"],
      ["~14:05 UTC", 1, "~14:06 UTC"],
      ["2026-03-12T14:05Z", 1, "2026-03-12T14:06Z"],
      ["2026-03-12 14:05 (CET)", 60, "2026-03-12 15:05 (CET)"],
      ["14h05", 1, "14h06"]
    ];
    for (const [text, by, expected] of moved) assert.equal(movedClock(text, by), expected, text);
  });

  it("is none of another day, of several, with seconds, or of no time", () => {
    for (const text of ["23:58", "23:58–23:59", "23:55:10", "soon", "", "13:58 PM"])
      assert.equal(movedClock(text, 4), null, text);
    assert.equal(movedClock("00:02", -4), null);
  });
});
