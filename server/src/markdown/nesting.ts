/**
 * Texts that nest too deeply to be read: remark needs cubic time for lists in lists, seconds for two hundred of them, and its
 * stack overflows after some thousand. Nobody's text nests so.
 */
import type { RootContent } from "mdast";

/** How many lists and quotes may stand in each other; `docs/library.md` and the types of the library say it, too. */
export const deepest = 60;

const mark = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y;
/** A line across the page is no item in items: `- - - -`. */
const rule = /^[ \t>]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/;

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The first stretch of a text in which lists and quotes may stand in each other more often than can be read, in UTF-16 units;
 * it ends where all of them do. `null` for none. Linear in the length of `source`.
 */
export function deepStretch(source: string): Stretch | null {
  /** The columns of the marks of the items that are open. */
  const open: number[] = [];
  let from: number | null = null;
  let isDeep = false;
  let isBelowBlank = true;
  let next = 0;
  for (const line of source.split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    const at = next;
    next += line.length;
    const text = line.trimEnd();
    // Below a blank line only what is indented goes on with a list, and nothing with a quote.
    if (isBelowBlank && /^\S/.test(text) && !startsMark(text)) {
      if (isDeep && from !== null) return { from, to: at };
      open.length = 0;
      from = null;
    }
    isBelowBlank = text === "";
    let quotes = 0;
    mark.lastIndex = 0;
    for (let match = mark.exec(text); match && !isDeep; match = mark.exec(text)) {
      from ??= at;
      if (match[0].endsWith(">")) quotes++;
      else {
        const column = match.index + match[0].search(/\S/);
        while ((open.at(-1) ?? -1) >= column) open.pop();
        open.push(column);
      }
      if (open.length + quotes <= deepest) continue;
      isDeep = !rule.test(text);
      if (isDeep) continue;
      open.length = 0;
      break;
    }
  }
  return isDeep && from !== null ? { from, to: source.length } : null;
}

function startsMark(line: string): boolean {
  mark.lastIndex = 0;
  return mark.test(line);
}

/** A node that stands for a stretch of a text that is not read. */
export function unreadNode(source: string, from: number, to: number): RootContent {
  const point = (offset: number) => ({ line: 1, column: 1, offset });
  const position = { start: point(from), end: point(from + source.slice(from, to).trimEnd().length) };
  return { type: "unread", position } as unknown as RootContent;
}

export function isUnread({ type }: { readonly type: string }): boolean {
  return type === "unread";
}
