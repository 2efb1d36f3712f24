/** Words of a document as another one quotes them: on one line, without links and credentials, code as code. */
import { type Prose, proseOf, type Span, type Words } from "../document/facts.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { asMarkdown, plainWords } from "../document/plain-words.ts";
import { shortened } from "./wording.ts";

/** How much of a statement is quoted. */
const longest = 400;

/** A running text as Markdown; its links are only their texts, since they may lead nowhere from another folder. */
export function stated({ text, code }: Pick<Prose, "text" | "code">): string {
  return statedText(text, code);
}

/** A stretch of a running text; `code`: the inline code in it, in order. */
export function statedText(text: string, code: readonly Words[]): string {
  const parts: string[] = [];
  let rest = shortened(text, longest);
  for (const { text: written } of code) {
    const at = written === "" ? -1 : rest.indexOf(written);
    if (at < 0) continue;
    parts.push(blanksKept(rest.slice(0, at)), codeOf(written));
    rest = rest.slice(at + written.length);
  }
  return [...parts, blanksKept(rest)].join("").replace(/\s+/g, " ").trim();
}

/** Escaping takes the blanks at the ends away. */
function blanksKept(text: string): string {
  const [before, after] = [/^\s/.test(text) ? " " : "", /\s$/.test(text) ? " " : ""];
  return text.trim() === "" ? before : `${before}${asMarkdown(text)}${after}`;
}

/** A command or a name; marks in it are fenced by longer ones. */
function codeOf(text: string): string {
  const plain = plainWords(text);
  const longestRun = (plain.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
  const fence = "`".repeat(longestRun + 1);
  return longestRun > 0 ? `${fence} ${plain} ${fence}` : `${fence}${plain}${fence}`;
}

/** Finds the running texts within a span, in order. */
export type ProseFinder = (span: Span) => readonly Prose[];

/** Reads a document once: a timeline may have thousands of rows in one block. */
export function proseFinder({ facts }: Pick<OpsDocument, "facts">): ProseFinder {
  const byBlock = new Map<Span["block"], Prose[]>();
  for (const prose of facts.flatMap(proseOf)) {
    const { block } = prose.span;
    const known = byBlock.get(block);
    if (known) known.push(prose);
    else byBlock.set(block, [prose]);
  }
  return ({ block, start, end }) => {
    const all = byBlock.get(block) ?? [];
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((all[middle] as Prose).span.start < start) low = middle + 1;
      else high = middle;
    }
    const found: Prose[] = [];
    for (let at = low; at < all.length && (all[at] as Prose).span.start <= end; at++)
      if ((all[at] as Prose).span.end <= end) found.push(all[at] as Prose);
    return found;
  };
}
