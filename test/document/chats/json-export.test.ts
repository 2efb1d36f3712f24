/** Chats that were exported as JSON: names resolved, threads in order, edits and programs known. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { formatDay } from "../../../server/src/document/days.ts";
import { readDocument, sourceReader } from "../../../server/src/document/ops-document.ts";
import { type Chat, readChat } from "../../../server/src/document/transcript/chat.ts";

/** 2026-03-12 14:05:00 UTC. */
const start = 1_773_324_300;
const stamp = (minutes: number): string => `${start + minutes * 60}.000100`;

function chat(value: unknown): Chat {
  const read = readChat(typeof value === "string" ? value : JSON.stringify(value, null, 2));
  assert.ok("messages" in read, "reason" in read ? read.reason : "");
  return read;
}

const said = ({ messages }: Chat): string[] =>
  messages.map(
    ({ speaker, minutes, lines, replyTo }) =>
      `${(minutes ?? 0) - 845} ${replyTo === null ? "" : `>${replyTo} `}${speaker}: ${lines.map(each => each.text).join(" / ")}`
  );

const users = [
  { id: "U01", name: "oncall", profile: { real_name: "Ledger On-call", display_name: "" } },
  { id: "U02", name: "pool", real_name: "P. Owner", profile: { display_name: "Pool Owner" } }
];

describe("an export of Slack", () => {
  const messages = [
    {
      type: "message",
      user: "U01",
      text: "postings fail, <@U02> see <https://example.com/d|the dashboard>",
      ts: stamp(0)
    },
    { type: "message", user: "U02", text: "why &gt; 5%?", ts: stamp(1) },
    { type: "message", user: "U02", text: "on it", ts: stamp(4), thread_ts: stamp(0) },
    { type: "message", user: "U01", text: "thanks", ts: stamp(3), thread_ts: stamp(0) },
    {
      subtype: "bot_message",
      username: "alerts",
      text: "",
      attachments: [{ title: "firing", text: "LedgerErrors" }],
      ts: stamp(2)
    },
    { type: "message", subtype: "channel_join", user: "U02", text: "<@U02> has joined the channel", ts: stamp(5) },
    { type: "message", user: "U09", text: "done", ts: stamp(6), edited: { user: "U09", ts: stamp(7) } }
  ];
  const expected = [
    "0 Ledger On-call: postings fail, @Pool Owner see the dashboard (https://example.com/d)",
    "3 >0 Ledger On-call: thanks",
    "4 >0 Pool Owner: on it",
    "1 Pool Owner: why > 5%?",
    "2 alerts: firing / LedgerErrors",
    "5 null: @Pool Owner has joined the channel",
    "6 U09: done"
  ];

  it("has its users beside its messages, above them, or in files of their own", () => {
    assert.deepEqual(said(chat({ users, messages })), expected);
    assert.deepEqual(said(chat({ messages, users })), expected);
    assert.deepEqual(said(chat({ "users.json": users, "incident/2026-03-12.json": messages })), expected);
    assert.deepEqual(
      said(chat([{ name: "incident", users, messages: messages.slice(0, 3) }, { messages: messages.slice(3) }])),
      expected
    );
    const lines = [...users, ...messages].map(each => JSON.stringify(each)).join("\n");
    assert.deepEqual(said(chat(lines)), expected);
  });

  it("resolves who has a profile beside a message", () => {
    const own = [{ ...messages[0], user_profile: { real_name: "Ledger On-call" } }, messages[3]];
    assert.deepEqual(
      said(chat(own)).map(each => each.split(":")[0]),
      ["0 Ledger On-call", "3 >0 Ledger On-call"]
    );
  });

  it("knows edits, programs and what nobody said", () => {
    const read = chat({ users, messages });
    assert.deepEqual(
      read.messages.map(each => each.isBot),
      [false, false, false, false, true, false, false]
    );
    assert.deepEqual(
      read.messages.map(each => each.kind),
      ["said", "said", "said", "said", "said", "notice", "said"]
    );
    assert.deepEqual(
      read.messages.map(each => each.isEdited),
      [false, false, false, false, false, false, true]
    );
    assert.deepEqual([read.zone?.name, formatDay(read.day ?? 0)], ["UTC", "2026-03-12"]);
  });

  it("knows where each message stands in the file", () => {
    const text = JSON.stringify(messages, null, 2);
    for (const { head } of chat(text).messages) {
      const value = JSON.parse(text.slice(head.span.start, head.span.end));
      assert.ok(typeof value.ts === "string");
    }
  });
});

describe("other exports", () => {
  it("have a time, a name and a text", () => {
    const at = (minutes: number) => new Date((start + minutes * 60) * 1000).toISOString();
    const forms = {
      discord: [0, 1].map(each => ({
        id: String(each),
        timestamp: at(each),
        content: "x",
        author: { name: "pool", isBot: false }
      })),
      teams: [0, 1].map(each => ({
        createdDateTime: at(each),
        body: { contentType: "html", content: "<p>x</p>" },
        from: { user: { displayName: "pool" } }
      })),
      mattermost: [0, 1].map(each => ({ create_at: (start + each * 60) * 1000, message: "x", username: "pool" })),
      telegram: [0, 1].map(each => ({ id: each, date: at(each).slice(0, 19), from: "pool", text: "x" }))
    };
    for (const [form, messages] of Object.entries(forms))
      assert.deepEqual(said(chat({ messages })), ["0 pool: x", "1 pool: x"], form);
  });
});

describe("an export that a postmortem links", () => {
  it("is a transcript like any other", () => {
    const messages = [
      { user: "oncall", ts: stamp(0), text: "seeing errors" },
      { user: "pool", ts: stamp(0.5), text: "on it" },
      { user: "pool", ts: stamp(1), text: "action items:\n- alert on the pool size\n- test the rollback" }
    ];
    const read = (value: unknown, path: string) =>
      readDocument(sourceReader().read(JSON.stringify(value, null, 1)), path, {});
    const document = read(messages, "chats/chat.json");
    assert.equal(document?.kind, "transcript");
    assert.deepEqual(document.kind === "transcript" && document.actions.map(each => each.text), [
      "alert on the pool size",
      "test the rollback"
    ]);
    assert.equal(read({ name: "ledger", version: "1.0.0" }, "package.json"), null);
  });
});

describe("time stamps", () => {
  it("count seconds, or parts of them, and name no time beyond all reason", () => {
    for (const factor of [1, 1e3, 1e6, 1e9]) {
      const { day, messages } = chat([
        { author: "a", timestamp: start * factor, content: "down" },
        { author: "b", timestamp: (start + 60) * factor, content: "on it" },
        { author: "b", timestamp: 1e300, content: "never" }
      ]);
      assert.deepEqual([day === null ? null : formatDay(day), messages.length], ["2026-03-12", 2]);
    }
  });
});

describe("an export that cannot be read", () => {
  it("says why", () => {
    const reason = (text: string): string => {
      const read = readChat(text);
      return "reason" in read ? read.reason : "read";
    };
    assert.match(reason('[{"ts": "1"'), /^its JSON is broken: /);
    assert.match(reason('{"ts": "1"}\n{"ts"\n'), /^its JSON is broken: /);
    assert.match(reason("[]"), /no messages/);
    assert.match(reason('{"messages": [{"ts": "never", "text": 3}, null, 4, "x"]}'), /no messages/);
    assert.match(reason(`[${"[".repeat(100_000)}${"]".repeat(100_000)}]`), /JSON/);
  });
});
