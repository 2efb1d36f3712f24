/** What the map of a runbook shows, as plain data: its steps in order, the jumps between them, and where those go wrong. */
import { repeatable } from "../../document/repeatable.ts";
import type { Book, Runbook } from "../../document/runbook/runbook.ts";
import { stepsLike } from "../../document/runbook/step-labels.ts";
import type { StepReference } from "../../document/runbook/step-references.ts";
import { shortWords } from "../../text/spoken.ts";
import { onOneLine, titleOf } from "../titles.ts";
import { type Place, placesOf } from "./map-places.ts";

/** What a part of a runbook is for, as its reader would say it. */
export type Purpose = "check" | "diagnose" | "mitigate" | "verify" | "communicate" | "escalate";

export interface MapPicture {
  readonly title: string;
  /** One for each runbook of the file that has anything to show; at least one. */
  readonly maps: readonly RunbookMap[];
}

export interface RunbookMap {
  /** On one line. */
  readonly title: string;
  /** In document order. */
  readonly rows: readonly MapRow[];
  /** From row to row, each once, in document order. */
  readonly jumps: readonly Jump[];
}

/** A step, or a section that has steps or says what it is for. */
export interface MapRow {
  readonly form: "step" | "section";
  /** "3b"; empty for a section. */
  readonly id: string;
  /** On one line. */
  readonly title: string;
  readonly purpose: Purpose | null;
  /** How many rows it stands in. */
  readonly depth: number;
  /** The row that it stands in, by its index. */
  readonly parent: number | null;
  /** The row beside it that it stands behind; `null` for the first one, for alternatives, and where a count begins anew. */
  readonly after: number | null;
  /** Whether readers are sent to it or to one beside it. */
  readonly isAlternative: boolean;
  /** Whether it is an alternative that nothing names. */
  readonly isUnreachable: boolean;
  /** Whether it finds something and leads nowhere. */
  readonly isDeadEnd: boolean;
  /** The steps to which it sends, and which do not exist. */
  readonly missing: readonly string[];
  /** 0-based, of its name. */
  readonly line: number;
}

export interface Jump {
  /** Rows by their index. */
  readonly from: number;
  readonly to: number;
  /** Whether it leads back and says neither how often nor who helps then. */
  readonly isEndless: boolean;
}

/** The picture of a runbook; `null` where it has neither steps nor sections that say what they are for. */
export function mapPicture(runbook: Runbook): MapPicture | null {
  const maps = runbook.books.map(book => mapOf(book, runbook)).filter(({ rows }) => rows.length > 0);
  return maps.length === 0 ? null : repeatable({ title: titleOf(runbook), maps }, runbook);
}

function mapOf(book: Book, runbook: Runbook): RunbookMap {
  const { rangeOf } = runbook;
  const jumping = book.references.filter(({ isJump, isRecord, target }) => isJump && !isRecord && target !== null);
  const lost = book.references.filter(each => each.target === null && stepsLike(each, book).length > 0);
  const places = placesOf(book, runbook, [...jumping, ...lost]);
  const lines = places.map(({ name }) => rangeOf(name.span).start.line);
  const sourceOf = (reference: StepReference): number =>
    sourceAmong(places, lines, reference.at, rangeOf(reference.span).start.line);

  const targets = new Map(places.map(({ step }, index) => [step, index]));
  const endless = new Set(book.unboundedLoops);
  const jumps = new Map<string, Jump>();
  for (const reference of jumping) {
    const [from, to] = [sourceOf(reference), targets.get(reference.target)];
    if (from < 0 || to === undefined) continue;
    const known = jumps.get(`${from} ${to}`);
    jumps.set(`${from} ${to}`, { from, to, isEndless: endless.has(reference) || (known?.isEndless ?? false) });
  }
  const missing = new Map<number, Set<string>>();
  for (const reference of lost) {
    const from = sourceOf(reference);
    missing.set(from, (missing.get(from) ?? new Set()).add(reference.id));
  }
  return {
    title: book.section ? onOneLine(book.section.name.text) : titleOf(runbook),
    rows: rowsOf(places, lines, missing, book),
    jumps: [...jumps.values()]
  };
}

/** The innermost place around a mention, else the last one before it; `-1` where there is none at all. */
function sourceAmong(places: readonly Place[], lines: readonly number[], at: number, line: number): number {
  let [low, high] = [-1, places.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const { from } = places[middle] as Place;
    if (from < at || (from === at && (lines[middle] as number) <= line)) low = middle;
    else high = middle - 1;
  }
  for (let index: number | null = low; index !== null && index >= 0; index = places[index]?.parent ?? null)
    if ((places[index] as Place).to > at) return index;
  return low;
}

function rowsOf(
  places: readonly Place[],
  lines: readonly number[],
  missing: ReadonlyMap<number, ReadonlySet<string>>,
  book: Book
): MapRow[] {
  const alternatives = new Set(book.alternatives.flatMap(({ steps }) => steps));
  const unreachable = new Set(book.unreachableSteps);
  const deadEnds = new Set(book.deadEnds.map(({ step }) => step));
  const lastIn = new Map<number | null, number>();
  return places.map(({ step, name, purpose, depth, parent }, index): MapRow => {
    const before = lastIn.get(parent);
    lastIn.set(parent, index);
    const isAlternative = step !== null && alternatives.has(step);
    const follows = before !== undefined && !isAlternative && isOneCount(places[before]?.step ?? null, step);
    return {
      form: step ? "step" : "section",
      id: step?.id ?? "",
      title: onOneLine(step ? step.title : name.text),
      purpose,
      depth,
      parent,
      after: follows ? before : null,
      isAlternative,
      isUnreachable: step !== null && unreachable.has(step),
      isDeadEnd: step !== null && deadEnds.has(step),
      missing: [...(missing.get(index) ?? [])],
      line: lines[index] ?? 0
    };
  });
}

/** Whether nothing begins to count anew between two places; a section goes on from whatever is before it. */
function isOneCount(before: Place["step"], step: Place["step"]): boolean {
  return !before || !step || (before.form === step.form && before.series === step.series);
}

/** What the rows are called in a sentence: "3b", "Verification"; "2 (Restart)" where several have the number. */
export function namesOfRows(rows: readonly MapRow[]): string[] {
  const titles = new Map<string, Set<string>>();
  for (const { id, title } of rows) titles.set(id, (titles.get(id) ?? new Set()).add(title));
  return rows.map(({ id, title }) => {
    if (id === "") return title;
    return title !== "" && (titles.get(id)?.size ?? 0) > 1 ? `${id} (${shortWords(title, 40)})` : id;
  });
}
