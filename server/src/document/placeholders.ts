/**
 * Values that an author left open. What works on real documents: take away all that is code or a link, then a list of
 * words that stand for values, runs of X or N, options with `/`, and brackets that are a whole value.
 */
import type { Line, Placeholder, PlaceholderForm, Span } from "./facts.ts";
import {
  askedFor,
  bareTags,
  buttonBefore,
  deictic,
  editorial,
  headingValues,
  identifier,
  identifierValue,
  openChoice,
  optionBefore,
  placeholderWords
} from "./vocabulary/placeholders.ts";

/** Where a text stands: in a heading a trailing bracket is a tag, a cell is a value, the head of a column is none. */
export type ProsePlace = "text" | "heading" | "head" | "cell";

/** A tag that stands in a text, as Markdown sees it: `<br>`, but also `<name>`. Offsets in the block. */
export interface InlineTag {
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

/** A text as it is searched: of the same length as its source. */
export interface SearchedText {
  readonly span: Span;
  /** The source with {@link hidden} for what is no prose, and spaces for marks of emphasis. */
  readonly text: string;
  readonly lines: readonly Line[];
  readonly tags: readonly InlineTag[];
  readonly place: ProsePlace;
}

/** Stands for each character of what is no prose: code, links, tags. */
export const hidden = "\uFFFC";

/** Finds the placeholders of a text, in order, none inside another. */
export function scanPlaceholders(searched: SearchedText): Placeholder[] {
  const { span, text, lines, tags, place } = searched;
  const { block, start } = span;
  const found: Placeholder[] = [];
  const add = (from: number, length: number, form: PlaceholderForm, meaning: string): void => {
    if (length === 0) return;
    const plain = meaning.replace(/\\/g, "").replace(/\s+/g, " ");
    const quoted = isQuoted(text, from, from + length);
    found.push({ form, text: plain, quoted, span: { block, start: start + from, end: start + from + length } });
  };
  const addAll = (shape: RegExp, form: PlaceholderForm): void => {
    for (const match of text.matchAll(shape)) add(match.index, match[0].length, form, match[0]);
  };

  // Most texts hold none of what a form cannot do without: that is looked for first.
  if (text.includes("["))
    for (const { from, source } of brackets(searched)) add(from, source.length, "bracket", source);
  if (tags.length > 0 || anyAngle.test(text))
    for (const { index, content, source } of angles(searched)) add(index, source.length, "angle", `<${content}>`);
  if (text.includes("{{")) addAll(braces, "braces");
  if (text.includes("_")) addAll(blank, "blank");
  if (anyPattern.test(text) && !describesFormat.test(text)) addAll(pattern, "pattern");
  if (anyFigure.test(text)) addAll(unknownFigure, "pattern");
  for (const line of place === "head" || place === "heading" ? [] : lines) {
    const value = line.label?.value ?? line;
    if (!openChoice.test(value.text)) continue;
    // On a line of its own and not in capitals it may be an item of an agenda.
    if (line.label !== undefined || place === "cell" || value.text === value.text.toUpperCase()) {
      add(value.span.start - start, value.span.end - value.span.start, "choice", value.text);
    }
  }
  return withoutOverlaps(found);
}

/** The values in brackets, in the searched text. */
function brackets({ span: { start }, text, lines, place }: SearchedText): { from: number; source: string }[] {
  const found: { from: number; source: string }[] = [];
  const values = new Set(lines.flatMap(line => [key(line.span), ...(line.label ? [key(line.label.value.span)] : [])]));
  const starts = new Set([...values].map(value => Number.parseInt(value, 10) - start));
  for (const match of text.matchAll(bracket)) {
    const [whole, prefix = "", currency = "", backslash = "", content = ""] = match;
    const from = match.index + prefix.length;
    const end = match.index + whole.length;
    const rest = text.slice(end, end + 40);
    // A label in brackets is an entry of a list, unless what it names is open as well.
    if (
      rest.startsWith(":") &&
      !(starts.has(from) && openValue.test(rest) && /\p{L}{2}.{0,1000}\p{L}{2}/u.test(content))
    )
      continue;
    const isValue = isPlaceholderContent(content.trim(), {
      escaped: backslash !== "" || currency !== "",
      before: text.slice(Math.max(0, from - 24), from),
      whole: values.has(`${start + from}-${start + end}`) || rest.startsWith(":"),
      tag: place === "heading" && from > 0 && text.slice(end).trim() === "",
      box: content.trim() === "X" && isBox(text, from, end, starts)
    });
    if (isValue) found.push({ from, source: whole.slice(prefix.length) });
  }
  return found;
}

/** Not after a word, a closing bracket (an index, a range of PromQL) or another bracket (a wiki link), nor before a link. */
const bracket = /(^|[^\p{L}\p{N}\])}[!$\\\uFFFC])([$€£¥]?)(\\?)\[([^[\]\uFFFC]{1,160}?)\\?\](?![([\]])/gu;
/** Behind the colon of a label in brackets: nothing, or another placeholder. */
const openValue = /^:[ \t]*(?:$|[\r\n]|…|\.{3}|_{2,}|(?:\\?\[|<)\p{L}|tb[acd]\b|todo\b|\?+[ \t]*$)/iu;
const escapedAngle = /\\<([^<>\n\r\uFFFC]{1,60}?)\\?>/g;
const plainAngle =
  /(?<![\p{L}\p{N}_\\])(?:<|&lt;)([^<>&=\n\r\uFFFC\s\d](?:[^<>&=\n\r\uFFFC]{0,58}[^<>&=\n\r\uFFFC\s])?)(?:>|&gt;)/gu;
const braces = /\{\{\s*[A-Za-z_][\w \t-]*\}\}|\{\{\s*\}\}/g;
const blank =
  /(?<![\w\\_./#=-])(?:(?:\\?_){3,}(?:[ \t]*[/:-][ \t]*(?:\\?_){2,}){0,20}|(?:\\?_){2}(?:[ \t]*[/:.][ \t]*(?:\\?_){2,}){1,20})(?![\w_])/g;

const day =
  "[Yy]{4}[-/.][Mm]{2}[-/.][Dd]{2}|[Dd]{2}[-/.][Mm]{2}[-/.][Yy]{2,4}|[Mm]{2}/[Dd]{2}/[Yy]{2,4}|\\d{4}-(?:\\d{2}|\\?\\?|XX|xx)-(?:\\?\\?|XX|xx)|\\d{4}-(?:\\?\\?|XX|xx)-\\d{2}";
const clock =
  "[Hh]{2}:[Mm]{2}(?::[Ss]{2})?|\\d{1,2}:(?:\\?\\?|XX|xx|mm|MM)|(?:\\?\\?|XX|xx):(?:\\?\\?|XX|xx|\\d{2})|99:99";
const moment = `(?:${day})(?:[T ](?:${clock}))?|${clock}`;
/** Dates and times, also from one to another; not inside the name of a file or a folder. */
const pattern = new RegExp(
  `(?<![\\w/?]|[A-Za-z][-_.])(?:${moment})(?: ?[-–] ?(?:${moment}))?(?![\\w/?]|\\.\\w|[-_][A-Za-z])|\\bv?X\\.Y(?:\\.Z)?\\b`,
  "g"
);
const unknownFigure = /\b(?:NN|X{1,3}|x{2,3}) ?%|(?<=\b(?:before|until|after) )X(?=["”.,;)]|$)/gm;
/** What every {@link pattern} contains. */
const anyPattern =
  /[Yy]{4}|[Dd]{2}[-/.]|[Mm]{2}\/|[Hh]{2}:|-(?:\?\?|XX|xx)|\d:(?:\?\?|XX|xx|mm|MM)|(?:\?\?|XX|xx):|99:99|X\.Y/;
/** What every {@link unknownFigure} contains. */
const anyFigure = /[NXx] ?%| X/;
const anyAngle = /[<>]|&[lg]t;/;
const describesFormat =
  /\bformat|formatted|written as|iso[- ]?8601|\bexpect|\bpars(?:e|er|ing)\b|\bregexp?\b|\bscheme\b/i;
const wholePattern = new RegExp(`^(?:${moment}|v?X\\.Y(?:\\.Z)?|(?:\\\\?_){2,})$`);
const htmlElements =
  /^(?:a|b|i|p|s|u|br|hr|em|td|th|tr|ul|ol|li|dl|dt|dd|h[1-6]|div|img|sub|sup|kbd|del|ins|pre|code|span|table|thead|tbody|details|summary|small|strong|center|section|article|time|link|title|label|input|button|form|address|data|meta|object|source|style|template|area|map|param|output|name)$/i;

interface Angle {
  /** In the searched text. */
  readonly index: number;
  readonly source: string;
  readonly content: string;
}

/** `\<what comes here\>`, `&lt;name>`, and `<name>` whether or not Markdown takes it for a tag. */
function angles({ span, text, tags }: SearchedText): Angle[] {
  const escaped = [...text.matchAll(escapedAngle)].flatMap(({ index, 0: source, 1: inside = "" }) => {
    const content = inside.replace(/\\/g, "").trim();
    return /\p{L}{2}|^[xXN]$/u.test(content) ? [{ index, source, content }] : [];
  });
  const plain = [...text.matchAll(plainAngle)].flatMap(({ index, 0: source, 1: content = "" }) =>
    isValueOfAngle(content) ? [{ index, source, content }] : []
  );
  const closed = new Set(tags.flatMap(({ source }) => /^<\/([^\s>]+)/.exec(source)?.[1] ?? []));
  const tagged = tags.flatMap(({ start, source }) => {
    const content = /^<([^<>/!=]{2,60})>$/.exec(source)?.[1] ?? "";
    const index = start - span.start;
    const isTag = htmlElements.test(content) || closed.has(content) || /[\p{L}\p{N}_]/u.test(text[index - 1] ?? " ");
    return isTag || !isValueOfAngle(content) ? [] : [{ index, source, content }];
  });
  return [...escaped, ...plain, ...tagged];
}

function isValueOfAngle(content: string): boolean {
  return (namesValue(content) && !deictic.test(content)) || wholePattern.test(content);
}

interface BracketPlace {
  /** Behind a backslash or a currency sign: nobody does that to anything but a value. */
  readonly escaped: boolean;
  /** Some of what stands before it. */
  readonly before: string;
  /** Whether it is all that stands on its line or behind its label. */
  readonly whole: boolean;
  /** Whether it ends a heading. */
  readonly tag: boolean;
  /** Whether an X in it is a tick: at the start of a line or a value, or one of several options. */
  readonly box: boolean;
}

function isPlaceholderContent(text: string, place: BracketPlace): boolean {
  if (/^[ xX✓✔*-]?$/.test(text)) return /^[xX]$/.test(text) && (place.escaped || (text === "X" && !place.box));
  if (/^(?:\.{3}|…)$/.test(text)) return place.whole;
  if (/^(?:X{2,}|N{2,}|N|#+|\?+|_+)(?:\s?(?:%|[a-z]+))?$/.test(text) || wholePattern.test(text)) return true;
  if (!/\p{L}{2}/u.test(text) || codeLike.test(text.replace(/\p{L}['’]\p{L}/gu, ""))) return false;
  if (bareTags.test(text) || buttonBefore.test(place.before) || /[\w.]\/$/.test(place.before)) return false;
  if (place.tag && !/\s/.test(text) && !/[:–—-]\s*$/.test(place.before)) return headingValues.test(text);
  if (!place.whole && /^the\b/i.test(text)) return false;
  if (askedFor.test(text)) return true;
  if (editorial.test(text) || (identifier.test(text) && !identifierValue.test(text))) return false;
  if (namesValue(text) && !deictic.test(text)) return true;
  // Three options are a choice, two may be a name: [EU / US].
  if (/^\p{L}[\p{L}\s-]*(?:\/\s*\p{Lu}[\p{L}\s-]*){2,}$/u.test(text)) return true;
  return place.whole && /^[\p{L}][^:]*$/u.test(text) && (text.includes(" ") || place.escaped);
}

/** Whether quotes stand on both sides of a place, on its line. */
function isQuoted(text: string, from: number, end: number): boolean {
  const before = lineBefore(text, from, quoteReach);
  const after = /^[^\n\r]*/.exec(text.slice(end, end + quoteReach))?.[0] ?? "";
  return (before.match(/["“”„«»]/gu) ?? []).length % 2 === 1 && /["“”„«»]/u.test(after);
}

const quoteReach = 400;

/** What stands before a place on its line, not more than so many units. */
function lineBefore(text: string, at: number, most: number): string {
  const before = text.slice(Math.max(0, at - most), at);
  return before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1);
}

/** How far around a bracket one looks for other options. */
const reach = 120;

/** A box is drawn at the start of a line or beside other options; an X inside a sentence stands for a figure. */
function isBox(text: string, from: number, end: number, starts: ReadonlySet<number>): boolean {
  const before = lineBefore(text, from, reach);
  const after = /^[^\n\r]*/.exec(text.slice(end, end + reach))?.[0] ?? "";
  if (/\[ ?\]|[☐☑⬜]/u.test(before + after)) return true;
  return (starts.has(from) && !/^ ?%/.test(after)) || optionBefore.test(before);
}

const codeLike = /["'`={}\\]|\S\(|^[!^#@&*+\-.(]|@$/;

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
