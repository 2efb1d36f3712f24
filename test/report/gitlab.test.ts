/** GitLab's code quality JSON. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gitlabReport } from "../../server/src/report/gitlab.ts";
import { brokenRun, checkedDocument, fineRun } from "../support/reports.ts";
import { samples } from "../support/samples.ts";

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const digest = (text: string): string => `digest of ${text}`;
function issuesOf(path: string, text: string): readonly Issue[] {
  const { details } = checkedDocument(path, text);
  return JSON.parse(gitlabReport([{ path, problems: details.problems }], fineRun, digest));
}

const two = samples.open.replace(
  "| Tests pass | @qa | ___ |",
  "| Tests pass | @qa | ___ |\n| Tests pass | @qa | ___ |"
);

describe("code quality", () => {
  it("tells of each finding what GitLab shows", () => {
    assert.deepEqual(issuesOf("docs/a b.md", samples.open), [
      {
        description: "Criterion 'Tests pass' has no status: write GO, NO-GO or N/A with a reason.",
        check_name: "unfilled-status",
        fingerprint: "digest of docs/a b.md\nunfilled-status tests pass @qa\n0",
        severity: "major",
        location: { path: "docs/a b.md", lines: { begin: 10, end: 10 } }
      }
    ]);
    assert.deepEqual(issuesOf("a.md", samples.go), []);
  });

  it("knows a finding again when it has moved, and tells two of the same apart", () => {
    const fingerprints = (text: string, path = "a.md"): string[] => issuesOf(path, text).map(each => each.fingerprint);
    const moved = two.replace("## Go/No-Go", "Read the notes of the release.\n\n## Go/No-Go");
    assert.notDeepEqual(
      issuesOf("a.md", moved).map(each => each.location),
      issuesOf("a.md", two).map(each => each.location)
    );
    assert.deepEqual(fingerprints(moved), fingerprints(two));
    assert.equal(new Set([...fingerprints(two), ...fingerprints(two, "b.md")]).size, 4);
  });

  it("tells what was not judged, and of what nothing says that it is go: as long as that is so, it is no mend", () => {
    const issues: readonly Issue[] = JSON.parse(gitlabReport([], brokenRun, digest));
    assert.deepEqual(
      issues.map(each => [each.check_name, each.severity, each.location, each.fingerprint]),
      [
        [
          "team/ours (external)",
          "critical",
          { path: "b.md", lines: { begin: 1, end: 1 } },
          "digest of b.md\nteam/ours"
        ],
        ["no-verdict", "critical", { path: "docs", lines: { begin: 1, end: 1 } }, "digest of docs\nno-verdict"]
      ]
    );
    assert.equal(issues[0]?.description, "b.md was not judged by team/ours: it threw an error.");
  });

  it("leaves out what a directive silences", () => {
    assert.deepEqual(issuesOf("a.md", `<!-- gonogo-disable-file unfilled-status -- later -->\n\n${samples.open}`), []);
  });
});
