/** When a runbook was last tried or looked at, in the forms in which people write it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDay } from "../../server/src/document/days.ts";
import { readOurs } from "../support/documents.ts";

function reviews(text: string, frontMatter = ""): string {
  const document = readOurs(`---\nkind: runbook\n${frontMatter}---\n\n# R\n\n${text}\n`);
  assert.ok(document.kind === "runbook");
  const { newest, limit, due } = document.reviews;
  const parts = [
    newest && `${newest.what} ${formatDay(newest.day)}`,
    limit && `${limit.days} days`,
    due && `until ${formatDay(due.day)}`
  ];
  return parts.filter(Boolean).join(", ");
}

describe("reviews", () => {
  it("are labels, in any form", () => {
    const lines = {
      "**Last Updated**: 2026-01-16": "updated 2026-01-16",
      "> **Last reviewed:** 3 March 2026": "reviewed 2026-03-03",
      "_Last tested 2026-01-16_": "tested 2026-01-16",
      "This runbook was last rehearsed on 2026-02-01.": "rehearsed 2026-02-01",
      "**Última actualización**: 25-Oct-2025": "updated 2025-10-25",
      "最終更新日: 2025-11-15": "updated 2025-11-15",
      "| Field | Value |\n| - | - |\n| Last reviewed | 2026-01-16 |": "reviewed 2026-01-16",
      "Last updated: 2025-01-01 | Last tested: 2025-03-03": "tested 2025-03-03",
      "_Last Updated: January 2025_": "updated 2025-01-31",
      "**Version:** 1.0 | **Last reviewed:** Feb 2024": "reviewed 2024-02-29",
      "Created: January 2025": "",
      "Created: 2026-01-16": "",
      "The certificate was last updated on 2026-01-16.": "",
      "Last updated: soon": ""
    };
    for (const [text, expected] of Object.entries(lines)) assert.equal(reviews(text), expected, text);
  });

  it("are keys of front matter, with how long they hold", () => {
    assert.equal(reviews("x", "last_reviewed_on: 2026-01-16\nreview_in: 6 months\n"), "reviewed 2026-01-16, 186 days");
    assert.equal(reviews("x", "updated_date: 2026-01-16\n"), "updated 2026-01-16");
  });

  it("are rows of a table, in any order", () => {
    const table =
      "## When this runbook last worked\n\n| Date | Cause |\n| - | - |\n| 2026-01-02 | a |\n| 2026-03-04 | b |\n| 2026-02-03 | c |";
    assert.equal(reviews(`${table}\n\nIf older than 90 days, STALE.`), "worked 2026-03-04, 90 days");
    assert.equal(reviews("## Change log\n\n| Version | Date |\n| - | - |\n| 1 | 2026-01-02 |"), "updated 2026-01-02");
    const logs = ["Change log", "Renewal log"].map(
      (name, index) => `## ${name}\n\n| Date | Action |\n| - | - |\n| 2026-0${index + 1}-02 | a |`
    );
    assert.equal(reviews(logs.join("\n\n")), "updated 2026-02-02", "the newest of all of them");
    assert.equal(reviews("## Timeline\n\n| Date | Cause |\n| - | - |\n| 2026-01-02 | a |"), "");
  });

  it("hold as long as the document says", () => {
    const limits = {
      "Review cycle: Monthly": "31 days",
      "**Review Frequency:** Quarterly": "92 days",
      "**Next Review:** Monthly": "31 days",
      "Next review: after the release": "",
      "Next review: launch + 1 week": "",
      "This page is stale after two weeks.": "14 days",
      "Review this runbook every 6 months.": "186 days",
      "Next review: 2026-09-01": "until 2026-09-01",
      "- Reviewed every 6 months": "186 days",
      "- Review every 30 days": "30 days",
      "Tokens older than 90 days expire.": ""
    };
    for (const [text, expected] of Object.entries(limits)) assert.equal(reviews(text), expected, text);
  });
});
