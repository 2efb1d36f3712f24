import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { coloured } from "./coloured.ts";
import { grammarSources, markdownTokenizer } from "./tokenizer.ts";

const go = "markup.inserted.go";
const noGo = "markup.deleted.no-go";
const conditional = "markup.changed.conditional-go";
const pending = "keyword.control.pending";
const notApplicable = "constant.language.not-applicable";
const unfilled = "keyword.control.unfilled";
const field = "variable.other.field";
const state = "constant.language.state";
const time = "constant.numeric.time";

/** Lines below the title of a document of ours, and what is coloured in them. */
type Case = readonly [line: string, ...runs: readonly (readonly [text: string, scope: string])[]];

const statusCells: readonly Case[] = [
  ["| CI is green | @builds | GO |", ["GO", go]],
  ["| CI is green | @builds | NO-GO |", ["NO-GO", noGo]],
  ["| CI is green | @builds | NO GO |", ["NO GO", noGo]],
  ["| CI is green | @builds | CONDITIONAL GO |", ["CONDITIONAL GO", conditional]],
  ["| CI is green | @builds | GO (CONDITIONAL) |", ["GO (CONDITIONAL)", conditional]],
  ["| CI is green | @builds | PENDING |", ["PENDING", pending]],
  ["| CI is green | @builds | N/A |", ["N/A", notApplicable]],
  ["| CI is green | @builds | ___ |", ["___", unfilled]],
  ["| CI is green | @builds | \\_\\_\\_ |", ["\\_\\_\\_", unfilled]],
  ["| CI is green | @builds | TBD |", ["TBD", unfilled]],
  ["| CI is green | ___ | ___ |", ["___", unfilled], ["___", unfilled]],
  ["| CI is green | @builds | ✅ GO |", ["GO", go]],
  ["| CI is green | @builds | **GO** |", ["GO", go]],
  ["| CI is green | @builds | **NO-GO** |", ["NO-GO", noGo]],
  ["|CI is green|@builds|GO|", ["GO", go]],
  ["| CI is green | @builds |         GO |", ["GO", go]],
  ["| CI is green | @builds | GO         |", ["GO", go]],
  ["| CI is green | @builds | GO | build 812 |", ["GO", go]],
  ["| CI is green | @builds | GO: [build 812](ci.md) |", ["GO", go]],
  ["| CI is green | @builds | NO-GO — two tests fail |", ["NO-GO", noGo]],
  ["| CI is green | @builds | N/A (documents only) |", ["N/A", notApplicable]],
  ["| CI is green | @builds | PENDING (due 14:00) |", ["PENDING", pending]],
  ["| CI is green | @builds | WAIVED by @release-manager: no tests |", ["WAIVED", notApplicable]],
  ["| CI is green | @builds | Go |"],
  ["| Go | 1.24 | go |"],
  ["| GO tests pass | @builds | yes |"],
  ["| CI is green | @builds | `GO` |"],
  ["| CI is green | @builds | GO ahead |"],
  ["| CI is green | @builds | NO-GOs |"],
  ["| --- | ___x | :---: |"],
  ["The answer is GO, not NO-GO or N/A."],
  ["___"]
];

const timeCells: readonly Case[] = [
  ["| 09:14 | Alert fires |", ["09:14", time]],
  ["| 2026-03-25 09:14 UTC | Alert fires |", ["2026-03-25 09:14 UTC", time]],
  ["| 2026-03-25T09:14:05Z | Alert fires |", ["2026-03-25T09:14:05Z", time]],
  ["| 2026-03-25 09:14+02:00 | Alert fires |", ["2026-03-25 09:14+02:00", time]],
  ["| 9:14 AM PST | Alert fires |", ["9:14 AM PST", time]],
  ["| ~09:14 | Alert fires |", ["~09:14", time]],
  ["| 09:14–09:20 | Rollback |", ["09:14–09:20", time]],
  ["| 09:14 - 09:20 UTC | Rollback |", ["09:14 - 09:20 UTC", time]],
  ["| **09:14** | Alert fires |", ["09:14", time]],
  ["| 1 | 09:14 | Alert fires |", ["09:14", time]],
  ["| at 09:14 | Alert fires |"],
  ["| 16:9 | Ratio |"],
  ["| 09:145 | Not a time |"],
  ["| `09:14` | Alert fires |"],
  ["At 09:14 the alert fired."]
];

