/** Fills a template of a postmortem with what a chat tells: placeholders and rows are replaced, all else stays. */

import type { Fact, ItemFact, ParagraphFact, Placeholder, Prose, Span, Words } from "../../document/facts.ts";
import { isOwn } from "../../document/fields.ts";
import type { FigureKind } from "../../document/figures.ts";
import { asMarkdown } from "../../document/plain-words.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import type { Section } from "../../document/sections.ts";
import { tableLine } from "../../document/table-layout.ts";
import type { Table } from "../../document/tables.ts";
import { columnIndex } from "../../document/tables.ts";
import type { SectionRole } from "../../document/vocabulary/sections.ts";
import { writtenTable } from "../../document/written-table.ts";
import { sourceOf } from "../../markdown/block.ts";
import { displayWidth } from "../../text/display-width.ts";
import { type TextEdits, textEdits } from "../text-edits.ts";
import type { Incident } from "./incident.ts";
import { timeTo } from "./incident.ts";
import { durationWords, type Sayings } from "./sayings.ts";
import { actionCells, actionText, eventCells, eventRows } from "./tables.ts";
import { fieldValues, furtherFigures, labelledKinds, labelValues, openZone } from "./values.ts";

/** The text of the template, filled. `source`: how the postmortem links the chat; `null` where it cannot. */
export function filled(document: Postmortem, incident: Incident, sayings: Sayings, source: string | null): string {
  const edits = textEdits(document);
  fillTimeline(document, incident, sayings, edits);
  fillActions(document, incident, sayings, edits);
  fillFields(document, incident, sayings, source, edits);
  fillLabels(document, incident, sayings, edits);
  fillLists(document, incident, sayings, edits);
  fillFurther(document, incident, sayings, edits);
  return edits.text();
}

/** Whether a value waits for one: nothing but placeholders, or nothing at all. */
function isOpen({ text, span }: Words, { placeholders }: Postmortem): boolean {
  return (
    text.trim() === "" ||
    placeholders.some(
      each => each.span.block === span.block && each.span.start >= span.start && each.span.end <= span.end
    )
  );
}

function fillFields(
  document: Postmortem,
  incident: Incident,
  sayings: Sayings,
  source: string | null,
  edits: TextEdits
): void {
  const values = fieldValues(incident, sayings);
  for (const field of document.fields) {
    const { role, name, value, section } = field;
    if (section?.role === "action-items" || section?.role === "timeline") continue;
    // "Data: …" below the impact is no date, though it is one in Portuguese.
    if (role === "date" && !isOwn(field)) continue;
    const known = values.get(role);
    // The zone of a template is that of nobody's chat.
    if (known !== undefined && (role === "time-zone" || isOpen(value, document))) edits.replace(value.span, known);
    else if (role === "duration" && known === undefined) continue;
    else if (/^(?:sources?|links?|chat|references?|slack|channel|transcript)\b/i.test(name))
      linkSource(value, source, document, edits);
  }
  for (const { label } of linesOf(document, null)) {
    if (label && /^(?:sources?|chat|transcript|incident channel)\b/i.test(label.name.text))
      linkSource(label.value, source, document, edits);
  }
}

function linkSource(value: Words, source: string | null, document: Postmortem, edits: TextEdits): void {
  if (source !== null && isOpen(value, document))
    edits.replace(value.span, `[chat](${source}), [Links to the alert and the runbook]`);
}

/** The lines of prose of the sections with a role; `null`: those of no section, and of the title's. */
function linesOf({ tree }: Postmortem, role: SectionRole | null): Prose["lines"][number][] {
  const facts = [
    ...(role === null ? tree.preamble : []),
    ...tree.all.filter(each => (role === null ? each.depth === 1 : each.role === role)).flatMap(each => each.facts)
  ];
  return facts.flatMap(fact =>
    (fact.type === "item" || fact.type === "paragraph") && fact.prose ? fact.prose.lines : []
  );
}

