/** What pictures of timelines show: as data, as a drawing, in a page, as Mermaid, as JSON. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drawingFile } from "../../server/src/pictures/drawing.ts";
import { drawTimeline } from "../../server/src/pictures/timeline/draw-timeline.ts";
import { timeAxis } from "../../server/src/pictures/timeline/time-axis.ts";
import { timelineHtml } from "../../server/src/pictures/timeline/timeline-html.ts";
import { timelineJson } from "../../server/src/pictures/timeline/timeline-json.ts";
import { timelineMermaid } from "../../server/src/pictures/timeline/timeline-mermaid.ts";
import { type TimelinePicture, timelinePicture } from "../../server/src/pictures/timeline/timeline-picture.ts";
import { timelineWords } from "../../server/src/pictures/timeline/timeline-words.ts";
import { declared, readOurs } from "../support/documents.ts";
import { assertReadable } from "../support/drawings.ts";
import { elementsOf } from "../support/markup.ts";

function postmortem(...rows: string[]): TimelinePicture | null {
  const text = `# Postmortem: ledger rejects postings\n\n## Timeline (UTC)\n\n${rows.map(row => `- ${row}`).join("\n")}\n`;
  const document = readOurs(declared("postmortem", text));
  assert.equal(document.kind, "postmortem");
  return document.kind === "postmortem" ? timelinePicture(document) : null;
}

function picture(...rows: string[]): TimelinePicture {
  const found = postmortem(...rows);
  assert.ok(found);
  return found;
}

const incident = [
  "2026-03-12 09:10 Outage starts",
  "2026-03-12 09:14 Outage detected",
  "2026-03-12 09:20 somebody looks at the pool",
  "2026-03-12 10:21 Impact mitigated",
  "2026-03-12 11:10 Resolved"
];

const fileOf = (shown: TimelinePicture): string =>
  drawingFile(drawTimeline(shown, { withEvents: true }), shown.title, timelineWords(shown));

describe("what a timeline shows", () => {
  it("is each moment once, the impact up to the mitigation, and how long each took", () => {
    const { title, zone, isDated, moments, impact, measures } = picture(...incident);
    assert.deepEqual([title, zone, isDated], ["Postmortem: ledger rejects postings", "UTC", true]);
    assert.deepEqual(
      moments.map(({ name, isSure }) => [name, isSure]),
      [
        ["started", true],
        ["detected", true],
        ["mitigated", true],
        ["resolved", true]
      ]
    );
    assert.equal(impact && impact.to - impact.from, 71);
    assert.deepEqual(
      measures.map(({ name, minutes }) => [name, minutes]),
      [
        ["TTD", 4],
        ["TTM", 71],
        ["TTR", 120]
      ]
    );
  });

  it("is nothing where fewer than two times can be compared", () => {
    assert.equal(postmortem("09:10 Outage starts", "09:10 Outage detected"), null);
  });

  it("has no impact and no measures without a start", () => {
    const { impact, measures } = picture("09:14 Outage detected", "10:21 Impact mitigated");
    assert.deepEqual([impact, measures], [null, []]);
  });

  it("takes what mostly means a start for none where it comes after the detection", () => {
    const { moments } = picture("09:14 Outage detected", "09:21 the queue starts to fail", "10:21 Resolved");
    assert.deepEqual(
      moments.map(({ name }) => name),
      ["detected", "resolved"]
    );
  });

  it("takes a rollback that has begun for no mitigation", () => {
    const { moments } = picture("09:18 Rollback to the previous stable build initiated", "09:21 Rollback completed");
    assert.deepEqual(
      moments.map(({ name, at }) => [name, at % 60]),
      [
        ["mitigation-started", 18],
        ["mitigated", 21]
      ]
    );
  });

  it("tells in words what the drawing shows", () => {
    assert.equal(
      timelineWords(picture(...incident)),
      "5 events, times in UTC. Started 2026-03-12 09:10, Detected 2026-03-12 09:14, Mitigated 2026-03-12 10:21, Resolved 2026-03-12 11:10. Impact 1 h 11 min, TTD 4 min, TTM 1 h 11 min, TTR 2 h."
    );
  });
});

describe("an axis of time", () => {
  it("is to scale, with round ticks", () => {
    const { place, ticks, gaps } = timeAxis([600, 610, 700], 7);
    assert.deepEqual([place(600), place(610), place(700)], [0, 0.1, 1]);
    assert.deepEqual([ticks, gaps], [[600, 615, 630, 645, 660, 675, 690], []]);
  });

  it("leaves out days in which nothing happens", () => {
    const { place, ticks, gaps } = timeAxis([600, 640, 8000], 7);
    assert.deepEqual(gaps, [{ from: 640, to: 8000, isGap: true }]);
    assert.ok(place(640) > 0.85 && place(8000) === 1);
    assert.equal(ticks.at(-1), 8000);
  });

  it("keeps the order of any times, between 0 and 1", () => {
    for (const times of [[5], [5, 5], [0, 1], [0, 100_000], [0, 1, 100_000, 100_001, 900_000], [-3, 7, 1439, 1440]]) {
      const { place, ticks } = timeAxis(times, 7);
      const places = times.map(place);
      assert.deepEqual(
        places,
        [...places].sort((one, other) => one - other)
      );
      assert.ok(places.every(each => each >= 0 && each <= 1));
      assert.ok(ticks.length > 0 && ticks.length < 20, `${times}: ${ticks}`);
    }
  });
});

describe("a drawing of a timeline", () => {
  it("says what it shows to whoever does not see it", () => {
    const [svg, title, description] = elementsOf(fileOf(picture(...incident)));
    assert.deepEqual(
      [svg?.attributes.get("role"), svg?.attributes.get("aria-labelledby"), title?.text],
      ["img", "title description", "Postmortem: ledger rejects postings"]
    );
    assert.match(description?.text ?? "", /TTD 4 min/);
  });

  it("has all its texts inside, and none over another", () => {
    for (const rows of [
      incident,
      ["2026-03-12 09:10 Outage starts", "2026-03-12 09:11 Outage detected", "2026-03-29 10:00 Resolved"],
      ["09:10 Outage starts", "09:10 Outage detected", "09:10 Impact mitigated", "09:11 Resolved", "09:12 later"]
    ]) {
      assertReadable(fileOf(picture(...rows)));
    }
  });

  it("shows hostile texts as texts", () => {
    const text = `<script>alert("1")</script> & 'x' \u0007 ]]>`;
    const elements = elementsOf(fileOf({ ...picture(...incident), title: text }));
    assert.equal(elements[1]?.text, text.replace("\u0007", "\uFFFD"));
    assert.ok(elements.every(({ name }) => name !== "script"));
  });
});

describe("a timeline in a page", () => {
  it("lists its events, each with its line", () => {
    const elements = elementsOf(timelineHtml(picture(...incident)).markup);
    const items = elements.filter(({ name }) => name === "li");
    assert.deepEqual(
      items.map(({ attributes, text }) => [attributes.get("data-line"), text]),
      [
        ["8", "2026-03-12 09:10 Started Outage starts"],
        ["9", "2026-03-12 09:14 Detected Outage detected"],
        ["10", "2026-03-12 09:20 somebody looks at the pool"],
        ["11", "2026-03-12 10:21 Mitigated Impact mitigated"],
        ["12", "2026-03-12 11:10 Resolved"]
      ]
    );
    assert.equal(elements.find(({ name }) => name === "svg")?.attributes.get("aria-hidden"), "true");
  });
});

describe("a timeline as Mermaid", () => {
  it("is a chart with an axis of time", () => {
    assert.equal(
      timelineMermaid(picture(...incident)),
      [
        "gantt",
        "  title Postmortem∶ ledger rejects postings (UTC)",
        "  dateFormat YYYY-MM-DD HH:mm",
        "  axisFormat %H:%M",
        "  section Impact",
        "  Impact 1 h 11 min : crit, 2026-03-12 09:10, 2026-03-12 10:21",
        "  section Measures",
        "  TTD 4 min : active, 2026-03-12 09:10, 2026-03-12 09:14",
        "  TTM 1 h 11 min : active, 2026-03-12 09:10, 2026-03-12 10:21",
        "  TTR 2 h : active, 2026-03-12 09:10, 2026-03-12 11:10",
        "  section Moments",
        "  Started : milestone, 2026-03-12 09:10, 0m",
        "  Detected : milestone, 2026-03-12 09:14, 0m",
        "  Mitigated : milestone, 2026-03-12 10:21, 0m",
        "  Resolved : milestone, 2026-03-12 11:10, 0m",
        "  section Events",
        "  09∶10 Outage starts : milestone, 2026-03-12 09:10, 0m",
        "  09∶14 Outage detected : milestone, 2026-03-12 09:14, 0m",
        "  09∶20 somebody looks at the pool : milestone, 2026-03-12 09:20, 0m",
        "  10∶21 Impact mitigated : milestone, 2026-03-12 10:21, 0m",
        "  11∶10 Resolved : milestone, 2026-03-12 11:10, 0m",
        ""
      ].join("\n")
    );
  });

  it("has no sign of a document that means something to Mermaid", () => {
    const lines = timelineMermaid(picture("09:10 a: b; c #d %% {e} `f`", '09:11 "section" <b>')).split("\n");
    const events = lines.slice(lines.indexOf("  section Events") + 1, -1);
    assert.deepEqual(
      events.map(line => line.split(" : ")[0]?.trim()),
      ["09∶10 a∶ b； c ＃d % % (e) f", "09∶11 ″section″"]
    );
  });
});

describe("a timeline as JSON", () => {
  it("has lines from 1 on, and days only where they are known", () => {
    const json = JSON.parse(timelineJson(picture("09:14 Outage detected", "10:21–10:30 Impact mitigated")));
    assert.deepEqual(json.events[1], {
      line: 10,
      when: "10:21–10:30",
      at: { time: "10:21" },
      until: { time: "10:30" },
      approximate: false,
      text: "Impact mitigated",
      moment: "mitigated"
    });
    assert.deepEqual(json.moments[0], { name: "detected", at: { time: "09:14" }, sure: true, line: 9 });
  });
});

describe("seconds", () => {
  const quick = [
    "2026-03-12 14:02:01 Outage starts",
    "2026-03-12 14:02:05 Outage detected",
    "2026-03-12 14:02:30 Impact mitigated",
    "2026-03-12 14:03:06 Resolved"
  ];

  it("are told as seconds", () => {
    assert.equal(
      timelineWords(picture(...quick)),
      "4 events, times in UTC. Started 2026-03-12 14:02:01, Detected 2026-03-12 14:02:05, Mitigated 2026-03-12 14:02:30, Resolved 2026-03-12 14:03:06. Impact 29 s, TTD 4 s, TTM 29 s, TTR 1 min 5 s."
    );
    assert.match(fileOf(picture(...quick)), />TTR 1 min 5 s</);
  });

  it("stay in JSON and in Mermaid, and nothing has a computer's digits", () => {
    const json = timelineJson(picture(...quick));
    assert.match(json, /"time": "14:02:05"/);
    assert.deepEqual(
      [...json.matchAll(/"minutes": (.*?),?$/gm)].map(([, minutes]) => minutes),
      ["0.48", "0.07", "0.48", "1.08"]
    );
    const mermaid = timelineMermaid(picture(...quick));
    assert.match(mermaid, /dateFormat YYYY-MM-DD HH:mm:ss/);
    assert.match(mermaid, /Impact 29 s : crit, 2026-03-12 14:02:01, 2026-03-12 14:02:30/);
    for (const text of [json, mermaid, fileOf(picture(...quick))]) assert.doesNotMatch(text, /\d\.\d{3}/);
  });

  it("count no more beside hours", () => {
    assert.match(timelineWords(picture("14:02:01 Outage starts", "15:04:31 Resolved")), /TTR 1 h 3 min/);
  });
});
