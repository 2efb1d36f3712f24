/** A status in the place of another: what else stands with it, a note, a link, emphasis, is kept. */
import { sourceOf } from "../../markdown/block.ts";
import type { Words } from "../facts.ts";
import { normalName } from "../names.ts";
import { statedPart, statusPatterns } from "../vocabulary/statuses.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Criterion } from "./criteria.ts";
import { notApplicable, reasonPlace, statusWord } from "./status-words.ts";

/** A status as it is written, and what it states. */
export interface WrittenStatus {
  readonly state: Criterion["status"]["state"];
  readonly cell: Words;
}

/**
 * What the status becomes: GO, NO-GO, N/A, open, GO; as it is to be written in the place of all that stands there. `null`
 * where it is not understood, or where its words cannot be told from what stands with them: nothing becomes GO by a guess.
 */
export function nextStatus(
  { state, cell }: WrittenStatus,
  criteria: Parameters<typeof statusWord>[0],
  vocabulary: Vocabulary
): string | null {
  const source = sourceOf(cell.span);
  const parts = partsOf(source, cell.text, state, vocabulary);
  if (parts === null) return null;
  const { before, word, behind } = parts;
  switch (state) {
    case "go":
    case "conditional":
      return before + statusWord(criteria, "no-go", word) + behind;
    case "no-go":
      return onlyMarks.test(behind)
        ? `${before}N/A${behind}${notApplicable.slice("N/A".length)}`
        : `${before}N/A${behind}`;
    case "not-applicable":
    case "waived": {
      const rest = behind.replace(reasonPlace, "");
      // A blank line with something behind it is a blank for nobody.
      return before === "" && rest === "" ? "___" : `${before}TBD${rest}`;
    }
    case "unfilled":
    case "pending":
      return before + statusWord(criteria, "go") + behind;
    default:
      return null;
  }
}

/** Whether all that stands there is a status that is decided, or one that is open in a word or two. */
export function isBareStatus({ text }: Words, state: WrittenStatus["state"], vocabulary: Vocabulary): boolean {
  if (state === "other" || hasSeveralBoxes(text)) return false;
  if (vocabulary.statuses.has(normalName(text))) return true;
  if (state === "unfilled" || state === "pending") return /^\P{L}{0,3}\p{L}+(?: \p{L}+){0,2}$/u.test(text);
  return statedWord(text, text).replace("\uFE0F", "") === text.replace("\uFE0F", "");
}

const onlyMarks = /^[*_~`]*$/;

interface Parts {
  readonly before: string;
  readonly word: string;
  readonly behind: string;
}

function partsOf(source: string, text: string, state: WrittenStatus["state"], vocabulary: Vocabulary): Parts | null {
  if (state === "other" || hasSeveralBoxes(text)) return null;
  const all = source.trimEnd();
  if (vocabulary.statuses.has(normalName(text))) return within(all, text.trim());
  return state === "unfilled" || state === "pending" ? openParts(all) : within(all, statedWord(all, text));
}

/** Of several boxes one is to be ticked; no word stands for them. */
function hasSeveralBoxes(text: string): boolean {
  return (text.match(/[⬜☐□◻◯☑☒]|\[[ xX✓✔]?\]/gu) ?? []).length > 1;
}

/** The words of a status that is decided, its mark included: `🟢 GO`. */
function statedWord(source: string, text: string): string {
  let struck = text;
  for (const [, old = ""] of source.matchAll(/~~([^~]+)~~/g)) struck = struck.replace(old, "");
  const stated = statedPart(struck.trim());
  let end = wordAt(stated, 0);
  if (end > 0 && !/\p{L}$/u.test(stated.slice(0, end))) {
    const next = end + (/^\uFE0F?\s*/u.exec(stated.slice(end))?.[0].length ?? 0);
    const further = next < stated.length ? wordAt(stated, next) : 0;
    if (further > next) end = further;
  }
  const word = stated.slice(0, end);
  // "Go-live done" begins with no status.
  return /^[-\p{L}\p{N}]/u.test(stated.slice(end)) && /\p{L}$/u.test(word) ? "" : word;
}

/** Where the status that begins at a place ends. */
function wordAt(text: string, from: number): number {
  const rest = text.slice(from);
  for (const [state, pattern] of statusPatterns) {
    if (state === "unfilled" || state === "pending") continue;
    const match = pattern.exec(rest)?.[0];
    if (!match) continue;
    const tail = /\p{L}$/u.test(match) ? (/^\p{L}*/u.exec(rest.slice(match.length))?.[0].length ?? 0) : 0;
    return from + match.length + tail;
  }
  return from;
}

/** An open status is all that stands before what is set apart: a note, a link, somebody. */
function openParts(source: string): Parts {
  if (!/\p{L}/u.test(source) || /^\[[^\]]*\]$|^<[^>]*>$/.test(source)) return { before: "", word: source, behind: "" };
  const before = /^(?:[*_~]{1,3}|\[(?=[^\]]{0,1000}\]\()){0,100}/.exec(source)?.[0] ?? "";
  const rest = source.slice(before.length);
  const end = rest.search(
    /\s[-–—]+\s|\s?<br|\s?\(|[,;:]|\]\(|\s?\[[^\]]{0,1000}\]\(|\s(?:by )?@|[*_~]{1,1000}(?:\s|$)/
  );
  const at = end < 0 ? rest.length : end;
  return { before, word: rest.slice(0, at), behind: rest.slice(at) };
}

/** Where a word stands among marks and tags; not in what is struck out, and in no address. */
function within(source: string, word: string): Parts | null {
  if (word === "") return null;
  const searched = source.replace(/<[^>]{0,1000}>|~~[^~]+~~|\]\([^)]{0,1000}\)/g, hidden => " ".repeat(hidden.length));
  const at = searched.indexOf(word);
  if (at < 0) return null;
  return { before: source.slice(0, at), word, behind: source.slice(at + word.length) };
}
