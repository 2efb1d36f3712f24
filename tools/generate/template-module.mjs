/** templates/*.md → a module: neither Node nor a web worker can import Markdown. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Makes the module that holds the texts of the templates, laid out as the project's formatter lays it out.
 *
 * @param {string} root the project's root
 * @returns {readonly { path: string, content: string }[]}
 */
export function templateModule(root) {
  const folder = path.join(root, "templates");
  const entries = readdirSync(folder)
    .filter(name => name.endsWith(".md"))
    .sort()
    .map(name => {
      const kind = name.slice(0, -".md".length);
      const key = /^[a-z]+$/.test(kind) ? kind : JSON.stringify(kind);
      return `  ${key}:\n    ${JSON.stringify(readFileSync(path.join(folder, name), "utf8"))}`;
    });
  const content = `// Generated from templates/ by "node tools/generate.mjs". Do not edit.
import type { ScaffoldKind } from "./protocol.ts";

/** The texts of templates/, by kind, with their {{tokens}}. */
export const templates: Readonly<Record<ScaffoldKind, string>> = {
${entries.join(",\n")}
};
`;
  return [{ path: "server/src/templates.generated.ts", content }];
}
