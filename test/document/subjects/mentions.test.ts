/** Where documents name people, flags, incidents and steps: the marks are all places of the subject, the first is asked for. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Runbook } from "../../../server/src/document/runbook/runbook.ts";
import { type MentionContext, mentionAt, mentionsOf } from "../../../server/src/document/subjects/mentions.ts";
import { readMarks } from "../../../server/src/rules/page.ts";
import { positionsIn } from "../../../server/src/workspace/text-positions.ts";
import { declared, readAs, readOurs, withMarks } from "../../support/documents.ts";

const alone: MentionContext = {
  addresses: { own: "file:///docs/document.md", of: () => null },
  flags: new Set(),
  runbookAt: () => null
};

function assertMentions(marked: string, context: MentionContext = alone): void {
  const { text, marks } = readMarks(marked);
  const document = readOurs(text);
  const [first] = marks;
  assert.ok(first);
  const place = document.placeAt(positionsIn(text).positionAt(first.start));
  const subject = place && mentionAt(document, place, context)?.subject;
  assert.ok(subject, "nothing is named there");
  const ranges = mentionsOf(document, subject, context).map(({ span }) => document.rangeOf(span));
  assert.equal(withMarks(text, ranges), marked);
}

/** Whether nothing is named at the mark. */
function assertNothing(marked: string, context: MentionContext = alone): void {
  const { text, marks } = readMarks(marked);
  const document = readOurs(text);
  const place = document.placeAt(positionsIn(text).positionAt(marks[0]?.start ?? 0));
  assert.equal(place && mentionAt(document, place, context), null);
}

describe("people", () => {
  it("are named by their handles, in whatever case, and in front matter", () => {
    assertMentions(`---
kind: release-checklist
owner: "⟦@ledger-lead⟧"
---

# Release Checklist: ledger v2

**Release manager**: ⟦@Ledger-Lead⟧, @ledger-lead-2

| Criteria | Owner | Status |
| -------- | ----- | ------ |
| Load     | ⟦@ledger-lead⟧ | GO |

Mail ledger@ledger-lead.example or \`@ledger-lead\`.
`);
  });

  it("are teams of an organisation, too", () => {
    assertMentions(
      declared(
        "runbook",
        "# Runbook: ledger\n\nOwner: ⟦@payments/oncall⟧\n\nAsk ⟦@payments/oncall⟧, not @payments.[^1]\n\n[^1]: Or ⟦@payments/oncall⟧ again.\n"
      )
    );
  });

  it("are named by names that the document introduces, whole or by the first part", () => {
    assertMentions(
      declared(
        "postmortem",
        `# Postmortem: slow payouts

## Participants

- ⟦Ledger Core⟧ (commander)
- Search Shore (scribe)

## Timeline

- 10:00 UTC Then ⟦Ledger⟧ called Search.
- 10:05 UTC ⟦Ledger Core⟧'s rollback is done. Ledgerbox is a host, \`Ledger Core\` an account.
`
      )
    );
  });

  it("are nobody where a first name is that of two", () => {
    assertNothing(
      declared(
        "postmortem",
        "# Postmortem: ledger\n\n## Participants\n\n- Ledger Core\n- Ledger Shore\n\n## Timeline\n\n- 10:00 UTC ⟦⟧Ledger called.\n"
      )
    );
  });
});

describe("flags", () => {
  it("of the scope are meant in all ways to write them, in code, too", () => {
    assertMentions(`# Release Checklist: ledger v2.0.0

## Scope

| Change | Flag |
| ------ | ---- |
| Retries | \`⟦retry_v2⟧\` |

## Rollback procedure

1. Switch \`⟦RETRY_V2⟧\` off:

   \`\`\`sh
   flagctl off ⟦retry-v2⟧ --now
   flagctl off retry-v22
   \`\`\`

## Go/No-Go

| Criteria | Owner | Status |
| -------- | ----- | ------ |
| ⟦retryV2⟧ is tested | @ledger-qa | GO |
`);
  });

  it("of other releases are known by their keys", () => {
    const body = declared("runbook", "# Runbook: ledger\n\n1. Switch `⟦retry_v2⟧` off.\n");
    assertMentions(body, { ...alone, flags: new Set(["retryv2"]) });
    assertNothing(body);
  });
});

describe("incidents and tickets", () => {
  it("are named by their ids", () => {
    assertMentions(
      declared(
        "postmortem",
        `# Postmortem: ledger (⟦INC-2041⟧)

**Incident**: ⟦INC-2041⟧
**Severity**: SEV-2

See INC-20411, UTF-8 and [the ticket ⟦INC-2041⟧](https://tickets.example/INC-2041).
`
      )
    );
  });
});

describe("references", () => {
  it("are named by their labels, with the definitions that these lead to", () => {
    assertMentions(
      declared(
        "postmortem",
        "# Postmortem: slow payouts\n\nSee [⟦INC-2041⟧], [⟦INC-2041⟧][], [why][⟦INC-2041⟧] and INC-2041.md.\n\n[⟦INC-2041⟧]: https://tickets.example/1\n"
      )
    );
  });
});

const runbook = `---
kind: runbook
---

# Runbook: ledger

## Step 1: Check

Look, then jump to ⟦3b⟧ (roll back) or [go on](#⟦step-3b-roll-back⟧). See step 2.

## Step 2: Diagnose

If it hangs, go to step ⟦3B⟧.

## Step ⟦3b⟧: Roll back

Undo it.
`;

describe("steps", () => {
  it("are meant by their numbers, and by the anchors of their headings", () => {
    assertMentions(runbook);
  });

  it("of two lists are two", () => {
    assertMentions(
      declared(
        "runbook",
        "# Runbook: ledger\n\n## Check\n\n1. Look.\n2. Look again, then repeat step ⟦1⟧.\n\n## Mitigate\n\n1. Restart it.\n2. Repeat step 1.\n"
      ).replace("1. Look.", "⟦1⟧. Look.")
    );
  });

  it("are named in documents that link to their runbook", () => {
    const target = readAs("runbook", readMarks(runbook).text.replace(/^---[\s\S]*?---\n\n/, ""));
    const context: MentionContext = {
      ...alone,
      addresses: {
        own: alone.addresses.own,
        of: each => (each.startsWith("ledger.md") ? "file:///docs/ledger.md" : null)
      },
      runbookAt: address => (address === "file:///docs/ledger.md" ? (target as Runbook) : null)
    };
    assertMentions(
      declared(
        "postmortem",
        `# Postmortem: slow payouts

## Timeline

- 10:00 UTC We followed [step ⟦3b⟧](ledger.md#⟦step-3b-roll-back⟧).
- 10:05 UTC Step ⟦3b⟧ of [the runbook](ledger.md) worked; step 2 did not. Step 3b of the plan, too.
- 10:06 UTC Step 3b of [another one](other.md) was never tried.
`
      ),
      context
    );
  });
});
