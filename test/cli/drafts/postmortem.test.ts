/** `gonogo draft postmortem`: from a chat to a document, on standard output or in a new file. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commandLine } from "../../support/command-line.ts";

const chat =
  "[14:05] ledger-oncall: seeing errors at 12%\n[14:07] pool-oncall: rolling back now\n[14:09] ledger-oncall: rollback complete\n";
const bytes = (text: string) => async () => new TextEncoder().encode(text);

describe("gonogo draft postmortem", () => {
  it("prints a postmortem that links its chat, and is open", async t => {
    const line = commandLine(t, { "chats/a b.txt": chat });
    const { code, out, error } = await line.run([
      "draft",
      "postmortem",
      "--from",
      "chats/a b.txt",
      "--title",
      "ledger-api"
    ]);
    assert.deepEqual([code, error], [0, ""]);
    assert.match(out, /^# Postmortem: ledger-api\n/);
    assert.match(out, /\| 14:05 +\| Detected +\| Seeing errors at 12% \(\[14:05\]\(chats\/a%20b\.txt#L1\)\)/);
    line.write("p.md", out);
    const checked = await line.run(["check", "p.md", "--format", "json"]);
    const [document] = JSON.parse(checked.out).documents;
    assert.deepEqual([document.kind, document.mode, document.verdict], ["postmortem", "instance", "open"]);
    assert.equal(checked.code, 0);
  });

  it("writes a new file, and links the chat from there", async t => {
    const line = commandLine(t, { "chat.txt": chat, "old.md": "kept" });
    const { code, out } = await line.run([
      "draft",
      "postmortem",
      "--from",
      "chat.txt",
      "--output",
      "postmortems/ledger.md"
    ]);
    assert.deepEqual([code, out], [0, "Wrote postmortems/ledger.md.\n"]);
    assert.ok(line.text("postmortems/ledger.md").includes("](../chat.txt#L3)"));
    const again = await line.run(["draft", "postmortem", "--from", "chat.txt", "--output", "old.md"]);
    assert.deepEqual(
      [again.code, again.error],
      [2, "gonogo: old.md exists and was left as it is: name another file.\n"]
    );
  });

  it("is data with --format json, also from standard input", async t => {
    const line = commandLine(t);
    const { code, out } = await line.run(["draft", "postmortem", "--from=-", "--format", "json"], {
      readInput: bytes(chat)
    });
    const draft = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(draft), ["participants", "timeline", "actionItems", "figures", "markdown"]);
    assert.deepEqual(draft.participants, ["ledger-oncall", "pool-oncall"]);
    assert.deepEqual(
      draft.timeline.map((each: { readonly time: string; readonly moment: string }) => `${each.time} ${each.moment}`),
      ["14:05 detected", "14:07 mitigation-started", "14:09 mitigated"]
    );
    assert.deepEqual(draft.figures, [{ text: "seeing errors at 12%", time: "14:05", line: 1 }]);
    assert.ok(draft.markdown.startsWith("# Postmortem: ") && !draft.markdown.includes("#L"));
  });

  it("takes the team's template", async t => {
    const line = commandLine(t, {
      "chat.txt": chat,
      "gonogo.json": '{ "templates": { "postmortem": "ours.md" }, "timeZone": "Europe/Berlin" }',
      "sub/gonogo.json": '{ "timeZone": "Europe/Berlin" }',
      "ours.md":
        "# Postmortem: {{title}}\n\nOurs.\n\n## Timeline\n\n| When | Event |\n| --- | --- |\n| [time] | [event] |\n"
    });
    const { out } = await line.run(["draft", "postmortem", "--from", "chat.txt", "--title", "x"]);
    await line.run(["draft", "postmortem", "--from", "chat.txt", "--output", "sub/p.md"]);
    assert.match(
      line.text("sub/p.md"),
      /\*\*Time zone\*\*: Europe\/Berlin\n[\s\S]*All times in Europe\/Berlin\.[\s\S]*\| Time \(Europe\/Berlin\) \|/
    );
    assert.ok(out.startsWith("# Postmortem: x\n\nOurs.\n") && out.includes("**Mitigated**: Rollback complete"));
  });

  it("says why it cannot, with exit code 2", async t => {
    const line = commandLine(t, { "chat.txt": chat, "prose.txt": "It began.\n", "broken.json": '[{"ts": ' });
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [["draft"], /draft takes what to write: .*postmortem.*\. See gonogo --help\.\n$/],
      [["draft", "novel"], /What is drafted is .*postmortem.*, not 'novel'\./],
      [["draft", "postmortem"], /needs a chat: --from FILE/],
      [["draft", "postmortem", "--from", "none.txt"], /^gonogo: none\.txt cannot be read: there is no such file\.\n$/],
      [["draft", "postmortem", "--from", "."], /cannot be read: it is a folder\./],
      [
        ["draft", "postmortem", "--from", "prose.txt"],
        /^gonogo: prose\.txt cannot be read as a chat: no messages were found: looked for /
      ],
      [["draft", "postmortem", "--from", "broken.json"], /cannot be read as a chat: its JSON is broken: /],
      [["draft", "postmortem", "--from", "-"], /Standard input cannot be read as a chat: it is empty\./],
      [["draft", "postmortem", "--from", "chat.txt", "--format", "xml"], /--format is markdown or json, not 'xml'\./],
      [["draft", "postmortem", "more", "--from", "chat.txt"], /more/]
    ];
    for (const [command, message] of cases) {
      const { code, out, error } = await line.run(command);
      assert.deepEqual([code, out], [2, ""], command.join(" "));
      assert.match(error, message);
    }
  });
});
