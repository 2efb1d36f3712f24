/** Moments that a chat dates by a time in its words, at once or much later: "closed at 16:15", "errors since 14:02". */
import type { Span } from "../facts.ts";
import { type ClockTime, timesIn, type WrittenTime } from "../times.ts";
import {
  aroundStart,
  changeBehind,
  changeDated,
  changeNamed,
  datedLabels,
  dayBefore,
  impactDated,
  impactWords,
  lastSeenWell,
  noImpact,
  noStart,
  rangeBefore,
  reportersBehind,
  sinceAny,
  sinceDated,
  startDated
} from "../vocabulary/chats-dated.ts";
import { closes } from "../vocabulary/chats-signals.ts";
import type { MomentName } from "../vocabulary/moments.ts";
import type { Turn } from "./chat-turns.ts";

export interface DatedMoment {
  readonly name: MomentName;
  /** Minutes since midnight of the first message's day. */
  readonly minutes: number;
  readonly turn: Turn;
  readonly span: Span;
  /** The sentence; of a change that is named by its time, its name: "9:10 AM deployment". */
  readonly words: string;
  /** Whether something happened at that time, and not only from it on. */
  readonly isEvent: boolean;
  /** The more, the more it says: 4 and more in words that can mean nothing else. */
  readonly weight: number;
}

const perDay = 24 * 60;
/** Longer sentences are logs. */
const longest = 600;
/** How far before a time its words stand. */
const reach = 70;

/** A quick look for what may be a time. */
const mayDate = /\d[:.h時]|\d ?(?:[ap]\.?m|uhr|o'clock)|(?:since|seit|desde|las)\s\D{0,8}\d/i;

/** The moments that the sentences of a turn date, on its own clock. */
export function datedIn(turn: Turn): DatedMoment[] {
  const { sentences, minutes: now, message } = turn;
  const isImpact = sentences.some(each => impactWords.test(each.text) || closes.test(each.text));
  return sentences.flatMap(({ text, span, isQuestion }) => {
    if (isQuestion || text.length > longest || !mayDate.test(text)) return [];
    const named = changeNamed.exec(text);
    const change = timesIn(named?.groups?.time ?? "")[0];
    const found = change
      ? [
          {
            name: "started" as const,
            time: change.from,
            weight: 4,
            isEvent: false,
            words: (named?.[0] ?? "").replace(aroundStart, "")
          }
        ]
      : [...timesIn(text).flatMap(time => readTime(text, time, isImpact)), ...bareHour(text)];
    const isEarlierDay = dayBefore.test(text);
    return found.flatMap(({ time, ...each }) => {
      const minutes = onClock(time, now, isEarlierDay);
      // A program tells times of many things.
      return minutes === null || (message.isBot && each.name !== "started")
        ? []
        : [{ words: text, ...each, minutes, turn, span }];
    });
  });
}

interface ReadTime extends Pick<DatedMoment, "name" | "weight" | "isEvent"> {
  readonly time: ClockTime;
}

/** What a time dates, by the words before it. */
function readTime(text: string, { start, end, from, to }: WrittenTime, isOfImpact: boolean): ReadTime[] {
  if (from.zone !== null || noImpact.test(text)) return [];
  const before = text.slice(Math.max(0, start - reach), start);
  const label = datedLabels.find(([, pattern]) => pattern.test(before));
  if (label) return [{ name: label[0], time: from, weight: 5, isEvent: true }];
  if (noStart.test(before)) return [];
  const started = (weight: number, isEvent = false): ReadTime[] => [{ name: "started", time: from, weight, isEvent }];
  const isImpact = impactWords.test(text);
  if (to && (isImpact || (isOfImpact && (rangeBefore.test(before) || /^\W{0,3}$/.test(before)))))
    return [...started(5), { name: "mitigated", time: to, weight: 5, isEvent: false }];
  if (to && rangeBefore.test(before)) return started(2.5);
  if (sinceDated.test(before) && reportersBehind.test(text.slice(end, end + 40)))
    return [{ name: "detected", time: from, weight: 4, isEvent: true }];
  if (impactDated.test(before)) return started(4);
  if (startDated.test(before)) return started(isImpact ? 4 : 3.5, true);
  const isSince = sinceDated.test(before) || /^\s?(?:頃)?(?:から|以降|より)/.test(text.slice(end, end + 6));
  if (isSince && isImpact) return started(4);
  if (sinceAny.test(before)) return started(2.5);
  if (lastSeenWell.test(before)) return started(3);
  return changeDated.test(before) || changeBehind.test(text.slice(end, end + 20)) ? started(2, true) : [];
}

/** "rejected since 7". */
function bareHour(text: string): ReadTime[] {
  const hour = impactWords.test(text)
    ? /(?:since|seit|desde(?: las?)?)\s(?:about |around |ca\.? |~)?(?<hour>\d{1,2})(?=[\s,.;!]{0,3}(?:$|uhr)|[,.;]\s)/iu.exec(
        text
      )?.groups?.hour
    : undefined;
  if (hour === undefined || Number(hour) > 23) return [];
  const time = {
    minutes: Number(hour) * 60,
    precision: 60,
    approximate: true,
    isHalfKnown: Number(hour) > 12,
    zone: null
  };
  return [{ name: "started", time, weight: 2, isEvent: false }];
}

/** The last time at which a clock showed that, within half a day; or on the day before, where the words say so. */
function onClock(time: ClockTime, now: number, isEarlierDay: boolean): number | null {
  const midnight = Math.floor(now / perDay) * perDay;
  if (isEarlierDay) return midnight - perDay + time.minutes;
  const half = time.isHalfKnown || time.minutes >= perDay / 2 ? perDay : perDay / 2;
  const minutes = midnight + time.minutes + Math.floor((now - midnight - time.minutes) / half) * half;
  return now - minutes < (time.isHalfKnown ? (perDay * 3) / 4 : perDay / 2) ? minutes : null;
}
