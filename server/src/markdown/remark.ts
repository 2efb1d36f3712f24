/**
 * The only place that calls remark.
 *
 * Whether `[label]` is a link depends on a definition that may stand anywhere in the document. So that a piece can be
 * parsed on its own, its parser is told which labels the rest of the document defines.
 */
import type { RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import type { DefinitionKey } from "./definitions.ts";
import { byteOrderMark } from "./lines.ts";
import { moved } from "./visit.ts";

/** What micromark's parser remembers about definitions, and its constructs; not part of its published types. */
interface ParserMemory {
  defined: string[];
  gfmFootnotes?: string[];
  /** By the code with which one may begin. Each parser has its own. */
  constructs: { text: Record<string, { readonly name?: string }[]> };
}

export interface HowToRead {
  /** Whether also what stands inside lines is parsed: links, emphasis, code. */
  readonly inFull: boolean;
  readonly startsDocument: boolean;
}

/** remark, told what is defined elsewhere. Not reentrant; each of its parsers is made when it is first needed. */
export interface Remark {
  /** As {@link Parser.parse} of `parse.ts`. */
  parse(source: string, known: Iterable<DefinitionKey>, how: HowToRead): RootContent[];
}

export function createRemark(): Remark {
  let known: Iterable<DefinitionKey> = [];
  let told = new WeakSet<object>();

  /** A micromark construct that never matches: it is asked at each line and takes the chance to tell the parser. */
  const tellDefinitions = {
    document: {
      null: {
        name: "tellDefinitions",
        tokenize(this: { parser: ParserMemory }, _effects: unknown, _ok: unknown, nok: unknown) {
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

  const body = once(() => bodyParser(tellDefinitions, true));
  const onlyBlocks = once(() => bodyParser(dropInline, false));

  function parse(
    source: string,
    definitions: Iterable<DefinitionKey>,
    { inFull, startsDocument }: HowToRead
  ): RootContent[] {
    known = definitions;
    told = new WeakSet();
    const parser = inFull ? body() : onlyBlocks();
    // micromark drops a byte-order mark at the start of its input. One that starts the document is meant so; one in
    // the middle is a character like others, and a line before it keeps it.
    if (!source.startsWith(byteOrderMark)) return parser.parse(source).children;
    return startsDocument ? moved(parser.parse(source).children, 1) : moved(parser.parse(`\n${source}`).children, -1);
  }

  return { parse };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** A frozen parser of GitHub's Markdown with one more extension of micromark, with or without addresses in texts. */
function bodyParser(extension: object, findsAddresses: boolean) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(function (this: Processor) {
      const data = this.data() as Extensions;
      data.micromarkExtensions = [...(data.micromarkExtensions ?? []), extension];
      const own = (data.fromMarkdownExtensions ?? []).flat();
      if (!findsAddresses) data.fromMarkdownExtensions = own.filter(({ transforms }) => !transforms);
    })
    .freeze();
}

/** Those that transform a tree look for addresses in its texts. */
interface Extensions {
  micromarkExtensions?: unknown[];
  fromMarkdownExtensions?: (FromMarkdownExtension | FromMarkdownExtension[])[];
}

interface FromMarkdownExtension {
  readonly transforms?: unknown;
}

/** Never matches, too: takes the constructs away that stand inside lines, and with them what is quadratic. */
const dropInline = {
  document: {
    null: {
      name: "dropInline",
      tokenize(this: { parser: ParserMemory }, _effects: unknown, _ok: unknown, nok: unknown) {
        const { text } = this.parser.constructs;
        // Disabled ones would still end the text before them, and to join texts is quadratic as well.
        for (const [code, constructs] of Object.entries(text)) {
          const left = constructs.filter(({ name }) => name === undefined || !inline.has(name));
          if (left.length === 0) delete text[code];
          else text[code] = left;
        }
        return nok;
      }
    }
  }
};

const inline: ReadonlySet<string> = new Set([
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
]);
