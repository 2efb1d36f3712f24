/** What an action item asks for, without the values that stand on its line: for lists that show these beside it. */
import type { ActionItem } from "./action-item.ts";
import { readNotes } from "./action-item-notes.ts";

/** One line; empty where nothing is left. */
export function plainTask({ task, owner, due, ticket, form }: ActionItem): string {
  const line = task.replace(/\s+/g, " ").trim();
  if (form === "row") return line;
  const known = { owner: owner?.text ?? null, due: due?.text ?? null, ticket: ticket?.text ?? null };
  const { text } = readNotes(withoutType(withoutTime(line, known.due)), known);
  return withoutType(text.trim()) || line;
}

/** `… [prevent]`. */
function withoutType(text: string): string {
  return text.replace(/(?<!\s)\s*[[(](?:prevent|detect|mitigate|document|process|repair)[\])]\s*\.?$/i, "");
}

/** `+2h: draft the report`. */
function withoutTime(text: string, due: string | null): string {
  return due?.endsWith(":") && text.startsWith(due) ? text.slice(due.length).trim() : text;
}
