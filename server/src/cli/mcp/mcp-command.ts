/** `gonogo mcp`: serves agents over standard input and output, until whoever started it is done. */
import { parseArgs } from "node:util";
import { ProtocolErrorCode } from "@modelcontextprotocol/server";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import { parsing } from "../options.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { mcpServer } from "./agent-server.ts";
import type { Command } from "./quiet-run.ts";
import { shortMessages } from "./short-messages.ts";
import { foldersOf } from "./workplace.ts";

/** In bytes: a message with the longest text that tools read, every character of it escaped. */
const longestMessage = 8 * 1024 * 1024;
const tooLong = `The message is too long: at most ${longestMessage} bytes (8 MiB) are read. Name a file instead of giving its text.`;

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
  const tell = (message: string): void => terminal.error(`gonogo mcp: ${message}\n`);
  const messages = shortMessages(longestMessage, id => {
    if (id === null) tell(tooLong);
    else {
      const error = { code: ProtocolErrorCode.InvalidRequest, message: tooLong };
      transport.send({ jsonrpc: "2.0", id, error }).catch((fault: Error) => tell(fault.message));
    }
  });
  const transport = new StdioServerTransport(messages, process.stdout, { maxBufferSize: longestMessage });
  const serving = serveStdio(() => mcpServer(place), {
    transport,
    onerror: fault => tell(fault.message)
  });
  const code = await new Promise<ExitCode>(resolve => {
    messages.once("end", () => resolve(0));
    terminal.interruption?.addEventListener("abort", () => resolve(130), { once: true });
    // The SDK closes it where nobody hears its answers.
    const { onclose } = transport;
    transport.onclose = () => {
      onclose?.();
      // Its own end closes it, too, and is no fault.
      setImmediate(() => resolve(2));
    };
    process.stdin.once("error", fault => tell(fault.message));
    process.stdin.once("close", () => messages.end());
    process.stdin.pipe(messages);
  });
  process.stdin.unpipe(messages).pause();
  await serving.close();
  return code;
}
