/** What an update tells its readers: status, subject, next update, times, promises. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { StakeholderUpdate } from "../../server/src/document/update/stakeholder-update.ts";
import { wordOverlap } from "../../server/src/document/word-overlap.ts";
import { readAs } from "../support/documents.ts";

const read = (body: string): StakeholderUpdate => readAs("stakeholder-update", body);

describe("the status of an update", () => {
  const claims = (body: string): string => {
    const { claims: all, isOngoing } = read(body);
    return `${all.map(({ place, status }) => `${place} ${status}`).join(", ")}${isOngoing ? " (ongoing)" : ""}`;
  };
  const bodies: Readonly<Record<string, string>> = {
    "Subject: Payments fail - Investigating": "subject investigating (ongoing)",
    "- **Status**: Monitoring": "field monitoring (ongoing)",
    "Subject: [RESOLVED] Payments": "subject resolved",
    "Subject: Payments, not yet resolved": "subject investigating (ongoing)",
    "We are currently investigating failed payments.": "body investigating (ongoing)",
    "Our teams are working on a fix.": "body investigating (ongoing)",
    "We are still investigating the root cause.": "",
    "The issue has been resolved. We are investigating why it happened.": "body resolved",
    "The issue is resolved for some customers.": "",
    "> We are currently investigating failed payments.": "",
    "## Earlier updates\n\nWe are currently investigating failed payments.": "",
    "Maintenance on 2026-03-14.": ""
  };
  for (const [body, expected] of Object.entries(bodies)) it(body, () => assert.equal(claims(body), expected));
});

describe("the subject of an update", () => {
  const subject = (body: string): readonly [string, boolean, boolean] | null => {
    const found = read(body).subject;
    return found && [found.words.text, found.namesService, found.namesStatus];
  };
  it("is a label, front matter, or the title without the name of its kind", () => {
    assert.deepEqual(subject("Subject: Payments fail"), ["Payments fail", true, true]);
    assert.deepEqual(subject("# Stakeholder Update: Ledger exports"), ["Ledger exports", true, true]);
    assert.deepEqual(subject("Subject: Incident update 2"), ["Incident update 2", false, true]);
    assert.deepEqual(subject("Subject: Ledger exports"), ["Ledger exports", true, false]);
    assert.deepEqual(subject("Subject: Ledger exports\n\n- Status: resolved"), ["Ledger exports", true, true]);
    assert.equal(subject("# Stakeholder Update"), null);
    assert.equal(subject("Payments fail."), null);
  });
});

describe("the next update", () => {
  const next = (body: string): string => {
    const found = read(body).nextUpdate;
    return found ? `${found.isTimed ? "timed" : "open"}${found.day === null ? "" : ` ${found.day}`}` : "none";
  };
  it("is announced in many words", () => {
    assert.equal(next("Next update: 10:30 UTC"), "timed");
    assert.equal(next("- **Date**: 1970-01-11\n- Next update: 10:30 UTC"), "timed 10");
    assert.equal(next("We will update you by 1970-01-11."), "timed 10");
    assert.equal(next("Updates will be posted every 30 minutes."), "timed");
    assert.equal(next("We'll share another update within the hour, in about 30 minutes."), "timed");
    assert.equal(next("## Next update\n\nTomorrow morning."), "timed");
    assert.equal(next("We will provide further updates as soon as possible."), "open");
    assert.equal(next("Payments fail."), "none");
  });
});

describe("what an update promises", () => {
  const promises = (body: string): string[] =>
    read(body).promises.map(
      ({ text, isLinked, lead }) => `${text}${isLinked ? " (linked)" : ""}${lead ? " (listed)" : ""}`
    );
  it("is told in sentences and lists, and is not done yet", () => {
    assert.deepEqual(
      promises(`We are implementing the following:

- Checks of addresses
- Alerts (PAY-3)
- Tests have been added

We will improve our tests. We will provide updates every hour.

## Planned improvements

- [x] Drills
- Load tests
`),
      ["Checks of addresses (listed)", "Alerts (PAY-3) (linked) (listed)", "Load tests"].toSpliced(
        2,
        0,
        "We will improve our tests. We will provide updates every hour."
      )
    );
  });
});

describe("details of the house", () => {
  const details = (body: string): string[] => read(body).internalDetails.map(({ what, text }) => `${what()}: ${text}`);
  it("are found in text and code", () => {
    assert.deepEqual(
      details(
        "Pod checkout-7d9f8b6c5-x2kqz on ip-10-0-3-7, db-prod-02 and 192.168.1.4, see #inc-42 and pay.svc.cluster.local."
      ),
      [
        "a host name: pay.svc.cluster.local",
        "a host name: ip-10-0-3-7",
        "a host name: db-prod-02",
        "a private address: 192.168.1.4",
        "a pod: checkout-7d9f8b6c5-x2kqz",
        "an internal channel: #inc-42"
      ]
    );
    assert.deepEqual(
      details("API v2.4.0 at api.example.com, ticket #4711, order 20260312, 99.95 % of 10,000 requests, SEV-1."),
      []
    );
  });
});

describe("two texts", () => {
  it("speak of the same thing by their telling words", () => {
    assert.ok(
      wordOverlap(
        "Adding a health check for payment gateways",
        "@core: health checks of the payment gateway (PAY-1)"
      ) >= 0.5
    );
    assert.ok(wordOverlap("Add alerts", "Add a health check") < 0.5);
    assert.equal(wordOverlap("", "x"), 0);
  });
});
