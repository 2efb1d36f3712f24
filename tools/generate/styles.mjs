/** media/*.css → modules: pages and drawings that are files of their own carry their style along. */
import { readFileSync } from "node:fs";
import path from "node:path";

const modules = [
  {
    css: "pictures.css",
    module: "server/src/pictures/style.generated.ts",
    name: "pictureStyle",
    what: "How pictures look"
  },
  {
    css: "report.css",
    module: "server/src/report/html/style.generated.ts",
    name: "reportStyle",
    what: "How a report looks"
  }
];

/**
 * @param {string} root the project's root
 * @returns {readonly { path: string, content: string }[]}
 */
export function styles(root) {
  return modules.map(({ css, module, name, what }) => ({
    path: module,
    content: `// Generated from media/${css} by "node tools/generate.mjs". Do not edit.

/** ${what}, without comments and white space. */
export const ${name} =
  '${shortened(readFileSync(path.join(root, "media", css), "utf8")).replaceAll("'", "\\'")}';
`
  }));
}

function shortened(/** @type {string} */ css) {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s*([{};,])\s*/g, "$1")
    .replace(/\s+/g, " ")
    .replaceAll(": ", ":")
    .trim();
}
