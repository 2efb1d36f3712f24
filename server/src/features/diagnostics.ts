/** Problems as diagnostics of the Language Server Protocol. */
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-protocol";
import type { Problem } from "../check.ts";
import type { Severity } from "../rules/rule.ts";

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint
};

/** The diagnostics of the document at `uri`; `withRelated` if the client shows related information. */
export function diagnosticsOf(problems: readonly Problem[], uri: string, withRelated: boolean): Diagnostic[] {
  return problems.map(({ rule, severity, message, range, related }) => ({
    range,
    severity: severities[severity],
    code: rule,
    source: "gonogo",
    message,
    ...(withRelated && related.length > 0
      ? {
          relatedInformation: related.map(each => ({
            message: each.message,
            location: { uri: each.uri ?? uri, range: each.range }
          }))
        }
      : {})
  }));
}
