/** The points of time of an incident as an update tells them: with date and zone where they are known, else open. */
import { type Day, findDay, formatDay } from "../../document/days.ts";
import { lastFolders } from "../../document/evidence.ts";
import { proseOf, type Span } from "../../document/facts.ts";
import { clockDifference, dayNear, instantsIn, minutesAt, minutesPerDay } from "../../document/instants.ts";
import { isDayWritten, type Moment, type MomentName } from "../../document/postmortem/moments.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import type { ClockTime } from "../../document/times.ts";
import { aside, lasting } from "../../document/vocabulary/outsiders.ts";
import type { SectionRole } from "../../document/vocabulary/sections.ts";
import { statementsOf } from "./statements.ts";

/** A point of time in the words of an update. What the postmortem does not tell is a placeholder. */
export interface ToldInstant {
  /** `2026-03-12` or `[Date]`. */
  readonly date: string;
  /** `09:10`, `about 09:10` or `[Time]`. */
  readonly clock: string;
  /** `UTC` or `[Time zone]`. */
  readonly zone: string;
  /** Comparable with others of the same document; `null` where its time is not known. */
  readonly at: number | null;
  /** The row or the value that proves it. */
  readonly evidence: Span;
}

/** The points of time that an update tells of; `null` for what the postmortem does not tell. */
export interface ToldInstants {
  readonly started: ToldInstant | null;
  readonly mitigated: ToldInstant | null;
  readonly resolved: ToldInstant | null;
}

/**
 * When it began and ended: as fields declare it, else as a sentence tells it from when to when, else as a row says
 * explicitly, else as its words likely mean. Of several rows the first one tells a beginning, the last one an end. What
 * is out of order is told by none: one of them is wrong, and nobody here knows which. `timeZone`: of times that name none.
 */
export function instantsOf(document: Postmortem, timeZone: string | null | undefined): ToldInstants {
  const told = toldExtent(document);
  const { moments } = document.chronology;
  const firstAt = (name: MomentName): number =>
    moments.reduce(
      (first, each) => (each.name === name && each.at !== null ? Math.min(first, each.at) : first),
      Number.POSITIVE_INFINITY
    );
  const seen = Math.min(firstAt("detected"), firstAt("acknowledged"), firstAt("mitigation-started"));
  const pick = (name: MomentName): MomentTime | null => {
    const declared = moments.filter(each => each.name === name && each.field !== null);
    // Several incidents in one postmortem: an update is about one of them, and nobody here knows which.
    if (new Set(declared.map(each => each.at)).size > 1) return null;
    const rows = moments.filter(each => each.name === name && each.field === null);
    const explicit = rows.filter(each => each.confidence === "explicit");
    // What is seen has begun: "beginning to drop".
    const likely = rows.filter(each => name !== "started" || (each.at !== null && each.at <= seen));
    const fromSentence = name === "started" ? told?.start : name === "resolved" ? told?.end : null;
    const found = [declared, fromSentence ? [fromSentence] : [], explicit, likely].find(each => each.length > 0) ?? [];
    return (name === "started" ? found[0] : found.at(-1)) ?? null;
  };
  const [started, mitigated, resolved] = [pick("started"), pick("mitigated"), pick("resolved")];
  const isOrdered = (end: MomentTime | null): boolean =>
    !started || !end || started.at === null || end.at === null || started.at < end.at;
  const say = (moment: MomentTime | null): ToldInstant | null => moment && instantOf(moment, document, timeZone);
  return {
    started: isOrdered(resolved) ? say(started) : null,
    mitigated:
      isOrdered(mitigated) && !(mitigated?.at && resolved?.at && mitigated.at > resolved.at) ? say(mitigated) : null,
    resolved: isOrdered(resolved) ? say(resolved) : null
  };
}

/** What is read of a moment here. */
type MomentTime = Pick<
  Moment,
  "at" | "when" | "precision" | "approximate" | "day" | "isDayWritten" | "zone" | "event" | "span"
>;

function instantOf(moment: MomentTime, document: Postmortem, timeZone: string | null | undefined): ToldInstant {
  const day = dayOf(moment, document);
  return {
    date: day === null ? "[Date]" : formatDay(day),
    clock: clockOf(moment),
    zone: document.chronology.zone?.name ?? moment.zone?.name ?? timeZone ?? "[Time zone]",
    at: moment.at,
    evidence: moment.span
  };
}

const opening: ReadonlySet<SectionRole> = new Set(["summary", "impact", "background"]);

