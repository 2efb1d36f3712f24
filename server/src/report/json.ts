/** The report as JSON: a public contract, version 1. Lines and columns are 1-based, columns count UTF-16 units. */
import type { Position, Range } from "../protocol.ts";
import { isOwnRuleId } from "../rules/own-rule-id.ts";
import { escapedJson } from "./escaped-json.ts";
import { countSeverities, type Report, type ReportedProblem } from "./report.ts";

/** `pathOf`: the path of another document's address, written as the paths of the report are. */
export function jsonReport(report: Report, pathOf: (uri: string) => string): string {
  const { error, warning, information, hint } = countSeverities(report);
  const value = {
    version: 1,
    documents: report.documents.map(({ path, kind, mode, verdict, open, problems }) => ({
      ...{ path, kind, mode, verdict, open },
      diagnostics: diagnosticsOf(problems, path, pathOf)
    })),
    configuration: report.configuration.map(({ path, problems }) => ({
      path,
      diagnostics: diagnosticsOf(problems, path, pathOf)
    })),
    summary: { documents: report.documents.length, errors: error, warnings: warning, information, hints: hint }
  };
  return `${escapedJson(JSON.stringify(value, null, 2))}\n`;
}

function diagnosticsOf(problems: readonly ReportedProblem[], path: string, pathOf: (uri: string) => string) {
  return problems.map(({ rule, severity, message, range, related, isFixable }) => ({
    rule,
    ...(isOwnRuleId(rule) ? { external: true } : {}),
    severity,
    message,
    range: rangeOf(range),
    related: related.map(each => ({
      path: each.uri === null ? path : pathOf(each.uri),
      message: each.message,
      range: rangeOf(each.range)
    })),
    fixable: isFixable
  }));
}

function rangeOf({ start, end }: Range) {
  return { start: placeOf(start), end: placeOf(end) };
}

function placeOf({ line, character }: Position): { line: number; column: number } {
  return { line: line + 1, column: character + 1 };
}
