import { replaceCell } from "../../document/edits.ts";
import { assignAll, asTable } from "../../document/postmortem/action-item-edits.ts";
import type { ActionItem } from "../../document/postmortem/action-items.ts";
import { likelyOwners, type Postmortem } from "../../document/postmortem/postmortem.ts";
import type { Ownerless } from "../../document/release/ownerless.ts";
import { findLacking } from "../postmortem/lacking.ts";
import { type Finding, type Fix, rule } from "../rule.ts";

export const missingOwner = rule({
  id: "missing-owner",
  kinds: ["release-checklist", "postmortem"],
  severity: "warning",
  preset: "recommended",
  judges: "values",
  fill: true,
  fixable: true,
  summary: "Every criterion, change and action item has an owner.",
  *check(document) {
    if (document.kind === "release-checklist") yield* inChecklist(document.ownerless);
    else yield* inActionItems(document);
  }
});

function* inChecklist(ownerless: readonly Ownerless[]): Iterable<Finding> {
  for (const { text, span, form } of ownerless) {
    const message =
      form === "cell"
        ? `No owner${text === "" ? "" : ` for '${text}'`}: name the person, role or team that answers for it.`
        : `'${text}' has no owner, unlike the boxes around it: add @handle, a role or a team.`;
    yield { message, span };
  }
}

/** Whoever the document names may take an item; the first is the most likely one. */
function* inActionItems(document: Postmortem): Iterable<Finding> {
  const owners = likelyOwners(document);
  for (const group of document.actionItems) {
    yield* findLacking(group, {
      column: "owner",
      name: "owner",
      wanted: "name the person, role or team that does it",
      lacks: ({ owner }) => owner === null,
      severity: items => (items.every(({ ticket }) => ticket) ? "information" : "warning"),
      fixes: (items, place) =>
        place === "cell" ? fillCell(items, owners) : assignList(items, group.items, owners, document.lineEnd)
    });
  }
}

function fillCell([item]: readonly ActionItem[], owners: readonly string[]): Fix[] {
  const cell = item?.cells.owner;
  return owners.flatMap(owner => {
    const edit = cell && replaceCell(cell, owner);
    return edit ? [{ title: `Assign ${owner}`, edits: [edit] }] : [];
  });
}

function assignList(
  lacking: readonly ActionItem[],
  all: readonly ActionItem[],
  owners: readonly string[],
  lineEnd: string
): Fix[] {
  const which = lacking.length === 1 ? "the action item" : `all ${lacking.length} action items`;
  const [first] = owners;
  const table = first === undefined ? null : asTable(all, first, lineEnd);
  return [
    ...owners.map(owner => ({ title: `Assign ${which} to ${owner}`, edits: assignAll(lacking, owner) })),
    ...(table
      ? [
          {
            title: `Turn the list into a table of actions, owners, due dates and tickets, owned by ${first}`,
            edits: [table]
          }
        ]
      : [])
  ];
}
