/** media/pictures.css → a module: drawings that are files of their own carry their style along. */
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * @param {string} root the project's root
 * @returns {readonly { path: string, content: string }[]}
 */
export function pictureStyle(root) {
  const css = readFileSync(path.join(root, "media", "pictures.css"), "utf8");
  const short = css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s*([{};,])\s*/g, "$1")
    .replace(/\s+/g, " ")
    .replaceAll(": ", ":")
    .trim();
  const content = `// Generated from media/pictures.css by "node tools/generate.mjs". Do not edit.

/** How pictures look, without comments and white space. */
export const pictureStyle =
  '${short.replaceAll("'", "\\'")}';
`;
  return [{ path: "server/src/pictures/style.generated.ts", content }];
}