function fillLabels(document: Postmortem, incident: Incident, sayings: Sayings, edits: TextEdits): void {
  const values = labelValues(incident, sayings);
  for (const section of [null, ...document.sections]) {
    const facts = section ? section.facts : document.tree.preamble;
    const role = section === null || section.depth === 1 ? null : section.role;
    const fitting = values.filter(each => each.sections.includes(role));
    if (fitting.length === 0) continue;
    for (const fact of facts) {
      if ((fact.type !== "item" && fact.type !== "paragraph") || !fact.prose) continue;
      const { lines, placeholders } = fact.prose;
      for (const { label } of lines) {
        const known = label && fitting.find(each => each.label.test(label.name.text));
        if (label && known && isOpen(label.value, document)) edits.replace(label.value.span, known.value);
      }
      // In running text placeholders stand for single words.
      if (lines.some(each => each.label)) continue;
      for (const placeholder of placeholders) {
        const known = fitting.find(each => each.label.test(placeholderName(placeholder)));
        if (known) edits.replace(placeholder.span, known.value);
      }
    }
  }
}

function placeholderName({ text }: Placeholder): string {
  return text.replace(/^[[<{(\s]+|(?<![\]>})\s])[\]>})\s]+$/g, "");
}

/** Items that are nothing but a placeholder become what people said; more of it stands below them. */
function fillLists(document: Postmortem, incident: Incident, sayings: Sayings, edits: TextEdits): void {
  const { statements } = incident;
  const causes = document.sections.filter(each => each.role === "cause");
  const labels = causes.flatMap(each =>
    each.facts.flatMap(fact => (fact.type === "item" ? (fact.prose?.lines ?? []) : []))
  );
  const hasPlace = labels.some(({ label }) => label && /\bcause\b/i.test(label.name.text));
  const factors = incident.cause && !hasPlace ? [incident.cause, ...incident.factors] : incident.factors;
  const lists: readonly (readonly [SectionRole, readonly string[]])[] = [
    ["cause", factors.map(sayings.said)],
    ["went-well", statements.wentWell.map(sayings.said)],
    ["went-poorly", statements.wentPoorly.map(sayings.said)],
    ["lucky", statements.lucky.map(sayings.said)]
  ];
  for (const [role, values] of lists)
    fillList(
      document.sections.filter(each => each.role === role),
      values,
      edits
    );
  const lessons = document.sections.find(each => each.role === "lessons");
  const learned = statements.lessons.map(sayings.said);
  if (!lessons || learned.length === 0) return;
  if (lessons.facts.some(isOpenItem)) fillList([lessons], learned, edits);
  else edits.insertBelow(headingSpan(lessons), ["", ...learned.map(each => `- ${each}`)]);
}

function fillList(sections: readonly Section[], values: readonly string[], edits: TextEdits): void {
  const open = sections.flatMap(section => section.facts).filter(isOpenItem);
  const last = open.at(-1);
  if (values.length === 0) return;
  if (!last) {
    const paragraph = sections.flatMap(section => section.facts).find(isOpenParagraph);
    if (paragraph) edits.replace(paragraph.prose.span, values.map(each => `- ${each}`).join(edits.lineEnd));
    return;
  }
  for (const [index, item] of open.entries()) {
    const value = values[index];
    if (value === undefined) continue;
    const further = item === last ? values.slice(index + 1) : [];
    const more = further.map((each, place) => `${edits.markerOf(item.span, item.ordinal + place + 1)}${each}`);
    edits.replace(item.prose.span, [value, ...more].join(edits.lineEnd));
  }
}

type OpenItem = ItemFact & { readonly prose: Prose };

function isOpenItem(fact: { readonly type: string }): fact is OpenItem {
  const item = fact as ItemFact;
  return (
    fact.type === "item" &&
    item.prose !== null &&
    item.prose.links.length === 0 &&
    !item.prose.lines.some(each => each.label) &&
    /^\[[^\]]*\]$/.test(sourceOf(item.prose.span).trim())
  );
}

function isOpenParagraph(fact: Fact): fact is ParagraphFact {
  return fact.type === "paragraph" && fact.level === 0 && /^\[[^\]]*\]$/.test(sourceOf(fact.prose.span).trim());
}

