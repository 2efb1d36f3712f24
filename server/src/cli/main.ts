/** The command line as a process. */
import { setFlagsFromString } from "node:v8";
import { cacheFolder } from "../cache-folder.node.ts";
import { formatLocalDay } from "../document/days.ts";
import { build, version } from "../version.ts";
import { interruptionBy, progressOn } from "./person.ts";
import { reasonOf } from "./reason.ts";
import { run } from "./run.ts";
import type { Cache, Terminal } from "./terminal.ts";
import { workingDirectory } from "./working-directory.ts";

// What is left of a file is garbage, and there is much of it: two thirds of the memory for a twentieth of the time. Before
// there are threads: what V8 has begun with one setting it may not be able to go on with under another.
setFlagsFromString("--heap-growing-percent=60");

// A reader that has seen enough (`gonogo check | head`) is no error, and whatever keeps a report from being written is no
// reason to stop: files may be half fixed.
let isWritten = true;
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE" || !isWritten) return;
  isWritten = false;
  terminal.error(`gonogo: not everything could be printed: ${reasonOf(error)}\n`);
});
process.stderr.on("error", () => {});
process.once("exit", code => {
  if (!isWritten && code < 2) process.exitCode = 2;
});

const interruption = interruptionBy(process, code => process.exit(code));

const terminal: Terminal = {
  get cwd() {
    return workingDirectory();
  },
  get today() {
    return formatLocalDay(new Date());
  },
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  isScreen: process.stdout.isTTY === true,
  columns: process.stdout.columns || 80,
  out: text => void process.stdout.write(text),
  error: text => void process.stderr.write(text),
  async readInput() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  },
  get interruption() {
    return interruption.signal;
  },
  ...progressOn(process.stderr, process.env),
  ...keeping()
};
void run(process.argv.slice(2), terminal).then(code => {
  process.exitCode = code;
  // Somebody may still wait for what is typed.
  if (code === 130) process.stdin.destroy();
  else interruption.finish();
});

/** Nothing where the system names no folder for it, and where it runs from its sources: they may change. */
function keeping(): { readonly cache?: Cache } {
  const folder = cacheFolder();
  if (folder === null || build === null) return {};
  const { node, icu, tz } = process.versions;
  const day = Math.floor(Date.now() / 86_400_000);
  return { cache: { folder, version: [version, build, node, icu, tz].join(" "), day } };
}
