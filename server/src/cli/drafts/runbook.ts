/** `gonogo draft runbook`: from the postmortem of an incident. */
import { parseArgs } from "node:util";
import { draftRunbook } from "../../drafting/runbook/draft.ts";
import { complain, templateFor, writeNew } from "../new-document.ts";
import { parsing } from "../options.ts";
import { type ExitCode, type Terminal, UsageError } from "../terminal.ts";
import { readSourceOf } from "./document-source.ts";

export async function draftRunbookCommand(options: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parsing(() =>
    parseArgs({
      args: [...options],
      options: {
        from: { type: "string" },
        title: { type: "string" },
        author: { type: "string" },
        output: { type: "string" }
      }
    })
  );
  const { from, output } = values;
  if (from === undefined)
    throw new UsageError("draft runbook needs a postmortem: --from FILE, or --from - to read standard input.");
  const source = await readSourceOf("postmortem", from, output, terminal);
  if ("failure" in source) return complain(source.failure, terminal);
  const template = await templateFor("runbook", output ?? "new.md", terminal);
  const { markdown } = draftRunbook(source.document, {
    today: terminal.today,
    title: values.title,
    author: values.author,
    template: template.text,
    vocabulary: template.vocabulary,
    source: source.link
  });
  return writeNew(markdown, output, terminal);
}
