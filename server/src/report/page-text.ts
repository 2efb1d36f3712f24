/** A rule page as a terminal shows it: wrapped, aligned, coloured where it can be. */
import { type Paint, painter, type Style } from "./styles.ts";

export interface PageTextOptions {
  /** How many characters fit on a line. */
  readonly columns: number;
  readonly colour: boolean;
}

/** Of Markdown it knows what rule pages hold: headings, paragraphs, lists, tables and fences. */
export function pageText(page: string, { columns, colour }: PageTextOptions): string {
  const paint = painter(colour);
  const width = Math.max(40, Math.min(columns, 100));
  const lines: string[] = [];
  for (const block of blocksOf(page)) {
    if (lines.length > 0) lines.push("");
    for (const line of linesOfBlock(block, { width, paint, colour })) lines.push(line);
  }
  return `${lines.join("\n")}\n`;
}

/** Lines that belong together; a fence is one whatever stands in it. */
function blocksOf(page: string): string[][] {
  const blocks: string[][] = [];
  let block: string[] = [];
  let fence: string | null = null;
  const end = (): void => {
    if (block.length > 0) blocks.push(block);
    block = [];
  };
  for (const line of page.split("\n")) {
    const marks = /^`{3,}/.exec(line)?.[0] ?? null;
    if (fence !== null) {
      block.push(line);
      if (line !== fence) continue;
      fence = null;
      end();
    } else if (marks !== null) {
      end();
      fence = marks;
      block.push(line);
    } else if (line.trim() === "") end();
    else if (line.startsWith("#")) {
      end();
      blocks.push([line]);
    } else block.push(line);
  }
  end();
  return blocks;
}

interface Layout {
  readonly width: number;
  readonly paint: Paint;
  readonly colour: boolean;
}

const indent = "    ";

function linesOfBlock(block: readonly string[], layout: Layout): string[] {
  const { paint, width } = layout;
  const [first = ""] = block;
  const heading = /^(#{1,6}) (.+)$/.exec(first);
  if (heading) return [headingLine(heading[2] as string, (heading[1] as string).length, layout)];
  if (first.startsWith("```")) return block.slice(1, -1).map(line => paint(line === "" ? "" : indent + line, "dim"));
  if (first.startsWith("|")) return tableLines(block, layout);
  if (!/^(?:[-*]|\d+\.) /.test(first)) return wrapped(wordsOf(block.join(" "), layout), width, "", "");
  const items: string[][] = [];
  for (const line of block) {
    if (/^(?:[-*]|\d+\.) /.test(line)) items.push([line]);
    else items.at(-1)?.push(line.trim());
  }
  return items.flatMap(item => {
    const [, mark = "", text = ""] = /^(\S+ )(.*)$/s.exec(item.join(" ")) ?? [];
    return wrapped(wordsOf(text, layout), width, `  ${mark.replace(/^[-*]/, "•")}`, " ".repeat(mark.length + 2));
  });
}

function headingLine(text: string, depth: number, { paint, colour }: Layout): string {
  if (depth > 2) return paint(text, text.startsWith("Bad") ? "red" : text.startsWith("Good") ? "green" : "bold");
  return paint(depth === 2 && !colour ? text.toUpperCase() : text, "bold");
}

/** Cells below each other where they fit, else a paragraph for each row. */
function tableLines(block: readonly string[], layout: Layout): string[] {
  const rows = block
    .filter(line => !/^\|[\s:|-]+\|$/.test(line))
    .map(line => line.replace(/^\|\s*|(?<!\s)\s*\|$/g, "").split(/(?<!\s)\s*(?<!\\)\|\s*/))
    .map(row => row.map(cell => wordsOf(cell.replaceAll("\\|", "|"), layout)));
  const widths =
    rows[0]?.map((_, index) => rows.reduce((widest, row) => Math.max(widest, lengthOf(row[index] ?? [])), 0)) ?? [];
  const whole = widths.reduce((sum, each) => sum + each + 2, 0);
  if (whole > layout.width)
    return rows.slice(1).flatMap(row => {
      const [name = [], ...rest] = row;
      return [
        ...wrapped(name, layout.width, "  ", "  "),
        ...rest.flatMap(cell => wrapped(cell, layout.width, "      ", "      "))
      ];
    });
  return rows.map(row =>
    row
      .map((cell, index) => shown(cell) + " ".repeat(Math.max(0, (widths[index] ?? 0) - lengthOf(cell))))
      .join("  ")
      .trimEnd()
  );
}

/** A word is made of pieces, each painted by itself, so that a line may end between any two words. */
interface Word {
  readonly length: number;
  readonly text: string;
}

/** Code, strong text, emphasis, links and plain text. */
const inline =
  /(`+)(?<code>[\s\S]+?)\1(?!`)|\*\*(?<strong>[^*]+)\*\*|\[(?<name>[^\]]+)\]\((?<target>[^)\s]+)\)|(?<plain>\\[^\w\s]|[^`*[\\]+|[\s\S])/g;

function wordsOf(text: string, { paint, colour }: Layout): Word[] {
  const words: Word[] = [];
  let joins = false;
  const add = (part: string, styles: readonly Style[]): void => {
    for (const [index, piece] of part.split(/(\s+)/).entries()) {
      if (index % 2 === 1) joins = false;
      else if (piece !== "") {
        const last = joins ? words.pop() : undefined;
        words.push({
          length: (last?.length ?? 0) + [...piece].length,
          text: (last?.text ?? "") + paint(piece, ...styles)
        });
        joins = true;
      }
    }
  };
  for (const { groups = {} } of text.matchAll(inline)) {
    if (groups.code !== undefined) add(colour ? groups.code : `\`${groups.code}\``, ["cyan"]);
    else if (groups.strong !== undefined) add(groups.strong, ["bold"]);
    else if (groups.name !== undefined) {
      add(groups.name, []);
      if (/^https?:/.test(groups.target ?? "")) add(` (${groups.target})`, ["dim"]);
    } else add((groups.plain ?? "").replace(/^\\(?=.)/, ""), []);
  }
  return words;
}

function lengthOf(words: readonly Word[]): number {
  return words.reduce((sum, { length }) => sum + length + 1, -1);
}

function shown(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(" ");
}

/** Words in lines of at most this width; a longer word has a line of its own. */
function wrapped(words: readonly Word[], width: number, first: string, rest: string): string[] {
  const lines: string[] = [];
  let line: Word[] = [];
  for (const word of words) {
    const before = lines.length === 0 ? first : rest;
    if (line.length > 0 && before.length + lengthOf([...line, word]) > width) {
      lines.push(before + shown(line));
      line = [];
    }
    line.push(word);
  }
  if (line.length > 0) lines.push((lines.length === 0 ? first : rest) + shown(line));
  return lines;
}
