/** The words that a checklist has for its statuses. */
import type { Criterion } from "./criteria.ts";

/** Not applicable, with a place for the reason. */
export const notApplicable = "N/A — [reason]";

/** The word for a state that the document uses elsewhere, short enough for a cell; else the usual one. */
export function statusWord(criteria: readonly Criterion[], state: "go" | "no-go"): string {
  const used = criteria.find(({ status }) => status.state === state && status.cell.text.length <= 10);
  return used?.status.cell.text ?? (state === "go" ? "GO" : "NO-GO");
}
