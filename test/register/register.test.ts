import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parseDay } from "../../server/src/document/days.ts";
import { readDocument, sourceReader } from "../../server/src/document/ops-document.ts";
import {
  countItems,
  isWanted,
  type RegisterFilter,
  type RegisterItem,
  registerOf
} from "../../server/src/register/register.ts";

const today = parseDay("2026-03-20") as number;

function registerFrom(...texts: readonly string[]): RegisterItem[] {
  const documents = texts.map((text, index) => {
    const path = `postmortems/${index + 1}.md`;
    const model = readDocument(sourceReader().read(text), path, /kind:/.test(text) ? {} : { kind: "postmortem" });
    assert.ok(model);
    return { path, model };
  });
  return registerOf(documents, today);
}

function postmortem(
  items: readonly string[],
  fields: readonly string[] = [],
  title = "ledger-api rejected postings"
): string {
  return [`# Postmortem: ${title}`, "", ...fields, "", "## Action Items", "", ...items, ""].join("\n");
}

const everything: RegisterFilter = { owner: null, service: null, state: null, onlyOverdue: false };
const wanted = (items: readonly RegisterItem[], filter: Partial<RegisterFilter>): string[] =>
  items.filter(item => isWanted(item, { ...everything, ...filter })).map(({ text }) => text);

