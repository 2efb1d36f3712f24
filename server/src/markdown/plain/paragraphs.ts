/** Paragraphs, and what ends them. */
import type { Paragraph } from "mdast";
import { opensFence } from "./code.ts";
import { isHeading, isThematicBreak, isUnderline } from "./headings.ts";
import { htmlBeginning } from "./html.ts";
import { markerAt } from "./markers.ts";
import { positionOf } from "./nodes.ts";
import { noteBeginning } from "./notes.ts";
import { firstCharacter, type Holder, inDoubt, indentOf, isSpace, isWritten, type Page, textEnd } from "./page.ts";
import { isDelimiterRow, isMisfit } from "./tables.ts";

/**
 * What a line is below one of a paragraph: it goes on with it, or it starts another block, or only remark knows. An
 * `item` goes on with a paragraph, too, but may be the next one of a list around it.
 */
export type Beginning = "text" | "block" | "item" | "doubtful";

/** For a line that is not blank, and not indented by four columns. */
export function beginningOf(page: Page, line: number): Beginning {
  switch (firstCharacter(page, line)) {
    case "#":
      return isHeading(page, line) ? "block" : "text";
    case "`":
    case "~":
      return opensFence(page, line) ? "block" : "text";
    case "[":
      return noteBeginning(page, line);
    case "=":
      return isUnderline(page, line) ? "doubtful" : "text";
    case "|":
    case ":":
      return isDelimiterRow(page, line) && !isMisfit(page, line) ? "doubtful" : "text";
    case "-":
      if (isUnderline(page, line) || isDelimiterRow(page, line)) return "doubtful";
      return isThematicBreak(page, line) ? "block" : itemBeginning(page, line);
    case "*":
    case "_":
      return isThematicBreak(page, line) ? "block" : itemBeginning(page, line);
    case "<":
      return htmlBeginning(page, line);
    case ">":
      return isQuoteOfText(page, line) ? "block" : "doubtful";
    case "\t":
      return "doubtful";
    default:
      return itemBeginning(page, line);
  }
}

/**
 * Whether a quote at the left edge begins with words or a row. Anything else in its first line remark reads as if that, too,
 * stood directly below the paragraph, where lists may not begin with any number.
 */
function isQuoteOfText(page: Page, line: number): boolean {
  if (page.columns.length > 0 || page.isQuote || indentOf(page, line, 0) > 0) return false;
  const mark = page.starts[line] as number;
  return /^> ?[\p{L}|]/u.test(page.source.slice(mark, mark + 4));
}

/** Only an item with content, and only the first of its list, starts a list below a paragraph. */
function itemBeginning(page: Page, line: number): Beginning {
  const marker = markerAt(page, line);
  if (!marker) return "text";
  if (marker.content === inDoubt) return "doubtful";
  return marker.content !== null && (marker.number ?? 1) === 1 && marker.digits < 2 ? "block" : "item";
}

/** What may be a label, and what ends it; a label, and a target behind which something stands that is no title. */
const label = /\[(?:[^[\]\\]|\\[\s\S]){0,999}([[\]])/y;
const noDefinition = /\[[^[\]\\\r\n]{0,200}\]: +[^\s()<\\&]{1,2000} +[^\s"'(]/y;

/** Whether a paragraph that begins with a bracket may define a label. */
function mayDefine(source: string, from: number, end: number): boolean {
  label.lastIndex = from;
  noDefinition.lastIndex = from;
  const ending = label.exec(source)?.[1];
  if (ending === "[" || (ending === "]" && source.charAt(label.lastIndex) !== ":")) return false;
  return !noDefinition.test(source) && source.slice(from, end).includes("]:");
}

/** Reads a paragraph; one behind a box starts at `box`. Returns the line behind it, or `inDoubt`. */
export function readParagraph(page: Page, first: number, column: number, { children }: Holder, box?: number): number {
  const { source, texts } = page;
  const from = box ?? (page.heads[first] as number);
  let last = first;
  for (; isWritten(page, last + 1); last++) {
    const indent = indentOf(page, last + 1, column);
    if (source.charAt(page.heads[last + 1] as number) === "\t") return inDoubt;
    // What is indented by four columns starts nothing.
    const beginning = indent > 3 ? "text" : beginningOf(page, last + 1);
    // A text goes on with a paragraph even if it stands further left. Anything else may belong to what is there.
    page.isOpen = indent < 0 && beginning !== "text";
    if (page.isOpen || beginning === "block") break;
    if (beginning === "doubtful") return inDoubt;
  }
  const end = textEnd(page, last, from);
  if (isSpace(source.charCodeAt(end - 1))) return inDoubt;
  if (source.charAt(from) === "[" && mayDefine(source, from, end)) return inDoubt;
  const paragraph: Paragraph = {
    type: "paragraph",
    children: [],
    position: positionOf(page.heads[first] as number, page.ends[last] as number)
  };
  children.push(paragraph);
  texts.push({
    page,
    nodes: paragraph.children,
    start: from,
    end,
    line: first,
    last,
    columns: page.columns,
    isParagraph: true,
    boxed: box === undefined ? null : paragraph
  });
  return last + 1;
}
