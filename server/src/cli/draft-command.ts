/** `gonogo draft`: a document from what another one tells. */
import { readFile } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { readChat } from "../document/transcript/chat.ts";
import { draftPostmortem } from "../drafting/postmortem/draft.ts";
import { decodeText } from "../workspace/encoding.ts";
import { complain, teamTemplate, writeNew } from "./new-document.ts";
import { oneOf, parsing } from "./options.ts";
import { reasonOf } from "./reason.ts";
import { type ExitCode, type Terminal, UsageError } from "./terminal.ts";

export async function draftCommand([what, ...options]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (what === undefined || what.startsWith("-")) throw new UsageError("draft takes what to write: postmortem.");
  oneOf("What is drafted", what, ["postmortem"]);
  return draftPostmortemCommand(options, terminal);
}

async function draftPostmortemCommand(options: readonly string[], terminal: Terminal): Promise<ExitCode> {
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
  const name = from === "-" ? "Standard input" : from;
  let text: string;
  try {
    text = decodeText(from === "-" ? await terminal.readInput() : await readFile(resolve(terminal.cwd, from)));
  } catch (error) {
    return complain(`${name} cannot be read: ${reasonOf(error)}`, terminal);
  }
  const chat = readChat(text);
  if ("reason" in chat) return complain(`${name} cannot be read as a chat: ${chat.reason}.`, terminal);
  const template = await teamTemplate("postmortem", output ?? "new.md", terminal);
  const { draft, markdown } = draftPostmortem(chat, {
    today: terminal.today,
    title: values.title,
    author: values.author,
    template: template.text,
    vocabulary: template.vocabulary,
    timeZone: template.timeZone,
    source: from === "-" ? null : linkFrom(output ?? "new.md", from, terminal)
  });
  return writeNew(format === "json" ? `${JSON.stringify(draft, null, 2)}\n` : markdown, output, terminal);
}

/** The path of the chat from the folder of the document that links it, with `/`. */
function linkFrom(output: string, from: string, { cwd }: Terminal): string {
  return relative(dirname(resolve(cwd, output)), resolve(cwd, from))
    .split(sep)
    .join("/");
}
