/** `gonogo draft runbook` and `gonogo draft last-worked`: what an incident leaves to the runbook of the next one. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commandLine, samples } from "../../support/command-line.ts";

const postmortem =
  "# Postmortem: ledger-api rejected postings\n\n- **Incident date**: 2026-03-12\n\n## Timeline\n\n- 14:05 detected by an alert\n- 14:16 rolled back by step 3b of the [runbook](../runbooks/ledger.md)\n- 14:23 mitigated: failures below 0.1%\n\n## Root cause\n\nA pool.\n";
const runbook =
  "# Runbook: ledger\n\n## Alert\n\nLedgerSlow\n\n## Step 3: Mitigate\n\n### 3b. Roll back\n\nRoll it back.\n\n## Last Worked\n\n| Date | Situation | Steps used |\n| --- | --- | --- |\n| 2026-01-02 | Rehearsal | 3b |\n";
const row = "| 2026-03-12 | Incident: [ledger-api rejected postings](../postmortems/ledger.md) | 3b |";
const files = { "postmortems/ledger.md": postmortem, "runbooks/ledger.md": runbook };
const bytes = (text: string) => async () => new TextEncoder().encode(text);

describe("gonogo draft runbook", () => {
  it("prints a runbook that has no error, and is open", async t => {
    const line = commandLine(t, files);
    const { code, out, error } = await line.run(["draft", "runbook", "--from", "postmortems/ledger.md"]);
    assert.deepEqual([code, error], [0, ""]);
    assert.match(out, /^# Runbook: ledger-api rejected postings\n/);
    line.write("runbooks/new.md", out.replaceAll("(postmortems/", "(../postmortems/"));
    const checked = await line.run(["check", "runbooks/new.md", "--format", "json"]);
    const [document] = JSON.parse(checked.out).documents;
    assert.deepEqual([checked.code, document.kind, document.verdict], [0, "runbook", "open"]);
  });

  it("writes a new file that links the postmortem from there", async t => {
    const line = commandLine(t, files);
    const { code, out } = await line.run([
      "draft",
      "runbook",
      "--from",
      "postmortems/ledger.md",
      "--output",
      "runbooks/new.md",
      "--title",
      "LedgerSlow"
    ]);
    assert.deepEqual([code, out], [0, "Wrote runbooks/new.md.\n"]);
    assert.match(line.text("runbooks/new.md"), /^# Runbook: LedgerSlow\n[\s\S]*\]\(\.\.\/postmortems\/ledger\.md\)/);
  });

  it("refuses what is no postmortem", async t => {
    const line = commandLine(t, {
      "a.md": samples.go,
      "empty.md": "",
      "template.md": "---\nkind: postmortem\n---\n# Postmortem Template\n"
    });
    for (const [from, reason] of [
      ["a.md", "a.md is a release checklist, and no postmortem."],
      ["empty.md", "empty.md is empty."],
      ["template.md", "template.md is a template"],
      ["missing.md", "missing.md cannot be read: there is no such file."]
    ] as const) {
      const { code, out, error } = await line.run(["draft", "runbook", "--from", from]);
      assert.deepEqual([code, out, error.startsWith(`gonogo: ${reason}`)], [2, "", true], from);
    }
    assert.equal((await line.run(["draft", "runbook"])).code, 2);
  });

  it("survives strange texts", async t => {
    const line = commandLine(t);
    for (const text of [
      postmortem.replaceAll("\n", "\r\n"),
      postmortem.replace("14:16", "14:16 \u0000\uFFFF"),
      `${postmortem}\n\uD800 ${"| `x` ".repeat(2000)}\n`
    ]) {
      const { code, out } = await line.run(["draft", "runbook", "--from", "-"], { readInput: bytes(text) });
      assert.deepEqual([code, out.startsWith("# Runbook: ledger-api")], [0, true]);
    }
  });
});

describe("gonogo draft last-worked", () => {
  it("prints the runbook that the postmortem links to, with the row", async t => {
    const line = commandLine(t, files);
    const { code, out, error } = await line.run(["draft", "last-worked", "--from", "postmortems/ledger.md"]);
    assert.deepEqual([code, error, out], [0, "", `${runbook}${row}\n`]);
    assert.equal(line.text("runbooks/ledger.md"), runbook);
  });

  it("changes the file with --write, once", async t => {
    const line = commandLine(t, { ...files, "runbooks/ledger.md": runbook.replaceAll("\n", "\r\n") });
    const options = ["draft", "last-worked", "--from", "postmortems/ledger.md", "--write"];
    assert.deepEqual(await line.run(options), { code: 0, out: "Changed runbooks/ledger.md.\n", error: "" });
    const text = line.text("runbooks/ledger.md");
    assert.equal(text, `${runbook}${row}\n`.replaceAll("\n", "\r\n"));
    const { code, out, error } = await line.run(options);
    assert.deepEqual([code, out], [0, ""]);
    assert.match(error, /^runbooks\/ledger\.md is left as it is: the runbook has a row for this incident already\.\n$/);
    assert.equal(line.text("runbooks/ledger.md"), text);
  });

  it("changes nothing outside of the repository, unless a person names it", async t => {
    const line = commandLine(t, { ...files, "postmortems/.git/HEAD": "ref: refs/heads/main\n" });
    const options = ["draft", "last-worked", "--from", "postmortems/ledger.md", "--write"];
    const { code, error } = await line.run(options);
    assert.deepEqual([code, /links to no runbook that can be read: name it with --runbook/.test(error)], [2, true]);
    assert.equal(line.text("runbooks/ledger.md"), runbook);
    assert.equal((await line.run([...options, "--runbook", "runbooks/ledger.md"])).code, 0);
    assert.equal(line.text("runbooks/ledger.md"), `${runbook}${row}\n`);
  });

  it("takes a person's word for it", async t => {
    const line = commandLine(t, { ...files, "postmortems/ledger.md": postmortem.replace(/ by step.*/, "") });
    const { code, error } = await line.run(["draft", "last-worked", "--from", "postmortems/ledger.md"]);
    assert.deepEqual([code, /links to no runbook/.test(error)], [2, true]);
    const said = await line.run([
      "draft",
      "last-worked",
      "--from",
      "postmortems/ledger.md",
      "--runbook",
      "runbooks/ledger.md",
      "--steps",
      "3, 3b"
    ]);
    assert.deepEqual([said.code, said.out.split("\n").at(-2)], [0, row.replace("3b |", "3, 3b |")]);
  });

  it("asks which, where it tells of several", async t => {
    const several = postmortem.replace("14:23", "14:20 followed [mail](../runbooks/mail.md), too\n- 14:23");
    const line = commandLine(t, { ...files, "postmortems/ledger.md": several, "runbooks/mail.md": runbook });
    const { code, out, error } = await line.run(["draft", "last-worked", "--from", "postmortems/ledger.md"]);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(error, /name one with --runbook: runbooks\/ledger\.md, runbooks\/mail\.md\./);
  });

  it("leaves alone what it would damage, and what is no runbook", async t => {
    const line = commandLine(t, {
      ...files,
      "runbooks/ledger.md": new Uint8Array([...new TextEncoder().encode(runbook), 0xff, 0xfe, 0xfd])
    });
    const options = ["draft", "last-worked", "--from", "postmortems/ledger.md"];
    const { code, error } = await line.run([...options, "--write"]);
    assert.deepEqual([code, /cannot be written: some of its bytes are no text/.test(error)], [2, true]);
    assert.equal((await line.run([...options, "--runbook", "postmortems/ledger.md"])).code, 2);
    assert.equal((await line.run([...options, "--steps", "the first"])).code, 2);
    const unknown = await line.run([...options, "--runbook", "runbooks/ledger.md", "--steps", "9z"]);
    assert.deepEqual([unknown.code, /the runbook has no step 9z\./.test(unknown.error)], [2, true]);
    assert.equal((await line.run(["draft", "last-worked", "--from", "-"])).code, 2);
  });
});
