/** An editor without a window that a script asks, and that prints what it shows as JSON. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { EditorSetting } from "./editor-setting.ts";

export interface Printed<Shown> {
  readonly shown: Shown;
  /** What it says besides. */
  readonly stderr: string;
}

/** `line`: its command line, in the folder of the document; `files`: what it reads there, by their names. */
export function printedBy<Shown>(
  program: string,
  line: readonly string[],
  { folder, environment }: Pick<EditorSetting, "folder" | "environment">,
  files: Readonly<Record<string, string>>
): Printed<Shown> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { stdout, stderr } = spawnSync(program, line, {
    cwd: folder,
    env: environment,
    encoding: "utf8",
    timeout: 30_000
  });
  assert.match(stdout, /^[[{]/, stderr);
  return { shown: JSON.parse(stdout) as Shown, stderr };
}
