/**
 * What stands behind an action item on its line, `Raise the pool (@core, due 2026-04-01, [T-1](…))`: read into values with
 * the names of columns, and written again. Texts are Markdown, without line ends.
 */
import { ticketTarget, ticketText } from "../vocabulary/action-items.ts";
import { noteNames } from "../vocabulary/action-notes.ts";

/** Values by the names of their columns. */
export type Notes = ReadonlyMap<string, string>;

export interface NotedText {
  /** What is to be done: all that is no value. */
  readonly text: string;
  readonly notes: Notes;
}

/** What the reader knows of a line already: the texts of these values, as they are written. */
export interface KnownNotes {
  readonly owner: string | null;
  readonly due: string | null;
  readonly ticket: string | null;
}

/** Takes the values off a line. Whatever is not understood stays in its text. */
export function readNotes(line: string, known: KnownNotes): NotedText {
  const notes = new Map<string, string>();
  const group = trailingGroup(line);
  const bare = group && withoutGroup(group, known, notes);
  const text = bare ?? withoutTail(withoutHead(line, known), known);
  for (const [name, value] of [
    ["Owner", known.owner],
    ["Due", known.due],
    ["Ticket", known.ticket]
  ] as const)
    if (value !== null && !notes.has(name)) notes.set(name, value);
  return { text, notes };
}

/** Puts values behind a text. */
export function writeNotes(text: string, notes: Notes): string {
  const parts = [...notes].flatMap(([name, value]) => (value === "" ? [] : [noteOf(name, value)]));
  if (parts.length === 0) return text;
  const separator = parts.some(part => partsOf(part, ",").length > 1) ? "; " : ", ";
  return `${text} (${parts.join(separator)})`;
}

function noteOf(name: string, value: string): string {
  switch (name) {
    case "Owner":
      return isHandles(value) ? value : `owner: ${value}`;
    case "Due":
      return `due ${value}`;
    case "Ticket":
      return isTicket(value) ? value : `ticket: ${value}`;
    default:
      return `${name === "Status" ? "status" : name}: ${value}`;
  }
}

function isHandles(text: string): boolean {
  return /^@[\w./-]+(?:, @[\w./-]+)*$/.test(text);
}

/** Whether a text is read as a ticket wherever it stands. */
function isTicket(text: string): boolean {
  const [, name = "", target = ""] = link.exec(text) ?? [];
  return ticketText.exec(text)?.[1] === text || (name !== "" && (ticketText.test(name) || ticketTarget.test(target)));
}

const link = /^\[([^\][]{1,80})\]\(([^()\s]{1,400})\)$/;

interface Group {
  readonly before: string;
  readonly content: string;
}

/** The brackets at the end of a line, behind a blank: those of a link are none. */
function trailingGroup(line: string): Group | null {
  const text = line.replace(/\.$/, "");
  if (!text.endsWith(")")) return null;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (text[at] === ")") depth++;
    else if (text[at] === "(") depth--;
    if (depth > 0) continue;
    const before = text.slice(0, at);
    return /\s$/.test(before) ? { before: before.trimEnd(), content: text.slice(at + 1, -1) } : null;
  }
  return null;
}

/** The line without its group, or with what of it is no value; `null` where none of it is one. */
function withoutGroup({ before, content }: Group, known: KnownNotes, notes: Map<string, string>): string | null {
  const separator = content.includes(";") && partsOf(content, ";").length > 1 ? ";" : ",";
  const whole = noteIn(content, known);
  // A date may have a comma of its own.
  const isOne = whole !== null && [known.owner, known.due, known.ticket].includes(whole.value);
  const written = isOne ? [content] : partsOf(content, separator);
  const parts = written.map(part => ({ part, note: noteIn(part, known) }));
  if (!parts.some(({ note }) => note?.isSure)) return null;
  for (const { note } of parts) {
    if (!note) continue;
    const earlier = notes.get(note.name);
    notes.set(note.name, earlier === undefined ? note.value : `${earlier}, ${note.value}`);
  }
  const rest = parts.flatMap(({ part, note }) => (note ? [] : [part]));
  return rest.length > 0 ? `${before} (${rest.join(`${separator} `)})` : before;
}

interface Note {
  readonly name: string;
  readonly value: string;
  /** Whether it can be nothing else; a mere label may stand in any brackets. */
  readonly isSure: boolean;
}

function noteIn(part: string, { owner, due, ticket }: KnownNotes): Note | null {
  if (part === owner) return { name: "Owner", value: part, isSure: true };
  if (part === ticket) return { name: "Ticket", value: part, isSure: true };
  const labelled = /^(\p{L}[\p{L} /-]{0,24}?)\s?:\s+(\S.*)$/u.exec(part);
  const [, label = "", value = ""] = labelled ?? /^(due|by|until)\s+(\S.*)$/i.exec(part) ?? [];
  const name = noteNames.get(label.toLowerCase());
  if (name !== undefined) return { name, value, isSure: true };
  if (isHandles(part)) return { name: "Owner", value: part, isSure: true };
  if (part === due) return { name: "Due", value: part, isSure: true };
  if (link.test(part)) return { name: "Ticket", value: part, isSure: false };
  return labelled && /^\p{Lu}/u.test(label) ? { name: label, value, isSure: false } : null;
}

/** The pieces between separators that stand in no brackets of their own. */
function partsOf(text: string, separator: string): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === "(" || character === "[") depth++;
    else if (character === ")" || character === "]") depth--;
    else if (character === separator && depth <= 0) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return [...parts, text.slice(from).trim()].filter(part => part !== "");
}

/** `@core: raise the pool` → `raise the pool`. */
function withoutHead(line: string, { owner }: KnownNotes): string {
  if (owner === null || !line.startsWith(owner)) return line;
  const rest = /^\s*[:：]\s+(\S.*)$/.exec(line.slice(owner.length))?.[1];
  return rest ?? line;
}

/** `Raise the pool – @core, by 2026-04-01` → `Raise the pool`: what stands at the end and says nothing else. */
function withoutTail(line: string, { owner, due, ticket }: KnownNotes): string {
  let text = line;
  const left = new Set([owner, due, ticket].filter(value => value !== null));
  for (let round = left.size; round > 0; round--) {
    const bare = text.replace(/\.$/, "");
    const value = [...left].find(each => bare.endsWith(each));
    if (value === undefined) break;
    const before = bare.slice(0, -value.length);
    const joint = (value.startsWith("@") || value === ticket ? anyJoint : joints).exec(before.slice(-40));
    const rest = joint ? before.slice(0, before.length - joint[0].length) : "";
    if (rest.trim() === "") break;
    text = rest;
    left.delete(value);
  }
  return text;
}

const joints =
  /(?:\s{0,100}[,;:–—]|\s{1,100}-)\s{0,100}(?:(?:owner|due|by|until|assigned to)\b\s{0,100}:?\s{0,100})?$|\s(?:due|by|until)\b\s{0,100}:?\s*$/i;
const anyJoint = /(?:\s{0,100}[,;:–—]|\s{1,100}-)?\s{1,100}(?:(?:owner|assigned to|ticket)\b\s{0,100}:?\s*)?$/i;
