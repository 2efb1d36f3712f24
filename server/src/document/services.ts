/** The services that a document is about, where it says so: in a field, in its title, in the name of its file. */

import type { DocumentBase } from "./document-base.ts";
import type { Span, Words } from "./facts.ts";
import { type Field, isOwn } from "./fields.ts";
import { containsWords } from "./names.ts";
import { spanWithin } from "./prose-spans.ts";
import { rememberingWith } from "./remembering.ts";
import { serviceWords } from "./service-words.ts";
import { beforeVersion, noService, serviceField, serviceNoun } from "./vocabulary/services.ts";

/** A service in the words of the document. */
export interface NamedService {
  readonly text: string;
  /** Equal for all ways to write one name: `Ledger API`, `ledger-api`, `ledger_api`. */
  readonly key: string;
  readonly place: "field" | "title" | "file name";
  /** The words that name it; of a file name the place of the document. */
  readonly span: Span;
}

/** What is read of a document. */
type Named = Pick<DocumentBase, "kind" | "fields" | "title" | "path" | "place">;

/** What is longer is a sentence. */
const longest = 48;

/**
 * The services that a document says it is about, each once, fields first. Rather none than a doubtful one: of a title
 * only names for machines that end like those of services (`ledger-api`), and in a checklist what stands before its version.
 */
export function servicesOf(document: Named): NamedService[] {
  const found = new Map<string, NamedService>();
  for (const service of [...document.fields.flatMap(inField), ...inTitle(document), ...inFileName(document)])
    if (!found.has(service.key)) found.set(service.key, service);
  return [...found.values()];
}

/**
 * Whether a document is about a service that somebody names: it says so, or its title or the name of its file hold the
 * whole name. For names that are known to be those of services; any other word may stand in a title.
 */
export function isAboutService(document: Named, name: string): boolean {
  const key = serviceKey(name);
  return servicesOf(document).some(each => each.key === key) || holdsService(titled(document), key);
}

/** What may hold the name of a service. */
interface Titled {
  readonly title: string | null;
  readonly path: string;
  /** The services that the document says it is about. */
  readonly services: readonly string[];
}

/** Whether a title or the name of a file hold a whole name, by its key; `cart-api-admin` is none of `cart-api`. */
export function holdsService({ title, path, services }: Titled, key: string): boolean {
  if (key === "") return false;
  const isLonger = (name: string): boolean => {
    const other = serviceKey(name.replace(troubleBehind, ""));
    return other !== key && containsWords(other, key);
  };
  const rest = (title ?? "").slice(0, 1000).replace(machineName, name => (isLonger(name) ? " " : name));
  if (containsWords(serviceKey(rest), key)) return true;
  const isOfLonger = rest !== (title ?? "").slice(0, 1000) || services.some(isLonger);
  return !isOfLonger && containsWords(serviceKey(fileName(path)), key);
}

/** `ledger-api-outage`. */
const troubleBehind = /(?:[-_](?:outage|incident|failure|failures|errors?|down|postmortem)){1,9}$/i;

function titled(document: Named): Titled {
  const { title, path } = document;
  return { title: title?.text ?? null, path, services: servicesOf(document).map(({ text }) => text) };
}

/** The same for all ways to write one name. */
export function serviceKey(name: string): string {
  return serviceWords(name.slice(0, 1000));
}

/**
 * The service that two documents are both about, as the first one names it; `null` where none is known. A single plain word
 * has to be said by both: it may stand in any title.
 */
export function sharedService(one: Named, other: Named): NamedService | null {
  const keys = new Set(servicesOf(other).map(({ key }) => key));
  const isTold = ({ text, key }: NamedService): boolean => /[-_ ]/.test(text) && isAboutService(other, key);
  return servicesOf(one).find(each => keys.has(each.key) || isTold(each)) ?? null;
}

function named(text: string, place: NamedService["place"], span: Span): NamedService[] {
  const key = serviceKey(text);
  return key === "" || !/\p{L}/u.test(key) || noService.test(text.trim())
    ? []
    : [{ text: text.trim(), key, place, span }];
}

