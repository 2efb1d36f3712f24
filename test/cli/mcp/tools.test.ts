/** What agents get from the tools is what the command line says. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { agentTools } from "../../../server/src/report/agents/tools.ts";
import { agent } from "../../support/agent.ts";
import { samples } from "../../support/command-line.ts";

const files = {
  "a.md": samples.open,
  "docs/b.md": samples.go,
  "docs/c.md": samples.other,
  "docs/d.md": samples.noGo,
  "gonogo.json": '{ "presett": "strict" }'
};
const chat = readFileSync(
  new URL("../../../examples/chats/2026-03-12-ledger-api-failed-postings.txt", import.meta.url),
  "utf8"
);

interface Listed {
  readonly documents: readonly {
    readonly path: string;
    readonly verdict: string | null;
    readonly items: readonly { readonly line: number; readonly rule: string | null; readonly message: string }[];
  }[];
  readonly satisfiedBy: Readonly<Record<string, string>>;
}

describe("the tools of gonogo mcp", () => {
  it("say what they are for, what they take, and that they change nothing", async t => {
    const { client } = await agent(t);
    const { tools } = await client.listTools();
    assert.deepEqual(tools.map(({ name }) => name).sort(), Object.keys(agentTools).sort());
    for (const { name, description, annotations, inputSchema, outputSchema } of tools) {
      assert.equal(description, agentTools[name as keyof typeof agentTools].description);
      assert.equal(annotations?.readOnlyHint, true);
      assert.equal(annotations.openWorldHint, false);
      assert.ok(outputSchema);
      assert.equal(inputSchema.additionalProperties, false);
      for (const [key, value] of Object.entries(inputSchema.properties ?? {}))
        assert.ok((value as { readonly description?: string }).description, `${name} does not describe '${key}'`);
    }
  });

  it("check what the command line checks", async t => {
    const { line, call } = await agent(t, files);
    const { out } = await line.run(["check", "--format", "json", "--no-cache"]);
    const { text, data } = await call("check");
    assert.deepEqual(data, JSON.parse(out));
    assert.match(
      text,
      /^OPEN a\.md: release checklist, 1 item to fill\n- \d+:\d+ \w+ unfilled-status: Criterion 'Tests pass'/m
    );
    assert.match(text, /^NO-GO docs\/d\.md: release checklist$/m);
    assert.match(text, /^Configuration gonogo\.json\n- 1:3 \w+ invalid-configuration: /m);
    assert.match(text, /^3 documents: \d+ errors?, \d+ warnings?\.$/m);
  });

  it("check a text as if it were saved", async t => {
    const { line, call } = await agent(t, files);
    const { out } = await line.run(["check", "--format", "json", "docs/d.md"]);
    const { data } = await call("check", { text: samples.noGo, textPath: "docs/d.md" });
    assert.deepEqual(data, JSON.parse(out));
    const none = await call("check", { text: samples.other });
    assert.match(none.text, /^No operational document: .*'kind: release-checklist'/m);
    assert.equal(none.isError, false);
  });

  it("know the day and the preset that they are told", async t => {
    const { line, call } = await agent(t, files);
    const { out } = await line.run([
      "check",
      "--format",
      "json",
      "--preset",
      "strict",
      "--today",
      "2026-04-01",
      "a.md"
    ]);
    const { data } = await call("check", { paths: ["a.md"], preset: "strict", today: "2026-04-01" });
    assert.deepEqual(data, JSON.parse(out));
  });

  it("tell long answers page by page, each thing once", async t => {
    const many = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`${index}.md`, samples.error]));
    const { line, call } = await agent(t, { ...many, "9.md": samples.go });
    const { out } = await line.run(["check", "--format", "json", "--no-cache"]);
    const whole = JSON.parse(out).documents as readonly {
      readonly path: string;
      readonly diagnostics: readonly object[];
    }[];
    const told = new Map<string, object[]>();
    let cursor: unknown;
    let pages = 0;
    do {
      const { data, text } = await call("check", { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      const documents = data?.documents as typeof whole;
      assert.ok(documents.length > 0 && documents.length <= 2);
      for (const { path, diagnostics } of documents) told.set(path, [...(told.get(path) ?? []), ...diagnostics]);
      cursor = data?.nextCursor;
      if (cursor !== undefined) assert.match(text, /^Left out: .* Ask again with cursor '\d+:\d+'/m);
      pages++;
    } while (cursor !== undefined);
    assert.ok(pages > 2);
    assert.deepEqual(
      [...told],
      whole.map(({ path, diagnostics }) => [path, diagnostics])
    );
  });

  it("list what is open in the order of the document, with what satisfies it", async t => {
    const { call } = await agent(t, files);
    const { text, data } = await call("list_open_items", { path: "docs" });
    const { documents } = data as unknown as Listed;
    assert.deepEqual(
      documents.map(({ path, verdict }) => [path, verdict]),
      [
        ["docs/b.md", "go"],
        ["docs/d.md", "no-go"]
      ]
    );
    assert.match(text, /^- \d+:\d+ in 'Go\/No-Go' no-go: 'Tests pass' is no-go$/m);
    const open = await call("list_open_items", { text: samples.open, path: "new.md" });
    const { documents: ofText, satisfiedBy } = open.data as unknown as Listed;
    const lines = ofText.flatMap(({ items }) => items.map(({ line }) => line));
    assert.deepEqual(
      lines,
      lines.toSorted((one, other) => one - other)
    );
    assert.deepEqual(Object.keys(satisfiedBy), ["unfilled-status"]);
    assert.match(open.text, /What satisfies each rule:\n- unfilled-status: \S/);
    const done = await call("list_open_items", { text: samples.go });
    assert.equal(done.text, "GO document.md: release checklist\n- Nothing is open.");
  });

  it("explain rules as the command line does, and guess what was meant", async t => {
    const { line, call } = await agent(t);
    const { out } = await line.run(["rules", "missing-rollback", "--format", "json"]);
    const { text, data } = await call("explain_rule", { rule: "missing-rollback" });
    assert.deepEqual(data, JSON.parse(out));
    assert.equal(text, data?.page);
    const slip = await call("explain_rule", { rule: "missing-rolback" });
    assert.deepEqual(
      [slip.isError, slip.text],
      [true, "There is no rule 'missing-rolback': did you mean 'missing-rollback'?"]
    );
    const all = await call("explain_rule");
    assert.match(all.text, /^- missing-rollback \(error\): \S/m);
  });

  it("draft what the command line drafts, and write nothing", async t => {
    const { line, call } = await agent(t, { "chat.txt": chat });
    const words = ["draft", "postmortem", "--format", "json", "--title", "Failed postings"];
    const { out } = await line.run([...words, "--from", "chat.txt"]);
    const drafted = await call("draft_postmortem", { path: "chat.txt", title: "Failed postings" });
    assert.deepEqual(drafted.data, JSON.parse(out));
    assert.equal(drafted.text, drafted.data?.markdown);
    const fromText = await call("draft_postmortem", { text: chat, title: "Failed postings" });
    assert.deepEqual(fromText.data?.timeline, drafted.data?.timeline);
    assert.deepEqual(readdirSync(line.folder), ["chat.txt"]);
    const none = await call("draft_postmortem", { text: "Nobody said a word." });
    assert.equal(none.isError, true);
    assert.match(none.text, /no messages were found: looked for lines such as/);
  });

  it("serve documents with kind and verdict, and the prompts that begin with them", async t => {
    const { line, client } = await agent(t, files);
    const { resources } = await client.listResources();
    assert.deepEqual(
      resources.map(({ name, description }) => [name, description]),
      [
        ["a.md", "OPEN a.md: release checklist, 1 item to fill"],
        ["docs/b.md", "GO docs/b.md: release checklist"],
        ["docs/d.md", "NO-GO docs/d.md: release checklist"]
      ]
    );
    const { contents } = await client.readResource({ uri: resources[0]?.uri ?? "" });
    assert.deepEqual(contents, [{ uri: resources[0]?.uri, mimeType: "text/markdown", text: samples.open }]);
    for (const [name, type] of [
      ["chat.txt", "text/plain"],
      ["chat.log", "text/plain"],
      ["a.md", "text/markdown"]
    ] as const) {
      if (name !== "a.md") line.write(name, chat);
      const { contents } = await client.readResource({ uri: pathToFileURL(join(line.folder, name)).href });
      assert.equal(contents[0]?.mimeType, type, name);
    }
    line.write("e.md", samples.go);
    assert.equal((await client.listResources()).resources.length, 4, "what is new is listed");
    const { prompts } = await client.listPrompts();
    assert.deepEqual(
      prompts.map(({ name }) => name),
      ["review_document", "write_postmortem"]
    );
    const { messages } = await client.getPrompt({ name: "review_document", arguments: { path: "a.md" } });
    assert.match(JSON.stringify(messages), /'a\.md'.*Never invent/);
  });
});
