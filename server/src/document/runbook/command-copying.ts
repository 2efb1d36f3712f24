/** Blocks of commands that cannot be copied or coloured as they are. */
import { codeLines } from "../code-lines.ts";
import { type Edit, replaceSpan } from "../edits.ts";
import { type CommandBlock, isCommandLine } from "./commands.ts";

export interface CopyingTrouble {
  readonly block: CommandBlock;
  readonly lacksLanguage: boolean;
  readonly hasPrompts: boolean;
  /** What mends it; empty where a person has to tell commands from output. */
  readonly edits: readonly Edit[];
  /** The language that it then has. */
  readonly language: string;
  /** Whether every line is a command beyond doubt. */
  readonly isCertain: boolean;
}

/** What keeps a fenced block of commands from being copied; `null` for one that is a session, or fine. */
export function copyingTrouble(block: CommandBlock): CopyingTrouble | null {
  const { code, dialect, isStated, prompts, hasOutput } = block;
  const { span } = code.content;
  const fence = /^(?:`{3,}|~{3,})/.exec(span.block.source.slice(span.start, span.start + 200))?.[0];
  if (dialect !== "shell" || fence === undefined || /^(?:console|shell-?session|terminal)$/i.test(code.language ?? ""))
    return null;
  const hasPrompts = prompts.length > 0;
  if (isStated && !hasPrompts) return null;
  const language = hasOutput ? "console" : "bash";
  const behind = span.start + fence.length;
  const stated = span.block.source.indexOf(code.language ?? "", behind);
  const opening = replaceSpan(
    { ...span, start: isStated ? stated : behind, end: isStated ? stated + (code.language ?? "").length : behind },
    language
  );
  const edits = [
    ...(isStated && !hasOutput ? [] : [opening]),
    ...(hasOutput ? [] : prompts.map(prompt => replaceSpan(prompt, "")))
  ];
  return { block, lacksLanguage: !isStated, hasPrompts, edits, language, isCertain: isCertain(block) };
}

/** Whether each line is a command, goes on with one, or is a comment. */
function isCertain({ code, hasOutput, prompts }: CommandBlock): boolean {
  if (hasOutput || prompts.length > 0) return !hasOutput;
  let goesOn = false;
  return codeLines(code).every(({ text }) => {
    const isFine = goesOn || text.trim() === "" || /^\s*#/.test(text) || isCommandLine(text);
    goesOn = /(?:\\|\||&&)\s*$/.test(text);
    return isFine;
  });
}
