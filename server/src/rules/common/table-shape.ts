import type { DocumentBase } from "../../document/document-base.ts";
import { type MisshapenRow, misshapenRows, unseenTables } from "../../document/misshapen-rows.ts";
import { t } from "../../text/translate.ts";
import { type Fix, rule } from "../rule.ts";

export const tableShape = rule({
  id: "table-shape",
  kinds: ["release-checklist", "postmortem", "runbook", "stakeholder-update"],
  severity: "warning",
  preset: "recommended",
  judges: "structure",
  fill: false,
  fixable: true,
  summary: "Every row of a table has the cells of its head.",
  *check({ tree, wholeOf }) {
    for (const row of misshapenRows(tree)) {
      yield { message: messageOf(row), span: row.span, fixes: () => fixesOf(row, wholeOf) };
    }
    for (const { names, dashes, span } of unseenTables(tree)) {
      yield {
        message: t`Nobody sees this table: its head has ${names} cells, the line of dashes ${dashes}. Give both the same number.`,
        span
      };
    }
  }
});

function messageOf({ type, written, wanted }: MisshapenRow): string {
  switch (type) {
    case "short":
      return t`This row has ${written} of ${wanted} cells: what stands in it may belong to another column. Write all cells, also blank ones.`;
    case "long":
      return t`This row has ${written} cells, the table ${wanted}: nobody sees the rest. A | splits a cell even inside code: write \\|.`;
    case "swallowed":
      return t`This line became a row of the table above it: put a blank line between them.`;
  }
}

function fixesOf(row: MisshapenRow, wholeOf: DocumentBase["wholeOf"]): Fix[] {
  if (!row.edits) return [];
  const edits = row.edits(wholeOf);
  // Where blank cells belong is for a person to see; what stands in code is one piece.
  return row.type === "short"
    ? [{ title: t`Add the missing cells`, edits }]
    : [{ title: t`Escape the pipes inside the code`, edits, automatic: true }];
}