function headingSpan({ name }: Section): Span {
  return name.span;
}

function fillTimeline(document: Postmortem, incident: Incident, sayings: Sayings, edits: TextEdits): void {
  const events = eventRows(incident, sayings);
  const sections = document.sections.filter(each => each.role === "timeline");
  const timed = document.tables.filter(each => columnIndex(each, "time") >= 0);
  const table =
    timed.find(each => columnIndex(each, "event") >= 0 || sections.some(({ name }) => name === each.section?.name)) ??
    timed.find(each => sections.length === 0 && isBlank(each));
  const zone = incident.chat.zone?.name ?? null;
  const counted = incident.chat.isRelative ? ", counted from the start of the recording" : "";
  if (zone !== "UTC") sayZone(document, table ?? null, zone, counted, edits);
  if (incident.rows.length === 0) return;
  if (table) {
    const rows = events.map(event => eventCells(table.columns, event));
    replaceRows(document, table, rows, edits);
    return;
  }
  const list = events.map(({ time, moment, event }) => `- ${time} ${moment === "" ? "" : `**${moment}**: `}${event}`);
  const [section] = sections;
  const items = section?.facts.filter((fact): fact is ItemFact => fact.type === "item") ?? [];
  const [first, ...rest] = items;
  if (
    first?.prose &&
    items.every(each => each.prose && (each.prose.placeholders.length > 0 || each.prose.text === ""))
  ) {
    edits.replaceLines(first.span, list);
    for (const each of rest) edits.removeLines(each.span);
  } else if (section) edits.insertBelow(headingSpan(section), ["", ...list]);
  else edits.append(["## Timeline", "", ...list]);
}

/** A template whose times are in UTC must not say so of those of a chat in another zone, or in none that it names. */
function sayZone(
  document: Postmortem,
  table: Table | null,
  zone: string | null,
  counted: string,
  edits: TextEdits
): void {
  for (const { cell, role, name } of table?.columns ?? []) {
    if (role !== "time" || !/\bUTC\b/.test(name)) continue;
    const said = zone === null ? name.replace(/(?<!\s)\s*[([]?\bUTC\b[)\]]?/, "").trim() : name.replace("UTC", zone);
    edits.replace(cell.span, said || "Time");
  }
  for (const line of linesOf(document, "timeline")) {
    const at = sourceOf(line.span).search(/\bUTC\b/);
    if (at < 0 || line.label) continue;
    const start = line.span.start + at;
    edits.replace({ ...line.span, start, end: start + 3 }, `${zone ?? openZone}${counted}`);
  }
}

function fillActions(document: Postmortem, incident: Incident, sayings: Sayings, edits: TextEdits): void {
  const { actions } = incident;
  if (actions.length === 0) return;
  const sections = document.sections.filter(each => each.role === "action-items");
  const tables = document.tables.filter(each => columnIndex(each, "action") >= 0);
  const isTheirs = (each: Table): boolean => sections.some(({ name }) => name === each.section?.name);
  // "What, who, by" below "Follow-ups": the section says of what.
  const table = tables.find(isTheirs) ?? tables[0] ?? document.tables.find(isTheirs);
  if (table) {
    const rows = actions.map((each, place) => actionCells(table.columns, each, place, sayings));
    replaceRows(document, table, rows, edits);
    return;
  }
  const list = actions.map(
    each =>
      `- [ ] ${actionText(each, sayings)} – owner: ${each.owner === null ? "[Owner]" : asMarkdown(each.owner)}, due: [Due date]`
  );
  const [section] = sections;
  const items = section?.facts.filter((fact): fact is ItemFact => fact.type === "item") ?? [];
  const [first, ...rest] = items;
  if (first && items.every(each => !each.prose || each.prose.placeholders.length > 0 || each.prose.text === "")) {
    edits.replaceLines(first.span, list);
    for (const each of rest) edits.removeLines(each.span);
  } else if (section) edits.insertBelow(headingSpan(section), ["", ...list]);
  else edits.append(["## Action Items", "", ...list]);
}

