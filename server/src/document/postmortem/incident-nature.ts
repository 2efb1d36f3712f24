/** What sort of incident a postmortem tells of, where that decides what can be asked of it. */
import type { DocumentBase } from "../document-base.ts";
import { type Fact, proseOf } from "../facts.ts";
import { fieldText, isOwn } from "../fields.ts";
import { rememberingLists } from "../remembering.ts";
import { nearMiss, ongoing, securityCase } from "../vocabulary/incidents.ts";

export interface IncidentNature {
  /** Its status says that it is not over. */
  readonly isOngoing: boolean;
  /** Nothing happened to anybody. */
  readonly isNearMiss: boolean;
  /** A vulnerability or a breach: nobody knows the minute in which it began. */
  readonly isSecurity: boolean;
}

/** Reads the nature of an incident from its title, its status and what stands first. */
export function natureOf({ title, fields, tree }: DocumentBase): IncidentNature {
  const status = fieldText(fields.filter(isOwn), "status") ?? "";
  const summary = tree.all.find(({ role }) => role === "summary")?.facts ?? [];
  const opening = [...tree.preamble, ...(tree.all[0]?.facts ?? []), ...summary].slice(0, 20);
  return { isOngoing: ongoing.test(status), ...saidOf(opening, [title?.text ?? ""]) };
}

const saidOf = rememberingLists(
  (opening: readonly Fact[], [title]: readonly [string]): Omit<IncidentNature, "isOngoing"> => {
    const said = [title, ...opening.flatMap(proseOf).map(({ text }) => text.slice(0, 600))].join("\n");
    return { isNearMiss: nearMiss.test(said), isSecurity: securityCase.test(said) };
  }
);
