/** The rules that there are → the names that the setting `gonogo.rules` completes, in the manifest. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../../server/src/rules/index.ts";
import { layOutJson } from "./json-layout.mjs";

const file = "package.json";

export function manifest(root) {
  const manifest = JSON.parse(readFileSync(path.join(root, file), "utf8"));
  const { propertyNames } = manifest.contributes.configuration.properties["gonogo.rules"];
  propertyNames.enum = catalogue.map(({ id }) => id).sort();
  return [{ path: file, content: layOutJson(manifest) }];
}
