/** Figures in texts: numbers, units, changes, and what they are compared with. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { comparisonsIn, measuresIn } from "../../server/src/document/measures.ts";

describe("measures", () => {
  const measures = (text: string) =>
    measuresIn(text).map(({ dimension, value, most }) =>
      most > value ? [dimension, value, most] : [dimension, value]
    );

  it("have a dimension, and are told in its base unit", () => {
    const expected: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
      "0.05%": [["share", 0.05]],
      "0,5 %": [["share", 0.5]],
      "12 percent": [["share", 12]],
      "450ms": [["duration", 0.45]],
      "2.5 s": [["duration", 2.5]],
      "30 min": [["duration", 1800]],
      "4 hours soak": [["duration", 14_400]],
      "3 consecutive minutes": [["duration", 180]],
      "2 weeks": [["duration", 1_209_600]],
      "30秒": [["duration", 30]],
      "512 MiB": [["size", 536_870_912]],
      "2.6x": [["multiple", 2.6]],
      "3 times the baseline": [["multiple", 3]],
      "$2.3M": [["money", 2_300_000]],
      "5,000 messages": [["count", 5000]],
      "10k requests": [["count", 10_000]],
      "-3 %": [["share", -3]]
    };
    for (const [text, found] of Object.entries(expected)) assert.deepEqual(measures(text), found, text);
  });

  it("may be ranges, which go up", () => {
    assert.deepEqual(measures("30–60 minutes"), [["duration", 1800, 3600]]);
    assert.deepEqual(measures("5-10%"), [["share", 5, 10]]);
    assert.deepEqual(measures("10-5"), []);
  });

  it("are not parts of names, versions, dates, times and codes", () => {
    for (const text of ["v2.4.0", "P99", "5xx", "2026-03-25", "12:30", "S3", "#45", "node18", "1.2.3", "3rd", "50th"])
      assert.deepEqual(measures(text), [], text);
  });

  it("know the digits behind the point, and where they stand", () => {
    const text = "about 2.63x, then 3x";
    assert.deepEqual(
      measuresIn(text).map(({ decimals, start, end }) => [decimals, text.slice(start, end)]),
      [
        [2, "2.63x"],
        [0, "3x"]
      ]
    );
  });

  it("are changes rather than levels by the words around them", () => {
    for (const text of [
      "increases by 20%",
      "within 1% of baseline",
      "`40%` vs. baseline",
      "2x the baseline",
      "25% relative to before",
      "20% slower",
      "by more than 100ms"
    ])
      assert.deepEqual(
        measuresIn(text).map(({ isChange }) => isChange),
        [true],
        text
      );
    assert.equal(measuresIn("error rate of 2%")[0]?.isChange, false);
  });

  it("are found in time that grows with the text", () => {
    assert.equal(measuresIn("12, ".repeat(20_000)).length, 20_000);
    assert.equal(measuresIn("1".repeat(200_000)).length, 0);
  });
});

describe("comparisons", () => {
  const comparisons = (text: string) =>
    comparisonsIn(text).map(({ comparator, from, to }) => [comparator, text.slice(from, to)]);

  it("are signs and words before a figure", () => {
    const expected: Readonly<Record<string, readonly [string, string]>> = {
      "rate > 0.1%": ["above", "> 0.1%"],
      "rate >= 0.1%": ["at-least", ">= 0.1%"],
      "P99 ≤ 300 ms": ["at-most", "≤ 300 ms"],
      "rate drops below 99.5%": ["below", "drops below 99.5%"],
      "rate exceeds 10%": ["above", "exceeds 10%"],
      "must not exceed 5 s": ["at-most", "not exceed 5 s"],
      "no more than 3 errors": ["at-most", "no more than 3"],
      "more than **10** reports": ["above", "more than **10"],
      "at least ~95%": ["at-least", "at least ~95%"],
      "within 1%": ["within", "within 1%"],
      "must be 0": ["equal", "must be 0"],
      "menor que 2 s": ["below", "menor que 2 s"]
    };
    for (const [text, found] of Object.entries(expected)) assert.deepEqual(comparisons(text), [found], text);
  });

  it("are words behind a figure", () => {
    assert.deepEqual(comparisons("99.5%以上"), [["at-least", "99.5%以上"]]);
    assert.deepEqual(comparisons("エラー率が1%を超える"), [["above", "1%を超え"]]);
    assert.deepEqual(comparisons("5 or more errors"), [["at-least", "5 or more"]]);
    assert.deepEqual(comparisons("90%+ capacity"), [["at-least", "90%+"]]);
  });

  it("are ranges by themselves, and no lone figures", () => {
    assert.deepEqual(comparisons("error rate 5-10%"), [["between", "5-10%"]]);
    assert.deepEqual(comparisons("canary gets 5%"), []);
  });
});
