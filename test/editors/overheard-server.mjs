/** The built server, for an editor; what it says is told on a socket, too: `overheard-server.mjs SOCKET [OPTIONS…]`. */
import { spawn } from "node:child_process";
import { connect } from "node:net";
import { join } from "node:path";

const [socket, ...options] = process.argv.slice(2);
const overhearing = connect(socket);
// A test that knows enough closes it.
overhearing.on("error", () => {});
const program = join(import.meta.dirname, "../../dist/server.cjs");
const server = spawn(process.execPath, [program, ...options], { stdio: ["pipe", "pipe", "inherit"] });
process.stdin.pipe(server.stdin);
server.stdin.on("error", () => {});
server.stdout.pipe(process.stdout);
server.stdout.pipe(overhearing, { end: false });
server.once("exit", code => process.exit(code ?? 1));
