/** What `gonogo.json` changes on the command line, and `gonogo config`. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commandLine, samples } from "../support/command-line.ts";

const json = ["--format", "json"];

interface Diagnostic {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

interface Report {
  readonly documents: readonly { path: string; kind: string; verdict: string; diagnostics: readonly Diagnostic[] }[];
  readonly configuration: readonly { path: string; diagnostics: readonly Diagnostic[] }[];
  readonly summary: { readonly errors: number; readonly warnings: number };
}

function reportOf(out: string): Report {
  return JSON.parse(out);
}

/** The severity of the unfilled status in each document, by path. */
function severities(out: string): Record<string, string | undefined> {
  return Object.fromEntries(
    reportOf(out).documents.map(({ path, diagnostics }) => [
      path,
      diagnostics.find(({ rule }) => rule === "unfilled-status")?.severity
    ])
  );
}

const off = '{ "rules": { "unfilled-status": "off" } }';
const hint = '{ "rules": { "unfilled-status": "hint" } }';

describe("gonogo.json on the command line", () => {
  it("counts for the documents below it, the nearest alone", async t => {
    const line = commandLine(t, {
      "gonogo.json": off,
      "a.md": samples.open,
      "team/gonogo.json": '{ "extends": "../shared.json" }',
      "shared.json": hint,
      "team/docs/b.md": samples.open,
      "plain/gonogo.json": "{}",
      "plain/c.md": samples.open
    });
    const { code, out, error } = await line.run(["check", ...json]);
    assert.deepEqual([code, error], [0, ""]);
    assert.deepEqual(severities(out), { "a.md": undefined, "plain/c.md": "warning", "team/docs/b.md": "hint" });
    assert.deepEqual(reportOf(out).configuration, [
      { path: "gonogo.json", diagnostics: [] },
      { path: "plain/gonogo.json", diagnostics: [] },
      { path: "shared.json", diagnostics: [] },
      { path: "team/gonogo.json", diagnostics: [] }
    ]);
  });

  it("counts for what is named and for standard input, wherever the command runs in a repository", async t => {
    const line = commandLine(t, {
      ".git/HEAD": "",
      "gonogo.json": hint,
      "docs/a.md": samples.open
    });
    const cwd = `${line.folder}/docs`;
    const named = await line.run(["check", "a.md", ...json], { cwd });
    assert.deepEqual(severities(named.out), { "a.md": "hint" });
    assert.equal(reportOf(named.out).configuration[0]?.path, "../gonogo.json");
    const readInput = async () => new TextEncoder().encode(samples.open);
    const input = await line.run(["check", "-", "--stdin-filename", "deep/b.md", ...json], { cwd, readInput });
    assert.deepEqual(severities(input.out), { "deep/b.md": "hint" });
  });

  it("counts no further up than the working directory where there is no repository", async t => {
    const line = commandLine(t, { "gonogo.json": off, "docs/a.md": samples.open });
    const { out } = await line.run(["check", "a.md", ...json], { cwd: `${line.folder}/docs` });
    assert.deepEqual(severities(out), { "a.md": "warning" });
  });

  it("says of what kind documents are, and which are none of ours", async t => {
    const line = commandLine(t, {
      "gonogo.json": '{ "documents": { "notes/**": "none", "plain.md": "runbook" } }',
      "notes/a.md": samples.open,
      "plain.md": samples.other
    });
    const { documents } = reportOf((await line.run(["check", ...json])).out);
    assert.deepEqual(
      documents.map(({ path, kind }) => [path, kind]),
      [["plain.md", "runbook"]]
    );
  });

  it("says which names sections and statuses have, who may own something, and which day it is", async t => {
    const files = { "a.md": samples.open.replace("## Rollback", "## Plan B").replace("___", "wanted") };
    const plain = commandLine(t, files);
    const rules = async (line: typeof plain) =>
      reportOf((await line.run(["check", ...json])).out).documents[0]?.diagnostics.map(({ rule }) => rule);
    assert.deepEqual(await rules(plain), ["missing-rollback"]);
    const vocabulary = { sections: { "rollback-procedure": ["Plan B"] }, statuses: { unfilled: ["wanted"] } };
    const configured = commandLine(t, { ...files, "gonogo.json": JSON.stringify({ vocabulary }) });
    assert.deepEqual(await rules(configured), ["unfilled-status"]);
    const late = commandLine(t, { "a.md": samples.open, "gonogo.json": '{ "today": "2026-03-24" }' });
    assert.deepEqual(severities((await late.run(["check", ...json])).out), { "a.md": "error" });
    const named = await late.run(["check", "--today", "2026-03-01", ...json]);
    assert.deepEqual(severities(named.out), { "a.md": "information" });
  });

  it("is left out, or another one is taken, where a person says so", async t => {
    const line = commandLine(t, {
      "gonogo.json": off,
      "ci/strict.json": '{ "preset": "strict", "rules": { "unfilled-status": "error" } }',
      "a.md": samples.open
    });
    const without = await line.run(["check", "--no-config", ...json]);
    assert.deepEqual(severities(without.out), { "a.md": "warning" });
    assert.deepEqual(reportOf(without.out).configuration, []);
    const other = await line.run(["check", "--config", "ci/strict.json", ...json]);
    assert.deepEqual([other.code, severities(other.out)], [1, { "a.md": "error" }]);
    assert.deepEqual(reportOf(other.out).configuration, [{ path: "ci/strict.json", diagnostics: [] }]);
  });

  it("is judged by another preset where a person says so", async t => {
    const rules = async (files: Readonly<Record<string, string>>, ...options: readonly string[]) => {
      const { out } = await commandLine(t, { "a.md": samples.go, ...files }).run(["check", ...options, ...json]);
      return reportOf(out).documents[0]?.diagnostics.some(({ rule }) => rule === "missing-evidence");
    };
    assert.equal(await rules({}), false);
    assert.equal(await rules({}, "--preset", "strict"), true);
    assert.equal(await rules({ "gonogo.json": '{ "preset": "strict" }' }), true);
    assert.equal(await rules({ "gonogo.json": '{ "preset": "strict" }' }, "--preset", "recommended"), false);
    assert.equal(await rules({ "gonogo.json": '{ "rules": { "missing-evidence": "on" } }' }), true);
  });
});

