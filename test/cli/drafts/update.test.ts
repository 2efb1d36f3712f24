/** `gonogo draft update`: from a postmortem to a message, on standard output or in a new file. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commandLine } from "../../support/command-line.ts";

const postmortem =
  "# Postmortem: ledger-api\n\n- **Date**: 2026-03-12\n- **Status**: resolved\n\n## Impact\n\n- 5 users saw failed payments.\n\n## Timeline\n\n| Time (UTC) | Event |\n| --- | --- |\n| 14:02 | Outage starts |\n| 14:20 | Incident resolved |\n\n## Action Items\n\n- [ ] Add a limit for payouts (@ledger-lead, due 2026-04-02)\n";
const bytes = (text: string | Uint8Array) => async () =>
  typeof text === "string" ? new TextEncoder().encode(text) : text;

describe("gonogo draft update", () => {
  it("prints an update for readers outside that tells only its author of its postmortem, and is open", async t => {
    const line = commandLine(t, { "incidents/ledger 1.md": postmortem });
    const { code, out, error } = await line.run(["draft", "update", "--from", "incidents/ledger 1.md"]);
    assert.deepEqual([code, error], [0, ""]);
    assert.match(out, /\*\*Status\*\*: resolved\n- \*\*Audience\*\*: external\n/);
    assert.ok(out.endsWith("\n<!-- From: incidents/ledger%201.md -->\n") && !out.includes("](incidents"));
    assert.ok(out.includes("On 2026-03-12, from 14:02 to 14:20 UTC, ") && !out.includes("@ledger-lead"));
    line.write("u.md", out);
    const checked = await line.run(["check", "u.md", "--format", "json"]);
    const [document] = JSON.parse(checked.out).documents;
    assert.deepEqual([document.kind, document.mode, document.verdict], ["stakeholder-update", "instance", "open"]);
    assert.equal(checked.code, 0);
  });

  it("writes a new file, for readers inside if so asked, and links the postmortem from there", async t => {
    const line = commandLine(t, { "p.md": postmortem, "old.md": "kept" });
    const options = ["draft", "update", "--from", "p.md", "--audience", "internal", "--status", "monitoring"];
    const { code, out } = await line.run([...options, "--title", "Payouts", "--output", "updates/1.md"]);
    assert.deepEqual([code, out], [0, "Wrote updates/1.md.\n"]);
    const text = line.text("updates/1.md");
    assert.ok(text.includes("[postmortem](../p.md)") && text.includes("(@ledger-lead)"));
    assert.ok(text.includes("\nSubject: Payouts\n") && text.includes("- **Status**: monitoring\n"));
    const again = await line.run([...options, "--output", "old.md"]);
    assert.deepEqual(
      [again.code, again.error],
      [2, "gonogo: old.md exists and was left as it is: name another file.\n"]
    );
  });

  it("is data with --format json, also from standard input", async t => {
    const line = commandLine(t);
    const { code, out } = await line.run(["draft", "update", "--from=-", "--format", "json"], {
      readInput: bytes(postmortem)
    });
    const draft = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(draft), ["audience", "status", "facts", "leftOut", "markdown"]);
    assert.deepEqual(draft.facts, [
      { what: "status", text: "resolved", line: 4 },
      { what: "started", text: "2026-03-12, 14:02 UTC", line: 14 },
      { what: "resolved", text: "2026-03-12, 14:20 UTC", line: 15 },
      { what: "affected", text: "5 users saw failed payments.", line: 8 },
      { what: "planned", text: "Add a limit for payouts", due: "2026-04-02", line: 19 }
    ]);
    assert.ok(draft.markdown.includes("- **Incident**: [Incident number or link]\n"));
  });

  it("takes the team's template, and the words and the zone of the team", async t => {
    const line = commandLine(t, {
      "p.md":
        "# Vorfall: ledger\n\n- **Date**: 2026-03-12\n\n## Ablauf\n\n- 14:02 Outage starts\n- 14:20 Incident resolved\n",
      "ours.md": "# Update: {{title}}\n\nUnsere Worte.\n\n## What happened\n\nSince [start time], [what].\n",
      "gonogo.json":
        '{ "templates": { "stakeholder-update": "ours.md" }, "timeZone": "Europe/Berlin", "documents": { "p.md": "postmortem" }, "vocabulary": { "sections": { "timeline": ["Ablauf"] } } }'
    });
    const { out, error } = await line.run(["draft", "update", "--from", "p.md", "--title", "Konten"]);
    assert.equal(error, "");
    assert.equal(
      out,
      "# Update: Konten\n\nUnsere Worte.\n\n## What happened\n\nOn 2026-03-12, from 14:02 to 14:20 Europe/Berlin, [what].\n"
    );
  });

  it("says why it cannot, with exit code 2", async t => {
    const line = commandLine(t, {
      "p.md": postmortem,
      "chat.txt": "[14:05] ledger-oncall: seeing errors at 12%\n[14:07] pool-oncall: rolling back now\n",
      "chat.md": "[14:05] ledger-oncall: seeing errors at 12%\n\n[14:07] pool-oncall: rolling back now\n",
      "update.md": "---\nkind: stakeholder-update\n---\n\nAll is well.\n",
      "template.md": "---\nkind: postmortem\n---\n\n# Postmortem template\n",
      "prose.md": "It began.\n",
      "empty.md": ""
    });
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [["draft", "update"], /needs a postmortem: --from FILE/],
      [["draft", "update", "--from", "none.md"], /^gonogo: none\.md cannot be read: there is no such file\.\n$/],
      [
        ["draft", "update", "--from", "chat.txt"],
        /is a chat: draft its postmortem first, with gonogo draft postmortem --from chat\.txt\./
      ],
      [["draft", "update", "--from", "chat.md"], /is a chat: draft its postmortem first/],
      [["draft", "update", "--from", "update.md"], /update\.md is a stakeholder update, and no post/],
      [
        ["draft", "update", "--from", "template.md"],
        /template\.md is a template: there is nothing in it to draft from/
      ],
      [["draft", "update", "--from", "prose.md"], /none of the documents that are read here\./],
      [["draft", "update", "--from", "empty.md"], /^gonogo: empty\.md is empty\.\n$/],
      [["draft", "update", "--from", "-"], /^gonogo: Standard input is empty\.\n$/],
      [["draft", "update", "--from", "p.md", "--format", "xml"], /--format is markdown or json, not 'xml'\./],
      [["draft", "update", "--from", "p.md", "--audience", "all"], /--audience is external or internal, not 'all'\./],
      [["draft", "update", "--from", "p.md", "--status", "fine"], /--status is investigating or identified or /]
    ];
    for (const [command, message] of cases) {
      const { code, out, error } = await line.run(command);
      assert.deepEqual([code, out], [2, ""], command.join(" "));
      assert.match(error, message);
    }
  });

  it("reads hostile postmortems", async t => {
    const line = commandLine(t);
    const run = (text: string | Uint8Array) => line.run(["draft", "update", "--from", "-"], { readInput: bytes(text) });
    const crlf = await run(postmortem.replaceAll("\n", "\r\n"));
    assert.equal(crlf.out, (await run(postmortem)).out);
    const broken = await run(`${postmortem}\n\u0000 \ud800 \u0000[[[|||`);
    assert.equal(broken.code, 0);
    const long = `${postmortem}\n## Resolution\n\n${"We moved payments of 5 users at 14:20. ".repeat(2_000)}\n\n## Impact\n\n- ${"5 users failed ".repeat(7_000)}\n`;
    assert.ok(long.length > 150_000);
    assert.equal((await run(long)).code, 0);
    const bytesOnly = await run(Uint8Array.from({ length: 256 }, (_, index) => index));
    assert.equal(bytesOnly.code, 2);
  });
});
