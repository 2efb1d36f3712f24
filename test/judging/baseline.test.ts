/** Accepted findings: known again after any change of form, told when they are new, written in one order. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, type Problem } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import { acceptAll, readBaseline, withoutAccepted, writeBaseline } from "../../server/src/judging/baseline.ts";
import { declared, judge, readOurs, someDay } from "../support/documents.ts";

const text = declared(
  "postmortem",
  `# Postmortem: ledger

## 3. Impact on [service]

1. Text of [date], ___ customers.
2. Text of [date], again.

| Time  | Event        | Owner |
| ----- | ------------ | ----- |
| 09:10 | Errors begin |       |

## Action Items

| Action       | Owner |
| ------------ | ----- |
| Add an alert |       |
| Add a test   | ___   |
`
);

const problemsOf = (document: string): readonly Problem[] => judge(readOurs(document)).problems;
const accepted = acceptAll(problemsOf(text));
const newIn = (document: string): string[] =>
  withoutAccepted(problemsOf(document), accepted).problems.map(({ rule, subject }) => `${rule}: ${subject}`);

describe("an accepted finding", () => {
  it("is one of several", () => {
    assert.ok(accepted.size > 4, "the document has findings of several kinds");
    assert.equal(accepted.get("placeholder date"), 2);
  });

  const forms: Readonly<Record<string, (document: string) => string>> = {
    "as it was": document => document,
    "on another line": document => document.replace("# Postmortem", "Some words.\n\n# Postmortem"),
    "under another number": document =>
      document.replace("3. Impact", "12. Impact").replace("1. Text", "7. Text").replace("2. Text", "8. Text"),
    "in a table that is laid out anew": document =>
      document
        .replace("| Add an alert |       |", "|Add an alert||")
        .replace("| Add a test   | ___   |", "| **Add a test** |      ____ |"),
    "in another order": document =>
      document
        .replace("| Add an alert |       |\n", "")
        .replace("| Add a test   | ___   |\n", "| Add a test   | ___   |\n| Add an alert |       |\n"),
    "on Windows": document => document.replaceAll("\n", "\r\n"),
    "with other marks": document => document.replace("Text of [date]", "**Text** of _[date]_"),
    "without some of the others": document => document.replace("Text of [date], again", "Text")
  };
  for (const [name, change] of Object.entries(forms)) {
    it(`is known again ${name}`, () => {
      assert.ok(name === "as it was" || change(text) !== text);
      assert.deepEqual(newIn(change(text)), []);
    });
  }

  it("does not cover another one, nor one more of its kind", () => {
    assert.deepEqual(newIn(text.replace("again.", "[version].")), ["placeholder: version"]);
    assert.deepEqual(newIn(text.replace("again.", "again on [date].")), ["placeholder: date"]);
    assert.deepEqual(newIn(`${text}| Add a page   |       |\n`), ["missing-owner: add a page"]);
  });

  it("is the first of those that look alike", () => {
    const { problems } = withoutAccepted(problemsOf(text.replace("again.", "again on [date].")), accepted);
    assert.deepEqual(
      problems.map(({ range }) => range.start.line),
      [9]
    );
  });

  it("counts neither as an error nor as something to be filled, and decides no criterion", () => {
    const checklist = (status: string, owner = "@qa") => `# Release Checklist: ledger-api v5.0.0

**Release date**: 2026-03-25
**Release manager**: @ledger-lead

## Go/No-Go

| Criteria   | Owner | Status |
| ---------- | ----- | ------ |
| Tests pass | ${owner} | ${status} |

## Rollback

1. Redeploy the image before.
`;
    const outcome = (document: string) => {
      const model = readOurs(document);
      const options = { today: parseDay(someDay) ?? 0 };
      const told = check(model, { ...options, accepted: acceptAll(check(model, options).problems) });
      return [told.problems.length, told.verdict, told.open];
    };
    assert.deepEqual(outcome(checklist("GO", "")), [0, "go", 0]);
    assert.deepEqual(outcome(checklist("___")), [0, "open", 1]);
    assert.deepEqual(outcome(checklist("NO-GO")), [0, "no-go", 0]);
  });
});

describe("a baseline", () => {
  const baseline = new Map([
    ["docs/b.md", new Map([["placeholder date", 2]])],
    [
      "docs/a.md",
      new Map([
        ["todo-marker tbd", 1],
        ['placeholder a "b"', 1]
      ])
    ]
  ]);

  it("is written with one finding on each line, in one order", () => {
    const expected = `{
  "version": 1,
  "findings": [
    { "path": "docs/a.md", "rule": "placeholder", "text": "a \\"b\\"", "count": 1 },
    { "path": "docs/a.md", "rule": "todo-marker", "text": "tbd", "count": 1 },
    { "path": "docs/b.md", "rule": "placeholder", "text": "date", "count": 2 }
  ]
}
`;
    assert.equal(writeBaseline(baseline), expected);
    assert.equal(writeBaseline(new Map([...baseline].reverse())), expected);
    assert.equal(writeBaseline(new Map()), '{\n  "version": 1,\n  "findings": []\n}\n');
  });

  it("is read as it was written", () => {
    const whole = new Map([["docs/a.md", accepted]]);
    const read = readBaseline(writeBaseline(whole));
    assert.ok(typeof read !== "string");
    assert.deepEqual(new Map(read.get("docs/a.md")), new Map(accepted));
    assert.equal(writeBaseline(read), writeBaseline(whole));
  });

  it("adds up what is named twice, as after a merge", () => {
    const entry = '{ "path": "a.md", "rule": "placeholder", "text": "date", "count": 1 }';
    const read = readBaseline(`{ "version": 1, "findings": [${entry}, ${entry}] }`);
    assert.ok(typeof read !== "string");
    assert.equal(read.get("a.md")?.get("placeholder date"), 2);
  });

  it("says why a text is none", () => {
    const faults: Readonly<Record<string, RegExp>> = {
      "": /^it is no JSON: /,
      "<<<<<<< HEAD": /^it is no JSON: /,
      "[]": /^it has no list of findings$/,
      null: /^it has no list of findings$/,
      '{ "version": 1 }': /^it has no list of findings$/,
      '{ "version": 2, "findings": [] }': /^it is of another version/,
      '{ "version": 1, "findings": [null] }': /^its finding 1 has no path/,
      '{ "version": 1, "findings": [{ "path": "a", "rule": "b", "text": "c", "count": "1" }] }': /^its finding 1 /,
      '{ "version": 1, "findings": [{ "path": "a", "rule": "b", "text": "c", "count": 0 }] }': /^its finding 1 /
    };
    for (const [content, fault] of Object.entries(faults)) {
      const read = readBaseline(content);
      assert.ok(typeof read === "string", content);
      assert.match(read, fault);
    }
  });
});
