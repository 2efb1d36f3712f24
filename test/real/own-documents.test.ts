/** Our own documents speak of postmortems, runbooks and releases on every page, and only those by which we release are any. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { check } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import { acrossRules } from "../../server/src/rules/across/index.ts";
import { surroundingsFrom } from "../../server/src/workspace/surroundings.ts";
import { read } from "../support/documents.ts";

const root = path.join(import.meta.dirname, "../..");
const pages = readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" }).map(name =>
  path.join("docs", name)
);
const names = [...pages, "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

describe("our own documents", () => {
  it("are none of ours, but for the checklist and the runbook of a release", () => {
    const markdown = names.filter(name => name.endsWith(".md"));
    assert.ok(markdown.length > 80);
    const taken = markdown.filter(name => read(readFileSync(path.join(root, name), "utf8"), name) !== null);
    const others = taken.filter(name => !/^docs.releases.v[\d.]+\.md$/.test(name));
    assert.deepEqual(others, [path.join("docs", "runbooks", "broken-release.md")]);
    assert.ok(taken.length > others.length);
  });

  it("that tell of one incident in the example workspace tell the same", () => {
    const folder = path.join(root, "examples");
    const files = new Map(
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter(name => /2026-03-12.*\.(?:md|txt)$|runbooks.ledger/.test(name))
        .map(name => [name.replaceAll("\\", "/"), readFileSync(path.join(folder, name), "utf8")])
    );
    const across = new Set(acrossRules.map(rule => rule.id));
    const related: Record<string, number> = {};
    for (const [name, text] of files) {
      const document = read(text, name);
      if (!document) continue;
      const surroundings = surroundingsFrom(files, name, { document });
      if (/2026-03-12/.test(name)) related[name] = surroundings.related.length;
      const { problems } = check(document, { today: parseDay("2026-03-18") ?? 0, surroundings });
      const found = problems.filter(each => across.has(each.rule));
      assert.deepEqual(
        found.map(({ rule, message }) => `${rule}: ${message}`),
        [],
        name
      );
    }
    // Chat, postmortem and update of one incident, and the runbooks that these link.
    assert.ok(
      Object.keys(related).length === 3 && Object.values(related).every(count => count >= 2),
      JSON.stringify(related)
    );
  });
});
