/** Code blocks → the commands that a reader runs, line by line: prompts and output are told apart from them. */
import { lastNotAfter } from "../../markdown/lines.ts";
import { codeLines } from "../code-lines.ts";
import type { CodeFact, Span, Words } from "../facts.ts";
import { remembering } from "../remembering.ts";
import { knownProgram } from "../vocabulary/commands.ts";
import { readShell, type ShellComment, type ShellScript, type ShellVariable } from "./shell.ts";

export type CommandDialect = "shell" | "powershell" | "sql";

/** A variable where the shell of the reader puts in its value. */
export interface CommandVariable {
  readonly name: string;
  readonly span: Span;
  readonly quote: ShellVariable["quote"];
  /** Whether `${NAME:-…}` says what happens when it has no value. */
  readonly hasDefault: boolean;
}

export interface CommandWord extends Words {
  /** The variables in it. */
  readonly variables: readonly CommandVariable[];
}

/** One simple command: what stands between pipes, semicolons and ends of lines. */
export interface Command {
  /** Its words with one space between, without quotes. */
  readonly text: string;
  readonly words: readonly CommandWord[];
  readonly span: Span;
  /** The line (0-based, in its block) on which it begins, and the one on which it ends. */
  readonly line: number;
  readonly lastLine: number;
  /** Whether it reads what the command before it writes. */
  readonly isPiped: boolean;
  /** Those in its words, and those in what it substitutes and in its here-documents. */
  readonly variables: readonly CommandVariable[];
}

export interface CodeComment extends Words {
  /** The line (0-based, in its block). */
  readonly line: number;
}

/** A code block that holds commands. */
export interface CommandBlock {
  readonly code: CodeFact;
  readonly dialect: CommandDialect;
  /** Whether its language is stated; else its lines tell. */
  readonly isStated: boolean;
  readonly commands: readonly Command[];
  /** Without their marks, in order. */
  readonly comments: readonly CodeComment[];
  /** The prompts that its author copied, each with the space behind it. */
  readonly prompts: readonly Span[];
  /** Whether lines of output stand between its commands. */
  readonly hasOutput: boolean;
  /** Whether it is a script to be saved: variables and checks are its own affair. */
  readonly isScript: boolean;
}

const dialects: readonly (readonly [CommandDialect, RegExp])[] = [
  ["powershell", /^(?:powershell|pwsh|ps1?)$/i],
  ["sql", /^(?:sql|psql|mysql|postgres(?:ql)?|plpgsql|cql|tsql)$/i],
  ["shell", /^(?:bash|sh|shell|zsh|ksh|fish|console|shell-?session|terminal|cmd|bat|sh-session)$/i]
];

/** Blocks that are longer are dumps, not commands. */
const longest = 100_000;

/** The commands of a code block; `null` for a block that holds none. Read once for each block. */
export const readCommandBlock = remembering((code: CodeFact): CommandBlock | null =>
  code.content.text.length > longest ? null : read(code)
);

