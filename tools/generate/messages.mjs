/**
 * l10n/*.json: the tables of translations have a line for each message that the sources say, and no other. What is not
 * translated yet stands there as an empty text; a test names it.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { client, findMessages, server } from "../messages/find-messages.mjs";
import { languages } from "../messages/languages.mjs";

/**
 * @public tests load it by its address
 * @type {readonly { source: import("../messages/find-messages.mjs").Source, fileFor: (language: string) => string }[]}
 */
export const tables = [
  { source: server, fileFor: language => `l10n/server.${language}.json` },
  // The names are those that VS Code looks for.
  { source: client, fileFor: language => `l10n/bundle.l10n.${language}.json` }
];

/**
 * @param {string} root the project's root
 * @returns {readonly { path: string, content: string }[]}
 */
export function messages(root) {
  return tables.flatMap(({ source, fileFor }) => {
    const said = findMessages(root, source);
    return languages.map(language => {
      const file = fileFor(language);
      const known = existsSync(path.join(root, file)) ? JSON.parse(readFileSync(path.join(root, file), "utf8")) : {};
      const table = Object.fromEntries(said.map(message => [message, known[message] ?? ""]));
      return { path: file, content: `${JSON.stringify(table, null, 2)}\n` };
    });
  });
}
