/** The GitHub Action: its steps are run by bash as they stand in action.yml, with what somebody may give it. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { parse } from "yaml";
import { commandLine, samples } from "../support/command-line.ts";
import { sarifRun } from "../support/sarif.ts";

const root = join(import.meta.dirname, "../..");

interface Step {
  readonly id: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
  readonly uses?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action: Action = parse(readFileSync(join(root, "action.yml"), "utf8"));
const { inputs, runs } = action;
const program = join(root, "server/src/cli/main.ts");
const noBash = spawnSync("bash", ["-c", "exit 0"]).status === 0 ? false : "there is no bash";

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly summary: string;
  readonly output: string;
}

/** Runs the steps in a folder with these files and links, as the runner does. */
function perform(
  t: TestContext,
  files: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {}
) {
  const line = commandLine(t, files);
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(line.folder, name));
  const outside = commandLine(t, { summary: "before\n", output: "" });
  const values: Readonly<Record<string, string>> = { program, ...given };
  const environment = {
    PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
    XDG_CACHE_HOME: join(outside.folder, "cache"),
    RUNNER_TEMP: outside.folder,
    GITHUB_ACTION_PATH: root,
    GITHUB_STEP_SUMMARY: join(outside.folder, "summary"),
    GITHUB_OUTPUT: join(outside.folder, "output")
  };
  let ended: Ended = { code: 0, out: "", summary: "", output: "" };
  for (const { run, env, shell } of runs.steps) {
    const own = Object.entries(env).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? "";
      return [name, values[input] ?? inputs[input]?.default ?? ""] as const;
    });
    const { status, stdout, stderr } = spawnSync(shell, ["--noprofile", "--norc", "-eo", "pipefail", "-c", run], {
      cwd: line.folder,
      env: { ...environment, ...Object.fromEntries(own) },
      encoding: "utf8",
      timeout: 60_000
    });
    ended = {
      code: status,
      out: ended.out + stdout + stderr,
      summary: outside.text("summary"),
      output: outside.text("output")
    };
    if (status !== 0) break;
  }
  return { ...ended, line, left: readdirSync(outside.folder).filter(name => name.startsWith("gonogo-reports")) };
}

