/** What becomes of a file that a draft changes: it is printed as it would be, or written. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { applyFix } from "../../fix.ts";
import type { DocumentEdit } from "../../protocol.ts";
import { printable } from "../../report/printable.ts";
import { rewriteFile } from "../fix-file.ts";
import { complain } from "../new-document.ts";
import { reasonOf } from "../reason.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface EditedFile {
  /** Relative to the working directory. */
  readonly path: string;
  /** What was read from it. */
  readonly text: string;
  readonly edits: readonly DocumentEdit[];
  /** Whether the file is changed; else the changed text is printed. */
  readonly write: boolean;
}

export async function printOrRewrite({ path, text, edits, write }: EditedFile, terminal: Terminal): Promise<ExitCode> {
  const changed = applyFix(text, { title: "", edits, automatic: false });
  if (!write) {
    terminal.out(changed);
    return 0;
  }
  try {
    const file = resolve(terminal.cwd, path);
    await rewriteFile(file, await readFile(file), text, changed);
  } catch (error) {
    return complain(`${path} cannot be written: ${reasonOf(error)}`, terminal);
  }
  terminal.out(`Changed ${printable(path)}.\n`);
  return 0;
}
