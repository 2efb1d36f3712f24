/** The numbers of items in a stretch of a list, written anew. */
import { type Span, sourceOf } from "../../markdown/block.ts";
import type { OpsDocument } from "../ops-document.ts";

/** Where an item begins in a text (0-based, UTF-16), and the number before it. */
export interface NumberedItem {
  readonly at: number;
  readonly number: number;
}

/** The numbered items of one level that begin in a stretch of a whole list, in order. */
export function numberedItems({ facts, wholeOf }: OpsDocument, level: number, within: Span): NumberedItem[] {
  return facts.flatMap(fact => {
    if (fact.type !== "item" || !fact.ordered || fact.level !== level) return [];
    const { block, start } = wholeOf(fact.span);
    if (block !== within.block || start < within.start || start >= within.end) return [];
    const number = /^\d{1,9}/.exec(block.source.slice(start, start + 9))?.[0];
    return number === undefined ? [] : [{ at: start - within.start, number: Number(number) }];
  });
}

/** The text of a stretch, its items with these numbers; what stands below an item stays below its text. */
export function withNumbers(within: Span, items: readonly NumberedItem[], numbers: readonly number[]): string {
  const text = sourceOf(within);
  const [first] = items;
  if (!first) return text;
  const parts = items.map(({ at, number }, index) => {
    const own = text.slice(at, items[index + 1]?.at);
    const written = `${numbers[index] ?? number}`;
    const digits = /^\d*/.exec(own)?.[0] ?? "";
    // What stands for the same number with zeros in front of it stays as it is.
    if (Number(digits) === Number(written)) return own;
    const added = Math.max(0, written.length - digits.length);
    const [line = "", ...below] = own.slice(digits.length).split("\n");
    const last = index === items.length - 1 ? -1 : below.length - 1;
    return [
      `${written}${line}`,
      // The indentation of the next item is no line of this one.
      ...below.map((each, row) => (row === last || each.trim() === "" ? each : indented(each, added)))
    ].join("\n");
  });
  return text.slice(0, first.at) + parts.join("");
}

/** Behind the marks of quotes. */
function indented(line: string, blanks: number): string {
  const marks = /^(?:[ \t]{0,3}> ?){0,20}/.exec(line)?.[0] ?? "";
  return `${marks}${" ".repeat(blanks)}${line.slice(marks.length)}`;
}
