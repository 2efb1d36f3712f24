/** Who is named, in the forms that real documents use. */
import type { Prose, Words } from "./facts.ts";
import { nobody, ownerForAll, ownerLabel, repeatMark } from "./vocabulary/people.ts";

const handle = /(?<![\w.+/@-])@[A-Za-z\d](?:[\w.-]*[\w])?(?:\/[\w-]+)?(?![\w@])/;
const trailingHandle = /(?<![\w@])[A-Za-z][\w-]{1,20}@(?![\w.])/;
const team = /^\(([A-Z][\w &/-]{1,30})\)/;
const inParentheses =
  /\((?:@?[A-Z][a-z]+(?: [A-Z][a-z]+)?|[A-Za-z]+(?: [A-Za-z]+)? (?:team|on-?call|ops|sre|squad))\)\s*\.?$/i;
const trailingName = /\s[–—-]{1,2}\s*[A-Z][a-z]+(?: [A-Z][a-z]+)?\.?$/;
const subject = /^[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:to|will) [a-z]/;
const prefix = /^[A-Z][A-Za-z]{1,14}(?: [Tt]eam)?: \S/;

/** Whether a text names somebody, or a role or team, as the one who does it. */
export function namesOwner(prose: Prose): boolean {
  const { text } = prose;
  return (
    handle.test(text) ||
    trailingHandle.test(text) ||
    ownerLabel.test(text) ||
    team.test(text) ||
    (inParentheses.test(text) && /\((?:@|[A-Z])/.test(text)) ||
    trailingName.test(text) ||
    subject.test(text) ||
    prefix.test(text)
  );
}

/** Whether an Owner cell names nobody: blank, a rule to write on, a placeholder, "TBD". */
export function isOwnerMissing(cell: Prose): boolean {
  const text = cell.text.trim();
  if (repeatMark.test(text)) return false;
  return nobody.test(text) || cell.placeholders.some(each => each.text.length >= text.length - 1);
}

/** A sentence that gives everything to one owner: "Owner for all: @release-manager". */
export function coversAll(words: Words): boolean {
  return ownerForAll.test(words.text);
}
