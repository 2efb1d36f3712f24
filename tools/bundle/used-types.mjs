/**
 * Of `vscode-languageserver-types`, leaves out the functions that nobody asks for. Each of its types has some to make and to
 * recognize a value; they hang on objects, so no bundler sees which of them are used.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "acorn";
import { simple } from "acorn-walk";

/** Where its functions may be asked for, below the project's root. */
const users = [
  ...["vscode-languageclient", "vscode-languageserver", "vscode-languageserver-protocol"].map(
    name => `node_modules/${name}/lib`
  ),
  "client/src",
  "server/src"
];

/** Asked for is whatever is written like it: `Range.is`. */
const asked = /\b([A-Z]\w*|u?integer)\.([a-z]\w*)\b/g;

/**
 * @param {string} source the module, as it is published: functions assigned to the object of their type
 * @returns {string} the same without those that are asked for neither from outside nor by one that is
 */
export function withoutUnusedTypes(source) {
  const functions = functionsIn(source);
  const used = new Set(users.flatMap(folder => askedBelow(folder)));
  for (const name of used) for (const next of functions.get(name)?.asks ?? []) used.add(next);
  // From behind, so that places stay what they are.
  const unused = [...functions].filter(([name]) => !used.has(name)).map(([, { assignment }]) => assignment);
  return unused
    .sort((first, second) => second.start - first.start)
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), source);
}

/** What is assigned as `Type.name = name`, and what the function of that name asks for. */
function functionsIn(/** @type {string} */ source) {
  const functions = new Map();
  simple(parse(source, { ecmaVersion: "latest", sourceType: "module" }), {
    FunctionExpression({ body, params: [type] }) {
      if (type?.type !== "Identifier" || body.type !== "BlockStatement") return;
      const declared = new Map(
        body.body.flatMap(each => (each.type === "FunctionDeclaration" ? [[each.id.name, each]] : []))
      );
      for (const statement of body.body) {
        const found = source.slice(statement.start, statement.end).match(/^(\w+)\.(\w+) = (\w+);$/);
        const declaration = found?.[1] === type.name && found[2] === found[3] && declared.get(found[3]);
        if (!declaration) continue;
        const text = source.slice(declaration.start, declaration.end);
        functions.set(`${found[1]}.${found[2]}`, { assignment: statement, asks: askedIn(text) });
      }
    }
  });
  return functions;
}

function askedBelow(/** @type {string} */ folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(name => /(?<!\.d)\.(?:js|ts)$/.test(name))
    .flatMap(name => askedIn(readFileSync(path.join(folder, name), "utf8")));
}

function askedIn(/** @type {string} */ text) {
  return [...text.matchAll(asked)].map(([whole]) => whole);
}
