/** Runs the tests inside a browser's extension host: VS Code calls `run` when the window is up. */
import "mocha/mocha.js";
import { report } from "../vscode/report.ts";

/** @throws {Error} when a test has failed, which makes the window end with a code */
export async function run(): Promise<void> {
  mocha.setup({ ui: "bdd", timeout: 30_000, reporter: report as unknown as typeof Mocha.reporters.Base });
  // After the set-up, which is what defines `describe` and `it`.
  await import("./essentials.test.ts");
  const failures = await new Promise<number>(resolve => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
