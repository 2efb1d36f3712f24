/** Adds fields to a document in the form in which it has its others: a line like theirs, or a list below the title. */

import { sourceOf } from "../markdown/block.ts";
import type { DocumentBase } from "./document-base.ts";
import { type Edit, endOfHeading, insertBefore, spanOf, startOfLine } from "./edits.ts";
import type { Words } from "./facts.ts";
import { type Field, isOwn } from "./fields.ts";
import type { FieldRole } from "./vocabulary/fields.ts";

export interface NewField {
  readonly label: string;
  readonly value: string;
  /** What its value means, to find a label with nothing behind it. */
  readonly roles: readonly FieldRole[];
}

/**
 * States fields: behind their label where it has nothing behind it, else below the first field of the document, else
 * below its title, else above its first words.
 */
export function insertFields(fields: readonly NewField[], document: DocumentBase): Edit[] {
  const own = document.fields.filter(isOwn);
  const edits: Edit[] = [];
  const added = fields.filter(({ value, roles }) => {
    const blank = own.find(field => roles.includes(field.role) && isBlankLabel(field));
    if (blank) edits.push(fillIn(blank.value, value));
    return !blank;
  });
  return added.length === 0 ? edits : [...edits, insertLines(added, own, document)];
}

/** Whether a label stands there with nothing behind it; a blank value in front matter has no place of its own. */
function isBlankLabel({ value: { text, span } }: Field): boolean {
  return text === "" && sourceOf(span).trim() === "";
}

/** Puts a value behind a label, with a space between them; in the cell of a table, which may be all spaces, at its start. */
function fillIn({ span: { block, start, end } }: Words, value: string): Edit {
  const before = block.source[start - 1] ?? " ";
  return start < end
    ? { span: { block, start, end: Math.min(end, start + value.length + 2) }, text: ` ${value} ` }
    : { span: { block, start, end }, text: /\s/.test(before) ? value : ` ${value}` };
}

function insertLines(fields: readonly NewField[], own: readonly Field[], document: DocumentBase): Edit {
  for (const field of own) {
    const edit = insertBelowField(fields, field, document);
    if (edit) return edit;
  }
  const list = fields.map(({ label, value }) => `- **${label}**: ${value}`);
  const { facts, lineEnd } = document;
  const title = facts.find(fact => fact.type === "heading" && !fact.nested && fact.depth === 1);
  if (title) {
    const at = endOfHeading(spanOf(title));
    return { span: { block: spanOf(title).block, start: at, end: at }, text: ["", "", ...list].join(lineEnd) };
  }
  const first = facts.find(fact => fact.type !== "front-matter");
  const place = first ? spanOf(first) : document.place;
  return insertBefore({ ...place, start: startOfLine(place) }, [...list, "", ""].join(lineEnd));
}

/** The line below the head of a table. */
const tableRule = /^\r?\n[ \t>]{0,100}\|?[ \t]*:?-+:?[ \t]*\|/;

/** How a field stands on its line: what is around its name and its value. */
interface FieldShape {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** Where its line ends: an offset in its block. */
  readonly lineEnd: number;
}

/** `null` for a field that does not name itself on its own line, and for the head of a table. */
function shapeOf({ name, value }: Field): FieldShape | null {
  const { source } = value.span.block;
  const { start, end } = value.span;
  const before = /(?<![^\r\n])[^\r\n]*$/.exec(source.slice(Math.max(0, start - 500), start))?.[0] ?? "";
  const after = /^[^\r\n]*/.exec(source.slice(end, end + 500))?.[0] ?? "";
  const at = before.lastIndexOf(name);
  const lineEnd = end + after.length;
  if (at < 0 || /[\r\n]/.test(source.slice(start, end)) || tableRule.test(source.slice(lineEnd, lineEnd + 500)))
    return null;
  return { before: before.slice(0, at), between: before.slice(at + name.length), after, lineEnd };
}

/** A line for each new field, made from that of a field which names itself on its own line; `null` where it does not. */
function insertBelowField(fields: readonly NewField[], field: Field, document: DocumentBase): Edit | null {
  const shape = shapeOf(field);
  if (!shape) return null;
  const { before, between, after, lineEnd } = shape;
  const text = fields.map(({ label, value }) => document.lineEnd + before + label + between + value + after).join("");
  return { span: { block: field.value.span.block, start: lineEnd, end: lineEnd }, text };
}

/** The line that states a field in the form of the document's others, without white space around it. */
export function lineOfField({ label, value }: NewField, document: DocumentBase): string {
  for (const field of document.fields.filter(isOwn)) {
    const shape = field.value.text === "" ? null : shapeOf(field);
    if (shape) return `${shape.before}${label}${shape.between}${value}${shape.after}`.trim();
  }
  return `- **${label}**: ${value}`;
}
