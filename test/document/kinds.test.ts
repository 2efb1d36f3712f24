/** Which documents are ours, and of which kind; which only look so. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { read, readOurs } from "../support/documents.ts";
import { nobodys, ours, type Sample } from "../support/kind-samples.ts";

describe("a document is", () => {
  for (const [kind, samples] of Object.entries(ours)) {
    describe(`a ${kind}`, () => {
      for (const { name, path, text } of samples) {
        it(name, () => {
          const document = readOurs(text, path);
          assert.equal(document.kind, kind);
          assert.ok(document.evidence.length > 0, "it says why");
        });
      }
    });
  }

  describe("none of ours", () => {
    for (const { name, path, text } of nobodys) {
      it(name, () => {
        const document = read(text, path);
        assert.equal(document?.kind ?? null, null, document?.evidence.join("; "));
      });
    }
  });

  it("judged by its name and two folders, wherever it was cloned to", () => {
    const [sample] = ours.runbook.slice(1) as [Sample];
    assert.equal(read(sample.text, `/home/runbooks/postmortem/archive/${sample.path}`)?.kind, "runbook");
    assert.equal(read("# Notes\n\n## Timeline\n\nText.\n", "/srv/postmortems/site/docs/notes/today.md"), null);
  });
});

describe("the kind in front matter", () => {
  const release = "# Release Checklist: ledger-api v5.0.0\n\n**Release date**: 2026-03-25\n\n## Go/No-Go\n\nText.\n";
  const kind = (frontMatter: string, text = release) => read(`---\n${frontMatter}\n---\n\n${text}`)?.kind ?? null;

  it("wins over everything", () => {
    assert.equal(kind("kind: runbook"), "runbook");
    assert.equal(kind("kind: Postmortem"), "postmortem");
    assert.equal(kind("KIND: stakeholder-update"), "stakeholder-update");
    assert.equal(kind("kind: transcript"), "transcript");
    assert.equal(kind("kind: runbook", "A line.\n"), "runbook");
    assert.equal(read('+++\nkind = "runbook"\n+++\n\nText.\n')?.kind, "runbook");
    assert.equal(read("---\r\nkind: runbook\r\n---\r\n\r\nText.\r\n", "README.md")?.kind, "runbook");
  });

  it("opts out with none", () => {
    assert.equal(kind("kind: none"), null);
    assert.equal(read(`+++\nkind = "none"\n+++\n\n${release}`), null);
  });

  it("says nothing where it is no word of ours, or cannot be read", () => {
    for (const frontMatter of [
      "kind: blog",
      "kind: constructor",
      "kind: __proto__",
      "kind: [runbook]x",
      "kind:",
      "kind: {a: b}",
      "a: b: c"
    ]) {
      assert.equal(kind(frontMatter), "release-checklist", frontMatter);
    }
  });
});
