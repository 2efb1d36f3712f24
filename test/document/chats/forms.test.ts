/** The forms in which chats are copied and exported; each reads as who said what when. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDay } from "../../../server/src/document/days.ts";
import { type Chat, readChat } from "../../../server/src/document/transcript/chat.ts";
import { placeOf } from "../../../server/src/document/transcript/messages.ts";

function chat(text: string): Chat {
  const read = readChat(text);
  assert.ok("messages" in read, "reason" in read ? read.reason : "");
  return read;
}

/** `HH:MM[:SS] speaker: text` of each message; notices as `HH:MM -- text`. */
function said(text: string): string[] {
  return chat(text).messages.map(({ speaker, minutes, kind, lines }) => {
    const words = lines.map(each => each.text).join(" / ");
    return `${shown(minutes)} ${kind === "notice" ? "--" : `${speaker}:`} ${words}`.trim();
  });
}

function shown(minutes: number | null): string {
  if (minutes === null) return "?";
  const seconds = Math.round(minutes * 60);
  const pad = (value: number) => String(value).padStart(2, "0");
  const rest = seconds % 60;
  return `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}${rest ? `:${pad(rest)}` : ""}`;
}

const days = (text: string): (string | null)[] =>
  chat(text).messages.map(({ day }) => (day === null ? null : formatDay(day)));

const three = ["14:05 ledger-oncall: postings fail", "14:07 Pool Owner: on it", "14:09 ledger-oncall: normal again"];

