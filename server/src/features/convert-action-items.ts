/** The action items under the cursor: a list becomes a table, a table becomes a list. */
import type { Edit } from "../document/edits.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import type { ActionItem, ActionItemGroup } from "../document/postmortem/action-items.ts";
import { listAsTable, type Obstacle, tableAsList } from "../document/postmortem/convert-action-items.ts";
import type { Postmortem } from "../document/postmortem/postmortem.ts";
import { keepsItems } from "../document/postmortem/reread-items.ts";
import type { Table } from "../document/tables.ts";
import type { DocumentChange, Position } from "../protocol.ts";
import { t } from "../text/translate.ts";
import { changeOf, noChange } from "./document-change.ts";

const obstacles: Readonly<Record<Obstacle | "changed", () => string>> = {
  "other-items": () => t`This list holds something that is no action item: it would not fit into the table.`,
  blocks: () => t`An item holds more than its text and a list below it: that would not fit into a cell.`,
  directive: () => t`A comment above silences a rule here, and would silence another part afterwards: convert by hand.`,
  columns: () => t`Two columns have the same name: a list could not tell them apart.`,
  action: () => t`A row or the whole table does not say what is to be done in an action column.`,
  markup: () => t`A text would be read as something else in its new place: convert it by hand.`,
  notes: () => t`A cell holds what would be read as another value behind an item: convert it by hand.`,
  neighbour: () => t`A list or an indented text stands next to the table, and would become one with the new list.`,
  changed: () => t`An item would not say the same afterwards (owner, due date, ticket or status): convert it by hand.`
};

/** The items in whose section the cursor is, or the only ones. `null` where there are none. */
export function convertActionItemsAt(document: OpsDocument, position: Position): DocumentChange | null {
  if (document.kind !== "postmortem") return null;
  const group = groupAround(document, position);
  if (!group) return document.actionItems.length > 1 ? noChange(t`Put the cursor into the action items.`) : null;
  const item = nearest(document, group.items, position);
  const edit = item && converted(document, item, group);
  if (!edit) return noChange(t`Headings are converted by hand.`);
  if (typeof edit === "string") return noChange(obstacles[edit]());
  return keepsItems(document, edit) ? changeOf(document, [edit]) : noChange(obstacles.changed());
}

function converted(document: Postmortem, item: ActionItem, { items }: ActionItemGroup): Edit | Obstacle | null {
  if (item.form === "item") return listAsTable(document, item, items);
  const table = item.form === "row" ? tableOfRow(document, item) : undefined;
  return table ? tableAsList(document, table) : null;
}

function tableOfRow({ tables }: Postmortem, { row: own }: ActionItem): Table | undefined {
  return tables.find(({ rows }) => rows.some(({ span }) => span === own));
}

/** The last group that begins above the cursor, if the next heading of its depth comes below it. */
function groupAround({ actionItems, sections, rangeOf }: Postmortem, { line }: Position): ActionItemGroup | undefined {
  if (actionItems.length === 1) return actionItems[0];
  return actionItems.find(({ section }) => {
    const next = sections
      .slice(sections.findIndex(({ name }) => name === section.name) + 1)
      .find(each => each.depth <= section.depth);
    const end = next ? rangeOf(next.name.span).start.line : Number.POSITIVE_INFINITY;
    return rangeOf(section.name.span).start.line <= line && line < end;
  });
}

/** The last item that begins at the line of the cursor or above it, else the first. */
function nearest({ rangeOf }: Postmortem, items: readonly ActionItem[], { line }: Position): ActionItem | undefined {
  const placed = items.map(item => ({ item, start: rangeOf(item.span).start.line }));
  const above = placed.filter(({ start }) => start <= line);
  return above.sort((one, other) => one.start - other.start).at(-1)?.item ?? items[0];
}
