/** The steps of a runbook, in every written form: headings, lines, items of lists, rows of tables, comments in code. */

import type { Fact, ItemFact, Prose, Words } from "../facts.ts";
import { remembering } from "../remembering.ts";
import type { Section } from "../sections.ts";
import { commentStep, lineStepEnd, namedStep, numberedHeading, stepColumn } from "../vocabulary/steps.ts";
import type { CommandBlock } from "./commands.ts";
import { type Extent, kindOf, type Outline, type StepKind } from "./outline.ts";

export interface Step extends Extent {
  /** Its number as a reader sees it, letters in lower case: "3b". */
  readonly id: string;
  /** What it is called besides its number. */
  readonly title: string;
  /** The words that name it: where a finding about it is shown. */
  readonly name: Words;
  readonly form: "heading" | "line" | "item" | "row" | "comment";
  /** The first step of those that are numbered on from each other. */
  readonly series: number;
  /** The number that its author wrote: in a list, a reader may see another one. */
  readonly written: string;
  /** What it is for, as far as it or what is around it says so. */
  readonly kind: StepKind | null;
  readonly section: Section | null;
  /** The step that it is a part of; headings only. */
  readonly parent: Step | null;
  readonly children: readonly Step[];
}

/** A step as a reader of one form finds it. */
type Found = Pick<Step, "id" | "title" | "name" | "form" | "series" | "written" | "from"> & {
  to: number;
  readonly parent?: Found | null;
};

/** The steps of a document, in the order in which they begin. */
export function stepsOf(
  facts: readonly Fact[],
  outline: Outline,
  commandBlocks: ReadonlyMap<Fact, CommandBlock>
): Step[] {
  const found = [
    ...headingSteps(facts),
    ...lineSteps(facts),
    ...itemSteps(facts),
    ...rowSteps(facts),
    ...commentSteps(facts, commandBlocks)
  ].sort((one, other) => one.from - other.from);
  const steps = new Map<Found, Step & { readonly children: Step[] }>();
  for (const each of found) {
    const section = outline.sectionAt(each.from);
    const parent = each.parent ? (steps.get(each.parent) ?? null) : null;
    const step = { ...each, parent, children: [], section, kind: kindOf(section) };
    parent?.children.push(step);
    steps.set(each, step);
  }
  return [...steps.values()];
}

function headingSteps(facts: readonly Fact[]): Found[] {
  const steps: Found[] = [];
  const open: { readonly step: Found | null; readonly depth: number; readonly from: number }[] = [];
  const firsts = new Map<string, number>();
  facts.forEach((fact, index) => {
    if (fact.type !== "heading" || fact.nested) return;
    while ((open.at(-1)?.depth ?? 0) >= fact.depth) {
      const closed = open.pop()?.step;
      if (closed) closed.to = index;
    }
    const named = nameOf(fact.prose);
    const around = `${open.at(-1)?.from}:${fact.depth}`;
    if (named && !firsts.has(around)) firsts.set(around, index);
    const step: Found | null = named && {
      ...named,
      name: fact.prose,
      form: "heading",
      series: firsts.get(around) ?? index,
      written: named.id,
      from: index,
      to: facts.length,
      parent: open.findLast(each => each.step)?.step ?? null
    };
    if (step) steps.push(step);
    open.push({ step, depth: fact.depth, from: index });
  });
  return steps;
}

/** "**Step 2**: restart it", up to the next of them or a heading. */
function lineSteps(facts: readonly Fact[]): Found[] {
  const steps: Found[] = [];
  let last: Found | null = null;
  facts.forEach((fact, index) => {
    const isHeading = fact.type === "heading" && !fact.nested;
    const line =
      fact.type === "paragraph" || (fact.type === "item" && !fact.ordered) ? fact.prose?.lines[0] : undefined;
    const named = line && isLineStep(line) ? nameOf(line) : null;
    if (last && (isHeading || named)) last.to = index;
    if (line && named) {
      const series: number = last?.series ?? index;
      last = { ...named, name: line, form: "line", series, written: named.id, from: index, to: facts.length };
      steps.push(last);
    } else if (isHeading) {
      last = null;
    }
  });
  return steps;
}