/** `Service: ledger-api, Ledger database (primary)`. */
function inField(field: Field): NamedService[] {
  const { role, name, nameSpan, value } = field;
  if (role !== "service" || !isOwn(field) || value.text.length > 300 || /[[\]<>{}]|_{3}/.test(value.text)) return [];
  const isSure = serviceField.test(name);
  return parts(value.text).flatMap(({ text, start }) => {
    const isName = text.length <= longest && text.split(/\s+/).length <= 4 && !/[:.!?](?:\s|$)/.test(text);
    // A value of front matter has the place of all of it.
    const span = value.span === nameSpan ? value.span : spanWithin(value, start, start + text.length);
    return isName && (isSure || isMachineName(text)) ? named(text, "field", span) : [];
  });
}

/** What stands between commas and the like, without remarks in brackets. */
function parts(text: string): { readonly text: string; readonly start: number }[] {
  const found = [];
  let from = 0;
  for (const separator of [...text.matchAll(/\([^)]*\)?|[,;&+\n]|\s\/\s|\sand\s/gi), { 0: "", index: text.length }]) {
    const part = text.slice(from, separator.index);
    const start = from + Math.max(0, part.search(/\S/));
    if (part.trim() !== "") found.push({ text: part.trim(), start });
    from = separator.index + separator[0].length;
  }
  return found;
}

/** `ledger-api`, `ledger_api`: several words, the last of which says what it is. */
function isMachineName(text: string): boolean {
  const words = text.split(/[-_]/);
  return words.length > 1 && /^[A-Za-z][\w-]*$/.test(text) && serviceNoun.test(words.at(-1) as string);
}

const machineName = /(?<![\w./@#-])[A-Za-z][A-Za-z\d]{0,30}(?:[-_][A-Za-z\d]{1,30}){1,5}(?![\w/-]|\.\w)/g;

/** The keys of the services that a sentence names as machines do: `mail-api`. */
export function machineNamesIn(text: string): readonly string[] {
  return (text.slice(0, 1000).match(machineName) ?? []).filter(isMachineName).map(serviceKey);
}

function inTitle({ kind, title }: Named): readonly NamedService[] {
  return title ? servicesInTitle(title, kind) : [];
}

const servicesInTitle = rememberingWith((title: Words, kind: Named["kind"]): readonly NamedService[] => {
  const text = title.text.slice(0, 300);
  const names = [...text.matchAll(machineName)].flatMap(({ 0: name, index }) =>
    isMachineName(name) ? named(name, "title", spanWithin(title, index, index + name.length)) : []
  );
  return kind === "release-checklist" ? [...beforeVersionIn(text, title), ...names] : names;
});

/** "Release Checklist: Ledger API v5.1.0". */
function beforeVersionIn(text: string, title: Words): NamedService[] {
  const found =
    /(?:^|[:–—|]\s*|\s-\s+)([A-Za-z][\w.-]{0,1000}(?: [A-Z\d][\w.-]*){0,2})[ @]v?\d{1,6}\.\d{1,6}(?![\w/])/u.exec(text);
  const name = found?.[1];
  if (!found || name === undefined || name.split(" ").some(word => beforeVersion.test(word) && !serviceNoun.test(word)))
    return [];
  if (beforeVersion.test(name)) return [];
  const start = found.index + found[0].indexOf(name);
  return named(name, "title", spanWithin(title, start, start + name.length));
}

function fileName(path: string): string {
  return (/(?<![^/])[^/]*$/.exec(path)?.[0] ?? "").replace(/\.\w{1,10}$/, "");
}

/** `ledger-api-v5.1.0.md`: only in the names of checklists, and before a version; elsewhere such a name tells what failed. */
function inFileName({ kind, path, place }: Named): NamedService[] {
  const name = /^(.{1,48})[-_@]v?\d{1,6}\.\d{1,6}/.exec(fileName(path))?.[1] ?? "";
  return kind === "release-checklist" && isMachineName(name) ? named(name, "file name", place) : [];
}
