/** What is one of ours is never skimmed over; what is plainly something else is not parsed. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { mayBeOurs } from "../../server/src/document/skim.ts";
import { standardVocabulary } from "../../server/src/document/vocabulary/vocabulary.ts";
import { read } from "../support/documents.ts";
import { ours } from "../support/kind-samples.ts";
import { corpus, withoutShared } from "../support/shared.ts";

interface Text {
  readonly path: string;
  readonly text: string;
}

const root = join(import.meta.dirname, "../..");

function filesIn(folder: string): Text[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter(name => name.endsWith(".md"))
    .map(name => ({ path: name.replaceAll("\\", "/"), text: readFileSync(join(root, folder, name), "utf8") }));
}

/** Without what its name alone would tell. */
const unnamed = (texts: readonly Text[]): Text[] => [...texts, ...texts.map(({ text }) => ({ path: "a/b.md", text }))];

/** Only what is skimmed over has to be read to know. */
function assertSeen(texts: readonly Text[]): void {
  const left = unnamed(texts).filter(({ path, text }) => !mayBeOurs(text, path));
  assert.ok(left.length < texts.length);
  assert.deepEqual(
    left.filter(({ path, text }) => read(text, path) !== null).map(({ path, text }) => `${path}: ${text.slice(0, 60)}`),
    []
  );
}

describe("skimming", () => {
  it("sees what is ours", () => {
    const samples = Object.values(ours).flat();
    assertSeen(samples.map(({ path = "docs/document.md", text }) => ({ path, text })));
    assertSeen([...filesIn("examples"), ...filesIn("templates")]);
  });

  it("sees the real documents that are ours", { skip: withoutShared }, () => {
    assertSeen(corpus().filter(({ text }) => text.length < 8000));
  });

  it("sees what is declared, in front matter or by a configuration", () => {
    assert.ok(mayBeOurs("---\ntitle: A\nkind: postmortem\n---\n\nNothing.\n", "a.md"));
    assert.ok(mayBeOurs("Nothing.\n", "a.md", { kind: "runbook" }));
    assert.ok(!mayBeOurs("# Runbook: ledger\n", "a.md", { kind: null, vocabulary: standardVocabulary }));
  });

  it("takes no page of a handbook for one of ours", () => {
    const page =
      "# ledger-api\n\n![build](badge.svg)\n\nKeeps the books.\n\n## Installation\n\n```sh\nmake install\n```\n\n## Usage\n\n- one\n- two\n\n## Configuration\n\n| Key | Value |\n| - | - |\n| port | 80 |\n\n## Contributing\n\nThanks!\n";
    assert.ok(!mayBeOurs(page, "README.md"));
    assert.ok(!mayBeOurs("", "docs/empty.md"));
    assert.ok(!mayBeOurs("x".repeat(1_000_000), "docs/line.md"));
  });
});
