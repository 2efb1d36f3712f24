/**
 * The content of hovers, for clients that render Markdown and for those that show it as it is. What comes from a document
 * is text and nothing else: no link, no image, no mark-up of it may come alive in a place that looks like ours.
 */
import type { HoverClientCapabilities } from "vscode-languageserver-protocol";
import { MarkupKind } from "vscode-languageserver-protocol";
import { codeSpan, escapedMarkdown } from "../../text/inert-markdown.ts";
import { shortWords } from "../../text/spoken.ts";

export interface Writer {
  readonly kind: MarkupKind;
  /** A text of the document, on one line. */
  words(text: string, length?: number): string;
  strong(text: string): string;
  code(text: string): string;
  /** Rows of cells that are written already; the first row is the head. */
  table(rows: readonly (readonly string[])[]): string;
}

const longest = 200;

const markdown: Writer = {
  kind: MarkupKind.Markdown,
  words: (text, length = longest) => escapedMarkdown(shortWords(text, length)),
  strong: text => `**${escapedMarkdown(shortWords(text, longest))}**`,
  code: text => codeSpan(shortWords(text, longest)),
  table([head = [], ...rows]) {
    const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
    return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
  }
};

const plain: Writer = {
  kind: MarkupKind.PlainText,
  words: (text, length = longest) => shortWords(text, length),
  strong: text => shortWords(text, longest),
  code: text => shortWords(text, longest),
  table: ([head = [], ...rows]) =>
    head
      .flatMap((name, column) => {
        const cells = rows.flatMap(row => row[column] || []);
        return cells.length === 0 ? [] : [`${name}: ${cells.join("; ")}`];
      })
      .join("\n")
};

/** The writer for the first format of a client that we know; Markdown must be asked for. */
export function writerFor({ contentFormat = [] }: HoverClientCapabilities): Writer {
  return contentFormat.find(format => format === "markdown" || format === "plaintext") === "markdown"
    ? markdown
    : plain;
}