const forms: Readonly<Record<string, string>> = {
  "a time in brackets, the message below":
    "[14:05] ledger-oncall\npostings fail\n\n[14:07] Pool Owner\non it\n\n[14:09] ledger-oncall\nnormal again\n",
  "a time in brackets, the message behind":
    "[14:05] ledger-oncall: postings fail\n[14:07] Pool Owner: on it\n[14:09] ledger-oncall: normal again\n",
  "both of them in one chat":
    "[14:05] ledger-oncall: postings fail\n[14:07] Pool Owner\non it\n[14:09] ledger-oncall: normal again\n",
  "Slack, the time below the name":
    "ledger-oncall\n  2:05 PM\npostings fail\nPool Owner\n  2:07 PM\non it\nledger-oncall\n  2:09 PM\nnormal again\n",
  "Slack, the time beside the name":
    "ledger-oncall  2:05 PM\npostings fail\nPool Owner  2:07 PM\non it\nledger-oncall  2:09 PM\nnormal again\n",
  "Slack, the time in brackets":
    "ledger-oncall [2:05 PM]\npostings fail\nPool Owner [2:07 PM]\non it\nledger-oncall [2:09 PM]\nnormal again\n",
  "Slack, a program":
    "ledger-oncall\nAPP  2:05 PM\npostings fail\n\nPool Owner  2:07 PM\non it\n\nledger-oncall APP  2:09 PM\nnormal again\n",
  "Teams, brackets":
    "[2:05 PM] ledger-oncall\npostings fail\n\n[2:07 PM] Pool Owner\non it\n\n[2:09 PM] ledger-oncall\nnormal again\n",
  "Teams, a date in brackets":
    "[21/11 14:05] ledger-oncall\npostings fail\n[21/11 14:07] Pool Owner\non it\n[21/11 14:09] ledger-oncall\nnormal again\n",
  "Teams, a date before the time":
    "ledger-oncall 11/21 2:05 PM\npostings fail\nPool Owner 11/21 2:07 PM\non it\nledger-oncall 11/21 2:09 PM\nnormal again\n",
  "Teams, the time below":
    "ledger-oncall\n2:05 PM\npostings fail\n\nPool Owner\n2:07 PM\non it\n\nledger-oncall\n2:09 PM\nnormal again\n",
  "Discord, a dash":
    "ledger-oncall — Today at 2:05 PM\npostings fail\nPool Owner — Today at 2:07 PM\non it\nledger-oncall — Today at 2:09 PM\nnormal again\n",
  "Discord, brackets":
    "[2:05 PM]ledger-oncall: postings fail\n[2:07 PM]Pool Owner: on it\n[2:09 PM]ledger-oncall: normal again\n",
  "Slack, with a status":
    "ledger-oncall :palm_tree:  2:05 PM\npostings fail\nPool Owner :house: :dog:  2:07 PM\non it\nledger-oncall :palm_tree:  2:09 PM\nnormal again\n",
  "Discord, with a program and somebody who goes on":
    "ledger-oncall\nAPP\n — Today at 2:05 PM\npostings fail\nPool Owner — Today at 2:07 PM\non it\nledger-oncall — Today at 2:09 PM\nnormal again\n",
  "Slack, a status below the name":
    "ledger-oncall\n:palm_tree:  2:05 PM\npostings fail\nPool Owner  2:07 PM\non it\nledger-oncall  2:09 PM\nnormal again\n",
  "Google Chat, edited":
    "ledger-oncall, 2:05 PM, Edited\npostings fail\nPool Owner, Mon 2:07 PM\non it\nledger-oncall, 2:09 PM\nnormal again\n",
  "a fence around it all":
    "```\n[14:05] ledger-oncall: postings fail\n[14:07] Pool Owner: on it\n[14:09] ledger-oncall: normal again\n```\n",
  "Google Chat":
    "ledger-oncall, 2:05 PM\npostings fail\nPool Owner, 2:07 PM\non it\nledger-oncall, 2:09 PM\nnormal again\n",
  "Mattermost, Element":
    "ledger-oncall 14:05\npostings fail\nPool Owner 14:07\non it\nledger-oncall 14:09\nnormal again\n",
  "WhatsApp on Android":
    "21/11/2026, 14:05 - ledger-oncall: postings fail\n21/11/2026, 14:07 - Pool Owner: on it\n21/11/2026, 14:09 - ledger-oncall: normal again\n",
  "WhatsApp on iOS":
    "\u200e[21/11/2026, 14:05:00] ledger-oncall: postings fail\n[21/11/2026, 14:07:00] Pool Owner: on it\n[21/11/2026, 14:09:00] ledger-oncall: \u200enormal again\n",
  "WhatsApp in America":
    "11/21/26, 2:05 PM - ledger-oncall: postings fail\n11/21/26, 2:07 PM - Pool Owner: on it\n11/21/26, 2:09\u202fPM - ledger-oncall: normal again\n",
  Telegram:
    "[21.11.2026 14:05] ledger-oncall:\npostings fail\n[21.11.2026 14:07] Pool Owner:\non it\n[21.11.2026 14:09] ledger-oncall:\nnormal again\n",
  "a time and a name":
    "14:05 ledger-oncall: postings fail\n14:07 Pool Owner: on it\n14:09 ledger-oncall: normal again\n",
  "a time stamp":
    "2026-11-21T14:05:00Z ledger-oncall: postings fail\n2026-11-21T14:07:00Z Pool Owner: on it\n2026-11-21T14:09:00Z ledger-oncall: normal again\n",
  "Zoom's chat":
    "14:05:00\t From ledger-oncall to Everyone : postings fail\n14:07:00\t From Pool Owner to Everyone:\n\ton it\n14:09:00\t From ledger-oncall to Everyone : normal again\n",
  "Jira's comments":
    "ledger-oncall added a comment - 21/Nov/26 2:05 PM\npostings fail\n\nPool Owner added a comment - 21/Nov/26 2:07 PM\non it\n\nledger-oncall added a comment - 21/Nov/26 2:09 PM\nnormal again\n",
  "notes of a ticket":
    "2026-11-21 14:05:00 - ledger-oncall  (Additional comments)\npostings fail\n\n2026-11-21 14:07:00 - Pool Owner  (Work notes)\non it\n\n2026-11-21 14:09:00 - ledger-oncall  (Work notes)\nnormal again\n",
  "Zoom's chat, to everybody":
    "14:05:00\t From  ledger-oncall : postings fail\n14:07:00\t From  Pool Owner : on it\n14:09:00\t From  ledger-oncall : normal again\n",
  "Zoom's transcript":
    "[ledger-oncall] 14:05:00\npostings fail\n\n[Pool Owner] 14:07:00\non it\n\n[ledger-oncall] 14:09:00\nnormal again\n",
  "a time in round brackets":
    "ledger-oncall (14:05)\npostings fail\nPool Owner (14:07)\non it\nledger-oncall (14:09)\nnormal again\n",
  captions:
    "WEBVTT\n\n1\n14:05:00.000 --> 14:05:04.000\nledger-oncall: postings fail\n\n2\n14:07:00.000 --> 14:07:04.000\n<v Pool Owner>on it</v>\n\n3\n14:09:00.000 --> 14:09:02.000\nledger-oncall: normal again\n",
  "captions with commas":
    "14:05:00.000,14:05:04.000\nledger-oncall: postings fail\n\n14:07:00.000,14:07:04.000\nPool Owner: on it\n\n14:09:00.000,14:09:02.000\nledger-oncall: normal again\n",
  "times above lines of a meeting":
    "14:05:00\n\nledger-oncall: postings fail\n\n14:07:00\n\nPool Owner: on it\n\n14:09:00\n\nledger-oncall: normal again\n"
};

