/** An agent's host in this process: it speaks to `gonogo mcp` as it does over standard input and output. */
import { join } from "node:path";
import { PassThrough } from "node:stream";
import type { TestContext } from "node:test";
import { type CallToolResult, Client } from "@modelcontextprotocol/client";
import { StdioServerTransport, serveStdio } from "@modelcontextprotocol/server/stdio";
import { checkCommand } from "../../server/src/cli/check-command.ts";
import { mcpServer } from "../../server/src/cli/mcp/agent-server.ts";
import { foldersOf } from "../../server/src/cli/mcp/workplace.ts";
import { type CommandLine, commandLine } from "./command-line.ts";
import { someDay } from "./documents.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

interface Wires {
  readonly line: CommandLine;
  readonly toServer: PassThrough;
  readonly fromServer: PassThrough;
}

/** What a tool says: its text, its data, and whether it could not do what it was asked. */
export interface Said {
  readonly text: string;
  readonly data: Record<string, unknown> | undefined;
  readonly isError: boolean;
}

export interface Agent {
  readonly line: CommandLine;
  readonly client: Client;
  call(name: string, parameters?: Record<string, unknown>, signal?: AbortSignal): Promise<Said>;
}

/** How a host starts a server: `at`, a folder of the files, and with which option. */
interface Start {
  readonly at?: string;
  readonly folder?: string;
}

/** A server that works in a folder with these files. */
async function wires(test: TestContext, files: Files, { at = ".", folder }: Start = {}): Promise<Wires> {
  const line = commandLine(test, files);
  const folders = await foldersOf({ cwd: join(line.folder, at) }, folder);
  const [toServer, fromServer] = [new PassThrough(), new PassThrough()];
  const serving = serveStdio(() => mcpServer({ ...folders, today: someDay, threads: 1, checkCommand }), {
    transport: new StdioServerTransport(toServer, fromServer)
  });
  test.after(() => serving.close());
  return { line, toServer, fromServer };
}

/** The client of the SDK, which holds every answer against the schema that its tool has. */
export async function agent(test: TestContext, files: Files = {}, start: Start = {}): Promise<Agent> {
  const { line, toServer, fromServer } = await wires(test, files, start);
  const client = new Client({ name: "test", version: "1" });
  // The transport knows streams only: it does not mind on which side it stands.
  await client.connect(new StdioServerTransport(fromServer, toServer));
  return {
    line,
    client,
    async call(name, parameters = {}, signal) {
      const result = (await client.callTool(
        { name, arguments: parameters },
        signal ? { signal } : {}
      )) as CallToolResult;
      const [first] = result.content;
      return {
        text: first?.type === "text" ? first.text : "",
        data: result.structuredContent as Said["data"],
        isError: result.isError === true
      };
    }
  };
}

export interface RawAgent {
  readonly line: CommandLine;
  /** Writes bytes as they are. */
  write(text: string | Uint8Array): void;
  /** The next message of the server. */
  next(): Promise<Record<string, unknown>>;
}

/** The wire itself, for what no client would send. */
export async function rawAgent(test: TestContext, files: Files = {}): Promise<RawAgent> {
  const { line, toServer, fromServer } = await wires(test, files);
  const messages = linesOf(fromServer);
  return {
    line,
    write: text => void toServer.write(text),
    next: async () => JSON.parse(String((await messages.next()).value))
  };
}

async function* linesOf(stream: PassThrough): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of stream) {
    const lines = (rest + String(chunk)).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}

/** The request that opens a conversation, as hosts have sent it for long. */
export const initialize = `${JSON.stringify({
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "raw", version: "1" } }
})}\n`;
