/** Where a text may be cut: what stands below a cut reads the same by itself as it does in the whole document. */
import type { List, ListItem, RootContent, Table } from "mdast";
import type { Context, Ending } from "./block.ts";

/** What was parsed from a text, and whether also what stands inside its lines. */
export interface Parsed {
  readonly nodes: readonly RootContent[];
  readonly inFull: boolean;
}

/** A part of a source between two valid cuts. */
export interface Piece {
  readonly start: number;
  /** Rows below the head of their table stand here by themselves, items each in a list of its own. */
  readonly nodes: readonly RootContent[];
  readonly context: Context | null;
  readonly ending: Ending;
}

/** What makes rows of the lines below it. A row reads the same whatever the head of its table is. */
export const tableHead = "|x|\n|-|\n";

const nothing: Ending = { type: "nothing" };
const unknown: Ending = { type: "unknown" };
const table: Context = { type: "table" };

/**
 * Cuts `source` at its top-level nodes, its rows and its items. Blank lines at its top belong to the first piece.
 * `context` is what goes on at its start; in a table, `nodes` begin with rows.
 */
export function cut(source: string, nodes: readonly RootContent[], context: Context | null): Piece[] {
  if (source === "") return [];
  const groups: { readonly start: number; readonly parts: Part[] }[] = [{ start: 0, parts: [] }];
  for (const part of partsOf(source, nodes, context)) {
    const start = startOfLine(source, part.start);
    const last = groups[groups.length - 1] as (typeof groups)[number];
    const above = last.parts.at(-1);
    if (!above || start === last.start || (!part.context && isJoined(source, above.whole, part.node, start)))
      last.parts.push(part);
    else groups.push({ start, parts: [part] });
  }
  return groups.map(({ start, parts }, index) => ({
    start,
    nodes: parts.map(part => part.node),
    context: index === 0 ? context : (parts[0] as Part).context,
    ending: endingOf(source, parts.at(-1), groups[index + 1]?.start ?? source.length)
  }));
}

/** What a cut may stand above. */
interface Part {
  readonly node: RootContent;
  /** The top-level node that it belongs to; a row stands for its table. */
  readonly whole: RootContent;
  readonly start: number;
  /** What it goes on with. */
  readonly context: Context | null;
  /** What is open below it, where that is certain. */
  readonly below?: Context;
}

function* partsOf(source: string, nodes: readonly RootContent[], context: Context | null): Iterable<Part> {
  let isFirst = true;
  for (const node of nodes) {
    if (node.type === "tableRow") yield { node, whole: node, start: offsetOf(node), context: table };
    else if (node.type === "table") yield* rowsOf(node);
    else if (node.type === "list") yield* itemsOf(source, node, isFirst && context?.type === "list" ? context : null);
    else yield { node, whole: node, start: offsetOf(node), context: null };
    isFirst = false;
  }
}

function* rowsOf(node: Table): Iterable<Part> {
  const [head, ...rows] = node.children;
  if (!head) return;
  const goesOn = rows.length > 0 ? { below: table } : {};
  yield { node: { ...node, children: [head] }, whole: node, start: offsetOf(node), context: null, ...goesOn };
  for (const row of rows) yield { node: row, whole: row, start: offsetOf(row), context: table };
}

function* itemsOf(source: string, node: List, goesOn: Extract<Context, { type: "list" }> | null): Iterable<Part> {
  const marker = markerOf(source, node);
  const first = node.ordered ? (goesOn?.ordinal ?? node.start ?? 1) : 0;
  const numbered = (index: number): Context => ({ type: "list", marker, ordinal: node.ordered ? first + index : 0 });
  for (const [index, item] of node.children.entries()) {
    yield {
      node: { ...node, start: node.ordered ? first + index : null, children: [item] },
      whole: node,
      start: offsetOf(item),
      context: index === 0 ? goesOn : numbered(index),
      below: numbered(index + 1)
    };
  }
}

/** The bullet of a list, or what stands behind its numbers. */
function markerOf(source: string, { children: [item] }: List): string {
  return item ? (/^(?:\d{1,9})?([-+*.)])/.exec(source.slice(offsetOf(item), offsetOf(item) + 10))?.[1] ?? "") : "";
}

function endingOf(source: string, part: Part | undefined, end: number): Ending {
  if (!part) return unknown;
  if (part.below) return part.below;
  const { type } = part.whole;
  if (type === "heading" || type === "thematicBreak") return nothing;
  const isTable = type === "table" || type === "tableRow";
  if (!isTable && type !== "paragraph" && type !== "definition") return unknown;
  if (!areTogether(source, part.whole, end)) return nothing;
  return isTable ? table : unknown;
}

/**
 * Whether a node and the line that starts at `start` below it must be read together. Without a blank line between them,
 * some lines mean something else than on their own (`2.` starts no list below a paragraph, an indented line below a
 * definition is no code); only a heading or a thematic break is over with its line. Indented code is not even over with a
 * blank line: remark reads a `*` below one as text. Nor is a list above indented code: `-` below that is a text, too.
 */
export function isJoined(
  source: string,
  above: RootContent | undefined,
  below: RootContent | undefined,
  start: number
): boolean {
  if (!above || above.type === "heading" || above.type === "thematicBreak") return false;
  if (isIndentedCode(source, above) || (above.type === "list" && below && isIndentedCode(source, below))) return true;
  return areTogether(source, above, start);
}

/** Code without a fence. */
function isIndentedCode(source: string, node: RootContent): boolean {
  return node.type === "code" && !/[`~]/.test(source.charAt(offsetOf(node)));
}

/** Whether no blank line stands between a node and the line that starts at `start`. */
function areTogether(source: string, above: RootContent, start: number): boolean {
  return (source.slice(above.position?.end.offset, start).match(/\r\n|\r|\n/g) ?? []).length < 2;
}

/**
 * Whether what was parsed of `source` starts with what goes on there. `isFirm`: its first line was what goes on before,
 * and has not changed. An item that is indented may belong to the item above it.
 */
export function goesOn(source: string, [first]: readonly RootContent[], context: Context, isFirm: boolean): boolean {
  if (context.type === "table") return first?.type === "tableRow" && startOfLine(source, offsetOf(first)) === 0;
  if (first?.type !== "list") return false;
  const at = offsetOf(first.children[0] as ListItem);
  return startOfLine(source, at) === 0 && markerOf(source, first) === context.marker && (isFirm || at <= 1);
}

export function offsetOf(node: RootContent): number {
  return node.position?.start.offset ?? 0;
}

export function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
  return start;
}