describe("a broken gonogo.json", () => {
  const broken = '{\n  "rules": { "unfiled-status": "off" },\n  "preset": "strict",\n}\n';

  it("is exit code 2, and everything else is still checked", async t => {
    const line = commandLine(t, { "gonogo.json": broken, "a.md": samples.go });
    const { code, out, error } = await line.run(["check", ...json]);
    assert.deepEqual([code, error], [2, ""]);
    const { configuration, documents, summary } = reportOf(out);
    assert.deepEqual(configuration, [
      {
        path: "gonogo.json",
        diagnostics: [
          {
            rule: "invalid-configuration",
            severity: "error",
            message: "There is no rule 'unfiled-status': did you mean 'unfilled-status'?",
            range: { start: { line: 2, column: 14 }, end: { line: 2, column: 30 } },
            related: [],
            fixable: true
          }
        ]
      }
    ]);
    assert.equal(summary.errors, 1);
    assert.ok(
      documents[0]?.diagnostics.some(({ rule }) => rule === "missing-evidence"),
      "what is right in it counts"
    );
  });

  it("is shown before the documents", async t => {
    const line = commandLine(t, { "gonogo.json": broken.replace("strict", "recommended"), "a.md": samples.go });
    const { out } = await line.run(["check"]);
    assert.equal(
      out,
      [
        "gonogo.json",
        "    2:14  error        There is no rule 'unfiled-status': did you mean 'unfilled-status'?  invalid-configuration",
        "",
        "GO     a.md  (release checklist)",
        "1 document: 1 error, 0 warnings.",
        ""
      ].join("\n")
    );
  });

  it("may be less severe where it says so itself", async t => {
    const line = commandLine(t, {
      "gonogo.json": broken
        .replace('"rules": {', '"rules": { "invalid-configuration": "warning",')
        .replace("strict", "recommended"),
      "a.md": samples.go
    });
    assert.equal((await line.run(["check"])).code, 0);
    assert.equal((await line.run(["check", "--max-warnings", "0"])).code, 1);
  });

  it("is told of whatever it is", async t => {
    for (const text of ["", "nonsense", "[]", "\u0000", "{".repeat(50_000), "\uFEFF{ }x"]) {
      const { code, out } = await commandLine(t, { "gonogo.json": text, "a.md": samples.go }).run(["check", ...json]);
      assert.equal(code, 2, text.slice(0, 10));
      assert.equal(reportOf(out).documents[0]?.verdict, "go");
      assert.equal(reportOf(out).configuration[0]?.diagnostics.length, 1);
    }
  });

  it("is a mistake where a person names it and it is not there", async t => {
    const line = commandLine(t, { "a.md": samples.go, "folder/b.md": samples.go });
    for (const [options, message] of [
      [["--config", "missing.json"], "The configuration missing.json cannot be read: there is no such file."],
      [["--config", "folder"], "The configuration folder cannot be read: it is no file."],
      [["--config", "a.md", "--no-config"], "--config and --no-config exclude each other."],
      [["--preset", "loose"], "--preset is recommended or strict, not 'loose'."]
    ] as const) {
      const { code, out, error } = await line.run(["check", ...options]);
      assert.deepEqual([code, out, error], [2, "", `gonogo: ${message} See gonogo --help.\n`]);
    }
    const named = await line.run(["check", "--config", "a.md", ...json]);
    assert.equal(named.code, 2);
    assert.match(reportOf(named.out).configuration[0]?.diagnostics[0]?.message ?? "", /^This is not JSON/);
  });
});

