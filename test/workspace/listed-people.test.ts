import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { placeOfPerson } from "../../server/src/workspace/listed-people.ts";

const owners = {
  uri: "file:///w/CODEOWNERS",
  text: "# @ledger asked for this\n*.md @ledger-docs\n/src @Ledger @payments/oncall # @search\n"
};
const people = { uri: "file:///w/gonogo.json", text: '{ "people": ["@ledger-docs", "ledger.lead"] }' };
const placed = (key: string) => {
  const { uri, range } = placeOfPerson([owners, people], key) ?? {};
  return uri && `${uri.slice(10)} ${range?.start.line}:${range?.start.character}-${range?.end.character}`;
};

describe("somebody's place", () => {
  it("is where a file lists them first, and no comment", () => {
    assert.equal(placed("@ledger"), "CODEOWNERS 2:6-12");
    assert.equal(placed("@payments/oncall"), "CODEOWNERS 2:14-29");
    assert.equal(placed("ledger.lead"), "gonogo.json 0:30-41");
    assert.equal(placed("@ledger-docs"), "CODEOWNERS 1:6-17");
  });

  it("is nowhere for those that only comments, or longer names, name", () => {
    for (const key of ["@search", "@oncall", "@payments", "ledger.le"]) assert.equal(placed(key), undefined, key);
  });
});
