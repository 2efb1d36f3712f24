/** Findings as the library tells them: as the JSON report does, with their fixes. */
import type { Problem, ProblemFix } from "../judging/problem.ts";
import type * as protocol from "../protocol.ts";
import { isOwnRuleId } from "../rules/own-rule-id.ts";
import type * as api from "./api/index.ts";

/** `path`: of the file in which they stand; `pathOf`: the path of another one's address, written alike. */
export function diagnosticsOf(
  problems: readonly Problem[],
  path: string,
  pathOf: (uri: string) => string
): readonly api.Diagnostic[] {
  return problems.map(({ rule, severity, message, range, related, fixes }) => ({
    ...{ rule, ...(isOwnRuleId(rule) ? { external: true as const } : {}), severity, message },
    range: rangeOf(range),
    related: related.map(each => ({
      path: each.uri === null ? path : pathOf(each.uri),
      message: each.message,
      range: rangeOf(each.range)
    })),
    fixable: fixes.length > 0,
    fixes: fixes.map(fixOf)
  }));
}

function fixOf({ title, automatic, edits, newFiles = [] }: ProblemFix): api.Fix {
  return {
    ...{ title, automatic, newFiles },
    edits: edits.map(({ range, newText }) => ({ range: rangeOf(range), newText }))
  };
}

/** 0-based lines and characters → 1-based lines and columns. */
export function rangeOf({ start, end }: protocol.Range): api.Range {
  return { start: positionOf(start), end: positionOf(end) };
}

function positionOf({ line, character }: protocol.Position): api.Position {
  return { line: line + 1, column: character + 1 };
}
