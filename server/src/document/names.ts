/** Comparing the names that people give to sections, fields and columns with those of the vocabulary. */
import { rememberingTexts } from "./remembering.ts";

/** A name without case, numbering, decoration and white space around it: `## 2. ✅ Go / No-Go` → `go/no-go`. */
export function normalName(text: string): string {
  // Most names are words and nothing else.
  if (/^[a-z]+(?: [a-z]+)*$/i.test(text)) return text.toLowerCase();
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
      .replace(/^[\s.:：–—-]+|(?<![\s.:：?!–—-])[\s.:：?!–—-]+$/gu, "")
  );
}

/** Looks names up in a table of phrases. */
export interface NameTable<Role extends string> {
  /** As `exact`, of the normal name. */
  normal(name: string): Role | null;
  /** Whether a name of the table may begin with these letters: see `firstLetters`. */
  mayBegin(letters: number): boolean;
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
    for (const phrase of phrases) {
      const name = normalName(phrase);
      if (!roles.has(name)) roles.set(name, role);
    }
  }
  const phrases = [...roles.keys()].sort((one, other) => other.length - one.length);
  const firstWords: ReadonlySet<number | null> = new Set(phrases.map(firstLetters));
  const among = phrasesByWord(phrases);

  const normalRole = (normal: string): Role | null =>
    roles.get(normal) ??
    (/[([（]/.test(normal) ? (roles.get(normal.replace(/\s{0,100}[([（].{0,1000}$/u, "").trim()) ?? null) : null);
  const mayBegin = (letters: number): boolean => firstWords.has(letters);
  const exact = (name: string): Role | null => {
    const first = firstLetters(name);
    return first === null || mayBegin(first) ? normalRole(normalName(name)) : null;
  };
  const search = (name: string): Role | null => {
    if (!among.mayHold(name)) return null;
    const own = normalName(name);
    const direct = normalRole(own);
    if (direct) return direct;
    const bare = /[([（]/.test(name) ? normalName(name.replace(/[([（][^)\]）]{0,1000}[)\]）]/gu, " ")) : own;
    const normal = bare.replace(opening, "");
    const shortest = shortestTelling(normal);
    const found = among.phrases(normal).find(phrase => phrase.length >= shortest && containsWords(normal, phrase));
    return found === undefined ? null : (roles.get(found) ?? null);
  };
  return {
    normal: normalRole,
    mayBegin,
    exact,
    // Headings recur from one keystroke to the next; searching all phrases each time would be felt.
    contained: rememberingTexts(search)
  };
}

/**
 * A number for the first letters of a name: the same for its normal name, at a hundredth of its cost; different words have
 * different ones, nearly always. `null` where there are other letters than those of ASCII.
 */
export function firstLetters(name: string): number | null {
  const letters = lettersIn(name);
  const number = numberedWords.has(letters) ? /^(?:step|phase|part|section|paso)\s+\d+[a-z]?\b/i.exec(name) : null;
  return number ? lettersIn(name.slice(number[0].length)) : letters;
}

function lettersIn(name: string): number | null {
  let letters = 0;
  let isBehind = false;
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    if (code > 127) return null;
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (isLetter && !isBehind) letters = (Math.imul(letters, 31) + (code | 32)) | 0;
    // Marks of emphasis may stand within a word.
    else if (letters !== 0 && code !== 42 && code !== 95 && code !== 96) isBehind = true;
  }
  return letters;
}

const numberedWords: ReadonlySet<number | null> = new Set(["step", "phase", "part", "section", "paso"].map(lettersIn));

/** Which phrases a name may contain as whole words: not all need to be tried. */
function phrasesByWord(phrases: readonly string[]) {
  const isAscii = (text: string): boolean => !/[^ -~]/.test(text);
  const behind = new Map<string, number[]>();
  for (const [index, phrase] of phrases.entries()) {
    if (!isAscii(phrase)) continue;
    const word = /^[a-z\d]*/.exec(phrase)?.[0] ?? "";
    const same = behind.get(word);
    if (same) same.push(index);
    else behind.set(word, [index]);
  }
  const anywhere = behind.get("") ?? [];
  const words = new Set([...behind.keys()].map(word => numberOf(word, 0, word.length)));
  return {
    /** Whether the normal form of a name may contain one of them; quick, and sure only where it says no. */
    mayHold(name: string): boolean {
      if (anywhere.length > 0 || /[^ -~]|[*_`]/.test(name)) return true;
      let start = -1;
      for (let at = 0; at <= name.length; at++) {
        if (isWordCharacter(name.charCodeAt(at))) {
          if (start < 0) start = at;
        } else if (start >= 0) {
          if (words.has(numberOf(name, start, at))) return true;
          start = -1;
        }
      }
      return false;
    },
    /** Those that a normal name may contain, in their order. */
    phrases(normal: string): readonly string[] {
      if (!isAscii(normal)) return phrases;
      const held = new Set(normal.match(/[a-z\d]+/g));
      const found = [...anywhere, ...[...held].flatMap(word => behind.get(word) ?? [])];
      return found.sort((one, other) => one - other).map(index => phrases[index] as string);
    }
  };
}

/** Of letters and digits in ASCII. */
function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** A number for a word in ASCII in whatever case; different words have different ones, nearly always. */
function numberOf(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) number = (Math.imul(number, 31) + (text.charCodeAt(at) | 32)) | 0;
  return number;
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
