/** What an update tells of a postmortem, each piece with the place that proves it; and what it leaves out, and why. */
import { formatDay, parseDay } from "../../document/days.ts";
import type { Span } from "../../document/facts.ts";
import { figuresIn } from "../../document/figures.ts";
import type { ActionItem } from "../../document/postmortem/action-item.ts";
import { readNotes } from "../../document/postmortem/action-item-notes.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import { spanWithin } from "../../document/prose-spans.ts";
import { incidentIdOf } from "../../document/subjects/identifiers.ts";
import { timesIn } from "../../document/times.ts";
import type { Audience } from "../../document/update/audience.ts";
import type { UpdateStatus } from "../../document/update/status-words.ts";
import { declinedTask, doneMark, doubtfulOwner, noItems, pastTense } from "../../document/vocabulary/action-items.ts";
import {
  affectedPeople,
  affectedUse,
  deed,
  effect,
  leansBack,
  notDoneByUs,
  notTheEffect,
  spared,
  toldAsDone
} from "../../document/vocabulary/outsiders.ts";
import { everybody } from "../../document/vocabulary/people.ts";
import type { SectionRole } from "../../document/vocabulary/sections.ts";
import { capitalised } from "../wording.ts";
import { instantsOf, type ToldInstant } from "./instants.ts";
import { stateOf } from "./state.ts";
import { evidenceLabel, type Statement, statementsOf } from "./statements.ts";
import { holdsCode, type LeftOutReason, type Tellable, tellableTo } from "./tellable.ts";

/** A sentence that is taken over as it stands. */
export interface Told {
  readonly text: string;
  readonly evidence: Span;
}

/** An action item that readers are told of. */
export interface PlannedAction extends Told {
  readonly isDone: boolean;
  /** `YYYY-MM-DD`; `null` where no day is known, and for a day that has passed. */
  readonly due: string | null;
  /** Whether its day has passed without its being done. */
  readonly isOverdue: boolean;
  /** `null` for readers outside. */
  readonly owner: string | null;
}

export interface LeftOut extends Told {
  readonly what: "affected" | "done" | "action";
  readonly reason: LeftOutReason;
}

export interface News {
  readonly audience: Audience;
  readonly status: UpdateStatus;
  /** `null` where a person says the status, or nothing does. */
  readonly statusEvidence: Span | null;
  /** The id of the incident, as the postmortem states it. */
  readonly incident: string | null;
  readonly started: ToldInstant | null;
  readonly mitigated: ToldInstant | null;
  readonly resolved: ToldInstant | null;
  /** What the summary says; for readers inside only. */
  readonly summary: readonly Told[];
  readonly affected: readonly Told[];
  readonly unaffected: readonly Told[];
  readonly done: readonly Told[];
  readonly actions: readonly PlannedAction[];
  readonly leftOut: readonly LeftOut[];
}

export interface NewsRequest {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly audience: Audience;
  readonly status?: UpdateStatus | undefined;
  readonly timeZone?: string | null | undefined;
}

/** How much of each an update holds at most. */
const most = { summary: 3, affected: 4, unaffected: 2, done: 4, actions: 12 };

export function newsOf(document: Postmortem, { today, audience, status, timeZone }: NewsRequest): News {
  const tellable = tellableTo(audience, document);
  const leftOut: LeftOut[] = [];
  const state = status ? { status, evidence: null } : stateOf(document);
  const isOver = state.status === "resolved";
  const instants = instantsOf(document, timeZone);
  const isMended = isOver || state.status === "monitoring";
  const kept = (what: LeftOut["what"], statements: readonly Statement[], count: number): Told[] => {
    const told: Told[] = [];
    for (const statement of statements) {
      const reason = tellable(statement);
      const text = sentence(statement);
      if (reason) leftOut.push({ what, text: statement.text, evidence: statement.span, reason });
      else if (told.length < count && !told.some(each => each.text === text))
        told.push({ text, evidence: statement.span });
    }
    return told;
  };
  const affecting = affectedOf(document);
  const affected = kept("affected", affecting.affected, most.affected);
  const actions = actionsOf(document, tellable, { today, audience }, leftOut);
  return {
    audience,
    status: state.status,
    statusEvidence: state.evidence,
    incident: incidentIdOf(document),
    started: instants.started,
    mitigated: isMended ? instants.mitigated : null,
    resolved: isOver ? instants.resolved : null,
    affected,
    unaffected: kept("affected", affecting.unaffected, most.unaffected),
    summary: audience === "internal" ? summaryOf(document, tellable, affected) : [],
    // To readers outside only an action item that is done is proof enough.
    done: isMended ? kept("done", doneIn(document), audience === "internal" ? most.done : 0) : [],
    actions,
    leftOut
  };
}

/** The first whole sentences of the summary that stand by themselves and are not told elsewhere. */
function summaryOf(document: Postmortem, tellable: Tellable, affected: readonly Told[]): Told[] {
  return statementsOf(document, summary)
    .filter(
      each =>
        each.label === null &&
        isSentence(each.text) &&
        !leansBack.test(each.text) &&
        !hasBareTime(each.text) &&
        !affected.some(({ text }) => text === each.text) &&
        tellable(each) === null
    )
    .slice(0, most.summary)
    .map(({ text, span }) => ({ text, evidence: span }));
}

