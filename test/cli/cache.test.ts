/** What is kept from run to run: it is taken where all is as it was, and never where anything is otherwise. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Terminal } from "../../server/src/cli/terminal.ts";
import { cachedLine, chat, json, postmortem } from "../support/cached-line.ts";
import { type CommandLine, samples } from "../support/command-line.ts";

const noGit = spawnSync("git", ["--version"]).status === 0 ? false : "there is no git";

const checklist = samples.open.replace("@qa", "@nobody");
const linking = `${samples.go}\nSee the [board](board.md#load).\n`;
const runbook = "# Runbook: LedgerQueueStuck\n\n## Symptoms\n\nSlow.\n\n## Mitigation\n\n1. Roll back.\n";
const rules =
  "groups:\n- rules:\n  - alert: LedgerQueueStuck\n    annotations:\n      runbook_url: https://wiki.example.com/other.md\n";

describe("what is kept from run to run", () => {
  it("is told again where nothing has changed", async t => {
    const line = cachedLine(t, {
      "a.md": samples.open,
      "b.md": samples.other,
      "docs/pm.md": postmortem,
      "docs/chat.txt": chat
    });
    const first = await line.cached();
    assert.deepEqual(await line.run(json), first);
    assert.deepEqual(await line.cached(), first);
    assert.deepEqual(await line.cached(["check"]), await line.run(["check"]));
    line.tamper("has no status", "was kept without a status");
    const { out } = await line.cached();
    assert.match(out, /was kept without a status/);
    assert.doesNotMatch((await line.cached([...json, "--no-cache"])).out, /was kept/);
  });

  it("is told again of one file that was checked with others", async t => {
    const line = cachedLine(t, { "a.md": samples.open, "docs/pm.md": postmortem, "docs/chat.txt": chat });
    await line.cached();
    line.tamper("in the chat", "in the kept chat");
    assert.match((await line.cached([...json, "docs/pm.md"])).out, /the kept chat/);
  });

  const changes: Readonly<Record<string, Change>> = {
    "the text of the file": { files: { "a.md": samples.open }, change: { "a.md": samples.error } },
    "a text of the same length and time": {
      files: { "a.md": samples.open },
      change: { "a.md": samples.open.replace("___", "N/A") },
      keepsTimes: true
    },
    "a file that becomes one of ours": { files: { "a.md": samples.other }, change: { "a.md": samples.open } },
    "a configuration that is new": {
      files: { "a.md": checklist },
      change: { "gonogo.json": '{ "preset": "strict" }' }
    },
    "a configuration nearer by": {
      files: { "docs/a.md": checklist, "gonogo.json": "{}" },
      change: { "docs/gonogo.json": '{ "rules": { "unfilled-status": "off" } }' }
    },
    "the configuration of a rule": {
      files: { "a.md": checklist, "gonogo.json": '{ "rules": { "unfilled-status": "hint" } }' },
      change: { "gonogo.json": '{ "rules": { "unfilled-status": "error" } }' }
    },
    "a configuration that another extends": {
      files: { "a.md": checklist, "gonogo.json": '{ "extends": "./base.json" }', "base.json": "{}" },
      change: { "base.json": '{ "preset": "strict" }' }
    },
    "a kind that a glob says": {
      files: { "a.md": samples.other, "gonogo.json": "{}" },
      change: { "gonogo.json": '{ "documents": { "a.md": "runbook" } }' }
    },
    "the preset": { files: { "a.md": checklist }, line: [...json, "--preset", "strict"] },
    "a configuration that a person names": {
      files: { "a.md": checklist, "other.json": '{ "preset": "strict" }' },
      line: [...json, "--config", "other.json"]
    },
    "the wish for no configuration": {
      files: { "a.md": checklist, "gonogo.json": '{ "preset": "strict" }' },
      line: [...json, "--no-config"]
    },
    "the day that a person names": { files: { "a.md": checklist }, line: [...json, "--today", "2026-03-24"] },
    "the day": { files: { "a.md": checklist }, terminal: { today: "2026-03-24" } },
    "the owners of the code": {
      files: { "a.md": checklist, CODEOWNERS: "* @nobody @qa @ledger-lead\n" },
      change: { CODEOWNERS: "* @qa @ledger-lead\n" }
    },
    "owners of the code where there were none": {
      files: { "a.md": checklist },
      change: { ".github/CODEOWNERS": "* @qa @ledger-lead\n" }
    },
    "the people of the team": {
      files: { "a.md": checklist, "gonogo.json": '{ "people": ["@nobody", "@ledger-lead"] }' },
      change: { "gonogo.json": '{ "people": ["@somebody", "@ledger-lead"] }' }
    },
    "a baseline that is new": {
      files: { "a.md": samples.error },
      change: { "gonogo-baseline.json": '{ "version": 1, "findings": [] }' },
      run: ["check", "--write-baseline"]
    },
    "the wish for no baseline": {
      files: { "a.md": samples.error },
      before: ["check", "--write-baseline"],
      line: [...json, "--no-baseline"]
    },
    "a linked file that is gone": { files: { "a.md": linking, "board.md": "# Load\n" }, change: { "board.md": null } },
    "a linked file that is new": { files: { "a.md": linking }, change: { "board.md": "# Load\n" } },
    "a file elsewhere that a link may have meant": {
      files: { "a.md": linking, "docs/x.md": samples.other },
      change: { "docs/board.md": "# Load\n" }
    },
    "a second file that a link may have meant": {
      files: { "a.md": linking, "docs/board.md": "# Load\n" },
      change: { "notes/board.md": "# Load\n" }
    },
    "a file of the same name that is not there any more": {
      files: { "a.md": linking, "docs/board.md": "# Load\n" },
      change: { "docs/board.md": null }
    },
    "an anchor in a linked file": {
      files: { "a.md": linking, "board.md": "# Load\n" },
      change: { "board.md": "# Weight\n" }
    },
    "a linked chat": {
      files: { "pm.md": postmortem, "chat.txt": chat },
      change: { "chat.txt": chat.replace("45%", "25%") }
    },
    "a linked file that becomes a folder": {
      files: { "a.md": linking, "board.md": "# Weight\n" },
      change: { "board.md": null, "board.md/x.txt": "x" }
    },
    "the configuration of a linked document": {
      files: { "x/pm.md": postmortem.replace("chat.txt", "../y/chat.md"), "y/chat.md": chat },
      change: { "y/gonogo.json": '{ "documents": { "chat.md": "transcript" } }' }
    },
    "a document that names this one": {
      files: { "pm.md": postmortem.replace("See the [chat](chat.txt). ", "") },
      change: { "chats/one.md": `---\nkind: transcript\n---\n\nOf [this](../pm.md).\n\n${chat}` }
    },
    "a repository that begins elsewhere": {
      files: { "docs/a.md": linking },
      change: { ".git/HEAD": null, ".git": null }
    },
    "rules of alerts": {
      files: { "rb.md": runbook, "gonogo.json": '{ "preset": "strict" }', "alerts/ledger.yml": rules },
      change: { "alerts/ledger.yml": rules.replace("LedgerQueueStuck", "LedgerQueueFull") }
    }
  };
  for (const [name, change] of Object.entries(changes)) {
    it(`is told no more after a change of ${name}`, async t => {
      const line = cachedLine(t, change.files);
      if (change.before) await line.run(change.before);
      const before = await line.cached();
      assert.deepEqual(await line.cached(), before, "nothing has changed yet");
      apply(line, change);
      if (change.run) await line.run(change.run);
      const words = change.line ?? json;
      const fresh = await line.run(words, change.terminal);
      assert.notDeepEqual(fresh, before, "the change makes no difference, and tests nothing");
      assert.deepEqual(await line.cached(words, change.terminal), fresh);
      assert.deepEqual(await line.cached(words, change.terminal), fresh, "once more");
    });
  }
});

describe("what is kept from run to run, of documents of one incident", () => {
  const about = (id: string): string => postmortem.replace("See the [chat](chat.txt).", `The incident was ${id}.`);
  const told = (id: string): string => `---\nkind: transcript\nincident: ${id}\n---\n\n${chat}`;

  it("is told no more when one says that it is of the same", async t => {
    const line = cachedLine(t, {
      "a/pm.md": `---\nincident: INC-2041\n---\n\n${about("INC-2041")}`,
      "b/chat.md": told("INC-7")
    });
    const before = await line.cached();
    line.write("b/chat.md", told("INC-2041"));
    const fresh = await line.run(json);
    assert.notDeepEqual(fresh, before);
    assert.deepEqual(await line.cached(), fresh);
    // The other way round, and of the one file.
    line.write("b/chat.md", told("INC-7"));
    assert.deepEqual(await line.cached([...json, "a/pm.md"]), await line.run([...json, "a/pm.md"]));
  });

  it("is told no more when what one of them names is otherwise", async t => {
    const line = cachedLine(t, {
      "up.md":
        "# Stakeholder update: ledger-api\n\n**Status**: Resolved\n**Next update**: none\n\nSee the [postmortem](pm.md).\n",
      "pm.md": postmortem,
      "chat.txt": chat
    });
    const before = await line.cached();
    line.write("chat.txt", chat.replaceAll("14:", "15:"));
    const fresh = await line.run(json);
    assert.notDeepEqual(fresh, before);
    assert.deepEqual(await line.cached(), fresh);
  });

  it("is told no more of a checklist when its service has another lesson to learn", async t => {
    const lesson =
      "# Postmortem: ledger-api rejected postings\n\n**Date**: 2026-03-12\n\n## Timeline\n\n- **14:01**: Errors\n\n## Action Items\n\n- [ ] Prevent: the build checks the pool size (@ledger-lead)\n";
    const line = cachedLine(t, { "releases/a.md": samples.go, "pm.md": lesson.replaceAll("ledger-api", "rate-cache") });
    const words = [...json, "--preset", "strict"];
    const before = await line.cached(words);
    line.write("pm.md", lesson);
    const fresh = await line.run(words);
    assert.match(fresh.out, /unlearned-lesson/);
    assert.doesNotMatch(before.out, /unlearned-lesson/);
    assert.deepEqual(await line.cached(words), fresh);
    assert.deepEqual(await line.cached(words), fresh);
  });

  it("is told no more when a runbook has changed since, as git knows it", { skip: noGit }, async t => {
    const item =
      "# Postmortem: ledger\n\n**Date**: 2026-03-12\n\n## Action Items\n\n- Update the [runbook](rb.md) with the pool check (@ledger-oncall)\n";
    const line = cachedLine(t, { "pm.md": item, "rb.md": runbook });
    rmSync(join(line.folder, ".git"), { recursive: true });
    const git = (date: string, ...words: readonly string[]): void => {
      const identity = ["-c", "user.name=ledger", "-c", "user.email=ledger@example.com", "-c", "commit.gpgsign=false"];
      const env = { ...process.env, GIT_COMMITTER_DATE: `${date}T12:00:00Z`, GIT_AUTHOR_DATE: `${date}T12:00:00Z` };
      assert.equal(spawnSync("git", [...identity, ...words], { cwd: line.folder, env }).status, 0);
    };
    git("2026-02-01", "init", "--quiet");
    git("2026-02-01", "add", ".");
    git("2026-02-01", "commit", "--quiet", "--message=x");
    const words = [...json, "--preset", "strict", "pm.md"];
    const before = await line.cached(words);
    assert.match(before.out, /runbook-not-updated/);
    assert.deepEqual(await line.cached(words), before);
    git("2026-03-15", "commit", "--quiet", "--allow-empty", "--message=y");
    assert.deepEqual(await line.cached(words), before, "of another file");
    // The runbook is as it was when it is looked at: only its history has changed.
    line.write("rb.md", `${runbook}2. Wait.\n`);
    git("2026-03-15", "commit", "--quiet", "--all", "--message=z");
    line.write("rb.md", runbook);
    git("2026-03-16", "commit", "--quiet", "--all", "--message=z");
    const fresh = await line.run(words);
    assert.doesNotMatch(fresh.out, /runbook-not-updated/);
    assert.deepEqual(await line.cached(words), fresh);
  });
});

interface Change {
  readonly files: Readonly<Record<string, string>>;
  /** `null` for files and folders that go. */
  readonly change?: Readonly<Record<string, string | null>>;
  /** Whether the file system notices nothing. */
  readonly keepsTimes?: boolean;
  /** What is run before all, and what changes something. */
  readonly before?: readonly string[];
  readonly run?: readonly string[];
  readonly line?: readonly string[];
  readonly terminal?: Partial<Terminal>;
}

function apply(line: CommandLine, { change = {}, keepsTimes }: Change): void {
  for (const [name, text] of Object.entries(change)) {
    const file = join(line.folder, name);
    const times = keepsTimes ? statSync(file) : null;
    if (text === null) rmSync(file, { recursive: true, force: true });
    else line.write(name, text);
    if (times) utimesSync(file, times.atime, times.mtime);
  }
}
