/**
 * The report as workflow commands of GitHub Actions: each finding is an annotation at its lines. GitHub shows the first ten
 * errors, warnings and notices of a step, so errors come first.
 */
import type { Severity } from "../rules/rule.ts";
import { nothingFound } from "./nothing-found.ts";
import { plainWords } from "./plain-words.ts";
import { printable } from "./printable.ts";
import type { Report, ReportedProblem } from "./report.ts";
import { type RunFacts, sentenceOf } from "./run.ts";
import { shownRule } from "./shown-rule.ts";

type Command = "error" | "warning" | "notice";
type Property = "title" | "file" | "line" | "endLine" | "col" | "endColumn";

const commands: Readonly<Record<Severity, Command>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice"
};
/** Stand where a rule stands otherwise. */
const unreadFile = "unread-file";
const noVerdict = "no-verdict";
const nothingChecked = "nothing-checked";
const order: readonly Command[] = ["error", "warning", "notice"];

export function githubCommands(report: Report, { failures, unsaid, requiresGo }: RunFacts): string {
  const { documents, configuration } = report;
  const lines: { readonly command: Command; readonly line: string }[] = [];
  const add = (command: Command, properties: Partial<Record<Property, string | number>>, message: string): void => {
    lines.push({ command, line: written(command, properties, message) });
  };
  for (const { path, reason, rule = unreadFile } of failures)
    add("error", { title: shownRule(rule), file: path }, `This file ${reason}`);
  for (const each of unsaid) add("error", { title: noVerdict, file: each.path }, sentenceOf(each));
  if (documents.length === 0 && failures.length + unsaid.length === 0 && !report.unchanged)
    add("notice", { title: nothingChecked }, nothingFound(report));
  for (const { path, problems } of [...configuration, ...documents])
    for (const problem of problems)
      add(
        commands[problem.severity],
        { title: shownRule(problem.rule), file: path, ...placeOf(problem) },
        problem.message
      );
  for (const { path, verdict } of documents)
    if (requiresGo && verdict !== null && verdict !== "go")
      add("error", { title: verdict, file: path, line: 1 }, `This document is ${verdict}, and has to be go.`);
  return lines
    .toSorted((one, other) => order.indexOf(one.command) - order.indexOf(other.command))
    .map(({ line }) => `${line}\n`)
    .join("");
}

/** Columns are told of a place on one line only: GitHub takes no others, and its last column is one of the place. */
function placeOf({ range: { start, end } }: ReportedProblem): Partial<Record<Property, number>> {
  const lines = { line: start.line + 1, endLine: end.line + 1 };
  if (start.line !== end.line) return lines;
  return { ...lines, col: start.character + 1, endColumn: Math.max(end.character, start.character + 1) };
}

function written(command: Command, properties: Partial<Record<Property, string | number>>, message: string): string {
  const all = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${command} ${all.join(",")}::${escapedData(plainWords(message))}`;
}

/** Of what steers a terminal, runners read the ends of lines only. */
function escapedData(text: string): string {
  return printable(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
