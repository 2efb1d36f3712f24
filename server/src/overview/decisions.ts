/** Where a checklist is decided, as its rows say it. */
import type { Prose } from "../document/facts.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { isOwnerMissing } from "../document/people.ts";
import { undecidedBoxes } from "../document/release/listed-criteria.ts";
import type { Range } from "../protocol.ts";

/** What is known of a place where somebody decides. */
export interface Decided {
  readonly label: string;
  readonly state: "no-go" | "conditional" | "open" | null;
  readonly owner: string | null;
  readonly range: Range;
}

/** Where a checklist is decided: by criteria in tables and in lists, and by boxes among them. */
export function decisionsIn(document: OpsDocument): Decided[] {
  if (document.kind !== "release-checklist") return [];
  const { criteria, listedCriteria, boxes, rangeOf } = document;
  return [
    ...criteria.map(({ text, column, owner, status: { state, cell } }) => ({
      label: [text, column].filter(each => each !== null && each !== "").join(", "),
      state: blocking(state),
      owner: namedIn(owner),
      range: rangeOf(cell.span)
    })),
    ...listedCriteria.map(({ text, status: { state, cell } }) => ({
      label: text,
      state: blocking(state),
      owner: null,
      range: rangeOf(cell.span)
    })),
    ...undecidedBoxes(boxes).map(({ prose, text }) => ({
      label: text,
      state: null,
      owner: null,
      range: rangeOf(prose.span)
    }))
  ];
}

function blocking(state: string): Decided["state"] {
  return state === "no-go" || state === "conditional" ? state : null;
}

function namedIn(owner: Prose | null): string | null {
  return owner && !isOwnerMissing(owner) ? owner.text : null;
}
