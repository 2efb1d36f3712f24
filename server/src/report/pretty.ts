/** The report for a person at a terminal: findings by document, then the verdicts. */

import { kindName } from "../document/kind-names.ts";
import type { Verdict } from "../protocol.ts";
import type { Severity } from "../rules/rule.ts";
import { counted } from "./counted.ts";
import { ignoredIn, nothingFound } from "./nothing-found.ts";
import { printable } from "./printable.ts";
import { type CheckedDocument, countSeverities, type Report, type ReportedProblem } from "./report.ts";
import { shownRule } from "./shown-rule.ts";
import { painter, type Style } from "./styles.ts";

export const severityStyles: Readonly<Record<Severity, Style>> = {
  error: "red",
  warning: "yellow",
  information: "blue",
  hint: "dim"
};
const verdictStyles: Readonly<Record<Verdict, Style>> = { go: "green", open: "yellow", "no-go": "red" };

/** `colour`: whether the terminal shows colours. */
export function prettyReport(report: Report, colour: boolean): string {
  const paint = painter(colour);
  const lines: string[] = [];

  for (const { path, problems } of [...report.configuration, ...report.documents]) {
    if (problems.length === 0) continue;
    for (const line of linesOfProblems(path, problems, colour)) lines.push(line);
    lines.push("");
  }

  for (const document of report.documents) {
    const { verdict } = document;
    const word = (verdict ?? "–").toUpperCase().padEnd(5);
    const details = `(${describe(document)})`;
    lines.push(
      `${verdict ? paint(word, "bold", verdictStyles[verdict]) : paint(word, "dim")}  ${printable(document.path)}  ${paint(details, "dim")}`
    );
  }
  lines.push(summaryOf(report));
  return `${lines.join("\n")}\n`;
}

/** The findings of one file, below its name. */
export function linesOfProblems(
  path: string,
  problems: readonly Pick<ReportedProblem, "rule" | "severity" | "message" | "range">[],
  colour = false
): string[] {
  const paint = painter(colour);
  const lines = problems.map(({ range, severity, message, rule }) => {
    const place = `${range.start.line + 1}:${range.start.character + 1}`.padStart(8);
    return `${place}  ${paint(severity.padEnd(11), severityStyles[severity])}  ${printable(message)}  ${paint(shownRule(rule), "dim")}`;
  });
  return [paint(printable(path), "bold"), ...lines];
}

function describe({ kind, mode, open }: CheckedDocument): string {
  const parts = [kindName(kind)];
  if (mode !== "instance") parts.push(mode);
  if (open > 0) parts.push(`${open} to fill`);
  return parts.join(", ");
}

function summaryOf(report: Report): string {
  const { documents } = report;
  if (documents.length === 0) return nothingFound(report);
  const { error, warning, information, hint } = countSeverities(report);
  const parts = [counted(error, "error"), counted(warning, "warning")];
  if (information > 0) parts.push(`${information} information`);
  if (hint > 0) parts.push(counted(hint, "hint"));
  return `${counted(documents.length, "document")}: ${parts.join(", ")}.${unheardIn(report)}${ignoredIn(report)}`;
}

/** What nobody is told of is at least counted. */
function unheardIn({ documents }: Report): string {
  const sum = (of: (document: CheckedDocument) => number): number =>
    documents.reduce((total, document) => total + of(document), 0);
  const [silenced, accepted] = [sum(document => document.silenced), sum(document => document.accepted)];
  const parts = [
    ...(silenced > 0 ? [`${counted(silenced, "finding")} silenced`] : []),
    ...(accepted > 0 ? [`${counted(accepted, "finding")} accepted by a baseline`] : [])
  ];
  return parts.length === 0 ? "" : ` ${parts.join(", ")}.`;
}
