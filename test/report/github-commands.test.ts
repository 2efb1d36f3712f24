/** Annotations of GitHub: at the place of each finding, and never a command of somebody else. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { githubCommands } from "../../server/src/report/github-commands.ts";
import { brokenRun, fineRun, hostile, problem, reportOf, withProblems } from "../support/reports.ts";

/** What the runner makes of a line, as it is documented; `null` for a line that it prints. */
function commandIn(line: string) {
  const [whole, name = "", properties = "", data = ""] = /^::([a-z-]+) ([^\n]*?)::(.*)$/s.exec(line) ?? [];
  if (whole === undefined) return null;
  const read = (text: string): string =>
    text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const pairs = properties.split(",").map(pair => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), read(pair.slice(at + 1))] as const;
  });
  return { name, properties: Object.fromEntries(pairs), message: read(data) };
}

const of = (path: string, ...problems: Parameters<typeof withProblems>[1]) =>
  githubCommands(reportOf([withProblems(path, problems)]), fineRun)
    .split("\n")
    .slice(0, -1);

describe("annotations", () => {
  it("tell a finding at its place", () => {
    assert.deepEqual(of("docs/a.md", problem("Not filled in.")), [
      "::error title=placeholder,file=docs/a.md,line=3,endLine=3,col=5,endColumn=9::Not filled in."
    ]);
  });

  it("name columns on one line only, and at least one", () => {
    const [start, end] = [
      { line: 0, character: 3 },
      { line: 4, character: 1 }
    ];
    const many = commandIn(of("a.md", problem("Many.", { range: { start, end } }))[0] ?? "");
    assert.deepEqual(many?.properties, { title: "placeholder", file: "a.md", line: "1", endLine: "5" });
    const none = commandIn(of("a.md", problem("None.", { range: { start, end: start } }))[0] ?? "");
    assert.deepEqual([none?.properties.col, none?.properties.endColumn], ["4", "4"]);
  });

  it("are errors, warnings and notices, in this order", () => {
    const severities = ["hint", "warning", "information", "error"] as const;
    const lines = of("a.md", ...severities.map(severity => problem(severity, { severity })));
    assert.deepEqual(
      lines.map(line => commandIn(line)).map(each => [each?.name, each?.message]),
      [
        ["error", "error"],
        ["warning", "warning"],
        ["notice", "hint"],
        ["notice", "information"]
      ]
    );
  });

  it("tell what cannot be read, and what is not go although it has to be", () => {
    const failures = [{ path: "b.md", reason: "cannot be read: permission denied." }];
    const report = reportOf([withProblems("a.md", [])]);
    const lines = githubCommands(report, { failures, unsaid: [], exitCode: 2, requiresGo: true }).split("\n");
    assert.deepEqual(lines, [
      "::error title=unread-file,file=b.md::This file cannot be read: permission denied.",
      "::error title=no-go,file=a.md,line=1::This document is no-go, and has to be go.",
      ""
    ]);
    assert.equal(githubCommands(report, fineRun), "");
  });

  it("tell what was not judged, of what nothing says that it is go, and that nothing was checked", () => {
    const none = { ...reportOf([]), others: 2 };
    assert.deepEqual(githubCommands(none, brokenRun).split("\n"), [
      "::error title=team/ours (external),file=b.md::This file was not judged by team/ours: it threw an error.",
      "::error title=no-verdict,file=docs::docs has no document with a verdict: nothing says that it is go.",
      ""
    ]);
    assert.equal(
      githubCommands(none, fineRun),
      "::notice title=nothing-checked::No operational documents found. 2 other files left alone.\n"
    );
    assert.equal(githubCommands({ ...none, unchanged: 3 }, fineRun), "", "most changes touch none of our documents");
  });

  it("are one command each, whatever somebody writes", () => {
    for (const text of hostile)
      for (const lines of [of("a.md", problem(text)), of(text, problem("Wrong."))]) {
        assert.equal(lines.length, 1, JSON.stringify(text));
        const command = commandIn(lines[0] ?? "");
        assert.equal(command?.name, "error");
        assert.deepEqual(Object.keys(command?.properties ?? {}), [
          ...["title", "file", "line", "endLine", "col", "endColumn"]
        ]);
        assert.doesNotMatch(lines[0] ?? "", /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u);
      }
  });

  it("name a file as it is called", () => {
    for (const path of ["a\nb.md", "100%.md", "a:b,c.md", "e\u0301.md", "-a #?.md"])
      assert.equal(commandIn(of(path, problem("Wrong."))[0] ?? "")?.properties.file, path);
  });
});
