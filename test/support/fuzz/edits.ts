/** Edits as people make them, and worse ones. */
import type { Edit } from "../../../server/src/markdown/reader.ts";
import { fragments } from "../markdown-pieces.ts";
import type { Random } from "./random.ts";

/** Offsets in UTF-16 units. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const characters = [..."etaoins rhdlu |`#-*[]>_<!:.)(\t\\&~=+^\n1 0x"];
/** What opens or closes something over many lines. */
const fences = [
  "<!--\n",
  "-->\n",
  "<!-- ",
  " -->",
  "```\n",
  "````\n",
  "~~~\n",
  "```sh\n",
  "   ```\n",
  "<script>\n",
  "</script>\n",
  "<?\n",
  "?>\n",
  "<![CDATA[\n",
  "]]>\n",
  "<!X\n",
  "<div>\n",
  "\n",
  "---\n",
  "+++\n",
  "| - | - |\n",
  "> ",
  "- ",
  "1. "
];

/**
 * A change of a text; `last`: what takes the change before back, which is done now and then. A text above `longest` units
 * gets shorter.
 */
export function changeOf(random: Random, text: string, last: Change | null, longest: number): Change {
  const place = (): number => random.int(text.length + 1);
  const lineStart = (at: number): number => text.lastIndexOf("\n", at - 1) + 1;
  const lineEnd = (at: number): number => text.indexOf("\n", at) + 1 || text.length;
  const insert = (at: number, what: string): Change => ({ start: at, end: at, text: what });
  const at = place();
  const line = (): Change => ({ start: lineStart(at), end: lineEnd(at), text: "" });
  const kinds: readonly (readonly [number, () => Change])[] = [
    [30, () => insert(at, random.pick(characters))],
    [12, () => ({ start: Math.max(0, at - 1), end: at, text: "" })],
    [8, () => insert(random.chance(0.5) ? lineStart(at) : lineEnd(at), random.pick(fragments))],
    [4, () => insert(at, random.pick(fragments))],
    [
      10,
      () =>
        insert(
          random.chance(0.4) ? lineStart(random.int(Math.min(text.length, 80) + 1)) : lineStart(at),
          random.pick(fences)
        )
    ],
    [
      4,
      () => ({ start: at, end: Math.min(text.length, at + random.int(200)), text: random.pick(["", "", "x", "\n\n"]) })
    ],
    [6, line],
    [3, () => ({ ...line(), end: lineEnd(Math.min(text.length, at + random.int(400))) })],
    [5, () => insert(lineStart(at), text.slice(line().start, line().end))],
    [3, () => insert(lineStart(at), text.slice(lineStart(place()), lineEnd(place())).slice(0, 600))],
    [5, () => insert(lineStart(at), " ".repeat(1 + random.int(4)))],
    [4, () => ({ start: lineStart(at), end: Math.min(lineEnd(at), lineStart(at) + 1 + random.int(4)), text: "" })],
    [3, () => ({ start: at, end: at, text: random.pick(["\n", "\n", "\r\n", "\r"]) })],
    [1, () => ({ start: 0, end: text.length, text: text.slice(0, at) + random.pick(fragments) + text.slice(at) })]
  ];
  if (last && random.chance(0.12)) return last;
  if (text.length > longest) return { start: lineStart(at), end: Math.min(text.length, at + 4000), text: "" };
  let weight = random.int(kinds.reduce((sum, [each]) => sum + each, 0));
  for (const [each, make] of kinds) {
    weight -= each;
    if (weight < 0) return make();
  }
  return insert(at, "x");
}

/** What takes a change of a text back. */
export function inverse(text: string, { start, end, text: added }: Change): Change {
  return { start, end: start + added.length, text: text.slice(start, end) };
}

/** A change that a position can say: none stands between the two halves of a line end. */
export function placed(text: string, { start, end, text: added }: Change): Change {
  const outside = (at: number, step: number): number => (text[at - 1] === "\r" && text[at] === "\n" ? at + step : at);
  const from = outside(Math.min(start, text.length), -1);
  return { start: from, end: Math.max(from, outside(Math.min(end, text.length), 1)), text: added };
}

export function applied(text: string, change: Change): string {
  return text.slice(0, change.start) + change.text + text.slice(change.end);
}

export function asEdit(text: string, { start, end, text: added }: Change): Edit {
  return { range: { start: positionOf(text, start), end: positionOf(text, end) }, text: added };
}

function positionOf(text: string, offset: number) {
  let line = 0;
  let from = 0;
  for (let at = 0; at < offset; at++) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10 && at + 1 < offset) continue;
    if (code !== 10 && code !== 13) continue;
    line++;
    from = at + 1;
  }
  return { line, character: offset - from };
}