/** A whole sentence rather than a note or a name. */
function isSentence(text: string): boolean {
  return text.split(" ").length >= 5 && /[.!]["”’)]?$/.test(text);
}

/** With the name of its label, where that says more than the section. */
function sentence({ text, label }: Statement): string {
  return label === null || plainLabel.test(label.trim()) ? text : `${label.trim()}: ${text}`;
}

const plainLabel =
  /^(?:\W{0,100})(?:(?:user|customer|service|business|end[- ]user|users?|customers?)?[ /-]*(?:impact|affected|effects?|summary|description|overview|details?|scope|resolution|mitigation|mitigated by|fix|what happened|issue|problem))(?:\W*)$/i;

const impact: ReadonlySet<SectionRole> = new Set(["impact", "symptoms"]);
const summary: ReadonlySet<SectionRole> = new Set(["summary"]);

/** The sentences that say who or what was affected; those of the summary where no other does. */
function affectedOf(document: Postmortem): {
  readonly affected: readonly Statement[];
  readonly unaffected: readonly Statement[];
} {
  const stated = statementsOf(document, impact);
  const own = stated.filter(isEffect);
  const affected = own.length > 0 ? own : statementsOf(document, summary).filter(isEffect);
  const withFigures = affected.filter(hasFigure);
  return {
    affected: withFigures.length > 0 ? withFigures : affected,
    unaffected: stated.filter(({ text }) => spared.test(text) && !notTheEffect.test(text))
  };
}

function isEffect({ text, label }: Statement): boolean {
  const said = label === null ? text : `${label}: ${text}`;
  if (leansBack.test(text) || hasBareTime(text)) return false;
  if (spared.test(text) || notTheEffect.test(text) || /^\W*(?:none|n\/a|unknown)\W*$/i.test(text)) return false;
  const isOfUse = affectedPeople.test(said) || affectedUse.test(said);
  return isOfUse && (effect.test(said) || /\baffected|impact/i.test(label ?? ""));
}

/** "Between 9 and 10 AM": a reader elsewhere does not know when that was. */
function hasBareTime(text: string): boolean {
  return timesIn(text).some(({ from }) => from.zone === null);
}

function hasFigure(statement: Statement): boolean {
  const { text, prose } = statement;
  return figuresIn({ ...prose, text, span: statement.span }).some(({ kind, isZero }) => kind !== "money" && !isZero);
}

const ending: ReadonlySet<SectionRole> = new Set(["resolution", "mitigation"]);

/** What is told as done to end it. */
function doneIn(document: Postmortem): Statement[] {
  return statementsOf(document, ending).filter(
    ({ text, label }) =>
      !(
        label && /\b(?:next|future|plan|long[- ]term|temporary|prevent|owner|time|date|duration|status)\b/i.test(label)
      ) &&
      !notDoneByUs.test(text) &&
      !leansBack.test(text) &&
      !hasBareTime(text) &&
      (pastTense.test(text) || toldAsDone.test(text))
  );
}

function actionsOf(
  { actionItems, identity }: Postmortem,
  tellable: Tellable,
  { today, audience }: Pick<NewsRequest, "today" | "audience">,
  leftOut: LeftOut[]
): PlannedAction[] {
  const now = parseDay(today);
  const actions: PlannedAction[] = [];
  for (const item of actionItems.flatMap(group => group.items)) {
    const { owner, due, state } = item;
    if (state !== "open" && state !== "done") continue;
    const text = taskOf(item);
    if (declinedTask.test(item.task) || declinedTask.test(text)) continue;
    if (text === "" || noItems.test(text)) continue;
    const leave = (reason: LeftOutReason): void =>
      void leftOut.push({ what: "action", text, evidence: item.span, reason });
    const hasOwner =
      owner !== null &&
      !everybody.test(owner.text) &&
      ![owner.text, item.cells.owner?.text ?? ""].some(each => doubtfulOwner.test(each.trim()));
    const [prose] = item.prose;
    const isForOutside = item.purpose !== "document" && (state === "open" || deed.test(text) || pastTense.test(text));
    const place = prose ? spanWithin(item, 0, item.text.length) : item.span;
    const reason = tellable({ text, span: place, code: prose ? holdsCode(prose, prose.span) : false });
    if (reason) leave(reason);
    else if (audience === "external" && !isForOutside) leave("internal");
    else if (state === "open" && !hasOwner) leave("no owner");
    else if (actions.length < most.actions) {
      const day = due?.day ?? null;
      const isOverdue = state === "open" && day !== null && now !== null && day < now;
      // A date that only the document's own day explains may be counted from the wrong one.
      const isCertain = day !== null && !isOverdue && (identity.day !== null || /\d{4}/.test(due?.text ?? ""));
      actions.push({
        text,
        evidence: item.span,
        isDone: state === "done",
        due: isCertain && state === "open" ? formatDay(day) : null,
        isOverdue,
        owner: audience === "internal" && owner ? owner.text : null
      });
    }
  }
  return actions;
}

/** What is to be done alone: without its owner, its date, its ticket, its state and the links that prove it. */
function taskOf({ task, owner, due, ticket, prose }: ActionItem): string {
  const labels = new Set(prose.flatMap(({ links }) => links.map(({ text }) => text)));
  const line = task
    .replace(evidenceLabel, (part, label: string) => (labels.has(label) ? "" : part))
    .trim()
    .replace(doneMark, "")
    .replace(/(?<!\s)\s*[([]?\b(?:DONE|FIXED|COMPLETED)[)\]]?[.!]?$/, "")
    .trim();
  const known = { owner: owner?.text ?? null, due: due?.text ?? null, ticket: ticket?.text ?? null };
  const { text } = readNotes(line, known);
  return capitalised(text.replace(/^[\s:：–—-]+|(?<![\s.:;,–—-])[\s.:;,–—-]+$/g, "").replace(/\s+/g, " "));
}
