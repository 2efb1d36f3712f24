/** The skill for agents: its front matter, and its commands as they are written. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { commandLine, samples } from "../../support/command-line.ts";

const root = join(import.meta.dirname, "../../..");
const page = readFileSync(join(root, "skills/gonogo/SKILL.md"), "utf8");
const chat = readFileSync(join(root, "examples/chats/2026-03-12-ledger-api-failed-postings.txt"), "utf8");
const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, body = ""]) => body.trim().split("\n"));

/** As a shell reads a line that quotes with `"` only. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? "");
}

describe("skills/gonogo/SKILL.md", () => {
  it("says in its front matter what it is for, as hosts want it", () => {
    const { name, description } = parse(/^---\n([\s\S]*?)\n---\n/.exec(page)?.[1] ?? "");
    assert.equal(name, "gonogo", "as its folder is called");
    assert.ok(description.length > 50 && description.length <= 1024);
  });

  it("has commands that work as they stand there", async t => {
    const line = commandLine(t, { "chats/incident.txt": chat });
    const codes: [string, number][] = [];
    for (const command of commands) {
      const [program, ...words] = wordsOf(command);
      assert.equal(program, "gonogo");
      const from = words.indexOf("<");
      const input = from < 0 ? "" : line.text(words[from + 1] ?? "");
      const { code, error } = await line.run(from < 0 ? words : words.slice(0, from), {
        readInput: async () => new TextEncoder().encode(input)
      });
      assert.doesNotMatch(error, /^gonogo: /m, command);
      codes.push([`${words[0]} ${words.includes("--require") ? "--require" : ""}`.trim(), code]);
    }
    assert.deepEqual(codes, [
      ["new", 0],
      ["draft", 0],
      // A new checklist is open: what the page says of the exit code.
      ["check --require", 1],
      ["check --require", 1],
      ["check", 0],
      ["check", 0],
      ["rules", 0]
    ]);
  });

  it("means by its exit codes what they are", async t => {
    const line = commandLine(t, { "go.md": samples.go, "none.md": samples.other });
    const check = (path: string) => line.run(["check", path, "--require", "go", "--format", "json"]);
    assert.equal((await check("go.md")).code, 0);
    const { out } = await check("none.md");
    assert.deepEqual(JSON.parse(out).documents, []);
    assert.equal((await check("lacking.md")).code, 2);
  });
});
