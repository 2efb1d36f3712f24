/** The retrospective of a release, begun from what its checklist says: what was go, what was not and why, what was left open. */
import { type Day, formatDay } from "../document/days.ts";
import { type Edit, insertAtEnd, insertBelowSection } from "../document/edits.ts";
import { type Fact, type Prose, proseOf, type Span, type Words } from "../document/facts.ts";
import { depthOfSections } from "../document/insert-section.ts";
import type { Criterion } from "../document/release/criteria.ts";
import type { ListedCriterion } from "../document/release/listed-criteria.ts";
import type { ReleaseChecklist } from "../document/release/release-checklist.ts";
import { retrospectiveSections } from "../document/release/retrospective.ts";
import { factsWithin, type Section } from "../document/sections.ts";
import { sentencesOf } from "../document/sentences.ts";
import { deviationWords, plannedWords } from "../document/vocabulary/releases.ts";
import type { SectionRole } from "../document/vocabulary/sections.ts";
import type { DocumentEdit } from "../protocol.ts";
import { t } from "../text/translate.ts";
import { isReadable } from "./readable-edit.ts";
import { type ProseFinder, proseFinder, stated, statedText } from "./stated.ts";

/** Edits of the checklist, or why there is nothing to do. */
export type DraftedRetrospective =
  | { readonly edits: readonly DocumentEdit[]; readonly markdown: string }
  | { readonly reason: string; readonly isTold: boolean };

/**
 * What a checklist says, put together below the heading of its retrospective, or in a section of its own at the end. Nothing
 * that somebody wrote is touched. Pure.
 */
export function draftRetrospective(document: ReleaseChecklist, today: Day): DraftedRetrospective {
  if (document.facts.some(fact => proseOf(fact).some(({ text }) => text.startsWith(begun))))
    return { reason: t`its retrospective has been drafted already`, isTold: true };
  const lines = linesOf(document, today);
  if (!lines) return { reason: t`nothing in it is decided, ticked or told yet`, isTold: false };
  const [section] = retrospectiveSections(document);
  const edit: Edit = section
    ? insertBelowSection(withoutParts(section), lines, document)
    : insertAtEnd([`${"#".repeat(depthOfSections(document))} Retrospective`, "", ...lines], document);
  if (!isReadable(edit, document))
    return {
      reason: t`what is added would not be read: a block of code or a comment in it is not closed`,
      isTold: false
    };
  return { edits: [{ range: document.rangeOf(edit.span), newText: edit.text }], markdown: lines.join("\n") };
}

const begun = "What this checklist said on ";

/** What stands in the sections below it stays behind what is added. */
function withoutParts(section: Section): Section {
  const first = section.children.findIndex(({ form }) => form === "heading");
  return first < 0 ? section : { ...section, children: section.children.slice(0, first) };
}

/** A list that is longer says more than anybody reads. */
const most = 25;

function linesOf(document: ReleaseChecklist, today: Day): string[] | null {
  const find = proseFinder(document);
  const criteria = [
    ...document.criteria.map(each => ofTable(each, find)),
    ...document.listedCriteria.map(each => ofList(each, find))
  ];
  const decided = document.decision && document.decision.outcome !== "open" ? document.decision.text : null;
  const go = criteria.filter(({ state }) => state === "go");
  const not = criteria.filter(({ state }) => reasonable.has(state));
  const open = criteria.filter(({ state }) => state === "unfilled" || state === "pending" || state === "other");
  const listed = new Set(document.listedCriteria.map(({ item }) => item.prose));
  const boxes = document.boxes.filter(({ prose, later }) => !listed.has(prose) && !later);
  const unticked = boxes.filter(({ ticked, skipped }) => !ticked && !skipped);
  const skipped = boxes.filter(each => !each.ticked && each.skipped);
  const lookingBack = retrospectiveSections(document).flatMap(factsWithin);
  const told = deviationsIn(document, new Set(lookingBack));
  const isWorkedOn =
    decided !== null || told.length > 0 || open.length < criteria.length || unticked.length < boxes.length;
  if (!isWorkedOn) return null;
  const below = new Set(unticked.flatMap(box => box.below));
  return [
    `${begun}${formatDay(today)}:`,
    "",
    ...(decided === null ? [] : [`- It was decided: “${statedText(decided, [])}”`]),
    ...(criteria.length === 0 ? [] : [`- ${go.length} of ${count(criteria.length, "criterion", "criteria")} go`]),
    ...(boxes.length === 0
      ? []
      : [`- ${boxes.length - unticked.length - skipped.length} of ${count(boxes.length, "box", "boxes")} ticked`]),
    "",
    ...list(
      "Go:",
      go.map(({ text }) => text)
    ),
    ...list("Not go, or go with a reason:", [
      ...not.map(({ text, said, hasReason }) => `${text} – ${said}${hasReason ? "" : " – [Reason]"}`),
      ...skipped.map(({ prose, hasReason }) => `${stated(prose)}${hasReason ? "" : " – [Reason]"}`)
    ]),
    ...list("Left open:", [
      ...open.map(({ text }) => text),
      ...unticked.filter(box => !below.has(box)).map(({ prose }) => stated(prose))
    ]),
    ...list("What did not go as planned, as it is told above:", told),
    "To be answered:",
    "",
    "- [Description of what went well, and the reason]",
    "- [Description of each delay, and the reason]",
    ...(told.length > 0 ? [] : ["- [Description of any rollback or change of the stages, or none]"]),
    "- [Description of what the next checklist has to ask, with its owner and due date]"
  ];
}

