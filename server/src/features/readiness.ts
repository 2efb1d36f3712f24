/** How far the criteria of a checklist are, in words. */
import { isUndecided } from "../document/release/criteria.ts";
import type { StatusState } from "../document/vocabulary/statuses.ts";
import { t } from "../text/translate.ts";

interface Stated {
  readonly status: { readonly state: StatusState };
}

/** "4 of 7 go", "1 no-go", "2 open". What is not applicable or waived is decided, and no longer counts. */
export function readinessOf(criteria: readonly Stated[]): string[] {
  const settled = criteria.filter(({ status }) => status.state === "waived" || status.state === "not-applicable");
  const count = (state: StatusState): number => criteria.filter(each => each.status.state === state).length;
  const open = criteria.filter(isUndecided).length;
  return [
    t`${count("go")} of ${criteria.length - settled.length} go`,
    ...(count("conditional") > 0 ? [t`${count("conditional")} conditional`] : []),
    ...(count("no-go") > 0 ? [t`${count("no-go")} no-go`] : []),
    ...(open > 0 ? [t`${open} open`] : [])
  ];
}
