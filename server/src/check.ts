/** Judges a document: rules → problems → verdict. The same for editor, command line and everything else. */
import type { Day } from "./document/days.ts";
import type { OpsDocument } from "./document/ops-document.ts";
import { noSurroundings, type Surroundings } from "./document/surroundings.ts";
import { type AcceptedProblems, withoutAccepted } from "./judging/baseline.ts";
import { inDocumentOrder, type Problem, problemOf } from "./judging/problem.ts";
import { namedRules, silence } from "./judging/silence.ts";
import { openItems, verdictOf } from "./judging/verdict.ts";
import type { Verdict } from "./protocol.ts";
import { type Conventions, defaultConventions } from "./rules/conventions.ts";
import { catalogue, rules } from "./rules/index.ts";
import type { DirectiveOutcome, OptionValue, Preset, Rule, RuleContext, Severity } from "./rules/rule.ts";

export type { Problem, ProblemFix } from "./judging/problem.ts";

/** A problem that nobody is told of, since the document says so itself. */
export interface SuppressedProblem extends Problem {
  /** Why, in the words of the directive; `null` where it says nothing. */
  readonly reason: string | null;
}

export interface Judgement {
  /** In document order. */
  readonly problems: readonly Problem[];
  /** What directives of the document silence, in document order. */
  readonly suppressed: readonly SuppressedProblem[];
  /** What the baseline accepts, in document order. */
  readonly accepted: readonly Problem[];
  /** `null` for templates, archived documents and transcripts. */
  readonly verdict: Verdict | null;
  /** How many items are still to be filled. */
  readonly open: number;
}

/** What a configuration says of one rule. */
export interface RuleSetting {
  /** For all its findings. `on`, as nothing at all, leaves each its own; it speaks then, whatever the preset says. */
  readonly severity?: Severity | "off" | "on";
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** What a configuration says of how documents are judged. */
export interface RuleConfiguration {
  readonly preset: Preset;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly conventions: Conventions;
}

export const defaultConfiguration: RuleConfiguration = {
  preset: "recommended",
  rules: new Map(),
  conventions: defaultConventions
};

export interface CheckOptions {
  /** The day that counts as today. */
  readonly today: Day;
  readonly configuration?: RuleConfiguration;
  readonly surroundings?: Surroundings;
  /** What the baseline accepts of this document. */
  readonly accepted?: AcceptedProblems;
}

/** Judges a document. */
export function check(document: OpsDocument, options: CheckOptions): Judgement {
  const { today, configuration = defaultConfiguration, surroundings = noSurroundings } = options;
  const { preset, conventions } = configuration;
  const settingOf = ({ id }: Rule): RuleSetting => configuration.rules.get(id) ?? {};
  const asked = rules.filter(rule => speaksHere(rule, settingOf(rule), preset, document));
  const problemsOf = (rule: Rule, outcomes: readonly DirectiveOutcome[]): Problem[] => {
    const setting = settingOf(rule);
    const context: RuleContext = {
      ...{ today, preset, conventions, surroundings, outcomes },
      options: optionsOf(rule, setting)
    };
    return [...rule.check(document, context)].flatMap(finding => {
      const severity = finding.severity ?? rule.severity;
      if (document.mode === "archived" && severity !== "error" && !rule.speaksInArchive) return [];
      return [problemOf(rule, finding, isSeverity(setting.severity) ? setting.severity : severity, document)];
    });
  };

  const found = inDocumentOrder(asked.flatMap(rule => (rule.last ? [] : problemsOf(rule, []))));
  const named = namedRules(catalogue, document.kind, new Set(asked.map(rule => rule.id)));
  const { heard, silenced, outcomes } = silence(found, document.directives, named);
  const ofDirectives = asked.flatMap(rule => (rule.last ? problemsOf(rule, outcomes) : []));
  const { problems, accepted } = withoutAccepted(inDocumentOrder([...heard, ...ofDirectives]), options.accepted);
  const suppressed = silenced.map(({ problem, directive }) => ({ ...problem, reason: directive.reason }));
  const open = openItems(document, problems);
  return { problems, suppressed, accepted, open, verdict: verdictOf(document, problems, open) };
}

function speaksHere(rule: Rule, setting: RuleSetting, preset: Preset, document: OpsDocument): boolean {
  const { isKnownLanguage, kind, mode } = document;
  if (!rule.kinds.includes(kind) || setting.severity === "off") return false;
  if (rule.seeksWords && !isKnownLanguage) return false;
  if (rule.preset === "strict" && preset !== "strict" && setting.severity === undefined) return false;
  return mode !== "template" || rule.judges === "structure";
}

function isSeverity(setting: RuleSetting["severity"]): setting is Severity {
  return setting !== undefined && setting !== "off" && setting !== "on";
}

function optionsOf(rule: Rule, { options = {} }: RuleSetting): Readonly<Record<string, OptionValue>> {
  return Object.fromEntries(
    Object.entries(rule.options).map(([name, definition]) => [name, options[name] ?? definition.default])
  );
}
