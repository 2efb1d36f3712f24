/** `gonogo mcp`: serves agents over standard input and output, until whoever started it is done. */
import { parseArgs } from "node:util";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import { parsing } from "../options.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { mcpServer } from "./agent-server.ts";
import type { Command } from "./quiet-run.ts";
import { foldersOf } from "./workplace.ts";

/** A message with the longest text that tools read, every character of it escaped. */
const longestMessage = 8 * 1024 * 1024;

/** `checkCommand`: what `gonogo check` runs. */
export async function mcpCommand(
  line: readonly string[],
  terminal: Terminal,
  checkCommand: Command
): Promise<ExitCode> {
  const { values } = parsing(() => parseArgs({ args: [...line], options: { folder: { type: "string" } } }));
  const place = {
    ...(await foldersOf(terminal, values.folder)),
    checkCommand,
    get today() {
      return terminal.today;
    }
  };
  const transport = new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: longestMessage });
  const serving = serveStdio(() => mcpServer(place), {
    transport,
    onerror: fault => terminal.error(`gonogo mcp: ${fault.message}\n`)
  });
  const code = await new Promise<ExitCode>(resolve => {
    process.stdin.once("end", () => resolve(0));
    process.stdin.once("close", () => resolve(0));
    terminal.interruption?.addEventListener("abort", () => resolve(130), { once: true });
    // The SDK closes it at a message that is too long for it: nobody would be heard any more.
    const { onclose } = transport;
    transport.onclose = () => {
      onclose?.();
      // Its own end closes it, too, and is no fault.
      setImmediate(() => resolve(2));
    };
  });
  await serving.close();
  return code;
}
