/** Takes out the problems that a document silences by directives, and says what became of each directive. */
import type { Directive, DirectiveRule, LineRange } from "../document/directives.ts";
import type { DocumentKind } from "../protocol.ts";
import type { ConfigurationRule } from "../rules/configuration-rule.ts";
import { nearestName } from "../rules/did-you-mean.ts";
import { isOwnRuleId } from "../rules/own-rule-id.ts";
import type { DirectiveOutcome, DirectiveState, Rule } from "../rules/rule.ts";
import type { Problem } from "./problem.ts";

export interface Silenced {
  /** What is left, in its order. */
  readonly heard: readonly Problem[];
  /** What is silenced, in its order, each with the directive that did it. */
  readonly silenced: readonly { readonly problem: Problem; readonly directive: Directive }[];
  readonly outcomes: readonly DirectiveOutcome[];
}

/**
 * `problems` in document order; a problem stands on the line on which it begins. Of several directives that cover it, the one that begins last is the one that silences
 * it: the others may be superfluous.
 */
export function silence(problems: readonly Problem[], directives: readonly Directive[], named: NamedRules): Silenced {
  const used = new Set<DirectiveRule>();
  const { stateOf, meantBy } = named;
  const coverOf = covers(directives, stateOf);
  const heard: Problem[] = [];
  const silenced: { problem: Problem; directive: Directive }[] = [];
  for (const problem of problems) {
    const cover = coverOf(problem.rule, problem.range.start.line);
    if (!cover) heard.push(problem);
    else {
      used.add(cover.rule);
      silenced.push({ problem, directive: cover.directive });
    }
  }
  const outcomes = directives.map(directive => ({
    directive,
    rules: directive.rules.map(rule => {
      const state = stateOf(rule.name.text);
      const isUsed = used.has(rule) || (state === "unused" && rule.ends > 0);
      return {
        rule,
        state: isUsed ? ("used" as const) : state,
        meant: state === "unknown" ? meantBy(rule.name.text) : null
      };
    })
  }));
  return { heard, silenced, outcomes };
}

/** What a directive silences of one rule. */
interface Cover extends LineRange {
  readonly directive: Directive;
  readonly rule: DirectiveRule;
}

/** Finds what covers a rule on a line; the lines must be asked for in their order. */
function covers(
  directives: readonly Directive[],
  stateOf: (name: string) => DirectiveState
): (rule: string, line: number) => Cover | undefined {
  const waiting = new Map<string, Cover[]>();
  for (const directive of directives) {
    for (const rule of directive.rules) {
      if (!rule.lines || stateOf(rule.name.text) !== "unused") continue;
      const list = waiting.get(rule.name.text) ?? [];
      waiting.set(rule.name.text, list);
      list.push({ ...rule.lines, directive, rule });
    }
  }
  for (const list of waiting.values()) list.sort((one, other) => other.from - one.from);
  const begun = new Map<string, Cover[]>();
  return (rule, line) => {
    const next = waiting.get(rule);
    if (!next) return undefined;
    const stack = begun.get(rule) ?? [];
    begun.set(rule, stack);
    while ((next.at(-1)?.from ?? Number.POSITIVE_INFINITY) <= line) stack.push(next.pop() as Cover);
    // What has ended above this line ends for all that follow.
    while ((stack.at(-1)?.to ?? line) < line) stack.pop();
    return stack.findLast(cover => cover.to >= line);
  };
}

/** What is known of rules by their names. */
export interface NamedRules {
  /** Before anything is silenced: `unused` for a rule that was asked. */
  readonly stateOf: (name: string) => DirectiveState;
  /** The rule that is meant by a name that does not exist. */
  readonly meantBy: (name: string) => string | null;
}

/** What is known of the rules at a document of this kind. `asked` are those that judged it. */
export function namedRules(
  rules: readonly (Rule | ConfigurationRule)[],
  kind: DocumentKind,
  asked: ReadonlySet<string>
): NamedRules {
  const known = new Map(rules.map(rule => [rule.id, rule]));
  return {
    stateOf(name) {
      const rule = known.get(name);
      // Rules of a team that are not loaded here: elsewhere they may be.
      if (!rule) return isOwnRuleId(name) ? "off" : "unknown";
      if (rule.last) return "never";
      if (asked.has(name)) return "unused";
      return rule.kinds.some(each => each === kind) ? "off" : "elsewhere";
    },
    meantBy: name => nearestName(name, known.keys())
  };
}
