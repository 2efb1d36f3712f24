/** What people call the kinds. */
import type { DocumentKind } from "../protocol.ts";

export const kindNames: Readonly<Record<DocumentKind, string>> = {
  "release-checklist": "release checklist",
  postmortem: "postmortem",
  runbook: "runbook",
  "stakeholder-update": "stakeholder update",
  transcript: "transcript"
};
