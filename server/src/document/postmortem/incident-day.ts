/** The day on which an incident began, which need not be the first day that its postmortem writes. */
import { type Day, findDay } from "../days.ts";
import { isOwn } from "../fields.ts";
import type { FieldRole } from "../vocabulary/fields.ts";
import type { Postmortem } from "./postmortem.ts";

/**
 * What its fields say of the incident, else its timeline, else the day that the document tells of; `null` where none is
 * written with its year.
 */
export function incidentDay({ fields, chronology, identity }: Pick<Postmortem, "fields" | "chronology" | "identity">) {
  const stated = (role: FieldRole): Day | null => {
    for (const field of fields) {
      const day = field.role === role && isOwn(field) ? findDay(field.value.text) : null;
      if (day !== null) return day;
    }
    return null;
  };
  const started = chronology.moments.find(each => each.name === "started" && each.isDayWritten)?.day ?? null;
  return stated("date") ?? stated("started") ?? started ?? identity.day ?? chronology.days?.first ?? null;
}
