/** The people whom a document lists, and how they are meant elsewhere in it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readAs } from "../support/documents.ts";

const people = (body: string): string[] =>
  readAs("postmortem", body).participants.map(({ text, role }) => (role === null ? text : `${text}: ${role}`));

describe("participants", () => {
  const lists: Readonly<Record<string, readonly [body: string, expected: readonly string[]]>> = {
    "initials with commas": ["## Attendees\n\n- RF, PW, RR\n", ["RF", "PW", "RR"]],
    "initials without commas": ["## Attendees\n\n- RF PW RR\n", ["RF", "PW", "RR"]],
    "one to a line": [
      "## Participants\n\n- RF\n- @ledger-core\n- Ledger Core\n",
      ["RF", "@ledger-core", "Ledger Core"]
    ],
    "with roles in brackets": ["## Responders\n\n- Ledger Core (scribe)\n", ["Ledger Core: scribe"]],
    "behind their roles": ["## Participants\n\n- Commander: Ledger Core\n", ["Ledger Core: Commander"]],
    "in a table, role first": [
      "## Participants\n\n| Role | Who |\n| --- | --- |\n| Incident commander | Ledger Core |\n",
      ["Ledger Core: Incident commander"]
    ],
    "in a table, name first": [
      "## Participants\n\n| Name | Role |\n| --- | --- |\n| Ledger Core | Scribe |\n",
      ["Ledger Core: Scribe"]
    ],
    "in fields": [
      "- **Responders**: RF and Ledger Core\n- **Author**: @ledger\n",
      ["RF", "Ledger Core", "@ledger: Author"]
    ]
  };
  for (const [name, [body, expected]] of Object.entries(lists)) {
    it(`are read ${name}`, () => assert.deepEqual(people(body), expected));
  }

  it("are nobody where a list holds sentences", () => {
    assert.deepEqual(people("## Attendees\n\n- everybody who was on call that night\n- TBD\n"), []);
  });
});

describe("people whom the document lists own an item", () => {
  /** The owner of the only item below a list of attendees. */
  const ownerOf = (item: string, attendees = "- RM\n- Ledger Core"): string | undefined =>
    readAs("postmortem", `## Attendees\n\n${attendees}\n\n## Action Items\n\n- ${item}\n`).actionItems[0]?.items[0]
      ?.owner?.text;
  const items: Readonly<Record<string, string>> = {
    "Alert on saturation (RM)": "RM",
    "Alert on saturation [RM]": "RM",
    "Alert on saturation - RM": "RM",
    "RM: alert on saturation": "RM",
    "RM to alert on saturation": "RM",
    "(RM) Alert on saturation": "RM",
    "Alert on saturation (RM, LC)": "RM, LC",
    "Alert on saturation, Ledger": "Ledger",
    "Alert on saturation Ledger Core": "Ledger Core",
    "Ledger sets an alert on saturation": "Ledger",
    "Alert on saturation [Ledger]": "Ledger"
  };
  for (const [item, expected] of Object.entries(items)) it(item, () => assert.equal(ownerOf(item), expected));

  it("but not by initials and words that nobody has", () => {
    for (const item of ["Alert on saturation (SLO)", "Alert on saturation in Kafka", "Alert on the API"]) {
      assert.equal(ownerOf(item), undefined, item);
    }
    assert.equal(ownerOf("Alert on saturation (RM)", "- @core"), undefined);
  });

  it("by a link or a reference to their page", () => {
    const definition = "\n\n[Ledger]: https://github.com/ledger-core";
    assert.equal(ownerOf(`[Ledger] alerts on saturation${definition}`, "- RF"), "Ledger");
    assert.equal(ownerOf("Alert on saturation, [ledger c.](https://github.com/ledger-core)", "- RF"), "ledger c.");
    assert.equal(ownerOf("Alert as [the project](https://github.com/acme/ledger) does", "- RF"), undefined);
  });
});
