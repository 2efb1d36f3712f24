import { withoutDirective, withoutRules } from "../../document/directive-edits.ts";
import { type Directive, directiveCommands } from "../../document/directives.ts";
import { kindNames } from "../../document/kind-names.ts";
import { nearestName } from "../did-you-mean.ts";
import { type DirectiveOutcome, type DirectiveState, type Finding, type Fix, rule } from "../rule.ts";

export const unknownDirective = rule({
  id: "unknown-directive",
  kinds: "all",
  severity: "warning",
  preset: "recommended",
  judges: "structure",
  fill: false,
  fixable: true,
  last: true,
  summary: "Every directive names a rule and silences something.",
  *check({ kind }, { outcomes }) {
    for (const outcome of outcomes) {
      const { directive } = outcome;
      if (directive.command === null) yield misspelt(directive);
      else if (directive.rules.length === 0) yield withoutRule(directive);
      else {
        yield* unknownNames(outcome);
        yield* withoutEffect(outcome, "never", "cannot be silenced in a document: turn the rule off in gonogo.json");
        yield* withoutEffect(outcome, "elsewhere", `does not judge a ${kindNames[kind]}`);
        yield* withoutEffect(
          outcome,
          "unused",
          directive.command === "gonogo-enable"
            ? "is not silenced above this line"
            : "finds nothing here to be silenced"
        );
      }
    }
  }
});

function misspelt({ name }: Directive): Finding {
  const meant = nearestName(name.text, directiveCommands);
  const fix = (text: string): Fix => ({ title: `Write ${text}`, edits: [{ span: name.span, text }] });
  return {
    message: `'${name.text}' is no directive and has no effect: ${meant ? `did you mean '${meant}'?` : `there are ${directiveCommands.join(", ")}.`}`,
    span: name.span,
    fixes: meant ? [fix(meant)] : []
  };
}

function withoutRule(directive: Directive): Finding {
  const { command, span } = directive;
  return {
    message:
      command === "gonogo-enable"
        ? "This directive names no rule and ends all directives above it: write which rules may speak again."
        : `This directive names no rule, so it silences nothing: write '${command} RULE -- reason'.`,
    span,
    fixes: [{ title: "Remove the directive", edits: [withoutDirective(directive)] }]
  };
}

/** One finding for all of them: a reason without its dash is many unknown names, and one mistake. */
function* unknownNames({ directive, rules }: DirectiveOutcome): Iterable<Finding> {
  const unknown = rules.flatMap(({ rule, state }) => (state === "unknown" ? [rule] : []));
  const [first] = unknown;
  const last = unknown.at(-1);
  if (!first || !last) return;
  const { name } = first;
  const meant = unknown.length === 1 ? rules.find(({ rule }) => rule === first)?.meant : null;
  const replacement: Fix[] = meant ? [{ title: `Write ${meant}`, edits: [{ span: name.span, text: meant }] }] : [];
  yield {
    message:
      unknown.length === 1
        ? `There is no rule '${name.text}': ${meant ? `did you mean '${meant}'?` : "write one that there is, and '--' before a reason."}`
        : `There are no rules ${unknown
            .map(each => `'${each.name.text}'`)
            .slice(0, 4)
            .join(", ")}: write '--' between the rules and the reason.`,
    span: { ...name.span, end: last.name.span.end },
    fixes: [...replacement, removal(directive, unknown, false)]
  };
}

/** Rules that a directive names in vain, in one finding. */
function* withoutEffect({ directive, rules }: DirectiveOutcome, of: DirectiveState, why: string): Iterable<Finding> {
  const vain = rules.flatMap(({ rule, state }) => (state === of ? [rule] : []));
  if (vain.length === 0) return;
  const names = vain.map(({ name }) => `'${name.text}'`).join(", ");
  yield {
    message: `${names} ${why}: take ${vain.length === 1 ? "it" : "them"} out of this directive.`,
    span: vain.length === rules.length ? directive.span : (vain[0] ?? directive).name.span,
    fixes: [removal(directive, vain, of === "unused")]
  };
}

function removal(directive: Directive, gone: Directive["rules"], automatic: boolean): Fix {
  const names = gone.map(({ name }) => name.text).join(", ");
  return {
    title: gone.length === directive.rules.length ? "Remove the directive" : `Remove ${names} from the directive`,
    edits: withoutRules(directive, gone),
    automatic
  };
}
