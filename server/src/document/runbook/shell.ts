/**
 * Shell text → its simple commands, as far as a linter has to understand them: words and their quotes, variables,
 * comments, substitutions, here-documents. Nothing is executed or expanded; offsets count from the start of the text
 * (0-based, UTF-16).
 */

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A word of a command, as the program gets it: quotes and escapes are gone, variables are not. */
export interface ShellWord extends Stretch {
  readonly text: string;
}

/** A place where the shell puts the value of a variable. */
export interface ShellVariable extends Stretch {
  readonly name: string;
  /** `document` for the body of a here-document. */
  readonly quote: "none" | "double" | "document";
  /** Whether `${NAME:-…}` says what happens when it has no value. */
  readonly hasDefault: boolean;
}

/** One simple command: what stands between pipes, semicolons and ends of lines. */
export interface ShellCommand extends Stretch {
  readonly words: readonly ShellWord[];
  /** Those in its words, in the commands that it substitutes and in its here-documents. */
  readonly variables: readonly ShellVariable[];
  /** Whether it reads what the command before it writes. */
  readonly isPiped: boolean;
}

export interface ShellComment extends Stretch {
  /** Without its mark. */
  readonly text: string;
}

export interface ShellScript {
  /** In the order in which they begin; a substituted command follows the one that it stands in. */
  readonly commands: readonly ShellCommand[];
  readonly comments: readonly ShellComment[];
}

interface Building extends Stretch {
  end: number;
  readonly words: ShellWord[];
  readonly variables: ShellVariable[];
  readonly isPiped: boolean;
}

interface Reading {
  readonly text: string;
  at: number;
  depth: number;
  readonly commands: Building[];
  readonly comments: ShellComment[];
  /** Here-documents that begin with the next line. */
  readonly pending: { readonly end: string; readonly expands: boolean; readonly command: Building }[];
  /** Quotes that are never closed: looking for their end again and again would take long. */
  readonly unclosed: Set<string>;
}

/** Substitutions that nest deeper are nobody's commands; what is in them is not read. */
const deepest = 30;

/** Reads commands. */
export function readShell(text: string): ShellScript {
  const reading: Reading = { text, at: 0, depth: 0, commands: [], comments: [], pending: [], unclosed: new Set() };
  while (reading.at < text.length) readCommands(reading, null);
  return reading;
}

