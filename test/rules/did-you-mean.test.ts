import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nearestName } from "../../server/src/rules/did-you-mean.ts";

const names = ["placeholder", "missing-owner", "missing-field", "stale", "warning", "preset", "rules"];

describe("the name that was meant", () => {
  const meant: Readonly<Record<string, string | null>> = {
    "place-holder": "placeholder",
    PlaceHolder: "placeholder",
    palceholder: "placeholder",
    missing_owner: "missing-owner",
    missingFields: "missing-field",
    sale: "stale",
    warn: "warning",
    presest: "preset",
    rule: "rules",
    // As near to the one as to the other.
    missing: null,
    // No less than half of these letters would be wrong.
    owner: null,
    on: null,
    "": null,
    x: null
  };
  for (const [written, name] of Object.entries(meant)) {
    it(`of '${written}' is ${name ?? "none"}`, () => assert.equal(nearestName(written, names), name));
  }
  it("is none for a text of any length", () => assert.equal(nearestName("x".repeat(100_000), names), null));
});
