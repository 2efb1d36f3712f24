/**
 * The types of `import … from "gonogo"`: a public contract, shipped as it stands here. It names nothing but its neighbours.
 *
 * Places are those of the JSON report: lines and columns are 1-based, columns count UTF-16 units.
 */

import type { OwnRule } from "./own-rules.ts";

export * from "./own-rules.ts";

export type Severity = "error" | "warning" | "information" | "hint";
export type Preset = "recommended" | "strict";
export type DocumentKind = "release-checklist" | "postmortem" | "runbook" | "stakeholder-update" | "transcript";

/** An instance is judged in full; a template has nothing to fill; an archived document is history. */
export type DocumentMode = "instance" | "template" | "archived";

/** Whether a document is safe to act on. */
export type Verdict = "go" | "no-go" | "open";

/** 1-based; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextEdit {
  readonly range: Range;
  /** What stands there then. */
  readonly newText: string;
}

/** A way to satisfy a rule in one place. */
export interface Fix {
  /** What it does, as an order: "Insert the section 'Rollback procedure'". */
  readonly title: string;
  /** Whether it needs no judgement. */
  readonly automatic: boolean;
  /** One unit, in the order of the text: all are made or none. */
  readonly edits: readonly TextEdit[];
  /** Files that it makes in the folder of the document; part of the same unit. */
  readonly newFiles: readonly { readonly name: string; readonly text: string }[];
}

export interface Diagnostic {
  /** The id of the rule: see {@link explain}. */
  readonly rule: string;
  /** Of a team's own rule. */
  readonly external?: true;
  readonly severity: Severity;
  /** What is wrong, where, and what would satisfy the rule. */
  readonly message: string;
  readonly range: Range;
  /** Other places that belong to it; `path` is written as that of the document is. */
  readonly related: readonly { readonly path: string; readonly message: string; readonly range: Range }[];
  /** Whether there are fixes. */
  readonly fixable: boolean;
  /** The most likely one first. */
  readonly fixes: readonly Fix[];
}

/** What is said of one of our documents. */
export interface CheckedDocument {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly mode: DocumentMode;
  /** `null` for templates, archived documents and chats. */
  readonly verdict: Verdict | null;
  /** How many items are still to be filled. */
  readonly open: number;
  /** In document order. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckOptions {
  /** The day that counts as today, as `YYYY-MM-DD`; one that the configuration states counts more. */
  readonly today: string;
  /**
   * Where the document lies, relative to the configuration: its name and its folders may tell its kind, and the globs of the
   * configuration are compared with it. By default `document.md`.
   */
  readonly path?: string;
  /**
   * What `gonogo.json` would say, as text or as an object; by default nothing. Nothing is read: `extends` is not followed, and a
   * baseline is left alone.
   */
  readonly configuration?: string | object | null;
  /**
   * The texts of other files, by their paths: links, CODEOWNERS and documents of the same incident are looked up among them.
   * Without it nothing is said of where links lead.
   */
  readonly files?: Readonly<Record<string, string>>;
  /** A team's own rules, or one, which are asked, too: for their tests. What they throw is thrown. */
  readonly rules?: OwnRule | readonly OwnRule[];
}

export interface CheckResult {
  /** `null` for a text that is none of our kinds. */
  readonly document: CheckedDocument | null;
  /** What is wrong with the configuration; in an object its places are those of `JSON.stringify(configuration, null, 2)`. */
  readonly configuration: readonly Diagnostic[];
}

/**
 * Judges a text. It asks neither disk nor clock: the same text with the same options always gets the same answer.
 *
 * @throws {TypeError} for what is no text or no option, and {RangeError} for lists or quotes that nest more than 60 deep.
 */
export declare function check(text: string, options: CheckOptions): CheckResult;

export interface FixResult extends CheckResult {
  /** The text with all fixes that need no judgement; what else is told is told of it. */
  readonly text: string;
  /** The rules whose findings were fixed, once for each finding. */
  readonly fixed: readonly string[];
}

/** Makes the fixes that need no judgement, as `gonogo check --fix` does. Throws as {@link check} does. */
export declare function fix(text: string, options: CheckOptions): FixResult;

/** What a rule is. */
export interface RuleFacts {
  readonly id: string;
  readonly severity: Severity;
  /** The smallest preset in which it is on. */
  readonly preset: Preset;
  /** The documents that it judges; none for the rule about configurations. */
  readonly kinds: readonly DocumentKind[];
  /** Whether its findings may carry fixes. */
  readonly fixable: boolean;
  /** By their names. */
  readonly options: Readonly<Record<string, RuleOption>>;
  /** One sentence: what a document that satisfies it has. */
  readonly summary: string;
}

export interface RuleOption {
  readonly default: number | boolean | string | readonly string[];
  readonly description: string;
}

/** All rules, in the order of the catalogue; frozen. */
export declare const rules: readonly RuleFacts[];

/**
 * The page of a rule, in Markdown: what it says, why, how to satisfy it, examples. `null` for a rule that there is not.
 *
 * @throws {TypeError} (the promise is rejected) for what is no string.
 */
export declare function explain(rule: string): Promise<string | null>;

export interface CheckFilesOptions {
  /** The folder from which paths count and in which they are told; by default the working directory. */
  readonly cwd?: string;
  /** The configuration file of all documents; `null` for none at all; by default the nearest `gonogo.json` of each. */
  readonly configuration?: string | null;
  /** Whatever is configured. */
  readonly preset?: Preset;
  /** The day that counts as today, as `YYYY-MM-DD`, whatever is configured; by default the machine's. */
  readonly today?: string;
  /** Whether what a baseline accepts is left out, as it is by default. */
  readonly baseline?: boolean;
}

/** What `gonogo check --format json` reports, with the fixes of each diagnostic. */
export interface FilesReport {
  /** Of the report: what is there keeps its meaning. */
  readonly version: 1;
  /** In the order in which they were named or found; files that are none of our kinds are absent. */
  readonly documents: readonly CheckedDocument[];
  /** The configuration files that counted, by path. */
  readonly configuration: readonly { readonly path: string; readonly diagnostics: readonly Diagnostic[] }[];
  /** What could not be read, and why. */
  readonly unread: readonly { readonly path: string; readonly reason: string }[];
  readonly summary: {
    readonly documents: number;
    readonly errors: number;
    readonly warnings: number;
    readonly information: number;
    readonly hints: number;
  };
}

/**
 * Judges files, and the documents in folders, as the command line does: each by its configuration, with CODEOWNERS, links,
 * documents of the same incident and baselines. In Node only; it starts no thread and keeps nothing.
 *
 * @throws {TypeError} for options that mean nothing, and {Error} for a configuration that is named and cannot be read.
 */
export declare function checkFiles(
  paths: string | readonly string[],
  options?: CheckFilesOptions
): Promise<FilesReport>;

export declare const version: string;