describe("a chat reads the same in every form", () => {
  for (const [form, text] of Object.entries(forms)) {
    it(form, () => {
      assert.deepEqual(said(text), three);
      assert.deepEqual(said(text.replaceAll("\n", "\r\n")), three);
    });
  }

  it("IRC, with names that have no blanks", () => {
    const expected = [
      "14:05 oncall: postings fail",
      "14:06 -- pool (~p@host) has joined #ledger",
      "14:07 pool: waves",
      "14:09 oncall: normal"
    ];
    const logs = [
      "--- Log opened Sat Nov 21 14:00:00 2026\n14:05 <@oncall> postings fail\n14:06 -!- pool (~p@host) has joined #ledger\n14:07 * pool waves\n14:09 < oncall> normal\n",
      "2026-11-21 14:05:00\toncall\tpostings fail\n2026-11-21 14:06:00\t-->\tpool (~p@host) has joined #ledger\n2026-11-21 14:07:00\t*\tpool waves\n2026-11-21 14:09:00\toncall\tnormal\n",
      "Nov 21 14:05:00 <oncall>\tpostings fail\nNov 21 14:06:00 *\tpool (~p@host) has joined #ledger\nNov 21 14:07:00 *\tpool waves\nNov 21 14:09:00 <oncall>\tnormal\n",
      "[14:05] <oncall> postings fail\n[14:06] * pool (~p@host) has joined #ledger\n[14:07] * pool waves\n[14:09] <oncall> normal\n"
    ];
    for (const log of logs)
      assert.deepEqual(
        said(log).map(each => each.replace("pool: pool waves", "pool: waves")),
        expected,
        log
      );
  });
});

describe("the days of a chat", () => {
  it("stand beside its times, where their order is clear", () => {
    const iso = ["2026-11-21", "2026-11-21", "2026-11-21"];
    for (const form of ["WhatsApp on Android", "WhatsApp on iOS", "WhatsApp in America", "Telegram", "a time stamp"])
      assert.deepEqual(days(forms[form] as string), iso, form);
  });

  it("are none where two days could be meant", () => {
    assert.deepEqual(days("03/04/2026, 14:05 - a: x\n03/04/2026, 14:07 - b: y\n"), [null, null]);
    assert.deepEqual(days("03/04/2026, 23:05 - a: x\n04/04/2026, 00:07 - b: y\n"), ["2026-04-03", "2026-04-04"]);
    assert.deepEqual(days("03/04/2026, 23:05 - a: x\n03/05/2026, 00:07 - b: y\n"), ["2026-03-04", "2026-03-05"]);
  });

  it("stand on lines of their own", () => {
    const text =
      "Saturday, November 21st\n[14:05] a: x\n--- 2026-11-21 ---\n[14:06] b: y\n--- Day changed Sun Nov 22 2026\n[00:01] a: z\n";
    assert.deepEqual(days(text), [null, "2026-11-21", "2026-11-22"]);
    assert.equal(formatDay(chat(text).day ?? 0), "2026-11-21");
  });

  it("go over midnight once", () => {
    const over = ["23:58 a: x", "24:01 b: y"];
    assert.deepEqual(said("[23:58] a: x\n[00:01] b: y\n"), over);
    assert.deepEqual(said("21/11/2026, 23:58 - a: x\n22/11/2026, 00:01 - b: y\n"), over);
    assert.deepEqual(said("--- 2026-11-21 ---\n[23:58] a: x\n--- 2026-11-22 ---\n[00:01] b: y\n"), over);
    assert.deepEqual(said("a  11:58 PM\nx\nb  12:01 AM\ny\n"), over);
    assert.deepEqual(said("--- 2026-11-21 ---\n[14:00] a: x\n--- 2026-11-23 ---\n[13:00] b: y\n"), [
      "14:00 a: x",
      "61:00 b: y"
    ]);
  });

  it("have a zone where a time or somebody says so", () => {
    assert.equal(chat("[14:05 UTC] a: x\n[14:06 UTC] b: y\n").zone?.name, "UTC");
    assert.equal(chat("[14:05] a: all times in CEST please\n[14:06] b: y\n").zone?.name, "CEST");
    assert.equal(chat("Times are UTC\n[14:05] a: x\n[14:06] b: y\n").zone?.name, "UTC");
    assert.equal(chat("[14:05] a: x\n[14:06] b: y\n").zone, null);
  });
});

