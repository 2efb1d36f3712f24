/** Running text: inline nodes → what they say, line by line, with labels, links, code and placeholders. */
import type { PhrasingContent } from "mdast";
import { decodeString } from "micromark-util-decode-string";
import type { BlockText } from "../markdown/block.ts";
import { sharingNothing } from "../text/empty-lists.ts";
import { scanDangling } from "./dangling-references.ts";
import { type Label, type Line, type Link, nothingInline, type Prose, type Reference, type Words } from "./facts.ts";
import { scanMarkers } from "./markers.ts";
import { hidden, type InlineTag, type ProsePlace, scanPlaceholders } from "./placeholders.ts";
import { lineRanges, placesOf, trimmed } from "./prose-lines.ts";
import { readLink, readReference } from "./read-links.ts";

/**
 * Reads the inline `nodes` that stand between `outerStart` and `outerEnd` (offsets in the block). Comments around a text
 * or a line belong to neither.
 */
export function readProse(
  nodes: readonly PhrasingContent[],
  block: BlockText,
  outerStart: number,
  outerEnd: number,
  place: ProsePlace = "text"
): Prose {
  const leaves: Leaf[] = [];
  const code: Words[] = [];
  const tags: InlineTag[] = [];
  let hasTargets = false;
  const words = (from: number, to: number): Words => ({
    text: render(leaves, block.source, from, to),
    span: { block, start: from, end: to }
  });
  collect(nodes, { isHidden: false, depth: 0 }, (node, isHidden) => {
    const [from, to] = extent(node);
    const said = isDrawnLine(node, block.source) ? asWritten : saidBy(node);
    if (said !== null) leaves.push({ start: from, end: to, said, isHidden });
    if (node.type === "inlineCode") code.push({ text: node.value, span: { block, start: from, end: to } });
    else if (node.type === "html") tags.push({ start: from, end: to, source: node.value });
    else if (targeting.has(node.type)) hasTargets = true;
    return said ? "leaf" : undefined;
  });
  const places = placesOf(tags);
  const [start, end] = places ? trimmed(block.source, outerStart, outerEnd, places) : [outerStart, outerEnd];

  const marked = nodes.some(({ type }) => type === "strong" || type === "emphasis") ? nodes : [];
  const strong = new Map(marked.map(node => [extent(node)[0], node]));
  const lines = lineRanges(block.source, start, end, tags, places).map(([from, to]): Line => {
    const label = strongLabel(strong.get(from), block.source, to, words) ?? plainLabel(block.source, from, to, words);
    return label ? { ...words(from, to), label } : words(from, to);
  });
  const span = { block, start, end };
  const searched = { span, text: searchable(block.source, start, end, leaves), lines, tags, place };
  return {
    ...nothingInline,
    text: lines.map(line => line.text).join("\n"),
    span,
    lines,
    ...(hasTargets ? readTargets(nodes, block, words) : {}),
    ...(code.length > 0 ? { code } : {}),
    ...(tags.length > 0
      ? { tags: tags.map(tag => ({ text: tag.source, span: { block, start: tag.start, end: tag.end } })) }
      : {}),
    dangling: sharingNothing(scanDangling(searched)),
    markers: sharingNothing(scanMarkers(searched, code)),
    placeholders: sharingNothing(scanPlaceholders(searched))
  };
}

const targeting = new Set(["link", "linkReference", "image", "imageReference"]);

/** Where a text leads. Read once all of it can be rendered: a link says what its words say. */
function readTargets(
  nodes: readonly PhrasingContent[],
  block: BlockText,
  words: (from: number, to: number) => Words
): Partial<Pick<Prose, "links" | "images" | "references">> {
  const links: Link[] = [];
  const images: Link[] = [];
  const references: Reference[] = [];
  collect(nodes, { isHidden: false, depth: 0 }, node => {
    if (node.type === "link") links.push(readLink(node, block, words));
    else if (node.type === "image") images.push(readLink(node, block, words));
    else if (node.type === "linkReference" || node.type === "imageReference")
      references.push(readReference(node, block, words));
    return undefined;
  });
  return {
    ...(links.length > 0 ? { links } : {}),
    ...(images.length > 0 ? { images } : {}),
    ...(references.length > 0 ? { references } : {})
  };
}

/** A stretch of source that is rendered as one: text as it stands in the source, anything else as `said`. */
interface Leaf {
  readonly start: number;
  readonly end: number;
  /** `source`: what the source says, its escapes and character references decoded. */
  readonly said: { readonly source: true } | { readonly source: false; readonly text: string };
  /** Whether it is code, a link or a tag: nothing in it was meant as prose. */
  readonly isHidden: boolean;
}

const asWritten = { source: true } as const;

