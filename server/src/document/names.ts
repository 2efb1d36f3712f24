/** Comparing the names that people give to sections, fields and columns with those of the vocabulary. */
import { rememberingTexts } from "./remembering.ts";

/** A name without case, numbering, decoration and white space around it: `## 2. ✅ Go / No-Go` → `go/no-go`. */
export function normalName(text: string): string {
  return (
    text
      // Accents are often left out: "Linea de tiempo". The marks of other scripts stay.
      .normalize("NFD")
      .replace(/[\u0300-\u036F]/g, "")
      .normalize("NFC")
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .replace(/^(?:step|phase|part|section|paso)\s+\d+[a-z]?\b/u, "")
      .replace(/^[\s\d.)\]#*_–—:-]+(?=\D)/u, "")
      .replace(/\p{Extended_Pictographic}|\uFE0F|[*_`]/gu, "")
      .replace(/\s+/g, " ")
      .replace(/ ?\/ ?/g, "/")
      .replace(/^[\s.:：–—-]+|[\s.:：?!–—-]+$/gu, "")
  );
}

/** Looks names up in a table of phrases. */
export interface NameTable<Role extends string> {
  /** The role whose phrase is the whole name, parenthesised remarks aside. */
  exact(name: string): Role | null;
  /** The role whose phrase the name contains as whole words; the longest phrase decides, then the earlier one. */
  contained(name: string): Role | null;
}

/** A table of these names; of several roles with one name the first counts, and `added` before all others. */
export function nameTable<Role extends string>(
  names: Readonly<Record<Role, readonly string[]>>,
  added: Partial<Readonly<Record<Role, readonly string[]>>> = {}
): NameTable<Role> {
  const roles = new Map<string, Role>();
  const all = [...Object.entries(added), ...Object.entries(names)] as [Role, readonly string[]][];
  for (const [role, phrases] of all) {
    for (const phrase of phrases) if (!roles.has(normalName(phrase))) roles.set(normalName(phrase), role);
  }
  const phrases = [...roles.keys()].sort((one, other) => other.length - one.length);

  const exact = (name: string): Role | null => {
    const normal = normalName(name);
    return roles.get(normal) ?? roles.get(normal.replace(/\s*[([（].*$/u, "").trim()) ?? null;
  };
  const search = (name: string): Role | null => {
    const direct = exact(name);
    if (direct) return direct;
    const normal = normalName(name.replace(/[([（][^)\]）]*[)\]）]/gu, " ")).replace(opening, "");
    const shortest = shortestTelling(normal);
    const found = phrases.find(phrase => phrase.length >= shortest && containsWords(normal, phrase));
    return found === undefined ? null : (roles.get(found) ?? null);
  };
  return {
    exact,
    // Headings recur from one keystroke to the next; searching all phrases each time would be felt.
    contained: rememberingTexts(search)
  };
}

/** How headings begin without saying what they are about. */
const opening = /^(?:how (?:to|do (?:we|i|you))|steps (?:to|for)|procedure (?:to|for)|the) /;

/** How long a phrase must be: a word says what a short heading is about; in a whole sentence it may be any word. */
function shortestTelling(text: string): number {
  return text.split(" ", 6).length <= 5 ? 0 : text.length * 0.35;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether `text` contains `phrase` between word boundaries; scripts without spaces need none, and are one. */
export function containsWords(text: string, phrase: string): boolean {
  const isBoundary = (character: string | undefined): boolean =>
    character === undefined || !/[\p{L}\p{N}]/u.test(character) || unspaced.test(character);
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (unspaced.test(phrase)) return true;
    if (isBoundary(text[at - 1]) && isBoundary(text[at + phrase.length])) return true;
  }
  return false;
}
