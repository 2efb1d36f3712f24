/** The table at a place of a document, and what of it stands there. */
import type { Position } from "../protocol.ts";
import type { DocumentBase } from "./document-base.ts";
import type { Table } from "./tables.ts";

export interface TablePlace {
  readonly table: Table;
  /** The index of the row; `-1` on the lines of the head. */
  readonly row: number;
}

/** `null` outside of tables. */
export function tableAt({ tables, rangeOf }: DocumentBase, { line }: Position): TablePlace | null {
  for (const table of tables) {
    // The line of the head, that of the dashes, then a line for each row.
    const row = line - rangeOf(table.head).start.line - 2;
    if (row >= -2 && row < table.rows.length) return { table, row: Math.max(-1, row) };
  }
  return null;
}
