/** The register as JSON: a public contract, version 1. Lines and columns are 1-based, columns count UTF-16 units. */
import { type Day, formatDay } from "../../document/days.ts";
import { countItems, type RegisterItem } from "../../register/register.ts";
import { escapedJson } from "../escaped-json.ts";

export function registerJson(items: readonly RegisterItem[], today: Day): string {
  const value = {
    version: 1,
    today: formatDay(today),
    items: items.map(({ text, owner, due, overdue, ticket, type, state, age, postmortem, position }) => ({
      text,
      owner,
      due: due && { text: due.text, date: due.day === null ? null : formatDay(due.day) },
      overdue,
      ticket: ticket && { id: ticket.id, url: ticket.address },
      type,
      state,
      age,
      postmortem,
      line: position.line + 1,
      column: position.character + 1
    })),
    summary: countItems(items)
  };
  return `${escapedJson(JSON.stringify(value, null, 2))}\n`;
}
