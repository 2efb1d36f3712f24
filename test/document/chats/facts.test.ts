/** What a chat tells besides times: people, figures, what is named, decided, asked and learned; and its moments. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readChat } from "../../../server/src/document/transcript/chat.ts";
import { chatPeopleOf, namedIn, statementsOf } from "../../../server/src/document/transcript/chat-facts.ts";
import { chatFiguresOf } from "../../../server/src/document/transcript/chat-figures.ts";
import { allChatMomentsOf, chatMomentsOf } from "../../../server/src/document/transcript/chat-moments.ts";

const messages = (...lines: readonly string[]) => {
  const chat = readChat(
    [...lines, "z-oncall: hm"].map((line, at) => `[14:${String(at).padStart(2, "0")}] ${line}`).join("\n")
  );
  assert.ok("messages" in chat);
  return chat.messages;
};
const texts = (said: readonly { readonly text: string }[]): string[] => said.map(each => each.text);

describe("the people of a chat", () => {
  it("have the roles that somebody says they have", () => {
    const people = chatPeopleOf(
      messages(
        "a-oncall: I'm IC",
        "b-lead: taking comms",
        "c-dev: c-dev here",
        "a-oncall: c-dev is scribe",
        "alert-bot: firing",
        "d-dev: who is IC?",
        "b-lead: handing over, d-dev is IC"
      )
    );
    assert.deepEqual(
      people.map(({ name, role }) => `${name}: ${role ?? "–"}`),
      [
        "a-oncall: Incident commander",
        "b-lead: Communications",
        "c-dev: Scribe",
        "d-dev: Incident commander",
        "z-oncall: –"
      ]
    );
  });
});

describe("roles", () => {
  const roles = (...lines: readonly string[]): string[] =>
    chatPeopleOf(messages(...lines)).flatMap(({ name, role }) => (role === null ? [] : [`${name}: ${role}`]));

  it("are taken and given in many words", () => {
    assert.deepEqual(roles("a-dev: ok I have it. incident lead is me"), ["a-dev: Incident commander"]);
    assert.deepEqual(roles("a-dev: I'm taking lead. b-dev = comms", "b-dev: ok"), [
      "a-dev: Incident commander",
      "b-dev: Communications"
    ]);
    assert.deepEqual(roles("a-dev: I'm IC", "b-dev: ok", "a-dev: handing over command to b-dev"), [
      "a-dev: Incident commander",
      "b-dev: Incident commander"
    ]);
  });

  it("are none where the words mean something else", () => {
    for (const line of [
      "a-dev: I'm leading nowhere with this",
      "a-dev: I take notes from the last incident as a start",
      "a-dev: i have leads on the cause",
      "a-dev: the lead is wrong",
      "a-dev: customers on the phone"
    ])
      assert.deepEqual(roles(line), [], line);
  });
});

describe("the figures of a chat", () => {
  const figures = (line: string): string[] =>
    chatFiguresOf(messages(`a: ${line}`)).map(({ kind, values, text }) => `${kind} ${values.join("+")}: ${text}`);

  it("have their subject", () => {
    assert.deepEqual(figures("error rate is 12%. p99 went from 80ms to 2.4s"), [
      "share 12%: error rate is 12%.",
      "delay 80ms+2.4s: p99 went from 80ms to 2.4s"
    ]);
    assert.deepEqual(
      figures("1,200 requests failed, about $3.5k lost"),
      ["count 1,200+$3.5k: 1,200 requests failed, about $3.5k lost"].map(each => each.replace("count", "count"))
    );
    assert.deepEqual(figures("40 customers are affected"), ["users 40 customers: 40 customers are affected"]);
    assert.deepEqual(figures("errors dropping — down to 15%"), ["share 15%: errors dropping — down to 15%"]);
  });

  it("are counts of whatever was hit, also without a noun", () => {
    for (const [line, figure] of [
      ["so 61 partners can't post", "count 61"],
      ["84 complaints so far", "count 84"],
      ["18,240 waiting in the queue", "count 18,240"],
      ["0 of 6,150 were sent", "share 0 of 6,150"],
      ["23 of them bought twice", "count 23"],
      ["sind 5 Filialen, alle mit dem neuen Router", "count 5"],
      ["7 trucks left late", "count 7"],
      ["the spool is 410 GB", "count 410 GB"],
      ["予約失敗 412件", "count 412"]
    ] as const)
      assert.ok(figures(line)[0]?.startsWith(figure), `${line} → ${figures(line)[0]}`);
  });

  it("are how late, how slow and how long", () => {
    for (const [line, figure] of [
      ["trucks left 50 min late", "delay 50 min"],
      ["rendering is crawling, 40s for a note", "delay 40s"],
      ["6 and a half hours late", "delay 6 and a half hours"],
      ["checkout was down for 41 minutes", "count 41 minutes"],
      ["success rate fell to 91.2% overnight??", "share 91.2%"]
    ] as const)
      assert.ok(figures(line)[0]?.startsWith(figure), `${line} → ${figures(line)[0]}`);
  });

  it("are no names with numbers, limits, plans, progress or what is still to come", () => {
    for (const line of [
      "412 is out",
      "rolling back to 411 now",
      "we ran migration 0187 last night",
      "campaign 7731 goes to the wrong queue",
      "backend says 500",
      "opened a case, 00551873",
      "I take 3 for ledger-oncall",
      "queue is bad (threshold 5%)",
      "and i make a memory alert at 75%",
      "I'll mail the 57 partners",
      "rollout halted at 20%",
      "61%",
      "it should be 10 min",
      "running it every 5 minutes",
      "would have saved 30 min",
      "see https://graphs.example/d/?from=1777464000000"
    ])
      assert.deepEqual(figures(line), [], line);
  });

  it("are no times, versions, statuses, deadlines, questions or small numbers", () => {
    for (const line of [
      "back at 14:30",
      "v5.1.0 is out",
      "seeing 500s",
      "ETA 90 seconds",
      "is it 50%?",
      "try option 2",
      "see #12",
      "in 10 minutes",
      "SEV2"
    ])
      assert.deepEqual(figures(line), [], line);
  });
});

describe("what a chat names", () => {
  it("are links, services, hosts and commands", () => {
    const named = namedIn(
      messages(
        "a: see https://example.com/d/1?x=y. checkout-api fails to reach pool-db.internal",
        "a: `kubectl get pods -n pool` says so, checkout-api is down",
        "a: $ systemctl restart pool",
        "a: ```\nkubectl rollout undo deploy/pool\n```",
        "a: service is down, docker hub too"
      )
    );
    assert.deepEqual(texts(named.links), ["https://example.com/d/1?x=y"]);
    assert.deepEqual(texts(named.services), ["checkout-api", "pool-db.internal"]);
    assert.deepEqual(texts(named.commands), [
      "kubectl get pods -n pool",
      "systemctl restart pool",
      "kubectl rollout undo deploy/pool"
    ]);
  });
});

describe("what people say in a chat", () => {
  it("are decisions, lessons, and what went how", () => {
    const said = statementsOf(
      messages(
        "a: let's roll back",
        "b: Do it.",
        "a: should we wait?",
        "a: Lesson learned: test the retry",
        "b: it could have been much worse without the canary",
        "a: the runbook doesn't even mention the pool",
        "b: we got lucky that it was Sunday",
        "alert-bot: decision: none"
      )
    );
    assert.deepEqual(texts(said.decisions), ["let's roll back", "Do it."]);
    assert.deepEqual(texts(said.lessons), ["test the retry"]);
    assert.deepEqual(texts(said.wentWell), ["it could have been much worse without the canary"]);
    assert.deepEqual(texts(said.wentPoorly), ["the runbook doesn't even mention the pool"]);
    assert.deepEqual(texts(said.lucky), ["we got lucky that it was Sunday"]);
  });
});

describe("the moments of a chat", () => {
  const moments = (...lines: readonly string[]): string[] =>
    allChatMomentsOf(messages(...lines)).map(
      ({ name, minutes, confidence }) => `${minutes - 840} ${name} ${confidence}`
    );

  it("are stated in many words", () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
      detected: [
        "just got paged for the pool",
        "alert fired: PoolFull",
        "customers are reporting errors",
        "the site is throwing 500s",
        "seeing a spike of errors",
        "[FIRING:1] PoolFull"
      ],
      acknowledged: ["acked", "ack", "looking into it", "I'm on it", "I'm IC"],
      "cause-identified": [
        "found it",
        "root cause: the pool is full",
        "I know what happened",
        "it's caused by the retry",
        "the cause is a bad config"
      ],
      "mitigation-started": [
        "rolling back now",
        "starting the failover",
        "reverting the config",
        "restarting the pods",
        "disabling the retry flag",
        "I'll roll it back now"
      ],
      mitigated: [
        "rollback complete",
        "rolled back",
        "failover done",
        "fix is live",
        "the flag is off",
        "hotfix deployed"
      ],
      resolved: [
        "all clear",
        "incident resolved",
        "closing the incident",
        "marking this as resolved",
        "calling it resolved",
        "resolving."
      ]
    };
    for (const [name, lines] of Object.entries(cases)) {
      for (const line of lines)
        assert.ok(
          chatMomentsOf(messages(`a: ${line}`)).some(each => each.name === name),
          `${name}: ${line}`
        );
    }
  });

  it("are not what is asked, hoped for, or not so", () => {
    for (const line of [
      "is it resolved?",
      "not resolved yet",
      "once the rollback is complete we are fine",
      "we haven't found the root cause",
      "should I start the rollback?",
      "waiting for the failover to be done",
      "it isn't rolled back",
      "let me know when the fix is deployed",
      "conflict resolved",
      "the rollback is almost complete"
    ])
      assert.deepEqual(texts(chatMomentsOf(messages(`a: ${line}`)).map(each => ({ text: each.name }))), [], line);
  });

  it("are likely where nobody states them, in the order in which they can be", () => {
    assert.deepEqual(
      moments(
        "a: latency is climbing",
        "b: checking",
        "a: the disk is full",
        "b: let's purge the old logs",
        "a: latency back to normal",
        "b: no more errors"
      ),
      [
        "0 detected likely",
        "1 acknowledged likely",
        "3 mitigation-started likely",
        "4 mitigated likely",
        "5 resolved likely"
      ]
    );
    assert.deepEqual(moments("a: looks good now", "b: lunch?"), []);
  });

  it("are an alert's only where a program says so", () => {
    assert.deepEqual(
      chatMomentsOf(messages("alert-bot: [FIRING] PoolFull", "a: ack", "alert-bot: [RESOLVED] PoolFull")).map(
        each => each.name
      ),
      ["detected", "acknowledged"]
    );
  });

  it("start with what a chat dates, or with the change before it that people suspect", () => {
    assert.deepEqual(moments("a: seeing errors since 13:40"), ["-20 started stated", "0 detected stated"]);
    assert.deepEqual(moments("deploy-bot: deployed pool v2", "a: seeing errors", "b: since the deploy?"), [
      "0 started likely",
      "1 detected stated"
    ]);
    assert.deepEqual(moments("deploy-bot: deployed pool v2", "a: seeing errors"), ["1 detected stated"]);
  });
});
