/** Reports of texts, as the command line makes them. */
import { detailsOf } from "../../server/src/report/details.ts";
import { type CheckedDocument, type Report, type ReportedProblem, reported } from "../../server/src/report/report.ts";
import type { RunFacts } from "../../server/src/report/run.ts";
import { judge, readOurs } from "./documents.ts";

/** A run in which nothing went wrong. */
export const fineRun: RunFacts = { failures: [], unsaid: [], exitCode: 0, requiresGo: false };

export type DetailedDocument = CheckedDocument & Required<Pick<CheckedDocument, "details">>;

/** A run in which a rule of a team failed, and something has no verdict that has to be go. */
export const brokenRun: RunFacts = {
  failures: [{ path: "b.md", reason: "was not judged by team/ours: it threw an error.", rule: "team/ours" }],
  unsaid: [{ path: "docs", reason: "has no document with a verdict: nothing says that it is go." }],
  exitCode: 2,
  requiresGo: true
};

/** What is told of a text at a path. */
export function checkedDocument(path: string, text: string): DetailedDocument {
  const model = readOurs(text, path);
  const judgement = judge(model);
  const { problems, verdict, open, suppressed, accepted } = judgement;
  return {
    ...{ path, kind: model.kind, mode: model.mode, verdict, open, problems: problems.map(reported) },
    ...{ silenced: suppressed.length, accepted: accepted.length, details: detailsOf(model, judgement) }
  };
}

export function reportOf(documents: readonly CheckedDocument[]): Report {
  return { documents, configuration: [], others: 0 };
}

/** A finding with another message, wherever it stands. */
export function problem(message: string, more: Partial<ReportedProblem> = {}): ReportedProblem {
  const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } };
  return { rule: "placeholder", severity: "error", message, range, related: [], isFixable: false, ...more };
}

/** A checklist with nothing but these findings. */
export function withProblems(path: string, problems: readonly ReportedProblem[]): CheckedDocument {
  const none = { open: 0, silenced: 0, accepted: 0 };
  return { path, kind: "release-checklist", mode: "instance", verdict: "no-go", problems, ...none };
}

/** Texts that somebody writes into a document, or gives to a file, to be understood as something else. */
export const hostile: readonly string[] = [
  "\n::set-output name=a::b",
  "\r::error::x",
  "a%0A::add-mask::b",
  "::stop-commands::x",
  "a,line=1::b",
  "##[add-path]/tmp",
  "<script>alert(1)</script>",
  ']]> & "quotes" \'',
  "\u0000\u0007\u001b[31m\u000b\uFFFE\uFFFF",
  "\uD800 half \uDC00",
  "\u202Egnp.exe\u2066",
  "{0} {{1}}",
  "[here](https://evil.example.com)",
  "@everyone #1 https://evil.example.com",
  "e\u0301 \u00e9 日本語 🟢",
  "x".repeat(5_000)
];
