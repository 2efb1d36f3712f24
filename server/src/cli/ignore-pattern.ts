/**
 * A pattern of `.gitignore` as git reads it, which is not how globs are read elsewhere: bytes are compared and not
 * characters, classes have names and may begin with their own bracket, and two stars are more than one only where they
 * are all of a part of a path. In time that grows with path and pattern alone: repositories come from anybody.
 */

/** A byte of a set; any number of bytes; what stands here together with the next two parts, or nothing of the three. */
type Part =
  | { readonly type: "byte"; readonly covers: (byte: number) => boolean; readonly only: number | null }
  | { readonly type: "star"; readonly withSlash: boolean }
  | { readonly type: "optional" };

const slash = 47;

/** A text with each of its bytes in UTF-8 as one character. */
export function bytesOf(text: string): string {
  return /[^\0-\x7F]/.test(text) ? Buffer.from(text).toString("latin1") : text;
}

/**
 * Whether a pattern covers a text, both as {@link bytesOf} says. `isPath`: what stands between slashes is told apart. `null`
 * for a pattern that covers nothing: its bracket does not close, or its last backslash stands before nothing.
 */
export function compilePattern(pattern: string, isPath: boolean): ((bytes: string) => boolean) | null {
  const prefix = /^[^*?[\\]*/.exec(pattern)?.[0] ?? "";
  if (prefix === pattern) return bytes => bytes === pattern;
  const parts = partsOf(pattern, prefix.length, isPath);
  if (parts === null) return null;
  const last = parts.findLastIndex(part => part.type !== "byte" || part.only === null);
  // Behind what may be left out stand a star and a slash that may be, too.
  const from = parts[last - 1]?.type === "optional" ? last + 2 : last + 1;
  const suffix = parts.slice(from).map(part => (part.type === "byte" ? String.fromCharCode(part.only ?? 0) : ""));
  const [begin, end] = [prefix, suffix.join("")];
  if (last === 0 && parts[0]?.type === "star" && !isPath) return bytes => bytes.endsWith(end);
  const least = parts.filter((part, index) => part.type === "byte" && parts[index - 2]?.type !== "optional").length;
  return bytes => bytes.length >= least && bytes.startsWith(begin) && bytes.endsWith(end) && fits(parts, bytes);
}

function partsOf(pattern: string, prefixLength: number, isPath: boolean): readonly Part[] | null {
  const parts: Part[] = [];
  const isMore = (byte: number): boolean => !(isPath && byte === slash);
  for (let at = 0; at < pattern.length; ) {
    const sign = pattern[at];
    if (sign === "*") {
      const start = at;
      while (pattern[at] === "*") at++;
      // What stands before the first sign that means something is compared by itself, so the stars behind it begin a pattern.
      const begins = start === prefixLength || pattern[start - 1] === "/";
      const ends = at === pattern.length || pattern.startsWith("/", at) || pattern.startsWith("\\/", at);
      const isAll = isPath && at - start > 1 && begins && ends;
      // Once more they say nothing new, however often.
      const isFolders = isAll && pattern[at] === "/";
      if (isFolders && parts.at(-3)?.type === "optional") {
        at++;
        continue;
      }
      if (isFolders) parts.push({ type: "optional" });
      parts.push({ type: "star", withSlash: isAll || !isPath });
    } else if (sign === "?") {
      parts.push({ type: "byte", covers: isMore, only: null });
      at++;
    } else if (sign === "[") {
      const found = readClass(pattern, at);
      if (found === null) return null;
      const { members, isNegated } = found;
      const covers = (byte: number): boolean => members.has(byte) !== isNegated && isMore(byte);
      parts.push({ type: "byte", covers, only: null });
      at = found.end;
    } else {
      if (sign === "\\") at++;
      if (at === pattern.length) return null;
      const only = pattern.charCodeAt(at++);
      parts.push({ type: "byte", covers: byte => byte === only, only });
    }
  }
  return parts;
}

interface ByteClass {
  readonly members: ReadonlySet<number>;
  readonly isNegated: boolean;
  /** Behind its bracket. */
  readonly end: number;
}

const named: ReadonlyMap<string, RegExp> = new Map([
  ["alnum", /[A-Za-z\d]/],
  ["alpha", /[A-Za-z]/],
  ["blank", /[ \t]/],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this name means.
  ["cntrl", /[\0-\x1F\x7F]/],
  ["digit", /\d/],
  ["graph", /[!-~]/],
  ["lower", /[a-z]/],
  ["print", /[ -~]/],
  ["punct", /[!-/:-@[-`{-~]/],
  ["space", /[ \t\n\r]/],
  ["upper", /[A-Z]/],
  ["xdigit", /[A-Fa-f\d]/]
]);
/** No name is longer, however long the line goes on. */
const longestName = 64;
const allBytes = Array.from({ length: 256 }, (_, byte) => byte);

/** The class whose bracket opens at a place; `null` where it does not close, or names what there is not. */
function readClass(pattern: string, start: number): ByteClass | null {
  const members = new Set<number>();
  let at = start + 1;
  const isNegated = pattern[at] === "!" || pattern[at] === "^";
  if (isNegated) at++;
  /** The byte that a range may begin with. */
  let before: number | null = null;
  // A bracket that stands first is one of the class.
  for (let isFirst = true; isFirst || pattern[at] !== "]"; isFirst = false) {
    if (at >= pattern.length) return null;
    const isRange: boolean =
      pattern[at] === "-" && before !== null && at + 1 < pattern.length && pattern[at + 1] !== "]";
    const name = pattern[at] === "[" ? /^\[:([^\]]*):\]/.exec(pattern.slice(at, at + longestName)) : null;
    if (name) {
      const expression = named.get(name[1] ?? "");
      if (!expression) return null;
      for (const byte of allBytes) if (expression.test(String.fromCharCode(byte))) members.add(byte);
      before = null;
      at += name[0].length;
      continue;
    }
    if (isRange) at++;
    if (pattern[at] === "\\") at++;
    if (at >= pattern.length) return null;
    const byte = pattern.charCodeAt(at++);
    for (let each = isRange && before !== null ? before : byte; each <= byte; each++) members.add(each);
    before = isRange ? null : byte;
  }
  return { members, isNegated, end: at + 1 };
}

/** Follows all ways through the parts at once; only between the first and the last that is still open. */
function fits(parts: readonly Part[], bytes: string): boolean {
  let open = new Uint8Array(parts.length + 1);
  let next = new Uint8Array(parts.length + 1);
  let [first, last] = [0, 0];
  open[0] = 1;
  /** What may be left out is. */
  const widen = (): void => {
    for (let at = first; at <= last && at < parts.length; at++) {
      const type = open[at] === 1 ? parts[at]?.type : undefined;
      if (type === "star" || type === "optional") last = Math.max(last, at + 1);
      if (type === "star" || type === "optional") open[at + 1] = 1;
      if (type !== "optional") continue;
      open[at + 3] = 1;
      last = Math.max(last, at + 3);
    }
  };
  widen();
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes.charCodeAt(index);
    let [from, to] = [parts.length, -1];
    for (let at = first; at <= last; at++) {
      const part = open[at] === 1 ? parts[at] : undefined;
      open[at] = 0;
      if (part === undefined || part.type === "optional") continue;
      const stays = part.type === "star";
      if (stays ? !(part.withSlash || byte !== slash) : !part.covers(byte)) continue;
      const target = stays ? at : at + 1;
      next[target] = 1;
      [from, to] = [Math.min(from, target), Math.max(to, target)];
    }
    if (to < 0) return false;
    [open, next, first, last] = [next, open, from, to];
    widen();
  }
  return open[parts.length] === 1;
}
