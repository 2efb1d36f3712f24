/** What an agent reads of a check: the verdict of each document, and below it what was found. */
import type { CheckedDocument, Diagnostic, DocumentKind, DocumentMode, Verdict } from "../../library/api/index.ts";
import { counted } from "../counted.ts";
import { printable } from "../printable.ts";

/** A document as the JSON report tells it; findings may be a part of its own. */
export interface ToldDocument extends Omit<CheckedDocument, "diagnostics"> {
  readonly diagnostics: readonly Omit<Diagnostic, "fixes">[];
}

export interface Told {
  readonly documents: readonly ToldDocument[];
  readonly configuration: readonly Pick<ToldDocument, "path" | "diagnostics">[];
  /** What could not be read, and why. */
  readonly notes: readonly string[];
}

/** Whoever reads it has nothing else: each finding says its place and its rule. In English. */
export function checkText({ documents, configuration, notes }: Told): string {
  const lines = [
    ...notes.map(printable),
    ...configuration.flatMap(({ path, diagnostics }) =>
      diagnostics.length === 0 ? [] : [`Configuration ${printable(path)}`, ...diagnostics.map(lineOf)]
    ),
    ...documents.flatMap(document => [headOf(document), ...document.diagnostics.map(lineOf)])
  ];
  return lines.join("\n");
}

interface Head {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly mode: DocumentMode;
  readonly verdict: Verdict | null;
  readonly open: number;
}

/** "NO-GO releases/a.md: release checklist, 3 items to fill" */
export function headOf({ path, kind, mode, verdict, open }: Head): string {
  const what = [kind.replaceAll("-", " "), ...(mode === "instance" ? [] : [mode])];
  const state = verdict === null ? "NO VERDICT" : verdict.toUpperCase();
  return `${state} ${printable(path)}: ${[...what, ...(open > 0 ? [`${counted(open, "item")} to fill`] : [])].join(", ")}`;
}

/** "- 12:3 warning unfilled-status: Criterion … (has a quick fix)" */
function lineOf({ range: { start }, severity, rule, message, fixable }: Omit<Diagnostic, "fixes">): string {
  const fix = fixable ? " (has a fix)" : "";
  return `- ${start.line}:${start.column} ${severity} ${rule}: ${printable(message)}${fix}`;
}

/** What is said of a text or a folder without any of our documents. */
export const noneOfOurs =
  "No operational document: neither release checklist, postmortem, runbook, stakeholder update nor the chat of an incident. " +
  "Where a document is one of them, its front matter says so: 'kind: release-checklist', 'postmortem', 'runbook' or 'stakeholder-update'.";
