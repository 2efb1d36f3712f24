/**
 * What a host says, without messages that are too long: the SDK would hold all of one in memory, or hang up. What is left out is
 * looked through for its id, byte by byte, so that it can be answered.
 */
import { Transform, type TransformCallback } from "node:stream";

export type RequestId = string | number;

/**
 * Passes messages on, each a line, that have at most so many bytes. `refuse`: called at the end of each that is longer, with
 * its id; `null` for one that is no request.
 */
export function shortMessages(longest: number, refuse: (id: RequestId | null) => void): Transform {
  let held: Buffer[] = [];
  let length = 0;
  let search: IdSearch | null = null;

  function take(piece: Buffer): void {
    length += piece.length;
    held.push(piece);
    if (length > longest) search ??= searchForId();
    if (!search) return;
    for (const each of held) search.read(each);
    held = [];
  }

  /** What is passed on of a line that has ended. */
  function end(): Buffer | null {
    const line = search ? null : Buffer.concat(held);
    if (search) refuse(search.found());
    [held, length, search] = [[], 0, null];
    return line;
  }

  return new Transform({
    transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
      for (let start = 0; start < chunk.length; ) {
        const lineEnd = chunk.indexOf(newline, start);
        const next = lineEnd < 0 ? chunk.length : lineEnd + 1;
        take(chunk.subarray(start, next));
        start = next;
        const line = lineEnd < 0 ? null : end();
        if (line) this.push(line);
      }
      done();
    }
  });
}

interface IdSearch {
  read(bytes: Uint8Array): void;
  /** `null` where there is none, and where it is no request. */
  found(): RequestId | null;
}

/** Longer ids and names of keys are none that anybody gives. */
const longestWord = 1000;
const newline = 0x0a;
const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** For the keys of the outermost object; of what they hold, only what is short is kept. */
function searchForId(): IdSearch {
  let depth = 0;
  let isText = false;
  let isEscaped = false;
  let key = "";
  let word: number[] = [];
  const values = new Map<string, string>();

  function readByte(byte: number): void {
    if (isText) {
      if (isEscaped) isEscaped = false;
      else if (byte === backslash) isEscaped = true;
      else if (byte === quote) isText = false;
      keep(byte);
    } else if (byte === closeBrace || byte === closeBracket) {
      if (depth === 1) endValue();
      depth--;
    } else if (byte === openBrace || byte === openBracket) depth++;
    else if (depth === 1 && byte === colon) key = takeWord();
    else if (depth === 1 && byte === comma) endValue();
    else {
      isText = byte === quote;
      keep(byte);
    }
  }

  function keep(byte: number): void {
    if (depth === 1 && word.length <= longestWord) word.push(byte);
  }

  function takeWord(): string {
    const text = word.length > longestWord ? "" : Buffer.from(word).toString("utf8").trim();
    word = [];
    return text;
  }

  function endValue(): void {
    const value = takeWord();
    if (key === '"id"' || key === '"method"') values.set(key, value);
    key = "";
  }

  return {
    read(bytes) {
      for (const byte of bytes) readByte(byte);
    },
    found() {
      const id = values.has('"method"') ? parsed(values.get('"id"') ?? "") : null;
      return typeof id === "string" || typeof id === "number" ? id : null;
    }
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
