// @ts-check
/** What somebody does who has installed the package: run by `tools/npm-package.mjs`, and compiled with each way of resolving. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { check, checkFiles, explain, fix, rules, version } from "gonogo";
import remarkGonogo from "gonogo/remark";

const today = "2026-03-20";
const text =
  "# Release Checklist: ledger-api v5.0.0\n\n## Go/No-Go\n\n| Criteria | Owner | Status |\n| --- | --- | --- |\n| Tests pass | @qa | ___ |\n\nDeploy to production.\n";
mkdirSync("docs", { recursive: true });
writeFileSync("docs/release.md", text);

const { document } = check(text, { today, path: "docs/release.md" });
assert.equal(document?.verdict, "no-go");
assert.equal(fix(text, { today }).text, text);
assert.ok(rules.some(rule => rule.id === document?.diagnostics[0]?.rule));
assert.match((await explain("missing-rollback")) ?? "", /^# missing-rollback/);

const report = await checkFiles("docs", { today });
assert.deepEqual(report.documents, [document]);
const cli = spawnSync(
  process.execPath,
  ["node_modules/gonogo/dist/gonogo.mjs", "check", "docs", "--today", today, "--format", "json"],
  { encoding: "utf8" }
);
assert.deepEqual(JSON.parse(cli.stdout).summary, report.summary);

/** @type {string[]} */
const messages = [];
await new Promise((resolve, reject) => {
  const file = {
    ...{ cwd: process.cwd(), path: "docs/release.md", value: readFileSync("docs/release.md") },
    /** @type {(reason: string) => object} */
    message(reason) {
      messages.push(reason);
      return {};
    }
  };
  remarkGonogo({ today })({ type: "root" }, file, error => (error ? reject(error) : resolve(undefined)));
});
assert.deepEqual(
  messages,
  document?.diagnostics.map(each => each.message)
);

const require = createRequire(import.meta.url);
assert.equal(require("gonogo/package.json").version, version);
assert.ok(require("gonogo/schemas/gonogo.schema.json"));
console.log("fine");
