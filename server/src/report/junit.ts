/**
 * The report as JUnit XML: a suite for each document. What keeps a document from being go is a failure, what is there for
 * information has passed; nothing to be found is one test that has passed. No time is told: it would differ from run to run.
 */
import { groupBy } from "../document/groups.ts";
import { element, type Markup, together } from "../text/markup.ts";
import { nothingFound } from "./nothing-found.ts";
import { plainWords } from "./plain-words.ts";
import type { CheckedDocument, Report, ReportedProblem } from "./report.ts";
import { type RunFacts, type RunFailure, sentenceOf } from "./run.ts";
import { shownRule } from "./shown-rule.ts";

/** What became of a test; `detail`: where and what, for who reads no other report. */
type TestResult =
  | { readonly type: "passed"; readonly detail?: string }
  | { readonly type: "failure" | "error"; readonly word: string; readonly message: string; readonly detail: string };

interface Test {
  readonly name: string;
  /** 1-based. */
  readonly line?: number;
  readonly result: TestResult;
}

interface Suite {
  readonly name: string;
  readonly tests: readonly Test[];
}

export function junitReport(report: Report, { failures, unsaid, requiresGo }: RunFacts): string {
  const { documents, configuration } = report;
  const found = byName([
    ...failures.map(unread),
    ...unsaid.map(withoutVerdict),
    ...configuration
      .filter(({ problems }) => problems.length > 0)
      .map(({ path, problems }) => ({ name: path, tests: testsOf(path, problems) })),
    ...documents.map(document => suiteOf(document, requiresGo))
  ]);
  // Some readers take a report without tests for a broken one.
  const none: Suite = {
    name: "gonogo",
    tests: [{ name: "No operational documents found", result: { type: "passed", detail: nothingFound(report) } }]
  };
  const suites = found.length > 0 ? found : [none];
  const tests = suites.flatMap(suite => suite.tests);
  const root = element("testsuites", { name: "gonogo", ...countsOf(tests) }, "\n", ...suites.map(suiteElement));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
}

function suiteOf({ path, problems, verdict }: CheckedDocument, requiresGo: boolean): Suite {
  const tests = testsOf(path, problems);
  const message = `This document is ${verdict}, and has to be go.`;
  const isNot = requiresGo && verdict !== null && verdict !== "go";
  const asked: readonly Test[] = isNot
    ? [{ name: "is go", result: { type: "failure", word: verdict, message, detail: `${path}: ${message}` } }]
    : [];
  return { name: path, tests: [...asked, ...tests] };
}

/** One suite for each file, in the order in which they come first; one without tests has passed. */
function byName(suites: readonly Suite[]): readonly Suite[] {
  return [...groupBy(suites, ({ name }) => name)].map(([name, parts]) => {
    const tests = parts.flatMap(part => part.tests);
    return { name, tests: tests.length > 0 ? tests : [{ name: "nothing found", result: { type: "passed" } }] };
  });
}

/** Names stay the same when lines move, and are told apart: of two with the same name GitLab shows one. */
function testsOf(path: string, problems: readonly ReportedProblem[]): readonly Test[] {
  const counts = new Map<string, number>();
  return problems.map(problem => {
    const { rule, severity, message, range } = problem;
    const name = `${shownRule(rule)}: ${plainWords(message)}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const line = range.start.line + 1;
    const detail = `${path}:${line}:${range.start.character + 1}: ${severity}: ${message} (${shownRule(rule)})`;
    const isFailure = severity === "error" || severity === "warning";
    return {
      ...{ name: count === 1 ? name : `${name} (${count})`, line },
      result: isFailure ? { type: "failure", word: severity, message, detail } : { type: "passed", detail }
    };
  });
}

function unread(failure: RunFailure): Suite {
  const { path, reason, rule } = failure;
  const [name, word] = rule === undefined ? ["can be read", "unread"] : [`is judged by ${rule}`, "unjudged"];
  return {
    name: path,
    tests: [{ name, result: { type: "error", word, message: reason, detail: sentenceOf(failure) } }]
  };
}

function withoutVerdict(each: RunFailure): Suite {
  const { path, reason } = each;
  return {
    name: path,
    tests: [
      { name: "is go", result: { type: "failure", word: "no-verdict", message: reason, detail: sentenceOf(each) } }
    ]
  };
}

function countsOf(tests: readonly Test[]) {
  const count = (type: TestResult["type"]): number => tests.filter(({ result }) => result.type === type).length;
  return { tests: tests.length, failures: count("failure"), errors: count("error"), skipped: 0, time: 0 };
}

function suiteElement({ name, tests }: Suite): Markup {
  const cases = tests.map(test => testElement(name, test));
  return together(element("testsuite", { name: plainWords(name), ...countsOf(tests) }, "\n", ...cases), {
    markup: "\n"
  });
}

function testElement(path: string, { name, line, result }: Test): Markup {
  const place = plainWords(path);
  return together(
    element("testcase", { classname: place, name, file: place, line: line ?? null, time: 0 }, resultElement(result)),
    {
      markup: "\n"
    }
  );
}

function resultElement(result: TestResult): Markup | null {
  const detail = result.detail === undefined ? null : plainWords(result.detail);
  if (result.type === "passed") return detail === null ? null : element("system-out", {}, detail);
  return element(result.type, { type: result.word, message: plainWords(result.message) }, detail);
}
