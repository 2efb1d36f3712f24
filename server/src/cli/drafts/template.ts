/** `gonogo draft template`: from a good document to the form of the next ones. */
import { parseArgs } from "node:util";
import { draftTemplate } from "../../drafting/template/draft.ts";
import { complain, writeNew } from "../new-document.ts";
import { parsing } from "../options.ts";
import { type ExitCode, type Terminal, UsageError } from "../terminal.ts";
import { readDocumentSource } from "./document-source.ts";

export async function draftTemplateCommand(options: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parsing(() =>
    parseArgs({ args: [...options], options: { from: { type: "string" }, output: { type: "string" } } })
  );
  const { from, output } = values;
  if (from === undefined)
    throw new UsageError("draft template needs a document: --from FILE, or --from - to read standard input.");
  const source = await readDocumentSource(from, output, "a template is made of a document that has a form", terminal);
  if ("failure" in source) return complain(source.failure, terminal);
  return writeNew(draftTemplate(source.document).markdown, output, terminal);
}
