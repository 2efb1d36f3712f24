/**
 * Finds the messages in the sources: whatever stands behind the tag `t` in the server, and what the client says by
 * `l10n.t("…")`. Values are `{0}`, `{1}` …, as in the tables that translate them.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "acorn";
import { ancestor, simple } from "acorn-walk";
import { transformSync } from "esbuild";

/**
 * @typedef {object} Source
 * @property {string} folder below which the messages are said
 * @property {(tree: import("acorn").Program, found: (message: string, node: import("acorn").Node) => void) => void} read
 */

/** @type {Source} */
export const server = {
  folder: "server/src",
  read: (tree, found) =>
    simple(tree, {
      TaggedTemplateExpression(node) {
        if (node.tag.type === "Identifier" && node.tag.name === "t") found(messageOf(node.quasi), node);
      }
    })
};

/** @type {Source} */
export const client = {
  folder: "client/src",
  read: (tree, found) =>
    ancestor(tree, {
      CallExpression(node, _state, around) {
        const { callee } = node;
        if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier") return;
        if (callee.object.name !== "l10n") return;
        const [message] = node.arguments;
        if (message?.type !== "Literal" || typeof message.value !== "string") {
          throw new Error("l10n.t wants its message as a string: what is put together cannot be translated");
        }
        if (!around.some(({ type }) => /Function/.test(type))) {
          throw new Error(`"${message.value}" is said while the module is loaded: no language is known then`);
        }
        found(message.value, node);
      }
    })
};

/**
 * @param {string} root the project's root
 * @param {Source} source
 * @returns {readonly string[]} each message once, sorted
 * @throws {Error} for one that no table can hold, with its file
 */
export function findMessages(root, { folder, read }) {
  const messages = new Set();
  const top = path.join(root, folder);
  for (const name of readdirSync(top, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts") || name.endsWith(".generated.ts")) continue;
    const text = readFileSync(path.join(top, name), "utf8");
    if (!/\bt`|\bl10n\./.test(text)) continue;
    try {
      const tree = parse(transformSync(text, { loader: "ts", target: "esnext" }).code, {
        ecmaVersion: "latest",
        sourceType: "module"
      });
      read(tree, message => messages.add(message));
    } catch (error) {
      throw new Error(`${folder}/${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return [...messages].sort();
}

/** @param {import("acorn").TemplateLiteral} template */
function messageOf({ quasis }) {
  const parts = quasis.map(({ value }) => value.cooked ?? "");
  if (parts.some(part => /\{\d+\}/.test(part))) throw new Error("a message that says {0} itself cannot be translated");
  return parts.reduce((message, part, index) => `${message}{${index - 1}}${part}`);
}
