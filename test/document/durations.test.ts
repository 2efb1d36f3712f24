/** Durations in the forms in which people write them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { durationOf, durationsIn, type WrittenDuration } from "../../server/src/document/durations.ts";

/** `[what is written] minutes/precision`, "~" where it is only roughly so, "wd" for working days. */
const shown = (
  text: string,
  { start, end, minutes, most, precision, approximate, inWorkingDays }: WrittenDuration
): string =>
  `[${text.slice(start, end)}] ${minutes}${most === minutes ? "" : `-${most}`}/${precision === 1 / 60 ? "s" : precision}${approximate ? "~" : ""}${inWorkingDays ? " wd" : ""}`;
const written = (text: string): string =>
  durationsIn(text)
    .map(each => shown(text, each))
    .join(", ");

describe("a duration in a text", () => {
  const forms: Readonly<Record<string, string>> = {
    "a 13-minute incident": "[13-minute] 13/1",
    "1h 20m": "[1h 20m] 80/1",
    "1h20m": "[1h20m] 80/1",
    "1 hour, 20 minutes": "[1 hour, 20 minutes] 80/1",
    "2 hours and 5 mins": "[2 hours and 5 mins] 125/1",
    "about two hours": "[two hours] 120/60~",
    "an hour and a half": "[an hour and a half] 90/30",
    "one and a half hours": "[one and a half hours] 90/30",
    "half an hour": "[half an hour] 30/30",
    "1.5 hours": "[1.5 hours] 90/6",
    "90 s": "[90 s] 1.5/s",
    "3 business days": "[3 business days] 4320/1440 wd",
    "10 to 15 minutes": "[10 to 15 minutes] 10-15/1",
    "5-10 min": "[5-10 min] 5-10/1",
    "~45min": "[45min] 45/1~",
    "less than 5 minutes": "[5 minutes] 5/1~",
    "2+ hours": "[2+ hours] 120/60~",
    "15 minutes or so": "[15 minutes] 15/1~",
    "a couple of hours": "[a couple of hours] 120/60~",
    "within 48 hours": "[48 hours] 2880/60~",
    "lasted 30 minutes, then 2 hours": "[30 minutes] 30/1, [2 hours] 120/60",
    "1時間20分": "[1時間20分] 80/1",
    "2 horas y 10 minutos": "[2 horas y 10 minutos] 130/1"
  };
  for (const [text, expected] of Object.entries(forms)) it(text, () => assert.equal(written(text), expected));

  const none = ["", "a flood of 500s", "$5m", "p95", "12 m2", "v2 hours", "09:10"];
  for (const text of none) it(`is none: ${text}`, () => assert.equal(written(text), ""));

  it("is found in texts that could be many, and are long", () => {
    // Whatever takes time in the square of the length does not end within a run.
    for (const text of ["1 ", "1-", "an hour and ", "a a ", "5 to "]) {
      assert.ok(durationsIn(text.repeat(10_000)).length <= 10_000, text);
    }
    assert.ok(durationsIn("1h ".repeat(10_000)).length > 0);
  });
});

describe("a duration that is a value", () => {
  const value = (text: string): string | null => {
    const duration = durationOf(text);
    return duration && shown(text, duration);
  };
  it("may be written like a clock", () => {
    assert.equal(value("1:28"), "[1:28] 88/1");
    assert.equal(value("00:13:00"), "[00:13:00] 13/s");
    assert.equal(value("1:28 hours"), "[1:28] 88/1");
  });
  it("is the first one otherwise", () => {
    assert.equal(value("13 minutes (09:10–09:23)"), "[13 minutes] 13/1");
    assert.equal(value("09:10 AM"), null);
    assert.equal(value("unknown"), null);
  });
});
