/** Texts in drawings are never wider than they are taken for. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fitted, textWidth } from "../../server/src/pictures/text-width.ts";

/** In pixels, as Chromium draws them with `600 12px system-ui, "Segoe UI", sans-serif` in Liberation Sans. */
const measured: Readonly<Record<string, number>> = {
  " ": 3.12,
  ".": 3.42,
  i: 3.66,
  "(": 4.07,
  I: 3.97,
  t: 5.21,
  s: 5.96,
  c: 6.17,
  e: 7.09,
  "0": 6.86,
  x: 6.94,
  n: 7.89,
  A: 8.28,
  E: 6.72,
  G: 8.69,
  H: 9.18,
  O: 9.55,
  N: 9.76,
  w: 10.27,
  "%": 10.81,
  "@": 10.76,
  M: 11.31,
  W: 11.6,
  m: 11.78,
  "…": 10.26,
  "—": 12,
  ä: 7.25,
  ß: 8.53,
  Ö: 9.55,
  ω: 10.35,
  щ: 11.82
};

describe("the width of a text", () => {
  it("is at least that of the widest usual font, and not twice as much", () => {
    for (const [sign, width] of Object.entries(measured)) {
      const taken = textWidth(sign);
      assert.ok(width <= taken && taken <= 1.5 * width, `'${sign}' is ${width} wide, not ${taken}`);
    }
  });

  it("counts signs as a reader sees them", () => {
    assert.equal(textWidth("e\u0301"), textWidth("e"));
    assert.equal(textWidth("👩‍👧"), textWidth("✅"));
    assert.equal(textWidth("日本"), textWidth("本日"));
    assert.ok(textWidth("日本") >= 24);
    assert.equal(textWidth("\u200B"), 0);
  });

  it("cuts a text of capitals earlier than one of small letters", () => {
    for (const text of [
      "W@M%".repeat(60),
      "ROLLBACK OF THE LEDGER ".repeat(9),
      "roll it back ".repeat(12),
      "戻す".repeat(60)
    ]) {
      const shown = fitted(text, 300);
      assert.ok(shown.endsWith("…") && textWidth(shown) <= 300 && textWidth(shown) > 270, shown);
    }
    assert.equal(fitted("W".repeat(20), 100).length, 8);
    assert.equal(fitted("short", 100), "short");
    assert.equal(fitted("no room", 0), "…");
  });
});
