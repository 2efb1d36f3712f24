/** What a template told its author and nobody took out. */
import { sourceOf } from "../markdown/block.ts";
import type { DocumentBase } from "./document-base.ts";
import { type Fact, type Line, type Prose, proseOf, type Words } from "./facts.ts";
import { remembering } from "./remembering.ts";
import type { Section } from "./sections.ts";
import {
  orderToAuthor,
  orderToDescribe,
  questionToAuthor,
  shortDescription,
  templateWords
} from "./vocabulary/guidance.ts";

/**
 * The guidance in a document, in its order; lines below each other are one. What a runbook orders is meant for its
 * reader, what an action item orders for its owner: there only the words of templates count.
 */
export function guidanceIn({ kind, tree }: DocumentBase): Words[] {
  const within = (facts: readonly Fact[], section: Section | null): Words[] => {
    const isOrder = kind === "runbook" || isAmongItems(section);
    return facts.flatMap(fact => {
      if (fact.type === "table-head" || (fact.type === "item" && fact.box !== null)) return [];
      return proseOf(fact).flatMap(isOrder ? templateIn : guidanceInText);
    });
  };
  return [...within(tree.preamble, null), ...tree.all.flatMap(section => within(section.facts, section))];
}

function isAmongItems(section: Section | null): boolean {
  for (let each = section; each; each = each.parent) if (each.role === "action-items") return true;
  return false;
}

const templateIn = remembering((prose: Prose) => linesAsOne(prose, true));
const guidanceInText = remembering((prose: Prose) => linesAsOne(prose, false));

/** The lines of a text that are guidance, as one: behind their label, if they have one. */
function linesAsOne(prose: Prose, isOrder: boolean): readonly Words[] {
  const found = prose.lines.map(saidIn).filter(words => isGuidance(words, prose, isOrder));
  const first = found[0];
  const last = found.at(-1);
  if (!first || !last) return [];
  const text = found.map(({ text: said }) => said).join(" ");
  return [{ text, span: { ...first.span, end: last.span.end } }];
}

function saidIn({ text, span, label }: Line): Words {
  return label && label.value.text !== "" ? label.value : { text, span };
}

function isGuidance({ text, span }: Words, prose: Prose, isOrder: boolean): boolean {
  if (templateWords.test(text) || shortDescription.test(text)) return true;
  if (isOrder || prose.links.length > 0) return false;
  if (orderToDescribe.test(text)) return true;
  if (isSlanted(sourceOf(span))) return orderToAuthor.test(text) || questionToAuthor.test(text);
  return isQuoted(span.block.source, span.start) && orderToAuthor.test(text);
}

function isSlanted(source: string): boolean {
  return /^(?:\*(?!\*)|_(?!_)|\*{3}|_{3})[^\s*_]/.test(source) && /[*_][.:]?$/.test(source);
}

/** Whether a line stands in a quote: a mark is before its first word. */
function isQuoted(source: string, start: number): boolean {
  return /(?:^|[\n\r])[ \t]{0,3}>[ \t>]{0,8}$/.test(source.slice(Math.max(0, start - 16), start));
}
