/** The commands with all options that they take, as they read them, and the exit codes that help explains. */
import { syncBuiltinESMExports } from "node:module";
import util from "node:util";
import { run } from "../../../server/src/cli/run.ts";
import type { Terminal } from "../../../server/src/cli/terminal.ts";
import { usage } from "../../../server/src/cli/usage.ts";

type Options = NonNullable<util.ParseArgsConfig["options"]>;

export async function commandLineContract(): Promise<string> {
  const commands = [...usage.matchAll(/^(?:usage:| {6}) gonogo ([a-z]+(?: [a-z-]+)?)/gm)].map(([, name = ""]) => name);
  const lines: string[] = [];
  for (const command of [...new Set(commands)]) {
    const options = Object.entries(await optionsOf(command));
    const written = options.map(([name, { type, multiple }]) => {
      const value = type === "boolean" ? "" : "=…";
      return `  --${name}${value}${multiple ? " (repeatable)" : ""}`;
    });
    lines.push(`gonogo ${command}`, ...written.sort());
  }
  const codes = usage.slice(usage.indexOf("\nexit codes\n")).matchAll(/^ {2}(\d+) /gm);
  return `${[...lines, ...[...codes].map(([, code]) => `exit code ${code}`)].join("\n")}\n`;
}

/** What a command would take: it reads a command line with an option that there is not, and does nothing else. */
async function optionsOf(command: string): Promise<Options> {
  const { parseArgs } = util;
  const read: Options[] = [];
  util.parseArgs = (config => {
    read.push(config?.options ?? {});
    return parseArgs(config);
  }) as typeof parseArgs;
  syncBuiltinESMExports();
  try {
    await run([...command.split(" "), "--no-such-option"], terminal);
  } finally {
    util.parseArgs = parseArgs;
    syncBuiltinESMExports();
  }
  if (read.length !== 1) throw new Error(`gonogo ${command} reads its options ${read.length} times`);
  return read[0] ?? {};
}

const terminal: Terminal = {
  ...{ cwd: "/nowhere", today: "2026-03-20", colour: false },
  out: () => {},
  error: () => {},
  readInput: async () => new Uint8Array()
};
