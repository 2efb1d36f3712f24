/** What a text says at any time: values of one time become placeholders, whoever is named becomes an owner. */
import { datesIn } from "../../document/days.ts";
import type { Prose, Words } from "../../document/facts.ts";
import { instantsIn } from "../../document/instants.ts";
import type { OpsDocument } from "../../document/ops-document.ts";
import { knownPeople, participantsOf } from "../../document/participants.ts";
import { type KnownPeople, ownerIn } from "../../document/people.ts";
import { asMarkdown } from "../../document/plain-words.ts";
import { secretsInText } from "../../document/secrets.ts";
import { plainBlock } from "../../document/transcript/chat-lines.ts";
import type { FieldRole } from "../../document/vocabulary/fields.ts";
import { placeholderWords } from "../../document/vocabulary/placeholders.ts";
import {
  commandOnHost,
  fieldPlaceholders,
  reviewedField,
  reviewPlaceholder,
  valuesOfOnce
} from "../../document/vocabulary/reusable.ts";
import { namesOfPeople } from "../named-people.ts";

export interface Generic {
  /** A running text as Markdown, on one line. */
  text(prose: Prose): string;
  /** A name of a section, a field or a column as Markdown. */
  name(words: Words): string;
  /** Whether a text, of code or a comment, holds nothing of one time. */
  isLasting(text: string): boolean;
}

/** Longer ones are no instructions for each time. */
const longest = 600;

