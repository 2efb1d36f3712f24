/** Front matter as data: the only place that knows YAML and TOML. */
import { parse as parseToml, TomlError } from "smol-toml";
import { parseDocument } from "yaml";
import { messageOf } from "../text/message-of.ts";
import type { FrontMatterFact, Span, Words } from "./facts.ts";

/** What its keys hold, or why it cannot be read and where. */
type Parsed = { readonly data: Readonly<Record<string, unknown>> } | { readonly message: string; readonly span: Span };

export function readData(fact: FrontMatterFact): Parsed {
  return fact.format === "yaml" ? readYaml(fact) : readToml(fact);
}

/** With line ends that both parsers know, at the same offsets. */
function linesOf(text: string): string {
  return text.replace(/\r(?!\n)/g, "\n");
}

function readYaml({ content }: FrontMatterFact): Parsed {
  // Dates stay the text that was written, even where they are marked as such; a bomb of aliases stays small.
  const document = parseDocument(linesOf(content.text), {
    schema: "core",
    resolveKnownTags: false,
    logLevel: "silent",
    prettyErrors: false
  });
  const error = document.errors[0];
  if (error) {
    return { message: error.message, span: restOfLine(content, error.pos[0]) };
  }
  try {
    return { data: record(document.toJS({ maxAliasCount: 100 })) };
  } catch (error) {
    return { message: messageOf(error), span: content.span };
  }
}

function readToml({ content }: FrontMatterFact): Parsed {
  try {
    return { data: record(parseToml(linesOf(content.text))) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const lines = linesOf(content.text)
      .split("\n")
      .slice(0, error.line - 1);
    const at = lines.reduce((sum, line) => sum + line.length + 1, error.column - 1);
    return { message: messageOf(error).split("\n")[0] as string, span: restOfLine(content, at) };
  }
}

/** From an offset in the content to the end of its line: parsers name a single character, which is hard to see. */
function restOfLine({ text, span }: Words, offset: number): Span {
  const from = Math.min(offset, text.length);
  const length = /^[^\r\n]*/.exec(text.slice(from))?.[0].trimEnd().length ?? 0;
  return { block: span.block, start: span.start + from, end: span.start + from + length };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
