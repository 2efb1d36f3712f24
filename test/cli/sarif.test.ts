/** `gonogo check --format sarif`: the official schema takes it, and it says what the other reports say. */
import assert from "node:assert/strict";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { chat, postmortem } from "../support/cached-line.ts";
import { commandLine, samples } from "../support/command-line.ts";
import { hostile } from "../support/reports.ts";
import { type SarifResult, sarifRun } from "../support/sarif.ts";

const sarif = ["check", "--format", "sarif"];
const isRoot = process.getuid?.() === 0;
const rulesOf = (results: readonly SarifResult[]): string[] => results.map(({ ruleId }) => ruleId);

describe("a SARIF log", () => {
  it("tells findings with their rules, places and fixes", async t => {
    const line = commandLine(t, { "docs/a.md": samples.open });
    const { code, out } = await line.run(sarif);
    const run = await sarifRun(out);
    assert.equal(code, 0);
    const { tool, results, invocations, artifacts, columnKind } = run;
    assert.deepEqual([tool.driver.name, columnKind], ["Go/No-Go", "utf16CodeUnits"]);
    const [rule] = tool.driver.rules;
    assert.equal(rule?.name, "UnfilledStatus");
    assert.equal(rule?.defaultConfiguration.level, "warning");
    assert.match(rule?.help.text ?? "", /\nHOW TO SATISFY IT\n/);
    assert.match(rule?.help.markdown ?? "", /^## What\n\n[\s\S]*\n\n## How to satisfy it\n\n/);
    for (const { text } of rule ? [rule.shortDescription, rule.fullDescription] : [])
      assert.match(text, /^\S[^\n]*\S$/);
    assert.deepEqual(artifacts, [
      {
        location: { uri: "docs/a.md", uriBaseId: "%SRCROOT%" },
        roles: ["analysisTarget"],
        properties: { kind: "release-checklist", mode: "instance", verdict: "open", open: 1 }
      }
    ]);
    assert.deepEqual(invocations, [{ executionSuccessful: true, exitCode: 0, toolExecutionNotifications: [] }]);
    const [{ partialFingerprints, fixes = [], ...result } = results[0] as SarifResult] = results;
    assert.deepEqual(result, {
      ruleId: "unfilled-status",
      ruleIndex: 0,
      level: "warning",
      message: { text: "Criterion 'Tests pass' has no status: write GO, NO-GO or N/A with a reason." },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "docs/a.md", uriBaseId: "%SRCROOT%", index: 0 },
            region: { startLine: 10, startColumn: 22, endLine: 10, endColumn: 25 }
          }
        }
      ],
      suppressions: []
    });
    assert.match(partialFingerprints["gonogo/v1"] ?? "", /^[\w-]{22}$/);
    const [fix] = fixes;
    assert.equal(fix?.artifactChanges[0]?.artifactLocation.uri, "docs/a.md");
    const [replacement] = fix?.artifactChanges[0]?.replacements ?? [];
    assert.equal(replacement?.deletedRegion.startLine, 10);
    assert.match(replacement?.insertedContent.text ?? "", /\bGO\b/);
  });

  it("knows a finding again when it has moved, and tells two of the same apart", async t => {
    const row = "| Tests pass | @qa | ___ |\n";
    const two = samples.open.replace(row, row + row);
    const printsOf = async (text: string) => {
      const { results } = await sarifRun((await commandLine(t, { "a.md": text }).run(sarif)).out);
      return results.map(({ partialFingerprints }) => partialFingerprints["gonogo/v1"]);
    };
    const first = await printsOf(two);
    assert.equal(new Set(first).size, 2);
    assert.deepEqual(await printsOf(two.replace("## Go", "Read the notes of the release.\n\n## Go")), first);
    assert.deepEqual(await printsOf(two.replace(row, row.replace("___", "GO "))), [first[0]]);
  });

  it("tells what a directive or the baseline silences as silenced, and how often it does so decides nothing", async t => {
    const line = commandLine(t, { "a.md": samples.error, "b.md": samples.open });
    const before = await sarifRun((await line.run(sarif)).out);
    await line.run(["check", "--write-baseline", "b.md"]);
    line.write(
      "a.md",
      `${samples.error}\n<!-- gonogo-disable-file missing-rollback -- it cannot be undone [x](y) -->\n`
    );
    const { code, out } = await line.run(sarif);
    const { results } = await sarifRun(out);
    assert.equal(code, 0);
    assert.deepEqual(
      results.map(({ ruleId, suppressions }) => [ruleId, suppressions]),
      [
        ["missing-rollback", [{ kind: "inSource", status: "accepted", justification: "it cannot be undone [x](y)" }]],
        ["unfilled-status", [{ kind: "external", status: "accepted" }]]
      ]
    );
    const prints = (all: readonly SarifResult[]) => all.map(({ partialFingerprints }) => partialFingerprints);
    assert.deepEqual(prints(results), prints(before.results));
  });

  it("tells related places, also of other documents", async t => {
    const line = commandLine(t, {
      ".git/HEAD": "ref: refs/heads/main\n",
      "docs/b.md": postmortem,
      "docs/chat.txt": chat
    });
    const { results } = await sarifRun((await line.run(sarif)).out);
    const places = results.flatMap(({ relatedLocations = [] }) => relatedLocations);
    assert.ok(places.some(({ physicalLocation }) => physicalLocation.artifactLocation.uri === "docs/chat.txt"));
  });

  it("tells what is wrong with a configuration, and knows it again", async t => {
    const line = commandLine(t, { "a.md": samples.go, "gonogo.json": '{\n  "presets": "strict"\n}\n' });
    const first = await line.run(sarif);
    assert.equal(first.code, 2);
    const run = await sarifRun(first.out);
    assert.deepEqual(rulesOf(run.results), ["invalid-configuration"]);
    const [result] = run.results;
    assert.equal(result?.locations[0]?.physicalLocation.artifactLocation.uri, "gonogo.json");
    assert.equal(result?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent.text, '"preset"');
    line.write("gonogo.json", '{\n\n\n  "rule": {},\n  "presets": "strict"\n}\n');
    const { results } = await sarifRun((await line.run(sarif)).out);
    assert.deepEqual(results[1]?.partialFingerprints, result?.partialFingerprints);
  });

  it("tells what cannot be read", async t => {
    const line = commandLine(t, { "a.md": samples.go });
    const { code, out } = await line.run([...sarif, "missing #1.md", "a.md"]);
    const [invocation] = (await sarifRun(out)).invocations;
    assert.equal(code, 2);
    assert.deepEqual(invocation, {
      executionSuccessful: false,
      exitCode: 2,
      toolExecutionNotifications: [
        {
          level: "error",
          message: { text: "missing #1.md cannot be read: there is no such file." },
          locations: [{ physicalLocation: { artifactLocation: { uri: "missing%20%231.md", uriBaseId: "%SRCROOT%" } } }]
        }
      ]
    });
  });

  it("tells of what nothing says that it is go, and that nothing was checked", async t => {
    const line = commandLine(t, { "docs/a.md": samples.template, "notes/b.md": samples.other });
    const gate = await line.run([...sarif, "--require", "go", ".", "docs/a.md"]);
    const told = (await sarifRun(gate.out)).invocations[0]?.toolExecutionNotifications ?? [];
    assert.equal(gate.code, 1);
    assert.deepEqual(
      told.map(({ level, message }) => [level, message.text.split(":")[0]]),
      [
        ["error", ". has no document with a verdict"],
        ["error", "docs/a.md is a template and has no verdict"]
      ]
    );
    const [nothing] = (await sarifRun((await line.run([...sarif, "notes"])).out)).invocations;
    assert.deepEqual(nothing?.toolExecutionNotifications, [
      { level: "note", message: { text: "No operational documents found. 1 other file left alone." } }
    ]);
  });

  it("tells a folder that cannot be read", { skip: isRoot && "root may list every folder" }, async t => {
    const line = commandLine(t, { "closed/a.md": samples.go });
    chmodSync(join(line.folder, "closed"), 0o000);
    const { out } = await line.run(sarif);
    chmodSync(join(line.folder, "closed"), 0o700);
    assert.equal((await sarifRun(out)).invocations[0]?.toolExecutionNotifications.length, 1);
  });

  it("takes files outside of the working directory by their whole address", async t => {
    const line = commandLine(t, { "docs/a b.md": samples.open, "work/b.md": samples.go });
    const { out } = await line.run([...sarif, "../docs"], { cwd: join(line.folder, "work") });
    const [result] = (await sarifRun(out)).results;
    assert.match(result?.locations[0]?.physicalLocation.artifactLocation.uri ?? "", /^file:\/\/\/.*\/docs\/a%20b\.md$/);
  });

  it("holds, whatever somebody writes into a document", async t => {
    const files = hostile.map((text, index) => {
      const words = text.replace(/[\r\n|]+/g, " ").slice(0, 300);
      return [`${index}.md`, samples.open.replace("Tests pass", () => `Tests ${words}`)] as const;
    });
    const { results } = await sarifRun((await commandLine(t, Object.fromEntries(files)).run(sarif)).out);
    assert.ok(rulesOf(results).filter(rule => rule === "unfilled-status").length >= files.length - 2);
  });

  it("marks what a team's own rules say", async t => {
    const rules =
      'export default { id: "payments/never", kinds: "all", severity: "error", summary: "s", *check({ place }) { yield { message: "No.", range: place }; } };\n';
    const line = commandLine(t, { "a.md": samples.go, "rules.mjs": rules });
    const own = ["check", "--rules-from", "rules.mjs", "--format"];
    const { tool, results } = await sarifRun((await line.run([...own, "sarif"])).out);
    assert.deepEqual(rulesOf(results), ["payments/never"]);
    assert.deepEqual(results[0]?.properties, { external: true });
    assert.equal(
      tool.driver.rules[0]?.shortDescription.text,
      "payments/never (external): a rule that this team wrote itself."
    );
    const said: Readonly<Record<string, RegExp>> = {
      github: /^::error title=payments\/never \(external\),/,
      junit: / name="payments\/never \(external\): No\."/,
      gitlab: /"check_name": "payments\/never \(external\)"/,
      markdown: /No\. \(`payments\/never \(external\)`\)\n/
    };
    for (const [format, expected] of Object.entries(said))
      assert.match((await line.run([...own, format])).out, expected);
  });

  it("tells nothing where there is nothing", async t => {
    const { tool, results, artifacts } = await sarifRun((await commandLine(t).run(sarif)).out);
    assert.deepEqual([tool.driver.rules, results, artifacts], [[], [], []]);
  });
});
