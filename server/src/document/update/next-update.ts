/** When readers hear more, as an update announces it. */
import { type Day, findDay } from "../days.ts";
import type { DocumentBase } from "../document-base.ts";
import { durationsIn } from "../durations.ts";
import type { Words } from "../facts.ts";
import { dayNear, instantsIn } from "../instants.ts";
import { remembering, rememberingAmong } from "../remembering.ts";
import { announcesUpdate, everySoOften } from "../vocabulary/incident-status.ts";
import type { MessageLine } from "./message.ts";

export interface NextUpdate {
  /** What announces it. */
  readonly words: Words;
  /** Whether it says when: a time, a day, in how long, how often. */
  readonly isTimed: boolean;
  /** The day of a single next update, where it is known; `null` for "in 30 minutes" without a day of its own. */
  readonly day: Day | null;
}

/** The first announcement that says when, else the first one; `null` where none is made. `sent`: the day of this update. */
export function nextUpdateOf(
  { fields }: DocumentBase,
  lines: readonly MessageLine[],
  sent: Day | null
): NextUpdate | null {
  const labelled = fields
    .filter(({ role, value }) => role === "next-update" && value.text !== "")
    .map(({ value }) => value);
  const sections = lines.filter(({ section }) => section?.role === "next-update");
  const announced = lines.flatMap(words => {
    const at = announcementIn(words);
    return at === null ? [] : [readAnnouncement(words, sent, at)];
  });
  const found = [...[...labelled, ...sections].map(words => readAnnouncement(words, sent, 0)), ...announced];
  return found.find(({ isTimed }) => isTimed) ?? found[0] ?? null;
}

/** Where a line announces the next update; `null` where it does not. */
const announcementIn = remembering(
  ({ text }: MessageLine) => announcesUpdate.exec(text.slice(0, longest))?.index ?? null
);

/** Nobody announces at length. */
const longest = 600;

/** `at`: where in the words the next update is announced; of several times of a line the one behind it counts. 0 for one that is nothing else. */
const readAnnouncement = rememberingAmong((words: Words, sent: Day | null, at: number): NextUpdate => {
  const text = words.text.slice(0, longest);
  const behind = timeIn(words, text.slice(at), sent);
  const sentence = [...text.slice(0, at).matchAll(sentenceEnd)].at(-1)?.index ?? 0;
  return behind.isTimed ? behind : timeIn(words, text.slice(sentence), sent);
});

const sentenceEnd = /[.!?。]\s/g;

function timeIn(words: Words, text: string, sent: Day | null): NextUpdate {
  const [instant] = instantsIn(text);
  const isRepeated = everySoOften.test(text);
  const isTimed =
    instant !== undefined ||
    isRepeated ||
    durationsIn(text).length > 0 ||
    /\b(?:today|tomorrow|tonight|noon|midnight|end of (?:the )?(?:day|business)|EOD|COB|(?:mon|tues|wednes|thurs|fri|satur|sun)day|N\/A|none)\b/i.test(
      text
    );
  const day = instant?.date ? dayNear(instant.date, sent) : instant?.time ? sent : null;
  return { words, isTimed, day: isRepeated ? null : day };
}

/** The day on which an update says that it was sent; else the last day that it names before the next update. */
export function sentOn({ fields, title }: DocumentBase): Day | null {
  for (const { role, value } of fields) {
    const day = role === "date" || role === "created" || role === "written" ? findDay(value.text) : null;
    if (day !== null) return day;
  }
  return title && findDay(title.text);
}
