/** Where the steps of a runbook are named: in the runbook itself, and in documents that link to it. */
import { sourceOf } from "../../markdown/block.ts";
import { slugOf } from "../anchors.ts";
import { proseOf, type Span } from "../facts.ts";
import { relativeTarget } from "../link-target.ts";
import type { DocumentLink } from "../links.ts";
import type { OpsDocument } from "../ops-document.ts";
import type { Runbook } from "../runbook/runbook.ts";
import type { Step } from "../runbook/steps.ts";
import { stepMention } from "../vocabulary/steps.ts";
import type { Addresses, Mention, StepSubject } from "./subject.ts";

/** A mention with the step that it means. */
export interface StepUse extends Mention {
  readonly subject: StepSubject;
  readonly step: Step;
}

/** Which uses are wanted: told before anything is read, since a document may have thousands. */
export interface WantedSteps {
  /** Whether uses of a step are. */
  isMeant(step: Pick<Step, "id" | "from">): boolean;
  /** Whether a use may lie in a span: what lies in none of these may be left out. */
  mayCover(span: Span): boolean;
}

/** The steps that a runbook names itself, where it tells them and where it sends readers to them. */
export function ownStepUses(runbook: Runbook, own: string, wanted: WantedSteps): StepUse[] {
  return runbook.books.flatMap(({ steps, references }) => [
    ...steps.flatMap(step => {
      const span = wanted.isMeant(step) && wanted.mayCover(step.name.span) ? numberSpan(step) : null;
      return span ? [use(step, own, span, { isDefinition: true, form: "name" })] : [];
    }),
    ...references.flatMap(({ target, span }) =>
      target && wanted.isMeant(target) && wanted.mayCover(span) && sourceOf(span).toLowerCase() === target.id
        ? [use(target, own, span, { isDefinition: false, form: "name" })]
        : []
    ),
    ...anchorUses(runbook, steps, own, wanted, link => (link.target.startsWith("#") ? link.target.slice(1) : null))
  ]);
}

/** The steps of other runbooks that a document names: in links to them, and in "step 3b of [the runbook](…)". */
export function otherStepUses(
  document: OpsDocument,
  addresses: Addresses,
  runbookAt: (address: string) => Runbook | null,
  wanted: WantedSteps
): StepUse[] {
  const led = new Map<string, Runbook>();
  const targets = new Map<string, string>();
  for (const { target } of document.links) {
    if (targets.has(target)) continue;
    const address = relativeTarget(target)?.path ? addresses.of(target) : null;
    const runbook = address === null || address === addresses.own ? null : runbookAt(address);
    if (!runbook || address === null) continue;
    targets.set(target, address);
    led.set(address, runbook);
  }
  const anchors = [...led].flatMap(([address, runbook]) =>
    runbook.books.flatMap(({ steps }) =>
      anchorUses(document, steps, address, wanted, ({ target }) =>
        targets.get(target) === address ? (relativeTarget(target)?.fragment ?? null) : null
      )
    )
  );
  return [...anchors, ...numbersBesideLinks(document, targets, led, wanted)];
}

/** "[step 3b](ledger.md)", "step 3b of [the runbook](ledger.md)": the number, where the runbook has one step of it. */
function numbersBesideLinks(
  { facts }: OpsDocument,
  targets: ReadonlyMap<string, string>,
  led: ReadonlyMap<string, Runbook>,
  { isMeant, mayCover }: WantedSteps
): StepUse[] {
  if (led.size === 0) return [];
  return facts.flatMap(fact =>
    proseOf(fact).flatMap(({ links, span: extent }) => {
      const { block, start, end } = extent;
      const leading = links.filter(({ target }) => targets.has(target));
      if (leading.length === 0 || !mayCover(extent)) return [];
      const source = block.source.slice(start, end);
      return [...source.matchAll(stepMention)].flatMap(found => {
        const id = found.groups?.id ?? "";
        const at = start + found.index + found[0].length - id.length;
        const link = leading.find(({ span }) => isIn(at, span)) ?? leading.find(({ span }) => span.start >= at);
        // Up to the link that says of which runbook it is, there is no other sentence.
        if (!link || /[.;!?]\s/.test(source.slice(found.index, Math.max(found.index, link.span.start - start))))
          return [];
        const address = targets.get(link.target) as string;
        const step = onlyStep(led.get(address) as Runbook, id.toLowerCase());
        const span = { block, start: at, end: at + id.length };
        return step && isMeant(step) ? [use(step, address, span, { isDefinition: false, form: "name" })] : [];
      });
    })
  );
}

/** The fragments of links that are the anchors of these steps. */
function anchorUses(
  { links }: Pick<OpsDocument, "links">,
  steps: readonly Step[],
  address: string,
  { isMeant, mayCover }: WantedSteps,
  fragmentOf: (link: DocumentLink) => string | null
): StepUse[] {
  const pointing = links.filter(link => link.address && mayCover(link.address) && fragmentOf(link) !== null);
  if (pointing.length === 0) return [];
  const meant = steps.filter(step => step.form === "heading" && isMeant(step));
  const headings = new Map(meant.map(step => [slugOf(step.name.text), step]));
  return pointing.flatMap(link => {
    const step = headings.get((fragmentOf(link) ?? "").toLowerCase());
    if (!step || !link.address) return [];
    const hash = sourceOf(link.address).indexOf("#");
    if (hash < 0) return [];
    const span = { ...link.address, start: link.address.start + hash + 1 };
    return [use(step, address, span, { isDefinition: false, form: "anchor" })];
  });
}

/** The step of a number, where a runbook has one that is told by that number and no other. */
function onlyStep({ books }: Runbook, id: string): Step | null {
  const steps = books.flatMap(({ steps }) => steps.filter(step => step.id === id));
  const named = steps.filter(({ form }) => form === "heading" || form === "line");
  const [only, another] = named.length > 0 ? named : steps;
  return only && !another ? only : null;
}

/** Whether the number of a step is written as a part of its name, and does not follow from its place in a list. */
export function isNumbered({ form }: Step): boolean {
  return form !== "item";
}

/** The anchor that the heading of a step has once its number is another one. */
export function anchorWithNumber({ id, name }: Step, number: string): string {
  return slugOf(name.text.replace(numberPattern(id), number));
}

function numberPattern(id: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}.])${id.replace(/\./g, "\\.")}(?![\\p{N}%])`, "iu");
}

/** Where the number of a step is written; `null` for an item whose number is another than a reader sees. */
function numberSpan({ form, id, written, name: { text, span } }: Step): Span | null {
  const { block } = span;
  if (form === "item") {
    // The number stands before what the item says.
    const before = block.source.slice(Math.max(0, span.start - 40), span.start);
    const found = /(\d{1,9})[.)][^\d\n]{0,30}$/.exec(before);
    if (!found || found[1] !== written) return null;
    const start = span.start - found[0].length;
    return { block, start, end: start + written.length };
  }
  const at = numberPattern(id).exec(block.source.slice(span.start, span.end));
  if (!at || text === "") return null;
  return { block, start: span.start + at.index, end: span.start + at.index + id.length };
}

function use(
  step: Step,
  document: string,
  span: Span,
  { isDefinition, form }: Pick<Mention, "isDefinition" | "form">
): StepUse {
  const subject: StepSubject = { type: "step", document, id: step.id, from: step.from };
  return { text: sourceOf(span), span, isDefinition, form, subject, step };
}

function isIn(offset: number, { start, end }: Span): boolean {
  return start <= offset && offset < end;
}
