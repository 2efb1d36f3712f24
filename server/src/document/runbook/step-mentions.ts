/** Where a text names steps: "jump to 3b (rollback)", "steps 2 and 3", "back to 2". */

import { sourceOf } from "../../markdown/block.ts";
import { type Fact, type Prose, proseOf, type Span, type Words } from "../facts.ts";
import { remembering } from "../remembering.ts";
import {
  afterBareNumber,
  bareMention,
  elsewhereAfter,
  elsewhereBefore,
  firmOrderBefore,
  forbiddenBefore,
  furtherMention,
  jumpBefore,
  lineStepEnd,
  mentionLabel,
  orderBefore,
  progressAfter,
  runningBefore,
  sendingWords,
  settingWords,
  stepLetter,
  stepMention,
  struckOut
} from "../vocabulary/steps.ts";
import type { CommandBlock } from "./commands.ts";

export interface StepMention {
  /** The number, its letters in lower case: "3b". */
  readonly id: string;
  /** The number where it is written. */
  readonly span: Span;
  /** The words in brackets behind it. */
  readonly label: string | null;
  /** Whether the reader is sent there, and not only told of it. */
  readonly isJump: boolean;
  /** Whether the reader is told not to go there. */
  readonly isForbidden: boolean;
  /** Whether the word "step" stands before it. */
  readonly isNamed: boolean;
  /** Whether it is an order that means a step even where there is none of that number: "jump to 4". */
  readonly isOrder: boolean;
  /** Whether it is written like a title: "Step 2", and no "step 2". */
  readonly isTitle: boolean;
  /** The sentence around it, and what follows in its paragraph. */
  readonly context: string;
}

/** The mentions in a fact, steps of other documents and what is struck out left out. Headings name steps and mention none. */
export function mentionsIn(fact: Fact, commands: CommandBlock | null): readonly StepMention[] {
  if (fact.type === "heading") return [];
  return fact.type === "code" ? (commands ? mentionsInComments(commands) : []) : mentionsInFact(fact);
}

const mentionsInFact = remembering((fact: Fact): readonly StepMention[] =>
  proseOf(fact).flatMap(prose => mentionsInText(prose, hiddenIn(prose)))
);

const mentionsInComments = remembering(({ comments }: CommandBlock): readonly StepMention[] =>
  comments.flatMap(comment => mentionsInText(comment, []))
);

/** Code, and links to other documents. */
function hiddenIn({ links, code }: Prose): readonly Span[] {
  return [...links.filter(link => !link.target.startsWith("#")), ...code].map(each => each.span);
}

function mentionsInText({ span }: Words, hidden: readonly Span[]): StepMention[] {
  const text = sourceOf(span);
  // Most texts mention none; this is the quickest way to know.
  if (!/\d/.test(text)) return [];
  const named = [...text.matchAll(stepMention)].filter(found => !isDefinition(text, found));
  const bare = [...text.matchAll(bareMention)].filter(found => isAlone(text, found));
  const struck = [...text.matchAll(struckOut)].map(({ 0: words, index }) => {
    const start = span.start + index;
    return { start, end: start + words.length };
  });
  const out = [...hidden, ...struck];
  return [...named, ...bare]
    .filter(found => !out.some(each => isWithin(span.start + found.index, each)))
    .sort((one, other) => one.index - other.index)
    .flatMap(found => readMention(text, found, named.includes(found), span));
}

type Found = RegExpExecArray;

function readMention(text: string, found: Found, isNamed: boolean, { block, start }: Span): StepMention[] {
  const end = found.index + found[0].length;
  const before = text.slice(Math.max(0, found.index - 240), found.index);
  const numbers = [numberAt(found, end)];
  let at = end;
  let label: string | null = null;
  for (let more: Found | null = null; numbers.length < 10; ) {
    const labelled = stickyAt(mentionLabel, text, at);
    if (labelled && numbers.length === 1) {
      label = labelled.groups?.label?.trim() ?? null;
      at += labelled[0].length;
    }
    more = isNamed ? stickyAt(furtherMention, text, at) : null;
    if (!more) break;
    at += more[0].length;
    numbers.push(numberAt(more, at));
  }
  const after = text.slice(at, at + 160);
  const isElsewhere = elsewhereAfter.test(after) || elsewhereBefore.test(before) || runningBefore.test(before);
  if (isElsewhere || progressAfter.test(text.slice(end, end + 12))) return [];
  const lead = isNamed ? before : before + text.slice(found.index, end - (found.groups?.id ?? "").length);
  const isForbidden = forbiddenBefore.test(lead);
  const isJump = !isForbidden && (!isNamed || jumpBefore.test(before));
  const context = contextOf(text, found.index);
  return numbers.map((number, index) => ({
    id: number.text.toLowerCase(),
    span: { block, start: start + number.start, end: start + number.start + number.text.length },
    label: index === 0 ? label : null,
    isJump,
    isForbidden,
    isNamed,
    isOrder: !isNamed && !isForbidden && isFirmOrder(before, found),
    isTitle: isNamed && /^\p{Lu}/u.test(found[0]),
    context
  }));
}

/** The number stands at the end of what was found. */
function numberAt(found: Found, end: number): { readonly text: string; readonly start: number } {
  const text = found.groups?.id ?? "";
  return { text, start: end - text.length };
}

function stickyAt(pattern: RegExp, text: string, at: number): Found | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** "Step 2: restart it" at the start of a line is the step itself. */
function isDefinition(text: string, found: Found): boolean {
  const line = text.slice(Math.max(0, found.index - 20), found.index).replace(/^[\s\S]*\n/, "");
  const rest = text.slice(found.index, found.index + 60).replace(/[*_`]/g, "");
  return (line.length < 20 || found.index < 20) && !/[\p{L}\p{N}]/u.test(line) && lineStepEnd.test(rest);
}

/** A number without the word "step" is one only where nothing is counted or measured by it. */
function isAlone(text: string, found: Found): boolean {
  const id = found.groups?.id ?? "";
  const after = text.slice(found.index + found[0].length, found.index + found[0].length + 40);
  const isPlain = !/[a-z]$/i.test(id);
  if (isPlain && /^see/i.test(found[0])) return false;
  // "Set the timeout back to 2m" sends nobody anywhere.
  if ((isPlain || /^back/i.test(found[0])) && !isOrder(text, found)) return false;
  return afterBareNumber.test(after);
}

/** "then go back to 2", and not "the count goes back to 2": what goes there is the reader. */
function isOrder(text: string, found: Found): boolean {
  return orderBefore.test(text.slice(Math.max(0, found.index - 40), found.index));
}

/** Whether the reader is sent somewhere by a bare number, and nothing is set to it. */
function isFirmOrder(before: string, found: Found): boolean {
  const id = (found.groups?.id ?? "").toLowerCase();
  if (!sendingWords.test(found[0])) return false;
  if (stepLetter.test(id)) return firmOrderBefore.test(before) || /^jump/i.test(found[0]);
  const sentence = before.slice(before.search(/(?<![^.!?\n])[^.!?\n]*$/));
  return /\d$/.test(id) && Number(id) > 0 && firmOrderBefore.test(before) && !settingWords.test(sentence);
}

function contextOf(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 400), at);
  const start = [...before.matchAll(/[.!?]\s+/g)].reduce((_, found) => found.index + found[0].length, 0);
  return before.slice(start) + text.slice(at, at + 400);
}

function isWithin(offset: number, { start, end }: Pick<Span, "start" | "end">): boolean {
  return offset >= start && offset < end;
}
