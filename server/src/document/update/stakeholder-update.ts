/** What an update tells its readers about an incident. */
import type { DocumentBase } from "../document-base.ts";
import type { Words } from "../facts.ts";
import { affectedOf } from "./affected.ts";

export interface StakeholderUpdate extends DocumentBase {
  readonly kind: "stakeholder-update";
  /** What says who or what is affected, in figures or in terms that readers know. */
  readonly affected: Words | null;
}

export function readStakeholderUpdate(base: DocumentBase): StakeholderUpdate {
  return { ...base, kind: "stakeholder-update", affected: affectedOf(base) };
}
