/** Objects in lists of a JSON text, each with its place: what a parser of values does not tell. */

export interface JsonPiece {
  readonly value: Readonly<Record<string, unknown>>;
  /** Offsets (UTF-16) of its brackets, `end` not included. */
  readonly start: number;
  readonly end: number;
}

/**
 * The objects that stand in lists (or on lines of their own) and that `isWanted`, outermost first, in the order of the text;
 * nothing inside a wanted one. The text is known to be JSON, or JSON line by line.
 */
export function piecesOf(text: string, isWanted: (value: JsonPiece["value"]) => boolean): JsonPiece[] {
  const pieces: JsonPiece[] = [];
  let end = 0;
  for (const place of placesOf(text)) {
    if (place.start < end) continue;
    const value = objectOf(text.slice(place.start, place.end));
    if (!value || !isWanted(value)) continue;
    pieces.push({ ...place, value });
    end = place.end;
  }
  return pieces;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function objectOf(text: string): JsonPiece["value"] | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Deeper ones are parts of messages. */
const deepest = 6;

/** Where the objects begin and end that stand in a list or by themselves, the outer before the inner. */
function placesOf(text: string): Place[] {
  const places: Place[] = [];
  const open: { readonly start: number; readonly isObject: boolean }[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) at = endOfString(text, at);
    else if (code === 123 || code === 91) open.push({ start: at, isObject: code === 123 });
    else if (code === 125 || code === 93) {
      const closed = open.pop();
      if (closed?.isObject && open.length <= deepest && !open.at(-1)?.isObject)
        places.push({ start: closed.start, end: at + 1 });
    }
  }
  return places.sort((one, other) => one.start - other.start);
}

/** Where the quotation mark stands that ends a string. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 34) return at;
  }
  return text.length;
}
