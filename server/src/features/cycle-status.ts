/** The next status of what is under the cursor: of a criterion, an action item, or a box. */
import { toggleBox, toggleBoxInCell } from "../document/box-edits.ts";
import { type Edit, replaceCell, replaceSpan } from "../document/edits.ts";
import type { Prose } from "../document/facts.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { isProgressKnown, nextActionStatus } from "../document/postmortem/action-status.ts";
import type { Criterion } from "../document/release/criteria.ts";
import { nextStatus } from "../document/release/restated-status.ts";
import { tableAt } from "../document/table-at.ts";
import type { DocumentChange, Position, Range } from "../protocol.ts";
import { shortWords } from "../text/spoken.ts";
import { t } from "../text/translate.ts";
import { changeOf, noChange } from "./document-change.ts";

/**
 * GO → NO-GO → N/A → open → GO, and for action items in tables open → in progress → done → open, in the words of the document;
 * a box is ticked, or no longer, in a list or in a cell.
 * What stands with a status, a note or a link, is kept. A status that nobody understands stays, with a message.
 * `null` where none of them stands on the line.
 */
export function cycleStatus(document: OpsDocument, position: Position): DocumentChange | null {
  const inRow = boxesInRow(document, position);
  const criterion = criterionAt(document, position);
  const touched = inRow.find(({ isUnderCursor }) => isUnderCursor)?.edit;
  if (touched && !(criterion && isMark(criterion, document, position))) return changeOf(document, [touched]);
  const status = criterion && nextOf(criterion, document);
  if (status) return changeOf(document, [status]);
  const listed = listedStatus(document, position);
  if (listed) return changeOf(document, [listed]);
  const box = (inRow.length === 1 ? inRow[0]?.edit : null) ?? toggledBox(document, position);
  if (box) return changeOf(document, [box]);
  const action = actionStatuses(document).find(({ span }) => isOnLine(document.rangeOf(span), position));
  if (action) return nextOfAction(action, document);
  return criterion ? noChange(notUnderstood(criterion)) : null;
}

/** The lines of action items whose status, or box, {@link cycleStatus} sets where no other cell is under the cursor. */
export function settableLines(document: OpsDocument): ReadonlySet<number> {
  const { facts, rangeOf } = document;
  const spans = facts.flatMap(fact => (fact.type === "item" && toggleBox(fact) ? [fact.prose?.span ?? fact.span] : []));
  const lines = new Set(
    [...spans, ...actionStatuses(document).flatMap(cell => (isProgressKnown(cell) ? [cell.span] : []))].map(
      span => rangeOf(span).start.line
    )
  );
  if (document.kind === "postmortem")
    for (const { form, span } of document.actionItems.flatMap(({ items }) => items)) {
      const { start } = rangeOf(span);
      const boxes = form === "row" && !lines.has(start.line) ? boxesInRow(document, start) : [];
      if (boxes.length === 1 || boxes.some(({ isUnderCursor }) => isUnderCursor)) lines.add(start.line);
    }
  return lines;
}

/** The statuses of the action items in tables. */
function actionStatuses(document: OpsDocument): readonly Prose[] {
  if (document.kind !== "postmortem") return [];
  return document.actionItems.flatMap(({ items }) =>
    items.flatMap(({ cells }) => (cells.status ? [cells.status] : []))
  );
}

function nextOfAction(cell: Prose, document: OpsDocument): DocumentChange {
  const text = nextActionStatus(cell, actionStatuses(document));
  const edit = text === null ? null : replaceCell(cell, text);
  return edit
    ? changeOf(document, [edit])
    : noChange(t`'${shortWords(cell.text, 40)}' says more than how far the item is: change it by hand.`);
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

function criterionAt(document: OpsDocument, position: Position): Criterion | null {
  if (document.kind !== "release-checklist") return null;
  const { criteria, rangeOf } = document;
  const here = criteria.filter(({ row }) => isOnLine(rangeOf(row), position));
  // A table may have several columns by which people decide.
  return here.find(({ status }) => isIn(rangeOf(status.cell.span), position)) ?? here[0] ?? null;
}

/** Whether the cursor is in a status that is a mark, ✅, and no box: no criterion has an open one. */
function isMark({ status: { cell } }: Criterion, document: OpsDocument, position: Position): boolean {
  if (!/^[✅✔✓]\uFE0F?$/u.test(cell.text.trim()) || !isIn(document.rangeOf(cell.span), position)) return false;
  const criteria = document.kind === "release-checklist" ? document.criteria : [];
  return !criteria.some(({ status }) => /^[☐⬜□◻]/u.test(status.cell.text));
}

/** The status of a criterion goes on; `null` where nobody can tell how. */
function nextOf({ status }: Criterion, document: OpsDocument): Edit | null {
  const criteria = document.kind === "release-checklist" ? document.criteria : [];
  const text = nextStatus(status, criteria, document.vocabulary);
  return text === null ? null : replaceCell(status.cell, text);
}

/** The status of a criterion in a list goes on; where it stands behind a box, the cursor has to be in it. */
function listedStatus(document: OpsDocument, position: Position): Edit | null {
  if (document.kind !== "release-checklist") return null;
  const { criteria, listedCriteria, rangeOf, vocabulary } = document;
  const here = listedCriteria.find(({ status, item }) => {
    const range = rangeOf(status.cell.span);
    return range.start.line === position.line && (item.box === null || isIn(range, position));
  });
  if (!here) return null;
  const text = nextStatus(here.status, [...criteria, ...listedCriteria], vocabulary);
  return text === null ? null : replaceSpan(here.status.cell.span, text);
}

function notUnderstood({ status: { state, cell } }: Criterion): string {
  const text = cell.text.replace(/\s+/g, " ").trim();
  const quoted = text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text;
  return state === "other"
    ? t`'${quoted}' is no status that is known: write GO, NO-GO or N/A.`
    : t`'${quoted}' says more than a status: change it by hand.`;
}

/** The box of the item on a line, also where its text goes on there. */
function toggledBox({ facts, rangeOf }: OpsDocument, position: Position): Edit | null {
  for (const fact of facts) {
    if (fact.type !== "item") continue;
    if (isOnLine(rangeOf(fact.prose?.span ?? fact.span), position)) return toggleBox(fact);
  }
  return null;
}

function isOnLine({ start, end }: Range, { line }: Position): boolean {
  return start.line <= line && line <= end.line;
}

function isIn({ start, end }: Range, { line, character }: Position): boolean {
  return start.line === line && start.character <= character && character <= end.character;
}
