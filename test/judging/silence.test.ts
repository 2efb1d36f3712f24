/** What directives silence, what is kept of it, and what a document is worth then. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, defaultConfiguration, type Judgement, type RuleSetting } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import { judge, readAs, readOurs, someDay } from "../support/documents.ts";

const judged = (text: string): Judgement => judge(readOurs(text));
const rulesOf = (problems: readonly { readonly rule: string }[]): string[] => problems.map(each => each.rule);

const checklist = (status: string, comment = ""): string => `# Release Checklist: ledger-api v5.0.0

**Release date**: 2026-03-25
**Release manager**: @ledger-lead

## Go/No-Go

| Criteria         | Owner        | Status |
| ---------------- | ------------ | ------ |
| Load test passes | @ledger-perf | ${status} ${comment} |

## Rollback procedure

1. Redeploy the previous image.
`;

describe("a silenced finding", () => {
  it("is told nobody, and kept with its reason", () => {
    const { problems, suppressed } = judged(checklist("___", "<!-- gonogo-disable-line unfilled-status — tonight -->"));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      suppressed.map(({ rule, severity, reason, range }) => [rule, severity, reason, range.start.line]),
      [["unfilled-status", "warning", "tonight", 9]]
    );
  });

  it("is kept without a reason where there is none", () => {
    const { suppressed } = judged(checklist("___", "<!-- gonogo-disable-line unfilled-status -->"));
    assert.equal(suppressed[0]?.reason, null);
  });

  it("decides no criterion", () => {
    const silenced = "<!-- gonogo-disable-line unfilled-status contradictory-decision -->";
    const outcome = ({ verdict, open }: Judgement) => [verdict, open];
    assert.deepEqual(outcome(judged(checklist("___"))), ["open", 1]);
    assert.deepEqual(outcome(judged(checklist("___", silenced))), ["open", 1]);
    assert.deepEqual(outcome(judged(checklist("NO-GO", silenced))), ["no-go", 0]);
    assert.deepEqual(outcome(judged(checklist("GO"))), ["go", 0]);
  });

  it("makes a document go whose only fault it is", () => {
    const body = (comment: string) =>
      checklist("GO").replace("1. Redeploy the previous image.", `1. Redeploy [version]. ${comment}`);
    const reason = "<!-- gonogo-disable-line placeholder — the name of a parameter -->";
    assert.deepEqual([judged(body("")).verdict, judged(body("")).open], ["open", 1]);
    assert.deepEqual([judged(body(reason)).verdict, judged(body(reason)).open], ["go", 0]);
  });

  it("is that of the rule named, on the lines covered, and no other", () => {
    const text = (comment: string) => `Text [date].\n\n${comment}\nText [version].\n\nText [name].\n`;
    const left = (comment: string): number =>
      judge(readAs("postmortem", text(comment))).problems.filter(each => each.rule === "placeholder").length;
    assert.equal(left(""), 3);
    assert.equal(left("<!-- gonogo-disable-next-line placeholder -->"), 2);
    assert.equal(left("<!-- gonogo-disable-next-line missing-owner -->"), 3);
    assert.equal(left("<!-- gonogo-disable placeholder -->"), 1);
    assert.equal(left("<!-- gonogo-disable-file placeholder -->"), 0);
    assert.equal(left("<!-- gonogo-disable-file placeholders -->"), 3);
  });
});

describe("of several directives for one finding", () => {
  it("the one that begins last is used", () => {
    const text =
      "<!-- gonogo-disable-file placeholder -- a -->\n<!-- gonogo-disable placeholder -- b -->\n\nOne [date].\n\n<!-- gonogo-disable-next-line placeholder -- c -->\nTwo [date].\n\n<!-- gonogo-enable placeholder -->\n\nThree [date].\n";
    const { suppressed, problems } = judge(readAs("postmortem", text));
    assert.deepEqual(
      suppressed.filter(each => each.rule === "placeholder").map(each => each.reason),
      ["b", "c", "a"]
    );
    assert.equal(rulesOf(problems).includes("unknown-directive"), false);
  });

  it("one that is left nothing is told", () => {
    const text =
      "<!-- gonogo-disable-file placeholder -->\n\n<!-- gonogo-disable-next-line placeholder -->\nTwo [date].\n";
    const { problems } = judge(readAs("postmortem", text));
    assert.deepEqual(
      problems.filter(each => each.rule === "unknown-directive").map(each => each.range.start.line),
      [4]
    );
  });
});

describe("a directive for a rule that is not asked", () => {
  const text = "<!-- gonogo-disable-file placeholder -->\n<!-- gonogo-disable-file missing-evidence -->\n\nText.\n";
  const told = (settings: Readonly<Record<string, RuleSetting>>, preset: "recommended" | "strict" = "recommended") => {
    const configuration = { ...defaultConfiguration, preset, rules: new Map(Object.entries(settings)) };
    const { problems } = check(readAs("release-checklist", text), { today: parseDay(someDay) ?? 0, configuration });
    return problems.filter(each => each.rule === "unknown-directive").map(each => each.range.start.line);
  };

  it("is told only once the rule is asked", () => {
    assert.deepEqual(told({}), [4]);
    assert.deepEqual(told({ placeholder: { severity: "off" } }), []);
    assert.deepEqual(told({}, "strict"), [4, 5]);
    assert.deepEqual(told({ "missing-evidence": { severity: "hint" } }), [4, 5]);
  });
});

describe("many directives", () => {
  it("are weighed in one go", () => {
    const count = 400;
    const text = "Text [date]. <!-- gonogo-disable-line placeholder -->\n\n".repeat(count);
    const { suppressed, problems } = judge(readAs("postmortem", text));
    assert.equal(suppressed.length, count);
    assert.equal(rulesOf(problems).includes("unknown-directive"), false);
  });
});