interface Told {
  readonly text: string;
  readonly state: Criterion["status"]["state"];
  /** What stands in its status and its remarks. */
  readonly said: string;
  readonly hasReason: boolean;
}

/** What somebody is to give a reason for. */
const reasonable: ReadonlySet<Told["state"]> = new Set(["no-go", "conditional", "waived", "not-applicable"]);

function ofTable({ text, status, remarks, column, row }: Criterion, find: ProseFinder): Told {
  const notes = remarks.filter(({ text: each, placeholders }) => each.trim() !== "" && placeholders.length === 0);
  return {
    text: `${statedText(text, codeIn(row, find))}${column === null ? "" : ` (${statedText(column, [])})`}`,
    state: status.state,
    said: [stated(status.cell), ...notes.map(stated)].join(" – "),
    hasReason: saysMore(status.cell.text) || notes.length > 0
  };
}

function ofList({ text, status, item }: ListedCriterion, find: ProseFinder): Told {
  return {
    text: statedText(text, codeIn(item.span, find)),
    state: status.state,
    said: statedText(status.cell.text, []),
    hasReason: saysMore(status.cell.text)
  };
}

/** Whether something stands behind the word of a status: "N/A – no data is changed". */
function saysMore(status: string): boolean {
  return /\p{L}\s*[–—:(,;-]+\s*\p{L}{3}/u.test(status.replace(/^no-go/i, "nogo"));
}

function codeIn(span: Span, find: ProseFinder): Words[] {
  return find(span).flatMap(({ code }) => code);
}

function list(name: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, most).map(each => `- ${each}`);
  return [name, "", ...shown, ...(items.length > most ? [`- … and ${items.length - most} more`] : []), ""];
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}

/** Where it stands how the release went. */
const telling: ReadonlySet<SectionRole | null> = new Set<SectionRole | null>([
  "rollout",
  "monitoring",
  "rollback-procedure",
  "rollback-triggers",
  "post-release",
  "communication",
  "current-status",
  "timeline",
  "decision"
]);

/** Sentences and rows that tell of a rollback, a halt or a delay as of something that happened. */
function deviationsIn({ sections }: ReleaseChecklist, left: ReadonlySet<Fact>): string[] {
  const facts = sections.filter(({ role }) => telling.has(role)).flatMap(each => each.facts);
  return facts
    .filter(fact => !left.has(fact))
    .flatMap(fact => {
      if (fact.type === "table-row") return fact.cells.some(tellsDeviation) ? [rowText(fact.cells)] : [];
      if (fact.type !== "item" && fact.type !== "paragraph") return [];
      return fact.prose && tellsDeviation(fact.prose) && !(fact.type === "item" && fact.box === "open")
        ? sentencesOf(fact.prose).flatMap(({ text }) =>
            isDeviation(text) ? [statedText(text, fact.prose?.code ?? [])] : []
          )
        : [];
    })
    .slice(0, most);
}

function tellsDeviation({ text, placeholders }: Prose): boolean {
  return (
    text.length < 2000 &&
    placeholders.length === 0 &&
    sentencesOf({ text } as Prose).some(each => isDeviation(each.text))
  );
}

function isDeviation(text: string): boolean {
  return deviationWords.test(text) && !plannedWords.test(text);
}

function rowText(cells: readonly Prose[]): string {
  return cells
    .filter(({ text }) => text.trim() !== "")
    .map(stated)
    .join(" – ");
}
