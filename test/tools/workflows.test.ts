/** What the workflows must keep to, wherever they run: what they use is pinned, and nobody's words become commands. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../..");
const folder = join(root, ".github/workflows");

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: string;
  readonly "timeout-minutes"?: number;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly (string | number)[]>> };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const texts = readdirSync(folder).map(name => ({ name, text: readFileSync(join(folder, name), "utf8") }));
const jobs = texts.flatMap(({ name, text }) => {
  const workflow: Workflow = parse(text);
  return Object.entries(workflow.jobs).map(([id, job]) => ({ name: `${name}, ${id}`, job, workflow }));
});
const steps = jobs.flatMap(({ name, job }) => job.steps.map(step => ({ name, step })));

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

describe("workflows", () => {
  it("pin what they use by commit, each by one, and say which version that is", () => {
    const pins = new Map<string, string>();
    for (const { name, text } of texts) {
      const lines = text.split("\n").filter(line => /\buses:/.test(line));
      assert.ok(lines.length > 0, name);
      for (const line of lines) {
        const [, action = "", commit = ""] = /uses: ([\w./-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+$/.exec(line) ?? [];
        assert.ok(action, `${name}:${line}`);
        assert.equal(pins.get(action) ?? commit, commit, `${action} is pinned twice`);
        pins.set(action, commit);
      }
    }
  });

  it("may write only where they publish", () => {
    const writing = jobs.flatMap(({ name, job, workflow }) =>
      Object.entries(job.permissions ?? workflow.permissions ?? { everything: "write" })
        .filter(([, right]) => right !== "read")
        .map(([scope]) => `${name}: ${scope}`)
    );
    assert.deepEqual(writing, ["release.yml, npm: id-token", "release.yml, announce: contents"]);
  });

  it("never put anybody's words into a command", () => {
    for (const { name, step } of steps) assert.doesNotMatch(step.run ?? "", /\$\{\{/, name);
  });

  it("leave no token behind in what they check out", () => {
    for (const { name, step } of steps)
      if (step.uses?.startsWith("actions/checkout@")) assert.equal(step.with?.["persist-credentials"], false, name);
  });

  it("hand secrets to the one step that publishes, in an environment that somebody guards", () => {
    const holding = steps.filter(({ step }) => /secrets\./.test(JSON.stringify(step)));
    assert.deepEqual(
      holding.map(({ name, step }) => [name, Object.keys(step.env ?? {})]),
      [
        ["release.yml, marketplace", ["VSCE_PAT"]],
        ["release.yml, open-vsx", ["OVSX_PAT"]]
      ]
    );
    for (const { name, job } of jobs)
      if (/secrets\.|id-token/.test(JSON.stringify(job))) assert.equal(job.environment, "release", name);
  });

  it("end by themselves", () => {
    for (const { name, job } of jobs) assert.ok(Number(job["timeout-minutes"]) <= 30, name);
  });

  it("run on three systems, on each Node that is supported, and on the oldest VS Code and the newest", () => {
    const matrixOf = (id: string) => jobs.find(({ name }) => name === `ci.yml, ${id}`)?.job.strategy?.matrix ?? {};
    const { system = [], node = [] } = matrixOf("systems");
    const families = system.map(each => String(each).replace(/-.*/, ""));
    assert.deepEqual(families, ["ubuntu", "macos", "windows"]);
    assert.deepEqual(node, [20, 22, 24]);
    assert.equal(manifest.engines.node, `>=${node[0]}`);
    const { vscode = [], system: desktops } = matrixOf("desktop");
    assert.deepEqual(vscode, [manifest.engines.vscode.replace("^", ""), "stable"]);
    assert.deepEqual(desktops, system);
  });
});
