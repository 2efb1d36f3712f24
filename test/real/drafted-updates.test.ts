/** Updates drafted from real postmortems: nothing of the house gets out, and nothing is told that they do not say. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import { figuresIn } from "../../server/src/document/figures.ts";
import type { Postmortem } from "../../server/src/document/postmortem/postmortem.ts";
import { handlesInUse } from "../../server/src/document/subjects/names-in-use.ts";
import { readChat } from "../../server/src/document/transcript/chat.ts";
import { internalDetails } from "../../server/src/document/vocabulary/audiences.ts";
import { draftPostmortem } from "../../server/src/drafting/postmortem/draft.ts";
import { type DraftedUpdate, draftUpdate } from "../../server/src/drafting/update/draft.ts";
import { read, readKind } from "../support/documents.ts";
import { corpus, seed, withoutShared } from "../support/shared.ts";

const today = "2026-11-21";
const draft = (postmortem: Postmortem, audience: "internal" | "external" = "external"): DraftedUpdate =>
  draftUpdate(postmortem, { today, audience, source: null });

/** As in a text without marks: what is escaped for Markdown, and on several lines, is the same. */
const plain = (text: string): string => text.replace(/[\\*_`[\]]/g, "").replace(/\s+/g, " ");

describe("updates of real postmortems", { skip: withoutShared }, () => {
  const postmortems = (withoutShared ? [] : corpus())
    .filter(({ kind, text }) => kind === "postmortem" && text.length < 10_000)
    .flatMap(({ text, path }) => {
      const document = read(text, path);
      return document?.kind === "postmortem" ? [{ document, text, path }] : [];
    });

  it("tell nothing of the house to readers outside, and no figure that the postmortem has not", () => {
    assert.ok(postmortems.length >= 10);
    for (const { document, text, path } of postmortems) {
      const { markdown, draft: data } = draft(document);
      assert.deepEqual(draft(document).markdown, markdown, path);
      for (const { text: handle } of handlesInUse(document))
        assert.ok(!markdown.includes(handle), `${path}: ${handle}`);
      const names = document.participants.map(({ text: name }) => name).filter(name => name.includes(" "));
      for (const name of names) assert.ok(!markdown.includes(name), `${path}: ${name}`);
      for (const [what, pattern] of internalDetails) assert.equal(markdown.match(pattern), null, `${path}: ${what}`);
      const said = plain(
        document.facts.map(fact => ("prose" in fact && fact.prose ? fact.prose.text : "")).join("\n") + text
      );
      for (const fact of data.facts) {
        if (["status", "started", "mitigated", "resolved"].includes(fact.what)) continue;
        const words = { text: fact.text, span: document.place };
        const figures = figuresIn({
          ...words,
          lines: [],
          placeholders: [],
          markers: [],
          links: [],
          images: [],
          references: [],
          dangling: [],
          code: [],
          tags: []
        });
        for (const figure of figures) assert.ok(said.includes(plain(figure.text)), `${path}: ${figure.text}`);
      }
      draft(document, "internal");
    }
  });

  it("have no error, and no finding but for what is left open", () => {
    const open = new Set(["placeholder", "missing-next-update", "vague-time", "untracked-promise"]);
    for (const { document, path } of postmortems) {
      for (const audience of ["external", "internal"] as const) {
        const { markdown, draft: data } = draft(document, audience);
        const update = readKind("stakeholder-update", markdown, "updates/x.md");
        const found = check(update, { today: parseDay(today) ?? 0 }).problems.filter(({ rule }) => !open.has(rule));
        assert.deepEqual(
          found.map(({ message }) => message),
          [],
          `${path} ${audience} ${data.status}`
        );
      }
    }
  });
});

describe("updates of the seeds", { skip: withoutShared }, () => {
  const facts = ({ draft: { facts } }: DraftedUpdate, ...what: readonly string[]) =>
    facts.filter(each => what.includes(each.what)).map(({ text }) => text);
  const times = ["started", "mitigated", "resolved"];

  it("take from the postmortem its 13 minutes, and none of its items, which nobody owns", () => {
    const text = withoutShared ? "" : seed("checkout-outage-postmortem.md");
    const drafted = draft(readKind("postmortem", text, "seeds/postmortem.md"));
    assert.deepEqual(
      [drafted.draft.status, ...facts(drafted, "started", "resolved")],
      ["resolved", "[Date], 09:10 [Time zone]", "[Date], 09:23 [Time zone]"]
    );
    assert.deepEqual(facts(drafted, "planned", "affected"), []);
    assert.equal(drafted.draft.leftOut.filter(({ what }) => what === "action").length, 8);
  });

  it("take from the postmortem that is drafted from the chat the four actions with their owners", () => {
    const chat = readChat(withoutShared ? "" : seed("checkout-outage-transcript.txt"));
    assert.ok("messages" in chat);
    const { markdown } = draftPostmortem(chat, { today, source: "chat.txt", title: "Checkout" });
    const postmortem = readKind("postmortem", markdown, "postmortems/x.md");
    const inside = draft(postmortem, "internal");
    assert.deepEqual(facts(inside, ...times), [
      "[Date], 09:10 [Time zone]",
      "[Date], 09:21 [Time zone]",
      "[Date], 09:27 [Time zone]"
    ]);
    assert.equal(facts(inside, "planned").length, 4);
    const outside = draft(postmortem);
    assert.deepEqual(facts(outside, ...times), facts(inside, ...times));
    for (const speaker of new Set(chat.messages.map(each => each.speaker ?? "")))
      assert.ok(!outside.markdown.includes(speaker), speaker);
  });
});
