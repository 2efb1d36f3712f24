/** A command line whose runs may take what earlier ones have kept. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { digestOf } from "../../server/src/cli/digest.ts";
import type { Cache, Terminal } from "../../server/src/cli/terminal.ts";
import { type CommandLine, commandLine, type Outcome } from "./command-line.ts";

/** What is run where nothing else is said. */
export const json = ["check", "--format", "json"];

export interface CachedLine extends CommandLine {
  /** Runs with what earlier runs have kept. */
  cached(line?: readonly string[], changes?: Partial<Terminal>): Promise<Outcome>;
  readonly cache: Cache;
  /** The files in which something is kept. */
  kept(): string[];
  /** Changes what is kept, as nobody else does: who tells it then has taken it from there. */
  tamper(from: string, to: string): void;
}

/** A repository with a cache beside it. */
export function cachedLine(t: TestContext, files: Readonly<Record<string, string>>): CachedLine {
  const line = commandLine(t, { ".git/HEAD": "ref: refs/heads/main\n", ...files });
  const folder = mkdtempSync(join(tmpdir(), "gonogo-cache-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const cache = { folder, version: "1", day: 20_000 };
  const results = join(folder, "results");
  const kept = () => readdirSync(results).map(name => join(results, name));
  return {
    ...line,
    ...{ cache, kept },
    cached: (words = json, changes = {}) => line.run(words, { cache, ...changes }),
    tamper(from, to) {
      for (const file of kept()) {
        const [heading = "", , ...rest] = readFileSync(file, "utf8").split("\n");
        const body = rest.join("\n").replaceAll(from, to);
        writeFileSync(file, `${heading}\n${digestOf(body)}\n${body}`);
      }
    }
  };
}

/** A chat, and a postmortem that names it and tells another figure. */
export const chat =
  "[14:05] alert-bot: just got an alert: errors at 45%\n[14:23] ledger-oncall: rollback complete\n[14:41] ledger-lead: incident resolved\n";
export const postmortem =
  "# Postmortem: ledger-api rejected postings\n\nSee the [chat](chat.txt). The error rate peaked at 25%.\n\n## Timeline\n\n- **14:01**: Errors detected by the alert\n- **14:30**: Incident resolved\n";
