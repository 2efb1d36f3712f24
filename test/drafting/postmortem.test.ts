/** Drafts of postmortems from chats: nothing is lost that the chat tells, and nothing is told that it does not. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judge, readKind } from "../support/documents.ts";
import { drafted, incident, moments } from "../support/drafts.ts";

describe("a draft", () => {
  const result = drafted(incident, { title: "ledger-api rejected postings" });
  const { draft, markdown } = result;

  it("has the moments, and how sure they are", () => {
    assert.deepEqual(moments(result), [
      "14:02 started likely",
      "14:05 detected stated",
      "14:06 acknowledged stated",
      "14:09 cause-identified stated",
      "14:10 mitigation-started stated",
      "14:14 mitigated stated",
      "14:20 resolved stated"
    ]);
  });

  it("leaves chatter out, and keeps what happened", () => {
    const told = draft.timeline.map(each => each.text).join("\n");
    for (const noise of ["coffee", "hi all", "great work", "Action items"]) assert.ok(!told.includes(noise), noise);
    for (const kept of ["1,200 requests", "status page updated", "0.2%"]) assert.ok(told.includes(kept), kept);
  });

  it("leaves out who comes and goes", () => {
    const log =
      "14:00 -!- pool-oncall [~p@host] has joined #ops after the deploy\n14:05 < pool-oncall> seeing errors\n14:09 < pool-oncall> restarting it\n";
    assert.deepEqual(
      drafted(log).draft.timeline.map(each => each.time),
      ["14:05", "14:09"]
    );
  });

  it("marks what the chat only makes likely, once, and says what to do about it", () => {
    assert.match(markdown, /\| 2026-03-12 14:02 \| Started \[confirm\] +\|/);
    assert.equal(markdown.match(/\[confirm\]/g)?.length, 1);
    const [finding] = judge(readKind("postmortem", markdown, "postmortems/x.md")).problems.filter(({ message }) =>
      message.includes("[confirm]")
    );
    assert.match(finding?.message ?? "", /^'\[confirm\]' is left: check what stands before it/);
  });

  it("proves each row by the message in the chat", () => {
    const lines = incident.split("\n");
    for (const { line, text } of draft.timeline)
      assert.ok(lines[line - 1]?.toLowerCase().includes(text.slice(0, 12).toLowerCase()), text);
  });

  it("counts lines from where a part of a chat begins in its file", () => {
    const part = drafted(incident, { firstLine: 40 });
    assert.deepEqual(
      part.draft.timeline.map(each => each.line),
      draft.timeline.map(each => each.line + 40)
    );
    assert.ok(part.markdown.includes(`(chat.txt#L${part.draft.timeline[0]?.line})`));
  });

  it("gives actions to those who take them, and to nobody who declines", () => {
    assert.deepEqual(
      draft.actionItems.map(({ text, owner }) => `${text}: ${owner ?? "nobody"}`),
      [
        "Fail the canary on pool saturation: pool-oncall",
        "Test retries against a slow database: nobody",
        "Put the pool check into the runbook: pool-oncall"
      ]
    );
    assert.match(
      markdown,
      /\| Test retries against a slow database .*\| \[Owner\] +\| \[Due date\] \| \[Ticket link\] \| \[Type\] +\|/
    );
  });

  it("is the template, filled with what is known and open where nothing is", () => {
    const document = readKind("postmortem", markdown, "postmortems/ledger.md");
    const field = (role: string): string => document.fields.find(each => each.role === role)?.value.text ?? "";
    assert.equal(document.title?.text, "Postmortem: ledger-api rejected postings");
    assert.deepEqual(
      [field("date"), field("time-zone"), field("commander"), field("severity")],
      ["2026-03-12", "UTC", "ledger-oncall", "[Severity number]"]
    );
    assert.deepEqual(
      [
        field("duration"),
        field("time-to-detect"),
        field("time-to-acknowledge"),
        field("time-to-mitigate"),
        field("time-to-resolve")
      ],
      ["18 minutes", "3 minutes", "4 minutes", "12 minutes", "18 minutes"]
    );
    assert.deepEqual(document.chronology.timelines.length, 1);
    assert.equal(document.chronology.timelines[0]?.events.length, draft.timeline.length);
    const { problems, verdict } = judge(document);
    assert.equal(verdict, "open");
    assert.deepEqual(
      problems.filter(each => each.severity === "error").map(each => each.message),
      []
    );
    for (const part of [
      "connection pool is exhausted",
      "didn't even mention the pool",
      "good thing we had",
      "comms-lead (communications)",
      "80ms to 2.4s"
    ])
      assert.ok(markdown.toLowerCase().includes(part.toLowerCase()), part);
  });

  it("is the same each time, and the same of CRLF", () => {
    assert.equal(drafted(incident, { title: "ledger-api rejected postings" }).markdown, markdown);
    assert.equal(
      drafted(incident.replaceAll("\n", "\r\n"), { title: "ledger-api rejected postings" }).markdown,
      markdown
    );
  });
});

describe("a draft of a chat that states little", () => {
  it("takes what is likely, and says so", () => {
    const result = drafted(
      [
        "Alertmanager APP  2:03 AM",
        "[FIRING:1] SEV2 search-api: p95 above 3s",
        "search-oncall  2:05 AM",
        "ack",
        ":eyes: 2",
        "infra-oncall  2:14 AM",
        "the reindex kicked off at 2:00 AM, cpu is pegged at 98%",
        "it runs without throttling",
        "search-oncall  2:15 AM",
        "ok let's kill the reindex",
        "infra-oncall  2:16 AM",
        "kubectl delete job reindex -n search",
        "search-oncall  2:21 AM",
        "p95 back to normal",
        "2:27",
        "no more timeouts. ~2,300 searches timed out",
        "search-lead  8:30 AM",
        "we got lucky that it was at night",
        "8:31",
        "we should throttle the reindex job",
        "infra-oncall  8:32 AM",
        "agreed. search-oncall, can you write the alert on cpu?",
        "search-oncall  8:33 AM",
        "sure"
      ].join("\n")
    );
    assert.deepEqual(moments(result), [
      "02:00 started stated",
      "02:03 detected stated",
      "02:05 acknowledged stated",
      "02:14 cause-identified likely",
      "02:15 mitigation-started likely",
      "02:21 mitigated likely"
    ]);
    assert.deepEqual(
      result.draft.actionItems.map(({ text, owner }) => `${text}: ${owner ?? "nobody"}`),
      ["Throttle the reindex job: nobody", "Write the alert on cpu: search-oncall"]
    );
    const { markdown } = result;
    assert.match(markdown, /\*\*Severity\*\*: SEV2/);
    assert.match(markdown, /\*\*Root cause\*\*: .*it runs without throttling \(/);
    assert.match(markdown, /\| 02:16 +\| +\| kubectl delete job reindex -n search \(/);
    assert.match(markdown, /- We got lucky that it was at night \(/);
    assert.ok(markdown.includes("2,300 searches timed out") && markdown.includes("- search-api") === false);
  });

  it("knows that who looks back tells no moment", () => {
    const result = drafted(
      [
        "[21/11 09:14] Lee, Kim",
        "Payments are down",
        "[21/11 09:25] Roe, Sam",
        "The secret was rotated at 09:10 and the gateway never reloaded it. That's the cause.",
        "[21/11 09:27] Roe, Sam",
        "restarting it now",
        "[21/11 09:31] Roe, Sam",
        "502s are gone",
        "[21/11 09:40] Lee, Kim",
        "Declaring this resolved.",
        "[21/11 09:41] Lee, Kim",
        "What went well: the alert fired within a minute. What went poorly: no runbook for it.",
        "[21/11 09:42] Lee, Kim",
        "AIs: Sam to write the runbook, I'll add a reload hook"
      ].join("\n")
    );
    assert.deepEqual(
      moments(result).map(each => each.split(" ").slice(0, 2).join(" ")),
      [
        "09:10 started",
        "09:14 detected",
        "09:25 cause-identified",
        "09:27 mitigation-started",
        "09:31 mitigated",
        "09:40 resolved"
      ]
    );
    assert.deepEqual(
      result.draft.actionItems.map(({ text, owner }) => `${text}: ${owner ?? "nobody"}`),
      ["Write the runbook: Roe, Sam", "Add a reload hook: Lee, Kim"]
    );
    assert.match(result.markdown, /### What went well\n\n- The alert fired within a minute\. \(/);
    assert.match(result.markdown, /### What went poorly\n\n- No runbook for it\. \(/);
  });
});

describe("a draft of a chat that tells little", () => {
  it("leaves every value open that nobody told", () => {
    const result = drafted("[14:05] ledger-oncall: hello\n[14:06] pool-oncall: hello\n");
    assert.deepEqual([result.draft.timeline, result.draft.actionItems, result.draft.figures], [[], [], []]);
    for (const open of [
      "[Incident date]",
      "[Time zone]",
      "[Incident commander]",
      "| [Date and time] | Started",
      "[Owner]"
    ])
      assert.ok(result.markdown.includes(open), open);
    assert.ok(!/\bUTC\b/.test(result.markdown.replace(/\[[^\]]*\]/g, "")));
  });

  it("has no times where the chat has none", () => {
    const { draft, markdown } = drafted(
      "a: error rate is 40%\nb: rolling back now\na: rollback complete\nb: incident resolved\n"
    );
    assert.deepEqual(
      draft.timeline.map(each => each.time),
      [null, null, null, null]
    );
    assert.ok(markdown.includes("| [Time]"));
  });

  it("takes no question, hope or plan for a moment", () => {
    const lines = [
      "a: is it resolved?",
      "b: not resolved yet",
      "a: should we start the rollback?",
      "b: let me know once the rollback is complete",
      "a: we don't know what the root cause is",
      "b: it's resolved once the queue is empty"
    ];
    assert.deepEqual(moments(drafted(lines.map((line, at) => `[14:0${at}] ${line}`).join("\n"))), []);
  });

  it("starts when the chat says so, on its own clock", () => {
    const start = (line: string): string =>
      moments(drafted(`[00:10] a: got paged\n[00:12] b: ${line}\n`)).find(each => each.includes("started")) ?? "none";
    assert.equal(start("errors since 00:05"), "00:05 started stated");
    assert.match(start("it started around 23:58"), /^23:58 started stated$/);
    assert.equal(start("see you at 09:30 for the deploy"), "none");
  });
});

describe("a draft of a recording", () => {
  it("counts from its start", () => {
    const { draft, markdown } = drafted(
      "WEBVTT\n\n00:00:03.000 --> 00:00:06.000\n<v Host>I see the alert, 40k messages wait</v>\n\n00:02:30.000 --> 00:02:33.000\n<v Dev>Rolling back now</v>\n"
    );
    assert.deepEqual(
      draft.timeline.map(each => `${each.time} ${each.moment}`),
      ["00:00:03 detected", "00:02:30 mitigation-started"]
    );
    assert.ok(markdown.includes("All times in [Time zone], counted from the start of the recording."));
  });
});

describe("what a draft takes over", () => {
  it("is text, not markup, and holds no credentials", () => {
    const token = `ghp_${"a1B2c3D4e5F6".repeat(3)}`;
    const { markdown, draft } = drafted(
      `[14:05] a: seeing errors | <b>50%</b> [link](x) *all* _of_ it\n[14:06] b: error rate 20%, my token is ${token}\n`
    );
    assert.ok(!markdown.includes(token) && !JSON.stringify(draft).includes(token));
    const document = readKind("postmortem", markdown, "postmortems/x.md");
    assert.ok(
      document.chronology.timelines[0]?.events.some(({ text }) =>
        text.includes("errors | <b>50%</b> [link](x) *all* _of_ it")
      )
    );
  });

  it("holds no password that somebody says, or gives to a program", () => {
    const passwords = ["Pool3Cret", "Xk29dkQpLz", "hunter22x", "Winter2026", "Tr0ub4dor"];
    const [first, second, third, fourth, fifth] = passwords;
    const text = JSON.stringify(
      drafted(
        `[14:05] a: seeing errors at 40%: mysql -uroot -p${first} and redis-cli -a ${second} ping\n[14:06] b: user admin pass ${third} has errors at 20%\n[14:07] a: password was ${fourth} with errors at 10%\n[14:08] b: action items:\n- change the db password ${fifth}\n- rotate the token of the ledger service\n`
      )
    );
    for (const each of passwords) assert.ok(!text.includes(each), each);
    assert.ok(text.includes("token of the ledger service"));
  });

  it("is linked from where the document stands, or not at all", () => {
    assert.match(
      drafted(incident, { source: "../chats/a b (1).txt" }).markdown,
      /\]\(\.\.\/chats\/a%20b%20%281%29\.txt#L3\)/
    );
    assert.ok(!drafted(incident, { source: null }).markdown.includes("#L"));
  });

  it("comes in the order of time from threads", () => {
    const at = (minutes: number): string => `${1_773_324_300 + minutes * 60}.000100`;
    const messages = [
      { user: "a", ts: at(0), text: "seeing errors on ledger-api" },
      { user: "b", ts: at(9), thread_ts: at(0), text: "incident resolved" },
      { user: "b", ts: at(3), thread_ts: at(0), text: "rolling back now" },
      { user: "a", ts: at(2), text: "found it: a bad config" }
    ];
    assert.deepEqual(moments(drafted(JSON.stringify(messages))), [
      "14:05 detected stated",
      "14:07 cause-identified stated",
      "14:08 mitigation-started stated",
      "14:14 resolved stated"
    ]);
  });
});
