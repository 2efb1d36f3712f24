/** Time zones as documents name them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findZone, zoneNamed, zonesIn } from "../../server/src/document/time-zones.ts";

describe("a zone in a text", () => {
  const forms: Readonly<Record<string, readonly [name: string, offset: number | null]>> = {
    "All times in PST": ["PST", -480],
    "Time (UTC)": ["UTC", 0],
    "all times are utc": ["UTC", 0],
    "Times are in Pacific Time.": ["Pacific", null],
    "All times are in ET.": ["Eastern", null],
    "all times are US Pacific": ["Pacific", null],
    "(All times US/Pacific, 24-hour clock.)": ["US/Pacific", null],
    "Time (PT)": ["Pacific", null],
    "Hora (BRT)": ["BRT", -180],
    "09:10 CEST": ["CEST", 120],
    "times in CET/CEST": ["CET/CEST", null],
    "UTC+2": ["+02:00", 120],
    "GMT+05:30": ["+05:30", 330],
    "UTC-7": ["-07:00", -420],
    "Europe/Berlin": ["Europe/Berlin", null],
    "Asia/Tokyo": ["Asia/Tokyo", 540],
    "at 3 PM local time": ["local time", null],
    "14:00 Berlin time": ["Europe/Berlin", null],
    日本時間: ["JST", 540]
  };
  for (const [text, [name, offset]] of Object.entries(forms)) {
    it(text, () => assert.deepEqual(findZone(text), { name, offset }));
  }

  const none = [
    "",
    "the PT team",
    "Pacific Ocean",
    "response time",
    "UTCP",
    "best",
    "an ET",
    "europe/berlin",
    "src/UTC/x"
  ];
  for (const text of none) it(`is none: ${text}`, () => assert.equal(findZone(text), null));

  it("has its place", () => {
    const text = "from 09:10 UTC to 11:10 CEST";
    assert.deepEqual(
      zonesIn(text).map(({ start, end }) => text.slice(start, end)),
      ["UTC", "CEST"]
    );
  });
});

describe("zones", () => {
  it("are named by configurations", () => {
    assert.deepEqual(zoneNamed("UTC"), { name: "UTC", offset: 0 });
    assert.deepEqual(zoneNamed("+02:00"), { name: "+02:00", offset: 120 });
    assert.deepEqual(zoneNamed("Europe/Berlin"), { name: "Europe/Berlin", offset: null });
    assert.deepEqual(zoneNamed("Mars"), { name: "Mars", offset: null });
  });
});
