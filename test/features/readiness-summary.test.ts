/** How far a document is, for a chat. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readinessSummary } from "../../server/src/features/readiness-summary.ts";
import { checklist } from "../support/checklist.ts";
import { declared, judge, readOurs } from "../support/documents.ts";

function summary(text: string, path?: string): string | null {
  const document = readOurs(text, path);
  return readinessSummary(document, judge(document));
}

describe("the readiness summary", () => {
  it("of a checklist tells its verdict, how far it is, and what stands in the way", () => {
    assert.equal(
      summary(checklist),
      "**Release Checklist: ledger-api v5.0.0** is **open**: 1 of 2 go · 1 open\n\n- Load test passes – `@ledger-perf` – open\n"
    );
    assert.equal(
      summary(checklist.replace("| @ledger-perf  | ___ ", "|               | NO-GO — 4 % failed ")),
      "**Release Checklist: ledger-api v5.0.0** is **no-go**: 1 of 2 go · 1 no-go\n\n" +
        "- Load test passes – no owner – NO-GO — 4 % failed\n" +
        "- No owner for 'Load test passes': name the person, role or team that answers for it.\n"
    );
    assert.equal(
      summary(checklist.replace("___", "GO ")),
      "**Release Checklist: ledger-api v5.0.0** is **go**: 2 of 2 go\n"
    );
  });

  const listing = (items: string, heading = "Go/No-Go") =>
    summary(
      `# Release Checklist: ledger v2.0.0\n\n**Release date**: 2026-03-25\n**Release manager**: @ledger-lead\n\n## ${heading}\n\n${items}\n\n## Rollback procedure\n\n1. Redeploy the previous image.\n`
    ) ?? "";

  it("never says go where a list of criteria says no-go", () => {
    for (const item of [
      "- Backup: NO-GO",
      "- **Backup**: ❌",
      "- **Backup:** ❌ No-Go",
      "- [ ] Backup — NO-GO",
      "- [x] Backup - **NO-GO**",
      "* Backup: abgelehnt"
    ]) {
      const told = listing(`- Load test: GO\n${item}`);
      assert.match(told, /is \*\*no-go\*\*: 1 of 2 go · 1 no-go\n\n- Backup – /, item);
    }
    assert.match(listing("- Load test: GO\n- Backup: pending"), /is \*\*open\*\*: 1 of 2 go · 1 open/);
    assert.match(listing("- Load test: GO\n- Backup: GO"), /is \*\*go\*\*: 2 of 2 go\n$/);
  });

  it("does not take a rule, an option or a remark for a criterion", () => {
    for (const item of [
      "- If any test fails: NO-GO",
      "- Error rate > 1 %: NO-GO",
      "- Backup: GO\n- Backup: NO-GO",
      "- Backup: no alerts since Monday",
      "- Decided on Monday"
    ])
      assert.match(listing(item), /is \*\*go\*\*\n$/, item);
    assert.match(listing("- Backup: NO-GO", "Notes"), /is \*\*go\*\*\n$/);
  });

  it("says open while a box of the decision is", () => {
    assert.match(listing("- [x] Load test\n- [ ] Backup"), /is \*\*open\*\*\n\n- Backup – open\n$/);
    assert.match(listing("- [x] Load test\n- [ ] ~~Backup~~ not needed"), /is \*\*go\*\*\n$/);
  });

  it("reads answers in other languages", () => {
    const table =
      "| Criteria | Owner | Status |\n| --- | --- | --- |\n| Lasttest | @ledger-perf | Nein |\n| Backup | @core | Ja |";
    assert.match(listing(table), /is \*\*no-go\*\*: 1 of 2 go · 1 no-go\n\n- Lasttest – `@ledger-perf` – Nein/);
  });

  it("of any other document tells its verdict and what is open", () => {
    const told = summary(declared("runbook", "# Runbook: ledger\n\n**Last reviewed**: 2026-03-12\n\n1. Ask [name].\n"));
    assert.match(told ?? "", /^\*\*Runbook: ledger\*\* is \*\*open\*\*\n\n(?:- .*\n)+$/);
  });

  it("names errors, and the first of many only", () => {
    const rows = Array.from({ length: 20 }, (_, at) => `| Check ${at} | @core | ___ |\n`).join("");
    const many = summary(checklist.replace(/\n\n## Rollback/, `\n${rows}\n## Rollback`)) ?? "";
    assert.equal(many.match(/^- /gm)?.length, 13);
    assert.match(many, /\n- … and 9 more\n$/);
    const late = readOurs(checklist.replace("the previous image", "[X]"));
    assert.match(readinessSummary(late, judge(late, "2026-03-25")) ?? "", /\n- \*\*Error\*\*: .*\\\[X\\\]/);
  });

  it("calls nobody, links nothing and makes nothing of the words of a document", () => {
    const told = summary(
      checklist
        .replace("Release Checklist: ledger-api", "Release Checklist: @all ledger-api")
        .replace("Load test passes", "\\# <b>See</b> #12 \\*x\\* https://a.example")
    );
    assert.match(told ?? "", /^\*\*Release Checklist: `@all` ledger-api v5\.0\.0\*\* is/);
    assert.match(told ?? "", /\n- \\# See `#12` \\\*x\\\* `https:\/\/a\.example` – `@ledger-perf` – open\n$/);
  });

  it("steers no terminal, and turns no words", () => {
    const told = summary(
      checklist
        .replace("Release Checklist: ledger-api", "Release Checklist: \u202eledger-api\u001b[31m")
        .replace("Load test passes", "Load\u0007 \u2066test\u2069 passes\u009b2J")
    );
    assert.match(told ?? "", /^\*\*Release Checklist: ledger-api \\\[31m v5\.0\.0\*\* is/);
    assert.match(told ?? "", /\n- Load test passes 2J – /);
    assert.doesNotMatch(told ?? "", /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u);
  });

  it("is none of templates and archives", () => {
    assert.equal(summary(checklist, "templates/release.md"), null);
  });
});
