/** Instance, template or history: how a document shows what may be asked of it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DocumentKind } from "../../server/src/protocol.ts";
import { declared, judge, readAs, readOurs } from "../support/documents.ts";

const mode = (body: string, kind: DocumentKind = "release-checklist", path?: string) => readAs(kind, body, path).mode;

/** So many different placeholders. */
const open = (count: number): string =>
  Array.from({ length: count }, (_, index) => `- Part ${index}: [name of number ${index}]`).join("\n");

describe("a document is a template", () => {
  for (const path of [
    "templates/release.md",
    "docs/release-template.md",
    ".github/ISSUE_TEMPLATE/release.md",
    ".github/release_template.md",
    "archetypes/postmortem.md"
  ]) {
    it(`by its path: ${path}`, () => assert.equal(mode("# Release\n", "release-checklist", path), "template"));
  }

  for (const title of [
    "Release checklist vX.Y.Z",
    "Release X.Y",
    "Release {{version}}",
    "Postmortem yyyy-nnn",
    "Postmortem template",
    "Release Checklist Template (staging)",
    "ポストモーテム テンプレート"
  ]) {
    it(`by its title: ${title}`, () => assert.equal(mode(`# ${title}\n\nText.\n`), "template"));
  }

  it("by the front matter of an issue template", () => {
    const text =
      "---\nkind: release-checklist\nname: Release\nabout: Release a version\nlabels: release\nassignees: ''\n---\n\n# Release\n";
    assert.equal(readOurs(text).mode, "template");
    assert.equal(readOurs("---\nkind: release-checklist\nlabels: [release]\n---\n\n# Release\n").mode, "instance");
  });

  it("by eight placeholders and more, unless it is dated or versioned", () => {
    assert.equal(mode(`# Release\n\n${open(7)}\n`), "instance");
    assert.equal(mode(`# Release\n\n${open(8)}\n`), "template");
    assert.equal(mode(`# Release v5.0.0\n\n${open(20)}\n`), "instance");
    assert.equal(mode(`# Release\n\n**Release date**: 2026-03-25\n\n${open(20)}\n`), "instance");
    assert.equal(mode(`# Release\n\n**Release date**: [date]\n**Version**: [version]\n\n${open(20)}\n`), "template");
    const same = "- Owner: [name]\n".repeat(20);
    assert.equal(mode(`# Release\n\n${same}`), "instance", "one placeholder many times is one");
  });

  it("by the sentence that it is gone through again for each release", () => {
    for (const sentence of [
      "Use this checklist before promoting a release.",
      "**Use this checklist for every production deployment:**",
      "> Copy this checklist into the channel of the release.",
      "Run through this checklist whenever the ledger is deployed."
    ]) {
      const body = (title: string, box: string) => `# ${title}\n\n${sentence}\n\n## Sign-off\n\n- [${box}] Tests\n`;
      assert.equal(mode(body("Release checklist", " ")), "template", sentence);
      assert.equal(mode(body("Release checklist v5.0.0", " ")), "instance", "it is about one release");
      assert.equal(mode(body("Release checklist", "x")), "instance", "somebody uses it");
      assert.equal(mode(body("Ledger restart", " "), "runbook"), "instance");
    }
    for (const sentence of [
      "Use this checklist to move the ledger.",
      "We use this checklist format before any other."
    ]) {
      assert.equal(mode(`# Release checklist\n\n${sentence}\n`), "instance", sentence);
    }
  });

  it("and then has no verdict, and nothing to fill", () => {
    const body =
      "# Release vX.Y.Z\n\n## Go/No-Go\n\n| Criteria | Owner | Status |\n| --- | --- | --- |\n| Tests | [name] | ___ |\n\nDeploy.\n";
    const judgement = judge(readAs("release-checklist", body));
    assert.equal(judgement.verdict, null);
    assert.deepEqual(
      judgement.problems.map(({ rule, severity }) => [rule, severity]),
      [["missing-rollback", "warning"]]
    );
  });
});

