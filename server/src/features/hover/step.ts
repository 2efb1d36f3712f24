/** A step of a runbook: what it says where readers are sent to it, and who is sent to it where it stands. */
import { isAt } from "../../document/document-base.ts";
import { spanOf } from "../../document/edits.ts";
import { type Fact, proseOf } from "../../document/facts.ts";
import type { Book, Runbook } from "../../document/runbook/runbook.ts";
import type { StepReference } from "../../document/runbook/step-references.ts";
import type { Step } from "../../document/runbook/steps.ts";
import { t } from "../../text/translate.ts";
import type { HoverRequest, HoverSubject } from "./subject.ts";
import type { Writer } from "./writer.ts";

const mostLines = 4;
const mostJumps = 8;

export const stepHover: HoverSubject = request => {
  const { document, place } = request;
  if (document.kind !== "runbook") return null;
  for (const book of document.books) {
    const reference = book.references.find(({ span, target }) => target && isAt(place, span));
    if (reference?.target) return { span: reference.span, text: preview(reference.target, document, request) };
    const step = book.steps.find(({ name }) => isAt(place, name.span));
    const jumps = step ? jumpsTo(step, book) : [];
    if (step && jumps.length > 0) return { span: step.name.span, text: sources(jumps, document, request) };
  }
  return null;
};

/** Its name, and how it begins. */
function preview(step: Step, { facts, rangeOf }: Runbook, { write }: HoverRequest): string {
  const { name, title, id, from, to } = step;
  const line = rangeOf(name.span).start.line + 1;
  const lines: string[] = [];
  for (let at = from + 1; at < to && lines.length < mostLines; at++) {
    const fact = facts[at] as Fact;
    if (fact.type === "heading") break;
    for (const line of beginningOf(fact, write)) lines.push(line);
  }
  const head = t`${write.strong(t`Step ${id}`)} ${write.words(title)} (line ${line})`;
  return [head, ...lines.slice(0, mostLines).map(each => `- ${each}`)].join("\n");
}

function beginningOf(fact: Fact, write: Writer): string[] {
  if (fact.type === "code") {
    const [command = ""] = fact.content.text.split("\n").filter(line => line.trim() !== "" && !/^\s*#/.test(line));
    return command === "" ? [] : [write.code(command)];
  }
  return proseOf(fact).flatMap(({ text }) => (text.trim() === "" ? [] : [write.words(text, 100)]));
}

/** Those that send readers there from outside of it. */
function jumpsTo(step: Step, { references }: Book): StepReference[] {
  return references.filter(({ target, at }) => target === step && (at < step.from || at >= step.to));
}

function sources(jumps: readonly StepReference[], { facts, rangeOf }: Runbook, { write }: HoverRequest): string {
  const lines = jumps.slice(0, mostJumps).map(({ at, span }) => {
    const fact = facts[at] as Fact;
    const words = proseOf(fact)
      .flatMap(prose => prose.lines)
      .find(({ span: line }) => line.block === span.block && line.start <= span.start && span.end <= line.end);
    const said = words ? write.words(words.text, 80) : write.code(firstLine(fact));
    return `- ${t`line ${rangeOf(span).start.line + 1}: ${said}`}`;
  });
  const more = jumps.length > mostJumps ? [`- ${t`and ${jumps.length - mostJumps} more`}`] : [];
  return [t`Readers come here from:`, ...lines, ...more].join("\n");
}

function firstLine(fact: Fact): string {
  const { block, start, end } = spanOf(fact);
  return block.source.slice(start, Math.min(end, start + 200)).split("\n")[0] ?? "";
}
