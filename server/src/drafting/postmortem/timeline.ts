/** The messages of a chat that tell what happened, as the rows of a timeline; chatter is left out. */
import type { Span } from "../../document/facts.ts";
import { plainWords } from "../../document/plain-words.ts";
import type { ChatAction } from "../../document/transcript/actions.ts";
import type { Chat } from "../../document/transcript/chat.ts";
import { sentencesOfLine } from "../../document/transcript/chat-facts.ts";
import { hasFigure } from "../../document/transcript/chat-figures.ts";
import type { ChatMoment } from "../../document/transcript/chat-moments.ts";
import { reportOf, turnOf } from "../../document/transcript/chat-turns.ts";
import { type DatedMoment, datedIn } from "../../document/transcript/dated-moments.ts";
import { type Message, placeOf } from "../../document/transcript/messages.ts";
import { explains, namesCause, tellsMechanism } from "../../document/vocabulary/chats-causes.ts";
import {
  asksWithoutMark,
  decides,
  isJoke,
  isPlan,
  lesson,
  namesThing,
  openingWords,
  tellsCause,
  tellsEvent,
  tellsNothing
} from "../../document/vocabulary/chats-facts.ts";
import { didSomething, doesSomething } from "../../document/vocabulary/chats-grammar.ts";
import { actionsAnnounced } from "../../document/vocabulary/chats-lists.ts";
import {
  closes,
  completes,
  mitigates,
  recovers,
  stillWrong,
  tellsTrouble
} from "../../document/vocabulary/chats-signals.ts";
import type { MomentName } from "../../document/vocabulary/moments.ts";
import { capitalised, joined, shortened, toThePoint } from "../wording.ts";

export interface TimelineRow {
  /** Minutes since midnight of the chat's first day; `null` in a chat without times. */
  readonly minutes: number | null;
  /** The message's own words, on one line. */
  readonly text: string;
  readonly speaker: string | null;
  readonly moment: ChatMoment | null;
  readonly message: Message;
  /** The message in the text of the chat: what proves the row. */
  readonly evidence: Span;
}

/** A postmortem with more rows is a log: the most telling ones stay. */
const most = 80;
/** How long the words of a row may be. */
const longest = 260;
/** Longer lines are logs. */
const longestLine = 600;

/** The rows in the order of time. */
export function timelineOf(
  { messages, isRelative }: Pick<Chat, "messages" | "isRelative">,
  moments: readonly ChatMoment[],
  actions: readonly ChatAction[]
): TimelineRow[] {
  const told = new Map<Message, ChatMoment[]>();
  for (const moment of moments)
    if (!isEarlier(moment)) told.set(moment.message, [...(told.get(moment.message) ?? []), moment]);
  const planning = new Set(actions.filter(each => each.form === "listed").map(each => each.message));
  const minutesOf = (name: MomentName): number =>
    moments.find(each => each.name === name)?.minutes ?? Number.POSITIVE_INFINITY;
  const end = lastEnd(messages, minutesOf("resolved"));
  const isListed = planning.size > 0 ? firstPlace(messages, planning) : Number.POSITIVE_INFINITY;

  const rows: (TimelineRow & { readonly weight: number })[] = moments
    .filter(isEarlier)
    .map(moment => ({ ...dateRow(moment.message, moment.minutes, moment.words), moment, weight: 100 }));
  for (const [index, message] of messages.entries()) {
    // Who comes and goes is nothing that happened to the service.
    if (message.kind === "notice") continue;
    const here = told.get(message) ?? [];
    const isAfter = message.minutes !== null && (message.minutes > end || index > isListed);
    const dated = isRelative ? [] : datedEvents(message, moments);
    for (const { minutes, words } of dated) rows.push({ ...dateRow(message, minutes, words), weight: 3 });
    const { text, weight } = telling(message, here, isAfter);
    if (here.length === 0 && (weight < 2 || planning.has(message))) continue;
    const row = { minutes: message.minutes, text, speaker: message.speaker, message, evidence: placeOf(message) };
    if (here.length === 0) rows.push({ ...row, moment: null, weight });
    for (const moment of here) rows.push({ ...row, moment, weight: 100 });
  }
  const ofMoments = rows.filter(each => each.moment !== null);
  const distinct = rows.filter(row => row.moment !== null || !isRepeated(row, ofMoments));
  const kept = new Set([...distinct].sort((one, other) => other.weight - one.weight).slice(0, most));
  return distinct
    .filter(row => kept.has(row))
    .sort((one, other) => (one.minutes ?? 0) - (other.minutes ?? 0))
    .map(({ weight, ...row }) => row);
}

/** When all is over: after an end that an alert follows, another incident goes on. */
function lastEnd(messages: readonly Message[], end: number): number {
  const later = messages.some(each => (each.minutes ?? 0) > end && reportOf(each) === "fires");
  return later ? Number.POSITIVE_INFINITY : end;
}

