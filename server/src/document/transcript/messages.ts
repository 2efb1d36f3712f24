/**
 * Chats as people copy them: `[09:14] name`, IRC, Slack and Teams from their windows, Discord, exports with a date before
 * each line. Who said what when, each message in its place.
 */
import type { Day } from "../days.ts";
import type { Source } from "../document-base.ts";
import type { Span, Words } from "../facts.ts";
import { remembering } from "../remembering.ts";
import type { TimeZone } from "../time-zones.ts";
import { botName, programsTell } from "../vocabulary/chat-forms.ts";
import { type DateOrder, dateOrderOf, dayOfDate, dayOfSeparator } from "./chat-dates.ts";
import { type FormedChat, formOf, type PlacedHead } from "./chat-form.ts";
import { type ChatLine, chatLines } from "./chat-lines.ts";
import type { ChatClock } from "./forms/form.ts";
import { looksLikeJson, readExport } from "./forms/json-export.ts";

export interface Message {
  /** As it is written; `null` for what the chat itself reports. */
  readonly speaker: string | null;
  /** Minutes since midnight of the first message's day; midnight is counted through. `null` where no time is written. */
  readonly minutes: number | null;
  readonly zone: TimeZone | null;
  /** As far as dates are written above it or beside it. */
  readonly day: Day | null;
  /** What was said, without the line that names who and when; blank lines left out. */
  readonly lines: readonly Words[];
  /** The line that names who and when. */
  readonly head: Words;
  /** `said` by somebody; an `action` ("* name waves"); a `notice` of the chat itself. */
  readonly kind: "said" | "action" | "notice";
  /** Whether a program said it. */
  readonly isBot: boolean;
  /** Whether it was changed after it was sent, as far as the chat tells. */
  readonly isEdited: boolean;
  /** The place of the message that it replies to in a thread, among all messages; `null` outside of threads. */
  readonly replyTo: number | null;
}

/** The messages of a chat, in order. What stands before the first one is not part of any. Each source is read once. */
export const messagesOf = remembering(({ texts }: Pick<Source, "texts">): readonly Message[] => {
  const [only, more] = texts;
  if (only && !more && looksLikeJson(only.source)) {
    const read = readExport(only);
    return "messages" in read ? read.messages : [];
  }
  const lines = chatLines(texts);
  const formed = formOf(lines);
  return formed ? assembled(lines, formed) : [];
});

/** Whether a text is a chat: several messages, and little that is none. */
export function isChat(source: Source): boolean {
  const messages = messagesOf(source);
  return messages.length >= 3 && new Set(messages.map(each => each.speaker)).size >= 2;
}

/** All that a message takes, from the line that names who and when to its last one. */
export function placeOf({ head, lines }: Message): Span {
  const last = lines.at(-1)?.span;
  const { block, start, end } = head.span;
  return { block, start, end: last?.block === block ? Math.max(end, last.end) : end };
}

/** The messages that some heads begin, with the lines below each. */
export function assembled(lines: readonly ChatLine[], { form, heads }: FormedChat): Message[] {
  const messages: { -readonly [Key in keyof Message]: Message[Key] }[] = [];
  const order = dateOrderOf(heads.flatMap(({ head }) => head.date ?? []));
  const time = clockwork(order, countsToTwelve(heads));
  let below: Words[] | null = null;
  let speaker: string | null = null;
  let isBot = false;
  let next = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as ChatLine;
    const placed: PlacedHead | undefined = heads[next]?.line === at ? heads[next] : undefined;
    if (!placed) {
      if (time.separate(line)) continue;
      if (below && form.isNoise?.(line.text)) {
        const last = messages.at(-1);
        if (last && /edited/i.test(line.text)) last.isEdited = true;
      } else below?.push(line);
      continue;
    }
    next++;
    const { head } = placed;
    at += head.height - 1;
    time.advance(head.clock, head.date);
    if (head.kind === "clock") {
      below = null;
      continue;
    }
    if (!head.continues) {
      speaker = head.speaker;
      isBot = head.isBot || (head.speaker !== null && botName.test(head.speaker));
    }
    below = head.text ? [head.text] : [];
    messages.push({
      speaker,
      minutes: time.minutes,
      zone: head.clock?.zone ?? null,
      day: time.day,
      lines: below,
      head: headWords(lines, at, head.height),
      kind: head.kind,
      isBot,
      isEdited: /\(edited\)$/i.test(line.text),
      replyTo: null
    });
  }
  const programs = programsAmong(messages);
  for (const message of messages) if (message.speaker !== null && programs.has(message.speaker)) message.isBot = true;
  return messages;
}

