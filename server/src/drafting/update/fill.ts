/** Fills the template of an update with what a postmortem tells: placeholders are replaced where it says what they are for. */
import {
  type Fact,
  type ItemFact,
  type ParagraphFact,
  type Placeholder,
  proseOf,
  type Span,
  type Words
} from "../../document/facts.ts";
import { asMarkdown } from "../../document/plain-words.ts";
import type { Section } from "../../document/sections.ts";
import type { StakeholderUpdate } from "../../document/update/stakeholder-update.ts";
import type { SectionRole } from "../../document/vocabulary/sections.ts";
import { sourceOf } from "../../markdown/block.ts";
import { type TextEdits, textEdits } from "../text-edits.ts";
import { asLinkTarget, capitalised } from "../wording.ts";
import { extentWords, instantWords } from "./instants.ts";
import type { News, PlannedAction } from "./news.ts";

/** The text of the template, filled. `source`: the address of the postmortem as the update links it; `null` for none. */
export function filled(template: StakeholderUpdate, news: News, source: string | null): string {
  const edits = textEdits(template);
  fillFields(template, news, source, edits);
  fillTimes(template, news, edits);
  fillAffected(template, news, edits);
  fillWork(template, news, edits);
  if (news.status === "resolved") endUpdates(template, news, source, edits);
  return edits.text();
}

function isOpen({ text, span }: Words, { placeholders }: StakeholderUpdate): boolean {
  return text.trim() === "" || placeholders.some(each => contains(span, each.span));
}

function contains(outer: Span, inner: Span): boolean {
  return outer.block === inner.block && outer.start <= inner.start && inner.end <= outer.end;
}

function fillFields(template: StakeholderUpdate, news: News, source: string | null, edits: TextEdits): void {
  const link = source === null ? null : asLinkTarget(source);
  // A path of the house tells readers outside nothing but that there is one: only the author sees where it comes from.
  const isOutside = news.audience === "external";
  const values = new Map([
    ["status", news.status],
    ["audience", news.audience],
    ["incident", isOutside ? news.incident : link && `[postmortem](${link})`],
    ["started", news.started && instantWords(news.started)],
    ["mitigated", news.mitigated && instantWords(news.mitigated)],
    ["resolved", news.resolved && instantWords(news.resolved)],
    ["next-update", news.status === "resolved" ? "none: this is the final update" : null]
  ]);
  for (const { role, value } of template.fields) {
    const known = values.get(role);
    if (role === "incident" && isOutside && link && isOpen(value, template)) edits.append([`<!-- From: ${link} -->`]);
    if (known && isOpen(value, template)) edits.replace(value.span, known);
  }
}

function sectionsWith({ sections }: StakeholderUpdate, ...roles: readonly SectionRole[]): Section[] {
  return sections.filter(({ role, depth }) => role !== null && depth > 1 && roles.includes(role));
}

/** What stands in sections with these roles; where there are none, all that has no label. */
function factsFor(template: StakeholderUpdate, ...roles: readonly SectionRole[]): readonly Fact[] {
  const own = sectionsWith(template, ...roles);
  return own.length > 0 ? own.flatMap(({ facts }) => facts) : template.facts;
}

const startName = /\b(?:start|began|begin|since|date and time|time and date)\b/i;
const endName = /\b(?:end|ended|resolved|restored|until)\b/i;

function fillTimes(template: StakeholderUpdate, news: News, edits: TextEdits): void {
  const { started, resolved, status } = news;
  const isOver = status === "resolved";
  for (const fact of factsFor(template, "summary", "background")) {
    if (fact.type !== "paragraph" && fact.type !== "item") continue;
    for (const { placeholders, lines } of proseOf(fact)) {
      if (lines.some(({ label }) => label)) continue;
      const start = placeholders.find(each => startName.test(nameOf(each)) && !endName.test(nameOf(each)));
      const end = placeholders.find(each => endName.test(nameOf(each)));
      const since = start && sinceBefore(start);
      // "Since …" would say that it goes on.
      if (start && since && isOver && !end)
        edits.replace(
          { ...start.span, start: since.start },
          since.fits(extentWords({ start: started, end: resolved }))
        );
      else if (start && started) edits.replace(start.span, instantWords(started));
      if (end && resolved) edits.replace(end.span, instantWords(resolved));
      if (isOver)
        for (const each of placeholders)
          if (/\bdoes not\b/.test(each.text))
            edits.replace(each.span, sourceOf(each.span).replace("does not", "did not").replace(" work,", " work,"));
      if ((start || end) && news.summary.length > 0)
        edits.insertBelow(fact.type === "item" ? fact.span : fact.prose.span, [
          "",
          news.summary.map(({ text }) => asMarkdown(text)).join(" ")
        ]);
      if (start || end) return;
    }
  }
}

/** The word "Since" that stands before a placeholder, and how a text begins there. */
function sinceBefore({ span: { block, start } }: Placeholder): { start: number; fits(text: string): string } | null {
  const word = /\b(since)\s+$/i.exec(block.source.slice(Math.max(0, start - 12), start));
  if (!word) return null;
  const at = start - word[0].length;
  const isCapital = word[0].startsWith("S");
  return { start: at, fits: text => (isCapital ? text : text.charAt(0).toLowerCase() + text.slice(1)) };
}

function nameOf({ text }: Placeholder): string {
  return text.replace(/^[[<{(\s]+|(?<![\]>})\s])[\]>})\s]+$/g, "");
}

const affectedName = /\baffected\b|\bimpact(?:ed)?\b|\bwho\b|\bnumber or share\b/i;
const sparedName = /\bnot affected\b|\bunaffected\b|\bworks as usual\b/i;

