/** The register as a table for spreadsheets: RFC 4180, one row per item below a head, lines that end in CR LF. */
import { formatDay } from "../../document/days.ts";
import type { RegisterItem } from "../../register/register.ts";
import { printable } from "../printable.ts";

const head = [
  ...["action", "owner", "due", "due_date", "overdue_days", "ticket", "ticket_url", "type", "state", "age_days"],
  ...["services", "postmortem", "path", "line", "column"]
];

export function registerCsv(items: readonly RegisterItem[]): string {
  const rows = items.map(({ text, owner, due, overdue, ticket, type, state, age, postmortem, position }) => [
    text,
    owner,
    due?.text,
    due?.day == null ? null : formatDay(due.day),
    overdue,
    ticket?.id,
    ticket?.address,
    type,
    state,
    age,
    postmortem.services.join(", "),
    postmortem.title,
    postmortem.path,
    position.line + 1,
    position.character + 1
  ]);
  return [head, ...rows].map(row => `${row.map(cellOf).join(",")}\r\n`).join("");
}

/** What a spreadsheet takes for the beginning of a formula, its wide forms included. */
const formula = /^[\s\uFFFD]*[=+\-@＝＋－＠]/;

/** `@ledger-core, @payments/oncall`: handles alone call nothing, and have to stay what people filter by. */
const handles = /^@[A-Za-z\d][\w./-]*(?:, @[A-Za-z\d][\w./-]*)*$/;

/**
 * A text that a spreadsheet would run gets an apostrophe in front, which marks it as text. Mere handles are left as they are.
 */
function cellOf(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value);
  const plain = printable(value);
  const safe = formula.test(plain) && !handles.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
