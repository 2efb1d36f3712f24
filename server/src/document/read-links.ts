/** Inline nodes → links, images and references, with the places where their targets are written. */
import type { Image, ImageReference, Link as LinkNode, LinkReference } from "mdast";
import type { BlockText } from "../markdown/block.ts";
import type { Link, Reference, Words } from "./facts.ts";

/** A link or an image of a block; `words` renders a stretch of its source. */
export function readLink(node: LinkNode | Image, block: BlockText, words: (from: number, to: number) => Words): Link {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const said = node.type === "image" ? { text: node.alt ?? "", span: { block, start, end } } : words(start, end);
  const [from, to] = addressIn(node, block.source, start, end);
  return { ...said, target: node.url, address: { block, start: from, end: to } };
}

/** A reference that has a definition. */
export function readReference(
  node: LinkReference | ImageReference,
  block: BlockText,
  words: (from: number, to: number) => Words
): Reference {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const said =
    node.type === "imageReference" ? { text: node.alt ?? "", span: { block, start, end } } : words(start, end);
  return { ...said, label: node.identifier };
}

/** What stands between the parentheses, without a title and angle brackets; the whole of an address in the text. */
function addressIn(node: LinkNode | Image, source: string, start: number, end: number): [number, number] {
  const children = node.type === "link" ? node.children : [];
  const text = children.at(-1)?.position?.end.offset ?? start;
  const opening = node.type === "link" ? source.indexOf("](", text) : source.lastIndexOf("](", end);
  if (opening < 0 || opening >= end || source[start] === "<") return [start, end];
  const inside = /^\]\(\s*(<?)/.exec(source.slice(opening, end));
  if (!inside) return [start, end];
  const from = opening + inside[0].length;
  const rest = source.slice(from, end - 1);
  const written = inside[1] === "<" ? rest.indexOf(">") : rest.search(/\s/);
  return [from, from + (written < 0 ? rest.length : written)];
}
