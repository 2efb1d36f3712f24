/** What docs/ci.md shows, and the hook for pre-commit: called as those call it who read them. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { type CommandLine, commandLine, samples } from "../support/command-line.ts";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/ci.md"), "utf8");
const fences = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, body = ""]) => parse(body));

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly args?: readonly string[];
}

/** What follows `gonogo` in a command line without quotes. */
function wordsOf(command: string): string[] {
  const words = command.split(" ");
  return words.slice(words.findIndex(word => /^gonogo(?:@[\w.]+)?$/.test(word)) + 1);
}

/** As pre-commit does: the entry, its arguments, then the names of files that are staged. */
const call = (line: CommandLine, { entry, args = [] }: Hook, names: readonly string[]) =>
  line.run([...wordsOf(entry), ...args, ...names]);

describe("the hook for pre-commit", () => {
  const [hook]: readonly Hook[] = parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8"));
  const shown: readonly Hook[] = fences
    .flatMap(fence => fence?.repos ?? [])
    .flatMap((repo: { readonly hooks: readonly Hook[] }) => repo.hooks)
    // One of a repository takes over what the repository says.
    .map(each => ("entry" in each ? each : ({ ...hook, ...(each as Hook) } as Hook)));
  const names = ["-odd.md", "--fix", "a b.md", "new\nline.md"];

  it("takes any name for a file, in the repository and on the page", async t => {
    assert.equal(shown.length, 2);
    for (const each of [hook as Hook, ...shown]) {
      const line = commandLine(t, Object.fromEntries(names.map(name => [name, samples.go])));
      const { code, out, error } = await call(line, each, names);
      assert.deepEqual([code, error], [0, ""], each.entry);
      assert.match(out, /\n4 documents: /);
    }
  });

  it("stops a commit with an error, on the page also one with a warning, and leaves alone what is none of ours", async t => {
    const line = commandLine(t, { "a.md": samples.error, "b.md": samples.other, "c.md": samples.open });
    assert.equal((await call(line, hook as Hook, ["a.md", "b.md"])).code, 1);
    assert.equal((await call(line, hook as Hook, ["b.md", "c.md"])).code, 0);
    for (const each of shown) assert.equal((await call(line, each, ["c.md"])).code, 1);
  });
});

describe("the job for GitLab", () => {
  it("writes the reports that it hands over", async t => {
    const { documents } = fences.find(fence => fence?.documents?.artifacts);
    const line = commandLine(t, { "a.md": samples.open });
    const { code, out } = await line.run(wordsOf(documents.script[0]));
    assert.equal(code, 0);
    assert.match(out, /^a\.md\n/);
    const { codequality, junit } = documents.artifacts.reports;
    assert.equal(JSON.parse(line.text(codequality))[0].location.path, "a.md");
    assert.match(line.text(junit), /<testsuite name="a\.md"/);
  });
});

describe("the page on CI", () => {
  it("pins the actions of others by their commits, and asks for no more than it needs", () => {
    const steps = fences.flatMap(fence => (Array.isArray(fence) ? fence : (fence?.jobs?.documents?.steps ?? [])));
    const used = steps.map((step: { readonly uses: string }) => step.uses);
    assert.equal(used.length, 3);
    for (const uses of used) assert.match(uses, /^(?:OWNER\/gonogo@COMMIT|[\w-]+\/[\w/-]+@[\da-f]{40})$/);
    assert.deepEqual(fences[0]?.permissions, { contents: "read" });
  });

  it("shows commands that there are", async t => {
    const commands = [...page.matchAll(/^gonogo (check [^#\n]*)/gm)].map(([, words = ""]) => words.trim().split(" "));
    assert.ok(commands.length >= 3);
    for (const words of commands) {
      const line = commandLine(t, { "releases/v5.1.md": samples.go });
      const { error } = await line.run(words);
      // There is no history here to look into.
      if (!words.includes("--changed-since")) assert.doesNotMatch(error, /See gonogo --help/, words.join(" "));
    }
  });
});
