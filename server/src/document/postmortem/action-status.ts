/** How far the status of an action item in a table says it is, and what it says next. */
import { sourceOf } from "../../markdown/block.ts";
import type { Prose } from "../facts.ts";
import { doneStatus } from "../vocabulary/action-items.ts";
import { type ActionProgress, openStatus, progressWords, startedStatus } from "../vocabulary/action-statuses.ts";

const following: Readonly<Record<ActionProgress, ActionProgress>> = { open: "started", started: "done", done: "open" };

/**
 * What a status becomes: open, in progress, done, open. In the word that another item of the document has for it, else in
 * that of its language.
 *
 * @param cell the status
 * @param all the statuses of all items of the document
 * @returns as it is to be written in the place of all that stands there; `null` where that is not understood, or says more
 *   than a status
 */
export function nextActionStatus(cell: Prose, all: readonly Prose[]): string | null {
  const progress = progressOf(cell);
  if (progress === null) return null;
  const next = following[progress];
  const own = all.find(each => each.text.trim() !== "" && progressOf(each) === next);
  if (own) return own.text.trim();
  const texts = new Set(all.map(({ text }) => text.trim().toLowerCase()));
  const language = progressWords.find(words => Object.values(words).some(word => texts.has(word.toLowerCase())));
  const word = (language ?? progressWords[0])?.[next] ?? "";
  return /^\p{Ll}/u.test(cell.text.trim()) ? word.toLowerCase() : word;
}

/** Whether {@link nextActionStatus} can tell what a status becomes, and there is a place to write it. */
export function isProgressKnown(cell: Prose): boolean {
  return cell.span.start < cell.span.end && progressOf(cell) !== null;
}

/** `null` for what is no plain word for it: a note, a link, two words for it, an item that was dropped. */
function progressOf({ text, span }: Prose): ActionProgress | null {
  const said = text.trim();
  if (sourceOf(span).trim() !== said) return null;
  if (/^[_–—.…\s-]*$/u.test(said)) return "open";
  // A mark says again what the word behind it says.
  const word = said.replace(/^\p{Extended_Pictographic}\uFE0F?\s+(?=\p{L})/u, "");
  if (openStatus.test(word)) return "open";
  if (startedStatus.test(word)) return "started";
  return doneStatus.exec(word)?.[0].length === word.length ? "done" : null;
}
