/** What a rule is. A rule reads facts, never Markdown, knows no clock, and is 10 to 60 lines long. */
import type { Day } from "../document/days.ts";
import type { Directive, DirectiveRule } from "../document/directives.ts";
import type { Edit } from "../document/edits.ts";
import type { Span } from "../document/facts.ts";
import type { DocumentOf, OpsDocument } from "../document/ops-document.ts";
import type { Surroundings } from "../document/surroundings.ts";
import type { DocumentKind, Range } from "../protocol.ts";
import type { Conventions } from "./conventions.ts";

export type Severity = "error" | "warning" | "information" | "hint";

/** `recommended` is the default; `strict` has all that it has, and more. */
export type Preset = "recommended" | "strict";

/**
 * What became of a rule that a directive names. `used`: it silences a finding, or ends what a directive above began.
 * `unused`: the rule was asked and nothing was to be silenced. `off`: the rule was not asked here, by configuration, preset
 * or because the document is a template. `elsewhere`: it judges documents of other kinds. `never`: it cannot be silenced.
 */
export type DirectiveState = "used" | "unused" | "off" | "elsewhere" | "never" | "unknown";

/** What became of a directive. */
export interface DirectiveOutcome {
  readonly directive: Directive;
  /** In the order of the directive. */
  readonly rules: readonly {
    readonly rule: DirectiveRule;
    readonly state: DirectiveState;
    /** For an unknown one: the rule that its author may have meant. */
    readonly meant: string | null;
  }[];
}

/** What a rule knows besides the document. */
export interface RuleContext<Options = unknown> {
  readonly today: Day;
  readonly preset: Preset;
  /** The rule's own options: those of the configuration, else the defaults. */
  readonly options: Options;
  /** What the team agreed on. */
  readonly conventions: Conventions;
  readonly surroundings: Surroundings;
  /** What became of the directives of the document; known only to rules that are asked `last`. */
  readonly outcomes: readonly DirectiveOutcome[];
}

export interface RelatedPlace {
  readonly message: string;
  readonly span: Span;
  /** Where it is more than the span, which is then where it begins. */
  readonly range?: Range;
  /** Where the place is in another document. */
  readonly in?: { readonly uri: string; readonly document: OpsDocument };
}

/** A file that is not there yet. */
export interface NewFile {
  /** Its name, in the folder of the document. */
  readonly name: string;
  readonly text: string;
}

/** A way to satisfy the rule in this place. */
export interface Fix {
  /** What it does, as an order: "Insert the section 'Rollback procedure'". */
  readonly title: string;
  /** One unit: all are made or none. They do not overlap. */
  readonly edits: readonly Edit[];
  /** Files that it makes beside the document, if none of that name is there; such a fix is never automatic. */
  readonly newFiles?: readonly NewFile[];
  /** Whether it needs no judgement: it is then applied on save and by `gonogo check --fix`. */
  readonly automatic?: boolean;
}

export interface Finding {
  /** What is wrong, where, and what would satisfy the rule. */
  readonly message: string;
  readonly span: Span;
  /** Where it is more than the span, which is then where it begins. */
  readonly range?: Range;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly related?: readonly RelatedPlace[];
  /** Of a rule about what is to be filled in: how many items; by default the related ones, at least one. */
  readonly fills?: number;
  /** The most likely one first; a function where finding them takes time that most readers need not spend. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
}

export type OptionValue = number | boolean | string | readonly string[];

/** An option of a rule: its type is that of its default. */
export interface OptionDefinition<Value extends OptionValue = OptionValue> {
  readonly default: Value;
  readonly description: string;
}

/** What every rule says of itself. */
export interface RuleFacts {
  /** What people read, write in a configuration and search for: a public contract. */
  readonly id: string;
  readonly severity: Severity;
  /** The smallest preset in which it is on. */
  readonly preset: Preset;
  /** Rules about values are silent in templates, where nothing is filled in yet; rules about structure speak there. */
  readonly judges: "values" | "structure";
  /** Whether it says that something is nowhere said: it is silent in languages whose words are not known. */
  readonly seeksWords?: boolean;
  /** Whether each finding is something that its author still has to fill in: it keeps a document from being go. */
  readonly fill: boolean;
  /** Whether its findings may carry fixes. */
  readonly fixable: boolean;
  /** Whether it speaks in archived documents whatever its severity; all others only with errors. */
  readonly speaksInArchive?: boolean;
  /** Whether the words that it marks must be repeated nowhere: a credential. */
  readonly hidesWords?: boolean;
  /** Asked when all other rules have spoken, since it judges what silenced them; nothing silences its own findings. */
  readonly last?: boolean;
  /** One sentence: what a document that satisfies the rule has. */
  readonly summary: string;
}

export interface Rule extends RuleFacts {
  readonly kinds: readonly DocumentKind[];
  readonly options: Readonly<Record<string, OptionDefinition>>;
  check(document: OpsDocument, context: RuleContext): Iterable<Finding>;
}

type Definitions<Options> = { readonly [Name in keyof Options]: OptionDefinition<Extract<Options[Name], OptionValue>> };

/** A rule as it is declared: it sees only documents of its kinds, and options of the types of their defaults. */
export interface RuleDefinition<Kind extends DocumentKind, Options> extends RuleFacts {
  readonly kinds: readonly Kind[] | "all";
  readonly options?: Definitions<Options>;
  check(document: DocumentOf<Kind>, context: RuleContext<Options>): Iterable<Finding>;
}

export const allKinds: readonly DocumentKind[] = [
  "release-checklist",
  "postmortem",
  "runbook",
  "stakeholder-update",
  "transcript"
];

/** Declares a rule. */
export function rule<Kind extends DocumentKind, Options extends Readonly<Record<string, OptionValue>>>(
  definition: RuleDefinition<Kind, Options>
): Rule {
  const kinds: readonly DocumentKind[] = definition.kinds === "all" ? allKinds : definition.kinds;
  const isOurs = (document: OpsDocument): document is DocumentOf<Kind> => kinds.includes(document.kind);
  return {
    ...definition,
    kinds,
    options: definition.options ?? {},
    check: (document, context) => (isOurs(document) ? definition.check(document, context as RuleContext<Options>) : [])
  };
}
