/** Running text: inline nodes → what they say, line by line, with labels, links, code and placeholders. */
import type { PhrasingContent } from "mdast";
import { decodeString } from "micromark-util-decode-string";
import type { BlockText } from "../markdown/block.ts";
import type { Label, Line, Link, Prose, Words } from "./facts.ts";
import { type Hidden, scanPlaceholders } from "./placeholders.ts";

/** Reads the inline `nodes` that stand between `start` and `end` (offsets in the block); `inCell`: of a table. */
export function readProse(
  nodes: readonly PhrasingContent[],
  block: BlockText,
  start: number,
  end: number,
  inCell = false
): Prose {
  const words = (from: number, to: number): Words => ({
    text: render(nodes, block, from, to),
    span: { block, start: from, end: to }
  });
  const links: Link[] = [];
  const code: Words[] = [];
  const hidden: Hidden[] = [];
  collect(nodes, node => {
    const [from, to] = extent(node);
    if (node.type === "link")
      links.push({
        text: render(node.children, block, from, to),
        span: { block, start: from, end: to },
        target: node.url
      });
    if (node.type === "inlineCode") code.push({ text: node.value, span: { block, start: from, end: to } });
    if (opaque.has(node.type)) hidden.push({ start: from, end: to, html: node.type === "html" ? node.value : null });
  });
  const lines = lineRanges(block.source, start, end, hidden).map(([from, to]) =>
    readLine(nodes, block, from, to, words)
  );
  return {
    ...words(start, end),
    lines,
    links,
    code,
    placeholders: scanPlaceholders({ block, start, end }, lines, hidden, inCell)
  };
}

/** What a person may have written without meaning it as prose. */
const opaque = new Set(["inlineCode", "link", "linkReference", "image", "imageReference", "html", "footnoteReference"]);

function extent(node: PhrasingContent): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

function collect(nodes: readonly PhrasingContent[], action: (node: PhrasingContent) => void): void {
  for (const node of nodes) {
    action(node);
    if ("children" in node) collect(node.children, action);
  }
}

/** What the part of `nodes` between two offsets says. */
function render(nodes: readonly PhrasingContent[], block: BlockText, start: number, end: number): string {
  let text = "";
  for (const node of nodes) {
    const [from, to] = extent(node);
    if (to <= start || from >= end) continue;
    if (node.type === "text") text += decodeString(block.source.slice(Math.max(from, start), Math.min(to, end)));
    else if (node.type === "inlineCode") text += node.value;
    else if (node.type === "image") text += node.alt ?? "";
    else if (node.type === "break") text += "\n";
    else if (node.type === "html") text += /^<br\b/i.test(node.value) ? "\n" : "";
    else if ("children" in node) text += render(node.children, block, start, end);
  }
  return text.trim();
}

/** The written lines between two offsets, without the white space and quote marks around them; also cut at `<br>`. */
function lineRanges(source: string, start: number, end: number, hidden: readonly Hidden[]): [number, number][] {
  const cuts: [number, number][] = hidden
    .filter(each => each.html !== null && /^<br\b/i.test(each.html))
    .map(each => [each.start, each.end]);
  for (const match of source.slice(start, end).matchAll(/[ \t\\]*(?:\r\n|\r|\n)[ \t>]*/g)) {
    cuts.push([start + match.index, start + match.index + match[0].length]);
  }
  cuts.sort((one, other) => one[0] - other[0]);
  const ranges: [number, number][] = [];
  let from = start;
  for (const [cut, next] of [...cuts, [end, end] as [number, number]]) {
    const text = source.slice(from, cut);
    const lead = text.length - text.trimStart().length;
    if (text.trim() !== "") ranges.push([from + lead, from + text.trimEnd().length]);
    from = next;
  }
  return ranges;
}

function readLine(
  nodes: readonly PhrasingContent[],
  block: BlockText,
  start: number,
  end: number,
  words: (from: number, to: number) => Words
): Line {
  const label = strongLabel(nodes, block.source, start, end, words) ?? plainLabel(block.source, start, end, words);
  return label ? { ...words(start, end), label } : words(start, end);
}

/** `**Owner**: x`, `**Owner:** x`, `*Owner*: x`, or bold text alone on its line. */
function strongLabel(
  nodes: readonly PhrasingContent[],
  source: string,
  start: number,
  end: number,
  words: (from: number, to: number) => Words
): Label | undefined {
  const node = nodes.find(each => extent(each)[0] === start);
  if (node?.type !== "strong" && node?.type !== "emphasis") return undefined;
  const [from, to] = extent(node);
  if (to > end) return undefined;
  const inside = words(from, to);
  const after = /^[ \t]*[:：]{1,2}[ \t]*/.exec(source.slice(to, end))?.[0];
  const name = inside.text.replace(/\s*[:：]{1,2}$/, "");
  const alone = to === end && node.type === "strong";
  if (after === undefined && name === inside.text && !alone) return undefined;
  const gap = after ?? /^[ \t]*/.exec(source.slice(to, end))?.[0] ?? "";
  return { name: { text: name, span: inside.span }, value: words(to + gap.length, end), form: "strong" };
}

/** `Owner: x`: a few words, then a colon that is not part of a time, a path or an address. */
function plainLabel(
  source: string,
  start: number,
  end: number,
  words: (from: number, to: number) => Words
): Label | undefined {
  const line = source.slice(start, end);
  const match =
    /^([\p{L}\p{So}][^:：|`[\]<>{}"]{0,48}?)[ \t]*([:：]{1,2})(?:[ \t]+|$|(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}_]))/u.exec(
      line
    );
  if (!match || (match[1] as string).split(/\s+/).length > 6) return undefined;
  return {
    name: words(start, start + (match[1] as string).length),
    value: words(start + match[0].length, end),
    form: "plain"
  };
}
