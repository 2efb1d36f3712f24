/** The words that a checklist has for its statuses. */
import { type StatusStyle, statusStyles } from "../vocabulary/status-styles.ts";
import type { StatusState } from "../vocabulary/statuses.ts";
import type { Criterion } from "./criteria.ts";

/** Not applicable, with a place for the reason. */
export const notApplicable = "N/A — [reason]";

type Chosen = keyof StatusStyle;

/** The word for a state that the document uses elsewhere, short enough for a cell; else that of its style. */
export function statusWord(criteria: readonly Pick<Criterion, "status">[], state: Chosen): string {
  const used = criteria.find(({ status }) => status.state === state && status.cell.text.length <= longestWord);
  return used?.status.cell.text ?? styleOf(criteria)[state] ?? statusStyles[0][state] ?? state;
}

const longestWord = 10;
const telling: ReadonlySet<StatusState> = new Set(["go", "no-go"]);

/** The style of the statuses that a checklist already has; the usual one where none is of any other. */
function styleOf(criteria: readonly Pick<Criterion, "status">[]): StatusStyle {
  for (const { status } of criteria) {
    if (!telling.has(status.state)) continue;
    const word = status.cell.text.trim();
    const style = statusStyles.find(each => each.go === word || each["no-go"] === word);
    if (style) return style;
  }
  return statusStyles[0];
}
