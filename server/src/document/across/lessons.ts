/** What the postmortems of a service ask of its next release. */

import type { Edit } from "../edits.ts";
import { type ItemFact, proseOf } from "../facts.ts";
import { itemAtEnd } from "../insert-item.ts";
import { containsWords } from "../names.ts";
import { asMarkdown } from "../plain-words.ts";
import type { ActionItem } from "../postmortem/action-item.ts";
import type { Postmortem } from "../postmortem/postmortem.ts";
import type { ReleaseChecklist } from "../release/release-checklist.ts";
import { remembering } from "../remembering.ts";
import { serviceWords } from "../service-words.ts";
import { sharedService } from "../services.ts";
import { sharedWords } from "../shared-words.ts";
import { notCausedBy, preventing } from "../vocabulary/action-wording.ts";

/** Whether a postmortem is about the service that is released, and its incident was before that. */
export function concernsRelease(postmortem: Postmortem, checklist: ReleaseChecklist): boolean {
  const [incident, release] = [postmortem.identity.day, checklist.releaseDate?.day ?? null];
  if (incident === null || release === null || incident >= release) return false;
  const service = sharedService(checklist, postmortem);
  return service !== null && !deniedServices(postmortem).some(text => containsWords(text, service.key));
}

/** What a postmortem says did not cause it: "not caused by ledger-api". */
const deniedServices = remembering(({ facts }: Postmortem): readonly string[] =>
  facts
    .flatMap(proseOf)
    .filter(({ text }) => text.length <= longest)
    .flatMap(({ text }) => [...text.matchAll(notCausedBy)].map(([, name = ""]) => serviceWords(name)))
);

/** Nobody writes such a paragraph. */
const longest = 10_000;

/** The open preventive items of a postmortem of which nothing in a checklist speaks. */
export function unlearnedItems({ facts }: ReleaseChecklist, { actionItems }: Postmortem): ActionItem[] {
  const checks = facts.filter(({ type }) => type === "item" || type === "table-row");
  const lines = checks.flatMap(fact => proseOf(fact).flatMap(prose => prose.lines));
  return actionItems
    .flatMap(group => group.items)
    .filter(({ state, purpose }) => state === "open" && purpose === "prevent")
    .filter(({ leavesTypeOpen, task }) => !leavesTypeOpen || preventing.test(task))
    .filter(({ text }) => !lines.some(line => sharedWords(line.text, withoutHandles(text)) >= 2));
}

/** A box for an item, behind the last of those that are ticked before the release; `null` where no such box stands. */
export function addCheck(checklist: ReleaseChecklist, { task, text }: ActionItem): Edit | null {
  const { boxes, facts } = checklist;
  if (sharedWords(task, withoutHandles(text)) < 2) return null;
  const before = new Set(boxes.filter(({ later }) => !later).map(({ prose }) => prose));
  const last = facts
    .filter((fact): fact is ItemFact => fact.type === "item" && fact.level === 1 && fact.box !== null)
    .findLast(({ prose }) => prose !== null && before.has(prose));
  return last ? itemAtEnd(last, asMarkdown(task), checklist) : null;
}

/** Who does it says nothing of what is done. */
function withoutHandles(text: string): string {
  return text.replace(/@[\w-]+/g, "");
}
