/** What is left to do, by what people do with what was just said: they take it, mend it, ask for it, list it or give it back. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { followUpsOf } from "../../../server/src/document/transcript/actions.ts";
import { readChat } from "../../../server/src/document/transcript/chat.ts";
import { chatFiguresOf } from "../../../server/src/document/transcript/chat-figures.ts";

const chatOf = (lines: readonly string[]) => {
  const chat = readChat(lines.map((line, at) => `[14:${String(at).padStart(2, "0")}] ${line}`).join("\n"));
  assert.ok("messages" in chat);
  return chat.messages;
};

/** What is left to do after some messages, each with its owner; the incident is over before them. */
const left = (...lines: readonly string[]): string[] => {
  const talk = chatOf([
    "lead: errors on the ledger",
    "db-oncall: rolling back",
    "lead: incident resolved",
    ...lines,
    "pool-oncall: hm hm",
    "db-oncall: hm hm"
  ]);
  const ends = { mitigated: talk[1] ?? null, resolved: talk[2] ?? null };
  return followUpsOf(talk, ends).map(each => `${each.text} | ${each.owner ?? "–"}`);
};

describe("what is left to do, whatever its form", () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ["is marked as one's own", ["lead: me: new timer for the batch"], ["new timer for the batch | lead"]],
    [
      "is what one says before one takes it",
      ["db-oncall: alert on waiting writers, we only saw the queue. me"],
      ["alert on waiting writers, we only saw the queue | db-oncall"]
    ],
    [
      "tells what is wrong, and who mends it",
      ["db-oncall: empty answers must not count as zero. I'll change the default"],
      ["empty answers must not count as zero – change the default | db-oncall"]
    ],
    [
      "is asked of somebody behind a point",
      ["lead: the checklist lacks the ledger. pool-oncall?", "pool-oncall: ok"],
      ["the checklist lacks the ledger | pool-oncall"]
    ],
    [
      "stays without an owner where somebody only asks others",
      ["lead: can the branches get a banner when the ledger is down?", "db-oncall: let me ask the vendor"],
      ["the branches get a banner when the ledger is down | –"]
    ],
    [
      "is done by somebody who is named",
      ["lead: Pool-oncall orders a spare disk for the ledger"],
      ["orders a spare disk for the ledger | pool-oncall"]
    ],
    [
      "is done to the services for good once all is over",
      ["db-oncall: I'll disable the old importer and tell the partners"],
      ["disable the old importer and tell the partners | db-oncall"]
    ],
    [
      "is two things in one sentence",
      ["db-oncall: I'll document the plan, and I'll lower the limit to 5"],
      ["document the plan | db-oncall", "lower the limit to 5 | db-oncall"]
    ],
    [
      "stands in a list under any heading",
      ["lead: before we all forget:\n- alert on the queue\n- a drill of the restore", "db-oncall: first one me"],
      ["alert on the queue | db-oncall", "a drill of the restore | –"]
    ],
    [
      "is wished behind a colon",
      [
        "lead: I want two things: a limit on the writers, and an alert on the queue. pool-oncall, second one?",
        "pool-oncall: ok"
      ],
      ["a limit on the writers | –", "an alert on the queue | pool-oncall"]
    ],
    [
      "is given back, and taken by whom one names",
      [
        "lead: follow-ups:\n- alert on the queue\n- docs of the restore",
        "db-oncall: 2 is mine",
        "db-oncall: sorry, won't get to 2. pool-oncall?",
        "pool-oncall: sure"
      ],
      ["alert on the queue | –", "docs of the restore | pool-oncall"]
    ],
    [
      "is taken with a word in another language",
      ["lead: alguien tiene que documentar la restauración", "db-oncall: yo"],
      ["alguien tiene que documentar la restauración | db-oncall"]
    ]
  ];
  for (const [name, lines, expected] of cases) it(name, () => assert.deepEqual(left(...lines), expected));
});

describe("what is no follow-up", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["a list of something else", ["lead: numbers:\n- 40 failed\n- 12 late"]],
    [
      "an offer that nobody takes",
      ["lead: should I promise the partners a date for tomorrow?", "db-oncall: what date?"]
    ],
    ["what is done in the same breath", ["lead: note to self: inform the branches about the ledger. done"]],
    ["a heading alone", ["lead: so follow ups pls"]],
    ["a look at something", ["db-oncall: let me check the graphs of the ledger"]],
    ["a lesson", ["lead: lesson learned: never trust the old importer"]]
  ];
  for (const [name, lines] of cases) it(name, () => assert.deepEqual(left(...lines), []));
});

describe("figures by what is said of them", () => {
  for (const [line, figure] of [
    ["23 letters were printed twice", "23"],
    ["deleted 318 labels older than a month", "318"],
    ["desk: 131 in the queue", "131"],
    ["etwa 3.400 Buchungen gescheitert", "3.400"],
    ["ledger is up, down for 37 min", "37 min"],
    ["starts fell from 700/min to 20/min", "700/min"]
  ] as const)
    it(line, () =>
      assert.ok(
        chatFiguresOf(chatOf([`lead: ${line}`, "db-oncall: ok"]))[0]
          ?.values.join()
          .includes(figure)
      )
    );
});
