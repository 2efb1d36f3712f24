/** The server's tables as they are shipped: by digests of the English messages, so that those are not shipped again. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { messageKey } from "../../server/src/text/translate.ts";
import { languages } from "./languages.mjs";

/**
 * @param {string} root the project's root
 * @returns {readonly { name: string, content: string }[]} a file for each language
 * @throws {Error} where two messages have the same key: word one of them differently
 */
export function keyedTables(root) {
  return languages.map(language => {
    const name = `server.${language}.json`;
    return { name, content: JSON.stringify(keyed(JSON.parse(readFileSync(path.join(root, "l10n", name), "utf8")))) };
  });
}

/**
 * @param {Readonly<Record<string, string>>} table translations by their English messages; empty ones are left out
 * @returns {Record<string, string>} the same by keys
 * @throws {Error} where two messages have the same key
 */
export function keyed(table) {
  /** @type {Record<string, string>} */
  const result = {};
  for (const [message, translation] of Object.entries(table)) {
    const key = messageKey(message);
    if (key in result) throw new Error(`two messages have the key ${key}; one of them is: ${message}`);
    if (translation !== "") result[key] = translation;
  }
  return result;
}
