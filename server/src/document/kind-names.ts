/** What people call the kinds. */
import type { DocumentKind } from "../protocol.ts";
import { t } from "../text/translate.ts";

/** "release checklist", as it stands inside a sentence. */
export function kindName(kind: DocumentKind): string {
  switch (kind) {
    case "release-checklist":
      return t`release checklist`;
    case "postmortem":
      return t`postmortem`;
    case "runbook":
      return t`runbook`;
    case "stakeholder-update":
      return t`stakeholder update`;
    case "transcript":
      return t`transcript`;
  }
}
