#!/usr/bin/env node
/** The command line as a process. */
import "../quick-start.node.ts";
import { formatLocalDay } from "../document/days.ts";
import { run } from "./run.ts";

// A reader that has seen enough (`gonogo check | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  today: formatLocalDay(new Date()),
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
  columns: process.stdout.columns || 80,
  out: text => void process.stdout.write(text),
  error: text => void process.stderr.write(text),
  async readInput() {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
});
