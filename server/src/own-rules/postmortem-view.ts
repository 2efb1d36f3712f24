/** What a postmortem tells a team's own rules. */
import { formatDay } from "../document/days.ts";
import type { Postmortem } from "../document/postmortem/postmortem.ts";
import type { PostmortemView } from "../library/api/own-rules.ts";
import type { Placer } from "./placer.ts";

export function postmortemView(document: Postmortem, { words, maybe }: Placer): PostmortemView {
  const { identity, chronology, actionItems } = document;
  const momentsOf = new Map<unknown, string[]>();
  for (const { event, name } of chronology.moments) {
    if (event) momentsOf.set(event, [...(momentsOf.get(event) ?? []), name]);
  }
  const dayOf = (day: number | null): string | null => (day === null ? null : formatDay(day));
  return {
    day: dayOf(identity.day),
    severity: maybe(identity.severity),
    status: maybe(identity.status),
    author: maybe(identity.author),
    timeline: chronology.timelines
      .flatMap(({ events }) => events)
      .map(event => ({
        ...words(event.text, event.span),
        ...{ time: event.when.text, day: dayOf(event.day) },
        moments: momentsOf.get(event) ?? []
      })),
    actionItems: actionItems.flatMap(({ section, items }) =>
      items.map(({ text, span, state, owner, due, ticket }) => ({
        ...words(text, span),
        ...{ state, owner: maybe(owner), ticket: maybe(ticket), section: section.name.text },
        due: due && { ...words(due.text, due.span), day: dayOf(due.day) }
      }))
    )
  };
}
