/** Who is named, in the forms that real documents use. */
import type { Prose, Words } from "./facts.ts";
import { groupWords, nobody, notPeople, ownerForAll, ownerLabels, repeatMark, teamNames } from "./vocabulary/people.ts";

/** `@team`; not in a mail address, an address of the web or an anchor, and no version. */
const handle = /(?<![\w.+/@#-])@(?=[\w.-]*[A-Za-z])[A-Za-z\d](?:[\w.-]*\w)?(?![\w@/])/;
/** `@organisation/team`, where no package can stand: at the start, or behind a bracket or a dash at the end. */
const teamHandle = /^@[\w-]+\/[\w-]+(?=[\s:,])|[(–—-]\s*@[\w-]+\/[\w-]+\s*\)?\.?$/;
/** `oncall@`. */
const trailingHandle = /(?<![\w@])[A-Za-z][\w-]{1,20}@(?![\w.])/;

/** `… oncall@example.com` at the end, where an owner stands; inside a sentence it is a thing to write to. */
const mailAddress = /(?<![\w/])[\w.+-]+@[\w-]+\.[\w.]+\)?\.?$/;

const oneName = "\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?";
const name = `${oneName}(?:(?:,| and| &| /) ${oneName}|/${oneName})*`;
/** What may still follow an owner: when it is due. */
const due = "(?:,? (?:due|by|until) [^()]*|, ?\\d{4}-\\d\\d-\\d\\d)?";
const group = `[A-Za-z][\\w-]*(?: [A-Za-z][\\w-]*)? (?:${groupWords})`;
/** Where a name stands by itself; the first group is the name. */
const places: readonly RegExp[] = [
  /^\(([A-Z][\w &/-]{1,30})\)/,
  new RegExp(`\\(@?(${name}|${group}|${teamNames})${due}\\)\\s*\\.?$`, "u"),
  new RegExp(`\\s(?:[–—-]{1,2}|→|->)\\s*(${name}|${group}|${teamNames})${due}\\.?$`, "u"),
  new RegExp(`^(${name}|[A-Z]${group.slice("[A-Za-z]".length)}) (?:to|will|should|must) (?!be\\b)[a-z]`, "u"),
  new RegExp(`^\\[(${name}|${group}|${teamNames})\\] \\S`, "u"),
  new RegExp(`^(${name}|[A-Z][A-Za-z]{1,14}(?: [Tt]eam)?|\\p{Script=Han}{1,6}): \\S`, "u")
];

/** Whether a text names somebody, or a role or team, as the one who does it. */
export function namesOwner({ text }: Words): boolean {
  if (handle.test(text) || teamHandle.test(text) || trailingHandle.test(text)) return true;
  if (mailAddress.test(text)) return true;
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
