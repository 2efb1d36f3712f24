/**
 * Long paragraphs that are in doubt. remark needs quadratic time for what stands inside of one: half a second for a table of
 * a thousand rows that lost its head, and in which somebody opened a bracket. So such a text is read line by line, and its
 * nodes joined, unless something that one line leaves open could be closed on another.
 */
import type { Nodes, PhrasingContent } from "mdast";
import { readInline } from "./inline.ts";
import type { Definitions } from "./inline-reading.ts";
import { endOf, startOf, textNode } from "./nodes.ts";
import { textEnd } from "./page.ts";
import type { InlineText } from "./texts.ts";

/** A text and its lines, each with nodes of its own; two lines are one where the first ends with a break. */
export interface LongText {
  readonly whole: InlineText;
  readonly lines: readonly InlineText[];
  /** Those of them that are in doubt by themselves. */
  readonly doubtful: readonly InlineText[];
}

/** How many lines a person writes without a blank one between them. */
const longest = 40;

/** `undefined` for a text that is not long, or of which a line cannot be read by itself. */
export function linesOf(whole: InlineText, definitions: Definitions): LongText | undefined {
  const { page, columns, isParagraph, boxed } = whole;
  if (whole.last - whole.line < longest || !isParagraph || columns.length > 0 || boxed || page.isQuote)
    return undefined;
  const lines: InlineText[] = [];
  const doubtful: InlineText[] = [];
  for (let line = whole.line; line <= whole.last; line++) {
    const start = line === whole.line ? whole.start : (page.heads[line] as number);
    let last = line;
    while (last < whole.last && isBroken(whole, last)) last++;
    const end = last === whole.last ? whole.end : textEnd(page, last, page.heads[last] as number);
    if (page.source.charAt(end - 1) === "\t") return undefined;
    const own: InlineText = { ...whole, nodes: [], start, end, line, last, isParagraph: last > line };
    const nodes = readInline(own, definitions);
    for (const node of nodes ?? []) own.nodes.push(node);
    lines.push(own);
    // Several lines by themselves could be something else than a text.
    if (!nodes && last > line) return undefined;
    if (!nodes) doubtful.push(own);
    line = last;
  }
  return { whole, lines, doubtful };
}

/** Whether a line ends with a hard break. */
function isBroken({ page }: InlineText, line: number): boolean {
  return /(?: {2}|[\\\t] ?)$/.test(page.source.slice(page.heads[line], page.ends[line]));
}

/** The nodes of all lines as those of one text; `undefined` where one line may change what another one says. */
export function joinedNodes({ lines }: LongText): PhrasingContent[] | undefined {
  const closed = new Set<string>();
  let label = Number.POSITIVE_INFINITY;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index] as InlineText;
    const marks = marksOf(line);
    if (!marks || marks.opened.some(mark => closed.has(mark))) return undefined;
    if (marks.opened.includes("]") && label - line.start < longestLabel) return undefined;
    for (const mark of marks.closed) closed.add(mark);
    if (marks.endsLabel) label = line.start;
  }
  const nodes: PhrasingContent[] = [];
  for (const line of lines) append(nodes, line);
  return nodes;
}

/** Behind a line comes its end, as text. */
function append(nodes: PhrasingContent[], { page, line, nodes: own }: InlineText): void {
  const last = nodes.at(-1);
  const [first, ...others] = own;
  if (!last || !first) {
    for (const node of own) nodes.push(node);
    return;
  }
  const start = page.ends[line - 1] as number;
  const end = page.starts[line] as number;
  let [from, to, value] = [start, end, page.source.slice(start, end)];
  if (last.type === "text") {
    nodes.pop();
    from = startOf(last);
    value = last.value + value;
  }
  if (first.type === "text") {
    to = endOf(first);
    value += first.value;
  } else others.unshift(first);
  nodes.push(textNode(value, from, to));
  for (const node of others) nodes.push(node);
}

/** In UTF-16 units; a thousand, and a line. */
const longestLabel = 2000;

interface Marks {
  /** What could begin on the line, and is not closed there. */
  readonly opened: readonly string[];
  /** What could end on it. */
  readonly closed: readonly string[];
  /** Whether the label of a reference could end on it. */
  readonly endsLabel: boolean;
}

/** Rather too many than too few; `undefined` where remark does not say where something stands. */
function marksOf({ page, start, end, nodes }: InlineText): Marks | undefined {
  const source = page.source.slice(start, end);
  const addressed = addressLike.test(source) ? [addressMark] : [];
  if (nodes.some(node => !node.position)) return undefined;
  if (!/[*_~`[\]<>)]/.test(source)) return { opened: [], closed: addressed, endsLabel: false };
  let text = "";
  // A mark that opens something here could close something else where a word stands before it.
  const closing = new Set<string>();
  const waiting: Nodes[] = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!node.position) return undefined;
    if (node.type === "text") {
      const from = startOf(node) - start;
      text += hidden.repeat(Math.max(0, from - text.length)) + source.slice(from, endOf(node) - start);
    }
    if (node.type === "emphasis" || node.type === "strong" || node.type === "delete") {
      const from = startOf(node) - start;
      if (/\S/.test(source.charAt(from - 1))) closing.add(source.charAt(from));
    }
    if ("children" in node) for (const child of [...node.children].reverse()) waiting.push(child);
  }
  const left = text.padEnd(source.length, hidden).replace(/\\[!-/:-@[-`{-~]/g, hidden + hidden);
  const brackets = openBrackets(left);
  return {
    opened: [
      ...(left.includes("`") ? ["`"] : []),
      ...(brackets.opened > 0 ? ["]", addressMark] : []),
      ...(/\]\([^()]*$/.test(left) ? [")"] : []),
      ...(/<[A-Za-z/!?]/.test(left) ? [">"] : []),
      ...(/\*(?!\s|$)/.test(left) ? ["*"] : []),
      ...(/(?<![\p{L}\p{N}_])_+(?![\s_]|$)/u.test(left) ? ["_"] : []),
      ...(/~(?!\s|$)/.test(left) ? ["~"] : [])
    ],
    closed: [
      ...(source.includes("`") ? ["`"] : []),
      ...(brackets.closed > 0 && /\][[(]/.test(left) ? ["]"] : []),
      ...(source.includes(")") ? [")"] : []),
      ...(source.includes(">") ? [">"] : []),
      ...(/\S\*/.test(left) ? ["*"] : []),
      ...(/[^\s_]_+(?![\p{L}\p{N}_])/u.test(left) ? ["_"] : []),
      ...(/\S~/.test(left) ? ["~"] : []),
      ...closing,
      ...addressed
    ],
    endsLabel: brackets.closed > 0
  };
}

/** Addresses behind an open bracket are found in another way than others: it closes nothing, but changes them. */
const addressMark = "@";
const addressLike = /:\/\/|www\.|(?<=\S)@[^\s.@]*\.\S/i;

/** In the place of what already means something. */
const hidden = "\u0001";

/** How many brackets open something that is not closed, and close what was not opened. */
function openBrackets(text: string): { readonly opened: number; readonly closed: number } {
  let [opened, closed] = [0, 0];
  for (const mark of text.match(/[[\]]/g) ?? []) {
    if (mark === "[") opened++;
    else if (opened > 0) opened--;
    else closed++;
  }
  return { opened, closed };
}
