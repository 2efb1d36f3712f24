/** Documents of every kind, and of none: what each shows of itself. */
import type { DocumentKind } from "../../server/src/protocol.ts";

export interface Sample {
  readonly name: string;
  readonly path?: string;
  readonly text: string;
}

export const ours: Readonly<Record<Exclude<DocumentKind, "transcript">, readonly Sample[]>> = {
  "release-checklist": [
    {
      name: "a checklist with criteria and a date",
      text: "# Release Checklist: ledger-api v5.0.0\n\n**Release date**: 2026-03-25\n\n## Go/No-Go\n\n| Criteria | Owner | Status |\n| --- | --- | --- |\n| Tests pass | @qa | GO |\n"
    },
    {
      name: "a go/no-go that names no release and has no table",
      text: "# Go/No-Go\n\nBefore we switch over:\n\n1. Load test – GO (@ledger-perf)\n2. Backup – NO-GO\n3. Runbook read – GO\n4. Tag and publish\n5. Changelog\n6. Announce\n"
    },
    {
      name: "an issue with boxes",
      path: ".github/ISSUE_TEMPLATE/release.md",
      text: "---\nname: Release\nlabels: release\n---\n\n## Before the release\n\n- [ ] Tests pass\n- [ ] Notes written\n\n## Tagging\n\n- [ ] Tag\n- [ ] Publish\n\n## After the release\n\n- [ ] Announce\n"
    },
    {
      name: "a procedure",
      path: "RELEASING.md",
      text: "# Releasing\n\n## Pre-release\n\n1. Run the tests.\n\n## Tag and publish\n\n1. Tag.\n\n## Post-release\n\n1. Announce.\n"
    },
    {
      name: "a launch review in other words",
      path: "docs/launch/go-no-go.md",
      text: "# Launch readiness\n\nRecommendation: GO\n\n## Launch criteria\n\n- [x] Load test\n\n## Open risks\n\n- None\n\n## Sign-off\n\n| Role | Name | Signature |\n| --- | --- | --- |\n| Platform | @platform-lead | ✅ |\n"
    },
    {
      name: "an issue whose only title is its first section",
      path: ".github/ISSUE_TEMPLATE/RELEASE.md",
      text: "---\nname: Release\nabout: For maintainers\nlabels: Release\n---\n\n## Main release\n\n- [ ] Test\n- [ ] Notes\n- [ ] Tag\n- [ ] Build\n- [ ] Upload\n\n## Publicize release\n\n- [ ] Announce\n"
    },
    {
      name: "a sign-off matrix",
      path: "docs/launch/sign-off-matrix.md",
      text: "# Launch Sign-Off Matrix\n\nDate: TBD\n\n| Area | Owner | Role | Status |\n| --- | --- | --- | --- |\n| Engineering | TBD | Lead | Pending |\n"
    },
    {
      name: "one whose words stand between Japanese ones",
      path: "docs/ops/final.md",
      text: "# ✅ 最終合格（Go/No-Go）チェック\n\n## 最終Go/No-Goチェック（当日用）\n\n- [ ] テスト\n\n## ロールバック\n\n1. 戻す\n"
    },
    {
      name: "one in Japanese",
      text: "# リリースチェックリスト v5.0\n\n## 最終判定\n\n| 項目 | 担当者 | 判定 |\n| --- | --- | --- |\n| テスト | 運用 | GO |\n\n## ロールバック\n\n1. 戻す\n"
    },
    {
      name: "the way in which a library is released",
      path: "docs/release.md",
      text: "# Release process\n\n## When\n\nEach month.\n\n## How\n\n1. Bump the version.\n2. Close the milestone, write the changelog.\n3. Tag the commit and publish.\n"
    },
    {
      name: "a procedure that is named by what is released",
      path: "docs/maintaining/client.md",
      text: "# Releasing the ledger client\n\n- Update the changelog.\n- Tag the release.\n\n```sh\ngit tag v1\nnpm publish\n```\n"
    },
    {
      name: "a list without boxes under a name that leaves no doubt",
      path: "docs/ops/production.md",
      text: "# Production deployment checklist\n\n- Backups\n- Keys\n- Alerts\n- Quotas\n- Domains\n- Contacts\n\n## After deployment\n\n- Smoke tests\n"
    },
    {
      name: "boxes under a Spanish name",
      path: "docs/ops/pagos.md",
      text: "# Checklist de despliegue: pagos\n\n- [ ] Copia\n- [ ] Claves\n- [ ] Alertas\n- [ ] Cuotas\n- [ ] Aviso\n"
    },
    {
      name: "one whose title says nothing, by gates, triggers and stages",
      path: "docs/ledger-5.md",
      text: "# Ledger 5: the way to all customers\n\n## Go/No-Go\n\n| Criteria | Status |\n| --- | --- |\n| Load test | GO |\n\n## Stages\n\n| Stage | Traffic |\n| --- | --- |\n| 1 | 10% |\n\n## Rollback triggers\n\n- Errors > 2 %\n"
    },
    {
      name: "a German one",
      text: "# Release-Checkliste: ledger-api v5.1.0\n\n- **Release-Datum**: 2026-12-02\n\n## Go/No-Go\n\n| Kriterium | Verantwortlich | Status |\n| --- | --- | --- |\n| Lasttest bestanden | @ledger-perf | GO |\n"
    },
    {
      name: "a Japanese one",
      text: "# リリースチェックリスト: ledger-api v5.1.0\n\n- **リリース日**: 2026-12-02\n\n## Go/No-Go\n\n| 基準 | 担当者 | ステータス |\n| --- | --- | --- |\n| 負荷試験に合格 | @ledger-perf | GO |\n"
    }
  ],
  postmortem: [
    {
      name: "a tidy one",
      text: "# Postmortem: ledger-api rejected postings\n\n**Date**: 2026-03-12\n\n## Summary\n\nText.\n\n## Timeline\n\n- 09:10 errors\n\n## Root Cause\n\nA pool.\n\n## Action Items\n\n- Alert\n"
    },
    {
      name: "one of bold labels in a list",
      path: "postmortems/PM2026-003.md",
      text: "# PM2026-003 Ledger rejected postings\n\n- **Key events**\n  - 09:10 errors\n- **Root cause**\n  - a pool\n- **Action items**\n  - alert\n"
    },
    {
      name: "one whose timeline is headings",
      path: "content/incidents/ledger.md",
      text: "---\ntitle: Ledger outage\ndate: 2026-03-12\n---\n\n# Timeline\n\n### 13:35\n\nErrors.\n\n### 13:50 - 14:00\n\nFixed.\n\n# What went well\n\nPaging.\n\n# What could be improved\n\nAlerts.\n"
    },
    {
      name: "a template without a title",
      path: "docs/after/post_mortem_template.md",
      text: "We copy this page.\n\n**Postmortem Owner:** _Who leads the follow-up._\n\n## Overview\n\nText.\n\n## What Happened\n\nText.\n\n## Contributing Factors\n\nText.\n\n## Resolution\n\nText.\n\n## Impact\n\nText.\n"
    },
    {
      name: "one in Spanish",
      text: "# Postmortem: el servicio de pagos\n\n**Fecha**: 2026-03-12\n\n## Resumen\n\nTexto.\n\n## Cronología\n\n- 09:10 errores\n\n## Causa raíz\n\nUn pool.\n\n## Lecciones aprendidas\n\nTexto.\n"
    },
    {
      name: "one with neither name nor cause, by a timeline that says when and what was done",
      path: "2026-02/full-node.md",
      text: "# Full nodes ran out of memory\n\n## Issue summary\n\nText.\n\n## Timeline (all times UTC) 2026-01-12 to 2026-02-03\n\n2026-01-12 - a report.\n\n2026-02-03 - a release.\n\n## Resolution and recovery\n\nText.\n"
    },
    {
      name: "one of which the title has more words between",
      path: "docs/ledger/march.md",
      text: "# Production incident of March 12th: final report\n\n## What happened\n\nText.\n\n## Root cause (inferred)\n\nText.\n\n## Verification after the fix\n\nText.\n"
    },
    {
      name: "one in Portuguese",
      path: "docs/marco.md",
      text: "# Relatório de incidente: pagamentos\n\n## Impacto\n\nTexto.\n\n## Linha do tempo\n\n- 09:10 erros\n\n## Causa raiz\n\nUm pool.\n"
    },
    {
      name: "a root cause analysis of an incident",
      path: "docs/checkout.md",
      text: "# Root cause analysis: checkout answered with 502\n\n## Impact\n\nText.\n\n## Timeline\n\n- 09:10 errors\n- 09:40 rolled back\n\n## Root cause\n\nA pool.\n"
    }
  ],
  runbook: [
    {
      name: "a tidy one",
      text: "# Runbook: LedgerErrorRateHigh\n\n## Alert\n\nText.\n\n## Step 1: Check\n\n1. Query.\n\n## Step 2: Diagnose\n\n1. Look.\n\n## Step 3: Mitigate\n\n1. Undo.\n"
    },
    {
      name: "one of an alert",
      path: "content/runbooks/ledger/LedgerDown.md",
      text: "---\ntitle: Ledger Down\n---\n\n# LedgerDown\n\n## Meaning\n\nNo ledger.\n\n## Impact\n\nAll.\n\n## Diagnosis\n\nLook.\n\n## Mitigation\n\nRestart.\n"
    },
    {
      name: "one in other words",
      path: "docs/ci-runners/cache.md",
      text: "# Runners cache is down\n\n## Symptoms\n\nJobs fail.\n\n## Possible checks\n\n1. Ping it.\n\n## Resolution\n\n```sh\nsystemctl restart cache\n```\n\n## Post checks\n\nJobs pass.\n"
    },
    {
      name: "one that begins with the reason",
      path: "docs/ci-runners/cache-disk.md",
      text: "## Reason\n\nThe disk is full.\n\n## Possible checks\n\n- `df -h`\n\n## Fixing the cache\n\n1. Stop.\n2. Delete.\n3. Start.\n"
    },
    {
      name: "a procedure in Spanish",
      path: "docs/RUNBOOK-ROLLBACK.md",
      text: "# RUNBOOK: volver atrás\n\n## Requisitos\n\n- Acceso\n\n## Pasos\n\n1. Parar.\n2. Revertir.\n3. Arrancar.\n"
    },
    {
      name: "one with an escalation and front matter",
      path: "runbooks/ledger.md",
      text: '---\nowner_slack: "#ledger"\nlast_reviewed_on: 2026-01-01\nreview_in: 6 months\n---\n\n# Ledger latency\n\n## Symptoms\n\nSlow.\n\n## Checks\n\nLook.\n\n## Mitigations\n\nScale.\n\n## Escalation\n\nPage.\n'
    },
    {
      name: "a file of several",
      path: "docs/on-call.md",
      text: "# Ledger: on-call guide\n\n## Runbook: the queue is full\n\n### Symptoms\n\nText.\n\n### Mitigation\n\n1. Scale.\n\n## Runbook: no leader\n\n### Symptoms\n\nText.\n\n### Mitigation\n\n1. Restart.\n"
    },
    {
      name: "a file of several that are numbered",
      path: "docs/response.md",
      text: "# Response guide\n\n## Severities\n\nText.\n\n## Runbook 1: the queue is full\n\n```sh\nqueue stat\n```\n\n## Runbook 2: no leader\n\n```sh\nleader stat\n```\n"
    },
    {
      name: "a file of alerts by their names",
      path: "mixin/docs/playbooks.md",
      text: "# Playbooks\n\n## LedgerQueueGrowing\n\n1. Look.\n2. Scale.\n3. Look again.\n\n## LedgerErrorRateHigh\n\nLook at the log.\n"
    },
    {
      name: "one about any trouble in their folder",
      path: "runbooks/troubleshooting.md",
      text: "# Troubleshooting\n\n## Symptoms\n\nText.\n\n## Diagnosis\n\nRun `ledger doctor`.\n\n## Fix\n\nText.\n"
    },
    {
      name: "one of a trouble by its name",
      path: "docs/ledger.md",
      text: "# Ledger queue troubleshooting\n\n## Symptoms\n\nText.\n\n## Diagnosis\n\nRun `ledger doctor`.\n\n## Fix\n\nText.\n"
    },
    {
      name: "one of an alert in a folder of alerts",
      path: "alerts/ledger/LedgerDiskFull.md",
      text: "# LedgerDiskFull\n\n## Meaning\n\nText.\n\n## Impact\n\nText.\n\n## Diagnosis\n\nText.\n\n## Mitigation\n\nText.\n"
    },
    {
      name: "one with a picture before its name",
      path: "docs/cards.md",
      text: "# 🎯 Playbook: the card network is slow\n\n## Detection\n\nText.\n\n## First diagnosis\n\nText.\n\n## Mitigation\n\nText.\n"
    },
    {
      name: "the way back",
      path: "docs/ops/rollback.md",
      text: "# Rollback procedure\n\n## Application\n\n1. Find the tag.\n2. Deploy it.\n3. Look.\n\n```sh\ndeploy v4\n```\n\n```sh\nstatus\n```\n\n## Verification\n\nText.\n\n## Escalation\n\nText.\n"
    },
    {
      name: "a German one",
      text: "# Runbook: Warteschlange läuft voll\n\n## Symptome\n\n- Ein Alarm meldet die Länge.\n\n## Schritt 1: Prüfen\n\nDie Länge prüfen.\n\n## Schritt 2: Neu starten\n\n1. Neu starten.\n"
    },
    {
      name: "a Japanese one",
      text: "# ランブック: キューがあふれる\n\n## 症状\n\n- アラートが出る。\n\n## ステップ1: 確認\n\nキューを確認します。\n\n## ステップ2: 再起動\n\n1. 再起動します。\n"
    }
  ],
  "stakeholder-update": [
    {
      name: "a mail",
      text: "Subject: Ledger incident - resolved\n\nDear all,\n\nthe ledger incident of this morning is over.\n\nSincerely,\n\nThe ledger team\n"
    },
    {
      name: "an update with fields",
      path: "updates/2026-03-12-ledger.md",
      text: "# Stakeholder Update: ledger postings fail\n\n- **Status**: investigating\n\n## What happened\n\nPostings fail.\n\n## Next update\n\nBy 11:00 UTC.\n"
    },
    ...["updates", "comms", "stakeholder-updates", "status-updates"].flatMap(folder => [
      {
        name: `an update in ${folder}/ that announces no next one`,
        path: `${folder}/2026-11-21-checkout.md`,
        text: "**Subject:** [Investigating] Checkout: payments failing for some cards\n\n**Status:** Investigating\n**Audience:** External\n**Time:** 2026-11-21 09:20 UTC\n\nSome card payments fail since 09:05 UTC. We are looking for the cause.\n"
      },
      {
        name: `the last update in ${folder}/`,
        path: `${folder}/2026-11-21-checkout-3.md`,
        text: "Subject: [Resolved] Checkout: payments work again\n\nStatus: Resolved\nTime: 2026-11-21 11:40 UTC\n\nAll card payments have worked since 11:10 UTC.\n"
      }
    ]),
    {
      name: "a collection of messages to fill in",
      path: "docs/slack.md",
      text: "# Slack message templates\n\n## Initial alert message\n\nText.\n\n## Escalation message\n\nText.\n\n## Mitigation update\n\nText.\n\n## Resolution message\n\nText.\n"
    },
    {
      name: "the messages of a status page",
      path: "docs/comms.md",
      text: "# Status page templates\n\n## Investigating\n\nText.\n\n## Identified\n\nText.\n\n## Resolved\n\nText.\n"
    }
  ]
};

