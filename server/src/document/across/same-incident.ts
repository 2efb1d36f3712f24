/** Whether two documents tell of one incident. */
import { type Day, datesIn } from "../days.ts";
import { dayNear } from "../instants.ts";
import type { DocumentOf, OpsDocument } from "../ops-document.ts";
import { remembering } from "../remembering.ts";
import { ownIncidents } from "../subjects/identifiers.ts";
import { messageLines } from "../update/message.ts";
import { sentOn } from "../update/next-update.ts";
import { ofOtherBefore, tellsOfEvent, tellsOfPlan } from "../vocabulary/elsewhere.ts";

/** Documents that each tell of one incident: only through them one document is related to another. */
export type IncidentDocument = DocumentOf<"postmortem" | "stakeholder-update" | "transcript">;

/** Whether a document tells of an incident; a template tells of none. */
export function tellsOfIncident(document: OpsDocument): document is IncidentDocument {
  const { kind, mode } = document;
  return mode !== "template" && (kind === "postmortem" || kind === "stakeholder-update" || kind === "transcript");
}

/** Whether both say that they are about an incident of the same id. */
export function shareIncident(one: OpsDocument, other: OpsDocument): boolean {
  const ids = ownIncidents(one);
  return ids.length > 0 && ownIncidents(other).some(id => ids.includes(id));
}

/**
 * Whether two documents that name each other tell of one incident: their ids or their days do not say otherwise. Two
 * postmortems do only where they share an id: else one names the other since something like it happened before.
 */
export function areOfOneIncident(one: IncidentDocument, other: IncidentDocument): boolean {
  if (shareIncident(one, other)) return true;
  if (one.kind === "postmortem" && other.kind === "postmortem") return false;
  const areNamed = ownIncidents(one).length > 0 && ownIncidents(other).length > 0;
  return !areNamed && !areFarApart(daysOf(one), daysOf(other));
}

/** The targets that a document links, without those of which it only says that they are of another incident. */
export function incidentTargets({ links }: OpsDocument): string[] {
  const named = new Set<string>();
  const denied = new Set<string>();
  for (const { form, span, target } of links) {
    if (form === "definition") continue;
    const { block, start } = span;
    const before = block.source.slice(Math.max(0, start - 160), start);
    (ofOtherBefore.test(before) ? denied : named).add(target);
  }
  return [...new Set(links.map(({ target }) => target))].filter(target => named.has(target) || !denied.has(target));
}

interface IncidentDays {
  readonly first: Day;
  readonly last: Day;
  /** Whether they are those of its events, not that on which it may have been written. */
  readonly areExact: boolean;
}

const daysOf = remembering((document: IncidentDocument): IncidentDays | null => {
  if (document.kind === "postmortem" && document.chronology.days)
    return { ...document.chronology.days, areExact: true };
  if (document.kind === "transcript") {
    const days = document.messages.flatMap(({ day }) => day ?? []);
    const [first] = days;
    return first === undefined ? null : { first, last: days.at(-1) ?? first, areExact: true };
  }
  const told = document.kind === "stakeholder-update" ? daysTold(document) : null;
  if (told) return told;
  const day = document.kind === "postmortem" ? document.identity.day : sentOn(document);
  return day === null ? null : { first: day, last: day, areExact: false };
});

/** The days on which an update says that something happened. */
function daysTold(document: DocumentOf<"stakeholder-update">): IncidentDays | null {
  const { fields, title } = document;
  const near = sentOn(document);
  const subjects = fields.filter(({ role }) => role === "subject").map(({ value }) => value);
  const lines = [...(title ? [title] : []), ...subjects, ...messageLines(document)];
  const days = lines
    .filter(({ text }) => text.length <= longestLine && /\d/.test(text))
    .flatMap(({ text }) => text.split(/(?<=[.!?])\s/))
    .filter(sentence => tellsOfEvent.test(sentence) && !tellsOfPlan.test(sentence))
    .flatMap(sentence =>
      datesIn(sentence).flatMap(date => (date.readings.length > 1 ? [] : (dayNear(date, near) ?? [])))
    );
  if (days.length === 0) return null;
  const [first, last] = [days.reduce((one, day) => Math.min(one, day)), days.reduce((one, day) => Math.max(one, day))];
  return { first, last, areExact: true };
}

/** Longer lines are logs. */
const longestLine = 1000;

/** What happens around midnight, or in another zone, stands under the day before or behind. */
const mostDays = 2;
/** Much later nobody writes of what happened. */
const mostDaysUntilWritten = 31;

function areFarApart(one: IncidentDays | null, other: IncidentDays | null): boolean {
  if (!one || !other) return false;
  const between = Math.max(one.first - other.last, other.first - one.last);
  return between > (one.areExact && other.areExact ? mostDays : mostDaysUntilWritten);
}