/** Reads up to a closing mark, or to the end. `outer` is the command that these are substituted in. */
function readCommands(reading: Reading, closing: ")" | "`" | null, outer?: Building): void {
  const { text } = reading;
  let command: Building | null = null;
  let isPiped = false;
  const current = (): Building => {
    if (!command) {
      command = { start: reading.at, end: reading.at, words: [], variables: [], isPiped };
      reading.commands.push(command);
      isPiped = false;
    }
    return command;
  };
  const finish = (): void => {
    if (outer) for (const variable of command?.variables ?? []) outer.variables.push(variable);
    command = null;
  };

  while (reading.at < text.length) {
    const character = text[reading.at] as string;
    if (character === closing) {
      reading.at++;
      break;
    }
    if (/[\w./-]/.test(character)) {
      readWord(reading, current(), closing);
      continue;
    }
    const gap = match(reading, /[ \t]+|\\\r?\n/y);
    if (gap) {
      reading.at += gap[0].length;
    } else if (character === "\n" || character === "\r") {
      reading.at += text.startsWith("\r\n", reading.at) ? 2 : 1;
      finish();
      readHereDocuments(reading);
    } else if (character === "#") {
      readComment(reading);
    } else if (text.startsWith("<<", reading.at) && !text.startsWith("<<<", reading.at)) {
      announceHereDocument(reading, current());
    } else if (/[<>]\(/y.test(text.slice(reading.at, reading.at + 2))) {
      readSubstitution(reading, 2, ")", current());
    } else if (!isPlaceholder(reading) && /[<>]/.test(character)) {
      const [mark = character] = match(reading, /[<>]+[&|]?-?/y) ?? [];
      addWord(current(), mark, reading.at, reading.at + mark.length);
      reading.at += mark.length;
    } else if (match(reading, /&>+/y)) {
      reading.at += 1;
    } else if (/[;&|(){}]/.test(character) && !isBrace(reading)) {
      const [mark = character] = match(reading, /\|\||&&|\|&|;;|[;&|(){}]/y) ?? [];
      reading.at += mark.length;
      finish();
      isPiped = mark === "|" || mark === "|&";
      // What follows an operator may stand on the next line.
      if (/^(?:\||&&|\|&)/.test(mark)) reading.at += match(reading, /[ \t]*\r?\n/y)?.[0].length ?? 0;
    } else {
      readWord(reading, current(), closing);
    }
  }
  finish();
}

/** Braces are marks only where they stand alone; `{a,b}` and `{}` are words. */
function isBrace(reading: Reading): boolean {
  const character = reading.text[reading.at];
  if (character !== "{" && character !== "}") return false;
  return !match(reading, /[{}](?=\s|;|$)/y);
}

function addWord(command: Building, text: string, start: number, end: number): void {
  command.words.push({ text, start, end });
  command.end = Math.max(command.end, end);
}

function readComment(reading: Reading): void {
  const [line = "#"] = match(reading, /[^\r\n]*/y) ?? [];
  const start = reading.at;
  reading.comments.push({ text: line.replace(/^#+[ \t]?/, ""), start, end: start + line.length });
  reading.at += line.length;
}

function readWord(reading: Reading, command: Building, closing: ")" | "`" | null): void {
  const { text } = reading;
  const start = reading.at;
  let said = "";
  while (reading.at < text.length) {
    const [plain = ""] = match(reading, /[\w./:=,+%@-]+/y) ?? [];
    said += plain;
    reading.at += plain.length;
    const character = text[reading.at];
    const placeholder = character === "<" ? isPlaceholder(reading) : null;
    if (character === undefined) {
      break;
    } else if (placeholder) {
      said += placeholder;
      reading.at += placeholder.length;
    } else if (/[\s;&|<>()]/.test(character) || character === closing) {
      break;
    } else if (character === "'") {
      said += readSingle(reading);
    } else if (character === '"') {
      said += readDouble(reading, command);
    } else if (character === "\\" && match(reading, /\\\r?\n/y)) {
      break;
    } else {
      said += readPart(reading, command, "none");
    }
  }
  if (reading.at > start) addWord(command, said, start, reading.at);
  else reading.at++;
}

/** `'…'`; an apostrophe inside a word, or one that nothing closes, stands for itself. */
function readSingle(reading: Reading): string {
  const { text, at } = reading;
  const end = match(reading, /(?<=\p{L})'(?=\p{L})/uy) ? -1 : closingQuote(reading, "'");
  reading.at = end < 0 ? at + 1 : end + 1;
  return end < 0 ? "'" : text.slice(at + 1, end);
}

function closingQuote(reading: Reading, quote: "'" | '"'): number {
  if (reading.unclosed.has(quote)) return -1;
  const end = reading.text.indexOf(quote, reading.at + 1);
  if (end < 0) reading.unclosed.add(quote);
  return end;
}

function readDouble(reading: Reading, command: Building): string {
  const { text } = reading;
  if (closingQuote(reading, '"') < 0) {
    reading.at++;
    return '"';
  }
  let said = "";
  for (reading.at++; reading.at < text.length; ) {
    const character = text[reading.at] as string;
    if (character === '"') {
      reading.at++;
      return said;
    }
    said += readPart(reading, command, "double");
  }
  return said;
}

/** A character that is no quote, one behind a backslash, or what stands for an expansion or a substitution. */
function readPart(reading: Reading, command: Building, quote: "none" | "double"): string {
  const character = reading.text[reading.at] as string;
  if (character === "$") return readExpansion(reading, command, quote);
  if (character === "`") return readSubstitution(reading, 1, "`", command);
  if (character !== "\\") {
    reading.at++;
    return character;
  }
  const escaped = reading.text[reading.at + 1] ?? "";
  reading.at += 2;
  return escaped;
}

/** What begins with `$`. */
function readExpansion(reading: Reading, command: Building, quote: ShellVariable["quote"]): string {
  const start = reading.at;
  if (match(reading, /\$\(\(/y)) {
    const [whole = "$(("] = match(reading, /\$\(\([^\n]{0,200}?\)\)/y) ?? [];
    reading.at += whole.length;
    return whole;
  }
  if (match(reading, /\$\(/y)) return readSubstitution(reading, 2, ")", command);
  const variable = match(reading, /\$(?:([A-Za-z_]\w*)|\{[#!]?([A-Za-z_]\w*)(\[[^\]\n]{0,40}\])?(:?[-=+?])?)/y);
  if (!variable) {
    reading.at++;
    return "$";
  }
  const name = variable[1] ?? variable[2] ?? "";
  reading.at += variable[0].length;
  if (variable[2] !== undefined) closeBrace(reading);
  command.variables.push({ name, start, end: reading.at, quote, hasDefault: variable[4] !== undefined });
  return reading.text.slice(start, reading.at);
}

/** Goes behind the brace that ends `${…}`, or stays where the line has none. */
function closeBrace(reading: Reading): void {
  let open = 1;
  for (let at = reading.at; at < reading.text.length && at < reading.at + 1000; at++) {
    const character = reading.text[at];
    if (character === "\n") return;
    if (character === "{") open++;
    if (character === "}" && --open === 0) {
      reading.at = at + 1;
      return;
    }
  }
}

function readSubstitution(reading: Reading, opening: number, closing: ")" | "`", command: Building): string {
  const start = reading.at;
  reading.at += opening;
  if (reading.depth < deepest) {
    reading.depth++;
    readCommands(reading, closing, command);
    reading.depth--;
  }
  command.end = Math.max(command.end, reading.at);
  return reading.text.slice(start, reading.at);
}

/** `<name>`: what a reader has to put in, and no redirection. */
function isPlaceholder(reading: Reading): string | null {
  return match(reading, /<[A-Za-z_\p{L}][^<>\r\n|;&]{0,60}>/uy)?.[0] ?? null;
}

function announceHereDocument(reading: Reading, command: Building): void {
  const found = match(reading, /<<-?[ \t]*(["']?)([\w.-]+)\1/y);
  if (!found) {
    reading.at += 2;
    return;
  }
  reading.pending.push({ end: found[2] as string, expands: found[1] === "", command });
  addWord(command, found[0], reading.at, reading.at + found[0].length);
  reading.at += found[0].length;
}

function readHereDocuments(reading: Reading): void {
  for (const { end, expands, command } of reading.pending.splice(0)) {
    while (reading.at < reading.text.length) {
      const [line = ""] = match(reading, /[^\r\n]*/y) ?? [];
      const start = reading.at;
      reading.at += line.length;
      reading.at += match(reading, /\r\n|\n|\r/y)?.[0].length ?? 0;
      if (line.trim() === end) break;
      if (expands) for (const variable of variablesIn(line, start)) command.variables.push(variable);
    }
  }
}

/** The variables in a line of a here-document that begins at `from`. */
function variablesIn(line: string, from: number): ShellVariable[] {
  return [...line.matchAll(/(?<!\\)\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(:?[-=+?])?[^}]{0,80}\})/g)].map(found => ({
    name: (found[1] ?? found[2]) as string,
    start: from + found.index,
    end: from + found.index + found[0].length,
    quote: "document",
    hasDefault: found[3] !== undefined
  }));
}

/** What a sticky pattern finds at the place that is read. */
function match(reading: Reading, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reading.at;
  return pattern.exec(reading.text);
}
