/** The rows of a postmortem's tables from what a chat tells. */

import { asMarkdown } from "../../document/plain-words.ts";
import type { Column } from "../../document/tables.ts";
import { type MomentName, momentLabels } from "../../document/vocabulary/moments.ts";
import { capitalised, quoted } from "../wording.ts";
import type { Incident, IncidentAction } from "./incident.ts";
import { marked, type Sayings } from "./sayings.ts";
import type { TimelineRow } from "./timeline.ts";

/** The moments for which a timeline waits where nobody tells them, with what is to be found out. */
const wanted: readonly (readonly [MomentName, string])[] = [
  ["started", "[Trigger of the incident, with link]"],
  ["detected", "[Alert name or report]"],
  ["acknowledged", "[Name of the team that took it]"],
  ["cause-identified", "[Finding, with link to the evidence]"],
  ["mitigation-started", "[Name of the mitigation]"],
  ["mitigated", "[Number that shows the effect]"],
  ["resolved", "[Number that shows normal service]"]
];

export interface EventRow {
  readonly time: string;
  readonly moment: string;
  readonly event: string;
}

/** The rows of a timeline, each with the link that proves it; a moment that nobody told stays a placeholder at its place. */
export function eventRows({ rows, moments }: Incident, sayings: Sayings): EventRow[] {
  let day: string | null = null;
  const events: EventRow[] = [];
  const pending = wanted.filter(([name]) => !moments.has(name));
  const order = wanted.map(([name]) => name);
  const leaveOpen = (before: number): void => {
    while (pending[0] && order.indexOf(pending[0][0]) < before) {
      const [name, event] = pending.shift() as (typeof pending)[number];
      events.push({ time: "[Date and time]", moment: momentLabels[name], event });
    }
  };
  for (const row of rows) {
    if (row.moment) leaveOpen(order.indexOf(row.moment.name));
    const full = sayings.timeWithDate(row.minutes);
    const date = full?.includes(" ") ? (full.split(" ")[0] ?? null) : null;
    const time = (date !== day ? full : full?.split(" ").at(-1)) ?? "[Time]";
    day = date;
    events.push({
      time,
      moment: row.moment ? marked(momentLabels[row.moment.name], row.moment) : "",
      event: eventText(row, sayings)
    });
  }
  leaveOpen(order.length);
  return events;
}

/** Words of a message, with who said them where they speak of themselves, and the link that proves them. */
function eventText({ text, speaker, message, evidence }: TimelineRow, sayings: Sayings): string {
  const words = quoted(text);
  const who = words !== text && speaker !== null ? `${asMarkdown(speaker)}: ` : "";
  return `${who}${asMarkdown(words)} (${sayings.evidence(message.minutes, evidence)})`;
}

/** The cells of an event in the columns of some table; a moment without a column of its own stands before the event. */
export function eventCells(columns: readonly Column[], { time, moment, event }: EventRow): string[] {
  const ofMoment = columns.findIndex(({ name }) => /^(?:moments?|phases?|type|stage|milestone)$/i.test(name.trim()));
  const text = ofMoment < 0 && moment !== "" ? `**${moment}**: ${event}` : event;
  const ofTime = columns.findIndex(each => each.role === "time");
  const ofEvent = columns.findIndex((each, index) => index !== ofTime && index !== ofMoment && each.role === "event");
  const at = ofEvent < 0 ? columns.findIndex((_, index) => index !== ofTime && index !== ofMoment) : ofEvent;
  return columns.map((_, index) => (index === ofTime ? time : index === ofMoment ? moment : index === at ? text : ""));
}

/** What an action says, with the link that proves it. */
export function actionText({ text, message }: IncidentAction, sayings: Sayings): string {
  return `${asMarkdown(capitalised(text))} (${sayings.evidence(message.minutes, message.head.span)})`;
}

/** The cells of an action in the columns of some table; what nobody said is a placeholder. */
export function actionCells(
  columns: readonly Column[],
  action: IncidentAction,
  place: number,
  sayings: Sayings
): string[] {
  const ofAction = columns.findIndex(each => each.role === "action");
  const at = ofAction < 0 ? columns.findIndex(({ role }) => role === null || role === "event") : ofAction;
  return columns.map(({ role, name }, index) => {
    if (index === at) return actionText(action, sayings);
    if (role === "owner") return action.owner === null ? "[Owner]" : asMarkdown(action.owner);
    if (role === "due" || /^(?:by|until|till)$/i.test(name.trim()))
      return action.due === null ? "[Due date]" : asMarkdown(action.due);
    if (role === "ticket") return action.ticket === null ? "[Ticket link]" : asMarkdown(action.ticket);
    if (role === "status") return "Open";
    if (role === "type") return "[Type]";
    if (/^#$|^(?:no|nr)\.?$/i.test(name.trim())) return String(place + 1);
    return name.trim() === "" ? "" : `[${name.trim()}]`;
  });
}
