/** Calendar days in the forms in which documents write them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dayOf, findDay, formatDay, formatLocalDay, parseDay } from "../../server/src/document/days.ts";

const written = (text: string): string | null => {
  const day = findDay(text);
  return day === null ? null : formatDay(day);
};

describe("a date in a text", () => {
  const forms = [
    "2026-03-05",
    "2026/3/5",
    "2026.03.05",
    "2026-03-05T10:00:00Z",
    "2026年3月5日（木）",
    "5 March 2026",
    "Thursday, 5th of March, 2026",
    "March 5, 2026",
    "Mar 5th 2026, 10:00 UTC",
    "Mar. 5, 2026",
    "05-Mar-2026",
    "5.3.2026",
    "05.03.2026 (planned)",
    "on or after 2026-03-05 – 2026-03-07",
    "5 March 2026 (was 2026-02-20)",
    "not 2026-02-30 but 2026-03-05",
    "**2026-03-05**"
  ];
  for (const form of forms) it(form, () => assert.equal(written(form), "2026-03-05"));

  it("is a leap day only in leap years", () => {
    assert.equal(written("2024-02-29"), "2024-02-29");
    assert.equal(written("29 February 2000"), "2000-02-29");
    for (const text of ["2025-02-29", "1900-02-29", "Feb 29, 2026", "29.02.2023", "2026年2月29日"]) {
      assert.equal(written(text), null, text);
    }
  });

  const none = [
    "",
    "soon",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "31 April 2026",
    "03/04/2026",
    "2026-03",
    "API 2024-12",
    "2026-03-051",
    "12026-03-05",
    "2026-03/05",
    "May 2026",
    "Marching 5, 2026",
    "10.1.2.3",
    "YYYY-MM-DD",
    "2026-03-??"
  ];
  for (const text of none) it(`is none: ${text}`, () => assert.equal(findDay(text), null));
});

describe("days", () => {
  it("count from 1970 and subtract", () => {
    assert.equal(dayOf(1970, 1, 1), 0);
    assert.equal((parseDay("2026-03-25") ?? 0) - (parseDay("2026-02-25") ?? 0), 28);
    assert.equal((parseDay("2024-03-01") ?? 0) - (parseDay("2024-02-28") ?? 0), 2);
  });

  it("are written as they are parsed", () => {
    for (const text of ["1969-12-31", "1970-01-01", "2000-02-29", "2026-12-31", "9999-12-31"]) {
      assert.equal(formatDay(parseDay(text) ?? Number.NaN), text);
    }
  });

  it("are parsed strictly", () => {
    for (const text of ["2026-3-5", "2026-02-30", " 2026-03-05", "2026-03-05T00:00", "26-03-05", ""]) {
      assert.equal(parseDay(text), null, text);
    }
  });

  it("are those of the clock's own time zone", () => {
    assert.equal(formatLocalDay(new Date(2026, 2, 5, 0, 0, 1)), "2026-03-05");
    assert.equal(formatLocalDay(new Date(2026, 11, 31, 23, 59, 59)), "2026-12-31");
  });
});
