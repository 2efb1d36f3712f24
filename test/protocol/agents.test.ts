/** The tools of VS Code's agent mode, as the server answers them. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it, type TestContext } from "node:test";
import { type AgentToolName, methods } from "../../server/src/protocol.ts";
import { samples } from "../support/samples.ts";
import { connect, pulling, type TestOptions } from "../support/server.ts";

const folder = "file:///w";
const chat = readFileSync(
  new URL("../../examples/chats/2026-03-12-ledger-api-failed-postings.txt", import.meta.url),
  "utf8"
);
const files = {
  "file:///w/releases/a.md": samples.open,
  "file:///w/releases/b.md": samples.noGo,
  "file:///w/docs/c.md": samples.other,
  "file:///w/chats/incident.txt": chat,
  "file:///secret/d.md": samples.go,
  "file:///secret/chat.txt": chat
};

async function tools(test: TestContext, options: TestOptions = {}) {
  const client = await connect({ capabilities: pulling, folders: [folder], files, ...options });
  test.after(() => client.close());
  const call = (tool: AgentToolName, input: unknown = {}): Promise<string> =>
    client.connection.sendRequest(methods.agentTool, { tool, input, today: "2026-03-20" });
  return { ...client, call };
}

describe("the tools of agent mode", () => {
  it("check all documents, a folder, or one, as it is in the editor", async t => {
    const { call, open } = await tools(t);
    assert.match(
      await call("check"),
      /^OPEN releases\/a\.md: release checklist, 1 item to fill\n- \d+:\d+ \w+ unfilled-status: .*\nNO-GO releases\/b\.md: release checklist$/
    );
    const one = await call("check", { path: "releases/b.md" });
    for (const path of ["/w/releases/b.md", "file:///w/releases/b.md", "./releases/b.md", "releases\\b.md"])
      assert.equal(await call("check", { path }), one);
    for (const path of ["releases", "releases/", "/w", "."])
      assert.equal(await call("check", { path }), await call("check"));
    open("file:///w/releases/b.md", samples.go);
    assert.equal(await call("check", { path: "releases/b.md" }), "GO releases/b.md: release checklist");
  });

  it("list what is open, with what satisfies it, in English", async t => {
    const { call } = await tools(t);
    const text = await call("list_open_items", { path: "releases" });
    assert.match(text, /^- \d+:\d+ in 'Go\/No-Go' warning unfilled-status: Criterion 'Tests pass' has no status/m);
    assert.match(text, /^- \d+:\d+ in 'Go\/No-Go' no-go: 'Tests pass' is no-go$/m);
    assert.match(text, /\n\nWhat satisfies each rule:\n- unfilled-status: \S/);
  });

  it("explain rules, and guess what was meant", async t => {
    const { call } = await tools(t);
    assert.match(
      await call("explain_rule", { rule: "missing-rollback" }),
      /^# missing-rollback\n\n\S[\s\S]*## How to satisfy it\n\n/
    );
    assert.match(await call("explain_rule"), /^- missing-rollback \(error\): \S/m);
    await assert.rejects(call("explain_rule", { rule: "missing-rolback" }), /did you mean 'missing-rollback'\?/);
  });

  it("draft from a chat of the workspace, or from its text", async t => {
    const { call } = await tools(t);
    const drafted = await call("draft_postmortem", { path: "chats/incident.txt", title: "Failed postings" });
    assert.match(drafted, /^# Postmortem: Failed postings\n[\s\S]*\]\((?:\.\.\/)?chats\/incident\.txt/);
    assert.equal(await call("draft_postmortem", { path: "/w/chats/incident.txt", title: "Failed postings" }), drafted);
    assert.match(await call("draft_postmortem", { text: chat }), /^# Postmortem: \[What happened to which service\]/);
    await assert.rejects(
      call("draft_postmortem", { text: "Nobody said a word." }),
      /No chat could be read: no messages/
    );
  });

  it("know nothing outside of the workspace, whatever a model says", async t => {
    const { call } = await tools(t);
    for (const path of [
      "../secret/d.md",
      "/secret/d.md",
      "file:///secret/d.md",
      "releases/../../secret/d.md",
      "..%2fsecret/d.md",
      "..\\secret\\d.md",
      "docs/c.md",
      "\0",
      "\uD800",
      "x".repeat(100_000)
    ]) {
      for (const tool of ["check", "list_open_items"] as const)
        await assert.rejects(
          call(tool, { path }),
          /is no operational document of this workspace\. There are: releases\/a\.md, /
        );
    }
    for (const path of [
      "../secret/chat.txt",
      "/secret/chat.txt",
      "file:///secret/chat.txt",
      "chats/../../secret/chat.txt",
      "..\\secret\\chat.txt",
      "..%2fsecret%2fchat.txt",
      ".",
      ""
    ])
      await assert.rejects(call("draft_postmortem", { path }), /is no file of this workspace/, path);
  });

  it("say what would be right", async t => {
    const { call } = await tools(t);
    for (const [tool, input, reason] of [
      ["check", { path: 5 }, /'path' is a text/],
      ["check", { cursor: "next" }, /'next' is no cursor/],
      ["draft_postmortem", null, /Give either 'path' or 'text'/],
      ["draft_postmortem", { text: "x".repeat(1_000_001) }, /too long: at most 1000000 characters/]
    ] as const)
      await assert.rejects(call(tool, input), reason);
    const empty = await tools(t, { files: {} });
    await assert.rejects(empty.call("check"), /There are none\. No operational document: /);
  });
});
