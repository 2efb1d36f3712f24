/** The owner of what stands under the cursor: who it may be, and how it is written. */

import type { OpsDocument } from "../document/ops-document.ts";
import { ownerAt } from "../document/owner-at.ts";
import type { DocumentChange, OwnerChoice, Position } from "../protocol.ts";
import { t } from "../text/translate.ts";
import type { Known } from "./completion/known.ts";
import { ownerOffers } from "./completion/owners.ts";
import { changeOf, noChange } from "./document-change.ts";

/** Whom to choose from: the same as completion offers. `null` where nothing has an owner. */
export function ownersAt(known: Known, position: Position): OwnerChoice | null {
  const place = ownerAt(known.document, position);
  if (!place) return null;
  const { subject, current } = place;
  const candidates = ownerOffers(known, "").map(({ label, detail }) => ({ name: label, detail: detail ?? null }));
  return { subject, current, candidates };
}

/** `null` where nothing has an owner. */
export function assignOwnerAt(document: OpsDocument, position: Position, owner: string): DocumentChange | null {
  const name = owner.replace(/\s+/g, " ").trim();
  const place = ownerAt(document, position);
  if (!place || name === "") return null;
  const edit = place.assign(name);
  return edit ? changeOf(document, [edit]) : noChange(t`This row has no cell for an owner.`);
}
