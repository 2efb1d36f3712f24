/** Times that people say where their chat or recording writes none: "It's 09:41 and the queue is empty", "14:16 resizing". */
import { timesIn } from "../times.ts";
import type { Message } from "./messages.ts";

/** Somebody says what time it is. */
const tellsTime =
  /(?:^|[\s,.;])(?:it['’]?s|it is|time is|we have|es ist|son las)\s(?:now |already |exactly |just |jetzt |ya )?(?<time>\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\b)?)(?!\s?(?:since|ago|[-–]))/iu;
/** Somebody who keeps notes begins with the time. */
const beginsWithTime = /^(?<time>\d{1,2}:\d{2}(?:\s?[ap]\.?m\b)?)(?=[\s,:–-])(?!\s?(?:[-–]|to|is the|was the)\s)/iu;

/** How many messages are read for times, and how far into each. */
const most = 5000;
const reach = 200;

/** Messages without times get those that people say; others stay without one. */
export function withSpokenTimes(messages: readonly Message[]): readonly Message[] {
  if (messages.length > most || messages.some(each => each.minutes !== null)) return messages;
  let last = Number.NEGATIVE_INFINITY;
  return messages.map(message => {
    const minutes = spokenIn(message, beginsWithTime) ?? spokenIn(message, tellsTime);
    // Who tells of an earlier time does not say what time it is.
    if (minutes === null || minutes < last) return message;
    last = minutes;
    return { ...message, minutes };
  });
}

/** Whether times count from the start of a recording: they begin at nothing, and a meeting is short. */
export function countsFromStart(messages: readonly Message[]): boolean {
  const timed = messages.flatMap(({ minutes }) => minutes ?? []).slice(0, most);
  return (timed[0] ?? Number.POSITIVE_INFINITY) <= 2 && timed.every(each => each < 180);
}

/** A recording in which somebody says what time it is has the times of the clock; `null` where nobody does, or people differ. */
export function onTheClock(messages: readonly Message[]): readonly Message[] | null {
  const starts: number[] = [];
  for (const message of messages.slice(0, most)) {
    const spoken = spokenIn(message, tellsTime);
    if (spoken !== null && message.minutes !== null) starts.push(spoken - message.minutes);
  }
  const [start] = starts;
  if (start === undefined || starts.some(each => Math.abs(each - start) > 6)) return null;
  return messages.map(each => {
    if (each.minutes === null) return each;
    const minutes = Math.floor(each.minutes + start);
    const spoken = spokenIn(each, beginsWithTime);
    // Some programs write the time of every fifth minute only.
    return { ...each, minutes: spoken !== null && Math.abs(spoken - minutes) <= 10 ? spoken : minutes };
  });
}

function spokenIn({ lines, kind }: Message, form: RegExp): number | null {
  if (kind === "notice") return null;
  for (const { text } of lines.slice(0, 3)) {
    const written = form.exec(text.slice(0, reach))?.groups?.time;
    const time = written === undefined ? undefined : timesIn(written.replace(".", ":"))[0]?.from;
    if (time) return time.minutes;
  }
  return null;
}
