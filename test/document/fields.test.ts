/** Labelled values, in every form in which people write them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertMarked, declared, readAs, readKind, readOurs, textAt } from "../support/documents.ts";

/** `role=value` of each field but the declared kind's. */
function fields(body: string): string[] {
  return readAs("postmortem", body).fields.map(({ role, value }) => `${role}=${value.text}`);
}

describe("fields", () => {
  const forms: Readonly<Record<string, string>> = {
    "bold with the colon outside": "**Owner**: @ledger-core",
    "bold with the colon inside": "**Owner:** @ledger-core",
    "underscored bold": "__Owner__: @ledger-core",
    italic: "*Owner*: @ledger-core",
    "bold with a space before the colon": "**Owner** : @ledger-core",
    plain: "Owner: @ledger-core",
    "two colons": "Owner:: @ledger-core",
    "an item": "- Owner: @ledger-core",
    "a bold item": "- **Owner**: @ledger-core",
    "a starred item with the colon inside": "*   **Owner:** @ledger-core",
    "a numbered item": "1. Owner: @ledger-core",
    "a quote": "> **Owner:** @ledger-core",
    "an item in a quote": "> - **Owner:** @ledger-core",
    "a two-column table": "| Field | Value |\n| --- | --- |\n| **Owner** | @ledger-core |",
    "a table without a head": "|  |  |\n| --- | --- |\n| Owner | @ledger-core |",
    "the head of a table": "| Owner | @ledger-core |\n| --- | --- |\n| Severity | SEV-2 |",
    "a field to each column": "| Date | Owner | Severity |\n| --- | --- | --- |\n| 2026-03-12 | @ledger-core | SEV-2 |",
    "a heading": "## Owner: @ledger-core\n\nText.\n\n## Other\n\nText.",
    "a heading and the next line": "## Owner\n\n@ledger-core\n\n## Other\n\nText.",
    "a bold value": "Owner: **@ledger-core**",
    "a code value": "Owner: `@ledger-core`",
    "an upper-case label": "OWNER: @ledger-core",
    "a numbered label": "2. Document owner: @ledger-core",
    "a label with a remark": "**Owner (until closed)**: @ledger-core",
    "a label with an emoji": "👤 **Owner**: @ledger-core"
  };
  for (const [name, body] of Object.entries(forms)) {
    it(`are read from ${name}`, () => {
      assert.deepEqual(
        fields(`${body}\n`).filter(each => each.startsWith("owner=")),
        ["owner=@ledger-core"]
      );
    });
  }

  it("are none in a list of actions with one entry", () => {
    assert.deepEqual(fields("| Action | Owner | Status |\n| --- | --- | --- |\n| Alert | @ledger-core | Open |\n"), []);
  });

  it("are read in other languages, with their colons", () => {
    assert.deepEqual(fields("担当者：@ledger-core\n"), ["owner=@ledger-core"]);
    assert.deepEqual(fields("**Responsable**: @ledger-core\n\n**Severidad:** alta\n"), [
      "owner=@ledger-core",
      "severity=alta"
    ]);
  });

  it("stand on lines of one paragraph, parted by line ends, hard breaks or <br>", () => {
    for (const end of ["\n", "  \n", "\\\n", "<br>\n", "<br/>"]) {
      assert.deepEqual(
        fields(`**Date**: 2026-03-12${end}**Owner**: @ledger-core${end}Severity: SEV-2\n`),
        ["date=2026-03-12", "owner=@ledger-core", "severity=SEV-2"],
        JSON.stringify(end)
      );
    }
  });

  it("come from front matter, YAML and TOML, last", () => {
    const yaml = readOurs(
      '---\nkind: postmortem\ntitle: "Ledger"\nowner: "@ledger-core"\ndate: 2026-03-12\n---\n\nOwner: @other\n'
    );
    assert.deepEqual(
      yaml.fields.map(({ role, value }) => `${role}=${value.text}`),
      ["owner=@other", "owner=@ledger-core", "date=2026-03-12"]
    );
    const toml = readOurs('+++\nkind = "runbook"\nlast_reviewed = 2026-03-12\nteam = "Ledger"\n+++\n\nText.\n');
    assert.deepEqual(
      toml.fields.map(({ role, value }) => `${role}=${value.text}`),
      ["created=2026-03-12", "owner=Ledger"]
    );
  });

  it("of front matter may be lists, never maps", () => {
    const document = readOurs(
      "---\nkind: runbook\nowners: [ledger-core, ledger-data]\nteam:\n  name: x\n---\n\nText.\n"
    );
    assert.deepEqual(
      document.fields.map(({ role, value }) => `${role}=${value.text}`),
      ["owner=ledger-core, ledger-data"]
    );
  });

  it("keep their order", () => {
    assert.deepEqual(fields("**Owner**: first\n\n## More\n\n- Owner: second\n"), ["owner=first", "owner=second"]);
  });

  it("may be empty, and then have the place where the value would stand", () => {
    for (const body of ["**Owner**:", "Owner::", "- **Owner:**", "2. Decision owner:"]) {
      const text = declared("postmortem", `${body}\n`);
      const document = readOurs(text);
      const [field] = document.fields;
      assert.equal(field?.value.text, "", body);
      const range = document.rangeOf(field.value.span);
      assert.deepEqual(range.start, range.end);
      assert.equal(text.split("\n")[range.start.line]?.length, range.start.character);
    }
    assert.deepEqual(fields("| Field | Value |\n| --- | --- |\n| Owner | |\n"), ["owner="]);
  });

  it("have exact ranges", () => {
    const values = (text: string) => {
      const document = readOurs(text);
      return document.fields.map(each => document.rangeOf(each.value.span));
    };
    const marked = [
      "- **Date**:   ⟦2026-03-12⟧  ",
      "- 🟢 Note",
      "- *Owner*: ⟦`@ledger-core`, on call⟧",
      "",
      "| Field    | Value     |",
      "| -------- | --------- |",
      "| Severity | ⟦**SEV-2**⟧ |",
      ""
    ];
    for (const end of ["\n", "\r\n"]) assertMarked(declared("postmortem", marked.join(end)), values);
  });

  const none: Readonly<Record<string, string>> = {
    "a time": "09:10: owner",
    "an address": "https://example.com/owner",
    code: "`Owner: x`\n\n```\nOwner: x\n```",
    "a sentence": "The owner of the seven ledgers said: no",
    "a comment": "<!-- Owner: x -->",
    "a table of three columns": "| A | B | C |\n| --- | --- | --- |\n| Owner | x | y |",
    "the head of a table that has one":
      "| Owner | Status |\n| --- | --- |\n| x | y |\n\n| Severity | Meaning |\n| --- | --- |\n| SEV-1 | All down |",
    "a nested item": "- Text\n  - Owner: x",
    "a name that is no label": "Owner of the service",
    "a heading with more than one line below it": "## Owner\n\nFirst.\n\nSecond."
  };
  for (const [name, body] of Object.entries(none)) {
    it(`are not read from ${name}`, () => assert.deepEqual(fields(`${body}\n`), []));
  }

  it("are found below a title that is a heading, too", () => {
    const text = declared("release-checklist", "# Release\n\n**Release date**: 2026-03-25\n");
    const document = readKind("release-checklist", text);
    assert.ok(document.releaseDate);
    assert.equal(textAt(text, document.rangeOf(document.releaseDate.value.span)), "2026-03-25");
  });
});