suite("register of action items", () => {
  test("tells a row of a table with all that it says", () => {
    const [item] = registerFrom(
      postmortem(
        [
          "| Action | Owner | Due | Ticket | Type | Status |",
          "| --- | --- | --- | --- | --- | --- |",
          "| Raise the pool size | @ledger-core | 2026-03-18 | [LED-7](https://tracker.example/browse/LED-7) | Prevent | in progress |"
        ],
        ["- **Incident date**: 2026-03-12"]
      )
    );
    assert.deepEqual(item, {
      text: "Raise the pool size",
      owner: "@ledger-core",
      due: { text: "2026-03-18", day: parseDay("2026-03-18") },
      ticket: { id: "LED-7", address: "https://tracker.example/browse/LED-7" },
      type: "prevent",
      state: "open",
      age: 8,
      overdue: 2,
      postmortem: {
        title: "Postmortem: ledger-api rejected postings",
        path: "postmortems/1.md",
        services: ["ledger-api"]
      },
      position: { line: 8, character: 2 }
    });
  });

  test("is of a service by its whole name", () => {
    const items = registerFrom(postmortem(["- [ ] Raise the limit"], [], "cart-api-admin lost its sessions"));
    assert.deepEqual(wanted(items, { service: "cart-api" }), []);
    assert.deepEqual(wanted(items, { service: "cart-api-admin" }), ["Raise the limit"]);
  });

  test("takes what stands in columns of its own off the text of a list item", () => {
    const texts = registerFrom(
      postmortem([
        "- [ ] Raise the pool size (@ledger-core, due 2026-04-01, LED-7)",
        "- [ ] @ledger-core: alert on saturation [detect]",
        "- [ ] **Prevent**: check the size in the build – @ledger-core, by 2026-04-02"
      ])
    ).map(({ text, owner, due, ticket }) => [text, owner, due?.text ?? null, ticket?.id ?? null]);
    assert.deepEqual(texts, [
      ["Raise the pool size", "@ledger-core", "2026-04-01", "LED-7"],
      ["check the size in the build", "@ledger-core", "2026-04-02", null],
      ["alert on saturation", "@ledger-core", null, null]
    ]);
  });

  test("names a ticket as its tracker does, whatever the link is called", () => {
    const tickets = registerFrom(
      postmortem([
        "- Raise the pool size ([Issue](https://forge.example/ledger/api/issues/12))",
        "- Alert on saturation ([the ticket][1])",
        "",
        "[1]: https://tracker.example/browse/LED-7"
      ])
    ).map(({ ticket }) => ticket);
    assert.deepEqual(tickets, [
      { id: "#12", address: "https://forge.example/ledger/api/issues/12" },
      { id: "LED-7", address: "https://tracker.example/browse/LED-7" }
    ]);
  });

  test("is in the order in which it wants attention", () => {
    const older = postmortem(
      ["- [ ] Old and undated", "- [ ] A week late (due 2026-03-13)"],
      ["- **Date**: 2026-01-05"]
    );
    const newer = postmortem(
      [
        "- [ ] New and undated",
        "- [x] Done",
        "- [ ] Due soon (due 2026-03-25)",
        "- [ ] Some day (due next sprint)",
        "- [ ] A day late (due 2026-03-19)"
      ],
      ["- **Date**: 2026-03-12"]
    );
    const order = registerFrom(newer, older).map(({ text }) => text);
    assert.deepEqual(order, [
      "A week late",
      "A day late",
      "Due soon",
      "Some day",
      "Old and undated",
      "New and undated",
      "Done"
    ]);
    assert.deepEqual(registerFrom(newer, older).length, order.length);
  });

  test("counts age from the day of the incident, not from the day of writing", () => {
    const ages = (...fields: readonly string[]): (number | null)[] =>
      registerFrom(postmortem(["- [ ] Raise the pool size"], fields)).map(({ age }) => age);
    assert.deepEqual(ages("- **Created**: 2026-03-19", "- **Incident date**: 2026-03-10"), [10]);
    assert.deepEqual(ages("- **Created**: 2026-03-19"), [1]);
    assert.deepEqual(ages(), [null]);
    assert.deepEqual(ages("- **Incident date**: 2026-04-10"), [null]);
  });

  test("has archived postmortems, and nothing of templates and other documents", () => {
    const closed = postmortem(["- [ ] Raise the pool size"], ["- **Status**: closed"]);
    assert.equal(registerFrom(closed).length, 1);
    assert.equal(registerFrom(`---\nkind: runbook\n---\n\n${closed}`).length, 0);
    const template = closed.replace(/^# .*/, "# Postmortem Template");
    assert.equal(registerFrom(template).length, 0);
  });

  test("leaves out rows that nobody has filled in", () => {
    const items = [
      "| Action | Owner | Due |",
      "| --- | --- | --- |",
      "| [What to do] | [Owner] | [Due date] |",
      "| | | |"
    ];
    assert.deepEqual(registerFrom(postmortem(items)), []);
  });

  test("counts nothing as late that is done or due today", () => {
    const items = registerFrom(postmortem(["- [x] Done (due 2026-03-01)", "- [ ] Today (due 2026-03-20)"]));
    assert.deepEqual(
      items.map(({ overdue }) => overdue),
      [null, null]
    );
  });

  test("knows the service of an item by any way to write it", () => {
    const items = registerFrom(
      postmortem([
        "- [ ] Prevent: check the pool size",
        "- [ ] Detect: alert on it",
        "- [x] Prevent: raise the pool size"
      ]),
      postmortem(["- [ ] Prevent: retry mails"], [], "mail-worker lost mails"),
      postmortem(["- [ ] Prevent: pin the schema"], ["- **Service**: Ledger API"], "Postings were slow")
    );
    const texts = (service: string) =>
      wanted(items, { service, state: "open" }).map(text => text.replace(/^\w+: /, ""));
    assert.deepEqual(texts("ledger-api"), ["check the pool size", "alert on it", "pin the schema"]);
    assert.deepEqual(texts("Mail Worker"), ["retry mails"]);
    assert.deepEqual(texts("worker-pool"), []);
  });

  test("is filtered by owner, service, state and lateness", () => {
    const items = registerFrom(
      postmortem([
        "| Action | Owner | Due | Status |",
        "| --- | --- | --- | --- |",
        "| One | @ledger-core, @qa | 2026-03-01 | open |",
        "| Two | Ledger Core and QA | | open |",
        "| Three | | | done |",
        "| Four | | | open |"
      ])
    );
    assert.deepEqual(wanted(items, {}), ["One", "Two", "Four", "Three"]);
    assert.deepEqual(wanted(items, { owner: "ledger-core" }), ["One"]);
    assert.deepEqual(wanted(items, { owner: "@QA" }), ["One", "Two"]);
    assert.deepEqual(wanted(items, { owner: "none", state: "open" }), ["Four"]);
    assert.deepEqual(wanted(items, { state: "done" }), ["Three"]);
    assert.deepEqual(wanted(items, { onlyOverdue: true }), ["One"]);
    assert.deepEqual(wanted(items, { service: "ledger_api", state: "done" }), ["Three"]);
    assert.deepEqual(countItems(items), { items: 4, open: 3, overdue: 1, withoutOwner: 1, withoutDue: 2 });
  });
});
