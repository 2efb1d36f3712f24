/** Chats as long as a bad week. Whatever takes time in the square of their length does not end within a run. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readChat } from "../../server/src/document/transcript/chat.ts";
import { drafted } from "../support/drafts.ts";

/** How many messages a text is read as; `null` for none. */
function messagesIn(text: string): number | null {
  const read = readChat(text);
  return "messages" in read ? read.messages.length : null;
}

const two = (number: number): string => String(number).padStart(2, "0");

describe("a long chat", () => {
  it("has 50,000 messages, copied or exported", () => {
    const lines = Array.from({ length: 50_000 }, (_, at) => {
      const time = `${two(8 + Math.floor(at / 5000))}:${two(Math.floor(at / 100) % 60)}`;
      return `[${time}] n${at % 9}: can you look at #${at % 5} and https://example.com/${at}?`;
    });
    assert.equal(messagesIn(lines.join("\n")), 50_000);
    const messages = Array.from({ length: 50_000 }, (_, at) => ({
      user: `U0${at % 2}`,
      ts: `${1_773_324_300 + at}.000100`,
      text: `text \\" ${at}`
    }));
    assert.equal(messagesIn(JSON.stringify({ messages })), 50_000);
  });

  it("becomes a draft with the most telling rows", () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, at) =>
        `[${two(8 + Math.floor(at / 1000))}:${two(Math.floor(at / 20) % 60)}] n${at % 9}: error rate ${at % 90}%. Can you take #${at % 5} and update the runbook?`
    );
    lines.push("[18:00] n1: Action items:\n- Update the runbook of the pool\n- Test it");
    const { timeline } = drafted(lines.join("\n")).draft;
    assert.ok(timeline.length > 40 && timeline.length <= 80);
  });

  it("is none that is one line of millions of characters", () => {
    for (const text of ["14:05 a".repeat(1_500_000), "[".repeat(1_000_000), `[14:05] ${"a ".repeat(3_000_000)}`])
      assert.equal(messagesIn(text), null);
  });
});
