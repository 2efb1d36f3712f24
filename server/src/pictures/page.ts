/** What pictures have in common in a page. */
import type { Attributes } from "../text/markup.ts";

/** Says on which line of a document (0-based) something stands, in the way of VS Code's Markdown preview. */
export function lineOfSource(line: number): Attributes {
  return { class: "code-line", "data-line": line };
}

/** The attributes of something on a line. */
export type LineMarks = (line: number) => Attributes;

/** The same for several lists one below the other: previews search by halves, so that no line may stand behind a later one. */
export function linesInOrder(): LineMarks {
  let last = -1;
  return line => {
    if (line < last) return {};
    last = line;
    return lineOfSource(line);
  };
}
