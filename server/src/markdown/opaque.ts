/**
 * Fences and HTML that go on until a line closes them, whatever stands between: one keystroke can put a whole document into
 * a comment. Where they end is searched here; what stands between is not given to remark.
 */
import type { Code, Html, RootContent } from "mdast";
import { offsetOf, startOfLine } from "./cuts.ts";
import { asParsed, lineEnd } from "./lines.ts";

/** A node that no line of its text closes. */
export interface OpenNode {
  readonly node: Code | Html;
  /** Where the first line starts that closes it, in a text of whole lines below it; -1 if there is none. */
  closingLine(below: string): number;
}

/** What closes HTML, by how it begins. */
const htmlEnds: readonly (readonly [begin: RegExp, end: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/]
];

/** The node, if it is a fence or HTML that is still open at the end of `source`, which it was parsed from. */
export function openNode(source: string, node: RootContent | undefined): OpenNode | null {
  if (node?.type !== "code" && node?.type !== "html") return null;
  const start = offsetOf(node);
  const end = node.type === "code" ? fenceEnd(source, start) : htmlEnd(source.slice(start, start + 100));
  if (!end) return null;
  // The first line of a fence does not close it; that of HTML may, from its second character on.
  const inside = source.slice(
    node.type === "code" ? lineEnd(source, start) : start + source.slice(start).indexOf("<") + 2
  );
  if (end.test(node.type === "code" ? `\n${inside}` : inside)) return null;
  return {
    node,
    closingLine(below) {
      // A fence's pattern begins at the end of the line above.
      const found = end.exec(node.type === "code" ? `\n${below}` : below);
      if (!found) return -1;
      return node.type === "code" ? found.index : startOfLine(below, found.index);
    }
  };
}

/** `undefined` for code without a fence, and for a fence that is indented: its lines lose that indentation. */
function fenceEnd(source: string, start: number): RegExp | undefined {
  const [fence] = /^(?:`{3,}|~{3,})/.exec(source.slice(start)) ?? [];
  if (!fence || !/^\uFEFF?$/.test(source.slice(startOfLine(source, start), start))) return undefined;
  return new RegExp(`[\\r\\n] {0,3}${fence[0]}{${fence.length},}[ \\t]*(?![^\\r\\n])`);
}

function htmlEnd(beginning: string): RegExp | undefined {
  return htmlEnds.find(([begin]) => begin.test(beginning))?.[1];
}

/** Gives a node that was parsed without what stands inside it its value. `source` is the text of the node alone. */
export function fill(node: Code | Html, source: string): void {
  const text = asParsed(source);
  if (node.type === "html") {
    node.value = text;
    return;
  }
  const below = lineEnd(text, 0);
  const last = startOfLine(text, text.length);
  const isClosed = last >= below && fenceEnd(text, 0)?.test(`\n${text.slice(last)}`);
  node.value = text.slice(below, isClosed ? last : undefined).replace(/(?:\r\n|[\r\n])$/, "");
}
