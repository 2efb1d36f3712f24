/** Completion in the cells of tables: owners, statuses, due dates, tickets, flags. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { defaultConventions } from "../../../server/src/rules/conventions.ts";
import { rosterOf } from "../../../server/src/workspace/roster.ts";
import { declared, readOurs } from "../../support/documents.ts";
import { digest, labels, offered, taken } from "./offered.ts";

const head = "# Release Checklist: ledger-api v5.0.0\n\n**Release date**: 2026-03-25\n\n## Go/No-Go\n\n";
const table = (...rows: string[]) =>
  `${head}| Criteria         | Owner        | Status |\n| ---------------- | ------------ | ------ |\n${rows.join("\n")}\n`;
const load = "| Load test passes | @ledger-perf | GO     |";

const actions = (row: string, before = "") =>
  declared(
    "postmortem",
    `# Postmortem: ledger\n\n- **Incident date**: 2026-03-10\n- **Severity**: SEV-2\n${before}\n## Action Items\n\n| Action | Owner | Due | Ticket | Status |\n| - | - | - | - | - |\n| Alert earlier | @ledger-core | 2026-04-01 | LEDGER-12 | Open |\n${row}\n`
  );

describe("owners in a cell", () => {
  const known = table(
    load,
    "| Rollback works | @ledger-oncall |",
    "| Alerts work | @ledger-oncall |",
    "| Smoke | ⟦⟧ |"
  );

  it("are the most used first, then those of the workspace, then those whom the team lists", () => {
    const roster = rosterOf({ codeOwners: "* @ledger/core @Ledger-Perf", people: [] });
    const neighbours = [digest({ handles: new Map([["@support-lead", 7]]), names: new Map([["Ledger core", 2]]) })];
    const items = offered(known, {
      roster,
      neighbours,
      people: ["@my-team"],
      authors: [{ name: "Release Bot", mail: null }]
    });
    assert.deepEqual(
      items.map(({ label, detail }) => [label, detail]),
      [
        ["@ledger-oncall", "named 2 times here"],
        ["@ledger-perf", "named once here · CODEOWNERS"],
        ["@support-lead", "named 7 times in the workspace"],
        ["Ledger core", "named 2 times in the workspace"],
        ["@ledger/core", "CODEOWNERS"],
        ["@my-team", "your settings"],
        ["Release Bot", "Git author"]
      ]
    );
    assert.deepEqual(
      items.map(({ sortText }) => sortText),
      items.map(({ sortText }) => sortText).sort()
    );
  });

  it("are written between spaces, and leave the other columns where they are", () => {
    assert.equal(
      taken(table(load, "| Smoke |⟦⟧"), "@ledger-perf", { trigger: "|" }),
      table(load, "| Smoke | @ledger-perf")
    );
    assert.equal(
      taken(table(load, "| Smoke |⟦⟧|"), "@ledger-perf", { trigger: "|" }),
      table(load, "| Smoke | @ledger-perf |")
    );
    const wide = (cell: string) => table(load, `| Smoke tests pass | ${cell} | ___    |`);
    assert.equal(taken(wide("⟦⟧            "), "@ledger-perf"), wide("@ledger-perf"));
    assert.equal(taken(wide("@led⟦⟧        "), "@ledger-perf"), wide("@ledger-perf"));
    assert.equal(taken(wide("[Owner]⟦⟧     "), "@ledger-perf"), wide("@ledger-perf"));
  });

  it("are found by what was typed, also where a placeholder stands", () => {
    const typed = (cell: string) => offered(table(load, `| Smoke | ${cell} |`))[0];
    assert.equal(typed("@led⟦⟧")?.filterText, "@ledger-perf");
    assert.equal(typed("[Owner]⟦⟧")?.filterText, "[Owner] @ledger-perf");
    assert.equal(typed("TBD⟦⟧")?.filterText, "TBD @ledger-perf");
  });

  it("are one of several names", () => {
    assert.equal(
      taken(table(load, "| Smoke | @qa, @le⟦⟧ |"), "@ledger-perf"),
      table(load, "| Smoke | @qa, @ledger-perf |")
    );
    assert.equal(
      taken(table(load, "| Smoke | @qa,⟦⟧ |"), "@ledger-perf"),
      table(load, "| Smoke | @qa, @ledger-perf |")
    );
  });

  it("never count the name that is being written", () => {
    assert.deepEqual(labels(table(load, "| Smoke | @ledger-pe⟦⟧ |")), ["@ledger-perf"]);
    assert.deepEqual(labels(table(load, "| Smoke | @led⟦⟧ger |")), ["@ledger-perf"]);
  });

  it("are names where the document writes names", () => {
    const people = [{ handle: "release-lead", name: "Release lead", mail: null, aliases: [] }];
    const roster = rosterOf({ codeOwners: null, people });
    assert.deepEqual(labels(table("| Load test | Ledger core | GO |", "| Smoke | ⟦⟧ |"), { roster }), [
      "Ledger core",
      "Release lead"
    ]);
    assert.deepEqual(labels(table(load, "| Smoke | ⟦⟧ |"), { roster }), ["@ledger-perf", "@release-lead"]);
  });

  it("are replaced in whole or in part, as a person asks, where the client knows how", () => {
    const item = offered(table(load, "| Smoke | @qa, @le⟦⟧dger |"), { can: { insertReplace: true } }).find(
      ({ label }) => label === "@ledger-perf"
    );
    assert.deepEqual(item?.textEdit, {
      newText: "@ledger-perf",
      insert: { start: { line: 9, character: 15 }, end: { line: 9, character: 18 } },
      replace: { start: { line: 9, character: 15 }, end: { line: 9, character: 22 } }
    });
  });
});

describe("statuses in a cell", () => {
  const status = (...cells: string[]) => table(...cells.map((cell, index) => `| Check ${index} | @qa | ${cell} |`));

  it("are GO, NO-GO and what lies between, in the style of the document", () => {
    assert.deepEqual(labels(status("⟦⟧")), ["GO", "NO-GO", "CONDITIONAL GO", "N/A — [reason]"]);
    assert.deepEqual(labels(status("✅", "⟦⟧")), ["✅", "❌", "⚠️", "N/A — [reason]"]);
    assert.deepEqual(labels(status("Go", "⟦⟧")), ["Go", "No-Go", "Conditional Go", "N/A — [reason]"]);
  });

  it("are open first where nobody asked, so that Enter lets nothing go by mistake", () => {
    assert.deepEqual(labels(status("⟦⟧"), { trigger: " " }).slice(0, 2), ["___", "GO"]);
    const done = actions("| a | @qa | | | Done |\n| b | @qa | | | Done |\n| Rehearse | @qa | | | ⟦⟧ |");
    assert.equal(labels(done)[0], "Done");
    assert.equal(labels(done, { trigger: " " })[0], "Open");
  });

  it("take the place of what is open, with the pipes in line", () => {
    const row = (cell: string) =>
      status(`${cell}`).replace("| Check 0 |", "| Check 0          |").replace("| @qa |", "| @qa          |");
    assert.equal(taken(row("___⟦⟧   "), "NO-GO"), row("NO-GO "));
    assert.equal(taken(row("⟦⟧      "), "GO"), row("GO    "));
  });

  it("are all there where one is changed for another", () => {
    assert.deepEqual(
      offered(status("GO⟦⟧")).map(({ filterText }) => filterText?.split(" ")[0]),
      ["GO", "GO", "GO", "GO"]
    );
  });

  it("of tasks are those that the column has, then the usual ones", () => {
    assert.deepEqual(labels(actions("| Rehearse | @qa | | | ⟦⟧ |")), ["Open", "In progress", "Done", "Cancelled"]);
    assert.deepEqual(labels(actions("| a | @qa | | | todo |\n| Rehearse | @qa | | | ⟦⟧ |")).slice(0, 3), [
      "Open",
      "todo",
      "In progress"
    ]);
  });
});

describe("due dates in a cell", () => {
  const due = "| Rehearse | @qa | ⟦⟧ | | |";

  it("are the deadline by severity, the next business day, in two weeks, today", () => {
    const conventions = { ...defaultConventions, deadlines: new Map([["SEV-2", { actionItems: 28 }]]) };
    assert.deepEqual(
      offered(actions(due), { conventions }).map(({ label, detail }) => [label, detail]),
      [
        ["2026-04-07", "deadline for SEV-2, Tuesday, in 18 days"],
        ["2026-03-23", "next business day, Monday, in 3 days"],
        ["2026-04-03", "in two weeks, Friday"],
        ["2026-03-20", "today, Friday"]
      ]
    );
  });

  it("are written as the document writes its dates, or as a person wants them", () => {
    const written = actions(due).replace("2026-03-10", "10 Mar 2026").replace("2026-04-01", "1 Apr 2026");
    assert.equal(labels(written)[0], "23 Mar 2026");
    assert.equal(labels(actions(due), { dateStyle: "MMM d, yyyy" })[0], "Mar 23, 2026");
  });

  it("are that of the release, too", () => {
    const tasks = `${head}| Criteria | Status |\n| - | - |\n| a | GO |\n\n## Preparation\n\n| Task | Owner | Due |\n| - | - | - |\n| Book it | @qa | ⟦⟧ |\n`;
    assert.deepEqual(offered(tasks)[0]?.detail, "release date, Wednesday, in 5 days");
  });
});

describe("tickets and flags in a cell", () => {
  it("are those of the document and of the workspace", () => {
    const neighbours = [digest({ tickets: ["LEDGER-7", "LEDGER-12"], incidents: ["INC-3"] })];
    assert.deepEqual(labels(actions("| Rehearse | @qa | | ⟦⟧ | |"), { neighbours }), ["LEDGER-12", "LEDGER-7"]);
  });

  it("are flags of the scope, as code", () => {
    const scope = `${head}| Criteria | Status |\n| - | - |\n| a | GO |\n\n## Scope\n\n| Change | Feature flag |\n| - | - |\n| Retries | \`ledger_retry\` |\n| Fees | ⟦⟧ |\n`;
    assert.equal(taken(scope, "ledger_retry"), scope.replace("⟦⟧", "`ledger_retry`"));
  });
});

describe("a cell is silent", () => {
  it("in a column that holds anything, in the head, and beyond the last column", () => {
    assert.deepEqual(labels(table(load, "| Smoke⟦⟧ | |")), []);
    assert.deepEqual(labels(`${head}| Criteria | Own⟦⟧er | Status |\n| - | - | - |\n| a | @qa | GO |\n`), []);
    assert.deepEqual(labels(table(load, "| Smoke | @qa | GO | ⟦⟧")), []);
  });

  it("behind a space, where something stands already", () => {
    assert.deepEqual(labels(table(load, "| Smoke | ⟦⟧@qa |"), { trigger: " " }), []);
    assert.deepEqual(labels(table(load, "| Smoke | @qa ⟦⟧|"), { trigger: " " }), []);
    assert.notDeepEqual(labels(table(load, "| Smoke | ⟦⟧ |"), { trigger: " " }), []);
  });

  it("behind an escaped pipe", () => {
    assert.deepEqual(labels(table(load, "| a \\|⟦⟧"), { trigger: "|" }), []);
    assert.deepEqual(labels(table(load, "| a \\| b | ⟦⟧ |")), ["@ledger-perf"]);
  });
});

describe("lines end as they did", () => {
  it("with CRLF", () => {
    const text = table(load, "| Smoke | ⟦⟧ |").replaceAll("\n", "\r\n");
    assert.equal(taken(text, "@ledger-perf"), text.replace("⟦⟧", "@ledger-perf"));
    assert.equal(readOurs(text.replace("⟦⟧", "")).lineEnd, "\r\n");
  });
});
