/** `gonogo COMMAND`: picks the command and turns usage errors into exit code 2. */
import { printable } from "../report/printable.ts";
import { version } from "../version.ts";
import { harmless } from "./screen.ts";
import { type ExitCode, Interrupted, isUsageError, type Terminal, UsageError } from "./terminal.ts";

type Command = (options: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** Each is loaded when it is asked for: most of a program would be read for nothing. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  actions: async () => (await import("./actions-command.ts")).actionsCommand,
  check: async () => (await import("./check-command.ts")).checkCommand,
  config: async () => (await import("./config-command.ts")).configCommand,
  draft: async () => (await import("./draft-command.ts")).draftCommand,
  map: async () => (await import("./pictures/map-command.ts")).mapCommand,
  mcp: async () => {
    // As it is loaded here: another copy of it would be half as large as all that agents are served with.
    const { checkCommand } = await import("./check-command.ts");
    const { mcpCommand } = await import("./mcp/mcp-command.ts");
    return (options, terminal) => mcpCommand(options, terminal, checkCommand);
  },
  new: async () => (await import("./new-command.ts")).newCommand,
  rules: async () => (await import("./rules-command.ts")).rulesCommand,
  timeline: async () => (await import("./pictures/timeline-command.ts")).timelineCommand
};

/** Runs a command line (without the program's name). */
export async function run(line: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...options] = line;
  if (name === undefined || line.includes("--help") || line.includes("-h") || name === "help") {
    const { usage } = await import("./usage.ts");
    (name === undefined ? terminal.error : terminal.out)(usage);
    return name === undefined ? 2 : 0;
  }
  if (name === "--version" || name === "-v") {
    terminal.out(`${version}\n`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (!command) throw new UsageError(`There is no command '${name}'.`);
    // Where it is gone, it throws: here it is told, and not as the fault of some file.
    void terminal.cwd;
    return await (await command())(options, harmless(name, terminal));
  } catch (error) {
    if (error instanceof Interrupted) {
      terminal.error(`gonogo: interrupted ${error.message}.\n`);
      return 130;
    }
    if (!isUsageError(error)) throw error;
    terminal.error(`gonogo: ${printable(error.message)} See gonogo --help.\n`);
    return 2;
  }
}
