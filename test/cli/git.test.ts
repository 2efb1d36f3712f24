/** What git is asked: of any file, under any name, and without starting a program that a repository names. */
import assert from "node:assert/strict";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { gitProgram } from "../../server/src/cli/git.ts";
import { type CommandLine, samples } from "../support/command-line.ts";
import { commit, git, noGit, repository } from "../support/repository.ts";

const runbook = "# Runbook: LedgerQueueStuck\n\n## Symptoms\n\nSlow.\n\n## Mitigation\n\n1. Roll back.\n";

/** Asks git when the runbook was changed. */
const postmortem = (target: string): string =>
  `# Postmortem: ledger\n\n**Date**: 2026-03-12\n\n## Action Items\n\n- Update the [runbook](${target}) with the pool check (@ledger-oncall)\n`;

const strict = ["check", "--preset", "strict", "--no-cache"];
const since = ["check", "--changed-since", "HEAD"];

/** A repository whose runbook was last changed in the first of two commits. */
function postmortemAndRunbook(t: TestContext, file = "rb.md", target = file): CommandLine {
  const line = repository(t, { [file]: runbook }, "2026-02-01");
  line.write("pm.md", postmortem(target));
  commit(line, "2026-03-14");
  return line;
}

describe("a repository", { skip: noGit }, () => {
  /** What a repository may be made to be; `program`: leaves a mark, then does what its words say. */
  const traps: Readonly<Record<string, (line: CommandLine, program: string) => void>> = {
    "what lies elsewhere": ({ folder }, program) => fetching(join(folder, ".git"), program),
    "a monitor of files": ({ folder }, program) => configure(folder, { "core.fsmonitor": program }),
    filters: ({ folder }, program) => {
      writeFileSync(join(folder, ".git/info/attributes"), "*.md filter=ledger\n");
      configure(folder, { "filter.ledger.clean": program, "filter.ledger.smudge": program });
    },
    "a filter that goes on": ({ folder }, program) => {
      writeFileSync(join(folder, ".git/info/attributes"), "*.md filter=ledger\n");
      configure(folder, { "filter.ledger.process": program });
    },
    "a way to show differences": ({ folder }, program) => {
      writeFileSync(join(folder, ".git/info/attributes"), "*.md diff=ledger\n");
      configure(folder, { "diff.external": program, "diff.ledger.command": program, "diff.ledger.textconv": program });
    },
    "signatures and pages": ({ folder }, program) =>
      configure(folder, { "log.showSignature": "true", "gpg.program": program, "core.pager": program }),
    hooks: ({ folder }, program) => {
      const hooks = join(folder, ".git/hooks");
      mkdirSync(hooks, { recursive: true });
      for (const name of ["post-index-change", "reference-transaction", "pre-auto-gc"]) {
        writeFileSync(join(hooks, name), `#!/bin/sh\n${program}\n`);
        chmodSync(join(hooks, name), 0o755);
      }
    },
    "documents in what looks like a repository": ({ folder }, program) => {
      const docs = join(folder, "docs");
      cpSync(join(folder, ".git"), docs, { recursive: true });
      git(docs, ["config", "core.bare", "true"]);
      fetching(docs, program);
      cpSync(join(folder, "rb.md"), join(docs, "rb.md"));
      cpSync(join(folder, "pm.md"), join(docs, "pm.md"));
    }
  };
  for (const [name, set] of Object.entries(traps)) {
    it(`that configures ${name} starts nothing`, async t => {
      const line = postmortemAndRunbook(t);
      const started = join(line.folder, "started");
      set(line, `touch '${started}'; cat`);
      // As long as before, and newer than the index: git would have to look into it.
      line.write("pm.md", postmortem("rb.md").replace("pool", "PooL"));
      line.write("rb.md", runbook);
      for (const words of [strict, since]) {
        const { out } = await line.run(words);
        assert.ok(!existsSync(started), words.join(" "));
        assert.match(out, /pm\.md/);
      }
    });
  }

  it("is asked of in one place, which keeps it from starting anything", () => {
    const sources = join(import.meta.dirname, "../../server/src");
    const starting = readdirSync(sources, { recursive: true, encoding: "utf8" })
      .filter(
        file => file.endsWith(".ts") && /["']node:child_process["']/.test(readFileSync(join(sources, file), "utf8"))
      )
      .map(file => file.replaceAll("\\", "/"));
    assert.deepEqual(starting, ["cli/git.ts"]);
  });
});

function configure(folder: string, values: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(values)) git(folder, ["config", key, value]);
}

