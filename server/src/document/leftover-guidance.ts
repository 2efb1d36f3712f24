/** What a template told its author and nobody took out. */

import { sourceOf } from "../markdown/block.ts";
import { type Fact, type Line, type Prose, proseOf, type Words } from "./facts.ts";
import { anyOf, byPart, thingByThingWith } from "./gathering.ts";
import type { OpsDocument } from "./ops-document.ts";
import { remembering } from "./remembering.ts";
import type { Section, SectionHeading } from "./sections.ts";
import {
  orderToAuthor,
  orderToDescribe,
  questionToAuthor,
  shortDescription,
  templateWords
} from "./vocabulary/guidance.ts";

/**
 * The guidance in a document, in its order; lines below each other are one. Only what no reader could take for himself:
 * it is all that stands in its cell or its section. What a runbook or a procedure orders is meant for whoever works
 * through it, what an action item orders for its owner.
 */
export function guidanceIn(document: OpsDocument): Words[] {
  const { kind, tree } = document;
  if (kind === "runbook" || kind === "transcript") return [];
  if (kind === "release-checklist" && !document.identity.isInstance) return [];
  return [...guidanceInParts(tree)];
}

const guidanceInParts = byPart(({ section, facts }) =>
  section !== null && isAmongItems(section) ? [] : inFacts(facts)
);

function isAmongItems(section: Section): boolean {
  for (let each: SectionHeading | null = section; each; each = each.parent)
    if (each.role === "action-items") return true;
  return false;
}

/** `facts`: all that stands under one heading. */
function inFacts(facts: readonly Fact[]): Words[] {
  return [...guidanceOf(facts, !saysMore(facts))];
}

const unheard: ReadonlySet<Fact["type"]> = new Set(["comment", "definition", "html", "note"]);

/** Whether anything but guidance is said. */
const saysMore = anyOf(
  (fact: Fact) =>
    !unheard.has(fact.type) &&
    !((fact.type === "paragraph" || isPlainItem(fact)) && proseOf(fact).every(prose => isWhollyGuidance(prose)))
);

const guidanceOf = thingByThingWith((fact: Fact, isAlone: boolean): readonly Words[] => {
  if (unheard.has(fact.type)) return [];
  if (fact.type === "table-row") return fact.cells.flatMap(cell => linesAsOne(cell, isGuidanceOfCell));
  if (fact.type !== "paragraph" && !isPlainItem(fact)) return [];
  return proseOf(fact).flatMap(prose => linesAsOne(prose, isAlone ? isGuidance : isFieldOfTemplate));
});

function isPlainItem(fact: Fact): boolean {
  return fact.type === "item" && fact.box === null;
}

const isWhollyGuidance = remembering((prose: Prose) => prose.lines.every(line => isGuidance(line, prose)));

/** The lines of a text that are guidance, as one: behind their label, if they have one. */
function linesAsOne(prose: Prose, test: (line: Line, prose: Prose) => boolean): readonly Words[] {
  const found = prose.lines.filter(line => test(line, prose)).map(saidIn);
  const first = found[0];
  const last = found.at(-1);
  if (!first || !last) return [];
  const text = found.map(({ text: said }) => said).join(" ");
  return [{ text, span: { ...first.span, end: last.span.end } }];
}

function saidIn({ text, span, label }: Line): Words {
  return label && label.value.text !== "" ? label.value : { text, span };
}

/** `**Owner**: Your name goes here`: no advice has these words behind a label. */
function isFieldOfTemplate({ label }: Line): boolean {
  return label !== undefined && label.value.text.length < longestValue && templateWords.test(label.value.text);
}

const longestValue = 60;

function isGuidanceOfCell(line: Line, prose: Prose): boolean {
  const { text } = line;
  if (prose.lines.length > 1 || prose.links.length > 0) return false;
  return templateWords.test(text) || shortDescription.test(text) || orderToDescribe.test(text);
}

function isGuidance(line: Line, prose: Prose): boolean {
  if (line.label && line.label.value.text !== "") return isFieldOfTemplate(line);
  const { text, span } = line;
  if (prose.links.length > 0 || /[:：]$/.test(text)) return false;
  if (templateWords.test(text) || shortDescription.test(text) || orderToDescribe.test(text)) return true;
  const isSetApart = isSlanted(sourceOf(span)) || isQuoted(span.block.source, span.start);
  if (isSetApart && orderToAuthor.test(text)) return true;
  return isSlanted(sourceOf(span)) && questionToAuthor.test(text);
}

function isSlanted(source: string): boolean {
  return /^\(?(?:\*(?!\*)|_(?!_)|\*{3}|_{3})[^\s*_]/.test(source) && /[*_][.:]?\)?$/.test(source);
}

/** Whether a line stands in a quote: a mark is before its first word. */
function isQuoted(source: string, start: number): boolean {
  return /(?:^|[\n\r])[ \t]{0,3}>[ \t>]{0,8}$/.test(source.slice(Math.max(0, start - 16), start));
}
