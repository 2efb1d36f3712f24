import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { codeOwners, rosterOf } from "../../server/src/workspace/roster.ts";

describe("the owners of CODEOWNERS", () => {
  it("are handles, teams and mail addresses, wherever they stand", () => {
    const text = [
      "# @nobody owns a comment",
      "*                @Ledger/Core @ledger-lead # and @not-this",
      "/docs/a\\ b.md    docs@example.com",
      "",
      "^[Optional][2] @ledger/reviewers",
      "[On call] @ledger-oncall",
      "/unowned/",
      "packages/@scope/x @scope-owner"
    ].join("\r\n");
    assert.deepEqual(
      [...codeOwners(text).keys()].sort(),
      ["docs@example.com", "ledger-lead", "ledger-oncall", "ledger/core", "ledger/reviewers", "scope-owner"].sort()
    );
  });
});

describe("a line of megabytes in CODEOWNERS", () => {
  const owned = (pattern: string): string[] => [...codeOwners(`${pattern} @ledger-lead\n* @ledger/core`).keys()];
  for (const part of ["a", "\\ ", "\\\\", "@", "["]) {
    it(`of ${JSON.stringify(part)} hides nobody and ends nothing`, () => {
      const line = `/${part.repeat(2)}`;
      assert.deepEqual(owned(`/${part.repeat(10_000_000 / part.length)}`), owned(line));
      assert.ok(owned(line).includes("ledger/core"));
    });
  }
});

describe("a roster", () => {
  it("lists its people and teams as they are written, and what lists them", () => {
    const listed = [
      { handle: "qa-lead", name: "Quality lead", mail: null, aliases: [] },
      { handle: "", name: null, mail: "ops@example.com", aliases: [] }
    ];
    assert.deepEqual(rosterOf({ codeOwners: "* @Ledger/Core docs@example.com", people: listed })?.members, [
      { handle: "@Ledger/Core", name: null, source: "CODEOWNERS" },
      { handle: null, name: "docs@example.com", source: "CODEOWNERS" },
      { handle: "@qa-lead", name: "Quality lead", source: "gonogo.json" },
      { handle: null, name: "ops@example.com", source: "gonogo.json" }
    ]);
  });

  const people = [{ handle: "@qa-lead", name: "Quality Lead", mail: "qa@example.com", aliases: ["QL"] }];

  it("knows handles in any case, teams with and without their organisation", () => {
    const roster = rosterOf({ codeOwners: "* @ledger/Core @lead", people: [] });
    for (const name of ["@ledger/core", "core", "LEAD", "@lead"]) assert.equal(roster?.knows(name), true, name);
    for (const name of ["ledger", "leader", ""]) assert.equal(roster?.knows(name), false, name);
    assert.deepEqual([roster?.source, roster?.listsHandles, roster?.listsNames], ["CODEOWNERS", true, false]);
    assert.equal(rosterOf({ codeOwners: "* @ledger/core", people: [] })?.listsHandles, false);
  });

  it("knows the people of the configuration by all their names", () => {
    const roster = rosterOf({ codeOwners: null, people });
    for (const name of ["@qa-lead", "quality  lead", "QA@example.com", "ql"])
      assert.equal(roster?.knows(name), true, name);
    assert.equal(roster?.listsNames, true);
    assert.equal(rosterOf({ codeOwners: "* @a", people })?.source, "CODEOWNERS and the people of gonogo.json");
  });

  it("is none where nobody is listed", () => {
    assert.equal(rosterOf({ codeOwners: null, people: [] }), null);
    assert.equal(rosterOf({ codeOwners: "/docs/\n# @a", people: [] }), null);
  });
});
