/** What must be said of the seeds' chat, and of the seeds that name each other. Nothing of them is copied here. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import { acrossRules } from "../../server/src/rules/across/index.ts";
import { surroundingsFrom } from "../../server/src/workspace/surroundings.ts";
import { read, readKind } from "../support/documents.ts";
import { seed, withoutShared } from "../support/shared.ts";

describe("the seed's chat", { skip: withoutShared }, () => {
  it("has four actions, each with who took it, and six moments", () => {
    const { actions, messages, moments } = readKind(
      "transcript",
      withoutShared ? "" : seed("checkout-outage-transcript.txt"),
      "seeds/chat.txt"
    );
    assert.equal(messages.length, 30);
    const listed = actions.filter(each => each.form === "listed");
    assert.deepEqual(
      listed.map(each => each.owner),
      ["Alex", "Ravi", "Priya", "Alex"]
    );
    assert.ok(actions.every(each => each.owner !== null));
    assert.deepEqual(
      moments.map(({ name, minutes }) => [name, minutes - 9 * 60]),
      [
        ["started", 10],
        ["detected", 14],
        ["cause-identified", 17],
        ["mitigation-started", 18],
        ["mitigated", 21],
        ["resolved", 27]
      ]
    );
  });
});

describe("the seeds, linked", { skip: withoutShared }, () => {
  const files = withoutShared
    ? new Map<string, string>()
    : new Map([
        ["i/chat.txt", seed("checkout-outage-transcript.txt")],
        ["i/postmortem.md", `${seed("checkout-outage-postmortem.md")}\nSee the [chat](chat.txt).\n`],
        ["i/update.md", `${seed("checkout-outage-stakeholder-email.md")}\nSee the [postmortem](postmortem.md).\n`]
      ]);
  const across = new Set(acrossRules.map(rule => rule.id));
  /** `line rule`, of the rules across documents. */
  const findings = (path: string): string[] => {
    const document = read(files.get(path) ?? "", path);
    assert.ok(document);
    const surroundings = surroundingsFrom(files, path, { document });
    return check(document, { today: parseDay("2026-11-21") ?? 0, surroundings })
      .problems.filter(each => across.has(each.rule))
      .map(({ rule, range }) => `${range.start.line + 1} ${rule}`);
  };

  it("tell what the postmortem lost, moved and left open", () => {
    assert.deepEqual(findings("i/postmortem.md"), [
      "14 conflicting-fact",
      "19 conflicting-fact",
      "36 available-figure",
      "46 unsupported-claim",
      "51 dropped-action",
      "52 dropped-action",
      "53 dropped-action",
      "54 dropped-action"
    ]);
  });

  it("tell what the update says is done although it is only begun; its 13 minutes fit", () => {
    assert.deepEqual(findings("i/update.md"), ["22 unsupported-claim"]);
  });
});
