/** Who owns something, in the forms of real documents, and what only looks like a name. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readAs } from "../support/documents.ts";

/** Whether the only action item of a postmortem names its owner. */
function names(item: string): boolean | undefined {
  return readAs("postmortem", `## Action Items\n\n- ${item}\n`).actionItems[0]?.items[0]?.owner !== null;
}

/** Whether an Owner cell of a go/no-go table is reported. */
function isMissing(cell: string): boolean {
  const body = `## Go/No-Go\n\n| Criteria | Owner | Status |\n| --- | --- | --- |\n| Tests | ${cell} | GO |\n`;
  return readAs("release-checklist", body).ownerless.length > 0;
}

describe("an item names its owner", () => {
  for (const item of [
    "@ledger-core adds an alert",
    "Add an alert (@ledger-core)",
    "Add an alert `@dma` [detect]",
    "Add an alert — @ledger-core, 2026-04-01",
    "Add an alert. Owner: ledger on-call",
    "Add an alert, owner = platform",
    "Add an alert (DRI: Ledger)",
    "Add an alert, assigned to the ledger team",
    "Add an alert, owned by Platform",
    "**Owner**: Ledger core",
    "(Platform) Raise the pool size",
    "(Ledger Core) Raise the pool size",
    "RelEng: tag the release",
    "Platform team: raise the pool size",
    "Payments team to raise the pool size",
    "Platform will raise the pool size",
    "relman@ to send the notice",
    "Raise the pool size (ledger on-call)",
    "Raise the pool size (Platform)",
    "Raise the pool size – Platform",
    "@acme/ledger raises the pool size",
    "Raise the pool size (@acme/ledger)"
  ]) {
    it(item, () => assert.equal(names(item), true));
  }
});

describe("an item names no owner with", () => {
  const none: Readonly<Record<string, string>> = {
    "nothing at all": "Add an alert",
    "an npm scope": "Upgrade @scope/pkg to 2.0",
    "an npm scope at its end": "Upgrade to @scope/pkg",
    "an npm scope in code": "Pin `@scope/pkg` in all services",
    "a mail address": "Forward ops@example.com to the pager",
    "an anchor": "See runbook.md#@mitigate",
    "an address with an at sign": "Read https://example.com/@ledger/notes first",
    "a version": "Move from 1.2 to @2.0.1",
    "a lone at sign": "Run it @ 14:00",
    "lead time": "Reduce lead time for changes",
    "the word who": "Write down who deployed what",
    "the word owner": "Give every service an owner",
    "an owner to be found": "Add an alert (owner: TBD)",
    "a placeholder for an owner": "Add an alert. Owner: [name]",
    "the type of the action": "Prevent: raise the pool size",
    "another type of action": "Monitoring: alert on pool saturation",
    "a remark": "Note: the pool is too small",
    "a priority": "(P1) Raise the pool size",
    "a state in parentheses": "Raise the pool size (Done)",
    "a word in front": "(Optional) Raise the pool size",
    "a month at its end": "Raise the pool size (April)",
    "a state at its end": "Raise the pool size - Completed",
    "a verb before to": "Need to raise the pool size",
    "the version of a package": "Upgrade to ansi-regex@6.0.1",
    "a title": "Regular Audits: conduct a review",
    "another title": "Automated Testing: test firewall rules",
    "the name of what it is": "Action Item: add an alert",
    "a verb before to and a noun": "Switch to the new pool",
    "another verb before to": "Continue to watch the pool",
    we: "We will raise the pool size",
    this: "This will be raised"
  };
  for (const [name, item] of Object.entries(none)) it(name, () => assert.equal(names(item), false, item));
});

describe("an Owner cell names somebody with", () => {
  for (const cell of [
    "@qa",
    "`@qa`",
    "Release manager",
    "QA",
    "qa@",
    "ops@example.com",
    "[@qa](https://example.com/qa)",
    "@qa, @ops",
    "〃",
    '"',
    "″",
    "ditto",
    "same",
    "Platform (TBD who)",
    "@acme/ledger",
    "担当: 運用",
    "R. M.",
    "**@qa**"
  ]) {
    it(cell, () => assert.equal(isMissing(cell), false));
  }
});

describe("an Owner cell names nobody with", () => {
  for (const cell of [
    "",
    "-",
    "—",
    "?",
    "___",
    "\\_\\_\\_",
    "TBD",
    "tba",
    "TODO",
    "To be decided",
    "to be assigned",
    "Unassigned",
    "unknown",
    "nobody",
    "none",
    "N/A",
    "@",
    "@___",
    "[Owner]",
    "[name]",
    "**[Owner]**",
    "<owner>",
    "@[name]",
    "{{owner}}",
    "[ ]",
    "☐",
    "未定"
  ]) {
    it(cell === "" ? "(empty)" : cell, () => assert.equal(isMissing(cell), true));
  }
});
