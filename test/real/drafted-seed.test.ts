/** The postmortem that is drafted from the seeds' chat. Nothing of it is copied here: people are read from it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import { readChat } from "../../server/src/document/transcript/chat.ts";
import { draftPostmortem } from "../../server/src/drafting/postmortem/draft.ts";
import { readKind } from "../support/documents.ts";
import { seed, withoutShared } from "../support/shared.ts";

describe("the postmortem of the seeds' chat", { skip: withoutShared }, () => {
  const text = withoutShared ? "" : seed("checkout-outage-transcript.txt");
  const drafted = () => {
    const chat = readChat(text);
    assert.ok("messages" in chat);
    return draftPostmortem(chat, { today: "2026-11-21", source: "chat.txt" });
  };
  /** Whoever speaks on the line of a message. */
  const speakerAt = (line: number): string => /^\[\d\d:\d\d\] (\S+)/.exec(text.split("\n")[line - 1] ?? "")?.[1] ?? "";

  it("has all moments at their times, each with its evidence", () => {
    const { draft } = drafted();
    const moments = draft.timeline.flatMap(({ moment, time }) => (moment ? [`${time} ${moment}`] : []));
    assert.deepEqual(moments, [
      "09:10 started",
      "09:14 detected",
      "09:17 cause-identified",
      "09:18 mitigation-started",
      "09:21 mitigated",
      "09:27 resolved"
    ]);
    for (const event of draft.timeline) {
      if (event.moment !== "started") assert.ok(text.split("\n")[event.line - 1]?.startsWith(`[${event.time}]`));
      if (event.speaker) assert.equal(event.speaker, speakerAt(event.line));
    }
    assert.ok(draft.timeline.some(({ time, text: said }) => time === "09:22" && /3%/.test(said)));
    assert.ok(draft.timeline.length >= 12 && draft.timeline.length <= 20);
  });

  it("has the actions with their owners, and the figures", () => {
    const { draft } = drafted();
    const [first, second] = [...text.matchAll(/^\[09:25\] (\S+)/gm)].map(each => each[1]);
    const third = [...text.matchAll(/^\[09:25\] (\S+)/gm)].at(-1)?.[1];
    assert.deepEqual(
      draft.actionItems.map(each => each.owner),
      [first, second, third, first]
    );
    for (const figure of ["45%", "~120ms to over 1.5s", "15%", "below 3%"])
      assert.ok(
        draft.figures.some(each => each.text.includes(figure)),
        figure
      );
    assert.equal(draft.participants.length, 4);
  });

  it("is a postmortem of which only what is open is open", () => {
    const { markdown } = drafted();
    const document = readKind("postmortem", markdown, "postmortems/checkout.md");
    assert.equal(document.mode, "instance");
    const { problems, verdict } = check(document, { today: parseDay("2026-11-21") ?? 0 });
    assert.equal(verdict, "open");
    assert.deepEqual(
      problems.filter(each => each.severity === "error"),
      []
    );
    assert.deepEqual(
      [...new Set(problems.map(each => each.rule))].filter(
        rule => rule !== "placeholder" && rule !== "missing-due-date"
      ),
      []
    );
    assert.match(markdown, /\*\*Duration\*\*: 17 minutes/);
    assert.match(markdown, /\*\*Time to detect\*\*: 4 minutes/);
    assert.match(markdown, /\*\*Time to mitigate\*\*: 11 minutes/);
    assert.match(markdown, /\*\*Time to resolve\*\*: 17 minutes/);
    assert.match(markdown, /\(\[09:17\]\(chat\.txt#L19\)\)/);
  });
});
