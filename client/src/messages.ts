/** The messages in the language of the window: those of the server, which has no disk to look for them, and our own. */
import { env, type LogOutputChannel, l10n, Uri, workspace } from "vscode";
import type { InitializationOptions } from "../../server/src/protocol.ts";
import { languageOf, speakFrom, speakWith } from "./l10n.ts";
import { patiently } from "./patience.ts";

type Messages = NonNullable<InitializationOptions["messages"]>;

/**
 * Says what the client says in the language of the window. VS Code knows a table for `de`, and none for `de-at`: it is read
 * here, as the server's is, or half of us would speak English.
 *
 * @param extension the folder of the extension
 */
export async function speakLanguage(extension: Uri, log: LogOutputChannel): Promise<void> {
  speakWith(l10n.t);
  const language = languageOf(env.language);
  if (l10n.bundle !== undefined || language === undefined) return;
  const file = Uri.joinPath(extension, "l10n", `bundle.l10n.${language}.json`);
  const table = await tableIn(file, log, text => texts(JSON.parse(text)));
  if (table) speakWith(speakFrom(table));
}

/**
 * @param extension the folder of the extension
 * @returns `undefined` for English, and where the table cannot be read: the log says why
 */
export async function serverMessages(extension: Uri, log: LogOutputChannel): Promise<Messages | undefined> {
  const language = languageOf(env.language);
  if (language === undefined) return undefined;
  return tableIn(Uri.joinPath(extension, "dist", "l10n", "server.json"), log, text => keyedTable(language, text));
}

async function tableIn(
  file: Uri,
  log: LogOutputChannel,
  read: (text: string) => Messages
): Promise<Messages | undefined> {
  let problem = "reading it takes too long";
  const messages = await patiently(async () => {
    try {
      return read(new TextDecoder().decode(await workspace.fs.readFile(file)));
    } catch (error) {
      problem = error instanceof Error ? error.message : String(error);
      throw error;
    }
  });
  if (!messages) log.warn(`Some is told in English: ${file.toString(true)} has no messages (${problem}).`);
  return messages;
}

/**
 * What the file says of a language: its keys, three signs each, are one text, since all languages have the same.
 *
 * @throws {Error} for a file that is not as `tools/messages/keyed-tables.mjs` writes it
 */
function keyedTable(language: string, text: string): Messages {
  const { keys, [language]: messages }: Readonly<Record<string, unknown>> = JSON.parse(text);
  const all = typeof keys === "string" ? (keys.match(/.{3}/g) ?? []) : [];
  if (!Array.isArray(messages) || messages.length !== all.length) throw new Error("it is no table");
  return texts(Object.fromEntries(messages.map((message, index) => [all[index], message])));
}

/** @throws {Error} for what is no table of texts */
function texts(table: Readonly<Record<string, unknown>>): Messages {
  if (!Object.values(table).every(each => typeof each === "string")) throw new Error("some of it is no text");
  return table as Messages;
}
