/**
 * The server as a process over stdio, and nothing of a library between it and the test: what is sent may be no message at
 * all. `program`: by default its sources.
 */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";

/** The day that counts as today. */
const someDay = "2026-03-20";

/** Whatever a server sends: a response, a request or a notification. */
export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface StdioServer {
  readonly process: ChildProcessWithoutNullStreams;
  /** What it has sent, latest last. Cleared by whoever reads it for long. */
  readonly received: Message[];
  /** What it has written on standard error. */
  complaints(): string;
  /** Sends bytes as they are. */
  write(bytes: string | Uint8Array): void;
  /** Sends a message, whatever it holds. */
  send(message: unknown): void;
  notify(method: string, params?: unknown): void;
  /** Resolves with the answer, be it an error. @throws {Error} when the server ends instead */
  request(method: string, params?: unknown): Promise<Message>;
  /** Resolves with the first message that fits, of those received and those to come. @throws {Error} when the server ends */
  heard(fits: (message: Message) => boolean): Promise<Message>;
  /** Resolves with its exit code once it has ended; `null` where a signal ended it. */
  readonly ended: Promise<number | null>;
}

const sources = join(import.meta.dirname, "../../server/src/main.node.ts");

/** What the server asks of its client, and what it is told where nobody says otherwise. */
const answers: Readonly<Record<string, (params: never) => unknown>> = {
  "workspace/configuration": ({ items }: { readonly items: readonly unknown[] }) =>
    items.map(() => ({ today: someDay }))
};

export function startStdio(program = sources, parameters: readonly string[] = []): StdioServer {
  const child = spawn(process.execPath, [...parameters, "--no-warnings", program, "--stdio"]);
  const received: Message[] = [];
  const listeners = new Set<() => void>();
  let complaints = "";
  let next = 1;
  let code: number | null | undefined;
  const told = (): void => {
    for (const listener of listeners) listener();
  };
  const write = (bytes: string | Uint8Array): void => void child.stdin.write(bytes);
  const send = (message: unknown): void => write(framed(JSON.stringify(message)));
  const take = (message: Message): void => {
    if (message.method !== undefined && message.id !== undefined) {
      const result = answers[message.method]?.(message.params as never) ?? null;
      send({ jsonrpc: "2.0", id: message.id, result });
    }
    received.push(message);
    told();
  };
  child.stdout.on("data", messageReader(take));
  child.stderr.setEncoding("utf8").on("data", data => {
    complaints += data;
  });
  // What is written to a server that has ended is lost, and how it ended is told by `ended`.
  child.stdin.on("error", () => {});
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", exit => {
      code = exit;
      told();
      resolve(exit);
    });
  });

  const heard = (fits: (message: Message) => boolean): Promise<Message> =>
    new Promise((resolve, reject) => {
      let looked = 0;
      const look = (): void => {
        if (looked > received.length) looked = 0;
        const found = received.slice(looked).find(fits);
        looked = received.length;
        if (found === undefined && code === undefined) return;
        listeners.delete(look);
        if (found) resolve(found);
        else reject(new Error(`the server ended with ${code}: ${complaints.slice(-2000)}`));
      };
      listeners.add(look);
      look();
    });

  return {
    process: child,
    received,
    complaints: () => complaints,
    write,
    send,
    notify: (method, params) => send({ jsonrpc: "2.0", method, params }),
    request(method, params) {
      const id = next++;
      const answer = heard(message => message.id === id && message.method === undefined);
      send({ jsonrpc: "2.0", id, method, params });
      return answer;
    },
    heard,
    ended
  };
}

/** A message as it is sent. */
export function framed(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

const separator = "\r\n\r\n";

/** Takes bytes as they come, and gives out the messages in them. */
function messageReader(take: (message: Message) => void): (data: Buffer) => void {
  let chunks: Buffer[] = [];
  let wanted = 0;
  let length = 0;
  return data => {
    chunks.push(data);
    length += data.length;
    while (length > wanted) {
      let bytes = Buffer.concat(chunks);
      const end = bytes.indexOf(separator);
      const size = end < 0 ? undefined : Number(/Content-Length: (\d+)/i.exec(bytes.toString("latin1", 0, end))?.[1]);
      const start = end + separator.length;
      if (size === undefined || length < start + size) {
        wanted = size === undefined ? length : start + size - 1;
        chunks = [bytes];
        return;
      }
      const body = bytes.toString("utf8", start, start + size);
      bytes = bytes.subarray(start + size);
      chunks = [bytes];
      [length, wanted] = [bytes.length, 0];
      take(JSON.parse(body));
    }
  };
}

/** All that editors can do, as far as the server asks for it: so all that it can do is declared. */
export const everything = {
  general: { positionEncodings: ["utf-16"] },
  window: { showDocument: { support: true }, workDoneProgress: true },
  workspace: {
    configuration: true,
    executeCommand: {},
    symbol: {},
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ["create", "rename"] }
  },
  textDocument: {
    ...Object.fromEntries(
      ["references", "documentHighlight", "codeLens", "inlayHint", "selectionRange", "onTypeFormatting"].map(name => [
        name,
        {}
      ])
    ),
    definition: { linkSupport: true },
    documentLink: { tooltipSupport: true },
    rename: { prepareSupport: true },
    diagnostic: { relatedInformation: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 5000 },
    semanticTokens: {
      ...{ requests: { full: true, range: true }, tokenTypes: [], tokenModifiers: [], formats: ["relative"] }
    },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } }
  }
} as const;
