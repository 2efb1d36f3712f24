/** JUnit XML: what consumers read as tests that pass or fail, well-formed whatever documents say. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { junitReport } from "../../server/src/report/junit.ts";
import { elementsOf } from "../support/markup.ts";
import { brokenRun, checkedDocument, fineRun, hostile, problem, reportOf, withProblems } from "../support/reports.ts";
import { samples } from "../support/samples.ts";

const heading = '<?xml version="1.0" encoding="UTF-8"?>\n';

function read(xml: string) {
  assert.ok(xml.startsWith(heading));
  assert.doesNotMatch(xml, /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u, "what no XML may hold");
  return elementsOf(xml.slice(heading.length));
}

const named = (xml: string, name: string) => read(xml).filter(each => each.name === name);
const attribute = (name: string) => (each: { readonly attributes: ReadonlyMap<string, string> }) =>
  each.attributes.get(name);

describe("JUnit XML", () => {
  it("has a suite for each document, and a test for each finding", () => {
    const report = reportOf([checkedDocument("a.md", samples.open), checkedDocument("b.md", samples.go)]);
    const xml = junitReport(report, fineRun);
    assert.deepEqual(named(xml, "testsuite").map(attribute("name")), ["a.md", "b.md"]);
    const [all] = named(xml, "testsuites");
    assert.deepEqual(
      ["tests", "failures", "errors", "skipped", "time"].map(name => all?.attributes.get(name)),
      ["2", "1", "0", "0", "0"]
    );
    const message = "Criterion 'Tests pass' has no status: write GO, NO-GO or N/A with a reason.";
    const [open, go] = named(xml, "testcase");
    assert.deepEqual(
      [...(open?.attributes ?? [])],
      [
        ["classname", "a.md"],
        ["name", `unfilled-status: ${message}`],
        ["file", "a.md"],
        ["line", "10"],
        ["time", "0"]
      ]
    );
    assert.equal(go?.attributes.get("name"), "nothing found");
    const failures = named(xml, "failure");
    assert.deepEqual(
      failures.map(each => [each.attributes.get("type"), each.attributes.get("message"), each.text]),
      [["warning", message, `a.md:10:22: warning: ${message} (unfilled-status)`]]
    );
  });

  it("lets pass what is there for information, and tells apart what has the same name", () => {
    const problems = [
      problem("Same."),
      problem("Same."),
      problem("Known.", { severity: "information" }),
      problem("Perhaps.", { severity: "hint" })
    ];
    const xml = junitReport(reportOf([withProblems("a.md", problems)]), fineRun);
    assert.equal(named(xml, "failure").length, 2);
    assert.deepEqual(named(xml, "testcase").map(attribute("name")), [
      ...["placeholder: Same.", "placeholder: Same. (2)", "placeholder: Known.", "placeholder: Perhaps."]
    ]);
    assert.equal(named(xml, "system-out").length, 2);
  });

  it("tells what cannot be read, what has to be go, and that there is nothing", () => {
    const failures = [{ path: "b.md", reason: "cannot be read: permission denied." }];
    const xml = junitReport(reportOf([withProblems("a.md", [])]), {
      failures,
      unsaid: [],
      exitCode: 2,
      requiresGo: true
    });
    assert.deepEqual(named(xml, "error").map(attribute("message")), ["cannot be read: permission denied."]);
    assert.deepEqual(named(xml, "failure").map(attribute("type")), ["no-go"]);
    const [all] = named(xml, "testsuites");
    assert.deepEqual([all?.attributes.get("failures"), all?.attributes.get("errors")], ["1", "1"]);
    assert.deepEqual(named(junitReport(reportOf([]), fineRun), "testcase").map(attribute("name")), [
      "No operational documents found"
    ]);
  });

  it("tells what was not judged and of what nothing says that it is go, in one suite for each file", () => {
    const unsaid = [...brokenRun.unsaid, { path: "b.md", reason: "is a template and has no verdict." }];
    const report = reportOf([{ ...withProblems("b.md", []), mode: "template", verdict: null }]);
    const xml = junitReport(report, { ...brokenRun, unsaid });
    assert.deepEqual(named(xml, "testsuite").map(attribute("name")), ["b.md", "docs"]);
    assert.deepEqual(named(xml, "testcase").map(attribute("name")), ["is judged by team/ours", "is go", "is go"]);
    assert.deepEqual(
      [...named(xml, "error"), ...named(xml, "failure")].map(each => [each.attributes.get("type"), each.text]),
      [
        ["unjudged", "b.md was not judged by team/ours: it threw an error."],
        ["no-verdict", "b.md is a template and has no verdict."],
        ["no-verdict", "docs has no document with a verdict: nothing says that it is go."]
      ]
    );
    const [said] = named(junitReport({ ...reportOf([]), others: 1 }, fineRun), "system-out");
    assert.equal(said?.text, "No operational documents found. 1 other file left alone.");
  });

  it("is well-formed, whatever somebody writes", () => {
    for (const text of hostile) {
      const xml = junitReport(reportOf([withProblems(text, [problem(text, { severity: "hint" }), problem(text)])]), {
        ...fineRun,
        failures: [{ path: text, reason: text }]
      });
      assert.deepEqual(named(xml, "testcase").length, 3, JSON.stringify(text));
    }
  });
});
