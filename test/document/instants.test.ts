/** Points of time: dates and times that belong together. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dayOf, formatDay } from "../../server/src/document/days.ts";
import { clockDifference, dayNear, instantsIn } from "../../server/src/document/instants.ts";
import { zoneNamed } from "../../server/src/document/time-zones.ts";

/** `[what is written] date time → time` of each. */
function written(text: string): string {
  return instantsIn(text)
    .map(({ start, end, date, time, until }) => {
      const day = date ? text.slice(date.start, date.end) : "-";
      const minutes = time
        ? `${Math.floor(time.minutes / 60)}:${String(Math.floor(time.minutes % 60)).padStart(2, "0")}`
        : "-";
      const to = until
        ? ` → ${until.date ? `${text.slice(until.date.start, until.date.end)} ` : ""}${until.time.minutes}`
        : "";
      return `[${text.slice(start, end)}] ${day} ${minutes}${to}`;
    })
    .join(", ");
}

describe("a point of time in a text", () => {
  const forms: Readonly<Record<string, string>> = {
    "January 21, 2024, 14:30 UTC": "[January 21, 2024, 14:30 UTC] January 21, 2024 14:30",
    "2026-03-05T09:10Z": "[2026-03-05T09:10Z] 2026-03-05 9:10",
    "Dec 16th **12:43** report": "[Dec 16th **12:43] Dec 16th 12:43",
    "at 9:05 AM on March 5, 2026": "[9:05 AM on March 5, 2026] March 5, 2026 9:05",
    "April 10, 2024, 10:30 AM - April 11, 2024, 1:00 AM (UTC)":
      "[April 10, 2024, 10:30 AM - April 11, 2024, 1:00 AM (UTC)] April 10, 2024 10:30 → April 11, 2024 60",
    "On 2026-03-05 we deployed; at 10:00 it failed": "[2026-03-05] 2026-03-05 -, [10:00] - 10:00",
    "2026-03-05 and 2026-03-06 11:00": "[2026-03-05] 2026-03-05 -, [2026-03-06 11:00] 2026-03-06 11:00",
    "09:10 – 09:23": "[09:10 – 09:23] - 9:10 → 563"
  };
  for (const [text, expected] of Object.entries(forms)) it(text, () => assert.equal(written(text), expected));

  it("is approximate with its date", () => {
    assert.equal(instantsIn("~2025-03-03 19:30")[0]?.time?.approximate, true);
  });
});

describe("a date that lacks something", () => {
  const near = (text: string, to: number | null): string | null => {
    const [instant] = instantsIn(text);
    const day = instant?.date ? dayNear(instant.date, to) : null;
    return day === null ? null : formatDay(day);
  };
  it("is the nearest to a known one", () => {
    const known = dayOf(2022, 12, 30);
    assert.equal(near("Jan 2", known), "2023-01-02");
    assert.equal(near("01/02/2023", known), "2023-01-02");
    assert.equal(near("Jan 2", null), null);
    assert.equal(near("2023-02-30", known), null);
  });
});

describe("clocks", () => {
  it("differ by their zones", () => {
    const difference = (one: string, other: string) => clockDifference(zoneNamed(one), zoneNamed(other));
    assert.equal(difference("CEST", "UTC"), 120);
    assert.equal(difference("UTC", "PST"), 480);
    assert.equal(difference("Europe/Berlin", "Europe/Berlin"), 0);
    assert.equal(difference("Europe/Berlin", "UTC"), null);
    assert.equal(clockDifference(null, zoneNamed("UTC")), 0);
  });
});