describe("a document is archived", () => {
  const kinds: readonly DocumentKind[] = ["release-checklist", "postmortem", "runbook", "stakeholder-update"];
  const modes = (status: string) => kinds.map(kind => mode(`# Document\n\n**Status**: ${status}\n`, kind));

  for (const status of [
    "closed",
    "Closed",
    "FINAL",
    "Finalized",
    "✅ COMPLETADO",
    "Abgeschlossen",
    "完了",
    "Complete",
    "completed on 2026-03-01",
    "Done",
    "Deprecated",
    "superseded by v6",
    "Archived",
    "✅ Closed",
    "**Done**"
  ]) {
    it(`when its status is ${status}`, () => assert.deepEqual(modes(status), Array(4).fill("archived")));
  }

  for (const status of ["Reviewed", "published", "Approved"]) {
    it(`when it is ${status}, a postmortem or an update`, () => {
      assert.deepEqual(modes(status), ["instance", "archived", "instance", "archived"]);
    });
  }

  for (const title of [
    "LedgerWorkerDown [Deprecated]",
    "Ledger restart (superseded)",
    "DEPRECATED: ledger restart",
    "Archived – ledger restart",
    "Ledger restart (historical notes)"
  ]) {
    it(`by the mark on its title: ${title}`, () => assert.equal(mode(`# ${title}\n`, "runbook"), "archived"));
  }

  it("by the status of a fault that was mended, where it lies among runbooks", () => {
    const body = "# Ledger skips a day\n\n**Status**: FIXED in 4f1c2aa\n";
    assert.deepEqual([mode(body, "runbook"), mode(body, "postmortem")], ["archived", "instance"]);
  });

  it("by a folder of what is out of force, not by an archive of what may still be open", () => {
    for (const path of ["docs/deprecated_runbooks/ledger.md", "runbooks/obsolete/ledger.md"]) {
      assert.equal(mode("# Ledger restart\n", "runbook", path), "archived");
    }
    for (const path of ["docs/archive/ledger.md", "runbooks/deprecated-api.md"]) {
      assert.equal(mode("# Ledger restart\n", "runbook", path), "instance");
    }
    assert.equal(mode("# Restart deprecated workers (archived jobs)\n", "runbook"), "instance");
  });

  for (const status of [
    "draft",
    "Resolved",
    "in review",
    "open",
    "",
    "Final draft",
    "closing",
    "Donegal",
    "not done"
  ]) {
    it(`not when its status is ${status || "(empty)"}`, () =>
      assert.deepEqual(modes(status), Array(4).fill("instance")));
  }

  it("by its own status only, not by that of an item in it", () => {
    const body = "# Postmortem\n\n**Status**: draft\n\n## Action items\n\n### 1) Alert\n\n**Status**: done\n";
    assert.equal(mode(body, "postmortem"), "instance");
    assert.equal(mode(body.replace("**Status**: draft\n", ""), "postmortem"), "instance");
    assert.equal(mode("# Root cause analysis\n\n- **Status**: closed\n\n## Timeline\n", "postmortem"), "archived");
    assert.equal(
      mode("# Postmortem\n\n## Summary\n\n| Field | Value |\n| - | - |\n| Status | Closed |\n", "postmortem"),
      "archived"
    );
    assert.equal(mode("# Postmortem\n\n## Status\n\nClosed\n\n## Timeline\n\nText.\n", "postmortem"), "archived");
    assert.equal(readOurs("---\nkind: postmortem\nstatus: closed\n---\n\n# Postmortem\n").mode, "archived");
  });

  it("and then has no verdict, and only errors, and what says that its status came too early", () => {
    const body = "# Postmortem\n\n**Status**: closed\n\n## Action items\n\n- Alert on pool saturation\n\nSee [name].\n";
    const judgement = judge(readAs("postmortem", body));
    assert.equal(judgement.verdict, null);
    assert.deepEqual(
      judgement.problems.map(({ rule, severity }) => [rule, severity]),
      [
        ["premature-status", "warning"],
        ["placeholder", "error"]
      ]
    );
  });
});

describe("anything else is an instance", () => {
  it("with a verdict", () => {
    const text = declared("runbook", "# Restart\n\nRestart it.\n");
    assert.equal(readOurs(text).mode, "instance");
    assert.equal(judge(readOurs(text)).verdict, "go");
  });
});

describe("a blank form", () => {
  const rows = Array.from({ length: 9 }, (_, index) => `| Check ${index + 1} | | ⬜ |`).join("\n");
  const table = `## Go/No-Go\n\n| Criteria | Owner | Status |\n| --- | --- | --- |\n${rows}\n`;
  const mode = (title: string, body = table, path?: string) =>
    readAs("release-checklist", `# ${title}\n\n${body}`, path).mode;

  it("is to be copied: nothing in it is unfilled", () => {
    assert.equal(mode("Go/No-Go Checklist"), "template");
    assert.equal(mode("Go/No-Go Checklist", `**Version**: 1.0\n**Last updated**: 2026-01-05\n\n${table}`), "template");
  });

  it("is an instance once it is about one release, or somebody wrote on it", () => {
    assert.equal(mode("Go/No-Go Checklist v5.1.0"), "instance");
    assert.equal(mode("Go/No-Go Checklist", table, "releases/5.1.0-go-no-go.md"), "instance");
    assert.equal(mode("Go/No-Go Checklist", `**Release date**: 2026-03-25\n\n${table}`), "instance");
    assert.equal(mode("Go/No-Go Checklist", `**Created**: 2026-03-20\n\n${table}`), "instance");
    assert.equal(mode("Go/No-Go Checklist", table.replace("⬜", "GO")), "instance");
    assert.equal(mode("Go/No-Go Checklist", `${table}\n- [x] Tag\n`), "instance");
    assert.equal(mode("Go/No-Go Checklist", table.split("\n").slice(0, 8).join("\n")), "instance");
  });
});
