/** `gonogo draft update`: from the postmortem of an incident. */
import { parseArgs } from "node:util";
import { draftUpdate } from "../../drafting/update/draft.ts";
import { complain, templateFor, writeNew } from "../new-document.ts";
import { oneOf, parsing } from "../options.ts";
import { type ExitCode, type Terminal, UsageError } from "../terminal.ts";
import { readSourceOf } from "./document-source.ts";

export async function draftUpdateCommand(options: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parsing(() =>
    parseArgs({
      args: [...options],
      options: {
        from: { type: "string" },
        audience: { type: "string", default: "external" },
        status: { type: "string" },
        format: { type: "string", default: "markdown" },
        title: { type: "string" },
        author: { type: "string" },
        output: { type: "string" }
      }
    })
  );
  const { from, output } = values;
  if (from === undefined)
    throw new UsageError("draft update needs a postmortem: --from FILE, or --from - to read standard input.");
  const format = oneOf("--format", values.format, ["markdown", "json"]);
  const audience = oneOf("--audience", values.audience, ["external", "internal"]);
  const status =
    values.status === undefined
      ? undefined
      : oneOf("--status", values.status, ["investigating", "identified", "monitoring", "resolved"]);
  const source = await readSourceOf("postmortem", from, output, terminal);
  if ("failure" in source) return complain(source.failure, terminal);
  const template = await templateFor("stakeholder-update", output ?? "new.md", terminal);
  const { draft, markdown } = draftUpdate(source.document, {
    today: terminal.today,
    audience,
    status,
    title: values.title,
    author: values.author,
    template: template.text,
    vocabulary: template.vocabulary,
    timeZone: template.timeZone,
    source: source.link
  });
  return writeNew(format === "json" ? `${JSON.stringify(draft, null, 2)}\n` : markdown, output, terminal);
}
