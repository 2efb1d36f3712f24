/** What a draft is made from: a file that is named on the command line, or standard input. */
import { dirname, relative, resolve, sep } from "node:path";
import { readWithEnd } from "../../files-with-end.node.ts";
import { decodeText } from "../../workspace/encoding.ts";
import { reasonOf } from "../reason.ts";
import type { Terminal } from "../terminal.ts";

export interface DraftSource {
  /** How messages call it. */
  readonly name: string;
  readonly text: string;
  /** Its path from the folder of the draft, as a link writes it before encoding; `null` where it has none. */
  readonly link: string | null;
}

/** Reads what `--from` names; `-` is standard input. `output`: where the draft is written, if it is. */
export async function readSource(
  from: string,
  output: string | undefined,
  terminal: Terminal
): Promise<DraftSource | { readonly failure: string }> {
  const isInput = from === "-";
  const name = isInput ? "Standard input" : from;
  try {
    const bytes = isInput ? await terminal.readInput() : readWithEnd(resolve(terminal.cwd, from));
    const link = isInput ? null : linkFrom(output ?? "new.md", from, terminal);
    return { name, text: decodeText(bytes), link };
  } catch (error) {
    return { failure: `${name} cannot be read: ${reasonOf(error)}` };
  }
}

/** With `/`, whatever the system writes. */
function linkFrom(output: string, from: string, { cwd }: Terminal): string {
  return relative(dirname(resolve(cwd, output)), resolve(cwd, from))
    .split(sep)
    .join("/");
}
