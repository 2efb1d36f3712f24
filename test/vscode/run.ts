/** Runs the tests inside a Node extension host: VS Code calls `run` when the window is up. */
import { readdirSync } from "node:fs";
import path from "node:path";
import Mocha from "mocha";
import { report } from "./report.ts";

/** @throws {Error} when a test has failed, which makes the window end with a code */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: 30_000, reporter: report as unknown as typeof Mocha.reporters.Base });
  const tests = readdirSync(__dirname).filter(file => file.endsWith(".test.cjs"));
  for (const test of tests.sort()) mocha.addFile(path.join(__dirname, test));
  const failures = await new Promise<number>(resolve => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
