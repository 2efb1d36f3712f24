/** Calendar days in the forms in which documents write them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  datesIn,
  dayOf,
  findDay,
  formatDay,
  formatLocalDay,
  nearestDay,
  parseDay,
  weekdayOf
} from "../../server/src/document/days.ts";

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

describe("the dates of a text", () => {
  const shown = (text: string): string =>
    datesIn(text)
      .map(({ start, end, year, month, date, readings, weekday }) => {
        const days = readings.length > 0 ? readings.map(formatDay).join(" or ") : `${year ?? ""}-${month}-${date}`;
        return `[${text.slice(start, end)}] ${days}${weekday === null ? "" : ` (${weekday})`}`;
      })
      .join(", ");
  const forms: Readonly<Record<string, string>> = {
    "Dec 16th **12:43**": "[Dec 16th] -12-16",
    "Dec 16, 12:43": "[Dec 16] -12-16",
    "16 December": "[16 December] -12-16",
    "12月16日": "[12月16日] -12-16",
    "Monday, March 3, 2025": "[March 3, 2025] 2025-03-03 (1)",
    "2026-03-05 (Thu)": "[2026-03-05] 2026-03-05 (4)",
    "2026年3月5日（木）": "[2026年3月5日] 2026-03-05 (4)",
    "03/04/2026": "[03/04/2026] 2026-03-04 or 2026-04-03",
    "10/24/2019 and 24/10/2019": "[10/24/2019] 2019-10-24, [24/10/2019] 2019-10-24",
    "2026-02-30": "[2026-02-30] 2026-2-30",
    "from 2026-03-05 to March 7": "[2026-03-05] 2026-03-05, [March 7] -3-7",
    "may 5 of them march 3 times": "",
    "May 32": ""
  };
  for (const [text, expected] of Object.entries(forms)) it(text, () => assert.equal(shown(text), expected));

  it("are found in linear time: what takes that of its square does not end within a run", () => {
    for (const text of ["2026-", "May ", "1 ", "5 May ", "3/4/", "Mon "]) {
      assert.equal(datesIn(text.repeat(20_000)).length, text === "5 May " ? 20_000 : 0, text);
    }
  });
});

describe("days", () => {
  it("have weekdays", () => {
    assert.equal(weekdayOf(parseDay("2026-03-05") ?? 0), 4);
    assert.equal(weekdayOf(parseDay("1969-12-28") ?? 0), 0);
  });

  it("are the nearest ones where a year is missing", () => {
    const near = (to: string, month: number, date: number): string | null => {
      const day = nearestDay({ month, date }, parseDay(to) ?? 0);
      return day === null ? null : formatDay(day);
    };
    assert.equal(near("2022-12-30", 1, 2), "2023-01-02");
    assert.equal(near("2023-01-02", 12, 30), "2022-12-30");
    assert.equal(near("2023-06-15", 6, 16), "2023-06-16");
    assert.equal(near("2025-01-01", 2, 29), "2024-02-29");
    assert.equal(near("2022-06-01", 2, 29), null);
  });

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
