/** What happened when: events of tables, lists, headings and lines, with carried dates, zones and moments. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDay } from "../../server/src/document/days.ts";
import type { Moment } from "../../server/src/document/postmortem/moments.ts";
import { momentsTold } from "../../server/src/document/postmortem/moments.ts";
import type { Postmortem } from "../../server/src/document/postmortem/postmortem.ts";
import type { TimelineEvent } from "../../server/src/document/postmortem/timeline.ts";
import { sourceOf } from "../../server/src/markdown/block.ts";
import { readAs } from "../support/documents.ts";

const read = (body: string): Postmortem => readAs("postmortem", body);

/** `2026-07-22 10:50` on the document's clock, the length of a range, the zone, "nested". */
function shown({ at, to, day, zone, isNested, text, time }: TimelineEvent): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  const minutes = at === null ? null : ((at % 1440) + 1440) % 1440;
  const clock = minutes === null ? "--:--" : `${pad(Math.floor(minutes / 60))}:${pad(Math.floor(minutes % 60))}`;
  const length = at !== null && to !== null ? `+${to - at}` : "";
  const marks = `${time?.approximate ? "~" : ""}${zone ? ` ${zone.name}` : ""}${isNested ? " nested" : ""}`;
  return `${day === null ? "?" : formatDay(day)} ${clock}${length}${marks} | ${text}`;
}

const events = (body: string): string[][] =>
  read(body).chronology.timelines.map(timeline => timeline.events.map(shown));

describe("a timeline", () => {
  it("may be a table, with a date in its cells or in a column of its own", () => {
    assert.deepEqual(
      events(`# Postmortem

## Timeline

| Date       | Time (UTC)    | Event         | Who |
| ---------- | ------------- | ------------- | --- |
| 2026-07-22 | 22:50         | Deployment    | @a  |
|            | 23:10 - 23:30 | Errors        |     |
| 2026-07-23 | ~00:10        | Rollback done | @b  |
`),
      [
        [
          "2026-07-22 22:50 UTC | Deployment — @a",
          "2026-07-22 23:10+20 UTC | Errors",
          "2026-07-23 00:10~ UTC | Rollback done — @b"
        ]
      ]
    );
  });

  it("may be a table of any head", () => {
    assert.deepEqual(
      events(
        "# Postmortem\n\n## Timeline\n\n|  |  |\n| - | - |\n| 1/28 | |\n| 12:45 | Merged |\n| 1/30 | |\n| 11:00 | Deployed |\n"
      ),
      [["? 12:45 | Merged", "? 11:00 | Deployed"]]
    );
  });

  it("may be a list, with dates before times, in items and over midnight", () => {
    assert.deepEqual(
      events(`# Postmortem of 2022-12-18

## Timeline

All times in CET.

- Dec 16th **22:43** first report
- 23:50 second report
- 00:10 rollback
  - 00:05 called the on-call
- Dec 18, 2022
  - 9:05 AM: looked at again
- ca. 9:20 AM closed
`),
      [
        [
          "2022-12-16 22:43 CET | first report",
          "2022-12-16 23:50 CET | second report",
          "2022-12-17 00:10 CET | rollback",
          "2022-12-17 00:05 CET nested | called the on-call",
          "2022-12-18 09:05 CET nested | looked at again",
          "2022-12-18 09:20~ CET | closed"
        ]
      ]
    );
  });

  it("may be headings", () => {
    assert.deepEqual(
      events(`# Postmortem

## Timeline

### 2017-09-27 13:06

Deployed.

### 13:35 - alert

### 13:44 – 13:50

- Rolled back
- Checked

## Lessons

### 15:00

Not an event.
`),
      [["2017-09-27 13:06 | Deployed.", "2017-09-27 13:35 | alert", "2017-09-27 13:44+6 | Rolled back Checked"]]
    );
  });

  it("may be headings of days with lists", () => {
    assert.deepEqual(
      events(
        "# Postmortem\n\n## Timeline (PST)\n\n### July 22, 2021\n\n- 10:00 one\n\n### Friday, July 23\n\n- 09:00 two\n"
      ),
      [["2021-07-22 10:00 PST | one"], ["2021-07-23 09:00 PST | two"]]
    );
  });

  it("may be lines of text, with what follows them", () => {
    assert.deepEqual(
      events(
        "# Postmortem\n\n## Timeline\n\nJuly 22, 2021\n\n14:30 UTC:\nAlarms.\n14:35 UTC: Looked\nat it.\n\n15:00 Done.\n"
      ),
      [["2021-07-22 14:30 UTC | Alarms.", "2021-07-22 14:35 UTC | Looked at it.", "2021-07-22 15:00 | Done."]]
    );
  });

  it("may be a code block, where nothing else is told", () => {
    assert.deepEqual(events("# Postmortem\n\n## Timeline\n\n```\n10:00 one\n10:05 two\n```\n"), [
      ["? 10:00 | one", "? 10:05 | two"]
    ]);
    assert.deepEqual(events("# Postmortem\n\n## Timeline\n\n- 10:00 one\n\n```\n09:00 log\n09:05 log\n```\n"), [
      ["? 10:00 | one"]
    ]);
  });

  it("may stand under a label, or under another name if it is long enough", () => {
    const list = "- 10:00 one\n- 10:05 two\n- 10:10 three\n";
    assert.equal(events(`# Postmortem\n\n**Key events:**\n\n${list}`)[0]?.length, 3);
    assert.equal(events(`# Postmortem\n\n## What we saw\n\n${list}`)[0]?.length, 3);
    assert.deepEqual(events("# Postmortem\n\n## What we saw\n\n- 10:00 one\n- 10:05 two\n"), []);
    assert.deepEqual(events(`# Postmortem\n\n## Action items\n\n${list}`), []);
    assert.deepEqual(events(`# Postmortem\n\n## Timeline\n\n- 10:00 one\n\n## What we saw\n\n${list}`), [
      ["? 10:00 | one"]
    ]);
  });

  it("is none where something is measured", () => {
    const rows = "| 14:00 | 115 |\n| 14:30 | 98 |\n| 15:00 | 45 |\n";
    assert.deepEqual(events(`# Postmortem\n\n## Metrics\n\n| Time | Volume |\n| - | - |\n${rows}`), []);
  });

  it("goes on with a clock of twelve hours, and compares zones", () => {
    assert.deepEqual(events("# Postmortem\n\n## Timeline\n\n- 12:50 one\n- 1:05 two\n- 1:30 three\n"), [
      ["? 12:50 | one", "? 13:05 | two", "? 13:30 | three"]
    ]);
    assert.deepEqual(
      events("# Postmortem 2026-03-12\n\n## Timeline\n\n- 10:50 UTC one\n- 13:05 CEST two\n- 4:10 AM Pacific three\n"),
      [["2026-03-12 10:50 UTC | one", "2026-03-12 11:05 CEST | two", "2026-03-12 --:-- Pacific | three"]]
    );
  });

  it("knows where its times and dates are written", () => {
    const [timeline] = read("# Postmortem\n\n## Timeline\n\n- **2026-07-22 10:50** one\n- **10:55**: two\n").chronology
      .timelines;
    assert.deepEqual(
      timeline?.events.map(({ when, date }) => [sourceOf(when.span), date && sourceOf(date.span)]),
      [
        ["2026-07-22 10:50", "2026-07-22"],
        ["10:55", null]
      ]
    );
    assert.equal(timeline?.name && sourceOf(timeline.name.span), "Timeline");
  });
});

