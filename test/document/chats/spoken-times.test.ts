/** Times that people say where nothing else writes them. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readChat } from "../../../server/src/document/transcript/chat.ts";

const minutes = (text: string): (number | null)[] => {
  const chat = readChat(text);
  assert.ok("messages" in chat);
  return chat.messages.map(each => each.minutes);
};
const recording = (...lines: readonly string[]): string =>
  `WEBVTT\n\n${lines.map((line, at) => `00:0${at}:00.000 --> 00:0${at}:30.000\n<v Host>${line}</v>\n`).join("\n")}`;

describe("the clock of a recording", () => {
  it("is what somebody says it is", () => {
    assert.deepEqual(minutes(recording("Hello", "It's 14:31 now", "restarting it")), [870, 871, 872]);
  });

  it("is unknown where people say different times, or tell of earlier ones", () => {
    const text = recording("it's 14:30", "restarting it", "it's 16:02");
    assert.deepEqual(minutes(text), [0, 1, 2]);
    assert.deepEqual(minutes(recording("it failed at 14:30", "it's 14:10 since it failed", "bye")), [0, 1, 2]);
  });
});

describe("notes without times", () => {
  it("have those with which people begin", () => {
    assert.deepEqual(minutes("a: 14:16 resizing\nb: ok\na: 14:21 done\nb: 13:40 was the first one\n"), [
      856,
      null,
      861,
      null
    ]);
  });
});
