/** The words that a checklist has for its statuses. */
import { type StatusStyle, statusStyles } from "../vocabulary/status-styles.ts";
import type { StatusState } from "../vocabulary/statuses.ts";

/** Not applicable, with a place for the reason. */
export const notApplicable = "N/A — [reason]";

type Chosen = keyof StatusStyle;

/** The place for the reason behind the words. */
export const reasonPlace = /\s{0,100}[-–—:(]{0,100}\s{0,100}\[reason\]\)?\s*$/;

interface Stated {
  readonly status: { readonly state: StatusState; readonly cell: { readonly text: string } };
}

/**
 * The word for a state: the counterpart of `current` in its own style, `🟢 GO` and `🔴 NO-GO`; else what the document uses
 * elsewhere, short enough for a cell and without a note; else that of its style.
 */
export function statusWord(criteria: readonly Stated[], state: Chosen, current?: string): string {
  const own = current === undefined ? undefined : statusStyles.find(({ go }) => go === current)?.[state];
  if (own !== undefined) return own;
  const used = criteria.find(({ status }) => status.state === state && isBare(status.cell.text));
  return used?.status.cell.text ?? styleOf(criteria)[state] ?? statusStyles[0][state] ?? state;
}

const longestWord = 16;

/** Whether a cell holds a status and no note: `GO (1 March)` is of one criterion alone. */
function isBare(text: string): boolean {
  return text.length <= longestWord && /^[^\d@()[\]<>;:,–—]+$/.test(text) && !/\s-\s/.test(text);
}

const telling: ReadonlySet<StatusState> = new Set(["go", "no-go"]);

/** The style of the statuses that a checklist already has; the usual one where none is of any other. */
function styleOf(criteria: readonly Stated[]): StatusStyle {
  const words = criteria.flatMap(({ status }) => (telling.has(status.state) ? [status.cell.text.trim()] : []));
  // "No" is that of several languages; what goes tells which.
  const byGo = firstOf(words, word => statusStyles.find(({ go }) => go === word));
  return byGo ?? firstOf(words, word => statusStyles.find(each => each["no-go"] === word)) ?? statusStyles[0];
}

function firstOf<Found>(words: readonly string[], find: (word: string) => Found | undefined): Found | undefined {
  for (const word of words) {
    const found = find(word);
    if (found !== undefined) return found;
  }
  return undefined;
}