function fillAffected(template: StakeholderUpdate, { affected, unaffected }: News, edits: TextEdits): void {
  const facts = factsFor(template, "impact");
  const texts = affected.map(({ text }) => asMarkdown(text));
  fillLabel(
    facts,
    template,
    name => sparedName.test(name),
    unaffected.map(({ text }) => asMarkdown(text)),
    edits
  );
  if (fillLabel(facts, template, name => affectedName.test(name) && !sparedName.test(name), texts, edits)) return;
  const open = sectionsWith(template, "impact").flatMap(each => each.facts.filter(isOpenText))[0];
  if (open && texts.length > 0) edits.replace(open.prose.span, texts.join(" "));
}

/** Puts texts behind the first open label; several as a list below it, where it is an item. Whether there is one. */
function fillLabel(
  facts: readonly Fact[],
  template: StakeholderUpdate,
  isMeant: (name: string) => boolean,
  texts: readonly string[],
  edits: TextEdits
): boolean {
  if (texts.length === 0) return false;
  for (const fact of facts) {
    if (fact.type !== "item" && fact.type !== "paragraph") continue;
    for (const { label } of proseOf(fact).flatMap(({ lines }) => lines)) {
      if (!label || !isMeant(label.name.text) || !isOpen(label.value, template)) continue;
      const isList = fact.type === "item" && texts.length > 1;
      const below = isList ? `${edits.lineEnd}${edits.markerOf(fact.span, 1).replace(/\S/g, " ")}- ` : "";
      const { block, start } = label.value.span;
      // No blank at the end of the label's line.
      const blank = isList && block.source[start - 1] === " " ? 1 : 0;
      edits.replace(
        { ...label.value.span, start: start - blank },
        isList ? texts.map(each => `${below}${each}`).join("") : texts.join(" ")
      );
      return true;
    }
  }
  return false;
}

/** Items that are nothing but a placeholder become what was done and what is planned; further ones stand below. */
function fillWork(template: StakeholderUpdate, news: News, edits: TextEdits): void {
  const sections = sectionsWith(template, "current-status", "resolution", "mitigation", "action-items");
  const [item] = sections.flatMap(({ facts }) => facts.filter(isOpenText));
  if (!item) return;
  const lines = workLines(news);
  const isOngoing = news.status !== "resolved";
  // What goes on now the postmortem does not say: the template's line for it stays.
  if (isOngoing) {
    if (item.type === "item")
      edits.insertAbove(
        item.span,
        lines.map(each => `${edits.markerOf(item.span, 1)}${each}`)
      );
    else edits.insertAbove(item.prose.span, [...lines.map(each => `- ${each}`), ""]);
    return;
  }
  const [first, ...rest] = lines;
  if (first === undefined) return;
  if (item.type === "item")
    edits.replace(
      item.prose.span,
      [first, ...rest.map((each, place) => `${edits.markerOf(item.span, item.ordinal + place + 1)}${each}`)].join(
        edits.lineEnd
      )
    );
  else edits.replace(item.prose.span, lines.map(each => `- ${each}`).join(edits.lineEnd));
}

type OpenText = (ItemFact | ParagraphFact) & { readonly prose: NonNullable<ItemFact["prose"]> };

function isOpenText(fact: Fact): fact is OpenText {
  return (
    (fact.type === "item" || fact.type === "paragraph") &&
    fact.prose !== null &&
    !fact.prose.lines.some(({ label }) => label) &&
    /^\[[^\]]*\]$/.test(sourceOf(fact.prose.span).trim())
  );
}

/** What was done, then what is done of the action items, then what is planned. */
function workLines({ done, actions, mitigated, resolved, status, audience }: News): string[] {
  const end = mitigated ?? resolved;
  const at = end && end.clock !== "[Time]" ? ` by ${instantWords(end)}` : "";
  const isMended = status === "resolved" || status === "monitoring";
  // What ended it is told in words of engineers: somebody has to put it into others.
  const ended = isMended && (audience === "external" || done.length === 0);
  return [
    ...(ended ? [`Done${at}: [What ended it, in words of the reader]`] : []),
    ...done.map(({ text }) => `Done: ${asMarkdown(text)}`),
    ...actions.filter(each => each.isDone).map(({ text }) => `Done since: ${asMarkdown(text)}`),
    ...actions.filter(each => !each.isDone).map(each => plannedLine(each, audience))
  ];
}

function plannedLine({ text, due, isOverdue, owner }: PlannedAction, audience: News["audience"]): string {
  const by = due === null ? (isOverdue ? " by [New due date]" : "") : ` by ${due}`;
  const who = audience === "internal" && owner !== null ? ` (${asMarkdown(owner)})` : "";
  return `Planned${by}: ${asMarkdown(capitalised(text))}${who}`;
}

/** When it is over no further update is announced. */
function endUpdates(template: StakeholderUpdate, { audience }: News, source: string | null, edits: TextEdits): void {
  for (const { facts } of sectionsWith(template, "next-update")) {
    const first = facts.find((fact): fact is ParagraphFact => fact.type === "paragraph");
    const link = audience === "internal" && source !== null ? `: see the [postmortem](${asLinkTarget(source)})` : "";
    if (first && first.prose.placeholders.length > 0)
      edits.replace(first.prose.span, `This is the final update${link}.`);
    for (const fact of facts)
      if (fact.type === "comment" && /\bfinal update\b/i.test(fact.content.text))
        edits.removeParagraph(fact.content.span);
  }
}
