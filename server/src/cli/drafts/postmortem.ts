/** `gonogo draft postmortem`: from the chat of an incident. */
import { parseArgs } from "node:util";
import { readChat } from "../../document/transcript/chat.ts";
import { draftPostmortem } from "../../drafting/postmortem/draft.ts";
import { complain, templateFor, writeNew } from "../new-document.ts";
import { oneOf, parsing } from "../options.ts";
import { type ExitCode, type Terminal, UsageError } from "../terminal.ts";
import { readSource } from "./source.ts";

export async function draftPostmortemCommand(options: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values } = parsing(() =>
    parseArgs({
      args: [...options],
      options: {
        from: { type: "string" },
        format: { type: "string", default: "markdown" },
        title: { type: "string" },
        author: { type: "string" },
        output: { type: "string" }
      }
    })
  );
  const { from, output } = values;
  if (from === undefined)
    throw new UsageError("draft postmortem needs a chat: --from FILE, or --from - to read standard input.");
  const format = oneOf("--format", values.format, ["markdown", "json"]);
  const source = await readSource(from, output, terminal);
  if ("failure" in source) return complain(source.failure, terminal);
  const chat = readChat(source.text);
  if ("reason" in chat) return complain(`${source.name} cannot be read as a chat: ${chat.reason}.`, terminal);
  const template = await templateFor("postmortem", output ?? "new.md", terminal);
  const { draft, markdown } = draftPostmortem(chat, {
    today: terminal.today,
    title: values.title,
    author: values.author,
    template: template.text,
    vocabulary: template.vocabulary,
    timeZone: template.timeZone,
    source: source.link
  });
  return writeNew(format === "json" ? `${JSON.stringify(draft, null, 2)}\n` : markdown, output, terminal);
}
