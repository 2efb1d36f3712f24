/** What somebody still has to do in a document: their criteria, their boxes, their action items. */
import type { Day } from "./days.ts";
import type { Span } from "./facts.ts";
import { owningFields } from "./named-owners.ts";
import type { OpsDocument } from "./ops-document.ts";
import { participantsOf } from "./participants.ts";
import { isUndecided } from "./release/criteria.ts";
import { rememberingTexts } from "./remembering.ts";
import { handlesInText, namedPeople } from "./subjects/people.ts";

export interface OwnedItem {
  readonly text: string;
  readonly span: Span;
  readonly isOpen: boolean;
  /** Until when, as it is written, and the day that it means; `null` where nothing says so. */
  readonly due: { readonly text: string; readonly day: Day | null } | null;
}

/** Somebody in a document: `key` as in `document/subjects`, a handle with its `@` or a name, in lower case. */
export interface PersonInDocument {
  /** "Incident commander", "Release manager": as the document calls them. */
  readonly roles: readonly string[];
  readonly items: readonly OwnedItem[];
}

/** What a document says of a person. */
export function personIn(document: OpsDocument, key: string): PersonInDocument {
  const people = namedPeople(document);
  // A few owners stand in thousands of rows.
  const isMeant = rememberingTexts((text: string): boolean => {
    if (key.startsWith("@")) return handlesInText(text).some(found => found.key === key);
    const name = text.trim().toLowerCase();
    return name === key || people.get(name) === key;
  }, 200);
  const listed = participantsOf(document).flatMap(({ text, role }) => (role && isMeant(text) ? [role] : []));
  const stated = document.fields
    .filter(({ role, value }) => owningFields.includes(role) && isMeant(value.text))
    .map(({ name }) => name);
  return { roles: [...new Set([...listed, ...stated])], items: itemsOf(document, isMeant) };
}

function itemsOf(document: OpsDocument, isMeant: (text: string) => boolean): OwnedItem[] {
  if (document.kind === "postmortem") {
    return document.actionItems.flatMap(({ items }) =>
      items
        .filter(({ owner }) => owner && isMeant(owner.text))
        .map(({ task, text, span, state, due }) => ({ text: task || text, span, isOpen: state === "open", due }))
    );
  }
  if (document.kind !== "release-checklist") return [];
  const criteria = document.criteria
    .filter(({ owner }) => owner && isMeant(owner.text))
    .map(each => ({ text: each.text, span: each.row, isOpen: isUndecided(each), due: null }));
  const boxes = document.boxes
    .filter(({ text }) => isMeant(text))
    .map(({ text, prose, ticked, skipped }) => ({ text, span: prose.span, isOpen: !ticked && !skipped, due: null }));
  return [...criteria, ...boxes];
}
