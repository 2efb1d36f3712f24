/** Drafts of updates from postmortems: only what the postmortem supports, and for readers outside nothing of the house. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import { textOf } from "../../server/src/document/document-base.ts";
import { extendVocabulary } from "../../server/src/document/vocabulary/vocabulary.ts";
import { type DraftedUpdate, draftUpdate, type UpdateRequest } from "../../server/src/drafting/update/draft.ts";
import { surroundingsFrom } from "../../server/src/workspace/surroundings.ts";
import { readAs, readKind } from "../support/documents.ts";

const day = "2026-03-20";

function drafted(body: string, request: Partial<UpdateRequest> = {}): DraftedUpdate {
  const postmortem = readAs("postmortem", body, "postmortems/x.md");
  return draftUpdate(postmortem, { today: day, audience: "external", source: "postmortem.md", ...request });
}

const incident = `# Postmortem: ledger-api rejected postings

- **Date**: 2026-03-12
- **Status**: resolved
- **Author**: @ledger-lead
- **Time zone**: UTC

## Summary

From 14:02 to 14:20 UTC, customers could not post payments. A deployment of ledger-api exhausted its connections.

## Impact

- **Customers**: About 1,200 customers were unable to post payments.
- 12 % of requests to \`ledger-api\` failed.
- Three customers wrote to @support-lead that payments failed.
- [Number] of 900 orders failed.
- No payments were lost.
- The outage cost $4,000 of revenue.

## Timeline

| Time (UTC) | Event |
| --- | --- |
| 14:02 | Deployed ledger-api v5.1.0, outage begins |
| 14:05 | Alert fired on db-prod-03 |
| 14:14 | Rollback complete, mitigated |
| 14:20 | Incident resolved |

## Resolution

We rolled back ledger-api. Payments were resumed for all customers. We should have noticed sooner.

## Action Items

| Action | Owner | Due | Status |
| --- | --- | --- | --- |
| Limit how many payments are retried | @ledger-lead | 2026-04-01 | Open |
| Add a limit for refunds | @ledger-lead | 2026-03-01 | Open |
| Add a limit for payouts | @ledger-lead | | Open |
| Improve messages about failed payments | | 2026-04-01 | Open |
| Add a page that shows delayed payments | @ledger-lead | 2026-03-15 | Done |
| Alert on pool saturation of db-prod-03 | @pool-oncall | 2026-04-01 | Open |
| Drop the old application | @ledger-lead | 2026-04-01 | Cancelled |
`;

describe("an update for readers outside", () => {
  const { draft, markdown } = drafted(incident);

  it("tells when it was, who was affected, what was done and what is planned, each as the postmortem has it", () => {
    assert.deepEqual(
      draft.facts.map(({ what, text, due }) => `${what}: ${text}${due ? ` by ${due}` : ""}`),
      [
        "status: resolved",
        "started: 2026-03-12, 14:02 UTC",
        "mitigated: 2026-03-12, 14:14 UTC",
        "resolved: 2026-03-12, 14:20 UTC",
        "affected: Customers: About 1,200 customers were unable to post payments.",
        "unaffected: No payments were lost.",
        "planned: Limit how many payments are retried by 2026-04-01",
        "planned: Add a limit for refunds",
        "planned: Add a limit for payouts",
        "done: Add a page that shows delayed payments"
      ]
    );
    assert.match(markdown, /\n\nOn 2026-03-12, from 14:02 to 14:20 UTC, \[Product name and what did not work, /);
    assert.match(markdown, /\*\*Affected\*\*: Customers: About 1,200 customers were unable to post payments\.\n/);
    assert.match(markdown, /\*\*Not affected\*\*: No payments were lost\.\n/);
    assert.ok(
      markdown.includes(
        [
          "- Done by 2026-03-12, 14:14 UTC: [What ended it, in words of the reader]",
          "- Done since: Add a page that shows delayed payments",
          "- Planned by 2026-04-01: Limit how many payments are retried",
          // Its day has passed: it is no promise any more.
          "- Planned by [New due date]: Add a limit for refunds",
          "- Planned: Add a limit for payouts\n"
        ].join("\n")
      ),
      markdown
    );
  });

  it("says of each fact which line proves it", () => {
    const lines = textOf(readAs("postmortem", incident).runs).split("\n");
    for (const { what, text, line } of draft.facts) {
      const proof = lines[line - 1] ?? "";
      const clock = /\d\d:\d\d/.exec(text)?.[0];
      assert.ok(proof.includes(clock ?? text.replace(/^Customers: /, "")), `${what} ${text}: ${proof}`);
    }
  });

  it("tells nothing of the house, and why it leaves something out", () => {
    for (const inside of ["ledger-api", "db-prod", "@ledger", "@support", "@pool", "$4", "ledger-lead", "v5.1"])
      assert.ok(!markdown.includes(inside), inside);
    const reasonOf = (part: string) => draft.leftOut.find(({ text }) => text.includes(part))?.reason;
    assert.equal(reasonOf("12 % of requests"), "internal");
    assert.equal(reasonOf("Three customers"), "a person");
    assert.equal(reasonOf("900 orders"), "left open");
    assert.equal(reasonOf("messages about failed payments"), "no owner");
    assert.equal(reasonOf("pool saturation"), "internal");
    assert.equal(reasonOf("rolled back"), "internal");
  });

  it("is the last one where the incident is over", () => {
    assert.match(markdown, /## Next update\n\nThis is the final update\.\n\n## Contact/);
    assert.ok(!markdown.includes("When resolved"));
  });

  it("has no finding but for what is left open, also beside its postmortem", () => {
    const files = new Map([
      ["i/postmortem.md", incident],
      ["i/update.md", markdown]
    ]);
    const document = readKind("stakeholder-update", markdown, "i/update.md");
    assert.equal(document.mode, "instance");
    const surroundings = surroundingsFrom(files, "i/update.md", { document });
    const { problems } = check(document, { today: parseDay(day) ?? 0, surroundings });
    assert.deepEqual([...new Set(problems.map(({ rule }) => rule))], ["placeholder"]);
  });

  it("is the same each time", () => {
    assert.deepEqual(drafted(incident), drafted(incident));
  });
});

describe("an update for readers inside", () => {
  const { draft, markdown } = drafted(incident, { audience: "internal", title: "Ledger postings - resolved" });

  it("names services and owners, and links the postmortem", () => {
    assert.match(markdown, /A deployment of ledger-api exhausted its connections\./);
    assert.match(markdown, /- Done: We rolled back ledger-api\.\n/);
    assert.match(markdown, /- Planned by 2026-04-01: Limit how many payments are retried \(@ledger-lead\)\n/);
    assert.match(markdown, /This is the final update: see the \[postmortem\]\(postmortem\.md\)\./);
    assert.match(markdown, /\nSubject: Ledger postings - resolved\n/);
    assert.ok(!draft.facts.some(({ text }) => text.includes("should have")));
  });
});

describe("the status of an update", () => {
  const told = (body: string, request: Partial<UpdateRequest> = {}) => drafted(body, request).draft.status;
  const rows = (...events: readonly string[]) =>
    `# Postmortem: x\n\n- **Date**: 2026-03-12\n\n## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n${events
      .map((event, index) => `| 14:${10 + index} | ${event} |\n`)
      .join("")}`;

  it("is what the postmortem has come to", () => {
    assert.equal(told(rows("Alert fired")), "investigating");
    assert.equal(told(rows("Alert fired", "Root cause identified")), "identified");
    assert.equal(told(rows("Alert fired", "Root cause identified", "Incident mitigated")), "monitoring");
    assert.equal(told(rows("Alert fired", "Incident mitigated", "Incident resolved")), "resolved");
    assert.equal(told("# Postmortem: x\n\n- **Status**: mitigated\n"), "monitoring");
    assert.equal(told("# Postmortem: x\n\n- **Status**: not yet resolved\n"), "investigating");
    assert.equal(told("# Postmortem: x\n\n- **Status**: final\n"), "resolved");
    assert.equal(told("# Postmortem: x\n\n- **Status**: draft\n\nThe incident was resolved.\n"), "resolved");
    assert.equal(told(rows("Incident resolved"), { status: "identified" }), "identified");
  });

  it("is not resolved where it began anew after its end", () => {
    const again = ["Incident resolved", "Errors are back, incident reopened"];
    assert.equal(told(rows("Alert fired", ...again)), "investigating");
    assert.equal(
      told(rows("Alert fired", ...again).replace("\n\n## T", "\n- **Status**: final\n\n## T")),
      "investigating"
    );
    assert.equal(
      told(rows("Alert fired", ...again).replace("\n\n## T", "\n- **Status**: Resolved\n\n## T")),
      "investigating"
    );
    assert.equal(told(rows("Alert fired", ...again, "Incident mitigated")), "monitoring");
    assert.equal(told(rows("Alert fired", ...again, "Incident resolved")), "resolved");
    assert.equal(told(rows("Alert fired", "Incident resolved", "Errors are back to normal")), "resolved");
    const { markdown, draft } = drafted(rows("Outage starts", ...again));
    assert.ok(!/This is the final update|- Done/.test(markdown), markdown);
    assert.ok(!draft.facts.some(({ what }) => what === "resolved"));
  });

  it("leaves the time of the next update open while it goes on", () => {
    const { markdown } = drafted(rows("Outage starts", "Root cause identified"));
    assert.match(markdown, /\nSince 2026-03-12, 14:10 UTC, \[Product name and what does not work, /);
    assert.match(markdown, /\nBy \[Date and time, UTC\], or sooner when the status changes\.\n/);
    assert.match(markdown, /\n- \[Action under way, and the team that does it\]\n/);
  });
});

describe("the times of an update", () => {
  const first = (body: string, request: Partial<UpdateRequest> = {}) =>
    /\n## What happened\n\n(.*?),? \[Product/.exec(drafted(body, { status: "resolved", ...request }).markdown)?.[1];
  const table = (head: string, start: string, end: string) =>
    `## Timeline\n\n| Time${head} | Event |\n| --- | --- |\n| ${start} | Outage starts |\n| ${end} | Incident resolved |\n`;

  it("have a date and a zone, or a placeholder for them", () => {
    const title = "# Postmortem: x\n\n";
    assert.equal(first(`${title}${table("", "09:10", "09:27")}`), "On [Date], from 09:10 to 09:27 [Time zone]");
    assert.equal(
      first(`${title}${table("", "09:10", "09:27")}`, { timeZone: "CET" }),
      "On [Date], from 09:10 to 09:27 CET"
    );
    // The day on which it was written is not that of the incident.
    assert.equal(
      first(`${title}- **Created**: 2026-03-20\n\n${table(" (UTC)", "09:10", "09:27")}`),
      "On [Date], from 09:10 to 09:27 UTC"
    );
    assert.equal(
      first(`${title}${table(" (UTC)", "2026-03-12 23:50", "2026-03-13 00:20")}`),
      "From 2026-03-12, 23:50 to 2026-03-13, 00:20 UTC"
    );
    assert.equal(
      first(`${title}- **Date**: 2026-03-12\n\n${table(" (UTC)", "23:50", "00:20")}`),
      "From 2026-03-12, 23:50 to 2026-03-13, 00:20 UTC"
    );
    assert.equal(first(title), "From [Start time] to [End time]");
  });

  it("are those of fields, then of sentences, then of rows; none where they contradict themselves", () => {
    const head = "# Postmortem: x\n\n- **Date**: 2026-03-12\n";
    assert.equal(
      first(`${head}- **Started**: 09:05 UTC\n- **Resolved**: 09:40 UTC\n\n${table(" (UTC)", "09:10", "09:27")}`),
      "On 2026-03-12, from 09:05 to 09:40 UTC"
    );
    assert.equal(
      first(`${head}\n## Summary\n\nBetween 9:10 AM and 9:23 AM UTC checkout was down.\n`),
      "On 2026-03-12, from 09:10 to 09:23 UTC"
    );
    // Two incidents in one postmortem.
    assert.equal(
      first(`${head}\n## One\n\n- **Duration**: 10:05 to 10:20 UTC\n\n## Two\n\n- **Duration**: 11:05 to 11:20 UTC\n`),
      "From [Start time] to [End time]"
    );
    assert.equal(
      first(`${head}- **Started**: 10:05 UTC\n- **Resolved**: 09:40 UTC\n`),
      "From [Start time] to [End time]"
    );
  });
});

describe("the template of an update", () => {
  it("is the team's, whatever its sections are called", () => {
    const template = [
      "# Update: {{title}}",
      "",
      "Status: [status]",
      "",
      "## Ereignis",
      "",
      "Seit [start time] geht [what] nicht; seit [end time] wieder.",
      "",
      "## Who is affected",
      "",
      "[Who is affected]",
      "",
      "## Next steps",
      "",
      "1. [step]",
      ""
    ].join("\r\n");
    const { markdown } = drafted(incident, {
      template,
      title: "Payments",
      vocabulary: extendVocabulary({ sections: { summary: ["Ereignis"] } })
    });
    assert.ok(markdown.includes("# Update: Payments\r\n\r\nStatus: resolved\r\n"));
    assert.ok(
      markdown.includes("Seit 2026-03-12, 14:02 UTC geht [what] nicht; seit 2026-03-12, 14:20 UTC wieder.\r\n"),
      markdown
    );
    assert.ok(markdown.includes("\r\nCustomers: About 1,200 customers were unable to post payments.\r\n"), markdown);
    assert.ok(markdown.includes("\r\n2. Done since: Add a page that shows delayed payments\r\n"));
    assert.ok(!/(?<!\r)\n/.test(markdown));
  });

  it("stays as it is where nothing is told", () => {
    const { markdown, draft } = drafted("# Postmortem: x\n", { source: null, template: "Nothing to fill.\n" });
    assert.equal(markdown, "Nothing to fill.\n");
    assert.deepEqual(draft.facts, []);
  });
});

describe("what an update takes over", () => {
  const affected = (...lines: readonly string[]) =>
    drafted(`# Postmortem: x\n\n## Impact\n\n${lines.map(each => `- ${each}\n`).join("")}`)
      .draft.facts.filter(({ what }) => what === "affected")
      .map(({ text }) => text);

  it("is whole sentences about what happened to readers", () => {
    assert.deepEqual(affected("Half of all visitors saw errors when paying."), [
      "Half of all visitors saw errors when paying."
    ]);
    for (const other of [
      "This meant that customers saw errors.",
      "Customers might have seen errors.",
      "Customers are back to normal.",
      "Payments recovered by 09:40.",
      "I think 5 users saw errors?",
      "Users of 10.1.2.3 saw errors.",
      "5 users saw a TypeError in checkout.",
      "5 users saw errors, see LEDGER-77.",
      "5 users saw errors, see #inc-77.",
      "5 users saw errors, see https://x.example/1.",
      "5 users saw errors between 9:10 and 9:20.",
      "5 users at pay.eu.example.com saw errors.",
      "5 users saw errors from pod pay-7d9f8b6c5d-x2x4z.",
      "5 users saw errors in /var/log/pay.",
      "The team failed to tell 5 users about errors.",
      "5 users saw errors, said María José.",
      "5 users saw errors, said Mr. Tanaka of Sony.",
      "5 users saw errors, as Priya said.",
      "5 users saw errors and sven was on the phone.",
      "5 users saw errors (see Karin).",
      "5 users saw errors because of jweber.",
      "Payments failed for 5 customers of Acme Corp.",
      "5 users saw errors, and one caused it: Globex.",
      "5 users could not log in with the password hunter2.",
      "5 users in eu-west-1a saw errors.",
      "Globex's payments failed for 5 users."
    ])
      assert.deepEqual(affected(other), [], other);
  });

  it("is whole sentences with words that anybody knows, too", () => {
    for (const said of [
      "On Monday, 5 users saw errors when loading PDF files.",
      "5 users could not see their orders.",
      "7 % of payments failed for customers who paid by card."
    ])
      assert.deepEqual(affected(said), [said], said);
  });

  it("is no promise where nobody will do it", () => {
    const items = [
      "Won't do: add a limit for payouts (@ledger-lead)",
      "Add a limit for refunds – owner: not @pool-lead",
      "Add a limit for exports – owner: @pool-lead?"
    ];
    const body = `# Postmortem: x\n\n- **Date**: 2026-03-12\n\n## Action Items\n\n${items.map(each => `- [ ] ${each}\n`).join("")}`;
    const table =
      "# Postmortem: x\n\n- **Date**: 2026-03-12\n\n## Action Items\n\n| Action | Owner |\n| --- | --- |\n| Won't do: add a limit | @ledger-lead |\n| Add a cap | not @pool-lead |\n| Add a page | @pool-lead? |\n";
    for (const each of [body, table])
      assert.deepEqual(
        drafted(each).draft.facts.filter(({ what }) => what === "planned"),
        []
      );
  });

  it("shows no path of the house to readers outside, but the id of the incident", () => {
    const body = "# Postmortem: x\n\n- **Date**: 2026-03-12\n";
    const source = "../postmortems/ledger.md";
    const without = drafted(body, { source }).markdown;
    assert.match(without, /- \*\*Incident\*\*: \[Incident number or link\]\n/);
    assert.match(without, /\n\n<!-- From: \.\.\/postmortems\/ledger\.md -->\n$/);
    const stated = drafted(`${body}- **Incident**: [INC-2041](incidents/2041.md)\n`, { source }).markdown;
    assert.match(stated, /- \*\*Incident\*\*: INC-2041\n/);
    assert.match(
      drafted(body, { source, audience: "internal" }).markdown,
      /- \*\*Incident\*\*: \[postmortem\]\(\.\.\/postmortems\/ledger\.md\)\n/
    );
  });

  it("names nobody whom the postmortem names", () => {
    const body =
      "# Postmortem: x\n\n## Participants\n\n- Ledger Core (scribe)\n- LC\n\n## Impact\n\n- Ledger told 5 users that payments failed.\n- LC saw that payments of 5 users failed.\n- Two users saw failed payments.\n";
    const { draft } = drafted(body, { audience: "internal" });
    assert.deepEqual(
      draft.facts.filter(({ what }) => what === "affected").map(({ text }) => text),
      ["Two users saw failed payments."]
    );
  });

  it("is without the links and notes that stand beside it", () => {
    const body =
      "# Postmortem: x\n\n- **Date**: 2026-03-12\n\n## Impact\n\n- 5 users saw failed payments. ([09:14](chat.txt#L1)); 7 % of payments failed. ([09:16](chat.txt#L4))\n\n## Action Items\n\n- [ ] Add a limit for payouts ([09:24](chat.txt#L9)) – owner: @ledger-lead, due: 2026-04-02\n- [x] Add a limit for refunds (@ledger-lead, due 2026-03-14) (DONE)\n";
    const { draft, markdown } = drafted(body);
    assert.deepEqual(
      draft.facts.filter(({ what }) => what !== "status").map(({ text }) => text),
      ["5 users saw failed payments.", "7 % of payments failed.", "Add a limit for payouts", "Add a limit for refunds"]
    );
    assert.match(markdown, /\*\*Affected\*\*:\n {2}- 5 users saw failed payments\.\n {2}- 7 % of payments failed\.\n/);
    assert.match(markdown, /- Planned by 2026-04-02: Add a limit for payouts\n/);
  });
});
