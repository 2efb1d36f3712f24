/**
 * The only place that calls remark.
 *
 * Whether `[label]` is a link depends on a definition that may stand anywhere in the document. So that a piece can be
 * parsed on its own, its parser is told which labels the rest of the document defines.
 */
import type { RootContent } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import { lengthened, withoutLineEnds } from "./long-lines.ts";
import { visit } from "./visit.ts";

/** `link:` or `note:` and the label as CommonMark compares labels (case-folded, white space collapsed). */
export type DefinitionKey = `link:${string}` | `note:${string}`;

/** What micromark's parser remembers about definitions; not part of its published types. */
interface DefinitionMemory {
  defined: string[];
  gfmFootnotes?: string[];
}

export interface HowToParse {
  /** Whether also what stands inside lines is parsed: links, emphasis, code. */
  readonly inFull: boolean;
  /** How much of each line is parsed, in UTF-16 units. */
  readonly line: number;
  readonly startsDocument: boolean;
}

/** A parser of pieces. Not reentrant; cheap to call, costly to make. */
export interface Parser {
  /**
   * Parses a piece of a document that starts at a line start.
   * `known` are the labels that the rest of the document defines.
   * Of the positions in the result only the offsets count: 0-based, UTF-16, from the start of `source`.
   */
  parse(source: string, known: Iterable<DefinitionKey>, how: HowToParse): RootContent[];
  /** Parses front matter: a text that is nothing but two fences and what lies between. */
  parseFrontMatter(source: string): RootContent[];
}

/** What programs put at the start of a text to say how it is encoded. */
export const byteOrderMark = "\uFEFF";

export function createParser(): Parser {
  let known: Iterable<DefinitionKey> = [];
  let told = new WeakSet<object>();

  /** A micromark construct that never matches: it is asked at each line and takes the chance to tell the parser. */
  const tellDefinitions = {
    document: {
      null: {
        name: "tellDefinitions",
        tokenize(this: { parser: DefinitionMemory }, _effects: unknown, _ok: unknown, nok: unknown) {
          const { parser } = this;
          if (!told.has(parser)) {
            told.add(parser);
            for (const key of known) {
              if (key.startsWith("link:")) parser.defined.push(key.slice(5));
              else {
                parser.gfmFootnotes ??= [];
                parser.gfmFootnotes.push(key.slice(5));
              }
            }
          }
          return nok;
        }
      }
    }
  };

  const body = bodyParser(tellDefinitions);
  /** Made when it is needed, since hardly any text needs it. */
  let onlyBlocks: typeof body | undefined;
  const frontMatter = unified().use(remarkParse).use(remarkFrontmatter, ["yaml", "toml"]).freeze();

  return {
    parse(source, definitions, { inFull, line, startsDocument }) {
      known = definitions;
      told = new WeakSet();
      onlyBlocks ??= inFull ? undefined : bodyParser(withoutInline);
      const parser = inFull ? body : (onlyBlocks ?? body);
      const parse = (text: string): RootContent[] => parser.parse(text).children;
      const { text, cuts } = withoutLineEnds(source, line);
      // micromark drops a byte-order mark at the start of its input. One that starts the document is meant so; one in
      // the middle is a character like others, and a line before it keeps it.
      if (!source.startsWith(byteOrderMark)) return lengthened(parse(text), cuts);
      return lengthened(startsDocument ? moved(parse(text), 1) : moved(parse(`\n${text}`), -1), cuts);
    },
    parseFrontMatter: source => moved(frontMatter.parse(source).children, source.startsWith(byteOrderMark) ? 1 : 0)
  };
}

/** A frozen parser of GitHub's Markdown with one more extension of micromark. */
function bodyParser(extension: object) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(function (this: Processor) {
      const data = this.data() as { micromarkExtensions?: unknown[] };
      data.micromarkExtensions = [...(data.micromarkExtensions ?? []), extension];
    })
    .freeze();
}

/** Takes the constructs away that stand inside lines, and with them what is quadratic. */
const withoutInline = {
  disable: {
    null: [
      "attention",
      "autolink",
      "characterEscape",
      "characterReference",
      "codeText",
      "emailAutolink",
      "gfmFootnoteCall",
      "gfmPotentialFootnoteCall",
      "htmlText",
      "labelEnd",
      "labelStartImage",
      "labelStartLink",
      "protocolAutolink",
      "strikethrough",
      "wwwAutolink"
    ]
  }
};

/** The definitions among `nodes` and below them, in document order, a key for each. */
export function definitionKeys(nodes: readonly RootContent[]): DefinitionKey[] {
  const keys: DefinitionKey[] = [];
  visit(nodes, node => {
    // The identifier is the compared form in lower case; micromark keeps the compared form itself, in upper case.
    if (node.type === "definition") keys.push(`link:${node.identifier.toUpperCase()}`);
    else if (node.type === "footnoteDefinition") keys.push(`note:${node.identifier.toUpperCase()}`);
  });
  return keys;
}

/** Adds `distance` to every offset in `nodes`, in place. Lines and columns stay as they were: nobody reads them. */
export function moved(nodes: RootContent[], distance: number): RootContent[] {
  if (distance === 0) return nodes;
  visit(nodes, node => {
    if (!node.position) return;
    const { start, end } = node.position;
    start.offset = (start.offset as number) + distance;
    if (end !== start) end.offset = (end.offset as number) + distance;
  });
  return nodes;
}
