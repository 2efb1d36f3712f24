/** Whatever the text, it is read and judged, and what is said lies inside it. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Judgement, Problem } from "../../server/src/check.ts";
import type { OpsDocument } from "../../server/src/document/ops-document.ts";
import type { Range } from "../../server/src/protocol.ts";
import { rules } from "../../server/src/rules/index.ts";
import { judge, read } from "../support/documents.ts";
import { pieces } from "../support/markdown-pieces.ts";

/** Parts of documents of ours, whole and broken. */
const parts = fc.constantFrom(
  "# Release Checklist: ledger-api v5.0.0\n\n",
  "# Postmortem: ledger\n\n",
  "# Runbook: ledger\n\n",
  "Subject: incident\n\nDear all,\n\n",
  "**Release date**: 2026-03-25\n",
  "**Status**: closed\n",
  "- **Key events**\n",
  "## Go/No-Go\n\n",
  "## Action Items\n\n",
  "## Rollback Triggers\n\n",
  "**Rollback procedure**:\n\n",
  "| Criteria | Owner | Status |\n| --- | --- | --- |\n",
  "| Tests | | ___ |\n",
  "| Load | @qa | NO-GO |\n",
  "| Short |\n",
  "| a \\| b | `c | d` | \\_\\_\\_ |\n",
  "- [ ] @qa tests\n- [ ] @ops watches\n- [ ] Flag\n",
  "- Alert [date] ____/____\n",
  "Deploy to production.\n\n",
  "> **Owner:** [name]\n",
  "<insert link> \\<x\\> &lt;name>\n",
  "🟢 \\[X] $[amount] {{name}} HH:MM\n"
);
const kinds = fc.constantFrom(
  "release-checklist",
  "postmortem",
  "runbook",
  "stakeholder-update",
  "transcript",
  "none",
  null
);
const text = fc.tuple(
  kinds,
  fc.array(
    fc.oneof(
      { weight: 3, arbitrary: parts },
      { weight: 2, arbitrary: pieces },
      fc.string({ unit: "binary", maxLength: 8 })
    ),
    {
      maxLength: 14
    }
  )
);
const options = { numRuns: Number(process.env.GONOGO_FUZZ_RUNS ?? 80) };

function withKind(kind: string | null, list: readonly string[]): string {
  return (kind === null ? "" : `---\nkind: ${kind}\n---\n`) + list.join("");
}

function assertInside(source: string, { start, end }: Range, what: string): void {
  const lines = source.split(/\r\n|\n|\r/);
  for (const { line, character } of [start, end]) {
    const length = lines[line]?.length;
    assert.ok(length !== undefined && line >= 0, `${what}: there is no line ${line}`);
    assert.ok(character >= 0 && character <= length, `${what}: line ${line} has no character ${character}`);
  }
  assert.ok(
    start.line < end.line || (start.line === end.line && start.character <= end.character),
    `${what} ends before it starts`
  );
}

function rangesOf(document: OpsDocument, { problems }: Judgement): [string, Range][] {
  const { rangeOf } = document;
  return [
    ["the document's place", rangeOf(document.place)],
    ...document.sections.map((each): [string, Range] => ["a section", rangeOf(each.name.span)]),
    ...document.fields.map((each): [string, Range] => ["a field", rangeOf(each.value.span)]),
    ...document.placeholders.map((each): [string, Range] => ["a placeholder", rangeOf(each.span)]),
    ...document.comments.map((each): [string, Range] => ["a comment", rangeOf(each.content.span)]),
    ...(document.kind === "release-checklist" ? document.rollbackProcedures : []).map((each): [string, Range] => [
      "a way back",
      rangeOf(each.span)
    ]),
    ...document.tables.flatMap(table =>
      table.rows.flatMap(row => row.cells.map((cell): [string, Range] => ["a cell", rangeOf(cell.span)]))
    ),
    ...(document.kind === "postmortem" ? document.actionItems : []).flatMap(({ items }) =>
      items.map((each): [string, Range] => ["an item", rangeOf(each.span)])
    ),
    ...problems.flatMap(({ rule, range, related }): [string, Range][] => [
      [rule, range],
      ...related.map((each): [string, Range] => [`related to ${rule}`, each.range])
    ])
  ];
}

describe("any text", () => {
  it("is read and judged, with every range inside it", () => {
    fc.assert(
      fc.property(text, ([kind, list]) => {
        const source = withKind(kind, list);
        const document = read(source);
        if (!document) return;
        for (const [what, range] of rangesOf(document, judge(document))) assertInside(source, range, what);
      }),
      options
    );
  });

  it("gets the same rules, severities and lines whatever ends its lines", () => {
    fc.assert(
      fc.property(text, ([kind, list]) => {
        const source = withKind(kind, list).replace(/\r\n?/g, "\n");
        const said = (variant: string) => {
          const document = read(variant);
          const judgement = document && judge(document);
          return {
            kind: document?.kind,
            mode: document?.mode,
            verdict: judgement?.verdict,
            open: judgement?.open,
            problems: judgement?.problems.map(({ rule, severity, range }) => [rule, severity, range])
          };
        };
        for (const end of ["\r\n", "\r"]) assert.deepEqual(said(source.replaceAll("\n", end)), said(source), end);
      }),
      options
    );
  });

  it("has the verdict that its findings make", () => {
    fc.assert(
      fc.property(text, ([kind, list]) => {
        const document = read(withKind(kind, list));
        if (!document) return;
        const { verdict, problems, open } = judge(document);
        const severities = new Set(problems.map(each => each.severity));
        const refused =
          document.kind === "release-checklist" && document.criteria.some(each => each.status.state === "no-go");
        const expected =
          document.mode !== "instance" || document.kind === "transcript"
            ? null
            : refused || severities.has("error")
              ? "no-go"
              : open > 0 || severities.has("warning")
                ? "open"
                : "go";
        assert.equal(verdict, expected);
        const isHeard = ({ rule, severity }: Problem): boolean =>
          severity === "error" || rules.some(({ id, speaksInArchive }) => id === rule && speaksInArchive === true);
        if (document.mode === "archived") assert.ok(problems.every(isHeard));
        const starts = problems.map(({ range }) => range.start.line * 10_000 + range.start.character);
        assert.deepEqual(
          starts,
          [...starts].sort((one, other) => one - other),
          "in document order"
        );
      }),
      options
    );
  });
});
