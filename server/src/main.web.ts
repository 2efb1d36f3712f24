/**
 * The server as a web worker, in VS Code for the Web. The same file is what the process of `main.node.ts` runs: it holds
 * the server once for both, and starts by itself only in a worker.
 */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ResponseError
} from "vscode-languageserver/browser";
import { clientHost } from "./host.client.ts";
import type { Host } from "./host.ts";
import type { InitializationOptions } from "./protocol.ts";
import { serve } from "./server.ts";
import { version } from "./version.ts";

export { serve };

/** `gonogoHome`: where the loader in the bundle (`tools/bundle/pieces.mjs`) looks for what is loaded later. */
const worker = globalThis as unknown as DedicatedWorkerGlobalScope & { gonogoHome?: string };
if (typeof worker.importScripts === "function") {
  const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  const hostFor = ({ home }: InitializationOptions): Host => {
    if (home !== undefined) worker.gonogoHome = home;
    return clientHost(connection);
  };
  serve(connection, hostFor, { version, refusal: (...why) => new ResponseError(...why) });
}
