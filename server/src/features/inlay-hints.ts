/** What a reader would reckon: how long after the start an event was, how far away a due date is. */
import { type InlayHint, InlayHintKind } from "vscode-languageserver-protocol";
import type { Day } from "../document/days.ts";
import { dueInCell } from "../document/due-dates.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import type { Postmortem } from "../document/postmortem/postmortem.ts";
import { isUndecided } from "../document/release/criteria.ts";
import type { ReleaseChecklist } from "../document/release/release-checklist.ts";
import { cellOf, columnIndex } from "../document/tables.ts";
import type { Position, Range } from "../protocol.ts";
import { spokenDistance, spokenMinutes } from "../text/spoken.ts";
import { comparePositions } from "./positions.ts";

/** The hints in a range of the document, in its order. */
export function inlayHintsOf(document: OpsDocument, range: Range, today: Day): InlayHint[] {
  if (document.mode === "template") return [];
  const hints =
    document.kind === "postmortem"
      ? [...elapsed(document), ...distances(document, today)]
      : document.kind === "release-checklist"
        ? dueCriteria(document, today)
        : [];
  return hints
    .filter(({ position: { line } }) => range.start.line <= line && line <= range.end.line)
    .sort((one, other) => comparePositions(one.position, other.position));
}

/** "+4 min" behind the time of each event after the start; behind the row in a table, whose columns stay in line. */
function elapsed({ chronology: { moments, timelines }, rangeOf }: Postmortem): InlayHint[] {
  const starts = moments.filter(({ name, at }) => name === "started" && at !== null);
  return timelines.flatMap(({ events }) => {
    // Of several incidents each counts from its own start.
    const rows = new Set(events);
    const own =
      starts.find(({ event }) => event !== null && rows.has(event)) ?? (starts.length === 1 ? starts[0] : null);
    const start = own?.at ?? null;
    if (start === null) return [];
    return events.flatMap(({ at, when, row }) =>
      at === null || at <= start ? [] : [hint(rangeOf((row ?? when).span).end, `+${spokenMinutes(at - start)}`)]
    );
  });
}

/** "in 5 days", "12 days late" behind the due date of each item that is open, or behind its row. */
function distances({ actionItems, rangeOf }: Postmortem, today: Day): InlayHint[] {
  return actionItems
    .flatMap(({ items }) => items)
    .flatMap(({ due, state, row }) =>
      due === null || due.day === null || state !== "open"
        ? []
        : [hint(rangeOf(row ?? due.span).end, spokenDistance(due.day - today))]
    );
}

/** The same behind each row of a table of criteria that nobody has decided. */
function dueCriteria({ criteria, tables, rangeOf }: ReleaseChecklist, today: Day): InlayHint[] {
  const undecided = new Set(criteria.filter(isUndecided).map(({ row }) => row));
  return tables.flatMap(table =>
    columnIndex(table, "due") < 0
      ? []
      : table.rows.flatMap(row => {
          const cell = undecided.has(row.span) ? cellOf(table, row, "due") : null;
          const due = cell && dueInCell(cell, null);
          return due && due.day !== null ? [hint(rangeOf(row.span).end, spokenDistance(due.day - today))] : [];
        })
  );
}

function hint(position: Position, label: string): InlayHint {
  return { position, label, kind: InlayHintKind.Parameter, paddingLeft: true };
}
