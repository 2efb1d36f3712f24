/** What a document holds that the outline of its headings does not show: criteria, steps, events, action items. */
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver-protocol";
import { spanOf } from "../document/edits.ts";
import type { Span, Words } from "../document/facts.ts";
import { groupBy } from "../document/groups.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import type { Postmortem } from "../document/postmortem/postmortem.ts";
import type { ReleaseChecklist } from "../document/release/release-checklist.ts";
import type { StepKind } from "../document/runbook/outline.ts";
import type { Runbook } from "../document/runbook/runbook.ts";
import type { Step } from "../document/runbook/steps.ts";
import type { Section, SectionHeading } from "../document/sections.ts";
import { stateName } from "../document/state-names.ts";
import type { Range } from "../protocol.ts";
import { shortWords } from "../text/spoken.ts";
import { t } from "../text/translate.ts";

/** One entry, with those that are a part of it. */
interface Entry {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  /** All of it; what is below it may reach further. */
  readonly span: Span;
  /** Where a reader is led to. */
  readonly at: Span;
  /** Whether nobody has to look after it any more. */
  readonly isSettled: boolean;
  readonly below: readonly Entry[];
}

/** Nobody finds anything in a longer outline, and it is sent anew after each edit. */
const most = 1000;

/** The entries under the sections in which they stand. */
export function documentSymbolsOf(document: OpsDocument): DocumentSymbol[] {
  const { rangeOf } = document;
  return entriesOf(document).flatMap(entry => symbolOf(entry, rangeOf) ?? []);
}

/** The same for clients that show a flat list: each with the name of what it stands in. */
export function flatSymbolsOf(document: OpsDocument, uri: string): SymbolInformation[] {
  const flat: SymbolInformation[] = [];
  const add = (symbols: readonly DocumentSymbol[], containerName?: string): void => {
    for (const { name, kind, range, children = [] } of symbols) {
      flat.push({ name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) });
      add(children, name);
    }
  };
  add(documentSymbolsOf(document));
  return flat;
}

function entriesOf(document: OpsDocument): Entry[] {
  switch (document.kind) {
    case "release-checklist":
      return ofChecklist(document);
    case "postmortem":
      return ofPostmortem(document);
    case "runbook":
      return ofRunbook(document);
    default:
      return [];
  }
}

function ofChecklist({ criteria, boxes, rollouts, title }: ReleaseChecklist): Entry[] {
  const placed = [
    ...criteria.map(({ text, column, status, owner, row, section }) => ({
      section,
      entry: leaf(
        column === null ? text : `${text} (${column})`,
        [status.cell.text || t`open`, owner?.text],
        SymbolKind.Boolean,
        row,
        status.state !== "no-go" && status.state !== "unfilled" && status.state !== "pending"
      )
    })),
    ...boxes.map(({ prose, text, ticked, skipped, section }) => ({
      section,
      entry: leaf(
        text,
        [ticked ? t`done` : skipped ? t`skipped` : t`open`],
        SymbolKind.Boolean,
        prose.span,
        ticked || skipped
      )
    })),
    ...rollouts
      .filter(({ form }) => form !== "sections")
      .flatMap(({ stages, section }) =>
        stages.map(({ name, traffic, span }) => ({
          section,
          entry: leaf(name, [traffic === null ? "" : `${traffic.percent} %`], SymbolKind.Event, span)
        }))
      )
  ];
  return underSections(placed, title);
}

function ofPostmortem({ chronology: { timelines }, actionItems, title }: Postmortem): Entry[] {
  const events = timelines
    .filter(({ form }) => form !== "headings")
    .flatMap(({ section, events }) =>
      events.map(({ text, when, span }) => ({
        section,
        entry: leaf(text === "" ? when.text : text, [when.text], SymbolKind.Event, span)
      }))
    );
  const items = actionItems.flatMap(({ section, items }) =>
    items
      .filter(({ form }) => form !== "heading")
      .map(({ task, text, state, owner, due, span }) => ({
        section,
        entry: leaf(task || text, [stateName(state), owner?.text, due?.text], SymbolKind.Object, span, state !== "open")
      }))
  );
  return underSections([...events, ...items], title);
}

