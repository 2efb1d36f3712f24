/** An action item: how far it is, how old, when it is due. */
import { type Day, formatDay } from "../../document/days.ts";
import { innermost } from "../../document/extents.ts";
import type { ActionItem } from "../../document/postmortem/action-items.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import { stateName } from "../../document/state-names.ts";
import { spokenDistance } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
import type { HoverSubject } from "./subject.ts";
import type { Writer } from "./writer.ts";

export const actionItemHover: HoverSubject = ({ document, place, today, write }) => {
  if (document.kind !== "postmortem" || document.mode === "template") return null;
  const parts = document.actionItems.flatMap(({ items }) =>
    items.flatMap(item => [item.span, ...item.prose.map(({ span }) => span)].map(span => ({ item, span })))
  );
  const found = innermost(parts, ({ span }) => span, place);
  if (!found) return null;
  const { item } = found;
  const told = [stateName(item.state), ageOf(item, document, today), dueOf(item, today, write)].filter(
    each => each !== null
  );
  const tracked = item.ticket ? [write.words(item.ticket.text)] : [];
  const owner = item.owner ? [write.words(item.owner.text)] : [t`nobody owns it`];
  // What one reads anyway needs no hover.
  if (told.length < 2) return null;
  return {
    span: found.span,
    text: [write.strong(item.task || item.text), [...told, ...owner, ...tracked].join(" · ")].join("  \n")
  };
};

/** Counted from the day on which it was promised: that of the postmortem, else that of the incident. */
function ageOf({ state }: ActionItem, { written, identity }: Postmortem, today: Day): string | null {
  const from = written?.day ?? identity.day;
  if (from === null || from === undefined || from > today || state !== "open") return null;
  return from === today ? t`promised today` : promisedAgo(today - from, formatDay(from));
}

function promisedAgo(days: number, day: string): string {
  return days === 1 ? t`promised 1 day ago (${day})` : t`promised ${days} days ago (${day})`;
}

function dueOf({ due, state }: ActionItem, today: Day, write: Writer): string | null {
  if (!due) return state === "open" ? t`no due date` : null;
  if (due.day === null) return t`due ${write.words(due.text, 40)}`;
  return state === "open"
    ? t`due ${formatDay(due.day)}, ${spokenDistance(due.day - today)}`
    : t`due ${formatDay(due.day)}`;
}