const bulletTimes: readonly Case[] = [
  ["- **09:14** Alert fires", ["09:14", time]],
  ["* **09:14 UTC**: alert fires", ["09:14 UTC", time]],
  ["*   **09:10 AM**: Deployment", ["09:10 AM", time]],
  ["- **2026-03-25 09:14 UTC**: alert fires", ["2026-03-25 09:14 UTC", time]],
  ["- **09:14-09:20** Rollback", ["09:14-09:20", time]],
  ["- **09:14 Alert fires** and nobody is paged", ["09:14", time]],
  ["- The alert fires at **09:14**"],
  ["- **Since 09:14** nothing works"],
  ["- 09:14 Alert fires"]
];

const fields: readonly Case[] = [
  ["**Owner**: @payments-oncall", ["Owner", field]],
  ["**Owner:** @payments-oncall", ["Owner", field]],
  ["**Release manager**: @release-manager", ["Release manager", field]],
  ["**On-call engineer**: @payments-oncall", ["On-call engineer", field]],
  ["- **Incident commander**: @incident-commander", ["Incident commander", field]],
  ["* **Decided by:** @release-manager", ["Decided by", field]],
  ["> **Owner:** @payments-oncall", ["Owner", field]],
  ["1. **Executed by**: @payments-oncall", ["Executed by", field]],
  ["| **Release date** | 2026-03-25 |", ["Release date", field]],
  ["**Status**: draft", ["Status", field], ["draft", state]],
  ["**Status:** In review", ["Status", field], ["In review", state]],
  ["- **Status**: Resolved (2026-03-25)", ["Status", field], ["Resolved", state]],
  ["**Status**: monitoring\\", ["Status", field], ["monitoring", state]],
  ["**Severity**: SEV-2", ["Severity", field], ["SEV-2", state]],
  ["**Decision**: GO", ["Decision", field], ["GO", go]],
  ["**Decision**: NO-GO, tests fail", ["Decision", field], ["NO-GO", noGo]],
  ["**Decision:** Conditional go", ["Decision", field], ["Conditional go", conditional]],
  ["**Decision**: go on with the work", ["Decision", field]],
  ["**Status**: monitoring the queue", ["Status", field]],
  ["**Owners of this**: @payments-oncall"],
  ["**Background**: none"],
  ["The **Owner**: @payments-oncall"],
  ["Owner: @payments-oncall"],
  ["**Owner**"]
];

const masked: readonly (readonly [name: string, text: string])[] = [
  ["a fence", "```md\n| a | GO |\n**Owner**: @x\n- **09:14** x\n```"],
  ["a fence in a list", "- x\n\n  ```md\n  | a | GO |\n  ```"],
  ["indented code", "x\n\n    | a | GO |\n    **Owner**: @x"],
  ["a comment", "<!--\n| a | GO |\n**Owner**: @x\n-->"],
  ["a comment within a line", "x <!-- **Owner**: @x --> y"],
  ["a link target", "[x](<a | GO | b>)"]
];

for (const source of grammarSources) {
  describe(`with ${source.name}`, async () => {
    const tokenize = await markdownTokenizer(source, true);
    const below = (title: string, text: string) => coloured(tokenize, `${title}\n\n${text}`);

    for (const [group, cases] of Object.entries({ statusCells, timeCells, bulletTimes, fields })) {
      describe(group, () => {
        for (const [line, ...runs] of cases) {
          // A table needs a header for the built-in grammar to go on with the next rows.
          const text = line.startsWith("|") ? `| a | b | c |\n| --- | --- | --- |\n${line}` : line;
          test(line, () => {
            assert.deepEqual(
              below("# Release Checklist: ledger-api v5.1.0", text).map(run => [run.text, run.scope]),
              runs
            );
          });
        }
      });
    }

    describe("what is masked", () => {
      for (const [name, text] of masked) {
        test(name, () => assert.deepEqual(below("# Runbook: LedgerWriteLatencyHigh", text), []));
      }

      test("front matter", () => {
        const text = "---\n# Runbook: x\n**Owner**: @x\n---\n\nx";
        assert.deepEqual(coloured(tokenize, text), []);
      });

      test("and after it the document goes on", () => {
        const text = "```md\n| a | GO |\n```\n\n**Owner**: @x";
        assert.deepEqual(below("# Runbook: LedgerWriteLatencyHigh", text), [{ line: 7, text: "Owner", scope: field }]);
      });
    });

    test("a shape in a list within a list is met too", () => {
      const text = "- x\n  - **09:14** Alert fires";
      assert.deepEqual(below("# Postmortem: ledger-api", text), [{ line: 4, text: "09:14", scope: time }]);
    });
  });
}
