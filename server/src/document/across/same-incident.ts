/** Whether two documents tell of one incident. */
import type { Day } from "../days.ts";
import type { DocumentOf, OpsDocument } from "../ops-document.ts";
import { remembering } from "../remembering.ts";
import { ownIncidents } from "../subjects/identifiers.ts";
import { sentOn } from "../update/next-update.ts";

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
  const day = document.kind === "postmortem" ? document.identity.day : sentOn(document);
  return day === null ? null : { first: day, last: day, areExact: false };
});

/** What happens around midnight, or in another zone, stands under the day before or behind. */
const mostDays = 2;
/** Much later nobody writes of what happened. */
const mostDaysUntilWritten = 31;

function areFarApart(one: IncidentDays | null, other: IncidentDays | null): boolean {
  if (!one || !other) return false;
  const between = Math.max(one.first - other.last, other.first - one.last);
  return between > (one.areExact && other.areExact ? mostDays : mostDaysUntilWritten);
}
