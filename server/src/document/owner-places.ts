/** Where owners stand: in Owner columns, in fields that name who answers, at action items. Roles and teams count, too. */
import type { Span, Words } from "./facts.ts";
import { namedOwners, owningFields } from "./named-owners.ts";
import type { OpsDocument } from "./ops-document.ts";
import { isOwnerMissing } from "./people.ts";
import { spanWithin } from "./prose-spans.ts";
import { remembering } from "./remembering.ts";
import { handlesInText } from "./subjects/people.ts";

/** In no order; a place may be told twice. */
export function ownerPlaces(document: OpsDocument): Span[] {
  const cells = document.tables.flatMap(({ columns, rows }) =>
    columns.flatMap(({ role }, index) =>
      role === "owner"
        ? rows.flatMap(({ cells }) => {
            const cell = cells[index];
            if (!cell || cell.text === "" || isOwnerMissing(cell)) return [];
            const handles = handlesOf(cell);
            return handles.length > 0 ? handles : [cell.span];
          })
        : []
    )
  );
  const fields = document.fields
    .filter(({ role }) => owningFields.includes(role))
    .flatMap(({ value }) => handlesOf(value));
  const items = document.kind === "postmortem" ? document.actionItems.flatMap(group => group.items) : [];
  return [
    ...cells,
    ...fields,
    ...items.flatMap(({ owner }) => (owner && owner.form !== "cell" ? [owner.span] : [])),
    ...namedOwners(document).flatMap(({ spans }) => spans)
  ];
}

const handlesOf = remembering((words: Words): readonly Span[] =>
  handlesInText(words.text).map(({ start, end }) => spanWithin(words, start, end))
);
