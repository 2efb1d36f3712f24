/** What is offered at the cursor of a short document. */
import assert from "node:assert/strict";
import type { CompletionItem } from "vscode-languageserver-protocol";
import { parseDay } from "../../../server/src/document/days.ts";
import type { OpsDocument } from "../../../server/src/document/ops-document.ts";
import { completionsAt } from "../../../server/src/features/completion/completion.ts";
import type { Known } from "../../../server/src/features/completion/known.ts";
import type { CompletionAbilities } from "../../../server/src/features/completion/offers.ts";
import type { Position, Range } from "../../../server/src/protocol.ts";
import { defaultConventions } from "../../../server/src/rules/conventions.ts";
import type { Digest } from "../../../server/src/workspace/digest.ts";
import { atCursor } from "../../support/cursor.ts";
import { offsetsOf, readOurs, someDay } from "../../support/documents.ts";

export interface Setting extends Partial<Omit<Known, "document">> {
  /** The character that was typed last. */
  readonly trigger?: string | undefined;
  readonly can?: Partial<CompletionAbilities>;
}

const all: CompletionAbilities = { snippets: false, insertReplace: false, labelDetails: false, markdown: false };

/** The items at the cursor `⟦⟧` of a document; none where nothing is offered. */
export function offered(marked: string, setting: Setting = {}): readonly CompletionItem[] {
  const { text, range } = atCursor(marked);
  return offeredAt(readOurs(text), range.start, setting);
}

/** The items at a position; each edit holds it, and stays on its line. */
export function offeredAt(
  document: OpsDocument,
  position: Position,
  { trigger, can, ...known }: Setting
): readonly CompletionItem[] {
  const today = parseDay(someDay);
  assert.ok(today !== null);
  const items = completionsAt(
    {
      ...{ uri: "file:///work/releases/ledger.md", document, today, conventions: defaultConventions },
      ...{ roster: null, neighbours: [], authors: [], people: [], dateStyle: "document", problems: [] },
      ...known
    },
    { position, trigger, can: { ...all, ...can } }
  );
  assert.notDeepEqual(items, [], "nothing is told by null");
  for (const { textEdit } of items ?? []) {
    const ranges = !textEdit ? [] : "range" in textEdit ? [textEdit.range] : [textEdit.insert, textEdit.replace];
    assert.ok(ranges[0] && ranges.every(each => holds(each, position)), "an edit that holds the cursor");
  }
  return items ?? [];
}

function holds({ start, end }: Range, { line, character }: Position): boolean {
  return start.line === line && end.line === line && start.character <= character && character <= end.character;
}

/** The labels of what is offered. */
export function labels(marked: string, setting?: Setting): readonly string[] {
  return offered(marked, setting).map(({ label }) => label);
}

/** The document once an item was taken. */
export function taken(marked: string, label: string, setting?: Setting): string {
  const item = offered(marked, setting).find(each => each.label === label);
  assert.ok(item?.textEdit && "range" in item.textEdit, `${label} is not offered`);
  const { text } = atCursor(marked);
  const { start, end } = offsetsOf(text, item.textEdit.range);
  return text.slice(0, start) + item.textEdit.newText + text.slice(end);
}

/** What the index knows of another document. */
export function digest(changes: Partial<Digest>): Digest {
  return {
    ...{ uri: "file:///work/runbooks/ledger.md", kind: "runbook", title: "Runbook: ledger" },
    ...{
      handles: new Map(),
      names: new Map(),
      incidents: [],
      tickets: [],
      about: [],
      services: [],
      flags: [],
      targets: []
    },
    possibleFlags: new Set<string>(),
    symbols: [],
    ...changes
  };
}
