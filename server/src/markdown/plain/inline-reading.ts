/** Where a reader of inline text stands, and the text that it has not made a node of yet. */
import type { Link, LinkReference, PhrasingContent } from "mdast";
import type { DefinitionKey } from "../definitions.ts";
import { textNode } from "./nodes.ts";
import type { Page } from "./page.ts";
import type { InlineText } from "./texts.ts";

/** Which labels the document defines. */
export interface Definitions {
  has(key: DefinitionKey): boolean;
}

/** A mark of emphasis, or the bracket of a link, that is not closed yet. */
export interface OpenMark {
  readonly mark: string;
  readonly start: number;
  /** The nodes before it; what it makes will stand behind them. */
  readonly nodes: PhrasingContent[];
}

/** Brackets that are open. */
export interface Brackets {
  /** Where they are closed. */
  readonly close: number;
  /** The link that they make; `null` for those that are only text. */
  readonly node: Link | LinkReference | null;
}

export interface InlineReading {
  readonly page: Page;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly definitions: Definitions;
  /** The line on which it stands, and where. */
  line: number;
  at: number;
  /** The nodes inside the innermost open mark. */
  nodes: PhrasingContent[];
  readonly open: OpenMark[];
  brackets: Brackets | null;
  /** Where the text starts that is no node yet. */
  textStart: number;
  /** What it says so far, where that ends, and where it goes on: behind the spaces at the beginning of a line. */
  text: string;
  textEnd: number;
  said: number;
  hasTilde: boolean;
}

/**
 * Reads what the character at `reading.at` begins, and goes on behind it. Returns whether that is beyond doubt.
 */
export type ReadInline = (reading: InlineReading) => boolean;

export function inlineReading({ page, start, end, line }: InlineText, definitions: Definitions): InlineReading {
  return {
    page,
    source: page.source,
    start,
    end,
    definitions,
    line,
    at: start,
    nodes: [],
    open: [],
    brackets: null,
    textStart: start,
    text: "",
    textEnd: start,
    said: start,
    hasTilde: false
  };
}

/** Goes on at `at`; what lies before it is text. */
export function goOn(reading: InlineReading, at: number): true {
  reading.at = at;
  return true;
}

/** Makes a node of the text before `end`. */
export function endText(reading: InlineReading, end: number): void {
  const { source, textStart, text, textEnd, said } = reading;
  if (end > said) reading.nodes.push(textNode(text + source.slice(said, end), textStart, end));
  else if (text !== "") reading.nodes.push(textNode(text, textStart, textEnd));
}

/** Starts another text at `start`, and goes on there. */
export function startText(reading: InlineReading, start: number): true {
  reading.textStart = start;
  reading.text = "";
  reading.said = start;
  return goOn(reading, start);
}

/** Adds a node that stands between `start` and `end`, and goes on behind it. */
export function addNode(reading: InlineReading, node: PhrasingContent, start: number, end: number): true {
  endText(reading, start);
  reading.nodes.push(node);
  return startText(reading, end);
}

/** What `pattern`, a sticky one, finds at `at`, unless it goes on behind the end of the text. */
export function matchAt({ source, end }: InlineReading, pattern: RegExp, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const found = pattern.exec(source);
  return found && pattern.lastIndex <= end ? found : null;
}
