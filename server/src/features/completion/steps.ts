/** The steps that a runbook may send its reader to. */
import { CompletionItemKind } from "vscode-languageserver-protocol";
import type { CursorLine } from "../../document/cursor.ts";
import type { Place } from "../../document/document-base.ts";
import type { Book, Runbook } from "../../document/runbook/runbook.ts";
import type { Step } from "../../document/runbook/steps.ts";
import { awaitsStep, namedStep } from "../../document/vocabulary/steps.ts";
import type { Offer, Offered } from "./offers.ts";
import { wordSlot } from "./slot.ts";

/** The steps to jump to; `null` where no text awaits one. */
export function stepsAwaited(document: Runbook, place: Place, lineNumber: number, line: CursorLine): Offered | null {
  const awaiting = awaitsStep.exec(line.before);
  if (!awaiting) return null;
  // "### Step 4" is one more step, not a way to one.
  if (
    /^[\s>]*(?:#{1,6} |[-*+] |\d+[.)] )?[*_]{0,3}$/.test(line.before.slice(0, awaiting.index)) &&
    awaiting.groups?.word
  )
    return null;
  const steps = stepsToName(bookAt(document, place));
  const isAfterWord = awaiting.groups?.word !== undefined;
  return {
    slot: wordSlot(lineNumber, line, awaiting.groups?.typed ?? "", /^[\w.]*/),
    offers: steps.map(step => offerOf(step, isAfterWord))
  };
}

/** The runbook of the file that a place stands in. */
function bookAt({ books, facts }: Runbook, { block, facts: own }: Place): Book | undefined {
  if (books.length === 1) return books[0];
  const first = own[0];
  const at = first ? facts.indexOf(first) : -1;
  return (
    books.find(({ from, to }) => from <= at && at < to) ??
    books.find(({ steps }) => steps.some(({ name }) => name.span.block === block))
  );
}

/** Headings and lines, which readers see from afar; where there are none, all that is numbered. */
function stepsToName(book: Book | undefined): readonly Step[] {
  const all = book?.steps ?? [];
  const main = all.filter(({ form }) => form === "heading" || form === "line");
  const named = main.length > 0 ? main : all;
  const met = new Set<string>();
  return named.filter(({ id }) => !met.has(id) && met.add(id));
}

/** Behind "Step " its number; elsewhere also the word, where the step is called so. */
function offerOf({ id, title, name }: Step, isAfterWord: boolean): Offer {
  const label = !isAfterWord && namedStep.test(name.text) ? `Step ${id}` : id;
  return {
    label,
    kind: CompletionItemKind.Reference,
    filter: `${label} ${id} ${title}`,
    ...(title === "" ? {} : { detail: title.length > 60 ? `${title.slice(0, 59)}…` : title })
  };
}