/** `____/____`: Markdown makes emphasis of it, its author drew lines to write on. */
function isDrawnLine(node: PhrasingContent, source: string): boolean {
  if (node.type !== "strong" && node.type !== "emphasis") return false;
  return /^_[^\p{L}\p{N}*`[\]<>]*_$/u.test(source.slice(...extent(node)));
}

/** What a person may have written without meaning it as prose. */
const opaque = new Set(["inlineCode", "link", "linkReference", "image", "imageReference", "html", "footnoteReference"]);

/** What a node without children says; `null` for one that only holds others. */
function saidBy(node: PhrasingContent): Leaf["said"] | null {
  switch (node.type) {
    case "text":
      return asWritten;
    case "inlineCode":
      return { source: false, text: node.value };
    case "image":
      return { source: false, text: node.alt ?? "" };
    case "imageReference":
    case "footnoteReference":
      return { source: false, text: "" };
    case "html":
    case "break":
      // They part lines, and lines are rendered one by one.
      return { source: false, text: "" };
    default:
      return null;
  }
}

function extent(node: PhrasingContent): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** Marks that nest deeper are nobody's text; what is in them is not read. */
const deepest = 200;

/** Calls `action` for each node, in the order of the source; what is below a leaf is not visited. */
function collect(
  nodes: readonly PhrasingContent[],
  { isHidden, depth }: { readonly isHidden: boolean; readonly depth: number },
  action: (node: PhrasingContent, isHidden: boolean) => "leaf" | undefined
): void {
  if (depth > deepest) return;
  for (const node of nodes) {
    const hides = isHidden || opaque.has(node.type);
    const isLeaf = action(node, hides) === "leaf";
    if (!isLeaf && "children" in node) collect(node.children, { isHidden: hides, depth: depth + 1 }, action);
  }
}

/** What the leaves between two offsets say. */
function render(leaves: readonly Leaf[], source: string, start: number, end: number): string {
  let text = "";
  for (let index = firstEndingAfter(leaves, start); index < leaves.length; index++) {
    const leaf = leaves[index] as Leaf;
    if (leaf.start >= end) break;
    const part = source.slice(Math.max(leaf.start, start), Math.min(leaf.end, end));
    if (leaf.said.source) text += /[\\&]/.test(part) ? decodeString(part) : part;
    else if (part.length === leaf.end - leaf.start) text += leaf.said.text;
    // Code that goes on over the end of the line.
    else text += leaf.said.text === "" ? "" : part.replace(/^`+|(?<!`)`+$/g, "");
  }
  return text.trim();
}

function firstEndingAfter(leaves: readonly Leaf[], offset: number): number {
  let low = 0;
  let high = leaves.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((leaves[middle] as Leaf).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The source with only its prose left: each character that is none is replaced, so that offsets stay. */
function searchable(source: string, start: number, end: number, leaves: readonly Leaf[]): string {
  let text = "";
  let at = start;
  for (const leaf of leaves) {
    const [from, to] = [Math.max(start, leaf.start), Math.min(end, leaf.end)];
    if (from >= to) continue;
    // Between leaves stand marks of emphasis, or the brackets and targets of links.
    text += (leaf.isHidden ? hidden : " ").repeat(Math.max(0, from - at));
    text += leaf.isHidden ? hidden.repeat(to - from) : source.slice(from, to);
    at = to;
  }
  return text + " ".repeat(Math.max(0, end - at));
}

/** `**Owner**: x`, `**Owner:** x`, `*Owner*: x`, or bold text alone on its line. `node` is the one at its start. */
function strongLabel(
  node: PhrasingContent | undefined,
  source: string,
  end: number,
  words: (from: number, to: number) => Words
): Label | undefined {
  if (node?.type !== "strong" && node?.type !== "emphasis") return undefined;
  const [from, to] = extent(node);
  if (to > end) return undefined;
  const inside = words(from, to);
  const after = /^[ \t]*[:：]{1,2}[ \t]*/.exec(source.slice(to, end))?.[0];
  const name = inside.text.replace(/(?<!\s)\s*[:：]{1,2}$/, "");
  const alone = to === end && node.type === "strong";
  const stated = after === undefined && name === inside.text ? valueInside(source, from, to, end, words) : undefined;
  if (stated) return stated;
  if (after === undefined && name === inside.text && !alone) return undefined;
  const gap = after ?? /^[ \t]*/.exec(source.slice(to, end))?.[0] ?? "";
  return { name: { text: name, span: inside.span }, value: words(to + gap.length, end), form: "strong" };
}

/** `**Release date: 2026-03-25**`, `**Decision: GO** by @x`: names and values that stand in bold together. */
function valueInside(
  source: string,
  from: number,
  to: number,
  end: number,
  words: (from: number, to: number) => Words
): Label | undefined {
  const marks = /^[*_]{1,3}/.exec(source.slice(from, to))?.[0].length ?? 0;
  const label = plainLabel(source, from + marks, to - marks, words);
  // "**Phase 1: Schema**" names a section.
  if (!label || !valueAtOnce.test(label.value.text)) return undefined;
  return to === end ? label : { ...label, value: words(label.value.span.start, end) };
}

/** A day, a person, or a decision. */
const valueAtOnce = /^(?:\d{1,4}[-./]\d|@[\w-]|(?:(?:✅|🟢|❌|🔴)\s*)?(?:conditional )?(?:no[- ]?)?go\b(?! to\b))/iu;

/** `Owner: x`: a few words, then a colon that is not part of a time, a path or an address. */
function plainLabel(
  source: string,
  start: number,
  end: number,
  words: (from: number, to: number) => Words
): Label | undefined {
  const line = source.slice(start, Math.min(end, start + 200));
  if (!line.includes(":") && !line.includes("：")) return undefined;
  const match =
    /^([\p{L}\p{So}][^:：|`[\]<>{}"]{0,48}?)[ \t]*(?:[:：]{1,2}(?:[ \t]+|$|(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}_@]))|：)/u.exec(
      line
    );
  if (!match || (match[1] as string).split(/\s+/).length > 6) return undefined;
  return {
    name: words(start, start + (match[1] as string).length),
    value: words(start + match[0].length, end),
    form: "plain"
  };
}
