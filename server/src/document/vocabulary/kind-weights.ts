/** What the sections of a document say of its kind. */
import type { JudgedKind } from "./kinds.ts";
import type { SectionRole } from "./sections.ts";

/** How much a section speaks for a kind. */
export const sectionsOfKind: Readonly<Record<JudgedKind, Partial<Record<SectionRole, number>>>> = {
  "release-checklist": {
    "go-no-go": 3,
    "rollback-triggers": 2,
    "rollback-procedure": 1,
    rollout: 1,
    scope: 1,
    risk: 1,
    dependencies: 1,
    monitoring: 1,
    "pre-release": 1.5,
    "post-release": 1.5,
    tagging: 1.5,
    "sign-off": 1,
    decision: 1
  },
  postmortem: {
    timeline: 2,
    cause: 2,
    "action-items": 1.5,
    lessons: 1.5,
    impact: 1,
    "went-well": 1,
    "went-poorly": 1,
    lucky: 1,
    detection: 1,
    resolution: 0.5,
    summary: 0.5,
    participants: 0.5
  },
  runbook: {
    symptoms: 2,
    meaning: 2,
    diagnosis: 1.5,
    mitigation: 1.5,
    check: 1,
    verification: 1,
    escalation: 1.5,
    resolution: 1,
    "rollback-procedure": 0.5,
    prerequisites: 0.5,
    alert: 1,
    impact: 0.5,
    "last-worked": 2,
    "false-positives": 1
  },
  "stakeholder-update": { "next-update": 2, "current-status": 1, impact: 0.5, summary: 0.5 }
};
