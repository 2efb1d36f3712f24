/**
 * Values that an author left open. What works on real documents: take away all that is code or a link, then a list of
 * words that stand for values, runs of X or N, options with `/`, and brackets that are a whole value.
 */
import type { Line, Placeholder, PlaceholderForm, Span } from "./facts.ts";
import { bareTags, openChoice, placeholderWords } from "./vocabulary/placeholders.ts";

/** A stretch that is not prose: code, a link, HTML (whose source is `html`). */
export interface Hidden {
  readonly start: number;
  readonly end: number;
  readonly html: string | null;
}

/** Finds the placeholders between two offsets of a block, in order, none inside another. */
export function scanPlaceholders(
  span: Span,
  lines: readonly Line[],
  hidden: readonly Hidden[],
  inCell: boolean
): Placeholder[] {
  const { block, start, end } = span;
  const text = mask(block.source.slice(start, end), start, hidden);
  const found: Placeholder[] = [];
  const add = (from: number, length: number, form: PlaceholderForm, meaning: string): void => {
    if (length > 0)
      found.push({ form, text: meaning, span: { block, start: start + from, end: start + from + length } });
  };

  const values = new Set(lines.flatMap(line => [key(line.span), ...(line.label ? [key(line.label.value.span)] : [])]));
  const isWhole = (from: number, length: number): boolean => values.has(`${start + from}-${start + from + length}`);

  for (const match of text.matchAll(bracket)) {
    const [whole, prefix = "", currency = "", backslash = "", content = ""] = match;
    const from = match.index + prefix.length;
    const length = whole.length - prefix.length;
    const before = text.slice(Math.max(0, from - 24), from);
    if (
      isPlaceholderContent(content, {
        escaped: backslash !== "" || currency !== "",
        before,
        whole: isWhole(from, length)
      })
    ) {
      add(from, length, "bracket", whole.slice(prefix.length).replace(/\\/g, ""));
    }
  }
  for (const match of text.matchAll(angle)) {
    const content = (match[1] ?? match[2] ?? "").replace(/\\/g, "").trim();
    if (/\p{L}{2}/u.test(content) && (match[1] !== undefined || namesValue(content)))
      add(match.index, match[0].length, "angle", `<${content}>`);
  }
  for (const each of hidden) {
    const content = each.html === null ? null : /^<([^<>/!=]{2,60})>$/.exec(each.html)?.[1];
    if (content && namesValue(content) && !htmlElements.test(content)) {
      add(each.start - start, each.end - each.start, "angle", `<${content}>`);
    }
  }
  for (const match of text.matchAll(braces)) add(match.index, match[0].length, "braces", match[0]);
  for (const match of text.matchAll(blank)) add(match.index, match[0].length, "blank", match[0].replace(/\\/g, ""));
  for (const match of text.matchAll(pattern)) {
    if (!describesFormat.test(text)) add(match.index, match[0].length, "pattern", match[0]);
  }
  for (const match of text.matchAll(unknownTime)) add(match.index, match[0].length, "pattern", match[0]);
  for (const line of lines) {
    const value = line.label?.value ?? (inCell ? line : undefined);
    if (!value) continue;
    const source = text.slice(value.span.start - start, value.span.end - start);
    if (openChoice.test(source)) add(value.span.start - start, source.length, "choice", value.text);
  }
  return withoutOverlaps(found);
}

const filler = "\uFFFC";

function mask(text: string, base: number, hidden: readonly Hidden[]): string {
  let masked = text;
  for (const { start, end } of hidden) {
    const from = Math.max(0, start - base);
    const to = Math.min(text.length, end - base);
    if (to > from) masked = masked.slice(0, from) + filler.repeat(to - from) + masked.slice(to);
  }
  return masked;
}

/** Not after a word, a quote or a closing bracket (an index, a range of PromQL), not before `(` or `[` (a link). */
const bracket = /(^|[^\p{L}\p{N}\])}"'!$\\\uFFFC])([$€£¥]?)(\\?)\[([^[\]\n\r\uFFFC]{1,80}?)\\?\](?![([:])/gu;
const angle = /\\<([^<>\n\r\uFFFC]{2,60}?)\\?>|&lt;([^<>&\n\r\uFFFC\s][^<>&\n\r\uFFFC]{1,60}?)(?:>|&gt;)/g;
const braces = /\{\{\s*[A-Za-z_][\w \t-]*\}\}|\{\{\s*\}\}/g;
const blank = /(?<![\w\\*_./#=:-])(?:(?:\\?_){3,}(?:[ \t]*[/:-][ \t]*(?:\\?_){2,})*)(?![\w*_])/g;
const pattern =
  /\b[Yy]{4}[-/.][Mm]{2}[-/.][Dd]{2}\b|\b[Dd]{2}[-/.][Mm]{2}[-/.][Yy]{2,4}\b|\b[Mm]{2}\/[Dd]{2}\/[Yy]{2,4}\b|\b[Hh]{2}:[Mm]{2}(?::[Ss]{2})?\b|\bNN ?%|\bX{1,3} ?%|\bv?X\.Y(?:\.Z)?\b/g;
const unknownTime =
  /\b\d{4}-(?:\d{2}|\?\?|XX)-(?:\?\?|XX)|\b\d{1,2}:(?:\?\?|XX|xx)|\b99:99\b|(?<=\b(?:before|by|until|after) )X(?=["”.,;)]|$)/g;
const describesFormat = /\bformat|formatted|written as|iso[- ]?8601/i;
const htmlElements =
  /^(?:a|b|i|p|s|u|br|hr|em|td|th|tr|ul|ol|li|dl|dt|dd|h[1-6]|div|img|sub|sup|kbd|del|ins|pre|code|span|table|thead|tbody|details|summary|small|strong|center|section|article|time|link|title|label|input|button|form|address|data|meta|object|source|style|template|area|map|param|output|name)$/i;

function isPlaceholderContent(
  content: string,
  place: { readonly escaped: boolean; readonly before: string; readonly whole: boolean }
): boolean {
  const text = content.trim();
  // A box is drawn at the start of a line or after another option; an X inside a sentence stands for a figure.
  if (/^[ xX✓✔*-]?$/.test(text)) {
    return text === "X" ? place.escaped || /[\p{L}\p{N}$~≈] ?$/u.test(place.before) : text === "x" && place.escaped;
  }
  if (/^(?:X{2,}|N{2,}|N|#+|\?+|\.{3}|…|_+)(?:\s?(?:%|[a-z]+))?$/.test(text)) return true;
  if (!/\p{L}{2}/u.test(text) || /["'`=(){}\\]|^[!^#@&*+\-.]/.test(text)) return false;
  if (bareTags.test(text)) return false;
  if (namesValue(text)) return true;
  if (/^[\p{L}][\p{L} -]*(?:\s*\/\s*[\p{Lu}][\p{L} -]*)+$/u.test(text)) return true;
  return place.whole && /^[\p{L}][^:]*$/u.test(text) && (text.includes(" ") || place.escaped);
}

/** Whether a text is made of words that stand for a value. */
function namesValue(text: string): boolean {
  return placeholderWords.test(text);
}

function key(span: Span): string {
  return `${span.start}-${span.end}`;
}

function withoutOverlaps(found: Placeholder[]): Placeholder[] {
  found.sort((one, other) => one.span.start - other.span.start || other.span.end - one.span.end);
  let end = -1;
  return found.filter(each => {
    if (each.span.start < end) return false;
    end = each.span.end;
    return true;
  });
}
