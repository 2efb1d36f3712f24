/** How action items get an owner: whoever the document names may take them; the first is the most likely one. */

import type { DocumentBase } from "../../document/document-base.ts";
import { replaceCell } from "../../document/edits.ts";
import { assignAll, asTable } from "../../document/postmortem/action-item-edits.ts";
import type { ActionItem } from "../../document/postmortem/action-items.ts";
import { t } from "../../text/translate.ts";
import type { Fix } from "../rule.ts";

/** Fixes that write an owner into the blank cell of an item. */
export function fillOwner(item: ActionItem | undefined, owners: readonly string[]): Fix[] {
  const cell = item?.cells.owner;
  return owners.flatMap(owner => {
    const edit = cell && replaceCell(cell, owner);
    return edit ? [{ title: t`Assign ${owner}`, edits: [edit] }] : [];
  });
}

/** Fixes for the items of a list that lack an owner: one for each of them, or a table of `all` items of the list. */
export function assignList(
  lacking: readonly ActionItem[],
  all: readonly ActionItem[],
  owners: readonly string[],
  document: Pick<DocumentBase, "lineEnd" | "wholeOf">
): Fix[] {
  const [first] = owners;
  const table = first === undefined ? null : asTable(all, first, document);
  const title = t`Turn the list into a table of actions, owners, due dates and tickets, owned by ${first ?? ""}`;
  return [
    ...owners.map(owner => ({
      title:
        lacking.length === 1
          ? t`Assign the action item to ${owner}`
          : t`Assign all ${lacking.length} action items to ${owner}`,
      edits: assignAll(lacking, owner)
    })),
    ...(table ? [{ title, edits: [table] }] : [])
  ];
}
