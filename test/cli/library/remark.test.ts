/** `gonogo/remark`: what remark tells of a file is what the command line tells of it. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, it } from "node:test";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { RemarkGonogoOptions } from "../../../server/src/library/api/remark.ts";
import remarkGonogo from "../../../server/src/library/remark.node.ts";
import { commandLine, samples } from "../../support/command-line.ts";
import { someDay } from "../../support/documents.ts";

const root = join(import.meta.dirname, "../../..");
const plugin = join(root, "dist/library/remark.mjs");
const remark = join(root, "node_modules/remark-cli/cli.js");

interface Message {
  readonly reason: string;
  readonly place: object;
  readonly ruleId: string;
  readonly source: string;
  readonly fatal: boolean | null;
}

describe("the plugin for remark", () => {
  const processorWith = (options: RemarkGonogoOptions) => {
    const processor = unified().use(remarkParse).use(remarkGonogo, options);
    processor.compiler = () => "";
    return processor;
  };
  const usual: RemarkGonogoOptions = { today: someDay, configuration: null };
  const messagesOf = async (value: string, options = usual) =>
    (await processorWith(options).process({ value, path: "release.md", cwd: "/nowhere" })).messages;

  it("tells each finding where it is, how bad it is, and what the rule says", async () => {
    const [message, ...more] = await messagesOf(samples.open);
    assert.deepEqual(more, []);
    const { reason, place, ruleId, source, fatal, note, url } = message ?? {};
    assert.deepEqual(
      { place, ruleId, source, fatal, url },
      {
        place: { start: { line: 10, column: 22 }, end: { line: 10, column: 25 } },
        ...{ ruleId: "unfilled-status", source: "gonogo", fatal: false, url: undefined }
      }
    );
    assert.match(reason ?? "", /^Criterion 'Tests pass' has no status/);
    assert.match(note ?? "", /^Every go\/no-go criterion has a status/);
  });

  it("tells errors as fatal, and less than warnings as neither", async () => {
    const all = await messagesOf(samples.error, { ...usual, preset: "strict" });
    const fatal = new Map(all.map(each => [each.ruleId, each.fatal]));
    assert.equal(fatal.get("missing-rollback"), true);
    assert.deepEqual(new Set(fatal.values()), new Set([true, null]));
  });

  it("says what should stand there only where nobody has to decide it", async () => {
    const all = await messagesOf(`${samples.go}\n<!-- gonogo-disable-file no-such-rule -->\n`);
    assert.ok(all.every(({ expected = [] }) => expected.length <= 1));
    assert.ok((await messagesOf(samples.open)).every(({ expected }) => expected === undefined));
  });

  it("takes the text of the file, not of the disk, and leaves other documents alone", async () => {
    assert.deepEqual(await messagesOf(samples.go), []);
    assert.deepEqual(await messagesOf(samples.other), []);
    const [marked] = await messagesOf(`\uFEFF${samples.open}`);
    assert.equal(marked?.ruleId, "unfilled-status");
  });

  it("fails with what is wrong with its options", async () => {
    await assert.rejects(messagesOf(samples.go, { today: "soon" }), /is a date as YYYY-MM-DD, not 'soon'/);
    await assert.rejects(
      messagesOf(samples.go, { prest: "strict" } as never),
      /no option 'prest': did you mean 'preset'/
    );
    await assert.rejects(
      messagesOf(samples.go, { cwd: "/" } as never),
      /no option 'cwd': known are configuration, preset/
    );
  });

  const skip = existsSync(plugin) ? false : "dist/library/remark.mjs is not built";

  it("tells in remark-cli what the command line tells", { skip }, async t => {
    const line = commandLine(t, {
      ".git/HEAD": "ref: refs/heads/main\n",
      CODEOWNERS: "* @ledger-lead\n",
      "gonogo.json": '{ "rules": { "missing-evidence": "hint" } }',
      // What unified-engine takes for fatal beside what it does not: see the plugin.
      "docs/a.md": samples.error,
      "docs/b.md": samples.open,
      "docs/c.md": `${samples.go}\nSee [the runbook](missing.md).\n`,
      "docs/d.md": samples.noGo,
      "e.md": samples.other,
      "report.mjs": "export default files => JSON.stringify(files.map(({ path, messages }) => ({ path, messages })))\n"
    });
    const words = [".", "--no-config", "--no-ignore", "--no-stdout", "--report", "./report.mjs"];
    const { stderr, status } = spawnSync(process.execPath, [remark, ...words, "--use", plugin], {
      ...{ cwd: line.folder, encoding: "utf8", timeout: 60_000 }
    });
    assert.notEqual(stderr, "", `remark-cli said nothing, exit code ${status}`);
    const told = (JSON.parse(stderr) as { path: string; messages: Message[] }[]).map(({ path, messages }) => [
      posix.normalize(path),
      messages.map(({ reason, place, ruleId, fatal, source }) => [source, ruleId, fatal, reason, place])
    ]);
    const { out } = await line.run(["check", "--format", "json", "--today", new Date().toLocaleDateString("sv")]);
    const fatal = { error: true, warning: false, information: null, hint: null };
    const documents: { path: string; diagnostics: Record<"rule" | "severity" | "message" | "range", string>[] }[] =
      JSON.parse(out).documents;
    const expected = documents.map(({ path, diagnostics }) => [
      path,
      diagnostics.map(({ rule, severity, message, range }) => [
        ...["gonogo", rule, fatal[severity as keyof typeof fatal], message, range]
      ])
    ]);
    assert.deepEqual(new Map(told as [string, unknown][]), new Map([...expected, ["e.md", []]] as [string, unknown][]));
  });
});
