/** Who is named first where several may be, "@ledger-a, @ledger-b (backup)": another one takes that place alone. */
import type { Link, Prose, Span, Words } from "./facts.ts";
import { spanWithin } from "./prose-spans.ts";
import { nobody, roleNoun } from "./vocabulary/people.ts";

const handle = /(?<![\w.+/@#`-])@[A-Za-z\d](?:[\w.-]*\w)?(?:\/[A-Za-z\d](?:[\w.-]*\w)?)?/;
/** `Ada Lovelace @ada`, `Ada Lovelace (@ada)`: one person, named twice. */
const nameBefore = /^\p{Lu}[\p{L}'’.-]{0,40}(?: \p{Lu}[\p{L}'’.-]{0,40}){0,2} ?\(?$/u;
/** What ends the first of several, or what is said about it. */
const boundary = /(?<!\s)\s*(?:[,;|&+(（、<]|\s[–—-]\s|\s(?:and|or|und|oder|y|e|ou)\s|(?<=\p{Ll}{3})\.\s)/u;
/** The address of the one who is named before it. */
const ownMail = /^ ?\([\w.+-]{1,64}@[\w.-]{1,80}\)/;
/** A label of its own: "primary: …". */
const ownLabel = /^[\p{L}][\p{L} -]{0,30}:\s+(?=\S)/u;

/** What of a running text may name somebody. */
export type NamedIn = Pick<Prose, "placeholders" | "links" | "references">;

/** The place of whoever is named first in a text, or of what stands there for a name; `null` for a blank text. */
export function firstNamed(words: Words, { placeholders, links, references }: NamedIn): Span | null {
  const { text } = words;
  if (text.trim() === "") return null;
  const [from, to] = extentOf(text);
  const found = spanWithin(words, from, to);
  const [open] = placeholders.filter(({ span }) => isInside(span, words.span));
  if (open && open.span.start <= found.end) return open.span;
  const link = links.find(({ span }) => isInside(found, span));
  if (link) return wholeLink(link);
  const reference = references.find(({ span }) => isInside(found, span));
  if (reference) return wholeReference(reference.span);
  // `Ada Lovelace <ada@example.com>`
  const { block, start, end } = found;
  const isAngled = /<[^\s<>]{1,200}$/.test(block.source.slice(start, end)) && block.source[end] === ">";
  return isAngled ? { block, start, end: end + 1 } : found;
}

function wholeReference(span: Span): Span {
  const { block, start, end } = span;
  const close = /^\](?:\[[^\]\n]{0,200}\])?/.exec(block.source.slice(end, end + 204))?.[0];
  return close && block.source[start - 1] === "[" ? { block, start: start - 1, end: end + close.length } : span;
}

/** With its address: that is the page of the one who is named. */
function wholeLink({ span, address }: Link): Span {
  const { block, start, end } = span;
  if (address.start <= end || block.source[start - 1] !== "[") return span;
  const close = /^[^()\n]{0,200}\)/.exec(block.source.slice(address.end, address.end + 201));
  return close ? { block, start: start - 1, end: address.end + close[0].length } : span;
}

/** From where to where, in UTF-16 units. */
function extentOf(text: string): readonly [number, number] {
  const from = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const head = text.slice(from, Math.min(end, from + 400));
  const label = ownLabel.exec(head)?.[0].length ?? 0;
  const first = endOfFirst(head, label);
  const named = handle.exec(head);
  if (named && (named.index <= first || nameBefore.test(head.slice(label, named.index)))) {
    const isNamedTwice = nameBefore.test(head.slice(label, named.index));
    const start = isNamedTwice ? label : named.index;
    const behind = named.index + named[0].length;
    const isBracketed = isNamedTwice && head[named.index - 1] === "(" && head[behind] === ")";
    return [from + start, from + behind + (isBracketed ? 1 : 0)];
  }
  return [from + label, from + first + (ownMail.exec(head.slice(first))?.[0].length ?? 0)];
}

function endOfFirst(text: string, from: number): number {
  if (nobody.test(text) && !boundary.test(text)) return text.length;
  const match = boundary.exec(text.slice(from));
  if (!match || match.index === 0) return text.length;
  const isOneGroup = /\s(?:and|&)/.test(match[0] + (text[from + match.index] ?? "")) && roleNoun.test(text.trim());
  return isOneGroup ? text.length : from + match.index;
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.block === outer.block && outer.start <= inner.start && inner.end <= outer.end;
}
