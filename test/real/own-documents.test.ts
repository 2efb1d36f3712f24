/** Our own documents speak of postmortems, runbooks and releases on every page, and are none. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { read } from "../support/documents.ts";

const root = path.join(import.meta.dirname, "../..");
const pages = readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" }).map(name => `docs/${name}`);
const names = [...pages, "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

describe("our own documents", () => {
  it("are none of ours", () => {
    const markdown = names.filter(name => name.endsWith(".md"));
    assert.ok(markdown.length > 80);
    const taken = markdown.filter(name => read(readFileSync(path.join(root, name), "utf8"), name) !== null);
    assert.deepEqual(taken, []);
  });
});
