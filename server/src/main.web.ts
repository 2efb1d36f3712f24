/** The server as a web worker, in VS Code for the Web. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { clientHost } from "./host.client.ts";
import { serve } from "./server.ts";
import { version } from "./version.ts";

const worker = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
serve(connection, () => clientHost(connection), version);
