/** The top-level nodes of a block → its facts. */
import type {
  BlockContent,
  Definition,
  DefinitionContent,
  ListItem,
  PhrasingContent,
  RootContent,
  TableCell,
  TableRow
} from "mdast";
import type { BlockText } from "../markdown/block.ts";
import type { FactsReader } from "../markdown/reader.ts";
import type { Fact, Prose, Span, Words } from "./facts.ts";
import { readProse } from "./read-prose.ts";

/** The facts of a block. */
export const factsReader: FactsReader<readonly Fact[]> = {
  read: readFacts,
  renumbered: ([first, ...others], ordinal) => (first?.type === "item" ? [{ ...first, ordinal }, ...others] : others)
};

/** Reads the facts of one block. `nodes` have offsets from the start of `block.source`. */
function readFacts(nodes: readonly RootContent[], block: BlockText): readonly Fact[] {
  const facts: Fact[] = [];
  for (const node of nodes) readNode(node, { block, facts, level: 0, depth: 0, nested: false });
  // A copy has no room to grow; most blocks have one fact.
  return facts.slice();
}

/** Lists and quotes that nest deeper are nobody's text; what is in them is not read. */
const deepest = 200;

interface Context {
  readonly block: BlockText;
  readonly facts: Fact[];
  /** How many lists it stands in. */
  readonly level: number;
  /** How many lists and quotes it stands in. */
  readonly depth: number;
  readonly nested: boolean;
}

