/** The table under the cursor, aligned. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { alignTableAt } from "../../server/src/features/align-table.ts";
import { displayWidth } from "../../server/src/text/display-width.ts";
import { declared } from "../support/documents.ts";
import { edited } from "../support/editing.ts";

const runbook = (body: string) => declared("runbook", `# Runbook: ledger\n\n${body}`);
const aligned = (body: string) => edited(runbook(body), alignTableAt);

describe("Align Table", () => {
  it("puts the pipes under each other, and nothing else changes", () => {
    assert.equal(
      aligned("| Check | Owner |\n|---|:-:|\n| Queue is empty |⟦⟧ @ledger |\n|a\\|b|`c\\|d`|\n\nText  \n"),
      runbook(
        "| Check          |  Owner  |\n| -------------- | :-----: |\n| Queue is empty | @ledger |\n| a\\|b           | `c\\|d`  |\n\nText  \n"
      )
    );
  });

  it("counts what a reader sees: wide letters and emoji are two", () => {
    assert.equal(
      aligned("|⟦⟧Status|Who|\n|--|-:|\n|✅|監視|\n|❌ no|é|\n"),
      runbook("| Status |  Who |\n| ------ | ---: |\n| ✅     | 監視 |\n| ❌ no  |    é |\n")
    );
    assert.deepEqual(["👩‍💻", "⚠️", "e\u0301", "ﾊ", "表", "\u200B", ""].map(displayWidth), [2, 2, 1, 1, 2, 0, 0]);
  });

  it("keeps indentation, quotes, line ends, rows that are too short or too long, and tables without outer pipes", () => {
    assert.equal(
      aligned("1. Look:\n\n   |⟦⟧ A | B |\n   |---|---|\n   | long one |\n   | x | y | z |\n"),
      runbook("1. Look:\n\n   | A        | B   |\n   | -------- | --- |\n   | long one |\n   | x        | y   | z |\n")
    );
    assert.equal(
      aligned("> a | b\n> -|-\n> 1⟦⟧ | 2\n"),
      runbook("> | a   | b   |\n> | --- | --- |\n> | 1   | 2   |\n")
    );
    assert.equal(
      edited(runbook("|A|B|\n|-|-|\n|1⟦⟧|2|\n").replaceAll("\n", "\r\n"), alignTableAt),
      runbook("| A   | B   |\n| --- | --- |\n| 1   | 2   |\n").replaceAll("\n", "\r\n")
    );
  });

  it("says so where all is well, and nothing outside of tables", () => {
    assert.equal(aligned("| A⟦⟧   |\n| --- |\n"), "The table is aligned.");
    assert.equal(aligned("⟦⟧\n| A   |\n| --- |\n"), null);
  });
});
