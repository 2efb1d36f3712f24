/** What people read of the manifest stands in `package.nls.json`, and in `package.nls.<language>.json` in other languages. */
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * @param {string} root the project's root
 * @param {string} [language] by default English
 * @returns {Record<string, string>} the texts by their keys
 */
export function manifestTexts(root, language) {
  const name = language === undefined ? "package.nls.json" : `package.nls.${language}.json`;
  return JSON.parse(readFileSync(path.join(root, name), "utf8"));
}

/**
 * @param {string} root the project's root
 * @returns {any} the manifest as an English window reads it
 * @throws {Error} for a key without a text
 */
export function readManifest(root) {
  const texts = manifestTexts(root);
  return JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"), (_name, value) => {
    const key = keyIn(value);
    if (key === null) return value;
    if (!(key in texts)) throw new Error(`package.nls.json has no ${key}`);
    return texts[key];
  });
}

/** `%setting.enable.description%` → `setting.enable.description`; `null` for what is no key. */
export function keyIn(/** @type {unknown} */ value) {
  return typeof value === "string" ? (/^%([^%]+)%$/.exec(value)?.[1] ?? null) : null;
}
