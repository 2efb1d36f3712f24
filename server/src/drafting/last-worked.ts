/** A postmortem tells that a runbook was used, and worked: what the runbook's own record of its uses wants to know. */
import type { Day } from "../document/days.ts";
import { formatDay } from "../document/days.ts";
import { type Fact, type Prose, proseOf } from "../document/facts.ts";
import { incidentDay } from "../document/postmortem/incident-day.ts";
import type { Postmortem } from "../document/postmortem/postmortem.ts";
import { insertUse, toldUse } from "../document/runbook/new-use.ts";
import type { Runbook } from "../document/runbook/runbook.ts";
import { factsWithin } from "../document/sections.ts";
import { otherStepUses } from "../document/subjects/steps.ts";
import { afterwards, noHelp, runbookNotUsed, runbookUsed, runbookWord } from "../document/vocabulary/runbook-uses.ts";
import type { DocumentEdit } from "../protocol.ts";
import { t } from "../text/translate.ts";
import { isReadable } from "./readable-edit.ts";
import { linkTo } from "./runbook/draft.ts";
import { experienceOf } from "./runbook/experience.ts";

export interface LastWorkedRequest {
  /** The path of the postmortem from the runbook; `null` where it has none. */
  readonly source: string | null;
  /** Whether the target of a link in the postmortem leads to the runbook. */
  readonly leadsToRunbook: (target: string) => boolean;
  /** Whether the target of a link in the runbook leads to the postmortem. */
  readonly leadsToPostmortem: (target: string) => boolean;
  /** Whether a person says that this runbook was used and worked: the postmortem need not tell it then. */
  readonly isNamed: boolean;
  /** The steps that a person says were used; those that the postmortem tells where nobody says any. */
  readonly steps?: readonly string[] | undefined;
}

/** Edits of the runbook, or why there is nothing to do. */
export type LastWorked =
  | { readonly edits: readonly DocumentEdit[]; readonly day: Day; readonly steps: readonly string[] }
  | { readonly reason: string; readonly isTold: boolean };

/** A "last worked" row for a runbook. Pure. */
export function lastWorkedRow(postmortem: Postmortem, runbook: Runbook, request: LastWorkedRequest): LastWorked {
  const day = incidentDay(postmortem);
  if (day === null) return nothing(t`the postmortem does not say on which day it happened`);
  const told = toldUse(runbook, day, request.leadsToPostmortem);
  if (told === "link") return { reason: t`the runbook has a row for this incident already`, isTold: true };
  if (told === "day") return { reason: t`the runbook has a row for ${formatDay(day)} already`, isTold: true };
  const unknown = request.steps?.find(
    step => !runbook.books.flatMap(({ steps: own }) => own).some(({ id }) => id === step.toLowerCase())
  );
  if (unknown !== undefined) return nothing(t`the runbook has no step ${unknown}`);
  const steps = request.steps ?? stepsTold(postmortem, runbook, request);
  if (!request.isNamed) {
    if (steps.length === 0 && !tellsUse(postmortem, request))
      return nothing(t`the postmortem does not tell that this runbook was used`);
    if (!tellsEnd(postmortem)) return nothing(t`the postmortem does not tell that it worked`);
  }
  const use = {
    day,
    situation: `Incident: ${linkTo(postmortem, experienceOf(postmortem), request.source)}`,
    steps,
    result: tellsEnd(postmortem) && !tellsNoHelp(postmortem) ? "Worked" : "[Description of the result]"
  };
  const added = insertUse(runbook, use);
  if (!added.every(edit => isReadable(edit, runbook)))
    return nothing(t`what is added would not be read: a block of code or a comment in the runbook is not closed`);
  const edits = added.map(({ span, text }) => ({ range: runbook.rangeOf(span), newText: text }));
  return { edits, day, steps };
}

function nothing(reason: string): LastWorked {
  return { reason, isTold: false };
}

/** What tells of the incident itself, rather than of what is to be done or was learned. */
function tellingFacts({ facts, sections }: Postmortem): Fact[] {
  const left = new Set(
    sections.filter(({ role }) => role === "action-items" || role === "lessons").flatMap(factsWithin)
  );
  return facts.filter(fact => !left.has(fact));
}

/** The steps that it names together with the runbook: "step 3b of [the runbook](…)". */
function stepsTold(postmortem: Postmortem, runbook: Runbook, { leadsToRunbook }: LastWorkedRequest): string[] {
  const facts = tellingFacts(postmortem).filter(fact => proseOf(fact).every(({ text }) => !runbookNotUsed.test(text)));
  const addresses = { own: "postmortem", of: (target: string) => (leadsToRunbook(target) ? "runbook" : null) };
  const links = facts.flatMap(fact => proseOf(fact).flatMap(({ links: all }) => all.map(link => link.target)));
  const named = new Set(links);
  const document = { ...postmortem, facts, links: postmortem.links.filter(({ target }) => named.has(target)) };
  const uses = otherStepUses(document, addresses, () => runbook, { isMeant: () => true, mayCover: () => true });
  return [...new Set(uses.map(({ step }) => step.id))];
}

/** Whether a sentence says that the runbook was used: it links it, or speaks of the only one that is linked anywhere. */
function tellsUse(postmortem: Postmortem, { leadsToRunbook }: LastWorkedRequest): boolean {
  const targets = postmortem.links.filter(
    ({ target, text }) => runbookWord.test(`${target} ${text}`) || leadsToRunbook(target)
  );
  const isOnly = targets.length > 0 && targets.every(({ target }) => leadsToRunbook(target));
  const actions = new Set(postmortem.sections.filter(({ role }) => role === "action-items").flatMap(factsWithin));
  const says = ({ text, links }: Prose): boolean =>
    text.length < 2000 &&
    (links.some(({ target }) => leadsToRunbook(target)) || (isOnly && runbookWord.test(text))) &&
    runbookUsed.test(text) &&
    !runbookNotUsed.test(text) &&
    !afterwards.test(text);
  return postmortem.facts.some(fact => !actions.has(fact) && proseOf(fact).some(says));
}

/** Whether it tells that the incident was mitigated or over. */
function tellsEnd({ chronology }: Postmortem): boolean {
  return chronology.moments.some(({ name }) => name === "mitigated" || name === "resolved");
}

/** Whether it tells of anything that was done that it did not help: which steps that were, nobody here knows. */
function tellsNoHelp(postmortem: Postmortem): boolean {
  return tellingFacts(postmortem).some(fact => proseOf(fact).some(({ text }) => noHelp.test(text.slice(0, 8000))));
}
