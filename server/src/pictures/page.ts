/** What pictures have in common in a page. */
import type { Attributes } from "../text/markup.ts";

/** Says on which line of a document (0-based) something stands, in the way of VS Code's Markdown preview. */
export function lineOfSource(line: number): Attributes {
  return { class: "code-line", "data-line": line };
}
