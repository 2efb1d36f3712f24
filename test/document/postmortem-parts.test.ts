/** The parts of a postmortem, under whatever names and in whatever form. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { SectionRole } from "../../server/src/document/vocabulary/sections.ts";
import { readAs } from "../support/documents.ts";

const has = (body: string, part: SectionRole): boolean => readAs("postmortem", `${body}\n`).parts.has.has(part);

const present: readonly (readonly [SectionRole, string])[] = [
  ["timeline", "## Chain of events\n\nText."],
  ["timeline", "- **Key events**\n  - 09:10 alert"],
  ["timeline", "## What happened\n\n### 13:35\n\nAlert.\n\n### 13:50\n\nPool raised.\n\n### 14:00\n\nEnd."],
  ["timeline", "## Log\n\n- Dec 16th 12:43 alert\n- Dec 17th 08:21 report\n- Dec 18th 14:45 fix"],
  ["timeline", "We tried at 9:29 AM. It failed at 9:35 AM, again at 11:12 AM, and ended at 2:01 PM."],
  ["timeline", "```\n14:00 normal\n15:00 zero\n18:00 recovery\n```"],
  ["action-items", "## Recommendations\n\n- Alert"],
  ["action-items", "Corrective and preventative measures:\n\n- Alert"],
  ["action-items", "Action Items\n- Alert"],
  ["action-items", "## How this could have been prevented\n\nText."],
  ["action-items", "No further action is needed."],
  ["cause", "## 5 Whys\n\n1. Pool"],
  ["cause", "The incident was caused by a small pool."],
  ["cause", "The value was never set, so the job always failed."],
  ["cause", "| Field | Value |\n| - | - |\n| Root cause | a small pool |"],
  ["summary", "## TL;DR\n\nText."],
  ["summary", "# Postmortem\n\nOn Thursday the ledger rejected a tenth of all postings.\n\n## Timeline"],
  ["impact", "## Who is affected\n\nText."],
  ["impact", "**Impact**: all customers"],
  ["impact", "## Summary\n\nPods were stuck in the state Terminating."],
  ["impact", "## Summary\n\nFor new builds users did not see any logs."],
  ["lessons", "## What went well\n\n- Alerts"],
  ["resolution", "## Mitigation\n\nRolled back."]
];

const absent: readonly (readonly [SectionRole, string])[] = [
  ["timeline", "## Summary\n\nIt began at 09:10 and ended at 09:40."],
  ["action-items", "## Summary\n\nA pool was too small."],
  ["cause", "## Summary\n\nThe ledger rejected postings."],
  ["summary", "## Timeline\n\n- 09:10 alert"],
  ["impact", "## Summary\n\nWe changed the size of a pool."],
  ["lessons", "## Root cause\n\nA pool."]
];

describe("what a postmortem misses", () => {
  it("is told in the order of need", () => {
    const { missing } = readAs("postmortem", "## Root cause\n\nA pool.\n\n## Lessons learned\n\nPools.\n").parts;
    assert.deepEqual(missing, ["timeline", "action-items", "summary", "impact", "resolution"]);
  });
});

describe("a postmortem in a fence, to be copied", () => {
  const fence = (language: string, text: string) =>
    readAs("postmortem", `Copy this:\n\n\`\`\`${language}\n${text}\n\`\`\`\n`).parts;

  it("is not asked for its parts", () => {
    for (const language of ["markdown", "md"]) {
      assert.deepEqual(
        [fence(language, "# Postmortem\n\n## Summary").missing, fence(language, "# P").isDivided],
        [[], true]
      );
    }
  });

  it("stands in no other fence", () => {
    assert.equal(fence("sh", "# restart").isDivided, false);
    assert.equal(fence("markdown", "no heading").isDivided, false);
  });
});

describe("a postmortem has", () => {
  for (const [part, body] of present) {
    it(`${part}: ${body.replace(/\n+/g, " ").slice(0, 60)}`, () => assert.equal(has(body, part), true));
  }
});

describe("a postmortem lacks", () => {
  for (const [part, body] of absent) {
    it(`${part}: ${body.replace(/\n+/g, " ").slice(0, 60)}`, () => assert.equal(has(body, part), false));
  }
});
