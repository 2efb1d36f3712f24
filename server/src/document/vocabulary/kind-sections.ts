/** Which sections belong to which kind: where its readers look for something. */
import type { DocumentKind } from "../../protocol.ts";
import type { SectionRole } from "./sections.ts";

/** By kind, the roles whose sections say something that its readers rely on; a chat has no sections. */
export const kindSections: Readonly<Record<DocumentKind, ReadonlySet<SectionRole>>> = {
  "release-checklist": new Set([
    "scope",
    "risk",
    "dependencies",
    "go-no-go",
    "sign-off",
    "decision",
    "rollout",
    "monitoring",
    "rollback-triggers",
    "rollback-procedure",
    "pre-release",
    "post-release",
    "tagging",
    "communication"
  ]),
  postmortem: new Set([
    "summary",
    "background",
    "impact",
    "timeline",
    "cause",
    "detection",
    "resolution",
    "action-items",
    "lessons",
    "went-well",
    "went-poorly",
    "lucky",
    "participants"
  ]),
  runbook: new Set([
    "alert",
    "meaning",
    "impact",
    "symptoms",
    "check",
    "diagnosis",
    "mitigation",
    "resolution",
    "verification",
    "rollback-procedure",
    "escalation",
    "prerequisites",
    "communication",
    "last-worked",
    "false-positives"
  ]),
  "stakeholder-update": new Set([
    "summary",
    "impact",
    "current-status",
    "resolution",
    "cause",
    "action-items",
    "next-update"
  ]),
  transcript: new Set()
};
