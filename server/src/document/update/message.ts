/** What an update says now, apart from what it quotes: earlier updates below it stay as they were. */
import type { DocumentBase } from "../document-base.ts";
import { type Fact, proseOf, type Span, type Words } from "../facts.ts";
import type { Section } from "../sections.ts";
import { statusIn } from "./status-words.ts";

/** A line of the message itself. */
export interface MessageLine extends Words {
  /** The section that it stands in; `null` above the first one. */
  readonly section: Section | null;
}

/** Sections that repeat what was sent before. */
const earlier =
  /\b(?:previous|earlier|past|prior) (?:updates?|messages?|communications?)\b|\b(?:update|incident|status) (?:history|log)\b|\bhistory\b/i;
/** An entry of a status page: "**Investigating** - We are …", "10:30 UTC – Identified: …". */
const entry =
  /^[\s\p{P}\p{S}\d:a-zA-Z,]{0,40}?\b(?:investigating|identified|monitoring|resolved|update|posted)\b\s{0,2}(?:[-–—:|]|$)/iu;

/** Nobody sends more: what follows is not read. */
const manyLines = 1000;

/** The lines of the message, in order, without quotes, earlier updates and entries of a log of statuses. */
export function messageLines({ tree }: DocumentBase): MessageLine[] {
  const lines = [
    ...tree.preamble.flatMap(fact => linesOf(fact, null)),
    ...tree.all.filter(isNow).flatMap(section => section.facts.flatMap(fact => linesOf(fact, section)))
  ].slice(0, manyLines);
  const entries = lines.filter(({ text }) => entry.test(text) && statusIn(text) !== null);
  return entries.length > 1 ? lines.filter(line => !entries.includes(line)) : lines;
}

function linesOf(fact: Fact, section: Section | null): MessageLine[] {
  if (fact.type !== "paragraph" && fact.type !== "item" && fact.type !== "table-row") return [];
  return proseOf(fact)
    .flatMap(prose => prose.lines)
    .filter(({ span }) => !isQuoted(span))
    .map(({ text, span }) => ({ text, span, section }));
}

/** Whether a section is not about what was said before. */
function isNow(section: Section): boolean {
  for (let each: Section | null = section; each; each = each.parent) {
    if (each.role === "timeline" || earlier.test(each.name.text)) return false;
  }
  return true;
}

/** Whether a line stands in a quote: `> We are investigating.` */
function isQuoted({ block, start }: Span): boolean {
  const from = block.source.lastIndexOf("\n", start - 1) + 1;
  return /^\s{0,3}>/.test(block.source.slice(from, Math.min(start, from + 8)));
}
