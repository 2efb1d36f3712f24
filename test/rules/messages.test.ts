/** Messages whose words depend on what was found: right for one, for several and for all. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DocumentKind } from "../../server/src/protocol.ts";
import { judge, readAs } from "../support/documents.ts";

/** What a rule says of a document. */
function said(rule: string, kind: DocumentKind, body: string): string[] {
  const { problems } = judge(readAs(kind, body));
  return problems.filter(problem => problem.rule === rule).map(({ message }) => message);
}

describe("rollout-order says which stages have no bake time", () => {
  const rollout = (...bakeTimes: readonly string[]): string[] => {
    const rows = bakeTimes.map((time, index) => `| Stage ${index} | ${5 + index * 20}% | ${time} |`);
    const table = ["| Stage | Traffic | Bake time |", "| --- | --- | --- |", ...rows, "| All | 100% | |"];
    return said(
      "rollout-order",
      "release-checklist",
      ["# Release v5", "## Staged rollout", table.join("\n")].join("\n\n")
    );
  };
  const wanted = "how long it bakes before the next: write a bake time such as '30 min'.";

  it("the only one", () => assert.deepEqual(rollout(""), [`Stage 'Stage 0' does not say ${wanted}`]));
  it("one of several", () => assert.deepEqual(rollout("", "1 h"), [`Stage 'Stage 0' does not say ${wanted}`]));
  it("several", () =>
    assert.deepEqual(rollout("", "1 h", ""), [
      `Stage 'Stage 0' does not say ${wanted}`,
      `Stage 'Stage 2' does not say ${wanted}`
    ]));
  it("all", () => assert.deepEqual(rollout("", "", ""), [`No stage says ${wanted}`]));
});

describe("duration-mismatch says durations as nouns", () => {
  it("also where the text has an adjective, and its fix writes one", () => {
    const timeline = "| Time (UTC) | Event |\n| --- | --- |\n| 10:50 | Impact starts |\n| 11:03 | Resolved |\n";
    const { problems } = judge(readAs("postmortem", `# A 23-minute outage\n\n## Timeline\n\n${timeline}`));
    const [found] = problems.filter(({ rule }) => rule === "duration-mismatch");
    assert.match(found?.message ?? "", /lasted 23 minutes, but .* it is 13 minutes\.$/);
    assert.equal(found?.fixes[0]?.edits[0]?.newText, "13-minute");
  });
});
