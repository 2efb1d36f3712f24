/** What a team's own rule yields: findings, or whatever else somebody wrote. */
import type { DocumentView, OwnFinding, OwnRule, OwnRuleContext } from "../library/api/own-rules.ts";
import { isObject, isSeverity } from "./definition.ts";

/** More of one rule in one document nobody reads; a rule that yields without end must end. */
export const mostFindings = 1_000;

/** A rule that did not do what rules do; its message says so as a clause, without a full stop. */
export class OwnRuleFault extends Error {}

/**
 * What a rule finds, as plain data. Throws an {@link OwnRuleFault} for what is no finding, and for too many of them, and
 * whatever the rule itself throws. The context is frozen: what a rule writes into it would count for the next one.
 */
export function findingsOf(rule: OwnRule, view: DocumentView, context: OwnRuleContext): readonly OwnFinding[] {
  const findings: OwnFinding[] = [];
  const yielded: unknown = rule.check(view, Object.freeze({ ...context }));
  if (!isObject(yielded) || typeof yielded[Symbol.iterator as never] !== "function")
    throw new OwnRuleFault("its check gives nothing that can be gone through: write *check(…) { yield … }");
  for (const each of yielded as unknown as Iterable<unknown>) {
    if (findings.length >= mostFindings)
      throw new OwnRuleFault(`it has more than ${mostFindings.toLocaleString("en")} findings in one document`);
    findings.push(findingOf(each));
  }
  return findings;
}

/** One of them. Throws likewise. */
export function findingOf(given: unknown): OwnFinding {
  if (!isObject(given)) throw new OwnRuleFault("a finding is an object with message and range");
  const { message, range, severity, related = [] } = given;
  if (typeof message !== "string" || message.trim() === "") throw new OwnRuleFault("a finding has no message");
  if (severity !== undefined && !isSeverity(severity))
    throw new OwnRuleFault(`a finding has the severity ${JSON.stringify(severity)}, which there is not`);
  if (!Array.isArray(related)) throw new OwnRuleFault("the related places of a finding are no list");
  return {
    ...{ message, range: rangeOf(range) },
    ...(severity === undefined ? {} : { severity }),
    related: related.map((each: unknown) => {
      if (!isObject(each) || typeof each.message !== "string")
        throw new OwnRuleFault("a related place is an object with message and range");
      return { message: each.message, range: rangeOf(each.range) };
    })
  };
}

function rangeOf(range: unknown): OwnFinding["range"] {
  if (!isObject(range)) throw new OwnRuleFault("a finding has no range: take that of what it is about");
  const [start, end] = [positionOf(range.start), positionOf(range.end)];
  if (end.line < start.line || (end.line === start.line && end.column < start.column))
    throw new OwnRuleFault("the range of a finding ends before it starts");
  return { start, end };
}

function positionOf(position: unknown): OwnFinding["range"]["start"] {
  const { line, column } = isObject(position) ? position : {};
  if (!isCount(line) || !isCount(column))
    throw new OwnRuleFault("the range of a finding has no lines and columns, counted from 1");
  return { line, column };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1;
}
