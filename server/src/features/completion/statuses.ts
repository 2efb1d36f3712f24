/** Statuses: of criteria in the words of the document, of tasks, of whole documents. */
import { CompletionItemKind } from "vscode-languageserver-protocol";
import type { CellPlace } from "../../document/cursor.ts";
import type { Prose } from "../../document/facts.ts";
import { isDecisionTable } from "../../document/release/criteria.ts";
import { notApplicable, statusWord } from "../../document/release/status-words.ts";
import { statusOf } from "../../document/statuses.ts";
import type { Table } from "../../document/tables.ts";
import { cancelledStatus, doneStatus } from "../../document/vocabulary/action-items.ts";
import { documentStatuses, severityNames, taskStatuses } from "../../document/vocabulary/status-styles.ts";
import { t } from "../../text/translate.ts";
import type { Known } from "./known.ts";
import type { Offer } from "./offers.ts";

/**
 * What may stand in the status cell of a row. Where nobody asked, what is still open comes first: Enter takes the first one,
 * and must not let a release go by mistake.
 */
export function statusOffers({ table, column }: CellPlace, { document }: Known, isAsked: boolean): Offer[] {
  const { vocabulary } = document;
  if (!isDecisionTable(table, vocabulary)) {
    const words = [...usedWords(table, column.cell), ...taskStatuses];
    return asOffers(isAsked ? words : [...words.filter(isOpenStatus), ...words.filter(word => !isOpenStatus(word))]);
  }
  const decided =
    document.kind === "release-checklist"
      ? document.criteria
      : cellsOf(table, column.cell).map(cell => ({ status: { state: statusOf(cell, vocabulary), cell } }));
  return [...(isAsked ? [] : [undecided()]), ...decisionOffers(decided)];
}

function undecided(): Offer {
  return { label: "___", kind: CompletionItemKind.EnumMember, detail: t`not decided yet` };
}

function isOpenStatus(word: string): boolean {
  return !doneStatus.test(word) && !cancelledStatus.test(word);
}

/** GO, NO-GO and what lies between. */
function decisionOffers(criteria: Parameters<typeof statusWord>[0]): Offer[] {
  const status = (label: string, name: string, detail: string): Offer => {
    // ✅ is found by "go", too.
    const filter = label.toLowerCase().includes(name) ? label : `${label} ${name}`;
    return { label, kind: CompletionItemKind.EnumMember, detail, filter };
  };
  return [
    status(statusWord(criteria, "go"), "go", t`go`),
    status(statusWord(criteria, "no-go"), "no-go", t`no-go`),
    status(statusWord(criteria, "conditional"), "conditional", t`go under conditions`),
    status(notApplicable, "not applicable", t`not applicable, with the reason`)
  ];
}

/** What the field for the status of a document may say. */
export function documentStatusOffers({ document }: Known): Offer[] {
  return asOffers(documentStatuses[document.kind]);
}

/** What the field for a decision may say. */
export function decisionFieldOffers({ document }: Known): Offer[] {
  return decisionOffers(document.kind === "release-checklist" ? document.criteria : []).slice(0, 3);
}

/** How bad it was: the severities for which the team has deadlines, else the usual ones. */
export function severityOffers({ conventions: { deadlines } }: Known): Offer[] {
  const own = [...deadlines.keys()].filter(name => name !== "default");
  return asOffers(own.length > 0 ? own : severityNames);
}

/** Words to choose from, each once in whatever case. */
export function asOffers(words: readonly string[]): Offer[] {
  const met = new Set<string>();
  return words.flatMap(label => {
    if (met.has(label.toLowerCase())) return [];
    met.add(label.toLowerCase());
    return [{ label, kind: CompletionItemKind.EnumMember }];
  });
}

const longestWord = 24;

/** What stands in a column, most used first; nothing that is left open, and no sentences. */
export function usedWords(table: Table, head: Prose): string[] {
  const counts = new Map<string, number>();
  for (const { text, placeholders } of cellsOf(table, head)) {
    const word = text.trim();
    if (
      word !== "" &&
      word.length <= longestWord &&
      placeholders.length === 0 &&
      /[\p{L}\p{Extended_Pictographic}]/u.test(word)
    )
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
}

function cellsOf({ columns, rows }: Table, head: Prose): Prose[] {
  const index = columns.findIndex(({ cell }) => cell === head);
  return rows.flatMap(({ cells }) => cells[index] ?? []);
}
