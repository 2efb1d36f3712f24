/** What is said in a chat and yet tells nothing of its incident. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drafted } from "../../support/drafts.ts";

const begin = ["[10:00] desk: checkout is down, seeing 30% errors", "[10:01] api-oncall: on it"];
const draftOf = (...lines: readonly string[]) =>
  drafted([...begin, ...lines.map((line, at) => `[10:${10 + at}] ${line}`)].join("\n"));
/** What a draft tells besides how the chat begins: moments, figures, and its cause. */
const told = (...lines: readonly string[]): readonly string[] => {
  const { draft, markdown } = draftOf(...lines);
  const cause = /\*\*Root cause\*\*: (?!\[)(.*)/.exec(markdown)?.[1];
  return [
    ...draft.timeline.flatMap(({ moment }) => (moment ? [moment] : [])).filter(each => !/^(?:det|ack)/.test(each)),
    ...draft.figures.map(each => each.text).filter(each => !each.includes("30%")),
    ...(cause === undefined ? [] : [cause])
  ];
};

describe("what tells nothing of an incident", () => {
  it("is what nobody knows, what would be, and a test", () => {
    for (const line of [
      "root cause is still unknown",
      "Ursache noch unbekannt",
      "restarting the replica wouldn't help",
      "if this goes on we lose $100,000 an hour",
      "normally it's 0.1% errors",
      "TEST ALERT please ignore: queue 90% full"
    ])
      assert.deepEqual(told(`db-oncall: ${line}`), [], line);
    assert.deepEqual(told("db-oncall: maybe we should fail over", "api-oncall: let's not"), []);
  });

  it("is another incident, also where its story goes on", () => {
    for (const line of [
      "last week the root cause was a full disk, 40% of orders lost",
      "in May we rolled back and 12,000 users were hit",
      "the last outage was caused by an expired certificate",
      "the 2025 outage cost us $50,000",
      "previously restarting the cache fixed it. It was a leak.",
      "back then it was because of a wrong limit",
      "unrelated: the print queue failed for 300 users"
    ])
      assert.deepEqual(told(`db-oncall: ${line}`), [], line);
  });

  it("is a draft or a plan of its end, but not the end itself", () => {
    for (const line of [
      "draft for status page: Incident resolved at 10:20, all systems normal",
      "will declare resolved tomorrow",
      'for customers: "The incident is resolved. The root cause was a bad deploy"'
    ])
      assert.deepEqual(told(`comms: ${line}`), [], line);
    assert.deepEqual(told("comms: incident resolved"), ["resolved"]);
  });

  it("is an accident, and what goes away by itself", () => {
    for (const line of ["disabled the flag by mistake, made it worse", "errors stopped by themselves"])
      assert.deepEqual(told(`api-oncall: ${line}`), [], line);
  });

  it("is no cause: somebody in the wrong window, what works again, a decision", () => {
    const { markdown } = draftOf(
      "api-oncall: rolling back",
      "api-oncall: rollback complete",
      "desk: confirmed, orders flow again",
      "api-oncall: incident resolved",
      "api-oncall: sorry wrong pool, ask @pool-oncall",
      "db-oncall: oh damn wrong window",
      "db-oncall: let's hold off on redeploy until the wrong config is gone"
    );
    assert.match(markdown, /\*\*Root cause\*\*: \[/);
    assert.match(markdown, /Contributing factors:\n+1\. \[/);
  });

  it("is not what was changed long ago and breaks now", () => {
    assert.match(
      draftOf("api-oncall: found it. we moved the config to a new name last week").markdown,
      /\*\*Root cause\*\*: .*moved the config/
    );
  });

  it("is no trigger: the symptom, since when it is seen", () => {
    const trigger = (line: string): string => /\*\*Trigger\*\*: (.*)/.exec(draftOf(line).markdown)?.[1] ?? "";
    assert.match(trigger("desk: users can't log in since 09:40"), /^\[/);
    assert.match(trigger("desk: it began right after the 09:40 deployment"), /deployment/);
  });

  it("is an end that nobody bears out", () => {
    const ends = (...lines: readonly string[]): boolean =>
      told("api-oncall: moving it to pool 2", ...lines).includes("mitigated");
    assert.ok(!ends("db-oncall: looks good on my side"));
    assert.ok(ends("desk: orders work again"));
  });

  it("is left out of a row, which shows that; and no abbreviation ends a sentence", () => {
    const rows = draftOf(
      "api-oncall: Do it. Sounds good to me. Watch the error rate at 3%",
      "desk: ca. 40 % of the orders fail"
    ).draft.timeline.map(each => each.text);
    assert.ok(rows.includes("Do it. … Watch the error rate at 3%"), rows.join("\n"));
    assert.ok(rows.includes("Ca. 40 % of the orders fail"), rows.join("\n"));
  });
});
