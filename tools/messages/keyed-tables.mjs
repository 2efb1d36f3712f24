/** The server's tables as they are shipped: by digests of the English messages, so that those are not shipped again. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { messageKey } from "../../server/src/text/translate.ts";
import { languages } from "./languages.mjs";

/**
 * @param {string} root the project's root
 * @returns {{ name: string, content: string }} one file: the keys, and by language what they stand for, in the same order
 * @throws {Error} where two messages have the same key: word one of them differently
 */
export function keyedTables(root) {
  const tables = languages.map(language =>
    keyed(JSON.parse(readFileSync(path.join(root, "l10n", `server.${language}.json`), "utf8")))
  );
  const keys = Object.keys(tables[0] ?? {});
  const texts = tables.map((table, index) => [languages[index], keys.map(key => table[key] ?? "")]);
  return { name: "server.json", content: JSON.stringify({ keys: keys.join(""), ...Object.fromEntries(texts) }) };
}

/**
 * @public tests load it by its address
 * @param {Readonly<Record<string, string>>} table translations by their English messages
 * @returns {Record<string, string>} the same by keys
 * @throws {Error} where two messages have the same key
 */
export function keyed(table) {
  /** @type {Record<string, string>} */
  const result = {};
  for (const [message, translation] of Object.entries(table)) {
    const key = messageKey(message);
    if (key in result) throw new Error(`two messages have the key ${key}; one of them is: ${message}`);
    result[key] = translation;
  }
  return result;
}
