/**
 * Texts that remark reads for us, all of them at once: to make it ready costs more than a paragraph.
 *
 * Titles and cells go to it as headings, in which anything is inline; a paragraph as the paragraph that it is, in items as
 * deep as its own, where that counts. None of them can change what the others are.
 */
import type { PhrasingContent, RootContent } from "mdast";
import { moved } from "../visit.ts";
import { endOf, startOf } from "./nodes.ts";
import type { InlineText } from "./texts.ts";

/** A text between what makes a block of it and what parts it from the next. */
interface Excerpt {
  readonly text: InlineText;
  readonly mark: string;
  readonly words: string;
  readonly closing: string;
  readonly gap: string;
}

/** The nodes of each text, or nothing if remark took one of them for something else. */
export function readExcerpts(
  texts: readonly InlineText[],
  remark: (source: string) => RootContent[]
): PhrasingContent[][] | undefined {
  const excerpts = texts.map(excerptOf);
  const nodes = remark(excerpts.map(({ mark, words, closing, gap }) => mark + words + closing + gap).join(""));
  const byStart = new Map(nodes.map(node => [startOf(node), node]));
  const read: PhrasingContent[][] = [];
  let start = 0;
  for (const { text, mark, words, closing, gap } of excerpts) {
    const end = start + mark.length + words.length + closing.length;
    const node = byStart.get(start);
    const content = node && endOf(node) === end ? contentOf(node, text.boxed !== null) : undefined;
    if (!content) return undefined;
    read.push(moved(content, text.start - start - mark.length));
    start = end + gap.length;
  }
  return read;
}

function excerptOf(text: InlineText): Excerpt {
  const { page, start, end, last, columns, isParagraph, boxed } = text;
  const { source, ends, isQuote } = page;
  // The mark at its end is lost instead of one that belongs to the text.
  if (!isParagraph) return { text, mark: "# ", words: source.slice(start, end), closing: " #", gap: "\n" };
  const words = source.slice(start, ends[last]);
  if (!boxed && !isIndented(text)) return { text, mark: "", words, closing: "", gap: "\n\n" };
  // What stands before its further lines counts. A heading keeps the next item from joining this list.
  const items = columns.map((column, index) => itemMark(column - (columns[index - 1] ?? 0)));
  const mark = (isQuote ? "> " : "") + items.join("") + (boxed ? "[ ] " : "");
  return { text, mark, words, closing: "", gap: "\n#\n" };
}

/** Whether a text has further lines before which something stands that does not belong to it. */
export function isIndented({ line, last, columns, page }: InlineText): boolean {
  return line < last && (columns.length > 0 || page.isQuote);
}

/** What makes an item of which the lines go on so many columns to the right. */
function itemMark(width: number): string {
  return (width < 6 ? "+" : `${"1".repeat(Math.min(9, width - 2))}.`).padEnd(width);
}

/** What stands inside the lines of a heading, of a paragraph, or of the only paragraph of items and quotes. */
function contentOf(node: RootContent, hasBox: boolean): PhrasingContent[] | undefined {
  if (node.type === "heading" || node.type === "paragraph") return node.children;
  if (node.type !== "list" && node.type !== "listItem" && node.type !== "blockquote") return undefined;
  const [child, ...others] = node.children;
  const isBoxed = node.type === "listItem" && node.checked !== null;
  return child && others.length === 0 && isBoxed === (hasBox && child.type === "paragraph")
    ? contentOf(child, hasBox)
    : undefined;
}
