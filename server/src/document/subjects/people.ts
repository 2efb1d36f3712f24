/** Where people and teams are named: by their handles anywhere, by their names where the document introduces them. */
import type { OpsDocument } from "../ops-document.ts";
import { participantsOf } from "../participants.ts";
import { remembering } from "../remembering.ts";
import { notPeople, roleNoun } from "../vocabulary/people.ts";
import { type FoundName, namesLike, type SearchedText } from "./searched-texts.ts";

/** `@ledger-oncall`, `@payments/oncall`; not in a mail address, and no version. */
const handle =
  /(?<![\w.+/@#-])@(?=[\w.-]{0,60}[A-Za-z])[A-Za-z\d][\w-]{0,60}(?:\.[\w-]{1,60}){0,4}(?:\/[\w-]{1,60})?(?![\w@/])/g;

/** Whether a text is a handle and nothing else. */
export function isHandle(text: string): boolean {
  const [only] = text.match(handle) ?? [];
  return only === text;
}

/** The handles in a text. */
export function handlesIn({ text, form, span, isCode }: SearchedText): FoundName[] {
  return form === "code" ? [] : handlesInText(text).filter(({ start, end }) => !isCode(span(start, end)));
}

/** The handles in any text that is no code. */
export function handlesInText(text: string): FoundName[] {
  return text.includes("@") ? namesLike(text, handle, written => written.toLowerCase()) : [];
}

/** The people whom a document introduces by name: by the whole of it and, where it is nobody else's, by its first part. */
export const namedPeople = remembering(readNamedPeople);

function readNamedPeople(document: OpsDocument): ReadonlyMap<string, string> {
  const names = new Set(introduced(document).filter(isName).map(normal));
  const people = new Map<string, string>();
  const shared = new Set<string>();
  for (const name of names) {
    // "Database" is no short name of the "Database Lead".
    if (roleNoun.test(name)) continue;
    const first = name.split(" ")[0] as string;
    if (people.has(first) && first !== name) shared.add(first);
    else if (!names.has(first) || first === name) people.set(first, name);
  }
  for (const first of shared) people.delete(first);
  for (const name of names) people.set(name, name);
  return people;
}

/**
 * Those who are listed, who own something, who speak. One word alone is a name only where nothing but names stands: what
 * lists call "Pilot" or "Security" is a part of the work more often than a person.
 */
function introduced(document: OpsDocument): string[] {
  const listed = participantsOf(document).flatMap(({ text }) => (text.includes(" ") ? [text] : []));
  switch (document.kind) {
    case "postmortem":
      return [
        ...listed,
        ...document.actionItems.flatMap(({ items }) =>
          items.flatMap(({ owner }) =>
            owner && (owner.text.includes(" ") ? owner.form !== "label" : owner.form === "cell") ? [owner.text] : []
          )
        )
      ];
    case "transcript":
      return [...listed, ...document.messages.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]))];
    default:
      return listed;
  }
}

const name = /^\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3}$/u;

function isName(text: string): boolean {
  return name.test(text) && !notPeople.test(text) && !/^[A-Z]{2,4}$/.test(text);
}

const capitalized = /(?<![\p{L}\p{N}@_-])\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3}/gu;

/** The names of these people in a text, the longest first: of "Ledger Core" no second one as "Ledger". */
export function personNamesIn(
  { text, form, span, isCode }: SearchedText,
  people: ReadonlyMap<string, string>
): FoundName[] {
  if (form === "code" || people.size === 0) return [];
  return [...text.matchAll(capitalized)].flatMap(({ 0: written, index }) => {
    // "Ask Ledger Core": any part of the row of capitals may be the name.
    const words = written.split(" ");
    const found: FoundName[] = [];
    for (let from = 0, at = index; from < words.length; ) {
      const taken = longest(words, from, people);
      const key = taken && people.get(taken.normal);
      if (taken && key !== undefined && key !== null) found.push({ start: at, end: at + taken.length, key });
      const step = taken?.count ?? 1;
      for (let each = from; each < from + step; each++) at += (words[each] as string).length + 1;
      from += step;
    }
    return found.filter(({ start, end }) => !isCode(span(start, end)));
  });
}

function longest(words: readonly string[], from: number, people: ReadonlyMap<string, string>) {
  for (let count = words.length - from; count > 0; count--) {
    // The end of a sentence is no part of a name, nor is what it has.
    const written = words.slice(from, from + count).join(" ");
    const bare = written.replace(/(?:['’]s|(?<![.'’-])[.'’-]+)$/, "");
    if (people.has(normal(bare))) return { normal: normal(bare), length: bare.length, count };
  }
  return null;
}

function normal(text: string): string {
  return text.toLowerCase();
}
