/** Clock times in the forms in which people write them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type ClockTime, timesIn } from "../../server/src/document/times.ts";

/** `[what is written] 09:10` with its precision where that is not the minute, "~", "?" for an unknown half, its zone. */
function written(text: string, isRow = false): string {
  const shown = ({ minutes, precision, approximate, isHalfKnown, zone }: ClockTime): string => {
    const seconds = Math.round(minutes * 60);
    const pad = (value: number): string => String(Math.floor(value)).padStart(2, "0");
    const time = `${pad(seconds / 3600)}:${pad((seconds / 60) % 60)}${precision < 1 ? `:${pad(seconds % 60)}` : ""}`;
    const within = precision > 1 ? `/${precision}` : "";
    return `${time}${within}${approximate ? "~" : ""}${isHalfKnown ? "" : "?"}${zone ? ` ${zone.name}` : ""}`;
  };
  return timesIn(text, { isRow })
    .map(({ start, end, from, to }) => `[${text.slice(start, end)}] ${shown(from)}${to ? ` → ${shown(to)}` : ""}`)
    .join(", ");
}

describe("a time in a text", () => {
  const forms: Readonly<Record<string, string>> = {
    "09:10 errors begin": "[09:10] 09:10",
    "9:10 errors begin": "[9:10] 09:10?",
    "at 14:05.": "[14:05] 14:05",
    "**12:43** first report": "[12:43] 12:43?",
    "9:10:05 AM PST": "[9:10:05 AM PST] 09:10:05 PST",
    "12:05 AM, then 12:05 PM": "[12:05 AM] 00:05, [12:05 PM] 12:05",
    "7:30PM PT": "[7:30PM PT] 19:30 Pacific",
    "5:30 a.m.": "[5:30 a.m.] 05:30",
    "9 PM": "[9 PM] 21:00/60",
    "~14:00 UTC": "[~14:00 UTC] 14:00~ UTC",
    "ca. 14:05": "[ca. 14:05] 14:05~",
    "around 2 PM": "[around 2 PM] 14:00/60~",
    "14:05-ish": "[14:05-ish] 14:05~",
    "14:??": "[14:??] 14:00/60",
    "14:XX": "[14:XX] 14:00/60",
    "14:0?": "[14:0?] 14:00/10",
    "14h05": "[14h05] 14:05",
    "9 Uhr": "[9 Uhr] 09:00/60?",
    午後3時10分: "[午後3時10分] 15:10",
    "0910 UTC and 0930Z": "[0910 UTC] 09:10 UTC, [0930Z] 09:30 UTC",
    "09:10Z": "[09:10Z] 09:10 UTC",
    "09:10 (CET)": "[09:10 (CET)] 09:10 CET",
    "2026-03-05T09:10:33.123+02:00": "[09:10:33.123+02:00] 09:10:33 +02:00",
    "2026-03-05T09:10Z": "[09:10Z] 09:10 UTC",
    "24:00": "[24:00] 24:00"
  };
  for (const [text, expected] of Object.entries(forms)) it(text, () => assert.equal(written(text), expected));

  const ranges: Readonly<Record<string, string>> = {
    "8:20 - 8:24": "[8:20 - 8:24] 08:20? → 08:24?",
    "8:20–8:24 AM UTC": "[8:20–8:24 AM UTC] 08:20 UTC → 08:24 UTC",
    "11:50 - 12:10 PM": "[11:50 - 12:10 PM] 11:50 → 12:10",
    "9-10 AM": "[9-10 AM] 09:00/60 → 10:00/60",
    "between 09:10 AM and 09:23 AM": "[09:10 AM and 09:23 AM] 09:10 → 09:23",
    "from 13:00 to 14:00 ET": "[13:00 to 14:00 ET] 13:00 Eastern → 14:00 Eastern",
    "2026-03-05 23:50 - 2026-03-06 00:10": "[23:50 - 2026-03-06 00:10] 23:50 → 00:10"
  };
  for (const [text, expected] of Object.entries(ranges))
    it(`may be a range: ${text}`, () => assert.equal(written(text), expected));

  it("is no range where two times are only named together", () => {
    assert.equal(written("at 22:26 and 23:10"), "[22:26] 22:26, [23:10] 23:10");
  });

  it("may have a dot where a row begins", () => {
    assert.equal(written("11.50 pods restart", true), "[11.50] 11:50?");
    for (const text of ["11.50% of pods", "11.50 GB free", "1.50s", "11.50.1"])
      assert.equal(written(text, true), "", text);
    assert.equal(written("11.50 pods restart"), "");
  });

  const none = [
    "",
    "25:10",
    "09:60",
    "16:9",
    "2001:db8:10:20",
    "localhost:80:80",
    "T+00:05",
    "in 2024 UTC",
    "17h",
    "/a/09:10",
    "v1:20",
    "HH:MM",
    "3時間"
  ];
  for (const text of none) it(`is none: ${text}`, () => assert.equal(written(text), ""));

  it("is found in linear time: what takes that of its square does not end within a run", () => {
    const found: Readonly<Record<string, number>> = {
      "09:10 ": 10_000,
      "1:": 0,
      "1 ": 0,
      "~": 0,
      "9-": 0,
      "00:00 - ": 5_000
    };
    for (const [text, count] of Object.entries(found)) {
      const long = text.repeat(10_000);
      assert.equal(timesIn(long, { isRow: true }).length, count, text);
    }
  });
});
