/** A finding of a rule as everybody sees it: with its severity, lines and characters. */
import type { OpsDocument } from "../document/ops-document.ts";
import { repeatable } from "../document/repeatable.ts";
import type { Range } from "../protocol.ts";
import type { Finding, Fix, NewFile, Rule, Severity } from "../rules/rule.ts";
import { subjectAt } from "./subject.ts";

export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** 0-based lines and UTF-16 characters. */
  readonly range: Range;
  /** What it is about, however that is formatted and wherever it stands. */
  readonly subject: string;
  /** How many items its author still has to fill in. */
  readonly fills: number;
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
  /** Files that it makes in the folder of the document; part of the same unit. */
  readonly newFiles?: readonly NewFile[];
  /** Whether it needs no judgement. */
  readonly automatic: boolean;
}

/** The problem that a finding is in a document. */
export function problemOf(rule: Rule, finding: Finding, severity: Severity, document: OpsDocument): Problem {
  let fixes: readonly ProblemFix[] | undefined;
  // Few of them are ever asked for, and an editor judges at each key.
  return {
    rule: rule.id,
    severity,
    // It goes into logs, reports and chats.
    message: repeatable(finding.message, document, ...(finding.related ?? []).flatMap(each => each.in?.document ?? [])),
    range: finding.range ?? document.rangeOf(finding.span),
    get subject() {
      return rule.hidesWords ? "" : subjectAt(finding.span);
    },
    fills: rule.fill ? (finding.fills ?? Math.max(1, finding.related?.length ?? 0)) : 0,
    related: (finding.related ?? []).map(({ message, span, range, in: other }) => ({
      message: other ? repeatable(message, document, other.document) : repeatable(message, document),
      uri: other?.uri ?? null,
      range: range ?? (other?.document ?? document).rangeOf(span)
    })),
    get fixes() {
      fixes ??= (typeof finding.fixes === "function" ? finding.fixes() : (finding.fixes ?? [])).map(fix =>
        placedFix(fix, document)
      );
      return fixes;
    }
  };
}

function placedFix({ title, edits, newFiles = [], automatic = false }: Fix, document: OpsDocument): ProblemFix {
  return {
    title: repeatable(title, document),
    edits: edits
      .map(({ span, text }) => ({ range: document.rangeOf(span), newText: text }))
      .sort((one, other) => comparePositions(one.range, other.range)),
    ...(newFiles.length > 0 ? { newFiles } : {}),
    automatic: automatic && newFiles.length === 0
  };
}

/** By where each begins. */
export function inDocumentOrder<Placed extends { readonly range: Range }>(problems: readonly Placed[]): Placed[] {
  return problems.toSorted((one, other) => comparePositions(one.range, other.range));
}

function comparePositions(one: Range, other: Range): number {
  return one.start.line - other.start.line || one.start.character - other.start.character;
}
