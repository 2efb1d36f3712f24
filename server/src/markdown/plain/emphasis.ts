/** `*emphasis*`, `**strong**`, and the same with underscores. */
import { type CharacterClass, classOf } from "./characters.ts";
import { endText, goOn, type InlineReading, type ReadInline, startText } from "./inline-reading.ts";
import { positionOf } from "./nodes.ts";

/**
 * Stars or underscores: one or two are emphasis if what was opened last is closed first, by the same mark, and nothing else
 * can match them. Those that can neither open nor close something are text.
 */
export const readEmphasisMark: ReadInline = reading => {
  const { source, at, end, open } = reading;
  const code = source.charCodeAt(at);
  let to = at + 1;
  while (to < end && source.charCodeAt(to) === code) to++;
  const mark = source.slice(at, to);
  const { opens, closes } = roleOf(mark, classBefore(reading, at), classBehind(reading, to));
  if (!opens && !closes) return goOn(reading, to);
  if (mark.length > 2) return false;

  const top = open.at(-1);
  if (closes && top?.mark === mark) {
    endText(reading, at);
    open.pop();
    const type = mark.length === 2 ? "strong" : "emphasis";
    top.nodes.push({ type, children: reading.nodes, position: positionOf(top.start, to) });
    reading.nodes = top.nodes;
    return startText(reading, to);
  }
  // One that can do both opens something where there is nothing that it could close.
  if (!opens || (closes && open.some(each => each.mark[0] === mark[0]))) return false;
  endText(reading, at);
  open.push({ mark, start: at, nodes: reading.nodes });
  reading.nodes = [];
  return startText(reading, to);
};

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
