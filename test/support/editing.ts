/** Commands that edit: a document with a cursor before, and with its cursor afterwards. */

import type { OpsDocument } from "../../server/src/document/ops-document.ts";
import { applyFix } from "../../server/src/fix.ts";
import type { DocumentChange, Position } from "../../server/src/protocol.ts";
import { atCursor } from "./cursor.ts";
import { readOurs, withMarks } from "./documents.ts";

type Command = (document: OpsDocument, position: Position) => DocumentChange | null;

/** What a command makes of a marked document, its selection marked; what it says where it makes nothing. */
export function edited(marked: string, command: Command): string | null | undefined {
  const { text, range } = atCursor(marked);
  const change = command(readOurs(text), range.start);
  if (!change) return null;
  if (change.edits.length === 0) return change.message;
  const result = applyFix(text, { title: "", edits: change.edits, automatic: false });
  return change.selection ? withMarks(result, [change.selection]) : result;
}
