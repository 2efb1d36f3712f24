/** Who is named, in the forms that real documents use. */
import type { Prose, Words } from "./facts.ts";
import { spanWithin } from "./prose-spans.ts";
import {
  groupWords,
  nobody,
  notActing,
  notPeople,
  ownerForAll,
  ownerLabels,
  profile,
  repeatMark,
  teamNames,
  titleWord
} from "./vocabulary/people.ts";

/** Somebody who is named as the one who does something, in the words of the document. */
export interface Owner extends Words {
  /** `name`: a name, a team or a role where a name stands by itself; `known`: somebody from the document's own lists. */
  readonly form: "handle" | "mail" | "label" | "name" | "known" | "cell";
}

/** People that a document lists somewhere: initials and bare names are theirs. */
export interface KnownPeople {
  /** Names and parts of names, in lower case. */
  readonly names: ReadonlySet<string>;
  /** In capitals. */
  readonly initials: ReadonlySet<string>;
  /** The labels of references that lead to the page of a person. */
  readonly labels: ReadonlySet<string>;
}

export const nobodyKnown: KnownPeople = { names: new Set(), initials: new Set(), labels: new Set() };

/** `@team`; not in a mail address, an address of the web or an anchor, and no version. */
const handle = /(?<![\w.+/@#-])@(?=[\w.-]*[A-Za-z])[A-Za-z\d](?:[\w.-]*\w)?(?![\w@/])/;
/** `@organisation/team`, where no package can stand: at the start, or behind a bracket or a dash at the end. */
const teamHandle = /^@[\w-]+\/[\w-]+(?=[\s:,])|[(–—-]\s*@[\w-]+\/[\w-]+\s*\)?\.?$/;
/** `oncall@`. */
const trailingHandle = /(?<![\w@])[A-Za-z][\w-]{1,20}@(?![\w.])/;

/** `… oncall@example.com` at the end, where an owner stands; inside a sentence it is a thing to write to. */
const mailAddress = /(?<![\w/])[\w.+-]{1,1000}@[\w-]+(?:\.[\w-]+){0,4}\.[A-Za-z]{2,}\)?\.?$/;

const oneName = "\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?";
const name = `${oneName}(?:(?:,| and| &| /) ${oneName}|/${oneName}){0,20}`;
/** What may still follow an owner: when it is due. */
const due = "(?:,? (?:due|by|until) [^()]{0,200}|, ?\\d{4}-\\d\\d-\\d\\d)?";
const group = `[A-Za-z][\\w-]*(?: [A-Za-z][\\w-]*)? (?:${groupWords})`;
/** Where a name stands by itself; the first group is the name. */
const places: readonly RegExp[] = [
  /^\(([A-Z][\w &/-]{1,30})\)/,
  new RegExp(`\\(@?(${name}|${group}|${teamNames})${due}\\)\\s*\\.?$`, "u"),
  new RegExp(`\\s(?:[–—-]{1,2}|→|->)\\s*(${name}|${group}|${teamNames})${due}\\.?$`, "u"),
  new RegExp(`^(${name}|[A-Z]${group.slice("[A-Za-z]".length)}) (?:to|will) (?!(?:${notActing})\\b)[a-z]`, "u"),
  new RegExp(`^([A-Z]${group.slice("[A-Za-z]".length)}|${teamNames}) (?:should|must) (?!be\\b)[a-z]`, "u"),
  new RegExp(`^\\[(${name}|${group}|${teamNames})\\] \\S`, "u"),
  new RegExp(`\\[(${name}|${group}|${teamNames})\\]\\s*\\.?$`, "u"),
  new RegExp(`^(${name}|[A-Z][A-Za-z]{1,14}(?: [Tt]eam)?|\\p{Script=Han}{1,6}): \\S`, "u")
];

/** Whether a text names somebody, or a role or team, as the one who does it. */
export function namesOwner({ text }: Words): boolean {
  return findOwner(text, nobodyKnown) !== null;
}

/** Whom a text names as the one who does it; `null` if nobody. */
export function ownerIn(prose: Prose, known: KnownPeople): Owner | null {
  const found = findOwner(prose.text, known);
  if (found) {
    const { start, end, form } = found;
    return { text: prose.text.slice(start, end), span: spanWithin(prose, start, end), form };
  }
  const page = prose.links.find(({ target }) => profile.test(target));
  if (page) return { text: page.text, span: page.span, form: "known" };
  const reference = prose.references.find(({ label }) => known.labels.has(label));
  return reference ? { text: reference.text, span: reference.span, form: "known" } : null;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly form: Owner["form"];
}

function findOwner(text: string, known: KnownPeople): Found | null {
  const found = (match: RegExpExecArray | null, form: Owner["form"]): Found | null => {
    if (!match) return null;
    const words = match[1] ?? match[0];
    const start = match.index + match[0].indexOf(words);
    return { start, end: start + words.length, form };
  };
  for (const label of ownerLabels) {
    const match = label.exec(text);
    if (match && isSomebody(match[1])) return withoutNextLabel(text, found(match, "label"));
  }
  for (const shape of [handle, teamHandle, trailingHandle]) {
    const match = shape.exec(text);
    if (match) return found(match, "handle");
  }
  const mail = mailAddress.exec(text);
  if (mail) return found(mail, "mail");
  for (const place of places) {
    const match = place.exec(text);
    if (match?.[1] !== undefined && !notPeople.test(match[1]) && !isTitle(match)) return found(match, "name");
  }
  return findKnown(text, known);
}

/** `Owner: @core. Due: 2026-03-30.` names `@core`. */
function withoutNextLabel(text: string, found: Found | null): Found | null {
  const next = found && /\.\s+\p{Lu}[\p{L} ]{1,24}[:：](?:\s|$)/u.exec(text.slice(found.start, found.end));
  return found && next ? { ...found, end: found.start + next.index } : found;
}

/** `Regular Audits: …`, `Action Item: …`: two words in front of a colon name a thing more often than a person. */
function isTitle([written, words = ""]: RegExpExecArray): boolean {
  return /^[^:]{1,60}:/.test(written) && words.includes(" ") && !/\b[Tt]eam$/.test(words) && titleWord.test(words);
}

/** Where initials and bare names may stand: in brackets, behind a comma or a dash, or alone, at either end. */
const initialsPlaces = [
  /^[[(]?([A-Z]{2,4}(?:(?:, ?|\/| ?& ?)[A-Z]{2,4}){0,3})[\])]?(?::|\s(?:to|will)\b|\s*[–—-]\s)/,
  /[\s([]([A-Z]{2,4}(?:(?:, ?|\/| ?& ?)[A-Z]{2,4}){0,3})[\])]?\.?$/
];
const namePlaces = [
  /^(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?=[\s:,])/u,
  /[\s([](\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)[\])]?\.?$/u,
  /[\s([](\p{Lu}\p{Ll}+)[\])]?\.?$/u
];

/** Somebody whom the document lists. */
function findKnown(text: string, { names, initials }: KnownPeople): Found | null {
  const isKnown = (words: string, all: ReadonlySet<string>, key: (word: string) => string): boolean =>
    words.split(/, ?|\/| ?& ?/).every(word => all.has(key(word)));
  const search = (shapes: readonly RegExp[], all: ReadonlySet<string>, key: (word: string) => string): Found | null => {
    for (const shape of all.size > 0 ? shapes : []) {
      const match = shape.exec(text);
      const words = match?.[1];
      if (!match || words === undefined || !isKnown(words, all, key)) continue;
      const start = match.index + match[0].indexOf(words);
      return { start, end: start + words.length, form: "known" };
    }
    return null;
  };
  return search(initialsPlaces, initials, word => word) ?? search(namePlaces, names, word => word.toLowerCase());
}

/** Whether what follows "Owner:" names anybody; a bracket that is left of a text is no link. */
function isSomebody(value: string | undefined): boolean {
  return value !== undefined && !/^[[<{_]/.test(value) && !nobody.test(value.replace(/(?<![.\s])[.\s]+$/, ""));
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
