/** Figures of an effect, and the numbers that are none. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { proseOf } from "../../server/src/document/facts.ts";
import { figuresIn } from "../../server/src/document/figures.ts";
import { readAs } from "../support/documents.ts";

/** `kind: words` of each figure of a sentence. */
function figures(sentence: string): string[] {
  const { facts } = readAs("postmortem", `${sentence}\n`);
  const prose = facts.filter(fact => fact.type === "paragraph").flatMap(proseOf);
  return prose.flatMap(figuresIn).map(({ kind, text }) => `${kind}: ${text}`);
}

describe("a figure", () => {
  const found: Readonly<Record<string, readonly string[]>> = {
    "310 customers saw errors": ["users: 310 customers"],
    "about 4,200 ledger customers": ["users: 4,200 ledger customers"],
    "two teams waited": ["users: two teams"],
    "dozens of users wrote": ["users: dozens of users"],
    "8 % of all requests": ["share: 8 %", "share: all requests"],
    "a tenth of postings": ["share: a tenth"],
    "1 in 5 attempts failed": ["share: 1 in 5"],
    "all customers in every region": ["share: all customers", "share: every region"],
    "no data was lost": ["share: no data"],
    "a loss of $12,400 or so": ["money: $12,400"],
    "a loss of 3k EUR": ["money: 3k EUR"],
    "P99 latency rose to 4 s": ["delay: 4 s"],
    "reports were delayed by two hours": ["delay: two hours"],
    "~62 postings were lost": ["count: ~62"],
    "errors rose to >1000 per minute": ["count: >1000"],
    "three pods crashed": ["count: three pods"]
  };
  for (const [sentence, expected] of Object.entries(found)) {
    it(sentence, () => assert.deepEqual(figures(sentence), expected));
  }
});

describe("no figure", () => {
  for (const sentence of [
    "During the 30-minute incident the ledger was slow to write",
    "It lasted 2 h 15 min",
    "from 09:10 to 09:40 on 2026-03-12",
    "500 errors, 503s and HTTP 504 responses",
    "many 5xx and 404 errors",
    "version 2.4.0, v12 and 1.2.3",
    "a SEV-2, then P1 and tier 2",
    "see #2226 and LED-311",
    "an unknown third party",
    "customers were significantly affected",
    "approximately [X] postings"
  ]) {
    it(sentence, () => assert.deepEqual(figures(sentence), []));
  }
  it("of nothing is zero", () => {
    const { facts } = readAs("postmortem", "0 orders, 10 orders\n");
    const prose = facts.filter(fact => fact.type === "paragraph").flatMap(proseOf);
    assert.deepEqual(
      prose.flatMap(figuresIn).map(({ isZero }) => isZero),
      [true, false]
    );
  });
});
