/** What an update tells its readers about an incident. */
import type { DocumentBase } from "../document-base.ts";

export interface StakeholderUpdate extends DocumentBase {
  readonly kind: "stakeholder-update";
}

export function readStakeholderUpdate(base: DocumentBase): StakeholderUpdate {
  return { ...base, kind: "stakeholder-update" };
}