describe("the GitHub Action", () => {
  it("puts no input into the text of a script, and uses each", () => {
    const used = new Set<string>();
    for (const { run, env, uses } of runs.steps) {
      assert.doesNotMatch(run, /\$\{\{/);
      assert.equal(uses, undefined, "others are pinned by their commits");
      for (const value of Object.values(env)) used.add(/^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? value);
    }
    assert.deepEqual([...used].sort(), Object.keys(inputs).sort());
  });

  it("is documented with all its inputs", () => {
    const page = readFileSync(join(root, "docs/ci.md"), "utf8");
    for (const name of Object.keys(inputs)) assert.ok(page.includes(`\`${name}\``), name);
  });

  it("writes through no link that a pull request brings", { skip: noBash }, t => {
    const report = JSON.stringify({ runs: [{ results: [{ suppressions: [{}] }] }] });
    const files = { "a.md": samples.go, "kept.json": report };
    const { code, out, output, line } = perform(
      t,
      files,
      { paths: "a.md", sarif: "out.sarif" },
      { "out.sarif": "kept.json" }
    );
    assert.deepEqual([code, output], [2, "exit-code=2\n"], out);
    assert.match(out, /sarif=out\.sarif cannot be written: it is a link/);
    assert.equal(line.text("kept.json"), report);
    const outside = perform(t, { "kept.json": report }, {}).line;
    const folder = perform(
      t,
      { "a.md": samples.go },
      { paths: "a.md", sarif: "out/kept.json" },
      { out: outside.folder }
    );
    assert.equal(folder.code, 2, folder.out);
    assert.match(folder.out, /sarif=out\/kept\.json cannot be written: a link leads from there/);
    assert.equal(outside.text("kept.json"), report);
  });

  it("annotates, summarizes, writes SARIF without what is silenced, and ends as the check does", {
    skip: noBash
  }, async t => {
    const silenced = `<!-- gonogo-disable-file missing-rollback -- later -->\n\n${samples.error}`;
    const { code, out, summary, output, line, left } = perform(
      t,
      { "docs/a.md": samples.open, "docs/b c.md": silenced },
      { paths: "docs/a.md\r\ndocs/b c.md\n", sarif: "out.sarif", args: "--max-warnings=0\n--today=2026-03-20" }
    );
    assert.equal(code, 1, out);
    assert.match(out, /\n::warning title=unfilled-status,file=docs\/a\.md,line=10,[^\n]*\n/);
    assert.match(summary, /^before\n### Go\/No-Go: 1 open, 1 go\n/);
    assert.equal(output, "exit-code=1\n");
    const { results } = await sarifRun(line.text("out.sarif"));
    assert.deepEqual(
      results.map(({ ruleId }) => ruleId),
      ["unfilled-status"]
    );
    assert.deepEqual(left, []);
  });

  it("asks for go, and may be silent", { skip: noBash }, t => {
    const options = { "require-go": "true", annotations: "false", summary: "false", args: "--today=2026-03-20" };
    const { code, out, summary } = perform(t, { "a.md": samples.open }, options);
    assert.deepEqual([code, summary], [1, "before\n"]);
    assert.doesNotMatch(out, /^::(?:error|warning)/m);
  });

  it("takes true and false as GitHub does, and no other word for no", { skip: noBash }, t => {
    const files = { "a.md": samples.open };
    const options = { "require-go": "True", annotations: "False", summary: "FALSE", args: "--today=2026-03-20" };
    const { code, out, summary } = perform(t, files, options);
    assert.deepEqual([code, summary], [1, "before\n"]);
    assert.doesNotMatch(out, /^::(?:error|warning)/m);
    const others: readonly (readonly [string, string])[] = [
      ...["", "yes", "tRue", "true ", "true\n::warning::y"].map(value => ["require-go", value] as const),
      ...[["annotations", "1"] as const, ["summary", "on"] as const]
    ];
    for (const [name, value] of others) {
      const { code, out, output, left } = perform(t, files, { [name]: value });
      assert.deepEqual([code, output, left], [2, "exit-code=2\n", []], value);
      assert.equal(out, `::error title=Go/No-Go::The input ${name} is neither true nor false: write one of them.\n`);
    }
  });

  it("runs nothing that somebody gives it, and no name of a file is a command", { skip: noBash }, t => {
    const evil = [
      ...["$(touch pwned)", "`touch pwned`", '"; touch pwned; "', "'; touch pwned; '", "$" + "{{ github.token }}"],
      ...["a && touch pwned", "--fix", "*", "~", "-"]
    ];
    const given = { paths: evil.join("\n"), args: "--stdin-filename=$(touch pwned).md\n--today=2026-03-20" };
    const file = "::set-output name=a::b\n::error::x.md";
    const before = { [file]: samples.open, "a.md": `# Postmortem\n\nTODO ::warning::x ##[add-path]/tmp\n` };
    const { code, out, line } = perform(t, before, given);
    assert.equal(code, 2, out);
    assert.ok(!existsSync(join(line.folder, "pwned")));
    assert.equal(line.text("a.md"), before["a.md"], "nothing was fixed");
    const named = perform(t, before, { paths: ".", sarif: "$(touch pwned).sarif", "changed-since": "$(touch pwned)" });
    assert.equal(named.code, 2, named.out);
    assert.ok(!existsSync(join(named.line.folder, "pwned")));
    const printed = perform(t, before, { paths: ".", args: "--today=2026-03-20" });
    const [start = "", token = ""] = /^::stop-commands::([\da-f-]{36})$/m.exec(printed.out) ?? [];
    const [, stopped = "", after = ""] = printed.out.split(new RegExp(`${start}|^::${token}::$`, "m"));
    assert.match(stopped, /::set-output name=a::b/);
    for (const line of after.trim().split("\n")) assert.match(line, /^::(?:error|warning|notice) title=[\w-]+,file=/);
  });

  it("installs a version, and nothing else", { skip: noBash }, t => {
    for (const version of ["$(touch pwned)", "1.0.0 evil", "file:../evil", "npm:evil@1", "1\n::error::x"]) {
      const { code, out, line } = perform(t, { "a.md": samples.open }, { program: "", version });
      assert.equal(code, 2, out);
      assert.equal(
        out,
        "::error title=Go/No-Go::The version is a number, such as 0.1.0, or a tag, such as latest.\n",
        version
      );
      assert.ok(!existsSync(join(line.folder, "pwned")));
    }
  });
});
