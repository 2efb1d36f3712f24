/** What a postmortem tells: what happened when, what it did, what is to be done. */
import type { DocumentBase } from "../document-base.ts";
import { type ActionItemGroup, actionItemGroups } from "./action-items.ts";

export interface Postmortem extends DocumentBase {
  readonly kind: "postmortem";
  readonly actionItems: readonly ActionItemGroup[];
}

export function readPostmortem(base: DocumentBase): Postmortem {
  return { ...base, kind: "postmortem", actionItems: actionItemGroups(base.tree, base.tables) };
}
