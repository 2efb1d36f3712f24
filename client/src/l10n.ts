/**
 * What people read, in their language. The English message is the key: whole sentences, values as `{0}`, `{1}` …; the tables
 * are `l10n/bundle.l10n.*.json`. Nothing is said while a module is loaded: the language is known once the extension starts.
 * Pure: knows no editor, so that what only puts words together can be tried without one.
 */

type Value = string | number;
type Say = (message: string, ...values: Value[]) => string;

const english: Say = (message, ...values) =>
  message.replace(/\{(\d+)\}/g, (place, index) => String(values[Number(index)] ?? place));

let say = english;

export const l10n = {
  /** The message in the language of whoever reads it. */
  t: (message: string, ...values: readonly Value[]): string => say(message, ...values)
} as const;

/** Says messages as `next` does from now on; `null`: in English. */
export function speakWith(next: Say | null): void {
  say = next ?? english;
}

/** The languages for which there are tables. */
const languages = ["de", "ja"];

/** The one of them that an editor shows, which may be told of a country: `de` of `de-at`; `undefined` for English. */
export function languageOf(shown: string): string | undefined {
  return languages.find(each => shown.toLowerCase().split("-")[0] === each);
}

/** Says messages as a table has them by the English ones. */
export function speakFrom(table: Readonly<Record<string, string>>): Say {
  return (message, ...values) => english(table[message] ?? message, ...values);
}

/** What `tell` says, in English: for what others read, who have a language of their own. */
export function inEnglish<Told>(tell: () => Told): Told {
  const kept = say;
  say = english;
  try {
    return tell();
  } finally {
    say = kept;
  }
}

/** A message within a line, with a small letter first. For those only of which no translation begins with a noun. */
export function inLine(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
