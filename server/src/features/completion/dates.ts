/** Days that people mean: today, the day of the release, the next business day, in two weeks, the deadline. */
import { CompletionItemKind } from "vscode-languageserver-protocol";
import { dayStyleOf, writeDay } from "../../document/date-style.ts";
import { type Day, spokenWeekday, weekdayOf } from "../../document/days.ts";
import { severityKey } from "../../rules/severity-key.ts";
import { spokenAgo } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import type { Known } from "./known.ts";
import type { Offer } from "./offers.ts";

/** What a day is wanted for: until when something is done, when a release is, or when something was. */
export type DatePurpose = "due" | "release" | "past";

interface Named {
  readonly day: Day;
  readonly name: string;
  /** Whether its name says how far away it is. */
  readonly tellsDistance?: boolean;
}

/** The days for a purpose, the likeliest first; each day once. */
export function dateOffers(known: Known, purpose: DatePurpose): Offer[] {
  const { today, document } = known;
  const common: readonly Named[] = [
    { day: nextBusinessDay(today), name: t`next business day` },
    { day: today + 14, name: t`in two weeks`, tellsDistance: true }
  ];
  const now: Named = { day: today, name: t`today`, tellsDistance: true };
  const release = document.kind === "release-checklist" ? document.releaseDate?.day : undefined;
  const released: readonly Named[] =
    release === undefined || purpose === "release" ? [] : [{ day: release, name: t`release date` }];
  const named =
    purpose === "past"
      ? [now, ...incidentDay(known), ...released]
      : [...(purpose === "due" ? deadline(known) : []), ...released, ...common, now];
  const style = known.dateStyle === "document" ? dayStyleOf(document) : known.dateStyle;
  const met = new Set<Day>();
  return named.flatMap(({ day, name, tellsDistance = false }): Offer[] => {
    if (met.has(day)) return [];
    met.add(day);
    const label = writeDay(day, style);
    const details = [name, spokenWeekday(day), ...(tellsDistance ? [] : [distance(day - today)])];
    return [{ label, kind: CompletionItemKind.Constant, detail: details.join(", "), filter: `${label} ${name}` }];
  });
}

function nextBusinessDay(today: Day): Day {
  const weekday = weekdayOf(today);
  return today + (weekday === 5 ? 3 : weekday === 6 ? 2 : 1);
}

/** Until when the team wants the action items of such an incident done. */
function deadline({ document, conventions: { deadlines } }: Known): Named[] {
  if (document.kind !== "postmortem") return [];
  const { identity, chronology } = document;
  const incident = chronology.days?.last ?? identity.day;
  const days = severityKey(deadlines, identity.severity?.text ?? "")?.actionItems;
  const severity = identity.severity?.text.split("\n")[0]?.slice(0, 40);
  return incident === null || days === undefined
    ? []
    : [{ day: incident + days, name: severity ? t`deadline for ${severity}` : t`deadline` }];
}

function incidentDay({ document }: Known): Named[] {
  if (document.kind !== "postmortem" || document.identity.day === null) return [];
  return [{ day: document.identity.day, name: t`day of the incident` }];
}

function distance(days: number): string {
  if (days === 0) return t`today`;
  if (days > 0) return days === 1 ? t`in 1 day` : t`in ${days} days`;
  return spokenAgo(-days);
}
