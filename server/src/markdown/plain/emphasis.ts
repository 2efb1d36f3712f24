/** `*emphasis*`, `**strong**`, and the same with underscores. */
import { type CharacterClass, classOf } from "./characters.ts";
import {
  closeText,
  endText,
  goOn,
  type InlineReading,
  linkMark,
  type OpenMark,
  type ReadInline,
  startText
} from "./inline-reading.ts";
import { positionOf } from "./nodes.ts";

/**
 * Stars or underscores. As CommonMark has it, those that can close something close what the nearest of their kind has
 * opened, and marks between them are text, as are those that open or close nothing. Where the two are not of the same
 * length, or long, remark is asked.
 */
export const readEmphasisMark: ReadInline = reading => {
  const { source, at, end, open } = reading;
  const code = source.charCodeAt(at);
  let to = at + 1;
  while (to < end && source.charCodeAt(to) === code) to++;
  const mark = source.slice(at, to);
  const { opens, closes } = roleOf(mark, classBefore(reading, at), classBehind(reading, to));
  const opening = closes ? openingOf(open, mark) : undefined;
  if (!opening && !opens) return goOn(reading, to);
  endText(reading, at);
  if (opening) {
    if (opening.mark !== mark || mark.length > 2) return false;
    closeText(reading, opening);
    const type = mark.length === 2 ? "strong" : "emphasis";
    opening.nodes.push({ type, children: reading.nodes, position: positionOf(opening.start, to) });
    reading.nodes = opening.nodes;
  } else {
    open.push({ mark, start: at, nodes: reading.nodes });
    reading.nodes = [];
  }
  return startText(reading, to);
};

/** The mark of the same kind that was opened last, in the same link. */
function openingOf(open: readonly OpenMark[], mark: string): OpenMark | undefined {
  for (let index = open.length - 1; index >= 0; index--) {
    const each = open[index] as OpenMark;
    if (each.mark.startsWith(mark.charAt(0))) return each;
    if (each.mark === linkMark) return undefined;
  }
  return undefined;
}

/** As CommonMark says of left-flanking and right-flanking runs. */
function roleOf(mark: string, before: CharacterClass, behind: CharacterClass): { opens: boolean; closes: boolean } {
  const isLeft = behind === "other" || (behind === "punctuation" && before !== "other");
  const isRight = before === "other" || (before === "punctuation" && behind !== "other");
  if (mark.startsWith("*")) return { opens: isLeft, closes: isRight };
  return { opens: isLeft && (!isRight || before !== "other"), closes: isRight && (!isLeft || behind !== "other") };
}

export function classBefore({ source, start }: InlineReading, at: number): CharacterClass {
  return at > start ? classOf(source.charCodeAt(at - 1)) : "white space";
}

function classBehind({ source, end }: InlineReading, at: number): CharacterClass {
  return at < end ? classOf(source.charCodeAt(at)) : "white space";
}