function readNode(node: RootContent | BlockContent | DefinitionContent, context: Context): void {
  const { block, facts, level, depth, nested } = context;
  if (depth > deepest) return;
  const [start, end] = extent(node);
  const span = { block, start, end };
  if (isFrontMatter(node)) {
    const from =
      start + (/^\uFEFF?(?:---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(block.source.slice(start))?.[0].length ?? 0);
    const to = from + node.value.length;
    facts.push({
      type: "front-matter",
      format: node.type,
      content: { text: block.source.slice(from, to), span: { block, start: from, end: to } }
    });
    return;
  }
  switch (node.type) {
    case "heading":
      facts.push({
        type: "heading",
        depth: node.depth,
        prose: proseOf(node.children, block, start, end, "heading"),
        nested
      });
      break;
    case "paragraph":
      facts.push({ type: "paragraph", prose: proseOf(node.children, block, start, end), level });
      break;
    case "list":
      node.children.forEach((item, index) => {
        const ordinal = node.ordered ? (node.start ?? 1) + index : 0;
        readItem(item, node.ordered === true, ordinal, {
          ...context,
          level: level + 1,
          depth: depth + 1,
          nested: true
        });
      });
      break;
    case "table": {
      for (const [index, row] of node.children.entries()) readRow(row, index === 0 ? "head" : "cell", context);
      break;
    }
    case "tableRow":
      readRow(node, "cell", context);
      break;
    case "code":
      facts.push({ type: "code", language: node.lang ?? null, content: { text: node.value, span }, level });
      break;
    case "html":
      for (const [from, to] of commentsIn(block.source, start, end)) {
        const text = block.source.slice(from + 4, to - 3).trim();
        facts.push({ type: "comment", content: { text, span: { block, start: from, end: to } } });
      }
      if (/<[^!]/.test(node.value)) {
        facts.push({ type: "html", content: { text: withoutComments(block.source.slice(start, end)), span } });
      }
      break;
    case "definition":
      facts.push({ type: "definition", label: node.identifier, target: readTarget(node, span), span });
      break;
    case "footnoteDefinition":
      facts.push({ type: "note", content: { text: block.source.slice(start, end), span } });
      break;
    case "blockquote":
      for (const child of node.children) readNode(child, { ...context, depth: depth + 1, nested: true });
      break;
    default:
      break;
  }
}

/** Nodes of front matter; mdast's own types know only that of YAML. */
function isFrontMatter(node: { type: string }): node is { type: "yaml" | "toml"; value: string } {
  return node.type === "yaml" || node.type === "toml";
}

/** At the same offsets. */
function withoutComments(html: string): string {
  let text = "";
  for (const [start, end] of commentsIn(html, 0, html.length))
    text += html.slice(text.length, start) + " ".repeat(end - start);
  return text + html.slice(text.length);
}

/** The target of a definition, without a title and angle brackets. */
function readTarget({ url }: Definition, { block, start, end }: Span): Words {
  const [opening = ""] = /^\[(?:[^[\]\\]|\\.){1,999}\]:\s*<?/.exec(block.source.slice(start, end)) ?? [];
  const from = start + opening.length;
  const rest = block.source.slice(from, end);
  const written = rest.search(opening.endsWith("<") ? />/ : /\s/);
  return { text: url, span: { block, start: from, end: written < 0 ? end : from + written } };
}

/**
 * The comments of a stretch of HTML. It is read where it stands: the parser's value of it lacks the indentation of its
 * lines. Searched, not matched: a pattern would look from every `<!--` that is never closed to the end.
 */
function* commentsIn(source: string, start: number, end: number): Iterable<[start: number, end: number]> {
  const html = source.slice(start, end);
  for (let from = html.indexOf("<!--"); from >= 0; ) {
    const close = html.indexOf("-->", from + 4);
    if (close < 0) return;
    yield [start + from, start + close + 3];
    from = html.indexOf("<!--", close + 3);
  }
}

function readItem(item: ListItem, ordered: boolean, ordinal: number, context: Context): void {
  const { block, facts, level } = context;
  const [start, end] = extent(item);
  const [first, ...rest] = item.children;
  const prose = first?.type === "paragraph" ? proseOf(first.children, block, ...extent(first)) : null;
  // A box with nothing behind it is no task to GFM, but it is one to the person who drew it.
  const bare = prose && item.checked === null ? /^\[( |x|X)\]$/.exec(prose.text) : null;
  const checked = bare ? bare[1] !== " " : item.checked;
  facts.push({
    type: "item",
    level,
    ordered,
    ordinal,
    box: checked === null || checked === undefined ? null : checked ? "ticked" : "open",
    prose: bare ? null : prose,
    span: { block, start, end: prose ? prose.span.end : Math.min(end, start + 1) }
  });
  for (const child of prose ? rest : item.children) readNode(child, context);
}

function readRow(row: TableRow, place: "head" | "cell", { block, facts, level }: Context): void {
  const [start, end] = extent(row);
  const cells = row.children.map(cell => readCell(cell, block, place));
  facts.push({ type: place === "head" ? "table-head" : "table-row", cells, span: { block, start, end }, level });
}

/** The content of a cell; of a blank one, the space between its pipes, up to a comment. */
function readCell(cell: TableCell, block: BlockText, place: "head" | "cell"): Prose {
  const first = cell.children[0];
  const last = cell.children.at(-1);
  if (first && last && !cell.children.every(saysNothing))
    return readProse(cell.children, block, extent(first)[0], extent(last)[1], place);
  const [start, end] = extent(cell);
  const source = block.source.slice(start, end);
  const from = start + (source.startsWith("|") ? 1 : 0);
  const to = start + source.replace(/(?<=.)\|[ \t]*$/, "").length;
  return readProse(cell.children, block, from, Math.max(from, to), place);
}

/** A comment, or the white space between two of them. */
function saysNothing(node: PhrasingContent): boolean {
  return (node.type === "html" && node.value.startsWith("<!--")) || (node.type === "text" && node.value.trim() === "");
}

/** Without the marks around the inline content: `## … ##`, setext underlines. */
function proseOf(
  children: readonly PhrasingContent[],
  block: BlockText,
  start: number,
  end: number,
  place: "text" | "heading" = "text"
): Prose {
  const first = children[0];
  const last = children.at(-1);
  return first && last
    ? readProse(children, block, extent(first)[0], extent(last)[1], place)
    : readProse([], block, end, Math.max(start, end));
}

function extent(node: { readonly position?: RootContent["position"] }): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}
