/** `gonogo draft retrospective`: from the statuses of a checklist. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commandLine, samples } from "../../support/command-line.ts";

const bytes = (text: string) => async () => new TextEncoder().encode(text);

describe("gonogo draft retrospective", () => {
  it("prints the checklist with its retrospective", async t => {
    const line = commandLine(t, { "a.md": samples.noGo });
    const { code, out, error } = await line.run(["draft", "retrospective", "--from", "a.md"]);
    assert.deepEqual([code, error, out.startsWith(samples.noGo.trimEnd())], [0, "", true]);
    assert.match(
      out,
      /## Retrospective\n\nWhat this checklist said on 2026-03-20:\n[\s\S]*- Tests pass – NO-GO – \[Reason\]\n/
    );
    assert.equal(line.text("a.md"), samples.noGo);
  });

  it("changes the file with --write, once", async t => {
    const line = commandLine(t, { "a.md": samples.noGo.replaceAll("\n", "\r\n") });
    const options = ["draft", "retrospective", "--from", "a.md", "--write"];
    assert.deepEqual(await line.run(options), { code: 0, out: "Changed a.md.\n", error: "" });
    const text = line.text("a.md");
    assert.ok(text.includes("\r\n## Retrospective\r\n") && !/[^\r]\n/.test(text));
    const { code, error } = await line.run(options);
    assert.deepEqual([code, error], [0, "a.md is left as it is: its retrospective has been drafted already.\n"]);
    assert.equal(line.text("a.md"), text);
  });

  it("refuses what is no checklist, and what says nothing", async t => {
    const line = commandLine(t, { "p.md": samples.archived, "t.md": samples.template, "empty.md": "" });
    for (const from of ["p.md", "t.md", "empty.md", "missing.md"]) {
      const { code, out, error } = await line.run(["draft", "retrospective", "--from", from]);
      assert.deepEqual([code, out, error.startsWith("gonogo: ")], [2, "", true], from);
    }
    assert.equal((await line.run(["draft", "retrospective"])).code, 2);
    assert.equal((await line.run(["draft", "retrospective", "--from", "-", "--write"])).code, 2);
  });

  it("survives strange texts", async t => {
    const line = commandLine(t);
    for (const text of [
      samples.noGo.replace("Tests pass", "Tests \u0000 pass \uFFFE"),
      samples.noGo.replace("Tests pass", "`".repeat(3000)),
      `${samples.noGo}${"| a ".repeat(3000)}\n`
    ]) {
      const { code, error } = await line.run(["draft", "retrospective", "--from", "-"], { readInput: bytes(text) });
      assert.deepEqual([code, error], [0, ""]);
    }
  });
});
