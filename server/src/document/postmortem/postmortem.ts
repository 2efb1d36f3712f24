/** What a postmortem tells: what happened when, what it did, what is to be done. */
import type { DocumentBase } from "../document-base.ts";
import { type ActionItemGroup, actionItemGroups } from "./action-items.ts";
import { type Identity, identityOf } from "./identity.ts";

export interface Postmortem extends DocumentBase {
  readonly kind: "postmortem";
  readonly identity: Identity;
  readonly actionItems: readonly ActionItemGroup[];
}

export function readPostmortem(base: DocumentBase): Postmortem {
  return {
    ...base,
    kind: "postmortem",
    identity: identityOf(base),
    actionItems: actionItemGroups(base.tree, base.tables)
  };
}
