/** Whether a block can stay below a text that was read anew. */
import type { List } from "mdast";
import type { Block, Context } from "./block.ts";
import { cut, isJoined, offsetOf, type Parsed, type Piece, startOfLine } from "./cuts.ts";
import { lineEnd } from "./lines.ts";

export interface ReadAbove extends Parsed {
  readonly pieces: readonly Piece[];
  /** Whether what is below stands as it did: by itself, or going on with what is above. */
  readonly stands: boolean;
}

/**
 * Reads `source`, and with it the first line of the block below where only that line tells whether it starts anew.
 * Where it does not, no more is certain of what was read.
 */
export function readAbove(
  source: string,
  context: Context | null,
  below: Block<unknown> | undefined,
  parse: (text: string) => Parsed
): ReadAbove {
  const read = ({ nodes, inFull }: Parsed, stands: boolean): ReadAbove => {
    return { nodes, inFull, pieces: cut(source, nodes, context), stands };
  };
  if (!below) return read(parse(source), true);
  if (!/[\r\n]$/.test(source)) return read(parse(source), false);
  const probed = (): ReadAbove => {
    const text = source + below.text.source.slice(0, lineEnd(below.text.source, 0));
    const { nodes, inFull } = parse(text);
    return below.context ? withoutItem(nodes) : withoutNode(nodes);

    function withoutNode(all: Parsed["nodes"]): ReadAbove {
      const above = all.filter(node => offsetOf(node) < source.length);
      // Blank lines at the top of a document belong to the block below them.
      const [last, next] = [above.at(-1), all[above.length]];
      const isWhole = last !== undefined && next !== undefined && !isJoined(text, last, next, source.length);
      return read({ nodes: above, inFull }, isWhole);
    }

    function withoutItem(all: Parsed["nodes"]): ReadAbove {
      const list = all.at(-1);
      if (list?.type !== "list") return read({ nodes: all, inFull }, false);
      const items = list.children.filter(item => offsetOf(item) < source.length);
      const isNext = items.length > 0 && items.length === list.children.length - 1;
      const above: List = { ...list, children: items };
      return read({ nodes: isNext ? [...all.slice(0, -1), above] : all, inFull }, isNext);
    }
  };
  if (!below.context && mayGoOn(source)) return probed();
  const alone = read(parse(source), false);
  const ending = alone.pieces.at(-1)?.ending ?? { type: "unknown" };
  if (!below.context) {
    if (ending.type === "nothing") return { ...alone, stands: true };
    return ending.type === "table" ? alone : probed();
  }
  if (below.context.type === "table") return { ...alone, stands: ending.type === "table" };
  if (ending.type !== "list" || ending.marker !== below.context.marker) return alone;
  // An item that is indented may belong to the item above it.
  return /^ ?[^ \t]/.test(below.text.source) ? { ...alone, stands: true } : probed();
}

/** Whether a text looks as if the line below could belong to it. A guess that saves reading it twice. */
function mayGoOn(source: string): boolean {
  const text = source.trimEnd();
  const start = startOfLine(text, text.length);
  return /^[ \t>\-+*<[`~\d]/.test(text.slice(start, start + 1));
}
