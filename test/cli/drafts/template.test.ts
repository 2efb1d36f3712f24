/** `gonogo draft template`: from a good document to the form of the next ones. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commandLine } from "../../support/command-line.ts";

const checklist =
  "# Release: ledger-api v5.1.0\n\n**Release date**: 2026-03-25\n\n## Go/No-Go\n\n| Criteria | Owner | Status |\n| --- | --- | --- |\n| Tests pass on v5.1.0 | @qa | GO |\n\n## Rollback procedure\n\n1. Redeploy the image before.\n";
const bytes = (text: string | Uint8Array) => async () =>
  typeof text === "string" ? new TextEncoder().encode(text) : text;

describe("gonogo draft template", () => {
  it("writes a template that gonogo new takes", async t => {
    const line = commandLine(t, {
      "releases/5.md": checklist,
      "gonogo.json": '{ "templates": { "release-checklist": "templates/release.md" } }'
    });
    const made = await line.run(["draft", "template", "--from", "releases/5.md", "--output", "templates/release.md"]);
    assert.deepEqual([made.code, made.out, made.error], [0, "Wrote templates/release.md.\n", ""]);
    const { code, out } = await line.run(["new", "release-checklist", "--title", "ledger-api v6.0.0"]);
    assert.equal(code, 0);
    assert.equal(
      out.replace(/ {2,}\|/g, " |").replace(/-{4,}/g, "---"),
      "# Release: ledger-api v6.0.0\n\n**Created**: 2026-03-20\n\n**Release date**: [Release date]\n\n## Go/No-Go\n\n| Criteria | Owner | Status |\n| --- | --- | --- |\n| Tests pass on [Version] | [Owner] | ___ |\n\n## Rollback procedure\n\n1. Redeploy the image before.\n"
    );
    line.write("releases/6.md", out);
    const checked = await line.run(["check", "releases/6.md", "templates/release.md", "--format", "json"]);
    assert.deepEqual(
      JSON.parse(checked.out).documents.map((each: { readonly kind: string; readonly mode: string }) => [
        each.kind,
        each.mode
      ]),
      [
        ["release-checklist", "instance"],
        ["release-checklist", "template"]
      ]
    );
  });

  it("says why it cannot, with exit code 2", async t => {
    const line = commandLine(t, {
      "chat.txt": "[14:05] ledger-oncall: seeing errors at 12%\n[14:07] pool-oncall: rolling back now\n",
      "prose.md": "It began.\n"
    });
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [["draft", "template"], /needs a document: --from FILE/],
      [["draft", "template", "--from", "none.md"], /none\.md cannot be read: there is no such file\.\n$/],
      [["draft", "template", "--from", "chat.txt"], /chat\.txt is a chat: a template is made of a document/],
      [["draft", "template", "--from", "prose.md"], /none of the documents that are read here\./],
      [["draft", "template", "--from", "-"], /Standard input is empty\./],
      [["draft", "template", "--from", "prose.md", "--title", "x"], /--title/]
    ];
    for (const [command, message] of cases) {
      const { code, out, error } = await line.run(command);
      assert.deepEqual([code, out], [2, ""], command.join(" "));
      assert.match(error, message);
    }
  });

  it("reads hostile documents", async t => {
    const line = commandLine(t);
    const run = (text: string | Uint8Array) =>
      line.run(["draft", "template", "--from", "-"], { readInput: bytes(text) });
    const plain = await run(checklist);
    const crlf = await run(checklist.replaceAll("\n", "\r\n"));
    assert.equal(crlf.out, plain.out.replaceAll("\n", "\r\n"));
    assert.equal((await run(`${checklist}\n\u0000 \ud800 [[[||| {{{\n`)).code, 0);
    const long = `${checklist}\n## Checks\n\n- [ ] ${"all @qa of 2026-03-12 ".repeat(5000)}\n${"- [ ] Tests pass @qa\n".repeat(400)}`;
    const { code, out } = await run(long);
    assert.equal(code, 0);
    assert.ok(!/@qa|2026/.test(out) && out.includes("- [ ] Tests pass [Owner]"));
    assert.equal((await run(Uint8Array.from({ length: 256 }, (_, index) => index))).code, 2);
  });
});
