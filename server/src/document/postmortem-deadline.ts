/** Until when a document says that postmortems are written: "a postmortem is required within 48 hours". */
import type { Day } from "./days.ts";
import { weekdayOf } from "./days.ts";
import type { DocumentBase } from "./document-base.ts";
import { durationsIn } from "./durations.ts";
import { type Fact, proseOf } from "./facts.ts";
import type { Section } from "./sections.ts";
import { postmortemWords, untilWhen } from "./vocabulary/postmortem-deadlines.ts";

export interface PostmortemDeadline {
  /** As it is written: "48 hours", "5 business days". */
  readonly text: string;
  readonly days: number;
  readonly inWorkingDays: boolean;
}

/** The first deadline for postmortems that a document sets; `null` where it sets none. */
export function postmortemDeadlineIn({ tree }: DocumentBase): PostmortemDeadline | null {
  const groups = [
    { about: "", facts: tree.preamble },
    ...tree.all.map(each => ({ about: nameOf(each), facts: each.facts }))
  ];
  for (const { about, facts } of groups) {
    for (const line of facts.flatMap(linesOf)) {
      const deadline = postmortemWords.test(about) || postmortemWords.test(line) ? deadlineIn(line) : null;
      if (deadline) return deadline;
    }
  }
  return null;
}

const nameOf = ({ name }: Section): string => name.text;
const linesOf = (fact: Fact): string[] => proseOf(fact).map(({ text }) => text.slice(0, 1000));

function deadlineIn(line: string): PostmortemDeadline | null {
  const duration = durationsIn(line).find(
    ({ start, minutes }) => minutes >= 60 && untilWhen.test(line.slice(Math.max(0, start - 30), start))
  );
  if (!duration) return null;
  const { start, end, most, inWorkingDays } = duration;
  return { text: line.slice(start, end), days: Math.max(1, Math.ceil(most / 1440)), inWorkingDays };
}

/** The last day of a deadline that begins on another one. */
export function lastDayOf({ days, inWorkingDays }: PostmortemDeadline, from: Day): Day {
  if (!inWorkingDays) return from + days;
  let last = from;
  for (let left = days; left > 0; ) {
    last += 1;
    const weekday = weekdayOf(last);
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return last;
}
