/** Documents of everyday work that have the sections of ours and are none: they get no diagnostic at all. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readDocument, sourceReader } from "../../server/src/document/ops-document.ts";

const reader = sourceReader();

/** A document of these sections, each with a line of text. */
function sectioned(title: string, ...sections: readonly string[]): string {
  return [`# ${title}`, ...sections.map(name => `## ${name}\n\nTwo sentences. TBD by [name].`)].join("\n\n");
}

const ordinary: readonly (readonly [string, string])[] = [
  ["design/cache.md", sectioned("Payments cache: technical design", "Scope", "Dependencies", "Rollout", "Monitoring")],
  ["docs/search.md", sectioned("Search v2", "Scope", "Risks", "Dependencies", "Rollout", "Monitoring")],
  [
    "doc/0012-flags.md",
    sectioned("12. Use feature flags", "Context", "Decision", "Risks", "Dependencies", "Monitoring")
  ],
  ["RELEASE_NOTES.md", sectioned("Release v2.4.0", "Highlights", "Dependencies", "Deployment", "Monitoring")],
  ["blog/lessons.md", sectioned("Five lessons from a year of postmortems", "Timeline", "Root cause", "Action items")],
  ["docs/prd.md", sectioned("Checkout PRD", "User stories", "Scope", "Risks", "Dependencies", "Rollout")],
  ["docs/rfc.md", sectioned("RFC: one queue for all", "Motivation", "Scope", "Rollout", "Monitoring", "Risks")],
  ["minutes/board.md", sectioned("Minutes of the board", "Agenda", "Decision", "Action items", "Next steps")],
  ["notes/sync.md", sectioned("Weekly sync", "Summary", "Action items", "Risks", "Decision")],
  [
    "docs/incidents-explained.md",
    sectioned("Understanding incident reviews", "Timeline", "Root cause", "Lessons learned")
  ],
  ["docs/onboarding.md", sectioned("Your first week", "Prerequisites", "Checks", "Contacts")],
  ["kb/printer.md", sectioned("The printer", "Symptoms", "Resolution", "Escalation")]
];

describe("ordinary documents", () => {
  for (const [path, text] of ordinary) {
    it(`${path}: ${text.split("\n")[0]}`, () =>
      assert.equal(readDocument(reader.read(text), path)?.kind ?? null, null));
  }

  it("are not told by a word that begins their name: a service may be called security", () => {
    const checklist = sectioned("Release Checklist: security-token-service v2.4.0", "Go/No-Go", "Rollback triggers");
    for (const name of [
      "security-token-service",
      "support-portal",
      "changes-api",
      "maintainers-db",
      "license-server-v2.4.0"
    ]) {
      assert.equal(readDocument(reader.read(checklist), `docs/${name}.md`)?.kind, "release-checklist", name);
    }
  });
});
