/** Chats: who said what when, in the forms in which people copy them; what is to be done, and who took it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDay } from "../../server/src/document/days.ts";
import { readDocument, sourceReader } from "../../server/src/document/ops-document.ts";
import { read, readKind } from "../support/documents.ts";

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

  it("are read by the hundreds once their text is parsed", () => {
    const line = "[14:05] someone: can you take #1 and #2 and update the runbook, please, before the day is over?";
    const lines = Array.from({ length: 300 }, (_, index) => `${line.replace("someone", `n${index % 7}`)}\n\n`);
    const source = sourceReader().read(lines.join(""));
    const document = readDocument(source, "chats/log.txt");
    assert.ok(document?.kind === "transcript" && document.messages.length === 300);
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
