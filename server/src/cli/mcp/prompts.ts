/** Prompts that people pick from a menu of their agent. */
import type { McpServer } from "@modelcontextprotocol/server";
import * as z from "zod";
import { instructions } from "../../report/agents/tools.ts";

const path = z.string().min(1).max(1000);

export function servePrompts(server: McpServer): void {
  server.registerPrompt(
    "review_document",
    {
      title: "Review a document before people act on it",
      description:
        "What is open in a checklist, postmortem, runbook or update, who has to close it, and what can be put right now.",
      argsSchema: z.object({ path: path.describe("The document, inside of the working directory.") })
    },
    ({ path }) =>
      message(
        `Review the operational document '${path}'. Call list_open_items for it. Put right what follows from the document ` +
          "itself, then call check. Report the verdict, what you changed, and what people have to decide or fill in, by owner."
      )
  );
  server.registerPrompt(
    "write_postmortem",
    {
      title: "Write a postmortem from a chat",
      description: "A draft with the timeline that the chat proves; what it does not tell stays visibly open.",
      argsSchema: z.object({ chat: path.describe("The file of the chat, inside of the working directory.") })
    },
    ({ chat }) =>
      message(
        `Call draft_postmortem for the chat '${chat}', and save the Markdown unchanged as a new file. Then fill in what other ` +
          "files of this project prove, naming the source of each, and call check. Report what is still open."
      )
  );
}

function message(text: string) {
  return {
    messages: [{ role: "user" as const, content: { type: "text" as const, text: `${text}\n\n${instructions}` } }]
  };
}
