/** What must be said of the seeds' chat, and of the seeds that name each other. Nothing of them is copied here. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import { acrossRules } from "../../server/src/rules/across/index.ts";
import { nameOf } from "../../server/src/workspace/addresses.ts";
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

/** What each document of the incident says, as `line rule → files of the related places`, of the rules across documents. */
function findingsIn(files: ReadonlyMap<string, string>): Record<string, string[]> {
  const across = new Set(acrossRules.map(rule => rule.id));
  return Object.fromEntries(
    [...files].map(([path, text]) => {
      const document = read(text, path);
      assert.ok(document);
      const surroundings = surroundingsFrom(files, path, { document });
      const { problems } = check(document, { today: parseDay("2026-11-21") ?? 0, surroundings });
      const found = problems.filter(each => across.has(each.rule));
      return [
        path,
        found.map(({ rule, range, related, fixes }) => {
          const places = related.map(each => `${nameOf(each.uri ?? path)}:${each.range.start.line + 1}`);
          return `${range.start.line + 1} ${rule} → ${places.join(", ")}${fixes.map(({ title }) => `; ${title}`).join("")}`;
        })
      ];
    })
  );
}

describe("the seeds, related", { skip: withoutShared }, () => {
  const text = (name: string): string => (withoutShared ? "" : seed(`checkout-outage-${name}`));
  const byLinks = () =>
    new Map([
      ["i/chat.txt", text("transcript.txt")],
      ["i/postmortem.md", `${text("postmortem.md")}\nSee the [chat](chat.txt).\n`],
      ["i/update.md", `${text("stakeholder-email.md")}\nSee the [postmortem](postmortem.md).\n`]
    ]);
  const ofIncident = "---\nincident: INC-2041\n---\n\n";

  it("by links tell what was lost, moved and left open; the update's 13 minutes fit, and so does the cause", () => {
    assert.deepEqual(findingsIn(byLinks()), {
      "i/chat.txt": [],
      "i/postmortem.md": [
        "14 conflicting-fact → chat.txt:2; Take 09:14 AM over from the chat",
        "19 conflicting-fact → chat.txt:93; Take 09:27 AM over from the chat",
        "36 available-figure → chat.txt:2",
        "46 unsupported-claim → chat.txt:47",
        "51 dropped-action → chat.txt:66; Take the owner over from the chat: Alex",
        "52 dropped-action → chat.txt:67; Take the owner over from the chat: Ravi",
        "53 dropped-action → chat.txt:68; Take the owner over from the chat: Priya",
        "54 dropped-action → chat.txt:69; Take the owner over from the chat: Alex"
      ],
      "i/update.md": ["22 unsupported-claim → chat.txt:47, postmortem.md:56"]
    });
  });

  it("by the id of the incident tell the same", () => {
    const found = findingsIn(
      new Map([
        ["i/chat.md", `---\nkind: transcript\nincident: INC-2041\n---\n\n${text("transcript.txt")}`],
        ["i/postmortem.md", ofIncident + text("postmortem.md")],
        ["i/update.md", ofIncident + text("stakeholder-email.md")]
      ])
    );
    const linked = findingsIn(byLinks());
    const rules = (all: Record<string, string[]>, path: string) =>
      all[path]?.map(each => each.replace(/^\d+ /, "").replace(/ → .*?(?=;|$)/, ""));
    assert.deepEqual(found["i/chat.md"], []);
    for (const path of ["i/postmortem.md", "i/update.md"]) assert.deepEqual(rules(found, path), rules(linked, path));
  });

  it("by the id, and a plain chat that the postmortem alone links, tell the update of the chat", () => {
    const files = byLinks();
    files.set("i/postmortem.md", ofIncident + files.get("i/postmortem.md"));
    files.set("i/update.md", ofIncident + text("stakeholder-email.md"));
    assert.deepEqual(findingsIn(files)["i/update.md"], ["26 unsupported-claim → chat.txt:47, postmortem.md:60"]);
  });

  it("that hold e-mail and postmortem in one file tell of both, once each", () => {
    const files = new Map([
      ["i/chat.txt", text("transcript.txt")],
      ["i/both.md", `${text("email-and-postmortem.md")}\nSee the [chat](chat.txt).\n`]
    ]);
    assert.deepEqual(
      findingsIn(files)["i/both.md"]?.map(each => each.replace(/ → .*/, "")),
      [
        "22 unsupported-claim",
        "54 conflicting-fact",
        "59 conflicting-fact",
        "76 available-figure",
        "86 unsupported-claim",
        ...[91, 92, 93, 94].map(line => `${line} dropped-action`)
      ]
    );
  });

  it("say nothing of each other where nothing relates them", () => {
    const files = new Map([
      ["i/chat.txt", text("transcript.txt")],
      ["i/postmortem.md", text("postmortem.md")],
      ["i/update.md", text("stakeholder-email.md")]
    ]);
    assert.deepEqual(findingsIn(files), { "i/chat.txt": [], "i/postmortem.md": [], "i/update.md": [] });
  });
});
