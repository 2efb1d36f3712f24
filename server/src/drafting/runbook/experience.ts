/** What a postmortem tells that a runbook for the next such incident can use: all of it as it is stated. */
import { type CodeFact, type Fact, type Prose, proseOf } from "../../document/facts.ts";
import { figuresIn } from "../../document/figures.ts";
import { plainWords } from "../../document/plain-words.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import type { TimelineEvent } from "../../document/postmortem/timeline.ts";
import { readCommandBlock, readInlineCommand } from "../../document/runbook/commands.ts";
import { destruction } from "../../document/runbook/destructive-commands.ts";
import { sectionOf } from "../../document/section-tree.ts";
import { factsWithin } from "../../document/sections.ts";
import {
  afterSubject,
  beforeSubject,
  dashboardLink,
  foundByLabel,
  lookingWords,
  mitigatedByLabel
} from "../../document/vocabulary/incident-work.ts";
import { type MomentName, momentLabels, momentNames } from "../../document/vocabulary/moments.ts";
import { noHelp } from "../../document/vocabulary/runbook-uses.ts";
import type { SectionRole } from "../../document/vocabulary/sections.ts";
import { type ProseFinder, proseFinder, stated, statedText } from "../stated.ts";

/** Something that was done or seen: Markdown on one line, and the commands that stand with it as blocks. */
export interface Deed {
  readonly text: string;
  /** The code of a block, line by line, with its language; `null` where it has none. */
  readonly code: { readonly language: string; readonly lines: readonly string[] } | null;
}

export interface Experience {
  /** What the incident was called, without "Postmortem:"; `null` where it says no more. */
  readonly subject: string | null;
  /** What detected it. */
  readonly detection: string | null;
  readonly symptoms: readonly string[];
  /** What was looked at and found before anything was done about it. */
  readonly checks: readonly Deed[];
  readonly mitigations: readonly Deed[];
  /** The figures that showed that it was over. */
  readonly recovery: readonly string[];
  /** Pages of the web that show figures. */
  readonly dashboards: readonly { readonly text: string; readonly target: string }[];
}

/** A runbook that lists more is a log. */
const most = { symptoms: 6, checks: 12, mitigations: 8, recovery: 4, dashboards: 4, codeLines: 40 };

export function experienceOf(document: Postmortem): Experience {
  const events = document.chronology.timelines.flatMap(timeline => timeline.events);
  const find = proseFinder(document);
  const phases = phasesOf(document, events);
  const code = codeBlocks(document, events, find);
  const deed = (event: TimelineEvent): Deed => ({ text: eventText(event, find), code: code.get(event) ?? null });
  const checks = phases.before
    .filter(event => isLooking(event, find) || phases.found.has(event) || code.has(event))
    .map(deed);
  const mitigations = phases.during.map(deed);
  return {
    subject: subjectOf(document),
    detection: detectionOf(document, phases.detected && eventText(phases.detected, find)),
    symptoms: symptomsOf(document).slice(0, most.symptoms),
    checks: safeDeeds([...checks, ...sectionDeeds(document, ["diagnosis"])]).slice(0, most.checks),
    mitigations: safeDeeds(mitigations.length > 0 ? mitigations : resolutionDeeds(document)).slice(0, most.mitigations),
    recovery: phases.after
      .filter(event => hasFigure(event, find))
      .slice(0, most.recovery)
      .map(event => eventText(event, find)),
    dashboards: dashboardsOf(document).slice(0, most.dashboards)
  };
}

/** What may be done again: nothing that cannot be taken back, nothing that did not help. */
function safeDeeds(deeds: readonly Deed[]): Deed[] {
  return deeds.filter(({ text, code }) => {
    const commands = [text, ...(text.match(/`[^`]{1,500}`/g) ?? []), ...(code?.lines ?? [])].flatMap(each =>
      each.replace(/`/g, "").split(/&&|\|\||[;|]/)
    );
    return !noHelp.test(text) && !commands.some(isDestructive);
  });
}

function isDestructive(command: string): boolean {
  const text = command.trim();
  return destruction({ text, words: text.split(/\s+/).map(word => ({ text: word })) }) !== null;
}

