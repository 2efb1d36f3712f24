/**
 * A repository that changes at random, the examples to begin with: after each change the same is told with what earlier runs
 * have kept, without it, and by several threads. `GONOGO_STEPS` and `GONOGO_SEED` choose another walk.
 */
import assert from "node:assert/strict";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { it } from "node:test";
import type { Terminal } from "../../server/src/cli/terminal.ts";
import { commandLine, samples } from "../support/command-line.ts";

const steps = Number(process.env.GONOGO_STEPS ?? 20);
const seed = Number(process.env.GONOGO_SEED ?? 1);

/** Numbers that look drawn, and are the same for the same seed. */
function drawing(start: number) {
  let state = start;
  const below = (count: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor(((state >>> 8) / 2 ** 24) * count);
  };
  const of = <Item>(list: readonly Item[]): Item => list[below(list.length)] as Item;
  return { below, of };
}

const configurations = [
  "{}",
  '{ "preset": "strict" }',
  '{ "people": ["@ledger-oncall", "@qa"] }',
  '{ "rules": { "unfilled-status": "off", "broken-link": "error" } }',
  '{ "documents": { "**/*.md": "runbook" } }',
  '{ "documents": { "notes/**": "none" } }',
  '{ "today": "2026-03-13" }',
  '{ "siteRoot": "." }',
  '{ "extends": "./base.json" }',
  "{ broken"
];
const pieces = [
  "\nSee the [runbook](../runbooks/ledger-api-write-latency.md#mitigate).\n",
  "\nThe incident was INC-2041.\n",
  "\n- [ ] Update the [runbook](../runbooks/notification-hub-queue-backlog.md) (@qa)\n",
  "\nSee the [postmortem](../postmortems/2026-03-12-ledger-api-failed-postings.md).\n",
  "\n## Action Items\n\n- [ ] Prevent: alert on the queue of ledger-api (@ledger-oncall)\n",
  "\n| Tests pass | @qa | ___ |\n",
  "\nThe error rate peaked at 25%.\n"
];
const owners = ["* @qa\n", "* @ledger-oncall @qa\n", ""];
const baselines = ['{ "version": 1, "findings": {} }', "{ broken"];

it(`the same is told with what was kept, in ${steps} steps from seed ${seed}`, async t => {
  const { below, of } = drawing(seed);
  const line = commandLine(t);
  const kept = mkdtempSync(join(tmpdir(), "gonogo-cache-"));
  t.after(() => rmSync(kept, { recursive: true, force: true }));
  cpSync(join(import.meta.dirname, "../../examples"), line.folder, { recursive: true });
  line.write(".git/HEAD", "ref: refs/heads/main\n");
  for (const [name, text] of Object.entries(samples)) line.write(`notes/${name}.md`, text);

  const at = (name: string): string => join(line.folder, name);
  const files = (): string[] =>
    readdirSync(line.folder, { recursive: true, encoding: "utf8" })
      .filter(name => /\.(?:md|txt)$/.test(name))
      .sort();
  const write = (name: string, text: string): void => {
    rmSync(at(name), { recursive: true, force: true });
    line.write(name, text);
  };
  const folders = ["", "notes/", "runbooks/", "postmortems/"];

  const changes: Readonly<Record<string, () => void>> = {
    "adds to a file": () => {
      const file = of(files());
      writeFileSync(at(file), readFileSync(at(file), "utf8") + of(pieces));
    },
    "takes a line out of a file": () => {
      const file = of(files());
      const lines = readFileSync(at(file), "utf8").split("\n");
      lines.splice(below(lines.length), 1);
      writeFileSync(at(file), lines.join("\n"));
    },
    "moves a file": () => {
      const to = of([...files(), `${of(folders)}moved-${below(4)}.md`]);
      mkdirSync(dirname(at(to)), { recursive: true });
      renameSync(at(of(files())), at(to));
    },
    "copies a file": () => writeFileSync(at(of(files())), readFileSync(at(of(files())))),
    "deletes a file": () => {
      if (files().length > 8) rmSync(at(of(files())));
    },
    "writes a configuration": () => write(`${of(folders)}gonogo.json`, of(configurations)),
    "writes what a configuration extends": () => write("base.json", of(configurations.slice(0, 4))),
    "deletes a configuration": () => rmSync(at(`${of(folders)}gonogo.json`), { force: true }),
    "writes owners of the code": () => write(of(["CODEOWNERS", ".github/CODEOWNERS"]), of(owners)),
    "deletes owners of the code": () => rmSync(at("CODEOWNERS"), { force: true }),
    "writes a baseline": () => write("gonogo-baseline.json", of(baselines)),
    "deletes the baseline": () => rmSync(at("gonogo-baseline.json"), { force: true }),
    "damages what was kept": () => {
      const results = join(kept, "results");
      const names = existsSync(results) ? readdirSync(results) : [];
      if (names.length === 0) return;
      const file = join(results, of(names));
      const bytes = readFileSync(file);
      bytes[below(bytes.length)] = below(256);
      writeFileSync(file, of([bytes, bytes.subarray(0, below(bytes.length))]));
    }
  };
  const asked: readonly (readonly string[])[] = [
    [],
    ["notes"],
    ["postmortems", "runbooks"],
    ["--preset", "strict"],
    ["--no-config"],
    ["--no-baseline"],
    ["--today", "2026-03-14"]
  ];
  const terminals: readonly Partial<Terminal>[] = [{ threads: 1 }, { threads: 1, today: "2026-04-01" }];

  for (let step = 1; step <= steps; step++) {
    const name = of(Object.keys(changes));
    changes[name]?.();
    const words = ["check", "--format", "json", ...of(asked)];
    const terminal = of(terminals);
    const told = `step ${step} ${name}, then asks for ${words.join(" ")}`;
    const fresh = await line.run(words, terminal);
    const cache = { folder: kept, version: "1", day: 20_000 };
    assert.deepEqual(await line.run(words, { ...terminal, cache }), fresh, told);
    assert.deepEqual(await line.run(words, { ...terminal, cache }), fresh, `${told}, once more`);
    if (step % 20 === 0) {
      // So long that a thread is worth its while.
      line.write("notes/long.md", `# Notes\n\n${"The pool was exhausted after a deploy. ".repeat(8000)}\n`);
      const [one, two] = [await line.run(words, terminal), await line.run(words, { ...terminal, threads: 2 })];
      assert.deepEqual(two, one, `${told}, of two threads`);
      rmSync(at("notes/long.md"));
    }
  }
});