export const nobodys: readonly Sample[] = [
  { name: "nothing", text: "" },
  { name: "white space", text: " \n\n\t\n" },
  {
    name: "the design of a tool that is called like a decision",
    path: "DESIGN.md",
    text: "# Go/No-Go — design\n\nIt checks documents.\n\n## Packages\n\n- One package: `npm publish` from a tag.\n- A changelog.\n- Release notes.\n\n## Contracts\n\n1. Read.\n2. Judge.\n3. Serve: go to the next open item.\n\n## Words\n\n- Verdict.\n- Criterion.\n"
  },
  { name: "a line", text: "Runbook for the ledger: restart it.\n" },
  {
    name: "a paragraph or two",
    path: "runbooks/ledger.md",
    text: "# Ledger\n\nIf it is slow, restart it.\n\nIf not, do not.\n"
  },
  {
    name: "a README",
    path: "README.md",
    text: "# runbook\n\nA tool.\n\n## Installation\n\nnpm.\n\n## Usage\n\n## Symptoms\n\nText.\n\n## Diagnosis\n\nText.\n\n## Mitigation\n\nText.\n"
  },
  {
    name: "a README of the folder of postmortems",
    path: "postmortems/README.md",
    text: "# Postmortems\n\n## Timeline\n\nText.\n\n## Root cause\n\nText.\n\n## Action items\n\nText.\n"
  },
  {
    name: "a changelog",
    path: "CHANGELOG.md",
    text: "# Changelog\n\n## 2.0.0\n\n### Added\n\n- Release checklist\n\n### Fixed\n\n- Rollback\n\n### Changed\n\n- Timeline\n"
  },
  {
    name: "a guide to postmortems",
    path: "docs/postmortem-guide.md",
    text: "# Postmortem guide\n\nHow to write one.\n\n## Summary\n\nTwo sentences.\n\n## Timeline\n\nEach event with its zone.\n\n## Root cause\n\nAsk why.\n\n## Action items\n\nWith owners.\n"
  },
  {
    name: "how a team does postmortems",
    path: "postmortems/how-we-do-postmortems.md",
    text: "# How we do postmortems\n\nFor every SEV-1.\n\n## When\n\nWithin five days.\n\n## Who\n\nThe commander.\n"
  },
  {
    name: "a retrospective of a quarter",
    path: "retro/q3.md",
    text: "# Q3 retrospective\n\n## What went well\n\n- The new ledger\n\n## What went wrong\n\n- Meetings\n\n## Action items\n\n- Fewer meetings\n"
  },
  {
    name: "a decision record",
    path: "docs/adr/0007-release-process.md",
    text: "# 7. Release process\n\n## Status\n\nAccepted\n\n## Context\n\nText.\n\n## Decision\n\nText.\n\n## Consequences\n\nRollback is harder.\n"
  },
  {
    name: "a skill with templates in it",
    path: "skills/incident-runbook-templates/SKILL.md",
    text: "---\nname: incident-runbook-templates\ndescription: Write runbooks\n---\n\n# Incident Runbook Templates\n\n## When to use this skill\n\nText.\n\n## Symptoms\n\nText.\n\n## Diagnosis\n\nText.\n\n## Mitigation\n\nText.\n\n## Escalation\n\nText.\n"
  },
  {
    name: "an index of incidents",
    path: "incidents/index.md",
    text: "# Incidents\n\n| Date | Title | Link |\n| --- | --- | --- |\n| 2026-03-12 | Ledger | [report](a.md) |\n"
  },
  {
    name: "a blog post about postmortems",
    path: "blog/posts/blameless/index.md",
    text: "# Writing better postmortems\n\nWe learned a lot.\n\n## Why\n\nText.\n\n## The timeline\n\nText.\n\n## Root cause is a myth\n\nText.\n\n## Lessons learned\n\nText.\n"
  },
  {
    name: "a post about the postmortem of somebody else",
    path: "notes/grid.md",
    text: "# What we learned from the grid operator's outage postmortem\n\n## Timeline\n\n- 10:00 it began\n- 10:20 it was noticed\n\n## Root cause\n\nText.\n\n## Lessons learned\n\nText.\n"
  },
  {
    name: "a page about any trouble",
    path: "docs/troubleshooting.md",
    text: "# Troubleshooting\n\n## Symptoms\n\nThe app does not start.\n\n## Diagnosis\n\nRun `app doctor`.\n\n## Fix\n\n`rm -rf cache`\n"
  },
  {
    name: "an architecture page among runbooks",
    path: "runbooks/architecture.md",
    text: "# Ledger architecture\n\n## Overview\n\nText.\n\n## Components\n\nText.\n\n## Data flow\n\nText.\n\n## Storage\n\nText.\n"
  },
  {
    name: "release notes",
    path: "docs/releases/5.0.md",
    text: "# Release notes 5.0\n\n## Features\n\n- Fast\n\n## Bug fixes\n\n- Slow\n\n## Upgrade\n\nText.\n"
  },
  {
    name: "a ticket",
    path: "support/4711.md",
    text: "Subject: Cannot log in\n\nStatus: Resolved\nRequester: a customer\nPriority: low\nDate: 2026-11-21\n\nThe password was wrong.\n"
  },
  {
    name: "a note with a subject and a status",
    path: "notes/cache.md",
    text: "Subject: The cache\n\nStatus: Investigating\n\nWe want to know what a larger one would cost.\n"
  },
  {
    name: "a checklist about search engines",
    path: "docs/seo-checklist.md",
    text: "# SEO checklist\n\n- [ ] Titles\n- [ ] Descriptions\n- [ ] Robots\n- [ ] Sitemap\n- [ ] Links\n\n## Monitoring\n\n- [ ] Search console\n"
  },
  {
    name: "a checklist about security",
    path: "docs/operations/security-checklist.md",
    text: "# 🔐 Security Checklist - Ledger\n\n## Pre-deployment security checks\n\n- [ ] Keys\n- [ ] Tokens\n- [ ] Ports\n- [ ] Roles\n- [ ] Logs\n\n## Dependencies\n\nText.\n\n## Monitoring and response\n\nText.\n"
  },
  {
    name: "a checklist for new colleagues",
    path: "docs/onboarding-checklist.md",
    text: "# Onboarding checklist\n\n## Before the first day\n\n- [ ] Laptop\n\n## First week\n\n- [ ] Accounts\n- [ ] Pager\n- [ ] Read the runbooks\n- [ ] Meet the team\n\n## Sign-off\n\n- [ ] Manager\n"
  },
  {
    name: "a playbook about issues",
    path: "playbooks/issue-triage.md",
    text: "# Issue triage\n\nHow we look at issues.\n\n## Labels\n\nText.\n\n## Duplicates\n\nText.\n\n## Stale issues\n\nText.\n"
  },
  {
    name: "a specification of tests",
    path: "tests/release/spec.md",
    text: "# Release test specification\n\n## Scope\n\nText.\n\n## Requirements\n\nText.\n\n## Test cases\n\n| Case | Result |\n| --- | --- |\n| 1 | ok |\n"
  },
  {
    name: "a post about a hunt for a fault",
    path: "site/_posts/2026-03-12-slow-disk.md",
    text: "---\ntitle: It was the disk\n---\n\n## The symptom\n\nText.\n\n## The line that changed the diagnosis\n\nText.\n\n## How to check it\n\n```sh\ndf\n```\n\n## The actual fix\n\nText.\n"
  },
  {
    name: "a report of a day",
    path: "ops/playbook/day-5.md",
    text: "# Day 5 - Daily operations report\n\n## Health verification\n\nText.\n\n## Alert review\n\nText.\n\n## Metrics\n\nText.\n\n## Next actions\n\n- Text\n"
  },
  {
    name: "an analysis of many sections",
    path: "docs/analysis.md",
    text: `# Checkout data\n\n## Executive summary\n\n## Timeline focus\n\n## Root cause hypothesis\n\n## Recommendations\n\n${["Data", "Structure", "Queries", "Charts", "Methodology", "Peaks", "Scores", "Tools", "Days", "Hours", "Weeks", "Files"].map(name => `## ${name}\n\nText.\n`).join("\n")}`
  },
  {
    name: "a mail about something else",
    text: "Subject: Lunch on Friday\n\nDear all,\n\nthere will be soup.\n\nSincerely,\n\nThe kitchen\n"
  },
  {
    name: "a manual with a template in a fence",
    path: "docs/writing.md",
    text: "# How to write a runbook\n\nCopy this:\n\n````md\n# Runbook: X\n\n## Symptoms\n\n```sh\nls\n```\n\n## Diagnosis\n\n## Mitigation\n\n## Escalation\n````\n"
  }
];