/** "Between 09:10 and 09:23 checkout was down": the first sentence that tells from when to when. */
function toldExtent(document: Postmortem): { readonly start: MomentTime; readonly end: MomentTime } | null {
  const { zone } = document.chronology;
  for (const { text, span } of statementsOf(document, opening)) {
    const instants = instantsIn(text.slice(0, 600));
    const [first, second] = instants;
    const isRange = first?.until || (second && /\b(?:from|between|until|to)\b/i.test(text));
    if (!first?.time || !isRange || !lasting.test(text) || aside.test(text.slice(0, first.start))) continue;
    const last = first.until ?? (second?.time ? { date: second.date, time: second.time } : null);
    if (!last || instants.length > 2) continue;
    const day = first.date && dayNear(first.date, document.identity.day);
    const dayBehind = last.date ? dayNear(last.date, day ?? document.identity.day) : day;
    const make = (time: ClockTime, own: Day | null): MomentTime | null => {
      const difference = clockDifference(time.zone, zone);
      if (difference === null) return null;
      const base = own ?? document.identity.day;
      return {
        at: minutesAt(base ?? 0, time) - difference,
        when: text.slice(first.start, instants.at(-1)?.end),
        precision: time.precision,
        approximate: time.approximate,
        day: base,
        isDayWritten: own !== null,
        zone: first.time?.zone ?? last.time.zone,
        event: null,
        span
      };
    };
    const start = make(first.time, day);
    const end = make(last.time, dayBehind);
    if (!start || !end || start.at === null || end.at === null) continue;
    // "23:50 to 00:20" ends on the next day.
    const isNext = end.at < start.at && end.at + minutesPerDay - start.at < minutesPerDay / 2 && !last.date;
    return {
      start,
      end: isNext ? { ...end, at: end.at + minutesPerDay, day: end.day === null ? null : end.day + 1 } : end
    };
  }
  return null;
}

/** `null` where only the document has a date, and nobody says that it is the incident's. */
function dayOf(moment: MomentTime, document: Postmortem): Day | null {
  const { day, at, event } = moment;
  if (day === null) return null;
  const own = at === null ? day : Math.floor(at / minutesPerDay);
  const isCounted =
    event?.daySource === "midnight" &&
    document.chronology.timelines.some(({ events }) => events.some(each => isDayWritten(each)));
  if (moment.isDayWritten || isCounted) return own;
  const incident = incidentDay(document);
  const assumed = document.identity.day;
  return incident === null || assumed === null ? null : incident + (own - assumed);
}

/** The day of the incident as a field, the title, the summary or the name of the file gives it: not that of the writing. */
function incidentDay({ fields, frontMatter, title, tree, path, identity }: Postmortem): Day | null {
  for (const { role, value } of fields) {
    const isOfIncident = role === "date" || role === "started" || role === "detected" || role === "resolved";
    const day = isOfIncident && value.span !== frontMatter?.span ? findDay(value.text) : null;
    if (day !== null) return day;
  }
  const summary = tree.all.filter(({ role }) => role === "summary").flatMap(({ facts }) => facts.flatMap(proseOf));
  for (const { text } of [...(title ? [title] : []), ...summary.slice(0, 12)]) {
    const day = findDay(text.slice(0, 2000));
    if (day !== null) return day;
  }
  return identity.isPublished ? null : findDay(lastFolders(path).replace(/_/g, " "));
}

/** On the clock of the document. */
function clockOf({ at, when, precision, approximate }: MomentTime): string {
  if (at === null || /[?xX]/.test(when)) return "[Time]";
  const minutes = ((Math.floor(at) % minutesPerDay) + minutesPerDay) % minutesPerDay;
  const hour = Math.floor(minutes / 60);
  const rest = String(minutes % 60).padStart(2, "0");
  // "2:05" may be on a clock of twelve hours: it is told as it is written.
  const isHalfOpen =
    hour < 10 && new RegExp(`(?<!\\d)${hour}[:.]${rest}(?!\\d)(?!:?\\d?\\d? ?[ap]\\.?m)`, "i").test(when);
  const clock = `${isHalfOpen ? hour : String(hour).padStart(2, "0")}:${rest}`;
  return approximate && precision <= 1 ? `about ${clock}` : clock;
}

/** When it began and ended, as far as both are known and in their order. */
export interface Extent {
  readonly start: ToldInstant | null;
  readonly end: ToldInstant | null;
}

/** "On 2026-03-12, from 09:10 to 09:27 UTC"; what is not known is a placeholder. */
export function extentWords({ start, end }: Extent): string {
  if (start && end && start.date === end.date) {
    return `On ${start.date}, from ${start.clock} to ${end.clock} ${end.zone}`;
  }
  const from = start ? `${start.date}, ${start.clock}${end ? "" : ` ${start.zone}`}` : "[Start time]";
  const to = end ? `${end.date}, ${end.clock} ${end.zone}` : "[End time]";
  return `From ${from} to ${to}`;
}

/** "2026-03-12, 09:10 UTC". */
export function instantWords({ date, clock, zone }: ToldInstant): string {
  return `${date}, ${clock} ${zone}`;
}
