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
import { serve } from "./server.ts";
import { version } from "./version.ts";

export { serve };

// What it needs and what is loaded later is found by the loader of the bundle (`tools/bundle/pieces.mjs`).
const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
if (typeof worker.importScripts === "function") {
  const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  serve(connection, () => clientHost(connection), { version, refusal: (...why) => new ResponseError(...why) });
}
