/** The table under the cursor, its pipes under each other. */
import type { OpsDocument } from "../document/ops-document.ts";
import { tableAt } from "../document/table-at.ts";
import { alignTable } from "../document/table-layout.ts";
import { writtenTable } from "../document/written-table.ts";
import type { DocumentChange, Position } from "../protocol.ts";
import { t } from "../text/translate.ts";
import { changeOf, noChange } from "./document-change.ts";

/** `null` outside of tables. */
export function alignTableAt(document: OpsDocument, position: Position): DocumentChange | null {
  const place = tableAt(document, position);
  const written = place && writtenTable(place.table);
  if (!written) return null;
  const edits = alignTable(written);
  return edits.length > 0 ? changeOf(document, edits) : noChange(t`The table is aligned.`);
}
