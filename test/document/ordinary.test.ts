/** Documents of everyday work that have the sections of ours and are none: they get no diagnostic at all. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readDocument, sourceReader } from "../../server/src/document/ops-document.ts";

const reader = sourceReader();

/** A document of these sections, each with a line of text. */
function sectioned(title: string, ...sections: readonly string[]): string {
  return [`# ${title}`, ...sections.map(name => `## ${name}\n\nTwo sentences. TBD by [name].`)].join("\n\n");
}

/** The same, each section with a command and three steps. */
function technical(title: string, ...sections: readonly string[]): string {
  const body = "1. Stop.\n2. Change.\n3. Start.\n\n```sh\nledger status\n```";
  return [`# ${title}`, ...sections.map(name => `## ${name}\n\n${body}`)].join("\n\n");
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

/** What people and machines write about work that they did or plan. */
const work: readonly (readonly [string, string])[] = [
  [
    "LOGIN_FIX_SUMMARY.md",
    technical("Login timeout: fix summary", "Symptoms", "Root cause", "Fix applied", "Files changed", "Verification")
  ],
  [
    "docs/PHASE4_COMPLETE.md",
    technical("Phase 4 implementation: complete", "Deliverables", "Pre-deployment", "Post-deployment", "Files created")
  ],
  [
    "docs/report.md",
    sectioned("QA verification report", "Test scope", "Test results", "Go/No-Go", "Sign-off", "Defects", "Environment")
  ],
  [
    "docs/button.md",
    technical("Root cause analysis: the button stays grey", "The problem", "Root cause", "The fix", "Files modified")
  ],
  [
    "docs/health.md",
    technical("Moving to health checks", "Benefits", "Step 1: install", "Step 2: call", "Verification")
  ],
  [
    "docs/plan.md",
    "# Search: project plan\n\n## Timeline\n\n- 2026-01-12 design\n- 2026-02-03 beta\n\n## Risks\n\nText.\n\n## Next steps\n\n- Text\n"
  ],
  [
    "docs/roadmap.md",
    sectioned("Roadmap", "Executive summary", "Q1", "Q2", "Deployment checklist", "Risks", "Sign-off")
  ],
  ["docs/gates.md", sectioned("Phase gates", "Gate 1: contract", "Gate 2: quality", "Gate 3: docs", "Adoption")],
  ["updates/weekly.md", sectioned("Status update, week 12", "Summary", "Done", "Next steps", "Current status")],
  ["docs/sprint-12.md", sectioned("Sprint retrospective 12", "What went well", "What went poorly", "Action items")]
];

/** What is written about documents of ours, and what only shares a word with them. */
const named: readonly (readonly [string, string])[] = [
  ["audits/2026.md", sectioned("Runbook audit 2026", "Executive summary", "Symptoms", "Diagnosis", "Mitigation")],
  [
    "specs/standard.md",
    technical("LED-RUNBOOK-STANDARD", "Purpose", "Symptoms", "Diagnosis", "Mitigation", "Escalation")
  ],
  ["docs/process.md", sectioned("Incident postmortem process", "Purpose", "Ownership", "Timeline", "Action items")],
  [
    "docs/postmortems.md",
    sectioned("Chat post-mortem integration", "Quick start", "Architecture", "Timeline", "Root cause", "Action items")
  ],
  ["runbooks/lead-finder/RUNBOOK.md", technical("Lead finder: agent runbook", "Objective", "Parameters", "Output")],
  ["adr/0039-runbooks.md", technical("Keep runbooks beside the code", "Context", "Decision", "Rollback", "Monitoring")],
  [
    "runbooks/index.md",
    "# Runbooks of the ledger team\n\n- [Queue](queue.md)\n- [Leader](leader.md)\n- [Disk](disk.md)\n"
  ],
  ["docs/sales.md", sectioned("Sales playbook", "Personas", "Objections", "Escalation", "Pricing", "Demo", "Closing")],
  ["docs/qa.md", technical("QA playbook: referrals", "Happy path", "Deposit path", "Verification", "Abuse")],
  ["docs/ansible.md", technical("Configuring the playbook", "Hosts", "Variables", "Services")],
  ["docs/channels.md", sectioned("Release channels", "Stable", "Candidate", "Nightly", "Cadence", "Rollout")],
  ["docs/releases/2.4.md", sectioned("Release 2.4.0", "Highlights", "Deprecations", "Deployment", "Monitoring")],
  ["docs/mail.md", sectioned("E-mail templates", "Welcome", "Invoice", "Farewell")],
  ["docs/faq/certificates.md", technical("Troubleshooting a certificate", "Symptoms", "Checks", "Resolution")],
  [
    "podcast/12.md",
    sectioned("Episode 12: a postmortem of the outage of the year", "Timeline", "Root cause", "Lessons")
  ],
  [
    "docs/unit-tests.md",
    "# 単体テスト手順書\n\n## 概要\n\n1. 準備\n2. 実行\n3. 確認\n\n```sh\nnpm test\n```\n\n## 設定\n\n本文\n"
  ]
];

describe("ordinary documents", () => {
  for (const [path, text] of [...ordinary, ...work, ...named]) {
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