/** Makes a partial clone of a repository, from which the first commit's tree was left out. */
function fetching(repositoryFolder: string, program: string): void {
  const tree = git(repositoryFolder, ["rev-parse", "HEAD~1^{tree}"]);
  rmSync(join(repositoryFolder, "objects", tree.slice(0, 2), tree.slice(2)));
  configure(repositoryFolder, {
    ...partialClone(repositoryFolder),
    "remote.origin.uploadpack": program,
    "protocol.allow": "always",
    "protocol.file.allow": "always"
  });
}

const partialClone = (origin: string): Record<string, string> => ({
  "core.repositoryformatversion": "1",
  "extensions.partialClone": "origin",
  "remote.origin.promisor": "true",
  "remote.origin.url": origin
});

describe("the day of a change", { skip: noGit }, () => {
  const isOverdue = async (line: CommandLine) => /runbook-not-updated/.test((await line.run([...strict, "pm.md"])).out);

  it("is that of the repository that holds the file, whatever a hook has set", async t => {
    const line = postmortemAndRunbook(t);
    const elsewhere = repository(t, { "rb.md": runbook }, "2026-03-14");
    assert.ok(await isOverdue(line));
    const variables = {
      ...{ GIT_DIR: join(elsewhere.folder, ".git"), GIT_WORK_TREE: elsewhere.folder, GIT_ICASE_PATHSPECS: "1" },
      ...{ GIT_INDEX_FILE: join(elsewhere.folder, ".git/index"), GIT_NAMESPACE: "x", GIT_CEILING_DIRECTORIES: "/" }
    };
    t.after(() => {
      for (const name of Object.keys(variables)) delete process.env[name];
    });
    Object.assign(process.env, variables);
    assert.ok(await isOverdue(line));
    line.write("pm.md", postmortem("rb.md").replace("# Postmortem: ledger", "# Postmortem: [name]"));
    const { code, out } = await line.run([...since, "--no-config"]);
    assert.deepEqual([code, /placeholder/.test(out), /1 unchanged file/.test(out)], [0, true, true]);
  });

  it("is that of the file, also where its name could be a pattern", async t => {
    for (const [file, target] of [
      [":x.md", "./:x.md"],
      ["led[1].md", "led%5B1%5D.md"],
      [":(top)x.md", "./:%28top%29x.md"]
    ] as const) {
      const line = postmortemAndRunbook(t, file, target);
      line.write("led1.md", runbook);
      line.write("x.md", runbook);
      commit(line, "2026-03-14");
      assert.ok(await isOverdue(line), file);
    }
  });
});

describe("a partial clone", { skip: noGit }, () => {
  it("says why it cannot tell what changed", async t => {
    const line = repository(t, { "a.md": samples.open });
    const blob = git(line.folder, ["rev-parse", "HEAD:a.md"]);
    rmSync(join(line.folder, ".git/objects", blob.slice(0, 2), blob.slice(2)));
    configure(line.folder, partialClone(line.folder));
    line.write("a.md", samples.error);
    const { code, error } = await line.run(since);
    assert.deepEqual(
      [code, error],
      [
        2,
        "gonogo: a.md cannot be compared: git cannot tell what changed: this is a partial clone, what is asked for is not in it, and nothing is fetched for it.\n"
      ]
    );
    line.write("a.md", samples.open);
    assert.match((await line.run(since)).out, /1 unchanged file left out/);
  });
});

describe("the search for git", () => {
  it("takes none from where documents lie", t => {
    const { folder } = repository(t, { "a.md": samples.open, git: "#!/bin/sh\n", "bin/git": "#!/bin/sh\n" });
    for (const file of ["git", "bin/git"]) chmodSync(join(folder, file), 0o755);
    const before = process.cwd();
    t.after(() => process.chdir(before));
    process.chdir(folder);
    assert.equal(gitProgram(["", ".", "bin", "./bin"].join(delimiter), "linux"), null);
    assert.equal(
      gitProgram([".", `${folder}/none`, `${folder}/bin`, folder].join(delimiter), "linux"),
      join(folder, "bin/git")
    );
  });
});
