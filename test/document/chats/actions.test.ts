/** Actions of a chat and who took them: by number, by place, by name, over several messages; and who did not. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { actionsOf } from "../../../server/src/document/transcript/actions.ts";
import { readChat } from "../../../server/src/document/transcript/chat.ts";
import { plansOf } from "../../../server/src/document/transcript/plans.ts";

const messages = (lines: readonly string[]) => {
  const chat = readChat(lines.map((line, at) => `[14:${String(at).padStart(2, "0")}] ${line}`).join("\n"));
  assert.ok("messages" in chat);
  return chat.messages;
};

/** The owners of three listed items after some messages. */
const owners = (...lines: readonly string[]): string[] =>
  actionsOf(
    messages([
      "lead: Action items:\n1. Check the pool size\n2. Alert on waiting connections\n3. Put the check into the runbook",
      "Pool Owner: hm",
      "db-oncall: hm",
      ...lines
    ])
  )
    .filter(each => each.form === "listed")
    .map(each => each.owner ?? "–");

describe("who takes a listed action", () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ["by numbers", ["db-oncall: I'll own #1 and #3"], "db-oncall – db-oncall"],
    ["by numbers without marks", ["db-oncall: I can take 2"], "– db-oncall –"],
    ["both of two that are left", ["lead: I take #1", "db-oncall: I'll do both"], "lead db-oncall db-oncall"],
    ["the rest", ["lead: #2 is mine", "db-oncall: I'll take the rest"], "db-oncall lead db-oncall"],
    ["by its place", ["db-oncall: I'll take the second one", "lead: the last one is mine"], "– db-oncall lead"],
    ["by its words, without being asked", ["db-oncall: I'll put that check into the runbook"], "– – db-oncall"],
    ["when asked by a first name", ["lead: Pool, can you take #1?", "Pool Owner: sure"], "Pool Owner – –"],
    [
      "when asked by a handle",
      ["lead: @db-oncall could you do #2 please?", "lead: no hurry", "db-oncall: yep"],
      "– db-oncall –"
    ],
    [
      "when asked by its words",
      ["lead: db-oncall, maybe you can alert on the waiting connections?", "db-oncall: will do"],
      "– db-oncall –"
    ],
    ["when nobody in particular is asked", ["lead: can somebody take #3?", "Pool Owner: me"], "– – Pool Owner"],
    ["when it is given", ["lead: #1 → @db-oncall, then lunch"], "db-oncall – –"],
    ["when it is given by name", ["lead: Pool Owner: #2"], "– Pool Owner –"],
    ["the last word counts", ["db-oncall: I take #1", "Pool Owner: I'll take #1 instead"], "Pool Owner – –"]
  ];
  for (const [name, lines, expected] of cases) it(name, () => assert.equal(owners(...lines).join(" "), expected));
});

describe("who does not take it", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["who declines", ["lead: db-oncall, can you handle #2?", "db-oncall: can't, sorry"]],
    ["who declines politely", ["lead: db-oncall, can you handle #2?", "db-oncall: yeah, but I can't this week"]],
    ["who was not asked", ["lead: db-oncall, can you handle #2?", "Pool Owner: ok"]],
    ["who asked", ["lead: db-oncall, can you handle #2?", "lead: ok?"]],
    [
      "who answers much later",
      ["lead: db-oncall, can you handle #2?", "lead: a", "Pool Owner: b", "lead: c", "Pool Owner: d", "db-oncall: ok"]
    ],
    [
      "who speaks of something else",
      ["db-oncall: I have 2 meetings", "Pool Owner: I got 3% errors", "db-oncall: I'll be back at 2"]
    ],
    ["who declines what they were given", ["lead: #1 → @db-oncall", "db-oncall: no, I'm out tomorrow"]]
  ];
  for (const [name, lines] of cases) it(name, () => assert.equal(owners(...lines).join(" "), "– – –"));
});

describe("a list of actions", () => {
  const listed = (...lines: readonly string[]): string[] =>
    actionsOf(messages([...lines, "db-oncall: hm", "pool-oncall: hm"]))
      .filter(each => each.form === "listed")
      .map(({ text, owner }) => `${text}: ${owner ?? "–"}`);

  it("may name its owners", () => {
    assert.deepEqual(
      listed(
        "lead: Action items\n- Check the pool (db-oncall)\n- Alert on it → @pool-oncall\n- db-oncall: write it down\n- @nobody-here to test it\n- Plain one (see wiki)"
      ),
      [
        "Check the pool: db-oncall",
        "Alert on it: pool-oncall",
        "write it down: db-oncall",
        "test it: @nobody-here",
        "Plain one (see wiki): –"
      ]
    );
  });

  it("may stand on one line", () => {
    assert.deepEqual(listed("lead: todo: purge the logs weekly; alert on the disk"), [
      "purge the logs weekly: –",
      "alert on the disk: –"
    ]);
    assert.deepEqual(listed("lead: Action items: 1) check the pool 2) test it"), ["check the pool: –", "test it: –"]);
    assert.deepEqual(listed("lead: todo: add an alert, fix the script, and test it"), [
      "add an alert: –",
      "fix the script: –",
      "test it: –"
    ]);
    assert.deepEqual(listed("lead: todo: add an alert, as we said, for the pool"), [
      "add an alert, as we said, for the pool: –"
    ]);
  });

  it("may mention people by names of several words", () => {
    assert.deepEqual(listed("lead: Action items:\n- Alert on it @Pool Owner", "Pool Owner: hm"), [
      "Alert on it: Pool Owner"
    ]);
  });

  it("stands where it was written", () => {
    const [action] = actionsOf(messages(["lead: Action items:\n  - Check the pool (db-oncall)", "db-oncall: hm"]));
    assert.ok(action);
    assert.equal(action.span.block.source.slice(action.span.start, action.span.end), "Check the pool");
  });
});

describe("plans", () => {
  it("are promises and proposals that no action speaks of", () => {
    const talk = messages([
      "lead: Action items:\n- Alert on waiting connections of the pool",
      "db-oncall: I'll write a test for the retry",
      "pool-oncall: we should add an alert on waiting connections",
      "pool-oncall: we should limit retries of the client",
      "pool-oncall: should we limit retries of the client?",
      "db-oncall: I'll be back later",
      "db-oncall: I'll write a test for the retry, too"
    ]);
    assert.deepEqual(
      plansOf(talk, actionsOf(talk), 0).map(({ text, owner }) => `${text}: ${owner ?? "–"}`),
      ["write a test for the retry: db-oncall", "limit retries of the client: –"]
    );
  });
});
