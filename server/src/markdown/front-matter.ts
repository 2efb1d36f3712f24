/**
 * Front matter: where it ends, and what it says.
 *
 * Read here rather than by remark-frontmatter: that extension reads everything below an opening fence that is never closed
 * as prose, so that one `---` on the first line turns every list of the document into paragraphs.
 */
import type { RootContent } from "mdast";
import { asParsed, byteOrderMark } from "./lines.ts";

const opening = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/;
const closing = { "---": /(?:\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/g, "+++": /(?:\n|\r)\+\+\+[ \t]*(?:\r\n|\n|\r|$)/g };

/** The length (UTF-16 units) of the front matter at the start of `text`, both fences included; 0 if there is none. */
export function frontMatterLength(text: string): number {
  const fence = opening.exec(text);
  // With a blank line below the fence, the document begins with a thematic break.
  if (!fence || /^[ \t]*(?:\r\n|\n|\r)/.test(text.slice(fence[0].length, fence[0].length + 200))) return 0;
  const pattern = closing[fence[1] as keyof typeof closing];
  // The terminator of the opening fence may be the one that starts the closing fence's line.
  pattern.lastIndex = fence[0].length - 1;
  const end = pattern.exec(text);
  return end ? end.index + end[0].length : 0;
}

/** Whether a text that starts like this could have front matter. */
export function opensFrontMatter(text: string): boolean {
  return opening.test(text);
}

/** The node that remark-frontmatter makes of a text that is nothing but front matter. Only its offsets count. */
export function frontMatterNode(source: string): RootContent {
  const start = source.startsWith(byteOrderMark) ? 1 : 0;
  const text = asParsed(source.slice(start)).replace(/(?:\r\n|\n|\r)$/, "");
  const inside = text.slice(/^.*?(?:\r\n|\n|\r)/.exec(text)?.[0].length ?? 0);
  const [closingFence = ""] = /(?:^|\r\n|\n|\r)(?:---|\+\+\+)[ \t]*$/.exec(inside) ?? [];
  const value = inside.slice(0, inside.length - closingFence.length);
  const position = {
    start: { line: 1, column: 1, offset: start },
    end: { line: 1, column: 1, offset: start + text.length }
  };
  // mdast knows only the type of YAML.
  return { type: text.startsWith("-") ? "yaml" : "toml", value, position } as RootContent;
}
