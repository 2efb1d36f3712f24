/** Runs programs as a shell does, and tells what they took. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

const recorder = path.join(import.meta.dirname, "recorder.cjs");

/**
 * Runs a Node program, its output thrown away, and gives the milliseconds until it has ended and the bytes it held at
 * most: of all its threads, which are of one process. `told`: a file to which the program's memory is written; it is not
 * asked for without.
 *
 * @returns {Promise<{ time: number, memory: number, code: number | null }>}
 */
export function timed([program, ...words], { cwd, env = process.env, told = null }) {
  const line = told === null ? words : ["--require", recorder, ...words];
  const start = performance.now();
  const child = spawn(program, line, { cwd, env: { ...env, ...(told && { BENCH_TOLD: told }) }, stdio: "ignore" });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", code => {
      const time = performance.now() - start;
      resolve({ time, memory: told === null ? 0 : Number(readFileSync(told, "utf8")), code });
    });
  });
}
