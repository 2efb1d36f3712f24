/** Where the owner of something is written, or would be: what stands on a line, and how its owner becomes another one. */
import { pointAt } from "../markdown/block.ts";
import type { Position } from "../protocol.ts";
import type { Place } from "./document-base.ts";
import { type Edit, insertAfter, replaceCell, replaceSpan } from "./edits.ts";
import type { Label, Span, Words } from "./facts.ts";
import { firstNamed, type NamedIn } from "./first-named.ts";
import { owningFields } from "./named-owners.ts";
import type { OpsDocument } from "./ops-document.ts";
import { isOwnerMissing, nobodyKnown, ownerIn } from "./people.ts";
import { assignAll } from "./postmortem/action-item-edits.ts";
import { rowName } from "./release/criteria.ts";
import { tableAt } from "./table-at.ts";
import { ownerColumn } from "./tables.ts";
import { ownerName } from "./vocabulary/people.ts";

export interface OwnerAt {
  /** What wants an owner; may be empty. */
  readonly subject: string;
  /** Who owns it, as it is written; `null` for nobody. */
  readonly current: string | null;
  /** Makes somebody its owner; `null` where there is no place to write. */
  assign(owner: string): Edit | null;
}

/** What stands on the line of a position and may have an owner: a row, a labelled value, an action item, a box. */
export function ownerAt(document: OpsDocument, position: Position): OwnerAt | null {
  const place = document.placeAt(position);
  if (!place) return null;
  return inTable(document, position) ?? inLabel(document, place) ?? inActionItem(document, place) ?? inBox(place);
}

function inTable(document: OpsDocument, position: Position): OwnerAt | null {
  const at = tableAt(document, position);
  const row = at?.table.rows[at.row];
  const cell = at && row?.cells[ownerColumn(at.table)];
  if (!at || !row || !cell) return null;
  return {
    subject: rowName(at.table, row.cells),
    current: isOwnerMissing(cell) ? null : cell.text,
    assign: owner => {
      const { block, start, end } = cell.span;
      const first = firstNamed(cell, cell) ?? cell.span;
      const [before, behind] = [block.source.slice(start, first.start), block.source.slice(first.end, end)];
      const written = owner.replace(/(?<!\\)\|/g, "\\|");
      return replaceCell(cell, isBlank(cell) ? written : `${before}${written}${behind}`);
    }
  };
}

function isBlank({ text }: Words): boolean {
  return text.trim() === "";
}

/** In the place of the one who is named first: the others stay, and so does what is said of them. */
function replaceFirst(words: Words, prose: NamedIn, owner: string): Edit {
  return replaceSpan(firstNamed(words, prose) ?? words.span, owner);
}

/** `**Release manager**: @ledger-lead`. */
function inLabel({ vocabulary: { fields } }: OpsDocument, place: Place): OwnerAt | null {
  const isOwner = ({ name }: Label): boolean => {
    const role = fields.exact(name.text);
    return (role !== null && owningFields.includes(role)) || ownerName.test(name.text);
  };
  const isHere = onLineOf(place);
  for (const fact of place.facts) {
    if (fact.type !== "paragraph" && fact.type !== "item") continue;
    const { prose } = fact;
    for (const { label, span } of prose?.lines ?? []) {
      if (!prose || !label || !isHere(span) || !isOwner(label)) continue;
      const { text, span: value } = label.value;
      return {
        subject: label.name.text,
        current: text === "" ? null : text,
        assign: owner => (text === "" ? writeBehind(value, owner) : replaceFirst(label.value, prose, owner))
      };
    }
  }
  return null;
}

/** Behind a blank: the one that is there, or one more. */
function writeBehind({ block, start }: Span, text: string): Edit {
  const isBlankBehind = block.source[start] === " ";
  const isBlank = isBlankBehind || /\s/.test(block.source.charAt(start - 1));
  const at = isBlankBehind ? start + 1 : start;
  return replaceSpan({ block, start: at, end: at }, isBlank ? text : ` ${text}`);
}

function inActionItem(document: OpsDocument, place: Place): OwnerAt | null {
  if (document.kind !== "postmortem") return null;
  const isHere = onLineOf(place);
  for (const { items } of document.actionItems) {
    const item = items.find(({ form, span }) => form !== "row" && isHere(span));
    if (!item) continue;
    const { owner, task, prose } = item;
    const around = prose.find(({ span }) => owner && isWithin(owner.span, span));
    return {
      subject: task,
      current: owner?.text ?? null,
      assign: name => (owner && around ? replaceFirst(owner, around, name) : (assignAll([item], name)[0] ?? null))
    };
  }
  return null;
}

function inBox(place: Place): OwnerAt | null {
  const isHere = onLineOf(place);
  for (const fact of place.facts) {
    if (fact.type !== "item" || fact.box === null || !fact.prose || !isHere(fact.prose.span)) continue;
    const { prose } = fact;
    const owner = ownerIn(prose, nobodyKnown);
    const mark = (name: string): string => (name.startsWith("@") ? name : `owner: ${name}`);
    return {
      subject: prose.text,
      current: owner?.text ?? null,
      assign: name => (owner ? replaceFirst(owner, prose, name) : insertAfter(prose.span, ` (${mark(name)})`))
    };
  }
  return null;
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.block === outer.block && outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether spans of its block lie on the line of a place, at least in part. */
function onLineOf({ block, offset }: Place): (span: Span) => boolean {
  const { line } = pointAt(block, offset);
  const start = block.lines[line] as number;
  const end = block.lines[line + 1] ?? block.source.length + 1;
  return span => span.block === block && span.start < end && start <= span.end;
}
