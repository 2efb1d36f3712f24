/** Due dates that have passed. */
import type { Day } from "../days.ts";
import type { Span } from "../facts.ts";
import { finalStatus } from "../vocabulary/statuses.ts";
import type { Postmortem } from "./postmortem.ts";

/** As the rule `overdue` sees them: of a postmortem that is closed nobody waits for anything. */
export function overdueDates({ actionItems, identity }: Postmortem, today: Day): Span[] {
  if (identity.status && finalStatus.test(identity.status.text)) return [];
  return actionItems
    .flatMap(({ items }) => items)
    .flatMap(({ state, due }) => (state === "open" && due?.day != null && due.day < today ? [due.span] : []));
}
