import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parseDay } from "../../server/src/document/days.ts";
import type { RegisterItem } from "../../server/src/register/register.ts";
import { registerCsv } from "../../server/src/report/register/csv.ts";
import { registerJson } from "../../server/src/report/register/json.ts";
import { registerTable } from "../../server/src/report/register/table.ts";
import { displayWidth } from "../../server/src/text/display-width.ts";
import { cutEnd, cutStart, wrapped } from "../../server/src/text/fitting.ts";

const item: RegisterItem = {
  text: "Raise the pool size",
  owner: "@ledger-core",
  due: { text: "2026-03-18", day: parseDay("2026-03-18") },
  ticket: { id: "LED-7", address: null },
  type: "prevent",
  state: "open",
  age: 8,
  overdue: 2,
  postmortem: { title: "Postmortem: ledger-api", path: "postmortems/ledger.md", services: ["ledger-api"] },
  position: { line: 8, character: 2 }
};

suite("register as a table", () => {
  test("has a line for each item, its place below, and what it comes to", () => {
    const lines = registerTable([item, { ...item, owner: null, due: null, overdue: null }], 80, false).split("\n");
    assert.deepEqual(lines, [
      "Due         Late  Age  Owner         Ticket  Action",
      "2026-03-18  2 d   8 d  @ledger-core  LED-7   Raise the pool size",
      "  postmortems/ledger.md:9:3",
      "                  8 d                LED-7   Raise the pool size",
      "  postmortems/ledger.md:9:3",
      "",
      "2 open, 1 overdue, 1 without owner, 1 without due date.",
      ""
    ]);
  });

  test("is never wider than the terminal", () => {
    const long = {
      ...item,
      owner: "@ledger-core-oncall-team",
      state: "proposed" as const,
      due: { text: "when the next release is out", day: null },
      text: "Raise the pool size of all instances, and check it in the build"
    };
    for (const width of [40, 41, 50, 60, 80, 120]) {
      const lines = registerTable([long, item], width, false).split("\n");
      assert.deepEqual(
        lines.filter(line => displayWidth(line) > width),
        [],
        String(width)
      );
    }
  });

  test("says so where there is none", () => {
    assert.equal(registerTable([], 80, false), "No action items.\n");
  });

  test("shows states where not all are open", () => {
    const table = registerTable([item, { ...item, state: "done", overdue: null }], 80, false);
    assert.match(table, /^done {3}2026-03-18/m);
    assert.match(table, /1 open, 1 overdue; 1 done or otherwise closed\.\n$/);
  });

  test("is as wide as the terminal, whatever the letters are", () => {
    const wide = "接続プールの大きさを監視する 🟢 ".repeat(12);
    const items = [wide, "x".repeat(400), "a ".repeat(200)].map(text => ({
      ...item,
      text,
      owner: wide,
      due: { text: wide, day: null },
      ticket: { id: "T".repeat(40), address: null },
      postmortem: { ...item.postmortem, path: `postmortems/${"深い".repeat(60)}.md` }
    }));
    for (const width of [90, 120, 200])
      for (const line of registerTable(items, width, false).split("\n")) assert.ok(displayWidth(line) <= width, line);
  });

  test("sends nothing to the terminal that steers it", () => {
    const table = registerTable([{ ...item, text: "a\u001b[2Jb\u202Ec\uD800" }], 80, false);
    assert.ok(!["\u001b", "\u202E", "\uD800"].some(each => table.includes(each)));
  });
});

suite("register as CSV", () => {
  const rowOf = (changes: Partial<RegisterItem>): string =>
    registerCsv([{ ...item, ...changes }]).split("\r\n")[1] ?? "";

  test("follows RFC 4180", () => {
    assert.equal(
      registerCsv([{ ...item, text: 'Say "no", loudly', owner: null }]),
      "action,owner,due,due_date,overdue_days,ticket,ticket_url,type,state,age_days,services,postmortem,path,line,column\r\n" +
        '"Say ""no"", loudly",,2026-03-18,2026-03-18,2,LED-7,,prevent,open,8,ledger-api,Postmortem: ledger-api,postmortems/ledger.md,9,3\r\n'
    );
  });

  test("lets no spreadsheet run what a document says", () => {
    for (const text of ["=1+2", "+1", "-1", "@SUM(1)", "  =1", "＝1", "\u0000=1", "@a|b"]) {
      const [cell = ""] = rowOf({ text }).split(",");
      assert.match(cell, /^"?'/, text);
    }
  });

  test("leaves handles as people write them", () => {
    assert.match(rowOf({}), /,@ledger-core,/);
    assert.match(rowOf({ owner: "@ledger-core, @payments/oncall" }), /,"@ledger-core, @payments\/oncall",/);
    assert.match(rowOf({ owner: "@ledger(1)" }), /,'@ledger\(1\),/);
  });
});

suite("register as JSON", () => {
  test("has a version, places that count from 1, and sums", () => {
    assert.deepEqual(JSON.parse(registerJson([item], parseDay("2026-03-20") as number)), {
      version: 1,
      today: "2026-03-20",
      items: [
        {
          text: "Raise the pool size",
          owner: "@ledger-core",
          due: { text: "2026-03-18", date: "2026-03-18" },
          overdue: 2,
          ticket: { id: "LED-7", url: null },
          type: "prevent",
          state: "open",
          age: 8,
          postmortem: { title: "Postmortem: ledger-api", path: "postmortems/ledger.md", services: ["ledger-api"] },
          line: 9,
          column: 3
        }
      ],
      summary: { items: 1, open: 1, overdue: 1, withoutOwner: 0, withoutDue: 0 }
    });
  });
});

suite("texts in columns", () => {
  test("are cut between signs", () => {
    assert.equal(cutEnd("ledger", 6), "ledger");
    assert.equal(cutEnd("ledger-api", 6), "ledge…");
    assert.equal(cutStart("a/ledger.md", 6), "…er.md");
    assert.equal(cutEnd("接続プール", 5), "接続…");
    assert.equal(cutEnd("e\u0301e\u0301e\u0301", 2), "e\u0301…");
  });

  test("are wrapped at blanks, and anywhere where there are none", () => {
    assert.deepEqual(wrapped("raise the pool size", 10, 3), ["raise the", "pool size"]);
    assert.deepEqual(wrapped("abcdefghij", 4, 3), ["abcd", "efgh", "ij"]);
    assert.deepEqual(wrapped("one two three four", 5, 2), ["one", "two…"]);
    assert.deepEqual(wrapped("", 5, 2), [""]);
  });
});
