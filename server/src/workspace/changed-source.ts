/** What an editor tells of a text in one message: read change by change where that is less work, else once after all. */
import type { TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import type { Source, sourceReader } from "../document/ops-document.ts";
import { changedText, type TextChange } from "../text/changed-text.ts";

type Change = TextDocumentContentChangeEvent;

/** A text after all changes, in their order; a change without a range is the whole text. */
export function afterChanges(text: string, changes: readonly Change[]): string {
  const { whole, partial } = sinceWhole(changes);
  return changedText(whole ?? text, partial);
}

/** The same of a text that is kept as it was read. */
export function sourceAfterChanges(
  reader: ReturnType<typeof sourceReader>,
  source: Source,
  changes: readonly Change[]
): Source {
  const { whole, partial } = sinceWhole(changes);
  const start = whole === undefined ? source : reader.read(whole);
  if (!isMuch(start, partial)) return partial.reduce(reader.edit, start);
  return reader.edit(start, { range: everything, text: changedText(start.text(), partial) });
}

const everything = { start: { line: 0, character: 0 }, end: { line: Number.MAX_SAFE_INTEGER, character: 0 } };

/** What was changed after the last change that tells all of the text. */
function sinceWhole(changes: readonly Change[]) {
  const last = changes.findLastIndex(change => !("range" in change));
  const partial: TextChange[] = [];
  for (const change of changes.slice(last + 1)) if ("range" in change) partial.push(change);
  return { whole: changes[last]?.text, partial };
}

/** What an edit costs beside reading its block anew, in units of text that are read meanwhile. */
const costOfEdit = 2_000;

/** Whether reading the blocks of all changes is more work than reading all of the text, however short. */
function isMuch({ sequence, length }: Source, changes: readonly TextChange[]): boolean {
  const most = length + 16 * costOfEdit;
  let work = 0;
  return changes.some(({ range }) => {
    work += costOfEdit + (sequence.at(sequence.indexAtLine(range.start.line))?.text.source.length ?? 0);
    return work > most;
  });
}
