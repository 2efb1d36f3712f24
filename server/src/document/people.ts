/** Who is named, in the forms that real documents use. */
import type { Prose, Words } from "./facts.ts";
import { groupWords, nobody, notPeople, ownerForAll, ownerLabels, repeatMark } from "./vocabulary/people.ts";

/** `@team`; not in a mail address, an address of the web or an anchor, and no version. */
const handle = /(?<![\w.+/@#-])@(?=[\w.-]*[A-Za-z])[A-Za-z\d](?:[\w.-]*\w)?(?![\w@/])/;
/** `@organisation/team`, where no package can stand: at the start, or behind a bracket or a dash at the end. */
const teamHandle = /^@[\w-]+\/[\w-]+(?=[\s:,])|[(–—-]\s*@[\w-]+\/[\w-]+\s*\)?\.?$/;
/** `oncall@`. */
const trailingHandle = /(?<![\w@])[A-Za-z][\w-]{1,20}@(?![\w.])/;

const name = "[A-Z][a-z]+(?: [A-Z][a-z]+)?";
const group = `[A-Za-z][\\w-]*(?: [A-Za-z][\\w-]*)? (?:${groupWords})`;
/** Where a name stands by itself; the first group is the name. */
const places: readonly RegExp[] = [
  /^\(([A-Z][\w &/-]{1,30})\)/,
  new RegExp(`\\(@?(${name}|${group})\\)\\s*\\.?$`),
  new RegExp(`\\s[–—-]{1,2}\\s*(${name}|${group})\\.?$`),
  new RegExp(`^(${name}|[A-Z]${group.slice("[A-Za-z]".length)}) (?:to|will|should|must) (?!be\\b)[a-z]`),
  /^([A-Z][A-Za-z]{1,14}(?: [Tt]eam)?): \S/
];

/** Whether a text names somebody, or a role or team, as the one who does it. */
export function namesOwner({ text }: Words): boolean {
  if (handle.test(text) || teamHandle.test(text) || trailingHandle.test(text)) return true;
  if (ownerLabels.some(label => isSomebody(label.exec(text)?.[1]))) return true;
  return places.some(place => {
    const found = place.exec(text)?.[1];
    return found !== undefined && !notPeople.test(found);
  });
}

/** Whether what follows "Owner:" names anybody; a bracket that is left of a text is no link. */
function isSomebody(value: string | undefined): boolean {
  return value !== undefined && !/^[[<{_]/.test(value) && !nobody.test(value.replace(/[.\s]+$/, ""));
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
