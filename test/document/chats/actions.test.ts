/** Actions of a chat and who took them: by number, by place, by name, over several messages; and who did not. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { actionsOf, followUpsOf } from "../../../server/src/document/transcript/actions.ts";
import { readChat } from "../../../server/src/document/transcript/chat.ts";

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

/** What is left to do after some messages, with its owner and when it is due; the incident is over before them. */
const left = (...lines: readonly string[]): string[] => {
  const talk = messages([
    "lead: errors on the ledger",
    "db-oncall: rolling back",
    "lead: incident resolved",
    ...lines,
    "pool-oncall: hm hm",
    "db-oncall: hm hm",
    "net-oncall: hm hm",
    "Pool Owner: hm hm",
    "lead: hm hm"
  ]);
  return followUpsOf(talk, { mitigated: null, resolved: talk[2] ?? null }).map(({ text, owner, due, ticket }) =>
    [text, owner ?? "–", due, ticket].filter(each => each !== null).join(" | ")
  );
};

describe("what is left to do once an incident is over", () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ["is promised", ["db-oncall: I'll write a test for the retry"], ["write a test for the retry | db-oncall"]],
    [
      "is promised without a subject",
      ["db-oncall: will put the purge into cron"],
      ["put the purge into cron | db-oncall"]
    ],
    [
      "is promised in the plain present",
      ["db-oncall: and i make an alert on the lag"],
      ["make an alert on the lag | db-oncall"]
    ],
    [
      "is promised behind it",
      ["db-oncall: shrink the pool again, will do tomorrow"],
      ["shrink the pool again | db-oncall | tomorrow"]
    ],
    ["is proposed", ["lead: we should limit the retries of the client"], ["limit the retries of the client | –"]],
    [
      "is proposed and taken",
      ["lead: the job should fail on no rows", "db-oncall: i'll do it"],
      ["the job should fail on no rows | db-oncall"]
    ],
    [
      "is missing and taken",
      ["lead: there is no alert on the lag. I'll add one"],
      ["there is no alert on the lag | lead"]
    ],
    [
      "is taken by its words",
      ["lead: we need an alert on the lag", "db-oncall: I can take the alert"],
      ["an alert on the lag | db-oncall"]
    ],
    [
      "is asked for and agreed to",
      ["lead: Pool, could you look at tightening the alert?", "Pool Owner: sure, this week"],
      ["look at tightening the alert | Pool Owner | this week"]
    ],
    [
      "is asked for by a name behind it",
      ["lead: alert on empty files, db-oncall?", "db-oncall: easy, today"],
      ["alert on empty files | db-oncall | today"]
    ],
    [
      "is given with please",
      ["lead: @db-oncall please add it to the runbook by Friday"],
      ["add it to the runbook by Friday | db-oncall | by Friday"]
    ],
    [
      "is given to each",
      ["lead: db-oncall does the alert, pool-oncall the docs, i do the ticket"],
      ["the alert | db-oncall", "docs | pool-oncall", "the ticket | lead"]
    ],
    [
      "goes to who takes it instead",
      ["lead: db-oncall, can you extend the runbook?", "db-oncall: can't, out till monday", "pool-oncall: then I"],
      ["extend the runbook | pool-oncall"]
    ],
    [
      "goes to nobody",
      ["lead: db-oncall, can you extend the runbook?", "db-oncall: no time, sorry"],
      ["extend the runbook | –"]
    ],
    [
      "is asked of anybody",
      ["lead: can someone document the restore?", "pool-oncall: on me"],
      ["document the restore | pool-oncall"]
    ],
    [
      "has no owner where all only agree",
      ["lead: we should add a canary", "db-oncall: +1", "pool-oncall: agreed"],
      ["add a canary | –"]
    ],
    [
      "has a ticket",
      ["db-oncall: I'll open a ticket for the index", "db-oncall: PLAT-381"],
      ["open a ticket for the index | db-oncall | PLAT-381"]
    ],
    [
      "is corrected",
      ["db-oncall: I'll alert at 80%", "db-oncall: no wait, make that 75%"],
      ["alert at 75% | db-oncall"]
    ],
    [
      "is said twice",
      ["lead: we should add a canary for the ledger", "db-oncall: I'll add the canary for the ledger"],
      ["add a canary for the ledger | db-oncall"]
    ],
    [
      "in German",
      ["lead: wir brauchen noch einen Alarm für die Queue", "db-oncall: übernehme ich, bis Freitag"],
      ["wir brauchen noch einen Alarm für die Queue | db-oncall | bis Freitag"]
    ],
    [
      "in Spanish",
      ["lead: habría que automatizar la renovación", "db-oncall: yo me encargo"],
      ["habría que automatizar la renovación | db-oncall"]
    ],
    ["in Japanese", ["lead: 来週アラートを追加します"], ["来週アラートを追加します | lead | 来週"]]
  ];
  for (const [name, lines, expected] of cases) it(name, () => assert.deepEqual(left(...lines), expected));
});

