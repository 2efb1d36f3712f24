/**
 * What stands inside the lines of plain blocks. It is put aside while blocks are read, since what `[label]` means is known
 * only behind them.
 */
import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { readExcerpts } from "./excerpts.ts";
import { readInline, readLines } from "./inline.ts";
import type { Definitions } from "./inline-reading.ts";
import { joinedNodes, type LongText, linesOf } from "./long-texts.ts";
import type { Page } from "./page.ts";

export interface InlineText {
  readonly page: Page;
  /** Where its nodes belong. */
  readonly nodes: PhrasingContent[];
  readonly start: number;
  /** Behind its last character that is no space. */
  readonly end: number;
  /** Its first and its last line. */
  readonly line: number;
  readonly last: number;
  /** Where the lines of the items around it begin, from the outermost to the innermost. */
  readonly columns: readonly number[];
  /** Whether it is a paragraph, not a heading or a cell. */
  readonly isParagraph: boolean;
  /** A paragraph behind a box starts where its first node does, if that is a text. */
  readonly boxed: Paragraph | null;
}

/**
 * Reads all texts of a page, and gives `remark` in one piece those that are in doubt. Returns whether it took each of
 * them for a text.
 */
export function readTexts(
  { texts }: Page,
  definitions: Definitions,
  remark: (source: string) => RootContent[],
  inFull: boolean
): boolean {
  const doubtful: InlineText[] = [];
  const long: LongText[] = [];
  for (const text of texts) {
    const nodes = inFull ? readInline(text, definitions) : readLines(text, definitions);
    const lines = nodes || !inFull ? undefined : linesOf(text, definitions);
    if (nodes) fill(text, nodes);
    else if (lines) long.push(lines);
    else doubtful.push(text);
  }
  for (const { doubtful: lines } of long) for (const line of lines) doubtful.push(line);
  if (!readDoubtful(doubtful, remark)) return false;
  const torn: InlineText[] = [];
  for (const text of long) {
    const nodes = joinedNodes(text);
    if (nodes) fill(text.whole, nodes);
    else torn.push(text.whole);
  }
  return readDoubtful(torn, remark);
}

function readDoubtful(texts: readonly InlineText[], remark: (source: string) => RootContent[]): boolean {
  if (texts.length === 0) return true;
  const read = readExcerpts(texts, remark);
  for (const [index, nodes] of (read ?? []).entries()) fill(texts[index] as InlineText, nodes);
  return read !== undefined;
}

function fill({ nodes, start, boxed }: InlineText, read: readonly PhrasingContent[]): void {
  for (const node of read) nodes.push(node);
  // What has no position was made from text.
  if (boxed?.position && (read[0]?.type === "text" || !read[0]?.position)) boxed.position.start.offset = start;
}
