/** Judges a document: rules → problems → verdict. The same for editor, command line and everything else. */
import type { Day } from "./document/days.ts";
import type { OpsDocument } from "./document/ops-document.ts";
import { isWaitedFor } from "./document/release/criteria.ts";
import { noSurroundings, type Surroundings } from "./document/surroundings.ts";
import type { Range, Verdict } from "./protocol.ts";
import { type Conventions, defaultConventions } from "./rules/conventions.ts";
import { rules } from "./rules/index.ts";
import type { Finding, OptionValue, Preset, Rule, RuleContext, Severity } from "./rules/rule.ts";

export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** 0-based lines and UTF-16 characters. */
  readonly range: Range;
  readonly related: readonly {
    readonly message: string;
    /** Of another document; `null` for a place in this one. */
    readonly uri: string | null;
    readonly range: Range;
  }[];
  /** The most likely one first. */
  readonly fixes: readonly ProblemFix[];
}

export interface ProblemFix {
  readonly title: string;
  /** One unit; in the order of the text, none overlapping another. */
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  /** Whether it needs no judgement. */
  readonly automatic: boolean;
}

export interface Judgement {
  /** In document order. */
  readonly problems: readonly Problem[];
  /** `null` for templates, archived documents and transcripts. */
  readonly verdict: Verdict | null;
  /** How many items are still to be filled. */
  readonly open: number;
}

/** What a configuration says of one rule. */
export interface RuleSetting {
  /** For all its findings; each keeps its own where nothing is set. */
  readonly severity?: Severity | "off";
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
}

/** Judges a document. */
export function check(document: OpsDocument, options: CheckOptions): Judgement {
  const { today, configuration = defaultConfiguration, surroundings = noSurroundings } = options;
  const { preset, conventions } = configuration;
  const problems: Problem[] = [];
  let open = 0;
  for (const rule of rules) {
    const setting = configuration.rules.get(rule.id) ?? {};
    if (!speaksHere(rule, setting, preset, document)) continue;
    const context: RuleContext = { today, preset, conventions, surroundings, options: optionsOf(rule, setting) };
    for (const finding of rule.check(document, context)) {
      const severity = finding.severity ?? rule.severity;
      if (document.mode === "archived" && severity !== "error" && !rule.speaksInArchive) continue;
      problems.push(problemOf(rule, finding, isSeverity(setting.severity) ? setting.severity : severity, document));
      if (rule.fill) open += finding.fills ?? Math.max(1, finding.related?.length ?? 0);
    }
  }
  if (document.kind === "release-checklist" && document.mode === "instance") {
    // No finding, but nobody has decided it either.
    const { criteria, releaseDate } = document;
    open += criteria.filter(criterion => isWaitedFor(criterion, releaseDate, today)).length;
  }
  problems.sort((one, other) => comparePositions(one.range, other.range));
  return { problems, open, verdict: verdictOf(document, problems, open) };
}

function speaksHere(rule: Rule, setting: RuleSetting, preset: Preset, { kind, mode }: OpsDocument): boolean {
  if (!rule.kinds.includes(kind) || setting.severity === "off") return false;
  if (rule.preset === "strict" && preset !== "strict" && setting.severity === undefined) return false;
  return mode !== "template" || rule.judges === "structure";
}

function isSeverity(setting: RuleSetting["severity"]): setting is Severity {
  return setting !== undefined && setting !== "off";
}

function optionsOf(rule: Rule, { options = {} }: RuleSetting): Readonly<Record<string, OptionValue>> {
  return Object.fromEntries(
    Object.entries(rule.options).map(([name, definition]) => [name, options[name] ?? definition.default])
  );
}

function problemOf(rule: Rule, finding: Finding, severity: Severity, document: OpsDocument): Problem {
  return {
    rule: rule.id,
    severity,
    message: finding.message,
    range: document.rangeOf(finding.span),
    related: (finding.related ?? []).map(({ message, span, in: other }) => ({
      message,
      uri: other?.uri ?? null,
      range: (other?.document ?? document).rangeOf(span)
    })),
    fixes: (finding.fixes ?? []).map(({ title, edits, automatic = false }) => ({
      title,
      edits: edits
        .map(({ span, text }) => ({ range: document.rangeOf(span), newText: text }))
        .sort((one, other) => comparePositions(one.range, other.range)),
      automatic
    }))
  };
}

/** No-go while a criterion is no-go or an error stands; open while something is to be filled or warned of; else go. */
function verdictOf(document: OpsDocument, problems: readonly Problem[], open: number): Verdict | null {
  if (document.mode !== "instance" || document.kind === "transcript") return null;
  if (document.kind === "release-checklist" && document.criteria.some(({ status }) => status.state === "no-go"))
    return "no-go";
  if (problems.some(problem => problem.severity === "error")) return "no-go";
  return open > 0 || problems.some(problem => problem.severity === "warning") ? "open" : "go";
}

function comparePositions(one: Range, other: Range): number {
  return one.start.line - other.start.line || one.start.character - other.start.character;
}
