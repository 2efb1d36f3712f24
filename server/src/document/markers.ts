/** Marks that say that something is still to be done: TBD, TODO, "to be confirmed", (?). */
import type { Line, Words } from "./facts.ts";
import { hidden, type SearchedText } from "./placeholders.ts";
import {
  aboutMarkersAfter,
  aboutMarkersBefore,
  codedNote,
  comingValue,
  doubtMark,
  markerPhrases,
  markerTicket,
  markerValues,
  markerWords
} from "./vocabulary/markers.ts";

export interface Marker extends Words {
  /** What it says to do: the rest of its line, the mark included. */
  readonly note: string;
  /** Whether it is all that stands on its line or behind its label. */
  readonly isValue: boolean;
}

/**
 * The marks of a text, in order. Option lists that offer one, criteria that forbid them, quoted ones and those that name
 * their ticket are none.
 * @param code the inline code of the text, whose content is hidden in it
 */
export function scanMarkers({ span, text, lines }: SearchedText, code: readonly Words[]): Marker[] {
  if (code.length === 0 && !mayHold.test(text)) return [];
  const found = lines.flatMap(line => {
    const from = line.span.start - span.start;
    return inLine(line, text.slice(from, line.span.end - span.start));
  });
  const noted = code.filter(each => codedNote.test(each.text));
  return [...found, ...noted.map(each => ({ ...each, note: each.text, isValue: false }))].sort(
    (one, other) => one.span.start - other.span.start
  );
}

/** `text`: the line as it is searched. */
function inLine({ span, label, text: said }: Line, text: string): Marker[] {
  if (!mayHold.test(text)) return [];
  const marker = (start: number, length: number, isValue: boolean): Marker => ({
    text: text.slice(start, start + length),
    span: { block: span.block, start: span.start + start, end: span.start + start + length },
    note: text.slice(start).replaceAll(hidden, ""),
    isValue
  });
  const value = label?.value ?? { text: said, span };
  const isWhole = (start: number, length: number): boolean =>
    text.slice(value.span.start - span.start, value.span.end - span.start).replace(/[\s.!?()[\]]/g, "") ===
    text.slice(start, start + length).replace(/[\s.!?()[\]]/g, "");
  if (markerValues.test(value.text)) {
    return [marker(value.span.start - span.start, value.span.end - value.span.start, true)];
  }
  if (hasOptions(text)) return [];
  const words = [...text.matchAll(markerWords)].filter(({ index, 0: word }) => {
    const [before, after] = [text.slice(Math.max(0, index - 80), index), text.slice(index + word.length)];
    return !(
      aboutMarkersBefore.test(before) ||
      aboutMarkersAfter.test(after) ||
      markerTicket.test(after) ||
      isQuoted(before, after)
    );
  });
  const phrases = [...text.matchAll(markerPhrases), ...text.matchAll(comingValue), ...text.matchAll(doubtMark)];
  return [...words, ...phrases].map(({ index, 0: word }) => marker(index, word.length, isWhole(index, word.length)));
}

const mayHold = /T[BO]|FIXME|XXX|TK|\(\?\)|to be /i;

/** `☐ Yes ☐ No ☐ TBD`: boxes to choose from. */
function hasOptions(text: string): boolean {
  return (text.match(/[☐☑☒⬜✅]|\[[ xX]?\]/gu) ?? []).length >= 2;
}

/** Whether quotes stand around it on its line. */
function isQuoted(before: string, after: string): boolean {
  const opened = (before.match(/["“”„«»]/gu) ?? []).length % 2 === 1;
  return opened && /["“”„«»]/u.test(after);
}
