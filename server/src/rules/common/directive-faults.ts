/** What is wrong with the directives of a document, and how it is put right; `unknown-directive` finds the words. */

import { withoutDirective, withoutRules } from "../../document/directive-edits.ts";
import { type Directive, directiveCommands } from "../../document/directives.ts";
import type { DocumentBase } from "../../document/document-base.ts";
import type { Span, Words } from "../../document/facts.ts";
import { listed } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import { nearestName } from "../did-you-mean.ts";
import type { DirectiveOutcome, DirectiveState, Fix } from "../rule.ts";

export interface DirectiveFault {
  /** It is misspelt, names no rule, names unknown ones, or names them in vain: for the other reasons. */
  readonly type: "misspelt" | "no-rule" | "unknown" | "never" | "elsewhere" | "unused";
  readonly directive: Directive;
  /** What is wrong in it, as it is written: its own name, or those of rules. */
  readonly names: readonly string[];
  /** The one name that its author may have meant. */
  readonly meant: string | null;
  readonly span: Span;
  readonly fixes: () => readonly Fix[];
}

/** The faults of one directive, in the order in which they are best told. */
export function directiveFaults(
  outcome: DirectiveOutcome,
  wholeOf: DocumentBase["wholeOf"]
): readonly DirectiveFault[] {
  const { directive } = outcome;
  if (directive.command === null) return [misspelt(directive)];
  if (directive.rules.length === 0) return [withoutRule(directive, wholeOf)];
  return [
    ...unknownNames(outcome, wholeOf),
    ...withoutEffect(outcome, "never", wholeOf),
    ...withoutEffect(outcome, "elsewhere", wholeOf),
    ...withoutEffect(outcome, "unused", wholeOf)
  ];
}

function misspelt(directive: Directive): DirectiveFault {
  const { name } = directive;
  const meant = nearestName(name.text, directiveCommands);
  return {
    type: "misspelt",
    directive,
    names: [name.text],
    meant,
    span: name.span,
    fixes: () => respelling(name, meant)
  };
}

function withoutRule(directive: Directive, wholeOf: DocumentBase["wholeOf"]): DirectiveFault {
  const fixes = () => [{ title: t`Remove the directive`, edits: [withoutDirective(directive, wholeOf)] }];
  return { type: "no-rule", directive, names: [], meant: null, span: directive.span, fixes };
}

/** One fault for all of them: a reason without its dash is many unknown names, and one mistake. */
function unknownNames(outcome: DirectiveOutcome, wholeOf: DocumentBase["wholeOf"]): DirectiveFault[] {
  const { directive, rules } = outcome;
  const unknown = namedInState(outcome, "unknown");
  const [first] = unknown;
  const last = unknown.at(-1);
  if (!first || !last) return [];
  const meant = unknown.length === 1 ? (rules.find(({ rule }) => rule === first)?.meant ?? null) : null;
  const fixes = () => [...respelling(first.name, meant), removal(directive, unknown, false, wholeOf)];
  const span = { ...first.name.span, end: last.name.span.end };
  return [{ type: "unknown", directive, names: textsOf(unknown), meant, span, fixes }];
}

/** Rules that a directive names in vain, in one fault. */
function withoutEffect(
  outcome: DirectiveOutcome,
  type: "never" | "elsewhere" | "unused",
  wholeOf: DocumentBase["wholeOf"]
): DirectiveFault[] {
  const { directive, rules } = outcome;
  const vain = namedInState(outcome, type);
  if (vain.length === 0) return [];
  const span = vain.length === rules.length ? directive.span : (vain[0] ?? directive).name.span;
  const fixes = () => [removal(directive, vain, type === "unused", wholeOf)];
  return [{ type, directive, names: textsOf(vain), meant: null, span, fixes }];
}

function namedInState({ rules }: DirectiveOutcome, of: DirectiveState): Directive["rules"] {
  return rules.flatMap(({ rule, state }) => (state === of ? [rule] : []));
}

function textsOf(rules: Directive["rules"]): string[] {
  return rules.map(({ name }) => name.text);
}

function respelling({ span }: Words, meant: string | null): Fix[] {
  return meant ? [{ title: t`Write ${meant}`, edits: [{ span, text: meant }] }] : [];
}

function removal(
  directive: Directive,
  gone: Directive["rules"],
  automatic: boolean,
  wholeOf: DocumentBase["wholeOf"]
): Fix {
  const isWhole = gone.length === directive.rules.length;
  return {
    title: isWhole ? t`Remove the directive` : t`Remove ${listed(textsOf(gone))} from the directive`,
    edits: withoutRules(directive, gone, wholeOf),
    automatic
  };
}
