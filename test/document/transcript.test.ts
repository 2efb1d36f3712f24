/** Chats: who said what when, in the forms in which people copy them; what is to be done, and who took it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../server/src/check.ts";
import { formatDay, parseDay } from "../../server/src/document/days.ts";
import { readDocument, sourceReader } from "../../server/src/document/ops-document.ts";
import { acrossRules } from "../../server/src/rules/across/index.ts";
import { surroundingsFrom } from "../../server/src/workspace/surroundings.ts";
import { read, readKind } from "../support/documents.ts";
import { seed, withoutShared } from "../support/shared.ts";

const chat = (...lines: readonly string[]) => readKind("transcript", `${lines.join("\n")}\n`, "chats/log.txt");
/** `minutes speaker: text` of each message. */
const said = (...lines: readonly string[]): string[] =>
  chat(...lines).messages.map(
    ({ speaker, minutes, lines: text }) => `${minutes} ${speaker}: ${text.map(each => each.text).join(" / ")}`
  );
/** `text: owner` of each action. */
const taken = (...lines: readonly string[]): string[] =>
  chat(...lines).actions.map(({ text, owner }) => `${text}: ${owner ?? "nobody"}`);

describe("messages of a chat", () => {
  const expected = ["845 alert-bot: latency is high", "847 Ledger On-call: on it", "849 alert-bot: normal"];
  const forms: Readonly<Record<string, readonly string[]>> = {
    "a time in brackets, the text below": [
      "[14:05] alert-bot",
      "latency is high",
      "",
      "[14:07] Ledger On-call",
      "on it",
      "",
      "[14:09] alert-bot",
      "normal"
    ],
    "a time in brackets, the text behind": [
      "[14:05] alert-bot: latency is high",
      "[14:07] Ledger On-call: on it",
      "[14:09] alert-bot: normal"
    ],
    IRC: ["14:05 <alert-bot> latency is high", "14:07 <Ledger On-call> on it", "14:09 <alert-bot> normal"],
    "IRC with brackets": [
      "[14:05] <alert-bot> latency is high",
      "[14:07] <Ledger On-call> on it",
      "[14:09] <alert-bot> normal"
    ],
    "a time before the name": [
      "14:05 alert-bot: latency is high",
      "14:07 Ledger On-call: on it",
      "14:09 alert-bot: normal"
    ],
    "a window with the time behind the name": [
      "alert-bot APP  2:05 PM",
      "latency is high",
      "Ledger On-call  2:07 PM",
      "on it",
      "alert-bot APP  2:09 PM",
      "normal"
    ],
    "a window with a dash": [
      "alert-bot — Today at 2:05 PM",
      "latency is high",
      "Ledger On-call — Today at 2:07 PM",
      "on it",
      "alert-bot — Today at 2:09 PM",
      "normal"
    ],
    "an export": [
      "12/03/2026, 14:05 - alert-bot: latency is high",
      "12/03/2026, 14:07 - Ledger On-call: on it",
      "12/03/2026, 14:09 - alert-bot: normal"
    ],
    "an export with brackets": [
      "[13.03.2026, 14:05] alert-bot: latency is high",
      "[13.03.2026, 14:07] Ledger On-call: on it",
      "[13.03.2026, 14:09] alert-bot: normal"
    ],
    timestamps: [
      "2026-03-12T14:05:00Z alert-bot: latency is high",
      "2026-03-12T14:07:00Z Ledger On-call: on it",
      "2026-03-12T14:09:00Z alert-bot: normal"
    ]
  };
  for (const [form, lines] of Object.entries(forms)) it(form, () => assert.deepEqual(said(...lines), expected));

  it("go over midnight, with seconds", () => {
    assert.deepEqual(said("[23:58:30] a: one", "[23:59] b: two", "[00:03] a: three"), [
      "1438.5 a: one",
      "1439 b: two",
      "1443 a: three"
    ]);
  });

  it("take the day of the line above them", () => {
    const { messages } = chat(
      "Thursday, 12 March 2026",
      "[14:05] a: one",
      "[14:06] b: two",
      "--- 2026-03-13 ---",
      "[09:00] a: three"
    );
    assert.deepEqual(
      messages.map(({ day }) => day && formatDay(day)),
      ["2026-03-12", "2026-03-12", "2026-03-13"]
    );
    assert.equal(messages.length, 3);
  });

  it("have several lines, and names of any script", () => {
    assert.deepEqual(said("[14:05] دانا", "سطر", "[14:06] 当番: 了解", "", "続き", "[14:07] دانا", "🔥🔥"), [
      "845 دانا: سطر",
      "846 当番: 了解 / 続き",
      "847 دانا: 🔥🔥"
    ]);
  });

  it("are none in a text without times, in prose, and in one voice", () => {
    for (const text of [
      "no times here\nat all\n",
      "🔥\n🔥\n",
      "At 14:05 it began.\nAt 14:07 it ended.\nAt 14:09 we ate.\n"
    ])
      assert.equal(read(text, "notes.txt"), null, text);
  });

  it("are read in linear time once their text is parsed", () => {
    const line = "[14:05] someone: can you take #1 and #2 and update the runbook, please, before the day is over?";
    const lines = Array.from({ length: 1000 }, (_, index) => `${line.replace("someone", `n${index % 7}`)}\n\n`);
    const source = sourceReader().read(lines.join(""));
    const started = performance.now();
    const document = readDocument(source, "chats/log.txt");
    assert.ok(document?.kind === "transcript" && document.messages.length === 1000);
    assert.ok(performance.now() - started < 2000);
  });
});

describe("actions of a chat", () => {
  const list = [
    "[14:44] lead: Action items:",
    "- Check the pool size",
    "- Alert on waiting connections",
    "- Put the check into the runbook"
  ];

  it("are taken by their numbers", () => {
    assert.deepEqual(taken(...list, "[14:45] a: I'll own #1 and #3", "[14:46] b: 2 is mine"), [
      "Check the pool size: a",
      "Alert on waiting connections: b",
      "Put the check into the runbook: a"
    ]);
  });

  it("are taken by whoever is asked and agrees", () => {
    assert.deepEqual(
      taken(...list, "[14:45] a: b, can you handle #2?", "[14:45] c: nice weather", "[14:46] b: sure thing"),
      ["Check the pool size: nobody", "Alert on waiting connections: b", "Put the check into the runbook: nobody"]
    );
    assert.deepEqual(
      taken(...list, "[14:45] a: b, can you handle #2?", "[14:46] b: no time").at(1),
      "Alert on waiting connections: nobody"
    );
  });

  it("are taken by their words", () => {
    assert.equal(
      taken(
        ...list,
        "[14:45] a: c, maybe you can put that check into the runbook?",
        "[14:46] c: yep, I'll take care of that"
      ).at(2),
      "Put the check into the runbook: c"
    );
  });

  it("are not figures that somebody has", () => {
    assert.deepEqual(taken(...list, "[14:45] a: I have 3 minutes", "[14:46] b: I got 2% errors"), [
      "Check the pool size: nobody",
      "Alert on waiting connections: nobody",
      "Put the check into the runbook: nobody"
    ]);
  });
});

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
