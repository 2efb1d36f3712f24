/** Footnote definitions. */
import type { Paragraph } from "mdast";
import { endOf, positionOf } from "./nodes.ts";
import { type Holder, inDoubt, matchAtHead, type Page, type ReadBlocks } from "./page.ts";
import { type Beginning, beginningOf, readParagraph } from "./paragraphs.ts";

const noteMark = /\[\^([A-Za-z0-9._-]{1,99})\]: *(?=[^ \t\r\n])/y;

/** How many columns the lines of a note stand further right than its mark, but for the first. */
const margin = 4;

/** Whether a line begins a note: one that may is doubtful, unless it stands at the very left and has a simple label. */
export function noteBeginning(page: Page, line: number): Beginning {
  const { source, starts, ends, heads, isQuote } = page;
  const head = heads[line] as number;
  if (!source.startsWith("[^", head) || !source.slice(head, ends[line]).includes("]:")) return "text";
  return !isQuote && head === starts[line] && matchAtHead(page, line, noteMark) ? "block" : "doubtful";
}

/** Reads a note that begins with a paragraph, and the blank lines below it. */
export function readNote(page: Page, first: number, { children }: Holder, readBlocks: ReadBlocks): number | undefined {
  const beginning = noteBeginning(page, first);
  if (beginning !== "block") return beginning === "text" ? undefined : inDoubt;
  const start = page.heads[first] as number;
  const label = matchAtHead(page, first, noteMark)?.[1] as string;
  const content: Holder = { children: [] };
  page.heads[first] = noteMark.lastIndex;
  if (beginningOf(page, first) !== "text") return inDoubt;
  page.columns = [margin];
  let line = readParagraph(page, first, margin, content);
  if (line !== inDoubt) line = readBlocks(page, line, margin, content);
  page.columns = [];
  // In notes, remark takes lists for longer than they are.
  if (line === inDoubt || content.children.some(({ type }) => type === "list")) return inDoubt;
  const position = positionOf(start, endOf(content.children.at(-1) as Paragraph));
  children.push({
    type: "footnoteDefinition",
    identifier: label.toLowerCase(),
    label,
    children: content.children,
    position
  });
  return line;
}