/** A command in the middle of a sentence: `kubectl get pods`; `null` for other code. */
export function readInlineCommand({ text, span }: Words): Command | null {
  if (!/\s/.test(text) || !isCommandLine(text)) return null;
  // What stands between the marks of inline code is what it says, but for white space at its ends.
  const marks = /^`+ ?/.exec(span.block.source.slice(span.start, span.start + 10))?.[0].length ?? 0;
  const from = span.start + marks;
  const place: Listing["place"] = (start, end) => ({ block: span.block, start: from + start, end: from + end });
  const [command] = commandsIn(readShell(text), { text, place, lineAt: () => 0 });
  return command ?? null;
}

function read(code: CodeFact): CommandBlock | null {
  const stated = /^[{.]*([\w-]+)/.exec(code.language ?? "")?.[1];
  const dialect = stated === undefined ? "shell" : dialects.find(([, pattern]) => pattern.test(stated))?.[0];
  if (dialect === undefined) return null;
  const lines = codeLines(code);
  if (stated === undefined && !startsWithCommand(lines)) return null;
  const { prompts, hasOutput, ...session } = withoutOutput(lines);
  const listing = listingOf(session.lines);
  const isScript = /^#!\//.test(lines[0]?.text ?? "");
  return {
    code,
    dialect,
    isStated: stated !== undefined,
    isScript,
    prompts,
    hasOutput,
    ...contentOf(dialect, listing)
  };
}

/** Whether the first line that is no comment is a command: output may hold any word further down. */
function startsWithCommand(lines: readonly Words[]): boolean {
  const first = lines.find(({ text }) => text.trim() !== "" && !/^\s*#/.test(text));
  return first !== undefined && isCommandLine(first.text);
}

/** All lines as one text. */
interface Listing {
  readonly text: string;
  /** Where a stretch of the text stands in the source. */
  place(start: number, end: number): Span;
  /** The line (0-based) of an offset. */
  lineAt(offset: number): number;
}

function listingOf(lines: readonly Words[]): Listing {
  const starts: number[] = [];
  let text = "";
  for (const line of lines) {
    starts.push(text.length);
    text += `${line.text}\n`;
  }
  const at = (offset: number): number => {
    const index = lastNotAfter(starts, offset);
    const { span } = lines[index] as Words;
    return Math.min(span.end, span.start + offset - (starts[index] as number));
  };
  const block = (lines[0] as Words).span.block;
  return {
    text,
    place: (start, end) => ({ block, start: at(start), end: at(end) }),
    lineAt: offset => lastNotAfter(starts, offset)
  };
}

const prompt = /^\s*(?:\$|❯|➜|%|PS [^>\n]{0,60}>|(?:\(\w+\) )?\[?[\w.-]+@[\w.-]+[^$#\n]{0,60}[$#])[ \t]+(?=\S)/;

/** Where lines have prompts, the others are output: they are blanked, as are the prompts, so that offsets stay. */
function withoutOutput(lines: readonly Words[]): {
  readonly lines: readonly Words[];
  readonly prompts: readonly Span[];
  readonly hasOutput: boolean;
} {
  const prompts: Span[] = [];
  if (!lines.some(({ text }) => prompt.test(text))) return { lines, prompts, hasOutput: false };
  let goesOn = false;
  let hasOutput = false;
  const commands = lines.map(line => {
    const mark = goesOn ? undefined : prompt.exec(line.text)?.[0];
    const isCommand = goesOn || mark !== undefined || /^\s*#/.test(line.text);
    if (!isCommand && line.text.trim() !== "") hasOutput = true;
    if (mark !== undefined) {
      const { block, start } = line.span;
      const indent = /^\s*/.exec(mark)?.[0].length ?? 0;
      prompts.push({ block, start: start + indent, end: start + mark.length });
    }
    goesOn = isCommand && /(?:\\|\||&&)\s*$/.test(line.text);
    if (!isCommand) return { ...line, text: " ".repeat(line.text.length) };
    return mark === undefined ? line : { ...line, text: " ".repeat(mark.length) + line.text.slice(mark.length) };
  });
  return { lines: commands, prompts, hasOutput };
}

/** Whether a line begins with a program that is known, with a path or with an assignment. */
export function isCommandLine(line: string): boolean {
  const words = line.replace(prompt, "").trim().split(/\s+/, 6);
  const first = words.find(word => !/^(?:sudo|time|exec|nohup|-\w+)$/.test(word) && !/^[A-Za-z_]\w*=\S*$/.test(word));
  if (first === undefined) return words.some(word => /^[A-Z_]+=\S/.test(word));
  // `curl AND "ledger"` is a search.
  if (words.includes("AND") || words.includes("OR")) return false;
  return knownProgram.test(first) || /^(?:\.{1,2}|~|\/(?:usr|opt|bin|sbin))\/[\w./-]+$/.test(first);
}

function contentOf(dialect: CommandDialect, listing: Listing): Pick<CommandBlock, "commands" | "comments"> {
  if (dialect === "shell") {
    const script = readShell(listing.text);
    return { commands: commandsIn(script, listing), comments: script.comments.map(each => commentAt(each, listing)) };
  }
  const statement = dialect === "sql" ? /(?:[^;\n]|\n(?![ \t]*\n)){1,20000}/g : /[^\n]+/g;
  const comment = dialect === "sql" ? /--[ \t]?([^\n]*)/g : /(?<![^\s])#[ \t]?([^\n]*)/g;
  const code = listing.text.replace(comment, each => " ".repeat(each.length));
  return {
    commands: [...code.matchAll(statement)].flatMap(found => plainCommand(found[0], found.index, listing)),
    comments: [...listing.text.matchAll(comment)].map(found =>
      commentAt({ text: found[1] as string, start: found.index, end: found.index + found[0].length }, listing)
    )
  };
}

function commandsIn({ commands }: ShellScript, { place, lineAt }: Listing): Command[] {
  return commands.flatMap(({ words, variables, start, end, isPiped }) => {
    if (words.length === 0) return [];
    const placed = variables.map(variable => ({ ...variable, span: place(variable.start, variable.end) }));
    return {
      text: words.map(word => word.text.replace(/\s+/g, " ")).join(" "),
      words: words.map(word => ({
        text: word.text,
        span: place(word.start, word.end),
        variables: placed.filter(variable => variable.start >= word.start && variable.start < word.end)
      })),
      span: place(start, end),
      line: lineAt(start),
      lastLine: lineAt(Math.max(start, end - 1)),
      isPiped,
      variables: placed
    };
  });
}

/** A command whose words nobody has to understand. */
function plainCommand(text: string, at: number, { place, lineAt }: Listing): Command[] {
  const said = text.trim();
  if (said === "") return [];
  const start = at + text.indexOf(said);
  const end = start + said.length;
  return [
    {
      text: said.replace(/\s+/g, " "),
      words: [],
      span: place(start, end),
      line: lineAt(start),
      lastLine: lineAt(end - 1),
      isPiped: false,
      variables: []
    }
  ];
}

function commentAt({ text, start, end }: ShellComment, { place, lineAt }: Listing): CodeComment {
  return { text, span: place(start, end), line: lineAt(start) };
}
