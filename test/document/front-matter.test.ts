/** Front matter: what it says, and where it cannot be read. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assertMarked, judge, readOurs } from "../support/documents.ts";

const runbook = "\n# Runbook: ledger\n\n## Symptoms\n\nText.\n\n## Mitigation\n\nText.\n";

describe("front matter", () => {
  it("is read as YAML or TOML, keys in lower case, dates as they are written", () => {
    const yaml = readOurs(
      `---\nTitle: "Ledger: down"\nlast_reviewed_on: 2026-01-01\ntags: [a, b]\nempty:\nmap: {a: b}\nyes: true\n---\n${runbook}`
    );
    assert.deepEqual(
      [...(yaml.frontMatter?.values ?? [])],
      [
        ["title", "Ledger: down"],
        ["last_reviewed_on", "2026-01-01"],
        ["tags", "a, b"],
        ["empty", ""],
        ["yes", "true"]
      ]
    );
    assert.ok(yaml.frontMatter?.keys.has("map"));
    assert.equal(yaml.title?.text, "Ledger: down");
    const toml = readOurs(
      `+++\ntitle = "Ledger"\ndate = 2026-01-01T10:00:00Z\ndraft = false\n[params]\nx = 1\n+++\n${runbook}`
    );
    assert.deepEqual(
      [...(toml.frontMatter?.values ?? [])],
      [
        ["title", "Ledger"],
        ["date", "2026-01-01"],
        ["draft", "false"]
      ]
    );
  });

  it("is not what only begins like it", () => {
    for (const text of [
      `---\n${runbook}`,
      `\n---\na: b\n---\n${runbook}`,
      `--- x\na: b\n---\n${runbook}`,
      `***\n${runbook}`
    ]) {
      const document = readOurs(text);
      assert.equal(document.frontMatter, null, text);
      assert.deepEqual(judge(document).problems, []);
    }
  });

  const problems = (text: string) =>
    judge(readOurs(text))
      .problems.filter(each => each.rule === "invalid-front-matter")
      .map(each => each.range);

  const broken: Readonly<Record<string, string>> = {
    "YAML with two colons": "---\nkind: runbook\ntitle: ⟦Ledger: down⟧\n---\n",
    "YAML with an open bracket": "---\ntags: [a, b⟦⟧\n---\n",
    "YAML with a key twice": "---\ntitle: a\n⟦title: b⟧\n---\n",
    "TOML without quotes": "+++\ntitle = ⟦Ledger⟧\n+++\n"
  };
  for (const [name, frontMatter] of Object.entries(broken)) {
    it(`is reported where it cannot be read: ${name}`, () => {
      for (const end of ["\n", "\r\n", "\r"]) {
        for (const start of ["", "\uFEFF"]) assertMarked(start + (frontMatter + runbook).replace(/\n/g, end), problems);
      }
    });
  }

  it("that cannot be read says nothing, and the kind comes from the text", () => {
    const document = readOurs(`---\nkind: postmortem\nowner: a: b\n---\n${runbook}`);
    assert.equal(document.kind, "runbook");
    assert.deepEqual(document.fields, []);
    assert.deepEqual(
      judge(document).problems.map(({ rule, severity }) => [rule, severity]),
      [["invalid-front-matter", "warning"]]
    );
  });

  it("that multiplies itself stays small", () => {
    const names = "abcdefghi".split("");
    const lines = names.map((name, index) =>
      `${name}: &${name} [${`*${names[index - 1]},`.repeat(9)}]`.replace(/\*undefined,/g, "x,")
    );
    const document = readOurs(`---\n${lines.join("\n")}\n---\n${runbook}`);
    assert.ok(document.frontMatter?.problem);
  });

  it("may be empty, a list or a text", () => {
    for (const content of ["", "\n", "- a\n- b\n", "text\n", "# comment\n", "null\n"]) {
      const document = readOurs(`---\n${content}---\n${runbook}`);
      assert.deepEqual([document.kind, document.fields], ["runbook", []], JSON.stringify(content));
      assert.deepEqual(judge(document).problems, []);
    }
  });
});
