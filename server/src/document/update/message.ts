/** What an update says now, apart from what it quotes: earlier updates below it stay as they were. */
import type { DocumentBase } from "../document-base.ts";
import { type Fact, type Line, proseOf, type Span, type Words } from "../facts.ts";
import { byPart, joined } from "../gathering.ts";
import { remembering, rememberingAmong } from "../remembering.ts";
import { headingOf, type Section, type SectionHeading } from "../sections.ts";
import { statusIn } from "./status-words.ts";

/** A line of the message itself. */
export interface MessageLine extends Words {
  /** The section that it stands in; `null` above the first one. */
  readonly section: SectionHeading | null;
}

/** Sections that repeat what was sent before. */
const earlier =
  /\b(?:previous|earlier|past|prior) (?:updates?|messages?|communications?)\b|\b(?:update|incident|status) (?:history|log)\b|\bhistory\b/i;
/** An entry of a status page: "**Investigating** - We are …", "10:30 UTC – Identified: …". */
const entry =
  /^([\s\p{P}\p{S}\d:a-zA-Z,]{0,40}?)\b(?:investigating|identified|monitoring|resolved|update|posted)\b\s{0,2}(?:[-–—:|]|$)/iu;
/** What may stand before the status of an entry: a day, a time, a zone; "We are on it. Next update:" is none. */
const stamp =
  /^(?:[^\p{L}]|(?!Next|Another|Further)\p{Lu}\p{L}{0,9}(?!\p{L})|(?<!\p{L})(?:am|pm|at|on|by|of)(?!\p{L})|(?<=\d)(?:am|pm|st|nd|rd|th|h)(?!\p{L}))*$/u;

/** Nobody sends more: what follows is not read. */
const manyLines = 1000;

/** The lines of the message, in order, without quotes, earlier updates and entries of a log of statuses. */
export function messageLines({ tree, fields }: DocumentBase): MessageLine[] {
  const lines = linesNow(tree).slice(0, manyLines);
  const stated = new Set(
    fields.filter(({ role }) => role === "status" || role === "next-update").map(({ value }) => value)
  );
  const entries = new Set(lines.filter(line => isEntry(line, stated)));
  return (entries.size > 1 ? lines.filter(line => !entries.has(line)) : lines).map(({ message }) => message);
}

/** A line as it is written, and as it is told: the same objects as long as nobody edits it. */
interface ToldLine {
  readonly line: Line;
  readonly message: MessageLine;
}

/** Whether a line is an entry of a log of statuses. `stated`: the status of this update and when the next comes. */
function isEntry({ line }: ToldLine, stated: ReadonlySet<Words>): boolean {
  return !(line.label && stated.has(line.label.value)) && readsLikeEntry(line);
}

const readsLikeEntry = remembering(({ text }: Line): boolean => {
  const before = entry.exec(text)?.[1];
  return before !== undefined && stamp.test(before) && statusIn(text) !== null;
});

const linesNow = byPart(({ section, facts }): readonly ToldLine[] => {
  if (section !== null && !isNow(section)) return [];
  const heading = section && headingOf(section);
  return joined(facts, fact => linesOf(fact, heading));
});

const linesOf = rememberingAmong((fact: Fact, section: SectionHeading | null): readonly ToldLine[] => {
  if (fact.type !== "paragraph" && fact.type !== "item" && fact.type !== "table-row") return [];
  return proseOf(fact)
    .flatMap(prose => prose.lines)
    .filter(({ span }) => !isQuoted(span))
    .map(line => ({ line, message: { text: line.text, span: line.span, section } }));
});

/** Whether a section is not about what was said before. */
function isNow(section: Section): boolean {
  for (let each: SectionHeading | null = section; each; each = each.parent) {
    if (each.role === "timeline" || earlier.test(each.name.text)) return false;
  }
  return true;
}

/** Whether a line stands in a quote: `> We are investigating.` */
function isQuoted({ block, start }: Span): boolean {
  const from = block.source.lastIndexOf("\n", start - 1) + 1;
  return /^\s{0,3}>/.test(block.source.slice(from, Math.min(start, from + 8)));
}