/** Items with the numbers that a reader sees; a list that code or a note interrupts goes on behind it. */
function itemSteps(facts: readonly Fact[]): Found[] {
  const steps: Found[] = [];
  const open: { readonly step: Found; readonly level: number }[] = [];
  const lists = new Map<number, { readonly ordinal: number; readonly series: number }>();
  const close = (level: number, at: number): void => {
    while ((open.at(-1)?.level ?? 0) >= level) (open.pop() as { readonly step: Found }).step.to = at;
  };
  facts.forEach((fact, index) => {
    if (fact.type === "heading" && !fact.nested) {
      close(1, index);
      lists.clear();
    } else if (fact.type === "item") {
      close(fact.level, index);
      for (const level of [...lists.keys()]) if (level > fact.level) lists.delete(level);
      if (!fact.ordered) return;
      const list = lists.get(fact.level);
      const series = list && list.ordinal + 1 === fact.ordinal ? list.series : index;
      lists.set(fact.level, { ordinal: fact.ordinal, series });
      const step: Found = {
        id: String(fact.ordinal),
        title: fact.prose?.text ?? "",
        name: fact.prose?.lines[0] ?? { text: "", span: fact.span },
        form: "item",
        series,
        written: writtenNumber(fact),
        from: index,
        to: facts.length
      };
      steps.push(step);
      open.push({ step, level: fact.level });
    } else if ("level" in fact) {
      close(fact.level + 1, index);
    }
  });
  return steps;
}

/** The number in the source of an item. */
const writtenNumber = remembering(
  ({ ordinal, span: { block, start } }: ItemFact) =>
    /^(\d{1,9})[.)]/.exec(block.source.slice(start, start + 11))?.[1] ?? String(ordinal)
);

/** Rows of a table whose first column numbers them. */
function rowSteps(facts: readonly Fact[]): Found[] {
  let series: number | null = null;
  return facts.flatMap((fact, index) => {
    if (fact.type === "table-head") series = stepColumn.test(fact.cells[0]?.text ?? "") ? index : null;
    if (fact.type !== "table-row" || series === null) return [];
    const [name, next] = fact.cells as [Prose | undefined, Prose | undefined];
    const id = /^(\d{1,2}[a-z]?)\.?$/i.exec(name?.text ?? "")?.[1]?.toLowerCase();
    if (!name || id === undefined) return [];
    return [
      { id, title: next?.text ?? "", name, form: "row", series, written: id, from: index, to: index + 1 } as const
    ];
  });
}

/** `# 1. Health check` in a block of commands. */
function commentSteps(facts: readonly Fact[], commandBlocks: ReadonlyMap<Fact, CommandBlock>): Found[] {
  return facts.flatMap((fact, index) =>
    (commandBlocks.get(fact)?.comments ?? []).flatMap(name => {
      const { id, title = "" } = commentParts(name) ?? {};
      if (id === undefined) return [];
      const number = id.toLowerCase();
      return [
        {
          id: number,
          title,
          name,
          form: "comment",
          series: index,
          written: number,
          from: index,
          to: index + 1
        } as const
      ];
    })
  );
}

const commentParts = remembering(({ text }: Words) => commentStep.exec(text)?.groups ?? null);

/** The number and the title of a heading or a line: "Step 3 — Mitigate", "3b. Rollback". */
const nameOf = remembering(({ text }: Words): { readonly id: string; readonly title: string } | null => {
  const { id, title = "" } = (namedStep.exec(text) ?? numberedHeading.exec(text))?.groups ?? {};
  return id === undefined ? null : { id: id.toLowerCase(), title: title.trim() };
});

const isLineStep = remembering(({ text }: Words) => lineStepEnd.test(text.replace(/^[^\p{L}\p{N}\n]{0,8}/u, "")));
