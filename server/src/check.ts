/** Judges a document: rules → problems → verdict. The same for editor, command line and everything else. */

import type { Day } from "./document/days.ts";
import type { OpsDocument } from "./document/ops-document.ts";
import { remembering } from "./document/remembering.ts";
import { noSurroundings, type Surroundings } from "./document/surroundings.ts";
import { type AcceptedProblems, withoutAccepted } from "./judging/baseline.ts";
import { inDocumentOrder, type Problem, problemOf } from "./judging/problem.ts";
import { namedRules, silence } from "./judging/silence.ts";
import { openItems, verdictOf } from "./judging/verdict.ts";
import type { Verdict } from "./protocol.ts";
import { type Conventions, defaultConventions } from "./rules/conventions.ts";
import { catalogue, rules } from "./rules/index.ts";
import type { DirectiveOutcome, OptionValue, Preset, Rule, RuleContext, Severity } from "./rules/rule.ts";
import { nothing } from "./text/empty-lists.ts";

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
  /** Rules besides ours. */
  readonly own?: readonly Rule[];
}

/** Judges a document. */
export function check(document: OpsDocument, options: CheckOptions): Judgement {
  const { today, configuration = defaultConfiguration, surroundings = noSurroundings, own = nothing } = options;
  const { preset, conventions } = configuration;
  // Those of a team are others for each document.
  const asked =
    own.length === 0 ? askedOf(document, configuration) : askedAmong([...rules, ...own], document, configuration);
  const problemsOf = (
    { rule, setting, options: values }: AskedRule,
    outcomes: readonly DirectiveOutcome[]
  ): readonly Problem[] => {
    const context: RuleContext = { today, preset, conventions, surroundings, outcomes, options: values };
    const problems: Problem[] = [];
    for (const finding of rule.check(document, context)) {
      const severity = finding.severity ?? rule.severity;
      if (document.mode === "archived" && severity !== "error" && !rule.speaksInArchive) continue;
      problems.push(problemOf(rule, finding, isSeverity(setting.severity) ? setting.severity : severity, document));
    }
    return problems;
  };

  const found = inDocumentOrder(asked.first.flatMap(each => problemsOf(each, [])));
  const { heard, silenced, outcomes } =
    document.directives.length > 0
      ? silence(found, document.directives, namedRules([...catalogue, ...own], document.kind, asked.ids))
      : { heard: found, silenced: [], outcomes: [] };
  const ofDirectives = asked.last.flatMap(each => problemsOf(each, outcomes));
  const all = ofDirectives.length > 0 ? inDocumentOrder([...heard, ...ofDirectives]) : heard;
  const { problems, accepted } = withoutAccepted(all, options.accepted);
  const suppressed = silenced.map(({ problem, directive }) => ({ ...problem, reason: directive.reason }));
  const open = openItems(document, problems);
  return { problems, suppressed, accepted, open, verdict: verdictOf(document, problems, open) };
}

/** A rule that is asked, with what the configuration says of it. */
interface AskedRule {
  readonly rule: Rule;
  readonly setting: RuleSetting;
  readonly options: Readonly<Record<string, OptionValue>>;
}

interface Asked {
  readonly first: readonly AskedRule[];
  /** Those that judge what became of the others. */
  readonly last: readonly AskedRule[];
  readonly ids: ReadonlySet<string>;
}

/** The rules that are asked of documents like this one: found once for all of them, by all that decides it. */
function askedOf(document: OpsDocument, configuration: RuleConfiguration): Asked {
  const { isKnownLanguage, kind, mode } = document;
  const known = askedBy(configuration);
  const key = `${kind} ${mode} ${isKnownLanguage}`;
  let asked = known.get(key);
  if (!asked) {
    asked = askedAmong(rules, document, configuration);
    known.set(key, asked);
  }
  return asked;
}

function askedAmong(every: readonly Rule[], document: OpsDocument, configuration: RuleConfiguration): Asked {
  const settingOf = ({ id }: Rule): RuleSetting => configuration.rules.get(id) ?? {};
  const all = every
    .filter(rule => speaksHere(rule, settingOf(rule), configuration.preset, document))
    .map(rule => ({ rule, setting: settingOf(rule), options: optionsOf(rule, settingOf(rule)) }));
  return {
    first: all.filter(({ rule }) => !rule.last),
    last: all.filter(({ rule }) => rule.last),
    ids: new Set(all.map(({ rule }) => rule.id))
  };
}

const askedBy = remembering((_: RuleConfiguration) => new Map<string, Asked>());

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
