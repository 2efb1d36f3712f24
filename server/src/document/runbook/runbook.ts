/** What a runbook tells its reader to do. */
import type { DocumentBase } from "../document-base.ts";

export interface Runbook extends DocumentBase {
  readonly kind: "runbook";
}

export function readRunbook(base: DocumentBase): Runbook {
  return { ...base, kind: "runbook" };
}
