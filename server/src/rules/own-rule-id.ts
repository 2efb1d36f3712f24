/** How rules are called that a team writes itself. None of ours has a slash in its name, so each name says whose rule it is. */

/** `payments/named-approver`; as JSON schemas have it. */
export const ownRulePattern = "^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$";

const shape = new RegExp(ownRulePattern);

/**
 * Whether a name can be that of a team's own rule. Only the command line knows which of them there are, and only where they
 * are loaded: everybody else lets their names stand.
 */
export function isOwnRuleId(id: string): boolean {
  return id.length <= 100 && shape.test(id);
}
