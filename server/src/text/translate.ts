/**
 * What people read, in their language. Messages are written in English where they are said, with the tag {@link t}, whole
 * sentences each; whoever starts the server hands over a table with those of another language. Without one – on the
 * command line always – they stay as they are written.
 *
 * The idea is that of VS Code's `l10n.t`. The table is not kept by the English sentences but by short digests of them:
 * sentences would be shipped once more with every language.
 */

/** Translations by {@link messageKey}, each with the same `{0}`, `{1}` … as the English message. */
export type Translations = Readonly<Record<string, string>>;

let translations: Translations | null = null;

/** Says messages in another language from now on; `null`: in English. There is one reader to a process. */
export function translateWith(next: Translations | null): void {
  translations = next;
}

/** t`Step ${number} is missing`: the message in the language of whoever reads it. */
export function t(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const found = translations?.[keyOf(parts)];
  if (found !== undefined) return found.replace(/\{(\d+)\}/g, (place, index) => String(values[Number(index)] ?? place));
  return parts.reduce((text, part, index) => text + values[index - 1] + part);
}

/** The language in which messages are said, as pages and `Intl` call it: a message of its own in each table. */
export function language(): string {
  return t`en`;
}

/** Whether messages are said as they are written. */
export function isEnglish(): boolean {
  return translations === null;
}

/** What `say` says, in English: for what is written into documents, which have a language of their own. */
export function inEnglish<Said>(say: () => Said): Said {
  const kept = translations;
  translations = null;
  try {
    return say();
  } finally {
    translations = kept;
  }
}

/** The key of an English message, in which values are `{0}`, `{1}` …: three signs, of FNV-1a as far as they go. */
export function messageKey(message: string): string {
  let digest = 0x811c9dc5;
  for (let index = 0; index < message.length; index += 1) {
    digest = Math.imul(digest ^ message.charCodeAt(index), 0x01000193);
  }
  return [1, signs, signs ** 2].map(place => sign(Math.floor((digest >>> 0) / place) % signs)).join("");
}

/** So many signs of ASCII that JSON writes as they are. */
const signs = 86;

/** From `#` on, but for the backslash. */
function sign(index: number): string {
  return String.fromCharCode(index + (index < 57 ? 35 : 36));
}

/** A template is the same object each time it is said. */
const keys = new WeakMap<TemplateStringsArray, string>();

function keyOf(parts: TemplateStringsArray): string {
  const known = keys.get(parts);
  if (known !== undefined) return known;
  const key = messageKey(parts.reduce((message, part, index) => `${message}{${index - 1}}${part}`));
  keys.set(parts, key);
  return key;
}
