/**
 * The rules that there are → the names that the setting `gonogo.rules` completes, in the manifest. What people read of it in
 * other languages has a line for each text that there is in English, and no other; a test names what is not translated.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../../server/src/rules/index.ts";
import { manifestTexts } from "../manifest-texts.mjs";
import { languages } from "../messages/languages.mjs";
import { layOutJson } from "./json-layout.mjs";

const file = "package.json";

export function manifest(root) {
  const manifest = JSON.parse(readFileSync(path.join(root, file), "utf8"));
  const { propertyNames } = manifest.contributes.configuration.properties["gonogo.rules"];
  propertyNames.enum = catalogue.map(({ id }) => id).sort();
  return [{ path: file, content: layOutJson(manifest) }, ...languages.map(language => translated(root, language))];
}

function translated(root, language) {
  const name = `package.nls.${language}.json`;
  const known = existsSync(path.join(root, name)) ? manifestTexts(root, language) : {};
  const texts = Object.keys(manifestTexts(root)).map(key => [key, known[key] ?? ""]);
  return { path: name, content: layOutJson(Object.fromEntries(texts)) };
}
