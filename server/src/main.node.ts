/**
 * The server as a process of its own: over stdio for any editor, over IPC for the extension. The server itself is not
 * bundled twice: `esbuild.mjs` takes it from the bundle of `main.web.ts`.
 */
import "./quick-start.node.ts";
import { setFlagsFromString } from "node:v8";
import { createConnection, ProposedFeatures, ResponseError } from "vscode-languageserver/node";
import { clientHost, logOf } from "./host.client.ts";
import { nodeHost } from "./host.node.ts";
import { messageOrder, refuseDisorder } from "./message-order.node.ts";
import { serve } from "./server.ts";
import { version } from "./version.ts";

const usage = `gonogo-language-server ${version}: the Go/No-Go language server.

usage: gonogo-language-server --stdio

An editor starts it and speaks the Language Server Protocol over standard input and output.`;

const transports = /^--(?:stdio|node-ipc|socket(?:=.*)?|pipe(?:=.*)?)$/;
const options = process.argv.slice(2);

if (options.includes("--version")) {
  console.log(version);
} else if (options.includes("--help") || options.includes("-h")) {
  console.log(usage);
} else if (!options.some(option => transports.test(option))) {
  console.error(`${usage}\n\nNo transport was named: start it with --stdio.`);
  process.exitCode = 2;
} else {
  // A long document that is opened would let V8 keep a hundred megabytes for what is young, and never give them back.
  setFlagsFromString("--semi-space-growth-factor=1");
  // Nobody reads any more. Said here, since the library would tell it by failing at whatever is sent next.
  process.stdout.on("error", () => process.exit(1));
  const connection = createConnection(ProposedFeatures.all, { messageStrategy: messageOrder() });
  refuseDisorder(connection);
  serve(connection, ({ files }) => (files === "client" ? clientHost(connection) : nodeHost(logOf(connection))), {
    version,
    refusal: (...why) => new ResponseError(...why)
  });
}