describe("gonogo config", () => {
  it("shows what counts for a document and where it comes from", async t => {
    const line = commandLine(t, {
      "gonogo.json": '{\n  "extends": "./team.json",\n  "rules": { "unfilled-status": "error" }\n}\n',
      "team.json": '{ "preset": "strict" }'
    });
    const { code, out, error } = await line.run(["config", "docs/a.md"]);
    assert.deepEqual([code, error], [0, ""]);
    assert.match(out, /^\/\/ What counts for docs\/a\.md, and where each part comes from\.\n/);
    assert.match(out, /^ {2}"preset": "strict", \/\/ team\.json:1$/m);
    assert.match(out, /^ {4}"unfilled-status": "error", \/\/ gonogo\.json:3$/m);
    const other = await line.run(["config", "--preset", "recommended", "--no-config", "docs/a.md"]);
    assert.match(other.out, /^ {2}"preset": "recommended", \/\/ --preset$/m);
  });

  it("says what is wrong with it", async t => {
    const line = commandLine(t, { "gonogo.json": '{ "presett": "strict" }' });
    const { code, out, error } = await line.run(["config", "a.md"]);
    assert.equal(code, 2);
    assert.match(out, /"preset": "recommended", \/\/ default/);
    assert.match(
      error,
      /^gonogo\.json\n +1:3 +error +There is no key 'presett': did you mean 'preset'\? +invalid-configuration\n$/
    );
  });

  it("takes one file", async t => {
    for (const line of [["config"], ["config", "a.md", "b.md"]]) {
      const { code, error } = await commandLine(t).run(line);
      assert.equal(code, 2);
      assert.match(error, /^gonogo: config takes one file/);
    }
  });

  it("sends no control character to the terminal", async t => {
    const line = commandLine(t, { "gonogo.json": '{ "people": ["a\u202Eb"], "x\u009B2J": 1 }' });
    const { out, error } = await line.run(["config", "a\u001b[31m.md"]);
    for (const text of [out, error]) assert.doesNotMatch(text.replace(/\n/g, ""), /[\p{Cc}\u202A-\u202E]/u);
  });
});

describe("gonogo new", () => {
  const team = "# Postmortem: {{title}}\r\n\r\nWritten on {{today}} by {{author}} for {{severity}}.\r\n";

  it("takes the template of the team, for the place of the new file", async t => {
    const line = commandLine(t, {
      "docs/gonogo.json": '{ "templates": { "postmortem": "./ours/pm.md" } }',
      "docs/ours/pm.md": team
    });
    const made = await line.run(["new", "postmortem", "--title", "ledger", "--output", "docs/a.md"]);
    assert.deepEqual([made.code, made.error], [0, ""]);
    assert.equal(
      line.text("docs/a.md"),
      "# Postmortem: ledger\r\n\r\nWritten on 2026-03-20 by [Author] for {{severity}}.\r\n"
    );
    for (const command of [
      ["new", "runbook", "--output", "docs/b.md"],
      ["new", "postmortem", "--output", "c.md"]
    ]) {
      await line.run(command);
      assert.doesNotMatch(line.text(command.at(-1) as string), /Written on/);
    }
  });

  it("says which template cannot be read, and writes nothing", async t => {
    const line = commandLine(t, { "gonogo.json": '{ "templates": { "postmortem": "ours/pm.md" } }' });
    const { code, out, error } = await line.run(["new", "postmortem"]);
    assert.deepEqual(
      [code, out, error],
      [2, "", "gonogo: The template ours/pm.md cannot be read: there is no such file. See gonogo --help.\n"]
    );
  });
});
