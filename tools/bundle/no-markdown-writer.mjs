/**
 * Stands in for `mdast-util-to-markdown` in what is shipped. The readers of GFM name its handlers for writing Markdown,
 * and nothing here ever writes Markdown from a tree: fixes are edits of the text.
 */
export const defaultHandlers = {};