describe("what is not left to do", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["what is done at once", ["db-oncall: I'll restart the worker now", "db-oncall: let me check the graphs"]],
    [
      "what people say of themselves",
      ["db-oncall: I'll be back later", "lead: need coffee", "lead: we should be fine now"]
    ],
    [
      "what is done before the chat ends",
      [
        "db-oncall: I'll post the numbers of the ledger in the doc",
        "lead: ok",
        "db-oncall: numbers of the ledger are posted"
      ]
    ],
    ["what is dropped", ["lead: we should add a canary", "db-oncall: nah, not worth it"]],
    ["what is dropped in the same breath", ["lead: I'll order a second switch, no wait, scratch that"]],
    [
      "what is asked for this minute",
      ["lead: can someone send me the log?", "db-oncall: could you resend the invite?"]
    ],
    [
      "what is there already",
      ["lead: db-oncall, will you file the claim with the carrier?", "db-oncall: filed already"]
    ],
    ["what nobody is to do", ["lead: and please nobody deploys until the fix is in", "db-oncall: sure"]],
    ["an objection", ["lead: does anyone object to lowering the limit for good?", "db-oncall: no"]],
    ["a question", ["lead: should we have seen this?", "lead: who noticed?"]]
  ];
  for (const [name, lines] of cases) it(name, () => assert.deepEqual(left(...lines), []));

  it("what is promised while the incident goes on, unless it is for later", () => {
    const talk = messages([
      "lead: errors on the ledger",
      "db-oncall: I'll add a replica",
      "db-oncall: I'll write an alert for that tomorrow",
      "lead: which replica?",
      "db-oncall: the third",
      "db-oncall: rolled back",
      "lead: resolved"
    ]);
    const found = followUpsOf(talk, { mitigated: talk[5] ?? null, resolved: talk[6] ?? null });
    assert.deepEqual(
      found.map(each => each.text),
      ["write an alert for that tomorrow"]
    );
  });
});

describe("a list over several messages", () => {
  it("goes on while its items are marked, or while its speaker lists them", () => {
    assert.deepEqual(
      left(
        "lead: next steps:",
        "lead: - make the importer idempotent",
        "db-oncall: ok",
        "lead: - ask the vendor",
        "db-oncall: 2 is mine"
      ),
      ["make the importer idempotent | –", "ask the vendor | db-oncall"]
    );
    assert.deepEqual(left("lead: Offen bleibt:", "lead: Verteiler bereinigen (db-oncall)", "db-oncall: ok"), [
      "Verteiler bereinigen | db-oncall"
    ]);
    assert.deepEqual(
      left(
        "lead: follow-ups so we don't forget",
        "lead: 1) slot alert",
        "lead: 2) failover runbook",
        "db-oncall: 1 for me",
        "lead: and 2 is me"
      ),
      ["slot alert | db-oncall", "failover runbook | lead"]
    );
    assert.deepEqual(left("lead: handing over. open: call the carrier, swap the optic in rack 4, write the report"), [
      "call the carrier | –",
      "swap the optic in rack 4 | –",
      "write the report | –"
    ]);
    assert.deepEqual(left("lead: follow ups?", "db-oncall: 1. alert on the disk", "db-oncall: danke"), [
      "alert on the disk | –"
    ]);
  });

  it("has marks of any kind", () => {
    assert.deepEqual(left("lead: TODO\n・アラート追加（db-oncall）\n・手順書"), [
      "アラート追加 | db-oncall",
      "手順書 | –"
    ]);
  });

  it("is answered by numbers alone", () => {
    assert.deepEqual(
      left(
        "lead: ok, I note: 1. alarm for the queue, 2. limit for the importer, 3. tell the partners",
        "db-oncall: 1+2",
        "pool-oncall: 3"
      ),
      ["alarm for the queue | db-oncall", "limit for the importer | db-oncall", "tell the partners | pool-oncall"]
    );
    assert.deepEqual(left("lead: todo:", "lead: - alert", "db-oncall: +1"), ["alert | –"]);
  });

  it("may stand behind a label with a name", () => {
    assert.deepEqual(left("lead: todo db-oncall: rotate the key by Friday"), [
      "rotate the key by Friday | db-oncall | by Friday"
    ]);
    assert.deepEqual(left("lead: AI: the tool must cap the batch. db-oncall ticket?", "db-oncall: yup PLAT-12, mine"), [
      "the tool must cap the batch | db-oncall | PLAT-12"
    ]);
    assert.deepEqual(left("lead: actions taken: rolled back the ledger"), []);
  });
});
