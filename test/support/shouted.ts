/** Documents in capitals: what is shown of them in small letters is none of their words. */

/** What a machine reads stays as it is: front matter, comments, code, targets of links, names of files. */
export function inCapitals(text: string): string {
  const kept = /^---\n[\s\S]*?\n---\n|<!--[\s\S]*?-->|^```[\s\S]*?^```|\]\([^)\n]*\)|\b[\w./-]+\.(?:md|txt)\b/gm;
  let end = 0;
  let result = "";
  for (const { 0: match, index } of text.matchAll(kept)) {
    result += text.slice(end, index).toUpperCase() + match;
    end = index + match.length;
  }
  return result + text.slice(end).toUpperCase();
}

/** Documents that have what the examples have not: faults, gaps, half of everything. By their paths. */
export const moreDocuments: Readonly<Record<string, string>> = {
  "releases/gaps.md": inCapitals(`# Release Checklist: billing v7

- **Release date**: 2026-03-27

## Scope

| Change | Feature flag | Owner |
| --- | --- | --- |
| Retries | \`RETRY_V2\` | @core |
| Batches | \`BATCH_V2\` | |

## Checks

- [x] \`RETRY_V2\` is off
- [ ] \`OTHER_V2\` is off (owner: @core)

## Go/no-go criteria

| Criterion | Owner | Due | Status |
| --- | --- | --- | --- |
| Load test passes | @core | 2026-03-22 | GO |
| Billing agrees | @billing | 2026-03-19 | |
| Support knows | @support | 2026-03-21 | CONDITIONAL GO: two people at night |
| Data is copied | @core | 2026-03-20 | NO-GO |
| Papers are signed | @core | 2026-03-24 | perhaps |
| | @core | | |

## Rollout Stages

| Stage | Traffic | Bake time | Thresholds |
| --- | --- | --- | --- |
| Canary | 1 % | 30 min | error rate < 1 %, P99 < 400 ms, throughput > 100 |
| Half | 50 % | | error rate < 2 % |
| Some | | 1 h | |
| World | 100 % | | queue depth < 20 |

Baseline error rate: 0.02 %

Hold if error rate > 3 %.

## Rollback Triggers

- Error rate > 4 % for 5 minutes
- P99 latency > 400 ms
- Throughput < 50 for 3 minutes
- CPU usage > 90 %

## Rollback procedure

1. Switch \`RETRY_V2\` off.
`),
  "releases/plain.md": inCapitals(`---
kind: release-checklist
---

# Release: search v2

## Rollback Triggers

- Success rate < 99.5 %

## Gates

- Success rate > 99.9 %

## Go/no-go

- Load test: GO
- Night shift: NO-GO
- Papers: open
`),
  "releases/template.md": inCapitals(
    "---\nkind: release-checklist\nmode: template\n---\n\n# Release: {{title}}\n\n- **Owner**: [Owner]\n"
  ),
  "postmortems/lists.md": inCapitals(`# Postmortem: billing was late

- **Date**: 2026-03-10
- **Incident**: INC-2041

## Summary

Bills were late for [Number] customers.

## Timeline

- 14:02 Started: the queue grows
- 14:05 Detected: alert fires
- 14:01 The change is made
- 14:20–14:40 Mitigated: the queue shrinks

## Action Items

- [ ] Alert on the queue (@core, due 2026-03-18)
- [ ] Write a test (due 2026-03-30)
- [ ] Ask the provider (@billing)
- [x] Buy disks (@core, due 2026-03-12, OPS-12)
- [ ] Read the logs (@core, due next sprint)
`),
  "postmortems/times.md": inCapitals(`# Postmortem: search was slow

- **Date**: 2026-03-10
- **Time zone**: Europe/Berlin
- **Incident commander**: @lead
- **Severity**: SEV-1

## Timeline

| Time | Event |
| --- | --- |
| 2026-03-10 14:05 | Detected: alert fires |
| 2026-03-10 14:00 | Incident started |
| 14:20 UTC | @lead takes over |
| 2026-03-10 15:00 | Resolved |

## Action Items

| Action | Owner | Due | Status |
| --- | --- | --- | --- |
| Alert on the queue | @lead | 2026-03-18 | Open |
| Add a cache | @lead | 2026-03-20 | Done |
| Ask | @lead | | Open |
| Drop it | @lead | 2026-03-21 | Cancelled |
`),
  "runbooks/faults.md": inCapitals(`# Runbook: BillingQueueLate

- **Last rehearsed**: 2026-03-19
- **Incident**: INC-2041

See Step 2 first.

## Step 1: Check

- Above 5 %: continue to Step 2.
- Pods restart: jump to Step 3 (Mitigate).

## Step 2: Diagnose

### 2a. Is the provider up?

No: jump to 3a. Yes: go to 2b.

### 2b. Which error dominates?

Our own: jump to 3b. None: go to 2c. Timeouts: jump to 3z.

### 2c. Is the outbox published?

- Many rows: the publisher is stuck.

## Step 3: Mitigate

### 3a. Switch the provider

\`\`\`sh
HUBCTL PROVIDER SWITCH
\`\`\`

### 3b. Roll back

Go back to Step 3b.

## Verification

Falling: done. Not falling: back to Step 2.

## Step 4: Communicate

Tell @support.

## Escalation

- @lead
`),
  "runbooks/two.md": inCapitals(
    "# Runbook: SearchSlow\n\n- **Last tested**: 2026-03-20\n\n## Diagnosis\n\nLook.\n\n## Mitigation\n\nRestart.\n"
  ),
  "runbooks/worked.md": inCapitals(
    "# Runbook: DiskFull\n\n- **Last worked**: 2026-02-20\n\n## Steps\n\n1. Look at the disk.\n2. Delete what is old.\n"
  )
};
