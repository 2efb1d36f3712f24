/** Many files are judged in several threads: what is told of them is what one thread tells. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type CommandLine, commandLine, samples } from "../support/command-line.ts";

const prose = "The pool was exhausted after a deploy raised the load, and workers retried each posting. ".repeat(4);

/** Enough for several threads: documents that name each other, some of no kind, one that cannot be read. */
function files(): Record<string, string> {
  const all: Record<string, string> = {
    ".git/HEAD": "ref: refs/heads/main\n",
    "gonogo.json": '{ "rules": { "unknown-rule": "off" } }',
    "z/gonogo.json": '{ "preset": "strict" }',
    "deep/deep.md": `# Postmortem: deep\n\n${">".repeat(12_000)}x\n`
  };
  for (let index = 0; index < 6; index++) {
    const id = `INC-${2041 + (index % 3)}`;
    const note = `\n## Notes\n\n${prose}\n`;
    all[`pm/${index}.md`] =
      `---\nincident: ${id}\n---\n\n# Postmortem: ledger-api ${index}\n\nSee [another](${index + 1}.md) and the [chat](../chat/${index}.md). The error rate peaked at 25%.\n\n## Timeline\n\n- **14:01**: Errors detected by the alert\n- **14:30**: Incident resolved\n${note}`;
    all[`chat/${index}.md`] =
      `---\nkind: transcript\nincident: ${id}\n---\n\n[14:05] alert-bot: just got an alert: errors at 45%\n[14:23] ledger-oncall: rollback complete\n[14:41] ledger-lead: incident resolved\n`;
    all[`z/${index}.md`] =
      `<!-- gonogo-disable-file missing-owner -->\n\n${index % 2 ? samples.open : samples.error}${note}`;
    // What is only skimmed is long: so many bytes are worth a thread.
    all[`other/${index}.md`] = `# Page ${index}\n\n${`${prose}\n\n`.repeat(150)}`;
  }
  return all;
}

/** What is told and what is left by one thread, and by two. */
async function both(line: CommandLine, again: CommandLine, words: readonly string[]) {
  return [await line.run(words, { threads: 1 }), await again.run(words, { threads: 2 })] as const;
}

describe("several threads", () => {
  it("tell what one thread tells, of files that cannot be read, too", async t => {
    const line = commandLine(t, files());
    const [one, two] = await both(line, line, ["check", "--preset", "strict", "deep", "other", "none.md", "z", "pm"]);
    assert.deepEqual(two, one);
    assert.match(one.error, /deep\/deep\.md cannot be read/);
    assert.match(one.out, /pm\/3\.md/);
  });

  it("fix what one thread fixes", async t => {
    const [line, again] = [commandLine(t, files()), commandLine(t, files())];
    const [one, two] = await both(line, again, ["check", "--fix", "other", "z"]);
    assert.deepEqual(two, one);
    assert.match(one.error, /Fixed z\/3\.md/);
    for (const name of Object.keys(files())) assert.equal(again.text(name), line.text(name));
  });

  it("keep what one thread keeps", async t => {
    const line = commandLine(t, files());
    const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), "gonogo-cache-")));
    t.after(() => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    });
    const [one, two] = folders.map(folder => ({ folder, version: "1", day: 1 }));
    assert.ok(one && two);
    const words = ["check", "pm", "other", "z"];
    const first = await line.run(words, { threads: 1, cache: one });
    assert.deepEqual(await line.run(words, { threads: 2, cache: two }), first);
    assert.deepEqual(await line.run(words, { threads: 2, cache: one }), first);
    assert.deepEqual(await line.run(words, { threads: 1, cache: two }), first);
  });
});
