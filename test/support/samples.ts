/** Short documents, each with one answer. */
export const samples = {
  go: "# Release Checklist: ledger-api v5.0.0\n\n**Release date**: 2026-03-25\n**Release manager**: @ledger-lead\n\n## Go/No-Go\n\n| Criteria | Owner | Status |\n| --- | --- | --- |\n| Tests pass | @qa | GO |\n\n## Rollback\n\n1. Redeploy the image before.\n",
  noGo: "# Release Checklist: ledger-api v5.0.0\n\n**Release date**: 2026-03-25\n**Release manager**: @ledger-lead\n\n## Go/No-Go\n\n| Criteria | Owner | Status |\n| --- | --- | --- |\n| Tests pass | @qa | NO-GO |\n\n## Rollback\n\n1. Redeploy the image before.\n",
  open: "# Release Checklist: ledger-api v5.0.0\n\n**Release date**: 2026-03-25\n**Release manager**: @ledger-lead\n\n## Go/No-Go\n\n| Criteria | Owner | Status |\n| --- | --- | --- |\n| Tests pass | @qa | ___ |\n\n## Rollback\n\n1. Redeploy the image before.\n",
  error:
    "# Release Checklist: ledger-api v5.0.0\n\n**Release date**: 2026-03-25\n**Release manager**: @ledger-lead\n**On-call engineer**: @ledger-oncall\n\n## Go/No-Go\n\n| Criteria | Owner | Status |\n| --- | --- | --- |\n| Tests pass | @qa | GO |\n\nDeploy to production.\n",
  template:
    "# Release Checklist: ledger-api vX.Y.Z\n\n## Go/No-Go\n\n| Criteria | Owner | Status |\n| --- | --- | --- |\n| Tests pass | [name] | ___ |\n\n## Rollback\n\n1. Redeploy.\n",
  archived:
    "# Postmortem: ledger\n\n**Status**: closed\n\n## Timeline\n\n- 09:10 errors\n\n## Root cause\n\nA pool.\n\n## Action items\n\n- [x] @ledger-core alerts on saturation\n",
  other: "# Ledger\n\nA service.\n"
} as const;
