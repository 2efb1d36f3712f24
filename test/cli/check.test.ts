/** `gonogo check`: what it reads, what it prints, how it ends. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { formatNames } from "../../server/src/cli/formats.ts";
import { commandLine, samples } from "../support/command-line.ts";

describe("the exit code", () => {
  it("is explained by the help and by the page on the command line", async t => {
    const { out } = await commandLine(t).run(["--help"]);
    const listed = out.slice(out.indexOf("\nexit codes\n")).match(/^ {2}\d+(?= )/gm);
    assert.deepEqual(listed?.map(Number), [0, 1, 2, 130]);
    const page = readFileSync(join(import.meta.dirname, "../../docs/command-line.md"), "utf8").replace(/\s+/g, " ");
    for (const code of [1, 2, 130]) assert.match(page, new RegExp(`Exit code 0: [^#]*\\. ${code}: `));
  });

  const cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[], number])[] = [
    ["is 0 for a document that is go", { "a.md": samples.go }, [], 0],
    ["is 0 for a no-go that breaks no rule", { "a.md": samples.noGo }, [], 0],
    ["is 0 for warnings", { "a.md": samples.open }, [], 0],
    ["is 0 for nothing of ours", { "a.md": samples.other }, [], 0],
    ["is 0 for an empty folder", {}, [], 0],
    ["is 1 for an error", { "a.md": samples.error }, [], 1],
    ["is 1 when one document of many has an error", { "a.md": samples.go, "b.md": samples.error }, [], 1],
    ["is 1 when a status is open on the day before", { "a.md": samples.open }, ["--today", "2026-03-24"], 1],
    ["is 0 for as many warnings as allowed", { "a.md": samples.open }, ["--max-warnings", "1"], 0],
    ["is 1 for one warning too many", { "a.md": samples.open }, ["--max-warnings", "0"], 1],
    ["is 1 for too many warnings in all", { "a.md": samples.open, "b.md": samples.open }, ["--max-warnings=1"], 1],
    ["is 0 for what is go when go is required", { "a.md": samples.go }, ["--require", "go"], 0],
    ["is 1 for what is open when go is required", { "a.md": samples.open }, ["--require", "go"], 1],
    ["is 1 for what is no-go when go is required", { "a.md": samples.noGo }, ["--require", "go"], 1],
    [
      "is 0 for templates, archives and others beside what is go when go is required",
      { "a.md": samples.template, "b.md": samples.archived, "c.md": samples.other, "d.md": samples.go },
      ["--require", "go"],
      0
    ]
  ];
  for (const [name, files, options, expected] of cases) {
    it(name, async t => {
      const { code, error } = await commandLine(t, files).run(["check", ...options]);
      assert.deepEqual([code, error], [expected, ""]);
    });
  }
});

describe("go that is required", () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[], string | null])[] = [
    [
      "a named file of no kind",
      { "a.md": samples.other, "b.md": samples.go },
      ["a.md"],
      "a.md is no operational document"
    ],
    [
      "a named file of no kind beside one",
      { "a.md": samples.other, "b.md": samples.go },
      ["b.md", "a.md"],
      "a.md is no"
    ],
    [
      "a named file in a named folder",
      { "r/a.md": samples.other, "r/b.md": samples.go },
      ["r", "r/a.md"],
      "r/a.md is no"
    ],
    ["a named template", { "a.md": samples.template }, ["a.md"], "a.md is a template and has no verdict"],
    ["a named archived document", { "a.md": samples.archived }, ["a.md"], "a.md is archived and has no verdict"],
    ["empty standard input", {}, ["-", "--stdin-filename", "r/v1.md"], "r/v1.md is no operational document"],
    ["an empty folder", {}, ["."], ". has no document with a verdict"],
    [
      "a folder of templates and others",
      { "r/a.md": samples.template, "r/b.md": samples.other },
      ["r"],
      "r has no document"
    ],
    ["one of two folders", { "r/a.md": samples.go, "rr/a.md": samples.other }, ["r", "rr"], "rr has no document"],
    ["a folder with one that is go", { "r/s/a.md": samples.go, "r/b.md": samples.other }, ["r"], null]
  ];
  for (const [name, files, line, expected] of cases)
    it(`${expected ? "is not said by" : "is said by"} ${name}`, async t => {
      const { code, error } = await commandLine(t, files).run(["check", ...line, "--require", "go"]);
      assert.equal(code, expected === null ? 0 : 1, error);
      if (expected === null) assert.equal(error, "");
      else assert.ok(error.startsWith(`gonogo: ${expected}`) && error.includes("nothing says that it is go"), error);
    });

  it("is missed in every report but the one for tools, whose data standard error goes with", async t => {
    const line = commandLine(t, { "a.md": samples.template });
    for (const name of formatNames.filter(each => each !== "json" && each !== "pretty")) {
      const { out } = await line.run(["check", "a.md", "--require", "go", "--format", name]);
      assert.match(out, /is a template and has no verdict: nothing says that it is go\./, name);
    }
  });

  it("is said by a saved text that is checked over standard input", async t => {
    const readInput = async () => new TextEncoder().encode(samples.go);
    const { code, error } = await commandLine(t, { "a.md": samples.other }).run(
      ["check", "-", "--stdin-filename", "a.md", "--require", "go"],
      { readInput }
    );
    assert.deepEqual([code, error], [0, ""]);
  });
});

describe("a mistake in the command line", () => {
  const mistakes: Readonly<Record<string, readonly string[]>> = {
    "There is no command 'chekc'": ["chekc"],
    "There is no command 'constructor'": ["constructor"],
    "--format is pretty or json or sarif or github or junit or gitlab or markdown or html, not 'xml'": [
      "check",
      "--format",
      "xml"
    ],
    "--require is go, not 'nogo'": ["check", "--require", "nogo"],
    "--today is a date as YYYY-MM-DD, not '2026-02-30'": ["check", "--today", "2026-02-30"],
    "--today is a date as YYYY-MM-DD, not 'tomorrow'": ["check", "--today", "tomorrow"],
    "--max-warnings is a number, not '-1'": ["check", "--max-warnings=-1"],
    "--max-warnings is a number, not ''": ["check", "--max-warnings="],
    "Unknown option '--fixx'": ["check", "--fixx"],
    "--format <value>": ["check", "--format"],
    "new takes one kind": ["new"],
    "new takes one kind: ": ["new", "runbook", "postmortem"],
    "The kind is release-checklist or postmortem or runbook or stakeholder-update, not 'transcript'": [
      "new",
      "transcript"
    ]
  };
  for (const [message, line] of Object.entries(mistakes)) {
    it(`is named: ${line.join(" ")}`, async t => {
      const { code, out, error } = await commandLine(t, { "a.md": samples.error }).run(line);
      assert.deepEqual([code, out], [2, ""]);
      assert.ok(error.startsWith("gonogo: ") && error.includes(message), error);
      assert.match(error, /See gonogo --help\.\n$/);
    });
  }
});

describe("help and version", () => {
  it("are printed", async t => {
    const line = commandLine(t);
    for (const words of [["--help"], ["-h"], ["help"], ["check", "--help"], ["new", "-h"]]) {
      const { code, out, error } = await line.run(words);
      assert.deepEqual([code, error], [0, ""], words.join(" "));
      assert.match(out, /usage: gonogo check/);
    }
    for (const words of [["--version"], ["-v"]]) {
      const { code, out } = await line.run(words);
      assert.equal(code, 0);
      assert.match(out, /^\d+\.\d+\.\d+[\w-]*\n$/);
    }
  });

  it("are what a bare gonogo gets, as an error", async t => {
    const { code, out, error } = await commandLine(t).run([]);
    assert.deepEqual([code, out], [2, ""]);
    assert.match(error, /usage: gonogo check/);
  });
});

interface RelatedPlace {
  readonly path: string;
  readonly range: { readonly start: { readonly line: number } };
}

describe("the JSON report", () => {
  it("is the contract, to the order of its keys", async t => {
    const line = commandLine(t, { "docs/a.md": samples.open, "b.md": samples.template, "other.md": samples.other });
    const { out } = await line.run(["check", "--format", "json"]);
    assert.equal(
      out,
      `${JSON.stringify(
        {
          version: 1,
          documents: [
            { path: "b.md", kind: "release-checklist", mode: "template", verdict: null, open: 0, diagnostics: [] },
            {
              path: "docs/a.md",
              kind: "release-checklist",
              mode: "instance",
              verdict: "open",
              open: 1,
              diagnostics: [
                {
                  rule: "unfilled-status",
                  severity: "warning",
                  message: "Criterion 'Tests pass' has no status: write GO, NO-GO or N/A with a reason.",
                  range: { start: { line: 10, column: 22 }, end: { line: 10, column: 25 } },
                  related: [],
                  fixable: true
                }
              ]
            }
          ],
          configuration: [],
          summary: { documents: 2, errors: 0, warnings: 1, information: 0, hints: 0 }
        },
        null,
        2
      )}\n`
    );
  });

  it("names what belongs to a finding, here and in other documents", async t => {
    const commands = "```sh\nrm -rf /srv/ledger\ndropdb ledger\n```";
    const line = commandLine(t, {
      "a.md": `# Runbook: ledger\n\n## Mitigation\n\n${commands}\n`,
      ".git/HEAD": "ref: refs/heads/main\n",
      "pm/chat.txt":
        "[14:06] alert-bot: errors of postings at 45%\n[14:07] payments-oncall: looking into it\n[14:40] payments-oncall: normal again\n",
      "pm/b.md": `---\nkind: postmortem\n---\n\n# Postmortem: ledger-api rejected postings\n\nSee the [chat](chat.txt).\n\n## Impact\n\n- About [X] postings failed\n`
    });
    const { out } = await line.run(["check", "--format", "json"]);
    const { documents }: { documents: { diagnostics: { rule: string; related: RelatedPlace[] }[] }[] } =
      JSON.parse(out);
    const found = documents.flatMap(({ diagnostics }) => diagnostics);
    const related = found.flatMap(each => each.related.map(({ path, range }) => [each.rule, path, range.start.line]));
    assert.deepEqual(related, [
      ["unguarded-command", "a.md", 7],
      ["available-figure", "pm/chat.txt", 1]
    ]);
  });

  it("counts every severity", async t => {
    const line = commandLine(t, { "a.md": samples.error, "b.md": samples.open });
    const { out } = await line.run(["check", "--format=json", "--today=2026-03-01"]);
    assert.deepEqual(JSON.parse(out).summary, { documents: 2, errors: 1, warnings: 0, information: 1, hints: 0 });
  });

  it("is whole when nothing is ours", async t => {
    const { out } = await commandLine(t).run(["check", "--format", "json"]);
    assert.deepEqual(JSON.parse(out), {
      version: 1,
      documents: [],
      configuration: [],
      summary: { documents: 0, errors: 0, warnings: 0, information: 0, hints: 0 }
    });
  });
});

describe("the pretty report", () => {
  it("has the findings of each document, then the verdicts, then the sum", async t => {
    const files = {
      "a.md": samples.go,
      "b.md": samples.open,
      "c.md": samples.noGo,
      "d.md": samples.template,
      "e.md": samples.archived,
      "f.md": samples.other
    };
    const { out } = await commandLine(t, files).run(["check"]);
    assert.equal(
      out,
      [
        "b.md",
        "   10:22  warning      Criterion 'Tests pass' has no status: write GO, NO-GO or N/A with a reason.  unfilled-status",
        "",
        "GO     a.md  (release checklist)",
        "OPEN   b.md  (release checklist, 1 to fill)",
        "NO-GO  c.md  (release checklist)",
        "–      d.md  (release checklist, template)",
        "–      e.md  (postmortem, archived)",
        "5 documents: 0 errors, 1 warning. 1 other file left alone.",
        ""
      ].join("\n")
    );
  });

  it("says when nothing is ours", async t => {
    const line = commandLine(t, { "a.md": samples.other, "b.md": samples.other });
    assert.equal((await line.run(["check"])).out, "No operational documents found. 2 other files left alone.\n");
    assert.equal((await commandLine(t).run(["check"])).out, "No operational documents found.\n");
  });

  it("is coloured for terminals that show colours, and only there", async t => {
    const line = commandLine(t, { "a.md": samples.open });
    const start = "\u001b[";
    assert.equal((await line.run(["check"])).out.includes(start), false);
    const { out } = await line.run(["check"], { colour: true });
    assert.ok(out.includes(`${start}33mwarning`) && out.includes(`${start}1m${start}33mOPEN`));
    assert.equal((await line.run(["check", "--format", "json"], { colour: true })).out.includes(start), false);
  });

  it("sends no control character of a document or a name to the terminal", async t => {
    const evil = "\u001b[31mred\u0007\u0000\u009b2J\u202Ereversed\u2066\u2028\uD83D";
    const text = samples.open.replace("Tests pass", evil).replace("v5.0.0", `v5.0.0 [name ${evil}]`);
    const line = commandLine(t, { "a.md": text, "b\u001b[31m\n.md": samples.open });
    for (const options of [[], ["--format", "json"]]) {
      const { out, error } = await line.run(["check", ...options, "missing\u001b[2J.md", "."]);
      assert.doesNotMatch(out.replace(/\n/g, ""), /[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029]/u);
      assert.doesNotMatch(error.replace(/\n$/, ""), /[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029]/u);
    }
  });
});

describe("a screen", () => {
  const evil = "\u001b[31mred\u0007\u009b2J\u202Ereversed\rback";
  const text = `# Release Checklist: ${evil}\n${samples.open.replace("Tests pass", evil).replace(/^.*\n/, "")}`;
  const controls = /[\p{Cc}\u202A-\u202E]/u;
  const colours = [0, 1, 2, 31, 32, 33, 36].map(style => `\u001b[${style}m`);
  const plain = (printed: string) =>
    colours.reduce((rest, colour) => rest.replaceAll(colour, ""), printed.replace(/[\n\t]/g, ""));
  const words: readonly (readonly string[])[] = [
    ["draft", "template", "--from", "a.md"],
    ["check", "a.md", "--fix", "--dry-run"],
    ...["pretty", "json", "github", "junit", "markdown", "html", "sarif", "gitlab"].map(format => [
      ...["check", "a.md", "--format", format]
    ]),
    ["check", "-", "--fix"],
    ["config", "a.md"],
    ["map", "."],
    ["actions", "."]
  ];
  for (const line of words) {
    it(`gets no control characters from gonogo ${line.join(" ")}, colours or not`, async t => {
      const { run } = commandLine(t, { "a.md": text });
      for (const colour of [false, true]) {
        const readInput = async () => new TextEncoder().encode(text);
        const { out, error } = await run(line, { colour, isScreen: true, readInput });
        assert.doesNotMatch(plain(out), controls);
        assert.doesNotMatch(plain(error), controls);
        assert.ok(!`${out}${error}`.includes(evil.slice(0, 8)));
      }
    });
  }

  it("alone is spared: a file and a pipe get what the document says", async t => {
    const { run } = commandLine(t, { "a.md": text });
    const { out } = await run(["draft", "template", "--from", "a.md"]);
    assert.ok(out.includes("\u001b\\[31mred\u0007"));
    const readInput = async () => new TextEncoder().encode(text);
    assert.ok((await run(["check", "-", "--fix"], { readInput })).out.includes(evil));
  });
});

describe("outside of repositories", () => {
  it("what was given to check is searched for documents of the same incident", async t => {
    const files = {
      "chat.md":
        "---\nkind: transcript\nincident: INC-2041\n---\n\n[14:05] alert-bot: just got an alert: errors at 45%\n[14:23] payments-oncall: rollback complete\n[14:41] incident-commander: incident resolved\n",
      "postmortem.md":
        "---\nkind: postmortem\nincident: INC-2041\n---\n\n# Postmortem: ledger-api rejected postings\n\nThe error rate peaked at 25%.\n"
    };
    const found = async (...paths: readonly string[]): Promise<boolean> =>
      /conflicting-fact/.test((await commandLine(t, files).run(["check", ...paths])).out);
    assert.deepEqual([await found(), await found("."), await found("postmortem.md")], [true, true, false]);
  });
});
