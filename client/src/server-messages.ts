/** The server's messages in the language of the window: it is started with them, and has no disk to look for them. */
import { env, type LogOutputChannel, Uri, workspace } from "vscode";
import type { InitializationOptions } from "../../server/src/protocol.ts";
import { patiently } from "./patience.ts";

type Messages = NonNullable<InitializationOptions["messages"]>;

/** The languages for which there is a table; also for those who speak one of them elsewhere, such as `de-at`. */
const languages = ["de", "ja"];

/**
 * @param extension the folder of the extension
 * @returns `undefined` for English, and where the table cannot be read: the log says why
 */
export async function serverMessages(extension: Uri, log: LogOutputChannel): Promise<Messages | undefined> {
  const language = languages.find(each => env.language.toLowerCase().split("-")[0] === each);
  if (language === undefined) return undefined;
  const file = Uri.joinPath(extension, "dist", "l10n", "server.json");
  let problem = "reading it takes too long";
  const messages = await patiently(async () => {
    try {
      return tableIn(language, new TextDecoder().decode(await workspace.fs.readFile(file)));
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
      throw error;
    }
  });
  if (!messages) log.warn(`The server speaks English: ${file.toString(true)} has no messages (${problem}).`);
  return messages;
}

/**
 * What the file says of a language: its keys are one text, since all languages have the same.
 *
 * @throws {Error} for a file that is not as `tools/messages/keyed-tables.mjs` writes it
 */
function tableIn(language: string, text: string): Messages {
  const { keys, [language]: messages }: Readonly<Record<string, unknown>> = JSON.parse(text);
  const all = typeof keys === "string" ? keys.split(" ") : [];
  if (!Array.isArray(messages) || messages.length !== all.length) throw new Error("it is no table");
  if (messages.some(each => typeof each !== "string")) throw new Error("some of it is no text");
  return Object.fromEntries(messages.map((message, index) => [all[index], message]));
}