/** How the texts of a document are made generic. */
export function genericTexts(document: OpsDocument): Generic {
  const names = namesOfPeople(document);
  const known = knownPeople(participantsOf(document), document);
  const flags =
    document.kind === "release-checklist" ? document.flags.map(({ name }) => name).filter(name => name.length > 3) : [];
  const plain = (text: string, prose: Prose | null): string =>
    generic(text.slice(0, longest), prose, names, known, flags);
  return {
    text: prose => plain(prose.text, prose),
    // "1." begins no list in a heading.
    name: ({ text }) => plain(text, null).replace(/^(\d{1,9})?\\([.)#])/, "$1$2"),
    isLasting: text =>
      text.length < 4000 &&
      secretsInText(plainBlock(text)).length === 0 &&
      generic(text, null, names, known, flags) === generic(text, null, new Set(), null, [], [])
  };
}

/** A mark of a placeholder that is put in later: nothing in it is escaped. */
const open = "\uE000";
const close = "\uE001";

function generic(
  written: string,
  prose: Prose | null,
  names: ReadonlySet<string>,
  known: KnownPeople | null,
  flags: readonly string[],
  values: typeof valuesOfOnce = valuesOfOnce
): string {
  const marks: string[] = [];
  const mark = (text: string): string => `${open}${marks.push(text) - 1}${close}`;
  let text = written.replace(/[\uE000\uE001]/g, "");
  for (const each of prose?.placeholders ?? [])
    if (text.includes(each.text)) text = text.replace(each.text, () => mark(each.text));
  // A command on a host is another one each time: an account and a machine are no owner and no mailbox.
  for (const { text: each } of values.length > 0 ? (prose?.code ?? []) : [])
    if (commandOnHost.test(each) && text.includes(each)) text = text.replaceAll(each, () => mark("[Command]"));
  // What stands before a value at its end stays code: "`helm rollback ledger` [Revision number]".
  for (const { text: each } of values.length > 0 ? (prose?.code ?? []) : []) {
    const [head, placeholder] = commandBefore(each, values, names) ?? [];
    if (head && placeholder && text.includes(each))
      text = text.replaceAll(each, () => `${mark(`\`${head}\``)} ${mark(placeholder)}`);
  }
  const owner = prose && known ? ownerIn(prose, known) : null;
  // A word before a colon names a metric as often as a person.
  if (
    owner &&
    owner.form !== "name" &&
    text.includes(owner.text) &&
    /[\p{L}\d]/u.test(owner.text) &&
    !prose?.placeholders.some(each => each.text.includes(owner.text))
  )
    text = text.replaceAll(owner.text, () => mark("[Owner]"));
  // The text of a link names what it leads to; an address that is its own text names nothing.
  const [addresses, others] = [values.slice(0, 2), values.slice(2)];
  for (const [placeholder, pattern] of addresses) text = text.replace(pattern, () => mark(placeholder));
  if (values.length > 0) text = withoutTimes(text, mark);
  for (const [placeholder, pattern] of others) text = text.replace(pattern, () => mark(placeholder));
  for (const flag of flags) text = text.replaceAll(flag, () => mark("[Flag name]"));
  if (values.length > 0) text = withoutNames(text, names, mark);
  // Code that holds a value of one time is code no more.
  const code = new Set(
    (prose?.code ?? []).map(each => each.text).filter(each => each.length > 1 && !each.includes("`"))
  );
  for (const each of [...code].sort((one, other) => other.length - one.length).slice(0, 20))
    if (text.includes(each)) text = text.replaceAll(each, () => mark(`\`${each}\``));
  // "< 5" is no tag.
  const markdown = asMarkdown(text).replace(/(?<=\S )\\([<>])(?=[\s\d=])/g, "$1");
  return markdown.replace(/\uE000(\d+)\uE001/g, (_, index: string) => marks[Number(index)] ?? "");
}

/** The part of a command before its last argument, where that alone is a value of one time, and what stands in its place. */
function commandBefore(
  code: string,
  values: typeof valuesOfOnce,
  names: ReadonlySet<string>
): readonly [head: string, placeholder: string] | null {
  if (code.length > 200) return null;
  for (const [placeholder, pattern] of values) {
    const [match, more] = [...code.matchAll(pattern)];
    if (!match || more || match.index + match[0].length < code.length || code[match.index - 1] !== " ") continue;
    const head = code.slice(0, match.index).trim();
    const isPlain = /^[a-z][a-z /-]{2,80}$/.test(head) && !head.split(" ").some(word => names.has(word));
    return isPlain ? [head, placeholder] : null;
  }
  return null;
}

function withoutTimes(text: string, mark: (text: string) => string): string {
  let plain = text;
  for (const { start, end, date, time, until } of instantsIn(text).reverse()) {
    // "24:00" is a time, "until 9 AM" one of each day: where no date stands, only what is written like one of a log.
    const isOnce = date !== null || (time !== null && /\d[:.h]\d\d/.test(text.slice(start, end)));
    if (!isOnce) continue;
    const what = date && (time || until) ? "[Date and time]" : date ? "[Date]" : "[Time]";
    plain = `${plain.slice(0, start)}${mark(what)}${plain.slice(end)}`;
  }
  for (const { start, end } of datesIn(plain).reverse())
    plain = `${plain.slice(0, start)}${mark("[Date]")}${plain.slice(end)}`;
  return plain;
}

function withoutNames(text: string, names: ReadonlySet<string>, mark: (text: string) => string): string {
  if (names.size === 0) return text;
  return text.replace(/(?<![\p{L}\p{N}_.-])\p{Lu}[\p{L}\p{N}'’-]*(?: \p{Lu}[\p{L}\p{N}.'’-]*){0,3}/gu, written => {
    const words = written.split(" ");
    const bare = (word: string): string => word.toLowerCase().replace(/(?:['’]s)?[.'’-]{0,100}$/, "");
    const isName = words.map(
      (word, index) => names.has(bare(word)) || names.has(`${bare(word)} ${bare(words[index + 1] ?? "")}`)
    );
    if (!isName.includes(true)) return written;
    return words
      .map((word, index) => (isName[index] || isName[index - 1] ? (isName[index - 1] ? "" : mark("[Name]")) : word))
      .filter(word => word !== "")
      .join(" ");
  });
}

/** What waits for the value of a field. */
export function placeholderOfField(name: string, role: FieldRole | null): string {
  if (reviewedField.test(name) && (role === "created" || role === "date")) return reviewPlaceholder;
  return (role && fieldPlaceholders[role]) ?? placeholderFor(name);
}

/** What waits for the value of something that has a name. */
export function placeholderFor(name: string): string {
  const plain = name
    .replace(/[^\p{L}\p{N} /-]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 60);
  if (!/\p{L}{2}/u.test(plain) || /\d{2,}/.test(plain)) return "[Value]";
  return placeholderWords.test(plain) ? `[${plain}]` : `[Value of ${plain}]`;
}
