/** What a bare text says of its relatives is never less than what its document says. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { traceOfText } from "../../server/src/workspace/text-traces.ts";
import { mayBeRelated, type Sought, traceOf } from "../../server/src/workspace/traces.ts";

const uri = "file:///w/postmortems/ledger.md";

function sought(address: string, ...incidents: string[]): Sought {
  return { uri: address, kind: "transcript", incidents, siteRoot: null };
}

describe("traces of documents", () => {
  it("tell what may be linked, in every form of links", () => {
    const texts = [
      "[a](../chats/Ledger%20Chat.md)",
      "![a](<../chats/Ledger Chat.md>)",
      '[a]: ../chats/Ledger%20Chat.md "title"',
      "[a](../chats/Ledger%20Chat.md#top)",
      "[a](../chats/Ledger%20Chat)",
      '<a href="../chats/Ledger%20Chat.md">a</a>',
      "[a](\n../chats/Ledger%20Chat.md)"
    ];
    for (const text of texts)
      assert.ok(mayBeRelated(traceOfText(uri, text), sought("file:///w/chats/Ledger%20Chat.md")), text);
    for (const text of [
      "../chats/Ledger%20Chat.md",
      "[a](Ledger%20Chat.md)",
      "[a](https://example.com/Ledger%20Chat.md)"
    ])
      assert.ok(!mayBeRelated(traceOfText(uri, text), sought("file:///w/chats/Ledger%20Chat.md")), text);
  });

  it("know the page of a folder by both names, and brackets in names", () => {
    for (const target of ["../chats/a/", "../chats/a", "../chats/a/index.md", "../chats/a/index"])
      assert.ok(mayBeRelated(traceOf(uri, [target], []), sought("file:///w/chats/a/index.md")), target);
    assert.ok(mayBeRelated(traceOfText(uri, "[a](chat_(1).md)"), sought("file:///w/postmortems/chat_%281%29.md")));
    assert.ok(mayBeRelated(traceOfText(uri, "[a](chat_\\(1.md)"), sought("file:///w/postmortems/chat_%281.md")));
  });

  it("tell which ids of incidents are named", () => {
    const trace = traceOfText(uri, "---\nincident: INC-7\n---\n\nSee INC-2041.\n");
    assert.ok(mayBeRelated(trace, sought("file:///w/chat.md", "INC-2041")));
    assert.ok(!mayBeRelated(trace, sought("file:///w/chat.md", "INC-20")));
    assert.ok(!mayBeRelated(trace, sought("file:///w/chat.md")));
  });

  it("never make a document its own relative", () => {
    assert.ok(!mayBeRelated(traceOfText(uri, "[a](ledger.md) INC-1"), sought(uri, "INC-1")));
  });
});
