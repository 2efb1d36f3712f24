/** Tables: what their columns hold, and where the cells are that nobody wrote in. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertMarked, declared, readAs, readOurs } from "../support/documents.ts";

const tables = (body: string) => readAs("release-checklist", body).tables;

describe("columns", () => {
  const roles: Readonly<Record<string, readonly string[]>> = {
    owner: [
      "Owner",
      "owner(s)",
      "**Owner**",
      "Role",
      "Responsibility",
      "Actor",
      "Who",
      "Assignee",
      "DRI",
      "Shepherd",
      "Verified by",
      "Contact",
      "担当者",
      "Responsable",
      "👤 Owner"
    ],
    status: [
      "Status",
      "STATUS",
      "Go/No-Go",
      "Go / No-Go",
      "Go?",
      "Result",
      "Estado",
      "状態",
      "判定",
      "Status (GO/NO-GO)"
    ],
    criterion: ["Criteria", "Criterion", "Check", "Gate", "Item", "Criterios"],
    due: ["Due", "Due Date", "Deadline", "Target date", "期限"],
    ticket: ["Ticket", "Issue", "Bug", "Jira", "PR"],
    time: ["Time", "Time (UTC)", "Timestamp", "When"],
    "bake-time": ["Bake time", "Soak"],
    traffic: ["Traffic %", "% of traffic"],
    action: ["Action", "Action Item", "Task"]
  };
  for (const [role, names] of Object.entries(roles)) {
    it(`hold ${role}`, () => {
      for (const name of names) {
        assert.equal(tables(`| ${name} | x |\n| --- | --- |\n| a | b |\n`)[0]?.columns[0]?.role, role, name);
      }
    });
  }

  it("hold nothing in particular under other names", () => {
    for (const name of ["", "Ownership history", "Statuses seen so far", "#", "Notice"]) {
      assert.equal(tables(`| ${name} | x |\n| --- | --- |\n| a | b |\n`)[0]?.columns[0]?.role, null, name);
    }
  });
});

describe("rows", () => {
  const texts = (body: string) => tables(body)[0]?.rows.map(row => row.cells.map(cell => cell.text));

  it("have a cell for each column, however they are written", () => {
    const forms = [
      "| A | B |\n| --- | --- |\n| x | y |\n",
      "A | B\n--- | ---\nx | y\n",
      "|A|B|\n|:-|-:|\n|x|y|\n",
      "- In a list:\n\n  | A | B |\n  | --- | --- |\n  | x | y |\n",
      "> | A | B |\n> | --- | --- |\n> | x | y |\n"
    ];
    for (const form of forms) assert.deepEqual(texts(form), [["x", "y"]], form);
    assert.deepEqual(texts("| A | B |\n| --- | --- |\n| x \\| y | `a \\| b` |\n"), [["x | y", "a | b"]]);
  });

  it("are filled up where they are too short", () => {
    assert.deepEqual(texts("| A | B | C |\n| --- | --- | --- |\n| x |\n| x | y |\n"), [
      ["x", "", ""],
      ["x", "y", ""]
    ]);
  });

  it("may be none", () => assert.deepEqual(texts("| A | B |\n| --- | --- |\n"), []));

  it("belong to the section that they stand in", () => {
    const [above, below] = tables(
      "| A | B |\n| - | - |\n\n## Go/No-Go\n\n**Rows**:\n\n| C | D |\n| - | - |\n| x | y |\n"
    );
    assert.equal(above?.section, null);
    assert.equal(below?.section?.name.text, "Rows");
    assert.equal(below.section.parent?.role, "go-no-go");
  });

  it("have exact ranges for blank cells: the space between the pipes, or the end of a short row", () => {
    const blank = (text: string) => {
      const document = readOurs(text);
      return document.tables.flatMap(table =>
        table.rows.flatMap(row => row.cells.filter(cell => cell.text === "").map(cell => document.rangeOf(cell.span)))
      );
    };
    const marked = [
      "| A | B | C |",
      "| --- | --- | --- |",
      "| x |⟦     ⟧| z |",
      "| x | y |⟦⟧| ",
      "| x | y |⟦⟧",
      "|⟦ ⟧| 🟢 |⟦   ⟧|",
      "| x \\| y |⟦ ⟧| `b` |",
      ""
    ];
    for (const end of ["\n", "\r\n"]) assertMarked(declared("release-checklist", marked.join(end)), blank);
  });

  it("have exact ranges for what is written in them, marks and all", () => {
    const cells = (text: string) => {
      const document = readOurs(text);
      return document.tables.flatMap(table =>
        table.rows.flatMap(row => row.cells.map(cell => document.rangeOf(cell.span)))
      );
    };
    assertMarked(
      declared(
        "release-checklist",
        "> | A | B |\n> | - | - |\n> |   ⟦**x** y⟧ | ⟦[z](a.md)⟧|\n> | ⟦`c`⟧ | ⟦🟢 ok⟧ |\n"
      ),
      cells
    );
  });
});
