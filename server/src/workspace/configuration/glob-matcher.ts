/**
 * Matching paths with globs in time that grows with path and glob alone: an expression made of a glob may try every place
 * of a path for each of its stars, and configurations come with workspaces that nobody has trusted yet.
 */

/** A character of a name, one of several, or any number of them: one value for each, since a configuration may hold thousands. */
type NamePart = string | ((character: string) => boolean) | typeof stars;
/** A name without any choice as it is. */
type Name = string | readonly NamePart[];
/** One name of a path, or any number of them. */
type PathPart = Name | typeof stars;

const stars = Symbol("any number");

/** Whether a path is covered by a glob, once it is compiled; `null` for a glob whose brackets do not close. */
export function compileGlob(glob: string): ((path: string) => boolean) | null {
  const texts = glob.includes("{") ? withoutBraces(glob) : [glob];
  const patterns = texts?.map(text => text.split("/").map(name => (name === "**" ? stars : compileName(name))));
  if (!patterns || patterns.some(parts => parts.includes(null))) return null;
  const compiled = patterns as readonly (readonly PathPart[])[];
  return path => {
    const names = namesOf(path);
    return compiled.some(parts => fits(parts, stars, names, (part, name) => part !== stars && fitsName(part, name)));
  };
}

/** One path is compared with many globs. */
let split: { readonly path: string; readonly names: readonly string[] } = { path: "", names: [""] };

function namesOf(path: string): readonly string[] {
  if (split.path !== path) split = { path, names: path.split("/") };
  return split.names;
}

function fitsName(name: Name, written: string): boolean {
  if (typeof name === "string") return name === written;
  // Where it begins otherwise it need not be taken apart.
  const [first] = name;
  if (typeof first === "string" && !written.startsWith(first)) return false;
  return fits(name, stars, [...written], (part, character) =>
    typeof part === "string" ? part === character : part !== stars && part(character)
  );
}

/**
 * Whether a sequence fits a pattern in which a star stands for any number of its elements. When something does not fit,
 * only the last star can take one element more: what stood before it has already fitted as early as possible.
 */
function fits<Part, Element>(
  pattern: readonly Part[],
  star: Part,
  sequence: readonly Element[],
  fitsPart: (part: Part, element: Element) => boolean
): boolean {
  let [at, place] = [0, 0];
  let last: { readonly at: number; place: number } | null = null;
  while (place < sequence.length) {
    if (pattern[at] === star) {
      last = { at, place };
      at++;
    } else if (at < pattern.length && fitsPart(pattern[at] as Part, sequence[place] as Element)) {
      at++;
      place++;
    } else if (last) {
      last.place++;
      [at, place] = [last.at + 1, last.place];
    } else return false;
  }
  return pattern.slice(at).every(part => part === star);
}

/** A character behind a backslash, a class of characters, stars, or any character. */
const token = /\\(?<escaped>.)|\[(?<not>[!^]?)(?<members>[^\]]{1,200})\]|(?<many>\*+)|(?<other>.)/gsu;

const any = (): boolean => true;

/** The parts of a name; `null` where a bracket does not close. */
function compileName(name: string): Name | null {
  if (!/[\\[*?]/.test(name)) return name;
  const parts: NamePart[] = [];
  for (const { groups = {} } of name.matchAll(token)) {
    const { escaped, not, members, many, other = "" } = groups;
    if (other === "[") return null;
    if (many !== undefined) parts.push(stars);
    else if (other === "?") parts.push(any);
    else if (members !== undefined) parts.push(memberOf(members, not !== ""));
    else parts.push(escaped ?? other);
  }
  return parts;
}

/** Whether a character is one of a class: `abc`, `a-z`. */
function memberOf(members: string, isNegated: boolean): (character: string) => boolean {
  const ranges = [...members.matchAll(/(.)-(.)|(.)/gsu)].map(([, from, to, only]) => [from ?? only, to ?? only]);
  return character => ranges.some(([from = "", to = ""]) => from <= character && character <= to) !== isNegated;
}

/** More choices than these nobody writes by hand. */
const mostChoices = 100;

/** Each text that is meant by `a{b,c}`; `null` where a brace does not close, or too many are meant. */
function withoutBraces(glob: string): readonly string[] | null {
  let open = [glob];
  for (let round = 0; round < 10; round++) {
    // The innermost first: those without braces in them.
    const next = open.flatMap(text => {
      const [whole, choices = ""] = /(?<!\\)\{([^{}]*)\}/.exec(text) ?? [];
      if (whole === undefined) return [text];
      return choices.split(",").map(choice => text.replace(whole, () => choice));
    });
    if (next.length > mostChoices) return null;
    if (next.length === open.length && next.every((text, index) => text === open[index]))
      return next.some(text => /(?<!\\)\{/.test(text)) ? null : next;
    open = next;
  }
  return null;
}