function ofRunbook(runbook: Runbook): Entry[] {
  const { books, title } = runbook;
  const roots: { readonly section: Section | null; readonly entry: Entry }[] = [];
  const open: { readonly to: number; readonly below: Entry[] }[] = [];
  for (const step of books.flatMap(({ steps }) => steps)) {
    if (step.form === "heading") continue;
    while ((open.at(-1)?.to ?? Number.POSITIVE_INFINITY) <= step.from) open.pop();
    const below: Entry[] = [];
    const entry = {
      ...leaf(stepName(step), [step.kind && stepKindWord(step.kind)], SymbolKind.Method, step.name.span),
      below
    };
    const around = open.at(-1);
    const placed = { ...entry, span: extentOf(step, runbook) };
    if (around) around.below.push(placed);
    else roots.push({ section: step.section, entry: placed });
    open.push({ to: step.to, below });
  }
  return underSections(roots, title);
}

function stepKindWord(kind: StepKind): string {
  switch (kind) {
    case "check":
      return t`check`;
    case "diagnosis":
      return t`diagnosis`;
    case "mitigation":
      return t`mitigation`;
    case "verification":
      return t`verification`;
    case "communicate":
      return t`communicate`;
  }
}

function stepName({ id, title, name }: Step): string {
  return `${id}. ${title || name.text}`;
}

/** From the name of a step to the end of what is below it. */
function extentOf({ name, to }: Step, { facts, wholeOf }: Runbook): Span {
  const last = facts[to - 1];
  const [span, end] = [name.span, last ? spanOf(last) : name.span].map(wholeOf) as [Span, Span];
  // What ends in another block is a stretch of several; its first is enough to be found.
  return end.block === span.block ? { ...span, end: Math.max(span.end, end.end) } : name.span;
}

function leaf(
  text: string,
  details: readonly (string | null | undefined)[],
  kind: SymbolKind,
  span: Span,
  isSettled = false
): Entry {
  let detail = "";
  for (const each of details) if (each) detail += (detail === "" ? "" : " · ") + shortWords(each, 40);
  return { name: text, detail, kind, span, at: span, isSettled, below: [] };
}

/**
 * Entries of one section together, under its name; above the first section under the title. Of too many those are left
 * out first that are settled.
 */
function underSections(
  all: readonly { readonly section: SectionHeading | null; readonly entry: Entry }[],
  title: Words | null
): Entry[] {
  const placed = (all.length > most ? all.filter(({ entry }) => !entry.isSettled) : all).slice(0, most);
  return [...groupBy(placed, ({ section }) => section)].flatMap(([section, group]) => {
    const name = section?.name ?? title;
    const below = group.map(({ entry }) => entry);
    if (!name || name.text.trim() === "") return below;
    return [{ ...leaf(name.text, [], SymbolKind.Namespace, name.span), below }];
  });
}

/** Editors take no symbol without a name, nor one that does not hold what is below it. */
function symbolOf(
  { name, detail, kind, span, at, below }: Entry,
  rangeOf: OpsDocument["rangeOf"]
): DocumentSymbol | null {
  const words = shortWords(name, 100);
  if (words === "") return null;
  const selectionRange = rangeOf(at);
  const range = span === at ? selectionRange : rangeOf(span);
  // There are thousands of them: nothing is copied.
  const symbol: DocumentSymbol = { name: words, kind, range, selectionRange };
  if (detail !== "") symbol.detail = detail;
  if (below.length > 0) {
    symbol.children = below.flatMap(each => symbolOf(each, rangeOf) ?? []);
    symbol.range = symbol.children.reduce(around, range);
  }
  return symbol;
}

function around(range: Range, { range: other }: DocumentSymbol): Range {
  return {
    start: isBefore(other.start, range.start) ? other.start : range.start,
    end: isBefore(range.end, other.end) ? other.end : range.end
  };
}

function isBefore(one: Range["start"], other: Range["start"]): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
