/** What a reading says, in a form that can be compared: of the trees, of the facts, of the problems. */
import type { ListItem, RootContent } from "mdast";
import { check } from "../../../server/src/check.ts";
import { parseDay } from "../../../server/src/document/days.ts";
import { readDocument, type Source, sourceReader } from "../../../server/src/document/ops-document.ts";
import type { Block, BlockText } from "../../../server/src/markdown/block.ts";
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
}

const trees: FactsReader<readonly RootContent[]> = {
  read: nodes => nodes,
  renumbered: ([first, ...others], ordinal) =>
    first?.type === "list" ? [{ ...first, start: ordinal }, ...others] : others
};

/** All that was parsed, in blocks. */
export function comparedTrees(limits?: ReaderLimits): Compared {
  return {
    name: `trees${limits ? ` ${JSON.stringify(limits)}` : ""}`,
    reader: markdownReader<unknown>(trees as FactsReader<unknown>, limits),
    stateOf: blocksOf
  };
}

/** What is read of it, the facts. */
export function comparedFacts(): Compared {
  return { name: "facts", reader: sourceReader(), stateOf: blocksOf };
}

/** What is found in it, with its fixes. */
export function comparedProblems(path: string): Compared {
  const today = parseDay("2026-03-20") as number;
  return {
    name: `problems of ${path}`,
    reader: sourceReader(),
    stateOf: document => {
      const model = readDocument(document as Source, path);
      if (!model) return ["none of ours"];
      const { problems, ...rest } = check(model, { today });
      return [...problems.map(each => JSON.stringify(each)), JSON.stringify(rest, withoutBlocks)];
    }
  };
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

/** Spans must point to the text of their own block; where nodes lie in lines, and whether lists are loose, nobody reads. */
function written({ facts, text }: Block<unknown>): string {
  return JSON.stringify(facts, (key, value: unknown) => {
    if (key === "block") return (value as BlockText) === text ? "own" : "another";
    if (key === "line" || key === "column" || key === "align" || key === "spread") return undefined;
    const type = (value as { readonly type?: unknown } | null)?.type;
    if (type === "list" || type === "table") return { ...(value as object), position: undefined };
    // Blank lines at the end of an item are its own or not, as it happens.
    if (type === "listItem") return { ...(value as object), position: (value as ListItem).position?.start.offset };
    return value;
  });
}
