/** What a source says of regular expressions: those that are written as such or as a text, and where others are made. */
import { parse } from "acorn";
import { fullAncestor } from "acorn-walk";

/**
 * @typedef {{ source: string, flags: string, line: number }} Written
 * @typedef {{ words: string, isLate: boolean, line: number }} Made `words`: what it is made of, as it is written there;
 *   `isLate`: a function makes it, whenever that is called, not the module while it loads
 */

/**
 * @param {string} text JavaScript
 * @returns {{ written: Written[], made: Made[] }} `made`: expressions of words that nobody knows before it runs
 */
export function expressionsIn(text) {
  /** @type {Written[]} */
  const written = [];
  /** @type {Made[]} */
  const made = [];
  const program = parse(text, { ecmaVersion: "latest", sourceType: "module", locations: true });
  fullAncestor(program, (/** @type {any} */ node, _, around) => {
    const { line } = node.loc.start;
    if (node.type === "Literal" && node.regex)
      written.push({ source: node.regex.pattern, flags: node.regex.flags, line });
    const isMade = makes(node);
    if (!isMade && !searches(node)) return;
    const [words, flags] = node.arguments;
    if (words.regex) return;
    const source = constantText(words);
    const known = flags === undefined || !isMade ? "" : constantText(flags);
    if (source !== null && known !== null) written.push({ source, flags: known, line });
    else if (isMade)
      made.push({
        words: text.slice(words.start, words.end).replace(/\s+/g, " "),
        isLate: around.some(({ type }) => /Function/.test(type)),
        line
      });
  });
  return { written, made };
}

/** `RegExp(…)`, with `new` or without. */
function makes(/** @type {any} */ { type, callee, arguments: given }) {
  if (type !== "NewExpression" && type !== "CallExpression") return false;
  const name = callee.type === "MemberExpression" ? callee.property.name : callee.name;
  return name === "RegExp" && given.length > 0;
}

/** `text.match("…")`: an expression is made of a text there, too. */
function searches(/** @type {any} */ { type, callee, arguments: given }) {
  return (
    type === "CallExpression" &&
    callee.type === "MemberExpression" &&
    /^(?:match|matchAll|search)$/.test(callee.property.name) &&
    given.length > 0
  );
}

/** The text that is written; `null` where it is known only when it runs. */
function constantText(/** @type {any} */ node) {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateLiteral" && node.expressions.length === 0) return node.quasis[0].value.cooked;
  if (node.type === "TaggedTemplateExpression" && node.quasi.expressions.length === 0)
    return node.tag.property?.name === "raw" ? node.quasi.quasis[0].value.raw : null;
  if (node.type !== "BinaryExpression" || node.operator !== "+") return null;
  const [left, right] = [constantText(node.left), constantText(node.right)];
  return left === null || right === null ? null : left + right;
}
