/** A postmortem → the skeleton of a runbook for the next such incident: what was seen and done, in the template of the team. */
import { type Day, formatDay } from "../../document/days.ts";
import type { Fact, ParagraphFact } from "../../document/facts.ts";
import { readDocument, sourceReader } from "../../document/ops-document.ts";
import { asMarkdown } from "../../document/plain-words.ts";
import { incidentDay } from "../../document/postmortem/incident-day.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import { insertUse } from "../../document/runbook/new-use.ts";
import type { Runbook } from "../../document/runbook/runbook.ts";
import type { Section } from "../../document/sections.ts";
import { servicesOf } from "../../document/services.ts";
import { alertNameLabel, dashboardLabel } from "../../document/vocabulary/incident-work.ts";
import type { SectionRole } from "../../document/vocabulary/sections.ts";
import { applyFix } from "../../fix.ts";
import type { DraftRequest } from "../draft-request.ts";
import { scaffold } from "../scaffold.ts";
import { type TextEdits, textEdits } from "../text-edits.ts";
import { asLinkTarget } from "../wording.ts";
import { type Deed, type Experience, experienceOf } from "./experience.ts";

export interface DraftedRunbook {
  readonly markdown: string;
}

/** Drafts a runbook. Pure; nothing is in it that the postmortem or the template does not say. */
export function draftRunbook(postmortem: Postmortem, request: DraftRequest): DraftedRunbook {
  const experience = experienceOf(postmortem);
  const { today, author, template } = request;
  const title = request.title?.trim() || (experience.subject ?? "");
  const { text } = scaffold({ kind: "runbook", title, today, author, template });
  const runbook = readRunbook(text, request);
  if (!runbook) return { markdown: text };
  const day = incidentDay(postmortem);
  const incident: IncidentLink = { day, link: linkTo(postmortem, experience, request.source) };
  const filled = filledRunbook(runbook, postmortem, experience, incident);
  const again = day === null ? null : readRunbook(filled, request);
  if (!again || day === null) return { markdown: filled };
  const use = { day, situation: `Incident: ${incident.link}`, steps: [], result: null };
  const edits = insertUse(again, use).map(({ span, text: newText }) => ({ range: again.rangeOf(span), newText }));
  return { markdown: applyFix(filled, { title: "", edits, automatic: false }) };
}

function readRunbook(text: string, { vocabulary }: DraftRequest): Runbook | null {
  const options = { kind: "runbook" as const, ...(vocabulary ? { vocabulary } : {}) };
  const document = readDocument(sourceReader().read(text), "runbook.md", options);
  return document?.kind === "runbook" ? document : null;
}

interface IncidentLink {
  readonly day: Day | null;
  /** `[what it was called](postmortem.md)`. */
  readonly link: string;
}

/** How a runbook names an incident. */
export function linkTo({ title }: Postmortem, { subject }: Pick<Experience, "subject">, source: string | null): string {
  const name = asMarkdown(subject ?? title?.text ?? "") || "postmortem";
  return source === null ? name : `[${name}](${asLinkTarget(source)})`;
}

function filledRunbook(
  runbook: Runbook,
  postmortem: Postmortem,
  { detection, symptoms, checks, mitigations, recovery, dashboards }: Experience,
  { day, link }: IncidentLink
): string {
  const edits = textEdits(runbook);
  const when = day === null ? "" : ` on ${formatDay(day)}`;
  const services = servicesOf(postmortem).map(({ text }) => asMarkdown(text));
  for (const { role, value } of runbook.fields)
    if (role === "service" && services.length > 0 && isOpen(value, runbook))
      edits.replace(value.span, services.join(", "));
  const links = dashboards.map(({ text, target }) => `[${asMarkdown(text)}](${target})`);
  fillLabel(runbook, null, dashboardLabel, links.join(", "), edits);
  if (detection !== null && !fillLabel(runbook, "alert", alertNameLabel, detection, edits))
    addBelow(runbook, "alert", "Alert", [`Detected by${when}: ${detection}`], edits);

  const impact: SectionRole = runbook.sections.some(({ role }) => role === "symptoms") ? "symptoms" : "impact";
  const seen = symptoms.map(each => `- ${each}`);
  if (seen.length > 0 && !fillParagraph(runbook, impact, [`Seen${when} (${link}):`, "", ...seen], edits))
    addBelow(runbook, impact, "Symptoms", [`Seen${when} (${link}):`, "", ...seen], edits);

  const add = (role: SectionRole, name: string, lead: string, lines: readonly string[]): void => {
    if (lines.length > 0) addBelow(runbook, role, name, [`${lead}${when} (${link}):`, "", ...lines], edits);
  };
  add("diagnosis", "Diagnose", "What was looked at and found", checks.flatMap(deedLines));
  add("mitigation", "Mitigate", "What was done, and ended it", mitigations.flatMap(deedLines));
  add(
    "verification",
    "Verification",
    "What showed the recovery",
    recovery.map(each => `- ${each}`)
  );
  return edits.text();
}