/** Who only says what programs say, and more than "OK", whatever they are called. */
function programsAmong(messages: readonly Message[]): ReadonlySet<string> {
  const people = new Set<string>();
  const alarming = new Set<string>();
  for (const { speaker, lines, kind } of messages) {
    if (speaker === null || kind !== "said") continue;
    const text = lines[0]?.text.slice(0, 80) ?? "";
    if (!programsTell.test(text)) people.add(speaker);
    else if (!/^\W{0,4}OK\b/.test(text)) alarming.add(speaker);
  }
  return new Set([...alarming].filter(each => !people.has(each)));
}

/** The words of a head: of one that takes several lines, all of them. `at`: its last line. */
function headWords(lines: readonly ChatLine[], at: number, height: number): Words {
  const first = lines[at - height + 1] as ChatLine;
  const last = lines[at] as ChatLine;
  if (height === 1 || first.span.block !== last.span.block) return { text: first.text, span: first.span };
  return { text: `${first.text} ${last.text}`, span: { ...first.span, end: last.span.end } };
}

interface Clockwork {
  readonly minutes: number | null;
  readonly day: Day | null;
  /** Goes on to the time of a head. */
  advance(clock: ChatClock | null, date: string | null): void;
  /** Goes on to the day that a line between messages names; whether it is such a line. */
  separate(line: ChatLine): boolean;
}

const perDay = 24 * 60;

/** Whether the clock of a chat shows twelve hours and never says which half of the day it means. */
function countsToTwelve(heads: readonly PlacedHead[]): boolean {
  return heads.every(({ head: { clock } }) => !clock || (!clock.hasHalf && clock.minutes < 13 * 60));
}

/** Counts the minutes of a chat through its days. */
function clockwork(order: DateOrder, isTwelve: boolean): Clockwork {
  let first: Day | null = null;
  let day: Day | null = null;
  let passed = 0;
  let last: number | null = null;
  let minutes: number | null = null;
  let usesHalves = false;
  /** How much a clock of twelve hours has gone round. */
  let rounds = 0;
  const enter = (entered: Day): void => {
    day = entered;
    if (first === null) first = entered - passed / perDay;
    else passed = (entered - first) * perDay;
    last = null;
    rounds = 0;
  };
  return {
    get minutes() {
      return minutes;
    },
    get day() {
      return day;
    },
    advance(clock, date) {
      const written = date === null || /^(?:today|yesterday)$/i.test(date) ? null : dayOfDate(date, order, day);
      if (written !== null && written !== day) enter(written);
      if (!clock) return;
      usesHalves ||= clock.hasHalf;
      // "9:15" below "9:14 PM" is in the evening, too.
      const isOpen = usesHalves && !clock.hasHalf && last !== null && last >= perDay / 2;
      const onClock = isOpen && clock.minutes < perDay / 2 ? clock.minutes + perDay / 2 : clock.minutes;
      // "1:02" below "12:58" is four minutes later.
      if (isTwelve && last !== null && onClock + rounds < last - perDay / 3) rounds += perDay / 2;
      const shown = onClock + rounds;
      // A clock that jumps back by more than half a day went over midnight.
      if (last !== null && shown < last - perDay / 2) {
        passed += perDay;
        if (day !== null) day++;
      }
      last = shown;
      minutes = passed + shown;
    },
    separate(line) {
      const found = dayOfSeparator(line.text, day);
      if (found !== null) enter(found);
      return found !== null;
    }
  };
}
