/** Which labels a document defines, and which of its blocks mention them. */
import type { RootContent } from "mdast";
import { normalizeIdentifier } from "micromark-util-normalize-identifier";
import type { Block } from "./block.ts";
import { visit } from "./visit.ts";

/** `link:` or `note:` and the label as CommonMark compares labels (case-folded, white space collapsed). */
export type DefinitionKey = `link:${string}` | `note:${string}`;

/** The definitions among `nodes` and below them, in document order, a key for each. */
export function definitionKeys(nodes: readonly RootContent[]): DefinitionKey[] {
  const keys: DefinitionKey[] = [];
  visit(nodes, node => {
    // The identifier is the compared form in lower case; micromark keeps the compared form itself, in upper case.
    if (node.type === "definition") keys.push(`link:${node.identifier.toUpperCase()}`);
    else if (node.type === "footnoteDefinition") keys.push(`note:${node.identifier.toUpperCase()}`);
  });
  return keys;
}

/** All definitions, with how often each is made. */
export type Definitions = ReadonlyMap<DefinitionKey, number>;

/** The definitions when some blocks have taken the place of others; the same object where they define the same. */
export function changedDefinitions(
  definitions: Definitions,
  gone: Iterable<Block<unknown>>,
  come: Iterable<Block<unknown>>
): Definitions {
  const changes = new Map<DefinitionKey, number>();
  for (const { definitions: keys } of gone) for (const key of keys) changes.set(key, (changes.get(key) ?? 0) - 1);
  for (const { definitions: keys } of come) for (const key of keys) changes.set(key, (changes.get(key) ?? 0) + 1);
  if ([...changes.values()].every(change => change === 0)) return definitions;
  const counts = new Map(definitions);
  for (const [key, change] of changes) {
    const count = (counts.get(key) ?? 0) + change;
    if (count > 0) counts.set(key, count);
    else counts.delete(key);
  }
  return counts;
}

interface Keys {
  keys(): Iterable<DefinitionKey>;
  has(key: DefinitionKey): boolean;
}

/** The keys that only one of both has. */
export function difference(one: Keys, other: Keys): DefinitionKey[] {
  if (one === other) return [];
  return [...[...one.keys()].filter(key => !other.has(key)), ...[...other.keys()].filter(key => !one.has(key))];
}

/** What a text seems to define. Wrong guesses cost time, not truth: blocks that mention them are read again. */
export function guessDefinitions(text: string): Definitions {
  const keys = new Map<DefinitionKey, number>();
  for (const [, label = ""] of text.matchAll(/^[ \t>]*\[((?:[^[\]\\]|\\.){1,999})\]:/gm)) {
    if (label.startsWith("^")) keys.set(`note:${normalizeIdentifier(label.slice(1))}`, 1);
    else keys.set(`link:${normalizeIdentifier(label)}`, 1);
  }
  return keys;
}

/** Whether what is parsed of a block mentions a label. Conservative: true wherever one of the labels could be meant. */
export function mentionsAny(parsed: string, keys: readonly DefinitionKey[]): boolean {
  if (!parsed.includes("[")) return false;
  const text = parsed
    // A label goes on in the next line, in a quote behind its mark.
    .replace(/[\t\n\r >]+/g, " ")
    // As micromark has it in labels.
    .replaceAll("\0", "\uFFFD")
    .toLowerCase()
    .toUpperCase();
  return keys.some(key => {
    const label = key.slice(5).replace(/[ >]+/g, " ").replace(/^ | $/g, "");
    if (label === "") return true;
    if (key.startsWith("note:")) return text.includes(`[^${label}`);
    for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
      if (
        /\[ ?$/.test(text.slice(Math.max(0, at - 2), at)) &&
        /^ ?\]/.test(text.slice(at + label.length, at + label.length + 2))
      )
        return true;
    }
    return false;
  });
}