describe("a clock of twelve hours that names no half", () => {
  it("goes on behind twelve", () => {
    assert.deepEqual(said("[11:58] a: x\n[12:58] b: y\n[1:02] a: z\n[2:10] b: ok\n"), [
      "11:58 a: x",
      "12:58 b: y",
      "13:02 a: z",
      "14:10 b: ok"
    ]);
    assert.deepEqual(said("[22:58] a: x\n[00:02] b: y\n"), ["22:58 a: x", "24:02 b: y"]);
  });
});

describe("who speaks", () => {
  it("is a program that says nothing but what programs say", () => {
    const { messages } = chat(
      "08:01 probe_: PROBLEM http ledger: 503\n08:02 oncall: OK, looking\n08:03 oncall: it is the pool\n08:04 probe_: RECOVERY http ledger: 200\n"
    );
    assert.deepEqual(
      messages.map(each => each.isBot),
      [true, false, false, true]
    );
  });

  it("may end with an initial", () => {
    assert.deepEqual(
      said("Pool O.\n  9:14 AM\npostings fail\nLedger L.\n  9:15 AM\non it.\n  \nPool O.\n  9:16 AM\nok\n"),
      ["09:14 Pool O.: postings fail", "09:15 Ledger L.: on it.", "09:16 Pool O.: ok"]
    );
  });
});

describe("what an export says first", () => {
  it("is the day, where it names only one", () => {
    const day = (text: string): string | null => {
      const read = chat(`${text}\n08:01 a: x\n08:02 b: y\n`);
      return read.day === null ? null : formatDay(read.day);
    };
    assert.equal(day("#inc-ledger, 12 March 2026, all times in UTC"), "2026-03-12");
    assert.equal(day("from 12 March 2026 to 13 March 2026"), null);
  });

  it("is said by nobody", () => {
    assert.deepEqual(
      said(
        "[21/11/2026, 14:04:00] Ledger: \u200eLos mensajes y las llamadas están cifrados.\n[21/11/2026, 14:05:00] a: x\n[21/11/2026, 14:06:00] b: y\n"
      ),
      ["14:04 -- Los mensajes y las llamadas están cifrados.", "14:05 a: x", "14:06 b: y"]
    );
  });
});

