/** What a draft takes from a chat of few words: the rows of its timeline and its root cause. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drafted } from "../support/drafts.ts";

const chat = `[14:00] desk: labels come out blank in hall 2
[14:02] b-oncall: lol printers. looking
[14:03] c-dev: is this why my coffee is cold
[14:06] b-oncall: gw-2 rejects every job since 13:40
[14:09] b-oncall: the old driver has the paper size built in
[14:10] c-dev: ah. we turned on the new format at 13:38
[14:12] b-oncall: switching the format back
[14:13] desk: thanks!
[14:15] desk: labels are coming out again
[14:20] wacht: OK print-7: queue 0
[14:25] b-oncall: closed then. 310 labels late
[14:30] desk: cake is in the kitchen
`;

describe("the timeline of a chat of few words", () => {
  const rows = drafted(chat).draft.timeline.map(({ time, text }) => `${time} ${text}`);

  it("has what people see and do, what programs report, and what is told later at its time", () => {
    for (const row of [
      /^14:00 Labels come out blank/,
      /^14:06 gw-2 rejects every job/,
      /^14:09 The old driver/,
      /^13:38 .*turned on the new format/,
      /^14:12 Switching the format back/,
      /^14:15 Labels are coming out again/,
      /^14:20 OK print-7/,
      /^14:25 Closed then/
    ])
      assert.ok(
        rows.some(each => row.test(each)),
        `${row} in\n${rows.join("\n")}`
      );
  });

  it("has no jokes, thanks, questions and cake", () => {
    for (const noise of ["coffee", "thanks", "cake", "lol"])
      assert.ok(!rows.some(each => each.toLowerCase().includes(noise)), noise);
  });

  it("goes on with a second incident", () => {
    const { timeline } = drafted(
      `${chat}[15:10] wacht: CRITICAL vpn-2: clients 3\n[15:12] b-oncall: restarting vpn-2\n[15:20] b-oncall: resolved\n`
    ).draft;
    assert.ok(timeline.some(each => each.time === "15:12"));
    assert.equal(timeline.find(each => each.moment === "resolved")?.time, "14:25");
  });
});

describe("the root cause of a draft", () => {
  const root = (...lines: readonly string[]): string => {
    const text = ["desk: the shop is down", "oncall: looking", ...lines].map((line, at) => `[14:${10 + at}] ${line}`);
    return /\*\*Root cause\*\*: (.*)/.exec(drafted(text.join("\n")).markdown)?.[1] ?? "";
  };

  it("is the whole explanation, and the last one", () => {
    assert.match(
      root(
        "oncall: it's the load balancer",
        "dev: hm, the load balancer has nothing to do with it",
        "oncall: found it: the token expired. Nobody renews it"
      ),
      /^Found it: the token expired\. Nobody renews it/
    );
    assert.match(
      root(
        "oncall: restarting it",
        "desk: works again",
        "dev: for the record: the job ran twice because the lock was dropped"
      ),
      /^For the record: the job ran twice/
    );
  });

  it("is open where nobody tells one", () => {
    assert.match(root("oncall: restarting it", "desk: works again"), /^\[/);
  });
});

describe("a start that is told later", () => {
  it("has one row, at its time", () => {
    const { timeline } = drafted(
      "[14:01] oncall: seeing 32% 5xx on the ledger, started right after the 13:50 flag flip\n[14:06] oncall: flag is off\n[14:10] oncall: incident resolved\n"
    ).draft;
    const rows = timeline.filter(({ text }) => text.includes("flag flip"));
    assert.deepEqual(
      rows.map(({ time, moment }) => [time, moment]),
      [
        ["13:50", "started"],
        ["14:01", "detected"]
      ]
    );
  });
});
