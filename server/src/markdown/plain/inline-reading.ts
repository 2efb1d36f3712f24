/** Where a reader of inline text stands, and the text that it has not made a node of yet. */
import type { Link, LinkReference, PhrasingContent, Text } from "mdast";
import type { DefinitionKey } from "../definitions.ts";
import { endOf, startOf, textNode } from "./nodes.ts";
import type { InlineText } from "./texts.ts";

/** Which labels the document defines. */
export interface Definitions {
  has(key: DefinitionKey): boolean;
}

/** The mark with which a link is open. */
export const linkMark = "[";

/** A mark of emphasis, or {@link linkMark}, that is not closed yet. */
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
  readonly whole: InlineText;
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
  /** Whether a bracket was opened that nothing closes: behind it remark finds addresses in another way. */
  hasOpenBracket: boolean;
  /** How many backticks are known not to follow any more. */
  readonly unclosed: Set<number>;
}

/**
 * Reads what the character at `reading.at` begins, and goes on behind it. Returns whether that is beyond doubt.
 */
export type ReadInline = (reading: InlineReading) => boolean;

export function inlineReading(whole: InlineText, definitions: Definitions): InlineReading {
  const { page, start, end, line } = whole;
  return {
    whole,
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
    hasTilde: false,
    hasOpenBracket: false,
    unclosed: new Set()
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

/** Closes `opening`, or the whole text: the marks that were opened behind it and not closed are text. */
export function closeText(reading: InlineReading, opening?: OpenMark): void {
  for (let last = reading.open.pop(); last && last !== opening; last = reading.open.pop()) {
    const { mark, start, nodes } = last;
    addText(nodes, textNode(mark, start, start + mark.length));
    const [first, ...others] = reading.nodes;
    if (first?.type === "text") addText(nodes, first);
    else if (first) nodes.push(first);
    for (const node of others) nodes.push(node);
    reading.nodes = nodes;
  }
}

/** Adds a text; directly behind another it is part of that. */
function addText(nodes: PhrasingContent[], added: Text): void {
  const last = nodes.at(-1);
  if (last?.type === "text") nodes[nodes.length - 1] = textNode(last.value + added.value, startOf(last), endOf(added));
  else nodes.push(added);
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