describe("the words of a row", () => {
  const told = (text: string): string =>
    momentsTold(text)
      .map(({ name, confidence }) => `${name}${confidence === "explicit" ? "!" : ""}`)
      .join(" ");
  const rows: Readonly<Record<string, string>> = {
    "**Detection:** alerts about timeouts": "detected!",
    "Outage begins": "started!",
    "Issue with ingress detected and verified": "detected!",
    "PagerDuty alert fired": "detected",
    "First customer reports of slow responses": "detected",
    "On-call engineer acknowledged the page": "acknowledged!",
    "Incident declared": "declared!",
    "Root cause identified: a full disk": "cause-identified!",
    "Rollback initiated": "mitigation-started!",
    "We started rolling back": "mitigation-started!",
    "Impact mitigated by more instances": "mitigated!",
    "Rollback completed": "mitigated",
    "Service back to normal": "mitigated resolved",
    "Incident closed": "resolved!",
    "Issue resolved and permanently fixed": "mitigated resolved!",
    "All systems operational": "resolved",
    復旧: "resolved!",
    "Issue not resolved by the restart": "",
    "Trying to get it resolved": "",
    "Waiting until the incident is resolved": "",
    "DNS names resolved again": "",
    "Normal operations": "",
    "Team meeting": ""
  };
  for (const [text, expected] of Object.entries(rows)) it(text, () => assert.equal(told(text), expected));
});

describe("declared moments and durations", () => {
  const declared = (body: string): string[] =>
    read(body)
      .chronology.moments.filter(({ field }) => field !== null)
      .map(({ name, when, at }: Moment) => `${name} ${when} ${at === null ? "-" : ((at % 1440) + 1440) % 1440}`);

  it("are fields with times in any form", () => {
    assert.deepEqual(
      declared(
        "# Postmortem\n\n- Start time (UTC): 2026-03-12 10:50\n- **Detected**: 10:55\n- Resolved: 12:10 CET\n- Acknowledged: quickly\n"
      ),
      ["started 2026-03-12 10:50 650", "detected 10:55 655", "resolved 12:10 CET 730"]
    );
  });

  it("are ranges in a duration", () => {
    assert.deepEqual(declared("# Postmortem\n\nDuration: 23:50 - 00:20 (30 minutes)\n"), [
      "started 23:50 - 00:20 1430",
      "resolved 23:50 - 00:20 20"
    ]);
  });

  it("are durations in fields and sentences of the incident, not of anything", () => {
    const stated = (body: string): string[] =>
      read(body).chronology.durations.map(
        ({ until, text, range }) => `${until} ${text}${range ? ` ${range.to - range.from}` : ""}`
      );
    assert.deepEqual(
      stated(`# Postmortem: a 13-minute outage

- Duration: 1h 20m (10:00–11:15)
- Time to detect: 5 min
- Resolution time: 40 minutes

The outage lasted 14 minutes. Caches live for 10 minutes. The site was down for 15 min.

## Timeline

- 10:00 a job ran for 20 minutes
`),
      ["end 1h 20m 75", "detected 5 min", "resolved 40 minutes", "end 13-minute", "end 14 minutes", "end 15 min"]
    );
  });
});
