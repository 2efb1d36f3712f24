/** Editors that tell nobody what they show: what the server sent them is looked at. */
import { spawn } from "node:child_process";
import type { TestContext } from "node:test";
import type { EditorSetting } from "./editor-setting.ts";

/**
 * Starts an editor, and ends it with the test.
 *
 * @throws {Error} with what it printed, when it ends by itself or the server has sent no findings after 20 seconds
 */
export async function watched(
  test: TestContext,
  setting: EditorSetting,
  [program, ...line]: readonly [string, ...string[]]
) {
  const options = { cwd: setting.folder, env: setting.environment, detached: true } as const;
  const editor = spawn(program, line, { ...options, stdio: ["pipe", "pipe", "pipe"] });
  test.after(() => {
    if (editor.pid !== undefined && editor.exitCode === null) process.kill(-editor.pid, "SIGKILL");
  });
  let printed = "";
  for (const stream of [editor.stdout, editor.stderr])
    stream.on("data", text => {
      printed += text;
    });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fault = new Promise<never>((_, reject) => {
    const refuse = (why: string) => reject(new Error(`${program} ${why}:\n${printed}`));
    timer = setTimeout(() => refuse("got no findings within 20 s"), 20_000);
    editor.once("error", error => refuse(`could not be started: ${error.message}`));
    editor.once("exit", code => refuse(`ended with code ${code}`));
  });
  return await Promise.race([setting.sent, fault]).finally(() => clearTimeout(timer));
}
