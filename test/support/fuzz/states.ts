/** What a reading says, in a form that can be compared: of the trees, of the facts, of the problems. */
import type { ListItem, Nodes, RootContent } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { check } from "../../../server/src/check.ts";
import { parseDay } from "../../../server/src/document/days.ts";
import { readDocument, type Source, sourceReader } from "../../../server/src/document/ops-document.ts";
import type { Block, BlockText } from "../../../server/src/markdown/block.ts";
import { frontMatterLength } from "../../../server/src/markdown/front-matter.ts";
import { asParsed } from "../../../server/src/markdown/lines.ts";
import type { MarkdownDocument } from "../../../server/src/markdown/markdown-document.ts";
import {
  type FactsReader,
  type MarkdownReader,
  markdownReader,
  type ReaderLimits
} from "../../../server/src/markdown/reader.ts";

/** A reader, and what to compare of what it reads: lists of lines. */
export interface Compared {
  readonly name: string;
  readonly reader: MarkdownReader<unknown>;
  stateOf(document: MarkdownDocument<unknown>): readonly string[];
  /** What the state should be for a text. */
  wanted(text: string): readonly string[];
}

function compared(
  name: string,
  reader: MarkdownReader<unknown>,
  stateOf: Compared["stateOf"],
  wanted = (text: string): readonly string[] => stateOf(reader.read(text))
): Compared {
  return { name, reader, stateOf, wanted };
}

const trees: FactsReader<readonly RootContent[]> = {
  read: nodes => nodes,
  renumbered: ([first, ...others], ordinal) =>
    first?.type === "list" ? [{ ...first, start: ordinal }, ...others] : others
};

/** All that was parsed, in blocks. */
export function comparedTrees(limits?: ReaderLimits): Compared {
  const reader = markdownReader<unknown>(trees as FactsReader<unknown>, limits);
  return compared(`trees${limits ? ` ${JSON.stringify(limits)}` : ""}`, reader, blocksOf);
}

/** All that was parsed, beside what remark itself says of the whole text. */
export function comparedWithRemark(): Compared {
  const everything = { window: 16_384, marks: Number.POSITIVE_INFINITY, line: Number.POSITIVE_INFINITY };
  const reader = markdownReader<unknown>(trees as FactsReader<unknown>, everything);
  return compared(
    "remark",
    reader,
    document =>
      document.blocks.flatMap((block, index) =>
        (block.facts as readonly RootContent[]).map(node => outline(node, document.sequence.offsetOf(index)))
      ),
    text => takenApart(wholeParse(text)).map(node => outline(node, text.startsWith("\uFEFF") ? 1 : 0))
  );
}

function wholeParse(text: string): readonly RootContent[] {
  const processor = unified().use(remarkParse).use(remarkGfm);
  if (frontMatterLength(text) > 0) processor.use(remarkFrontmatter, ["yaml", "toml"]);
  return processor.parse(asParsed(text)).children;
}

/** Top-level tables and lists as they are read: rows by themselves, each item in a list of its own. */
export function takenApart(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === "table") return [{ ...node, children: node.children.slice(0, 1) }, ...node.children.slice(1)];
    if (node.type !== "list") return [node];
    return node.children.map((item, index) => ({
      ...node,
      start: node.ordered ? (node.start ?? 1) + index : null,
      children: [item]
    }));
  });
}

/**
 * A tree as text, its offsets moved by `base`. Whether a list is loose, and where lists, tables and items end, is said by
 * what is in them; how columns are aligned nobody asks; where indented code ends depends on what stands above it, and where
 * a quote ends in which HTML or a fence is open on what stands below.
 */
export function outline(node: Nodes, base: number, inQuote = false): string {
  const { children, position, ...rest } = node as Nodes & { readonly children?: readonly Nodes[] };
  const own = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== "spread" && key !== "align"));
  if (inQuote && (node.type === "html" || node.type === "code")) own.value = node.value.trimEnd();
  const start = (position?.start.offset ?? 0) + base;
  const end = (position?.end.offset ?? 0) + base;
  const hasEnd = !endless.has(node.type) && !(inQuote && node.type === "html");
  const place = position && node.type !== "list" && node.type !== "table" ? `${start}-${hasEnd ? end : ""}` : "";
  return [
    JSON.stringify(own) + place,
    ...(children ?? []).map(child => outline(child, base, inQuote || node.type === "blockquote"))
  ].join("\n");
}

const endless: ReadonlySet<string> = new Set(["list", "table", "listItem", "code", "blockquote"]);

/** What is read of it, the facts. */
export function comparedFacts(): Compared {
  return compared("facts", sourceReader(), blocksOf);
}

/** What is found in it, with its fixes. */
export function comparedProblems(path: string): Compared {
  const today = parseDay("2026-03-20") as number;
  return compared(`problems of ${path}`, sourceReader(), document => {
    const model = readDocument(document as Source, path);
    if (!model) return ["none of ours"];
    const { problems, ...rest } = check(model, { today });
    return [...problems.map(each => JSON.stringify(each)), JSON.stringify(rest, withoutBlocks)];
  });
}

function withoutBlocks(this: unknown, key: string, value: unknown): unknown {
  return key === "block" || typeof value === "function" ? undefined : value;
}

function blocksOf(document: MarkdownDocument<unknown>): readonly string[] {
  const { sequence } = document;
  return [
    `${document.frontMatter} ${JSON.stringify([...document.definitions].sort())}`,
    ...document.blocks.map((block, index) =>
      [
        index,
        sequence.offsetOf(index),
        `${sequence.lineOf(index)}=${document.lineOf(block.text)}`,
        JSON.stringify(block.context),
        JSON.stringify(block.ending),
        block.isSingle,
        block.unread,
        JSON.stringify(block.text.source),
        factsOf(block)
      ].join(" ")
    )
  ];
}

const known = new WeakMap<Block<unknown>, string>();

function factsOf(block: Block<unknown>): string {
  const found = known.get(block) ?? written(block);
  known.set(block, found);
  return found;
}

/** remark says where a reference stands before what it refers to, we behind it: that is no difference. */
function inOrder(node: { readonly position?: unknown }): object {
  const { position, ...rest } = node;
  return position === undefined ? node : { ...rest, position };
}

/** Spans must point to the text of their own block; where nodes lie in lines, and whether lists are loose, nobody reads. */
function written({ facts, text }: Block<unknown>): string {
  return JSON.stringify(facts, (key, value: unknown) => {
    if (key === "block") return (value as BlockText) === text ? "own" : "another";
    if (key === "line" || key === "column" || key === "align" || key === "spread") return undefined;
    const type = (value as { readonly type?: unknown } | null)?.type;
    if (type === "list" || type === "table") return { ...(value as object), position: undefined };
    // Blank lines at the end of an item are its own or not, as it happens.
    if (type === "listItem") return { ...(value as object), position: (value as ListItem).position?.start.offset };
    return typeof type === "string" ? inOrder(value as object) : value;
  });
}
