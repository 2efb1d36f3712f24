/** `gonogo new`: a document from its template, on standard output or in a new file. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { commandLine, samples } from "../support/command-line.ts";
import { readOurs } from "../support/documents.ts";

const kinds = ["release-checklist", "postmortem", "runbook", "stakeholder-update"] as const;
const titles = [
  "pipes | and || $& $1 $` $$ {{today}} {{author}}",
  "two\nlines\r\n# *bold* `code` [link](x) <b>tag</b> ~~gone~~",
  "--- [x] 1. R&D &amp; 日本語 🟢 C# ##"
];

for (const kind of kinds) {
  describe(`gonogo new ${kind}`, () => {
    it("prints a document that reads as its own kind, to be filled in", async t => {
      const line = commandLine(t);
      const { code, out, error } = await line.run(["new", kind, "--title", "ledger-api"]);
      assert.deepEqual([code, error], [0, ""]);
      assert.ok(out.includes("ledger-api") && out.includes("2026-03-20") && out.endsWith("\n"));
      const checked = await line.run(["check", "-", "--format", "json"], {
        readInput: async () => new TextEncoder().encode(out)
      });
      const [document] = JSON.parse(checked.out).documents;
      assert.deepEqual([checked.code, document.kind, document.mode, document.verdict], [0, kind, "instance", "open"]);
    });

    it("keeps its form whatever its title and its author are", async t => {
      const line = commandLine(t);
      const outline = (text: string) => {
        const document = readOurs(text, "new.md");
        return {
          kind: document.kind,
          sections: document.sections.slice(1).map(each => each.name.text),
          tables: document.tables.map(table => [table.columns.length, table.rows.length]),
          fields: document.fields.map(each => each.role)
        };
      };
      const expected = outline((await line.run(["new", kind, "--title", "ledger", "--author", "ledger-oncall"])).out);
      for (const title of titles) {
        const { code, out } = await line.run(["new", kind, `--title=${title}`, `--author=${title}`]);
        assert.equal(code, 0);
        assert.deepEqual(outline(out), expected, title);
        const shown = readOurs(out, "new.md").title?.text ?? "";
        assert.equal(shown.slice(shown.indexOf(": ") + 2), title.replace(/\s+/g, " ").trim(), title);
      }
    });
  });
}

describe("gonogo new --output", () => {
  it("writes the file and makes its folders", async t => {
    const line = commandLine(t);
    const { code, out, error } = await line.run([
      "new",
      "runbook",
      "--title",
      "Restart",
      "--output",
      "docs/runbooks/a b.md"
    ]);
    assert.deepEqual([code, out, error], [0, "Wrote docs/runbooks/a b.md.\n", ""]);
    assert.match(line.text("docs/runbooks/a b.md"), /^# Runbook: Restart\n/);
  });

  it("writes what it would have printed", async t => {
    const line = commandLine(t);
    const { out } = await line.run(["new", "postmortem", "--title", "x"]);
    await line.run(["new", "postmortem", "--title", "x", "--output", join(line.folder, "x.md")]);
    assert.equal(line.text("x.md"), out);
  });

  it("leaves a file that exists as it is", async t => {
    const line = commandLine(t, { "a.md": samples.go });
    const { code, out, error } = await line.run(["new", "runbook", "--output", "a.md"]);
    assert.deepEqual([code, out], [2, ""]);
    assert.equal(error, "gonogo: a.md exists and was left as it is: name another file.\n");
    assert.equal(line.text("a.md"), samples.go);
  });

  it("says why it cannot write", async t => {
    const line = commandLine(t, { "a.md": samples.go });
    for (const output of ["a.md/b.md", "a.md/b/c.md", "a\0.md"]) {
      const { code, out, error } = await line.run(["new", "runbook", "--output", output]);
      assert.deepEqual([code, out], [2, ""], output);
      assert.match(error, /^gonogo: a.* cannot be written: .+\n$/);
    }
    if (existsSync("/proc/self")) {
      const { code, error } = await line.run(["new", "runbook", "--output", "/proc/none/here/a.md"]);
      assert.deepEqual([code, error.startsWith("gonogo: /proc/none/here/a.md cannot be written: ")], [2, true]);
    }
    const folder = await line.run(["new", "runbook", "--output", "."]);
    assert.equal(folder.code, 2);
    assert.equal(line.text("a.md"), samples.go);
    assert.equal(existsSync(join(line.folder, "b.md")), false);
  });
});