function subjectOf({ title, vocabulary }: Postmortem): string | null {
  const text = plainWords(title?.text ?? "").replace(/^[^\p{L}\p{N}[]+/u, "");
  const subject = text
    .replace(beforeSubject, "")
    .replace(afterSubject, "")
    .replace(/^[\s:：–—|-]+|(?<![\s:：–—|-])[\s:：–—|-]+$/g, "");
  const isName = subject !== "" && vocabulary.sections.exact(subject) === null && !leftOpen.test(subject);
  return isName && !/^(?:template|report)$/i.test(subject) ? subject : null;
}

/** A title is one line: what stands in brackets in it was left open. */
const leftOpen = /\[[^\]]{2,1000}\]|_{3,}|\{\{/;

interface Phases {
  readonly detected: TimelineEvent | null;
  readonly before: readonly TimelineEvent[];
  readonly during: readonly TimelineEvent[];
  readonly after: readonly TimelineEvent[];
  /** Those that tell the cause. */
  readonly found: ReadonlySet<TimelineEvent>;
}

/** The events before the mitigation, those of it, and all from its effect on; in the order of the document. */
function phasesOf({ chronology }: Postmortem, events: readonly TimelineEvent[]): Phases {
  const indexOf = new Map(events.map((event, index) => [event, index] as const));
  const told = new Map<MomentName, { readonly sure: number[]; readonly all: number[] }>(
    momentNames.map(name => [name, { sure: [], all: [] }])
  );
  for (const { event, name, confidence } of chronology.moments) {
    const at = event ? indexOf.get(event) : undefined;
    if (at === undefined) continue;
    told.get(name)?.all.push(at);
    if (confidence === "explicit") told.get(name)?.sure.push(at);
  }
  const all = (name: MomentName): readonly number[] => told.get(name)?.all ?? [];
  /** The first event that says so, else one that likely does; `-1` for none. */
  const first = (name: MomentName, after: number): number =>
    least(told.get(name)?.sure ?? [], after) ?? least(all(name), after) ?? -1;
  const detected = first("detected", -1);
  // What was restarted before anybody saw anything was no mitigation.
  const mitigating = [...all("mitigation-started"), ...all("mitigated")].filter(at => at > detected);
  const begin = least(mitigating, -1) ?? -1;
  const resolved = first("resolved", Math.max(begin, detected));
  const end = least(told.get("mitigated")?.sure ?? [], begin - 1) ?? (resolved >= 0 ? resolved : events.length - 1);
  const effect = least(all("mitigated"), detected) ?? resolved;
  const during = new Set(mitigating.filter(at => at <= end));
  return {
    detected: events[detected] ?? null,
    before: events.slice(detected + 1, begin >= 0 ? begin : resolved >= 0 ? resolved : undefined),
    during: events.filter((_, at) => during.has(at)),
    after: effect < 0 ? [] : events.slice(effect),
    found: new Set(all("cause-identified").flatMap(at => events[at] ?? []))
  };
}

/** The least of these numbers above another one. */
function least(numbers: readonly number[], above: number): number | null {
  return numbers.reduce<number | null>(
    (known, each) => (each > above && (known === null || each < known) ? each : known),
    null
  );
}

/** "Mitigated — all pods on 5.0.2": a moment in a column of its own stands before what happened. */
const momentFirst = new RegExp(
  `^(?:${[...Object.values(momentLabels), "Detection", "Recovery", "Mitigation", "Resolution"].join("|")})\\s*[–—:-]+\\s+(?=\\S)`,
  "i"
);

function eventText({ text, span }: TimelineEvent, find: ProseFinder): string {
  return statedText(
    text.replace(momentFirst, ""),
    find(span).flatMap(prose => prose.code)
  );
}

function isLooking({ text, span }: TimelineEvent, find: ProseFinder): boolean {
  if (lookingWords.test(text)) return true;
  return find(span).some(prose => prose.code.some(code => readInlineCommand(code) !== null));
}

function hasFigure({ span }: TimelineEvent, find: ProseFinder): boolean {
  return find(span).some(prose => figuresIn(prose).length > 0);
}

/** The blocks of commands that stand below events, by their events. */
function codeBlocks(
  { chronology, tree }: Postmortem,
  events: readonly TimelineEvent[],
  find: ProseFinder
): ReadonlyMap<TimelineEvent, Deed["code"]> {
  const begun = new Map(events.flatMap(event => find(event.span).map(prose => [prose, event] as const)));
  const sections = new Set(chronology.timelines.flatMap(({ section }) => sectionOf(tree, section) ?? []));
  const blocks = new Map<TimelineEvent, Deed["code"]>();
  for (const section of sections) {
    let last: TimelineEvent | null = null;
    for (const fact of factsWithin(section)) {
      for (const prose of proseOf(fact)) last = begun.get(prose) ?? last;
      const code: Deed["code"] = fact.type === "code" && last ? codeOf(fact) : null;
      if (last && code && !blocks.has(last)) blocks.set(last, code);
    }
  }
  return blocks;
}

/** The commands of a block as they are written, without its output and without credentials; `null` for any other code. */
function codeOf(fact: CodeFact): Deed["code"] {
  const block = readCommandBlock(fact);
  if (!block || block.commands.length === 0 || block.hasOutput) return null;
  const lines = fact.content.text.split(/\r?\n/).map(withoutSecrets);
  if (lines.length > most.codeLines) return null;
  return { language: fact.language ?? "sh", lines };
}

/** Blanks count in code; a line that holds a credential is written without it. */
function withoutSecrets(line: string): string {
  const plain = plainWords(line);
  return plain === line.replace(/\s+/g, " ").trim() ? line : plain;
}

/** What was found by what: a label that says so, else the row that tells the detection. */
function detectionOf(document: Postmortem, detected: string | null): string | null {
  const labelled = document.facts.flatMap(fact => (isTelling(fact) ? labelsOf(fact) : []));
  const said = labelled.find(({ name, value }) => foundByLabel.test(name) && value !== "");
  return said?.value ?? detected;
}

function isTelling(fact: Fact): boolean {
  return fact.type === "paragraph" || (fact.type === "item" && fact.level === 1);
}

/** The labels of a fact with what is said behind them, as far as that is said at all. */
function labelsOf(fact: Fact): { readonly name: string; readonly value: string }[] {
  return proseOf(fact).flatMap(({ lines, placeholders, code }) =>
    lines.flatMap(({ label }) =>
      label && placeholders.length === 0
        ? [{ name: label.name.text.trim(), value: statedText(label.value.text, code) }]
        : []
    )
  );
}

/** The statements of sections with a role: items, else sentences of paragraphs; nothing that was left open. */
function statementsOf(document: Postmortem, roles: readonly SectionRole[]): Prose[] {
  const sections = document.sections.filter(({ role }) => role !== null && roles.includes(role));
  const facts = sections.flatMap(section => section.facts);
  const items = facts.filter(fact => fact.type === "item" && fact.level === 1);
  return (items.length > 0 ? items : facts.filter(fact => fact.type === "paragraph"))
    .flatMap(proseOf)
    .filter(({ text, placeholders }) => text.trim() !== "" && placeholders.length === 0 && !/:\s*$/.test(text));
}

function symptomsOf(document: Postmortem): string[] {
  const own = statementsOf(document, ["symptoms"]);
  return (own.length > 0 ? own : statementsOf(document, ["impact"])).map(stated);
}

function sectionDeeds(document: Postmortem, roles: readonly SectionRole[]): Deed[] {
  const blocks = document.sections
    .filter(({ role }) => role !== null && roles.includes(role))
    .flatMap(section => section.facts)
    .flatMap(fact => {
      const code = fact.type === "code" ? codeOf(fact) : null;
      return code ? [{ text: "", code }] : [];
    });
  return [...statementsOf(document, roles).map(prose => ({ text: stated(prose), code: null })), ...blocks];
}

/** Behind "Mitigated by", else what stands under resolution or mitigation. */
function resolutionDeeds(document: Postmortem): Deed[] {
  const roles: readonly SectionRole[] = ["resolution", "mitigation"];
  const facts = document.sections.filter(({ role }) => role && roles.includes(role)).flatMap(each => each.facts);
  const labelled = facts
    .filter(isTelling)
    .flatMap(labelsOf)
    .filter(({ name, value }) => mitigatedByLabel.test(name) && value !== "");
  if (labelled.length > 0) return labelled.map(({ value }) => ({ text: value, code: null }));
  return sectionDeeds(document, roles);
}

function dashboardsOf({ facts }: Postmortem): Experience["dashboards"][number][] {
  const found = new Map<string, string>();
  for (const { text, target } of facts.flatMap(proseOf).flatMap(prose => prose.links))
    if (/^https?:\/\/[^\s()<>]+$/i.test(target) && dashboardLink.test(`${text} ${target}`) && !found.has(target))
      found.set(target, plainWords(text));
  return [...found].map(([target, text]) => ({ text, target }));
}