/** An item with its commands below it. Bullets: numbers would be taken for steps of the runbook. */
function deedLines({ text, code }: Deed): string[] {
  if (!code) return [`- ${text}`];
  const longest = code.lines.reduce((most, line) => Math.max(most, /`{3,}/.exec(line)?.[0].length ?? 2), 2);
  const fence = "`".repeat(longest + 1);
  const language = /^[\w-]{1,20}$/.test(code.language) ? code.language : "sh";
  const lines = [`${fence}${language}`, ...code.lines, fence].map(line => (line === "" ? "" : `  ${line}`));
  return [text === "" ? "- As it was run:" : `- ${text}`, "", ...lines, ""];
}

/** Fills the value behind a label that waits for one; whether there was such a label. `role` `null`: anywhere. */
function fillLabel(runbook: Runbook, role: SectionRole | null, name: RegExp, value: string, edits: TextEdits): boolean {
  if (value === "") return false;
  const facts =
    role === null ? runbook.facts : runbook.sections.filter(each => each.role === role).flatMap(each => each.facts);
  for (const fact of facts) {
    if (fact.type !== "item" && fact.type !== "paragraph") continue;
    const label = fact.prose?.lines.find(
      line => line.label && name.test(line.label.name.text.trim()) && isOpen(line.label.value, runbook)
    )?.label;
    if (!label) continue;
    edits.replace(label.value.span, value);
    return true;
  }
  return false;
}

/** Puts lines in the place of a paragraph that is nothing but a placeholder. */
function fillParagraph(runbook: Runbook, role: SectionRole, lines: readonly string[], edits: TextEdits): boolean {
  const facts = runbook.sections.filter(each => each.role === role).flatMap(each => each.facts);
  const open = facts.find(isOpenParagraph);
  if (!open) return false;
  edits.replaceLines(open.prose.span, lines);
  return true;
}

function isOpenParagraph(fact: Fact): fact is ParagraphFact {
  return (
    fact.type === "paragraph" &&
    fact.level === 0 &&
    fact.prose.placeholders.some(each => each.text.length >= fact.prose.text.trim().length - 1)
  );
}

/** Puts lines below the heading of a section and the comments under it; at the end in a section of its own where there is none. */
function addBelow(runbook: Runbook, role: SectionRole, name: string, lines: readonly string[], edits: TextEdits): void {
  const section = runbook.sections.find(each => each.role === role && each.form === "heading");
  if (!section) {
    edits.append([`## ${name}`, "", ...lines]);
    return;
  }
  edits.insertBelow(endOfLead(section), ["", ...withoutBlankEnd(lines)]);
}

function endOfLead({ name, facts }: Section): Section["name"]["span"] {
  let last = name.span;
  for (const fact of facts) {
    if (fact.type !== "comment") break;
    last = fact.content.span;
  }
  return last;
}

function withoutBlankEnd(lines: readonly string[]): readonly string[] {
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** Whether a value waits for one: nothing but placeholders, or nothing at all. */
function isOpen(
  { text, span }: { readonly text: string; readonly span: Section["name"]["span"] },
  { placeholders }: Runbook
): boolean {
  return (
    text.trim() === "" ||
    placeholders.some(
      each => each.span.block === span.block && each.span.start >= span.start && each.span.end <= span.end
    )
  );
}
