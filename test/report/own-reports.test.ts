/** What we write about documents is none: a report may lie beside them, and is no checklist for quoting one. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, defaultConfiguration } from "../../server/src/check.ts";
import { parseDay } from "../../server/src/document/days.ts";
import { readinessSummary } from "../../server/src/features/readiness-summary.ts";
import { markdownReport } from "../../server/src/report/markdown/markdown-report.ts";
import { reviewComment } from "../../server/src/report/markdown/review-comment.ts";
import { read, readOurs, someDay } from "../support/documents.ts";
import { brokenRun, checkedDocument, hostile, problem } from "../support/reports.ts";
import { samples } from "../support/samples.ts";

const places = [
  "summary.md",
  "releases/release-checklist.md",
  "go-no-go/release.md",
  "postmortems/incident.md",
  "runbooks/a.md"
];
const texts = [samples.noGo, samples.open, samples.error, samples.go, samples.template];
const documents = texts.map((text, index) => {
  const document = checkedDocument(`releases/${index}.md`, text);
  return { ...document, review: document.details.review };
});
const configuration = [{ path: "gonogo.json", problems: [problem("There is no rule 'x'.")], details: [] }];
const none = { documents: [], configuration: [], failures: [], unsaid: [] };

const reports: Readonly<Record<string, string>> = {
  "of all": markdownReport({ ...none, documents }),
  "of one": markdownReport({ ...none, documents: documents.slice(0, 1) }),
  "of what has no verdict": markdownReport({ ...none, documents: documents.slice(-1) }),
  "of none": markdownReport(none),
  "of a run that went wrong": markdownReport({ ...brokenRun, documents, configuration }),
  "of hostile names": markdownReport({
    ...none,
    documents: hostile.map(path => ({ ...documents[0], path }) as (typeof documents)[0])
  }),
  "of more than it holds": markdownReport({ ...none, documents: Array.from({ length: 400 }, () => documents).flat() })
};

describe("our own report", () => {
  for (const [name, text] of Object.entries(reports)) {
    it(`${name} is no document, wherever it lies`, () => {
      // One that is cut is long: what is read of it does not depend on where it lies, and would take a second.
      for (const path of text.length > 20_000 ? places.slice(1, 2) : places) {
        assert.equal(read(text, path), null, path);
        assert.equal(read(text, path, { kind: "release-checklist" }), null, `${path}, as configured`);
      }
      assert.equal(read(text.replaceAll("\n", "\r\n"), "summary.md"), null);
      assert.equal(read(`${text}\n${reports["of one"]}`, "summary.md"), null, "with another one below it");
    });
  }

  it("makes a document of what it is pasted into no other", () => {
    const report = reports["of one"] as string;
    const beside = [
      `${samples.open}\n${report}`,
      `${report}\n${samples.open}`,
      `${report}\n| Criterion | Owner | Status |\n| --- | --- | --- |\n| Tests pass | @qa | GO |\n`,
      `${report}\n- [ ] Tests pass\n`,
      `---\nkind: release-checklist\n---\n\n${report}`,
      samples.open.replace("# Release Checklist: ledger-api v5.0.0", "### Go/No-Go: 1 open")
    ];
    for (const text of beside)
      assert.equal(readOurs(text, "releases/release-checklist.md").kind, "release-checklist", text);
  });
});

describe("what is pasted of a document elsewhere", () => {
  const day = parseDay(someDay);
  const summaries = texts.flatMap(text => {
    const document = readOurs(text);
    const today = day as NonNullable<typeof day>;
    return readinessSummary(document, check(document, { today, configuration: defaultConfiguration })) ?? [];
  });
  const comments = documents.map(({ review }) => reviewComment(review));

  it("is no document: the summary of its readiness, the comment of a review", () => {
    assert.ok(summaries.length >= 3);
    for (const text of [...summaries, ...comments])
      for (const path of places) assert.equal(read(text, path), null, text);
  });
});
