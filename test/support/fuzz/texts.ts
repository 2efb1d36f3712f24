/** Texts to begin with: fragments in any order, long tables and lists, what a comment could swallow. */
import { fragments } from "../markdown-pieces.ts";
import type { Random } from "./random.ts";

const words =
  "deploy canary rollback `flag_v2` @ledger-oncall [Owner] **Go** ___ 12:04 UTC [runbook](./run.md) [label] [^note]".split(
    " "
  );

function phrase(random: Random): string {
  return Array.from({ length: 1 + random.int(6) }, () => random.pick(words)).join(" ");
}

function some(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join("");
}

function table(random: Random, rows: number): string {
  const columns = 1 + random.int(4);
  const line = (): string => `|${some(columns, () => ` ${phrase(random)} |`)}\n`;
  return `${line()}|${" - |".repeat(columns)}\n${some(rows, line)}`;
}

function list(random: Random, items: number): string {
  const ordered = random.chance(0.4);
  const mark = ordered ? random.pick([".", ")"]) : random.pick(["-", "*", "+"]);
  const first = random.pick([1, 1, 0, 7]);
  return some(items, index => {
    const own = ordered ? `${first + index}${mark}` : mark;
    const indent = " ".repeat(own.length + 1);
    const box = random.chance(0.3) ? random.pick(["[ ] ", "[x] ", "[X] "]) : "";
    const below = [
      () => `${indent}- ${phrase(random)}\n`,
      () => `\n${indent}${phrase(random)}\n\n`,
      () => `\n${indent}\`\`\`sh\n${indent}make\n\n${indent}\`\`\`\n`,
      () => `${phrase(random)}\n`,
      () => `${indent}| a | b |\n${indent}|---|---|\n${indent}| 1 | 2 |\n`,
      () => "\n",
      () => `${indent}> ${phrase(random)}\n`,
      () => `${indent}<!-- ${phrase(random)} -->\n`
    ];
    return `${own} ${box}${phrase(random)}\n${random.chance(0.25) ? random.pick(below)() : ""}`;
  });
}

function prose(random: Random): string {
  return some(1 + random.int(4), () => `${phrase(random)}\n`);
}

/** A paragraph of so many lines that it is read line by line, with what may stand open over some of them. */
function longParagraph(random: Random): string {
  const open = [
    "[",
    "]",
    "`",
    "*",
    "**",
    "_",
    "~",
    "<b",
    ">",
    "](x",
    ")",
    "<!--",
    "-->",
    "  ",
    "\\",
    "[^note",
    "www.a.b",
    "a@b.co",
    "_ ",
    " *",
    "!["
  ];
  const line = (): string => {
    const words = phrase(random);
    const at = random.int(words.length + 1);
    const stray = random.chance(0.12) ? random.pick(open) : "";
    const start = random.chance(0.1) ? random.pick(["| ", "2. ", "#", "10) ", "  ", "1.", "\\"]) : "";
    return `${start}${words.slice(0, at)}${stray}${words.slice(at)}${random.chance(0.05) ? "  " : ""}\n`;
  };
  return `${random.pick(["", "# Title\n", "- item\n\n"])}text\n${some(38 + random.int(30), line)}${random.pick(["", "\n[label]: x\n"])}`;
}

/** A document of operational text, `size` parts long. */
function document(random: Random, size: number): string {
  const parts = [
    () =>
      `${"#".repeat(1 + random.int(3))} ${random.pick(["Go/No-Go", "Timeline", "Action items", "Rollback", "Step 2"])}\n\n`,
    () => `${prose(random)}\n`,
    () => `${table(random, random.int(12))}\n`,
    () => `${list(random, 1 + random.int(12))}\n`,
    () => `\`\`\`sh\n${prose(random)}\`\`\`\n\n`,
    () => `<!-- ${phrase(random)} -->\n\n`,
    () => `> ${phrase(random)}\n\n`,
    () => `[label]: ./target.md\n\n`,
    () => `[^note]: ${phrase(random)}\n\n`
  ];
  return `# ${random.pick(["Release Checklist: ledger-api v1", "Postmortem: checkout", "Runbook: queue is full"])}\n\n${some(size, () => random.pick(parts)())}`;
}

/** A text of some ten to some thousand characters; of `real` ones a stretch. Most are short, and so most edits are soon made. */
export function startingText(random: Random, real: readonly string[]): string {
  const isShort = random.chance(0.8);
  const rows = (): number => (isShort ? random.int(6) : 20 + random.int(30));
  const kinds = [
    () => some(random.int(14), () => random.pick(fragments)),
    () => document(random, 1 + random.int(isShort ? 3 : 8)),
    () => document(random, 1 + random.int(isShort ? 3 : 8)),
    () => `${prose(random)}\n${table(random, rows())}`,
    () => `${prose(random)}\n${list(random, 1 + rows())}`,
    () => (isShort ? prose(random) : longParagraph(random)),
    () => stretch(random, random.pick(real), isShort),
    () => stretch(random, random.pick(real), isShort)
  ];
  const text = random.pick(real.length > 0 ? kinds : kinds.slice(0, -2))();
  return random.chance(0.1) ? text.replaceAll("\n", random.pick(["\r\n", "\r"])) : text;
}

/** Whole lines; mostly from the top, where front matter and the title stand. */
function stretch(random: Random, text: string, isShort: boolean): string {
  const length = isShort ? 100 + random.int(500) : 300 + random.int(2000);
  if (random.chance(0.6)) return text.slice(0, text.indexOf("\n", length) + 1 || undefined);
  const start = text.lastIndexOf("\n", random.int(text.length)) + 1;
  return text.slice(start, text.indexOf("\n", start + length) + 1 || undefined);
}
