/** The command line in this process, in a folder of its own. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { run } from "../../server/src/cli/run.ts";
import type { Terminal } from "../../server/src/cli/terminal.ts";
import { someDay } from "./documents.ts";

export { samples } from "./samples.ts";

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface CommandLine {
  /** The working directory, absolute. */
  readonly folder: string;
  run(line: readonly string[], changes?: Partial<Terminal>): Promise<Outcome>;
  /** What is written in a file of the folder. */
  text(file: string): string;
  write(file: string, content: string | Uint8Array): void;
}

/** A folder with these files (their folders are made), removed after the test. */
export function commandLine(test: TestContext, files: Readonly<Record<string, string | Uint8Array>> = {}): CommandLine {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "gonogo-")));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  const write = (file: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  for (const [file, content] of Object.entries(files)) write(file, content);

  return {
    folder,
    write,
    text: file => readFileSync(join(folder, file), "utf8"),
    async run(line, changes = {}) {
      let out = "";
      let error = "";
      const terminal: Terminal = {
        cwd: folder,
        today: someDay,
        colour: false,
        out: text => {
          out += text;
        },
        error: text => {
          error += text;
        },
        readInput: async () => new Uint8Array()
      };
      // Assigned, not spread: a test may watch a property being read.
      const code = await run(line, Object.defineProperties(terminal, Object.getOwnPropertyDescriptors(changes)));
      return { code, out, error };
    }
  };
}
