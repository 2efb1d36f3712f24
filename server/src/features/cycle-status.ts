/** The next status of what is under the cursor: of a criterion, or of a box. */
import { toggleBox, toggleBoxInCell } from "../document/box-edits.ts";
import { type Edit, replaceCell } from "../document/edits.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import type { Criterion } from "../document/release/criteria.ts";
import { notApplicable, statusWord } from "../document/release/status-words.ts";
import { tableAt } from "../document/table-at.ts";
import type { DocumentChange, Position, Range } from "../protocol.ts";
import { changeOf } from "./document-change.ts";

/**
 * GO → NO-GO → N/A → open → GO, in the words of the document; a box is ticked, or no longer, in a list or in a cell.
 * `null` where neither a criterion nor a box stands on the line.
 */
export function cycleStatus(document: OpsDocument, position: Position): DocumentChange | null {
  const inRow = boxesInRow(document, position);
  const edit =
    inRow.find(({ isUnderCursor }) => isUnderCursor)?.edit ??
    nextStatus(document, position) ??
    (inRow.length === 1 ? inRow[0]?.edit : null) ??
    toggledBox(document, position);
  return edit ? changeOf(document, [edit]) : null;
}

interface BoxInRow {
  readonly edit: Edit;
  /** Whether its cell is. */
  readonly isUnderCursor: boolean;
}

/** The boxes in the cells of the row on a line, each toggled. */
function boxesInRow(document: OpsDocument, position: Position): BoxInRow[] {
  const place = tableAt(document, position);
  const { cells = [] } = place?.table.rows[place.row] ?? {};
  return cells.flatMap(cell => {
    const range = document.rangeOf(cell.span);
    const isUnderCursor = isIn(range, position);
    const at = isUnderCursor ? cell.span.start + position.character - range.start.character : null;
    const edit = toggleBoxInCell(cell, at);
    return edit ? [{ edit, isUnderCursor }] : [];
  });
}

function nextStatus(document: OpsDocument, position: Position): Edit | null {
  if (document.kind !== "release-checklist") return null;
  const { criteria, rangeOf } = document;
  const here = criteria.filter(({ row }) => isOnLine(rangeOf(row), position));
  // A table may have several columns by which people decide.
  const criterion = here.find(({ status }) => isIn(rangeOf(status.cell.span), position)) ?? here[0];
  return criterion ? replaceCell(criterion.status.cell, nextWord(criterion, criteria)) : null;
}

function nextWord({ status: { state } }: Criterion, criteria: readonly Criterion[]): string {
  switch (state) {
    case "go":
    case "conditional":
      return statusWord(criteria, "no-go");
    case "no-go":
      return notApplicable;
    case "not-applicable":
    case "waived":
      return "___";
    default:
      return statusWord(criteria, "go");
  }
}

function toggledBox({ facts, rangeOf }: OpsDocument, position: Position): Edit | null {
  for (const fact of facts) {
    if (fact.type !== "item" || fact.box === null || !fact.prose) continue;
    if (rangeOf(fact.prose.span).start.line === position.line) return toggleBox(fact);
  }
  return null;
}

function isOnLine({ start, end }: Range, { line }: Position): boolean {
  return start.line <= line && line <= end.line;
}

function isIn({ start, end }: Range, { line, character }: Position): boolean {
  return start.line === line && start.character <= character && character <= end.character;
}
