/** The stretch of a line that a completion fills, and the edit that fills it. */
import { InsertReplaceEdit, type Range, TextEdit } from "vscode-languageserver-protocol";
import type { CellPlace, CursorLine } from "../../document/cursor.ts";

/** Characters are counted on the line, 0-based in UTF-16 units. */
export interface Slot {
  readonly line: number;
  /** Where what is replaced begins, no further than the cursor. */
  readonly start: number;
  readonly cursor: number;
  /** Where what is replaced ends, no nearer than the cursor. */
  readonly end: number;
  /** What stands between the start and the cursor. */
  readonly typed: string;
  /** Whether what stands there stands for something else, so that nothing in it narrows the choice. */
  readonly isOpen: boolean;
  /** What comes in front of every text: the space behind a pipe. */
  readonly lead: string;
  /** What comes behind every text: the space before a pipe. */
  readonly tail: string;
  /** How wide the column is at least: shorter texts are filled up. */
  readonly width: number;
  /** How many spaces behind the end a longer text may take, so that the pipes stay under each other. */
  readonly room: number;
}

/** Whether what is written stands for something else: a placeholder, "TBD". Offsets on the line. */
export type IsOpen = (written: string, from: number, to: number) => boolean;

/** The slot of all that a cell holds. */
export function cellSlot(lineNumber: number, line: CursorLine, cell: CellPlace, isOpen: IsOpen): Slot {
  const slot = valueSlot(lineNumber, line, cell.from, cell.to, isOpen);
  const text = line.before + line.after;
  const behind = /^ */.exec(text.slice(slot.end, cell.to))?.[0].length ?? 0;
  return {
    ...slot,
    lead: slot.start === cell.from ? " " : "",
    tail: cell.isClosed && behind === 0 ? " " : "",
    width: cell.isClosed ? slot.end - slot.start : 0,
    room: cell.isClosed ? Math.max(0, behind - 1) : 0
  };
}

/** The slot of a value that reaches from one place of a line to another. */
export function valueSlot(line: number, { before, after }: CursorLine, from: number, to: number, isOpen: IsOpen): Slot {
  const text = (before + after).slice(from, to);
  const content = text.trim();
  const cursor = before.length;
  const first = from + (content === "" ? Math.min(1, text.length) : text.length - text.trimStart().length);
  const start = Math.min(first, cursor);
  const end = content === "" ? cursor : Math.max(cursor, first + content.length);
  const open = content !== "" && isOpen(content, first, first + content.length);
  return {
    line,
    start,
    cursor,
    end,
    typed: before.slice(start),
    isOpen: open,
    lead: before[from - 1] === ":" && start === from ? " " : "",
    tail: "",
    width: 0,
    room: 0
  };
}

/** The slot of one of several names in a value: what stands between separators around the cursor. */
export function nameSlot(slot: Slot, { before, after }: Pick<CursorLine, "before" | "after">): Slot {
  if (slot.isOpen) return slot;
  const name =
    /(?:^|[,;/&+(]|\band\b|\s[–—-]\s)([^,;/&+(]{0,1000})$/i.exec(before.slice(slot.start))?.[1]?.trimStart() ?? "";
  // A team has a slash in its name: `@ledger/core`.
  const team = /@[\w.-]*\/[\w.-]*$/.exec(before.slice(slot.start))?.[0];
  const typed = team ?? name;
  const rest = /^[\w.@-]*(?:\/[\w.-]+)?/.exec(after.slice(0, slot.end - slot.cursor))?.[0].length ?? 0;
  const isWhole = typed.length === slot.typed.length && rest === slot.end - slot.cursor;
  if (isWhole) return slot;
  const start = slot.cursor - typed.length;
  return {
    ...slot,
    start,
    typed,
    end: slot.cursor + rest,
    lead: /[,;&]$/.test(before.slice(0, start)) ? " " : "",
    width: 0
  };
}

/** The slot of the word in front of a cursor and what follows of it, by a pattern for each. */
export function wordSlot(line: number, { before, after }: CursorLine, typed: string, rest: RegExp = /^[\w-]*/): Slot {
  const cursor = before.length;
  const end = cursor + (rest.exec(after)?.[0].length ?? 0);
  return {
    line,
    start: cursor - typed.length,
    cursor,
    end,
    typed,
    isOpen: false,
    lead: "",
    tail: "",
    width: 0,
    room: 0
  };
}

/** The edit that writes a text into a slot. `canChoose`: whether the client asks a person to insert or to replace. */
export function editOf(slot: Slot, text: string, canChoose: boolean): TextEdit | InsertReplaceEdit {
  const { start, cursor, end, lead, tail, width, room } = slot;
  const taken = Math.max(0, Math.min(text.length + lead.length - width, room));
  const newText = lead + text.padEnd(width - lead.length) + tail;
  const replace = rangeOn(slot, start, end + taken);
  const isInside = end > cursor && !slot.isOpen && slot.typed.trim() !== "";
  return canChoose && isInside && width === 0
    ? InsertReplaceEdit.create(newText, rangeOn(slot, start, cursor), replace)
    : TextEdit.replace(replace, newText);
}

function rangeOn({ line }: Slot, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}