describe("what windows copy", () => {
  it("are no messages: reactions, replies, marks of edits", () => {
    const text =
      "Ledger On-call\n  9:14 AM\npostings fail (edited)\n:eyes: 3\n👍 2\n2 replies\nLast reply today at 9:20 AM\nPool Owner  9:15 AM\non it\n(edited)\nView thread\n";
    assert.deepEqual(said(text), ["09:14 Ledger On-call: postings fail (edited)", "09:15 Pool Owner: on it"]);
    assert.equal(chat(text).messages[1]?.isEdited, true);
  });

  it("go on behind a time in brackets, and what stands above a time is no name where names have theirs beside them", () => {
    assert.deepEqual(
      said(
        "oncall — Today at 2:05 PM\npostings fail\n[2:06 PM]all of them: 12 of 12\nPool Owner — Today at 2:07 PM\non it\n"
      ),
      ["14:05 oncall: postings fail", "14:06 oncall: all of them: 12 of 12", "14:07 Pool Owner: on it"]
    );
    assert.deepEqual(
      said(
        "oncall [2:05 PM]\ntaking this\n\n[2:06 PM]\nturning off\n\n[2:07 PM]\nnormal\n\nPool Owner [2:08 PM]\nnice\n"
      ),
      ["14:05 oncall: taking this", "14:06 oncall: turning off", "14:07 oncall: normal", "14:08 Pool Owner: nice"]
    );
    assert.deepEqual(said("oncall\n  11:59 PM\nack, looking\n12:01 AM\nworse\nPool Owner\n  12:02 AM\non it\n"), [
      "23:59 oncall: ack, looking",
      "24:01 oncall: worse",
      "24:02 Pool Owner: on it"
    ]);
  });

  it("go on with a time alone, in the same half of the day", () => {
    assert.deepEqual(
      said("Ledger On-call\n  9:14 PM\npostings fail\n9:15\nstill\n9:16\nworse\nPool Owner\n  9:17 PM\non it\n"),
      [
        "21:14 Ledger On-call: postings fail",
        "21:15 Ledger On-call: still",
        "21:16 Ledger On-call: worse",
        "21:17 Pool Owner: on it"
      ]
    );
  });

  it("are no sentences that end with a time", () => {
    const text =
      "Ledger On-call  9:14 AM\ndeploy finished 9:10 AM\nwindow - 9:30 AM\nPool Owner  9:15 AM\nok\nLedger On-call  9:16 AM\nbye\n";
    assert.deepEqual(said(text), [
      "09:14 Ledger On-call: deploy finished 9:10 AM / window - 9:30 AM",
      "09:15 Pool Owner: ok",
      "09:16 Ledger On-call: bye"
    ]);
  });

  it("tell programs from people", () => {
    const { messages } = chat(
      "Alertmanager APP  9:14 AM\nfiring\nledger-oncall  9:15 AM\nlooking\ndeploy-bot  9:16 AM\ndone\n"
    );
    assert.deepEqual(
      messages.map(({ speaker, isBot }) => [speaker, isBot]),
      [
        ["Alertmanager", true],
        ["ledger-oncall", false],
        ["deploy-bot", true]
      ]
    );
  });
});

describe("chats that are hostile", () => {
  it("keep logs inside messages", () => {
    const log = "2026-11-21T14:05:59Z ERROR: connection refused\n09:14:01 worker: retry\n14:05 <bot> quoted\n";
    const expected = ["14:05 a: look:", "14:06 b: I see"];
    for (const quoted of [
      `\`\`\`\n[14:01] c: older\n${log}\`\`\`\n`,
      log,
      log.replace(/^(?=.)/gm, "> "),
      "    [14:01] c: older\n    [14:02] d: older\n"
    ]) {
      const messages = said(`[14:05] a: look:\n${quoted}[14:06] b: I see\n`);
      assert.deepEqual(
        messages.map(each => each.split(" / ")[0]),
        expected,
        quoted
      );
    }
    const many = "2026-11-21T14:05:59Z worker: line\n".repeat(30);
    assert.equal(said(`[14:05] a: look:\n${many}[14:06] b: I see\n[14:07] c: me too\n`).length, 3);
    // What is never closed swallows nothing.
    assert.equal(said("[14:05] a: ```\n[14:06] b: x\n[14:07] a: y\n").length, 3);
  });

  it("have names of any script, and nothing but emoji", () => {
    assert.deepEqual(said("[14:05] دانا: سطر أول\n[14:06] 当番: 了解\n[14:07] דנה: שורה\n"), [
      "14:05 دانا: سطر أول",
      "14:06 当番: 了解",
      "14:07 דנה: שורה"
    ]);
    assert.deepEqual(said("[14:05] \u202bدانا\u202c: سطر\n[14:06] 🔥ops: 🔥🔥\n"), [
      "14:05 دانا: سطر",
      "14:06 🔥ops: 🔥🔥"
    ]);
  });

  it("have no times", () => {
    assert.deepEqual(said("a: postings fail\nb: on it\na: ok\nb: done\n"), [
      "? a: postings fail",
      "? b: on it",
      "? a: ok",
      "? b: done"
    ]);
    for (const text of [
      "",
      " \n",
      "🔥\n🔥🔥\n",
      "It began.\nIt ended.\n",
      "Note: this is prose.\nWarning: so is this.\n",
      "# Postmortem\n\n- **Owner**: x\n- **Date**: y\n",
      "\ud800\n[\n",
      "[14:05] a: alone\n"
    ])
      assert.ok("reason" in readChat(text), text);
  });

  it("know where each message stands", () => {
    const text = "preface\n\n[14:05] a: x\r\n  y\n\n[14:06] b\nz\n";
    assert.deepEqual(
      chat(text).messages.map(each => text.slice(placeOf(each).start, placeOf(each).end)),
      ["[14:05] a: x\r\n  y", "[14:06] b\nz"]
    );
  });
});
