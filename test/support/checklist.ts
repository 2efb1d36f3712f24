/** A checklist with one criterion that nobody decided, and nothing else to find. */

export const checklist = `# Release Checklist: ledger-api v5.0.0

**Release date**: 2026-03-25
**Release manager**: @ledger-lead

## Go/No-Go

| Criteria           | Owner         | Status |
| ------------------ | ------------- | ------ |
| Load test passes   | @ledger-perf  | ___    |
| Support is briefed | @support-lead | GO     |

## Rollback procedure

1. Redeploy the previous image.
`;

/** The status cell of the first criterion. */
export const cell = { start: { line: 9, character: 39 }, end: { line: 9, character: 42 } };
