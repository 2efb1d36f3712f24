/** What people build on: causes they act upon, changes they name later, recoveries the reporter confirms, ranges at the end. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readChat } from "../../../server/src/document/transcript/chat.ts";
import { incidentTold } from "../../../server/src/document/transcript/chat-moments.ts";

/** The incident that a chat tells, which begins at 14:00; each line is `minutes speaker: text`. */
const told = (...lines: readonly string[]) => {
  const text = lines.map(line => {
    const [, minutes = "0", rest = ""] = /^(\d+) (.*)$/s.exec(line) ?? [];
    return `[${14 + Math.floor(Number(minutes) / 60)}:${String(Number(minutes) % 60).padStart(2, "0")}] ${rest}`;
  });
  const chat = readChat(text.join("\n"));
  assert.ok("messages" in chat);
  return incidentTold(chat.messages);
};
const at = (name: string, ...lines: readonly string[]): number | null => {
  const moment = told(...lines).moments.find(each => each.name === name);
  return moment ? moment.minutes - 840 : null;
};

describe("what others build on", () => {
  it("is the cause, in whichever words it is told", () => {
    const chat = [
      "0 a-desk: the kiosks do not print boarding slips",
      "2 b-oncall: looking",
      "4 b-oncall: spooler answers, paper is fine",
      "7 c-dev: template 12 points at the tray of the old kiosks",
      "8 b-oncall: oh dear",
      "9 b-oncall: putting template 11 back",
      "12 a-desk: they print again"
    ];
    assert.equal(at("cause-identified", ...chat), 7);
    const { causes } = told(...chat);
    const best = causes.reduce((one, other) => (one.weight >= other.weight ? one : other));
    assert.match(best.sentence.text, /template 12/);
  });

  it("is a change that is named by its number later, however early it was made", () => {
    const later = ["150 a-desk: the gates do not open", "152 b-oncall: looking"];
    const found = "155 b-oncall: found it: rules v88 lack the night shift";
    assert.equal(at("started", "0 c-dev: rules v88 go to all gates", ...later, found, "156 b-oncall: rolling back"), 0);
    assert.equal(
      at("started", "0 c-dev: rules v87 go to all gates", ...later, found, "156 b-oncall: rolling back"),
      null
    );
  });

  it("is no cause where it is only told by those who are affected, or denied", () => {
    const { moments } = told(
      "0 a-desk: the kiosks do not print",
      "2 b-oncall: looking",
      "3 a-desk: people are missing their flights",
      "4 c-dev: nope, the spooler has enough space",
      "5 b-oncall: restarting the kiosks",
      "9 a-desk: they print again"
    );
    assert.ok(!moments.some(each => each.name === "cause-identified"));
  });
});

describe("the end of an impact", () => {
  const chat = [
    "0 a-desk: the lifts are stuck",
    "2 b-oncall: on it",
    "6 b-oncall: restarting the controller",
    "10 a-desk: they run again"
  ];

  it("is where the one who reported it says so, whatever others try later", () => {
    assert.equal(at("mitigated", ...chat, "40 c-dev: put the old firmware on a spare one, still failing"), 10);
    assert.notEqual(at("mitigated", ...chat, "15 a-desk: still stuck on floor 3"), 10);
  });

  it("is dated by a range of times in the last word; no range where nothing was affected", () => {
    assert.equal(at("mitigated", ...chat.slice(0, 3), "30 b-oncall: closing. impact 13:55 to 14:21"), 21);
    assert.equal(at("started", ...chat.slice(0, 3), "30 b-oncall: closing. impact 13:55 to 14:21"), -5);
    assert.equal(at("started", ...chat.slice(0, 3), "30 b-oncall: no impact between 13:55 and 14:21. closing"), null);
  });
});

describe("the first word of trouble", () => {
  it("is none of a maintenance that somebody announced", () => {
    const after = ["30 a-desk: the tills are offline", "31 b-oncall: looking"];
    assert.equal(at("detected", "0 c-dev: maintenance on rack 4 now", "2 c-dev: switch 2 going down", ...after), 30);
  });

  it("is taken by who comes and says so, also by who reported it once others answered", () => {
    assert.equal(at("acknowledged", "0 a-desk: the tills are offline", "3 b-oncall: ugh. here"), 3);
    assert.equal(
      at("acknowledged", "0 a-desk: the tills are offline", "1 c-dev: here, too", "3 a-desk: checking the router"),
      1
    );
  });
});
