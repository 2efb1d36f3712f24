/** The name of a rule as reports tell it: one of a team's own says that it is none of ours. */
import { isOwnRuleId } from "../rules/own-rule-id.ts";

export function shownRule(id: string): string {
  return isOwnRuleId(id) ? `${id} (external)` : id;
}
