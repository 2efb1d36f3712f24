/** Somebody who types: some words at one place, then elsewhere; now and then a mark, a line end, a step back. */

/** Numbers that look drawn, and are the same for the same seed. */
export function sequence(seed) {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  return { chance: share => next() < share, below: count => Math.floor(next() * count) };
}

const letters = "etaoinshrdlucm";
const marks = "|`#-*[]>_";

/** A text that is edited in place. */
export function editedText(text) {
  const lines = text.split("\n");
  return {
    lines,
    text: () => lines.join("\n"),
    /** Replaces `length` characters of a line; yields the change as the protocol has it. */
    apply({ line, character, length, insert }) {
      const own = lines[line];
      const changed = (own.slice(0, character) + insert + own.slice(character + length)).split("\n");
      lines.splice(line, 1, ...changed);
      return { range: { start: { line, character }, end: { line, character: character + length } }, text: insert };
    }
  };
}

/** Yields what is typed next into an edited text. */
export function typist(seed) {
  const draw = sequence(seed);
  let [line, character, left] = [0, 0, 0];
  return ({ lines }) => {
    if (left-- <= 0 || line >= lines.length) {
      do line = draw.below(lines.length);
      while (lines[line].trim() === "" && draw.chance(0.9));
      character = draw.below(lines[line].length + 1);
      left = 3 + draw.below(10);
    }
    character = Math.min(character, lines[line].length);
    if (draw.chance(0.1) && character > 0) return { line, character: --character, length: 1, insert: "" };
    if (draw.chance(0.03)) {
      const edit = { line, character, length: 0, insert: "\n" };
      [line, character] = [line + 1, 0];
      return edit;
    }
    const insert = draw.chance(0.07)
      ? marks[draw.below(marks.length)]
      : draw.chance(0.12)
        ? " "
        : letters[draw.below(letters.length)];
    return { line, character: character++, length: 0, insert };
  };
}