/** Puts rows in the place of those that a table has, its columns as wide as their widest cells. */
/** Whether all that a table holds waits for values: in a template, one with times is that of its events. */
function isBlank({ rows }: Table): boolean {
  return rows.every(({ cells }) => cells.every(({ text }) => /^(?:\[[^\]]*\])?$/.test(text.trim())));
}

function replaceRows(
  { wholeOf }: Postmortem,
  table: Table,
  rows: readonly (readonly string[])[],
  edits: TextEdits
): void {
  const written = writtenTable(table);
  if (!written) return;
  const heads = written.head.cells.map(({ span, text }) => edits.replacementWithin(span) ?? text);
  const all = [heads, ...rows];
  // Wider ones would only be padded: nobody reads such rows in columns.
  const widths = heads.map((_, column) =>
    all.reduce((widest, row) => Math.max(widest, Math.min(widestCell, displayWidth(row[column] ?? ""))), 3)
  );
  const dashes = widths.map((width, column) => dashesFor(width, written.alignments[column] ?? null));
  const lines = [heads, dashes, ...rows].map((cells, index) =>
    tableLine(cells, widths, index === 1 ? [] : written.alignments)
  );
  const last = written.rows.at(-1) ?? written.delimiter;
  const span = { ...wholeOf(written.head.span), end: wholeOf(last.span).end };
  edits.replaceAll(span, lines.join(`${edits.lineEnd}${written.prefix}`));
}

/** How wide a column is made at most. */
const widestCell = 80;

function dashesFor(width: number, alignment: "left" | "right" | "center" | null): string {
  const left = alignment === "left" || alignment === "center" ? ":" : "";
  const right = alignment === "right" || alignment === "center" ? ":" : "";
  return `${left}${"-".repeat(width - left.length - right.length)}${right}`;
}

/** What the template has no place for: further durations, figures, and who took part. */
function fillFurther(document: Postmortem, incident: Incident, sayings: Sayings, edits: TextEdits): void {
  const { moments, people } = incident;
  const roles = new Set(document.fields.map(each => each.role));
  const times = (
    [
      ["time-to-detect", "Time to detect", "detected"],
      ["time-to-acknowledge", "Time to acknowledge", "acknowledged"],
      ["time-to-mitigate", "Time to mitigate", "mitigated"],
      ["time-to-resolve", "Time to resolve", "resolved"]
    ] as const
  ).flatMap(([role, label, name]) => {
    const time = roles.has(role) ? null : timeTo(name, moments);
    return time ? [`- **${label}**: ${durationWords(time)}`] : [];
  });
  const detection = document.sections.find(each => each.role === "detection");
  const detect = detection?.facts.filter(fact => fact.type === "item").at(-1);
  if (detect && "span" in detect) edits.insertBelow(detect.span, times);

  const impact = document.sections.find(each => each.role === "impact");
  const items = impact?.facts.filter((fact): fact is ItemFact => fact.type === "item") ?? [];
  const labels = items.flatMap(each => each.prose?.lines.flatMap(line => line.label?.name.text ?? []) ?? []);
  const kinds = labels.length > 0 ? labelledKinds : new Set<FigureKind>();
  const figures = furtherFigures(incident, kinds, sayings).map(each => `- ${each}`);
  const last = items.at(-1);
  if (figures.length > 0 && last) edits.insertBelow(last.span, figures);
  else if (figures.length > 0 && impact) edits.insertBelow(headingSpan(impact), ["", ...figures]);

  const isListed = roles.has("participants") || document.sections.some(each => each.role === "participants");
  const timeline = document.sections.find(each => each.role === "timeline" && each.form === "heading");
  if (isListed || people.length === 0 || !timeline) return;
  const lines = people.map(
    ({ name, role }) => `- ${asMarkdown(name)}${role === null ? "" : ` (${role.toLowerCase()})`}`
  );
  edits.insertAbove(headingSpan(timeline), [`${"#".repeat(timeline.depth)} Participants`, "", ...lines, ""]);
}
