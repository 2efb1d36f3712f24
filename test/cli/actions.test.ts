/** `gonogo actions`: the register of action items. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commandLine, samples } from "../support/command-line.ts";

const ledger =
  "# Postmortem: ledger-api rejected postings\n\n- **Incident date**: 2026-03-12\n\n## Action Items\n\n- [ ] Raise the pool size (@ledger-core, due 2026-03-18)\n- [x] Roll back (@ledger-oncall)\n- [ ] Prevent: check the size in the build\n";
const mail =
  "# Postmortem: mail-worker lost mails\n\n- **Incident date**: 2026-02-01\n\n## Action Items\n\n- [ ] Retry mails (@mail, due 2026-03-01)\n";
const files = {
  "postmortems/ledger.md": ledger,
  "postmortems/mail.md": mail,
  "README.md": samples.other,
  "a.md": samples.go
};

describe("gonogo actions", () => {
  it("lists the open items of all postmortems, overdue ones first", async t => {
    const { code, out, error } = await commandLine(t, files).run(["actions"]);
    assert.deepEqual([code, error], [0, ""]);
    assert.deepEqual(out.trimEnd().split("\n").slice(1), [
      "2026-03-01  19 d  47 d  @mail         Retry mails",
      "  postmortems/mail.md:7:7",
      "2026-03-18  2 d   8 d   @ledger-core  Raise the pool size",
      "  postmortems/ledger.md:7:7",
      "                  8 d                 check the size in the build",
      "  postmortems/ledger.md:9:7",
      "",
      "3 open, 2 overdue, 1 without owner, 1 without due date."
    ]);
  });

  it("is filtered, and counts from another day", async t => {
    const line = commandLine(t, files);
    const texts = async (...options: readonly string[]): Promise<string[]> => {
      const { code, out } = await line.run(["actions", "--format", "json", ...options]);
      assert.equal(code, 0);
      return JSON.parse(out).items.map((each: { text: string }) => each.text);
    };
    assert.deepEqual(await texts("--service", "Ledger API"), ["Raise the pool size", "check the size in the build"]);
    assert.deepEqual(await texts("--owner", "mail"), ["Retry mails"]);
    assert.deepEqual(await texts("--state", "done"), ["Roll back"]);
    assert.equal((await texts("--state", "all")).length, 4);
    assert.deepEqual(await texts("--overdue", "--today", "2026-03-10"), ["Retry mails"]);
    assert.deepEqual(await texts("postmortems/mail.md", "postmortems"), await texts());
  });

  it("prints CSV, and reads standard input", async t => {
    const { code, out } = await commandLine(t).run(["actions", "-", "--format", "csv", "--stdin-filename", "p.md"], {
      readInput: async () => new TextEncoder().encode(mail)
    });
    assert.equal(code, 0);
    assert.match(out, /^action,.*\r\nRetry mails,@mail,.*,p\.md,7,7\r\n$/);
  });

  it("takes words and kinds from the configuration, unless it is told not to", async t => {
    const line = commandLine(t, {
      "gonogo.json": '{ "documents": { "notes/*.md": "none" }, "today": "2026-03-02" }',
      "notes/mail.md": mail
    });
    assert.equal((await line.run(["actions"])).out, "No action items.\n");
    assert.match((await line.run(["actions", "--no-config"])).out, /19 d/);
  });

  it("fits the terminal", async t => {
    const line = commandLine(t, { "p.md": mail.replace("Retry mails", `Retry ${"all mails of today ".repeat(20)}`) });
    const { out } = await line.run(["actions"], { columns: 60 });
    assert.ok(out.split("\n").every(each => each.length <= 60));
    assert.match(out, /…$/m);
  });

  it("reports what cannot be read, and goes on", async t => {
    const line = commandLine(t, { "p.md": mail, "deep.md": `# Postmortem\n\n${"> ".repeat(30_000)}x\n` });
    const { code, out, error } = await line.run(["actions", "p.md", "missing.md", "deep.md"]);
    assert.equal(code, 2);
    assert.match(out, /Retry mails/);
    assert.match(error, /missing\.md cannot be read: there is no such file\.\n.*deep\.md cannot be read/);
  });

  it("reports a broken configuration", async t => {
    const { code, out, error } = await commandLine(t, { "p.md": mail, "gonogo.json": "{ nothing" }).run(["actions"]);
    assert.deepEqual([code, /Retry mails/.test(out), /gonogo\.json/.test(error)], [2, true, true]);
  });

  it("survives strange files", async t => {
    const line = commandLine(t, {
      "empty.md": "",
      "nul.md": mail.replace("Retry", "Re\u0000try"),
      "lines.md": mail.replaceAll("\n", "\r\n"),
      "half.md": new Uint8Array([...new TextEncoder().encode(mail), 0xff, 0xfe, 0xed, 0xa0, 0x80])
    });
    for (const format of ["table", "csv", "json"]) {
      const { code, error } = await line.run(["actions", "--format", format]);
      assert.deepEqual([code, error], [0, ""], format);
    }
  });

  it("explains mistakes in the command line", async t => {
    const line = commandLine(t);
    for (const options of [
      ["--state", "late"],
      ["--format", "xml"],
      ["--today", "soon"],
      ["--owner", " "],
      ["--preset", "strict"]
    ]) {
      const { code, error } = await line.run(["actions", ...options]);
      assert.deepEqual([code, error.startsWith("gonogo: ")], [2, true], options.join(" "));
    }
  });
});