/** Whether one of the rows that tell moments has the same words of the same message. */
function isRepeated({ message, text }: TimelineRow, ofMoments: readonly TimelineRow[]): boolean {
  return ofMoments.some(each => each.message === message && each.text === text);
}

/** A moment that somebody dates later: it has a row of its own time. */
function isEarlier({ minutes, message }: ChatMoment): boolean {
  return message.minutes !== null && minutes < message.minutes;
}

/** What somebody tells of an earlier time, besides moments. */
function datedEvents(message: Message, moments: readonly ChatMoment[]): DatedMoment[] {
  const { minutes: now } = message;
  if (now === null || message.isBot || !message.lines.some(({ text }) => /\d[:.h]\d/.test(text))) return [];
  return datedIn(turnOf(message, now)).filter(
    ({ isEvent, minutes, words }) => isEvent && minutes < now - 1 && !moments.some(each => each.words === words)
  );
}

function dateRow(message: Message, minutes: number, words: string): TimelineRow {
  return { minutes, text: startingWords(words), speaker: null, moment: null, message, evidence: placeOf(message) };
}

function startingWords(words: string): string {
  const plain = toThePoint(words);
  return plain === "" ? plainWords(words) : plain;
}

function firstPlace(messages: readonly Message[], planning: ReadonlySet<Message>): number {
  return messages.findIndex(each => planning.has(each));
}

/** The sentences of a message that tell something, and how much they tell. */
function telling(
  message: Message,
  moments: readonly ChatMoment[],
  isAfter: boolean
): { readonly text: string; readonly weight: number } {
  const { lines, isBot } = message;
  const report = reportOf(message);
  // Actions have a table of their own.
  const list = lines.findIndex(({ text }) => text.length <= longestLine && actionsAnnounced.test(text));
  const sentences = lines.slice(0, list < 0 ? 20 : Math.min(20, list + 1)).flatMap(line => sentencesOfLine(line));
  // Who found the cause explains it: all of that is the finding. So is all that a program reports.
  const least = report !== null || moments.some(each => each.name === "cause-identified") ? 2 : 0;
  const weighed = sentences.map(({ text }) => ({
    text,
    weight: moments.some(each => each.words.includes(text) || text.includes(each.words))
      ? 10
      : Math.max(weightOf(text, isAfter && report === null), isOpening(text) || isQuestion(text) ? 0 : least)
  }));
  const best = weighed.reduce((most, each) => Math.max(most, each.weight), 0);
  const chosen = weighed.flatMap(({ text, weight: own }, at) =>
    own >= Math.min(2, best) && own > 0 ? [{ text, at }] : []
  );
  const first = chosen[0]?.text ?? sentences[0]?.text ?? "";
  // A report begins with its state: "OK web-3".
  let text = report === null ? toThePoint(first) : capitalised(plainWords(first));
  let last = chosen[0]?.at ?? 0;
  for (const each of chosen.slice(1)) {
    if (text.length + each.text.length >= longest) continue;
    // What is left out between two sentences is shown.
    text = each.at === last + 1 ? joined(text, plainWords(each.text)) : `${text} … ${plainWords(each.text)}`;
    last = each.at;
  }
  return { text: shortened(text, longest), weight: best + (isBot && best > 0 ? 1 : 0) };
}

/** `isAfter`: the incident is over, or people plan what comes after it. */
function weightOf(written: string, isAfter: boolean): number {
  if (written.length > longestLine) return 0;
  const text = written.replace(emoji, " ").trim();
  if (isOpening(text) || isQuestion(text) || tellsNothing.test(text) || isAside.test(text) || lesson.test(text))
    return 0;
  const isDecision = decides.test(text);
  if (hasFigure(text)) return isPlan.test(text) && !isDecision ? 1 : 4;
  const isEvent = tellsEvent.test(text) || eventWords.some(each => each.test(text));
  if (isPlan.test(text) && !(isDecision && !isAfter && isEvent)) return 0;
  if (isAfter || isJoke.test(written)) return 0;
  if (tellsCause.test(text) || tellsMechanism.test(text)) return 3;
  return isEvent || namesThing.test(text) || /^\W{0,3}do it\b/i.test(text) ? 2 : 0;
}

/** What somebody tells besides: of a badge, of their lunch. */
const isAside =
  /\b(?:wrong channel|unrelated(?:ly)?|off[- ]topic|sandwich|lunch|coffee|pizza|beer|cake|dinner|dentist|standup)\b/i;

/** What people do against an incident, and what comes of it. */
const eventWords = [
  doesSomething,
  didSomething,
  tellsTrouble,
  mitigates,
  completes,
  recovers,
  stillWrong,
  closes,
  namesCause,
  explains
];

const emoji = /(?<![\w:]):[a-z][\w+-]{1,30}:(?!\w)/g;

function isQuestion(text: string): boolean {
  return /[?？]\W{0,8}$/.test(text) || asksWithoutMark.test(text);
}

/** Whether a sentence comes to no point: "Ah…". */
function isOpening(text: string): boolean {
  return `${text} `.replace(openingWords, "").trim().length < 3;
}
