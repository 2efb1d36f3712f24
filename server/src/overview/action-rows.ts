/** The open action items of a postmortem, as rows of a list. */
import type { Day } from "../document/days.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { ownerAt } from "../document/owner-at.ts";
import { settableLines } from "../features/cycle-status.ts";
import { comparePositions } from "../features/positions.ts";
import type { OverviewAction } from "../protocol.ts";
import { registeredItems } from "../register/register.ts";
import { t } from "../text/translate.ts";
import { oneLine } from "./one-line.ts";

/** In the order of the document: the same items that `gonogo actions` lists. */
export function actionRows(model: OpsDocument, today: Day): Omit<OverviewAction, "isMine">[] {
  const items = registeredItems({ path: "", model }, today).filter(({ state }) => state === "open");
  if (items.length === 0) return [];
  items.sort((one, other) => comparePositions(one.position, other.position));
  const settable = settableLines(model);
  return items.map(({ text, owner, due, age, ticket, position }) => ({
    label: oneLine(text) || t`An action item`,
    owner: owner === null ? null : oneLine(owner),
    due: due && oneLine(due.text),
    dueIn: due?.day == null ? null : due.day - today,
    age,
    ticket: ticket && { id: oneLine(ticket.id), address: ticket.address },
    range: { start: position, end: position },
    can: [
      ...(ownerAt(model, position) ? (["assign"] as const) : []),
      ...(settable.has(position.line) ? (["status"] as const) : [])
    ]
  }));
}
