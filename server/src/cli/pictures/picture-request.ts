/** What the commands that draw a document have in common: one file, one format, the drawing on standard output. */
import { parseArgs } from "node:util";
import type { OpsDocument } from "../../document/ops-document.ts";
import type { Transcript } from "../../document/transcript/transcript.ts";
import { printable } from "../../report/printable.ts";
import { postmortemFirst, readDocumentSource } from "../drafts/document-source.ts";
import { oneOf, parsing } from "../options.ts";
import { type ExitCode, type Terminal, UsageError } from "../terminal.ts";

type Drawn = Exclude<OpsDocument, Transcript>;

/** What a command draws: its text; or why nothing can be drawn, as a clause with which a sentence goes on: "it has …". */
export type Picture<Format extends string> = (
  document: Drawn,
  format: Format
) => { readonly text: string } | { readonly reason: string };

/** Reads `FILE --format NAME`, draws, and prints. The first of `formats` is the default. */
export async function drawCommand<Format extends string>(
  command: string,
  line: readonly string[],
  formats: readonly [Format, ...Format[]],
  picture: Picture<Format>,
  terminal: Terminal
): Promise<ExitCode> {
  const { values, positionals } = parsing(() =>
    parseArgs({ args: [...line], allowPositionals: true, options: { format: { type: "string" } } })
  );
  const format = oneOf("--format", values.format ?? formats[0], formats);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(`${command} takes one FILE; - reads standard input.`);
  const fail = (reason: string): ExitCode => {
    terminal.error(`gonogo: ${printable(reason)}\n`);
    return 2;
  };
  const source = await readDocumentSource(file, undefined, postmortemFirst(file), terminal);
  if ("failure" in source) return fail(source.failure);
  const drawn = picture(source.document, format);
  if ("reason" in drawn) return fail(`${source.name} cannot be drawn: ${drawn.reason}.`);
  terminal.out(drawn.text);
  return 0;
}
