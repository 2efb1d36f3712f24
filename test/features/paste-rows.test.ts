/** Rows from a spreadsheet. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { pasteRowsAt } from "../../server/src/features/paste-rows.ts";
import { applyFix } from "../../server/src/fix.ts";
import { pastedRows, tabbedRows } from "../../server/src/text/spreadsheet.ts";
import { checklist } from "../support/checklist.ts";
import { atCursor } from "../support/cursor.ts";
import { declared, readOurs } from "../support/documents.ts";

/** The document with the rows in the table at its cursor, or what is inserted at a cursor elsewhere. */
function pasted(marked: string, text: string, html: string | null = null): string | null {
  const { text: before, range } = atCursor(marked);
  const result = pasteRowsAt(readOurs(before), range.start, { text, html });
  if (!result) return null;
  return result.inTable ? applyFix(before, { title: "", edits: result.edits, automatic: false }) : result.text;
}

const table = (rows: string) =>
  declared("runbook", `# Runbook: ledger\n\n| Check | Owner | Notes |\n| ----- | ----- | ----- |\n${rows}`);

describe("rows on the clipboard", () => {
  it("have tabs between their cells; a quoted cell may hold anything", () => {
    assert.deepEqual(tabbedRows('a\t"b\nc ""d"""\r\n\te\n'), [
      ["a", 'b\nc "d"'],
      ["", "e"]
    ]);
    assert.deepEqual(tabbedRows('"a\tb "c" d\ne"x\tf'), [
      ['"a', 'b "c" d'],
      ['e"x', "f"]
    ]);
    // The end of each open quote is not looked for again and again.
    assert.equal(tabbedRows('"a\t'.repeat(100_000))[0]?.length, 100_001);
  });

  it("are tables of HTML where the text has no tabs", () => {
    const html =
      "<html><style>td{}</style><table><tr><th>A&amp;B</th><th>x<br>y</th></tr>\n<tr><td><b>1</b>&#33;</td><td> 2\u00a0</td></tr></table><p>no</p>";
    assert.deepEqual(pastedRows("A&B x y 1! 2", html), [
      ["A&B", "x\ny"],
      ["1!", "2"]
    ]);
  });

  it("are none in other texts", () => {
    for (const text of ["", "word", "a | b", "two\nlines", "\t", "\tindented"])
      assert.equal(pastedRows(text, null), null);
    assert.equal(pastedRows("word", "<b>word</b>"), null);
  });
});

describe("rows pasted into a table", () => {
  it("become rows of it, below the cursor and in its columns", () => {
    assert.equal(
      pasted(
        table("| Queue |⟦⟧ @core | ok |\n| Disk  | @core | ok |\n"),
        'Pool\t@ledger\ta|b\nCache\t@edge\t"one\ntwo"\n'
      ),
      table(
        "| Queue | @core | ok |\n| Pool  | @ledger | a\\|b |\n| Cache | @edge | one<br>two |\n| Disk  | @core | ok |\n"
      )
    );
  });

  it("begin in the column under the cursor where there is room, and lose nothing where there is none", () => {
    assert.match(
      pasted(table("| Queue |⟦⟧ @core | ok |\n"), "@a\tx\n@b\ty\n") ?? "",
      /\n\| {7}\| @a {4}\| x {2}\|\n\| {7}\| @b {4}\| y {2}\|\n$/
    );
    assert.match(
      pasted(table("| Queue | @core | ⟦⟧ok |\n"), "Pool\t@a\tx\ty\n") ?? "",
      /\n\| Pool {2}\| @a {4}\| x y \|\n$/
    );
  });

  it("go by their names where the first row has names of columns", () => {
    assert.match(
      pasted(table("| Queue | @core |⟦⟧ ok |\n"), "owner\tCHECK\n@edge\tPool\n") ?? "",
      /ok \|\n\| Pool {2}\| @edge \| {4}\|\n$/
    );
  });

  it("take the place of a row in which nothing stands, and keep line ends", () => {
    const windows = table("| ⟦⟧      |       |       |\n").replaceAll("\n", "\r\n");
    assert.equal(
      pasted(windows, "Pool\t@a\tx\nDisk\t@b\ty"),
      table("| Pool  | @a    | x     |\n| Disk  | @b    | y     |\n").replaceAll("\n", "\r\n")
    );
  });
});

describe("rows pasted elsewhere", () => {
  it("are a table of their own, as a choice", () => {
    const text = checklist.replace("Redeploy", "⟦⟧Redeploy");
    assert.equal(pasted(text, "A\tB\n1\t2\n"), "| A   | B   |\n| --- | --- |\n| 1   | 2   |\n");
    assert.equal(pasted(text, "one\trow"), null);
  });
});
