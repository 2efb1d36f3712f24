/** A team's own words and its own template, in the postmortems that are drafted from chats. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { extendVocabulary } from "../../server/src/document/vocabulary/vocabulary.ts";
import { readKind } from "../support/documents.ts";
import { drafted, incident, moments } from "../support/drafts.ts";

describe("a team's own words", () => {
  it("tell moments besides the usual ones", () => {
    const vocabulary = extendVocabulary({
      moments: { mitigated: ["umgeleitet (EU)"], detected: ["Pieper geht"], started: [" "] }
    });
    const chat =
      "[14:05] a: Der Pieper geht\n[14:09] b: alles umgeleitet (EU), noch nicht fertig\n[14:12] a: incident resolved\n";
    assert.deepEqual(moments(drafted(chat, { vocabulary })), [
      "14:05 detected stated",
      "14:09 mitigated stated",
      "14:12 resolved stated"
    ]);
    assert.deepEqual(moments(drafted(chat)), ["14:12 resolved stated"]);
  });
});

describe("a team's own template", () => {
  it("is filled where its sections and fields can be recognised, and kept elsewhere", () => {
    const template = `# Incident: {{title}}

| Field | Value |
| --- | --- |
| Date | [date] |
| Incident commander | [name] |
| Started | [time] |
| Resolved | [time] |
| Severity | [SEV] |

## What happened

[Tell it]

## Chronology

| When | What happened |
|:-----|---------------|
| [time] | [event] |

## Contributing factors

- [factor]

## Follow-ups

| # | Task | Assignee | Deadline | Priority |
| - | ---- | -------- | -------- | -------- |
| 1 | [task] | [name] | [day] | [P] |

## Sign-off

Kept as it is.
`;
    const { markdown } = drafted(incident, { template, title: "ledger" });
    const document = readKind("postmortem", markdown, "postmortems/ledger.md");
    const field = (role: string): string => document.fields.find(each => each.role === role)?.value.text ?? "";
    assert.deepEqual(
      [field("date"), field("commander"), field("started"), field("severity")],
      ["2026-03-12", "ledger-oncall", "2026-03-12 14:02 [confirm]", "[SEV]"]
    );
    assert.match(
      markdown,
      /\| 2026-03-12 14:02 \| \*\*Started \[confirm\]\*\*: Deployed ledger-api v5\.1\.0 to production \(/
    );
    assert.match(markdown, /\| :-/);
    assert.match(
      markdown,
      /\| Fail the canary on pool saturation \(.*\) +\| pool-oncall \| \[Due date\] \| \[Priority\] \|/
    );
    assert.ok(markdown.endsWith("## Sign-off\n\nKept as it is.\n"));
    assert.ok(!markdown.includes("[factor]"));
  });

  it("takes no label below the impact for a date", () => {
    const template = "# Postmortem: {{title}}\n\n**Date**: [Date]\n\n## Impact\n\n- **Data**: [Amount of data lost]\n";
    const { markdown } = drafted(incident, { template });
    assert.ok(markdown.includes("**Date**: 2026-03-12"));
    assert.ok(markdown.includes("- **Data**: [Amount of data lost]"), markdown);
  });

  it("has its tables filled whatever their columns are called", () => {
    const template =
      "# Postmortem: {{title}}\n\n## What happened when\n\n| When | What |\n| --- | --- |\n| [time] | [event] |\n\n## Follow-ups\n\n| What | Who | By |\n| --- | --- | --- |\n| [task] | [name] | [day] |\n";
    const { markdown } = drafted(incident, { template });
    assert.match(markdown, /\| 14:05 +\| \*\*Detected\*\*: /);
    assert.match(markdown, /\| Fail the canary on pool saturation \(.*\) +\| pool-oncall +\| \[Due date\] \|/);
    assert.ok(
      !markdown.includes("## Timeline") && !markdown.includes("[task]") && !markdown.includes("- [ ]"),
      markdown
    );
  });

  it("gets the sections that it lacks", () => {
    const { markdown } = drafted(incident, {
      template: "# Postmortem: {{title}}\n\n## Root cause\n\n[Why]\n",
      title: "ledger"
    });
    assert.match(markdown, /## Timeline\n\n- 2026-03-12 14:02 \*\*Started \[confirm\]\*\*: /);
    assert.match(markdown, /## Action Items\n\n- \[ \] Fail the canary/);
  });
});
