/** Messages of a chat as its moments are read from them: what each states and asks, and what a program reports. */
import type { Span } from "../facts.ts";
import {
  alertTaken,
  beginsEnding,
  beginsFiring,
  checkReport,
  deploys,
  incidentEnds,
  saysEnding,
  saysFiring
} from "../vocabulary/chats-alerts.ts";
import { asksWithoutMark } from "../vocabulary/chats-facts.ts";
import { abbreviated } from "../vocabulary/chats-untold.ts";
import type { Message } from "./messages.ts";
import { isTestMessage, untoldAmong } from "./untold.ts";

/** A sentence of a message. */
export interface Sentence {
  /** Without addresses, emoji and markup at its end. */
  readonly text: string;
  /** The line in which it stands. */
  readonly span: Span;
  readonly isQuestion: boolean;
}

/** What a program tells: a check fails, or does no more; the incident is over; somebody took it; something new runs. */
export type Report = "fires" | "ends" | "incident-ends" | "taken" | "deploys";

/** A message with a time. */
export interface Turn {
  readonly message: Message;
  readonly minutes: number;
  readonly speaker: string | null;
  readonly sentences: readonly Sentence[];
  readonly report: Report | null;
}

/** Longer lines are logs, and tell no moment. */
const longest = 2000;
/** How many lines of a message are read: below them stands a log. */
const mostLines = 40;

/** A line of a log that somebody pastes: it begins with a date and a time of its own. */
const loggedLine =
  /^\s{0,8}(?:\p{L}{3}\s{1,2}\d{1,2} \d{2}:\d{2}:\d{2}|\[?\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2})\S{0,12}\s\S/u;

/** The messages that have a time, by the clock. */
export function turnsOf(messages: readonly Message[]): Turn[] {
  const turns = messages.flatMap(message =>
    message.minutes === null || message.kind === "notice" ? [] : [turnOf(message, message.minutes)]
  );
  // Threads stand below what they reply to; comments of tickets may begin with the latest.
  if (messages.some(each => each.replyTo !== null)) return turns.sort((one, other) => one.minutes - other.minutes);
  const falls = turns.filter((each, at) => at > 0 && each.minutes < (turns[at - 1] as Turn).minutes).length;
  return falls > turns.length / 2 ? turns.reverse() : turns;
}

/** A message as moments are read from it; `minutes`: when it was said. */
export function turnOf(message: Message, minutes: number): Turn {
  const report = reportOf(message);
  let isFenced = false;
  const sentences: Sentence[] = [];
  for (const { text, span } of message.lines.slice(0, mostLines)) {
    const fences = text.split("```").length - 1;
    const isCode = isFenced || fences > 0;
    if (fences % 2 === 1) isFenced = !isFenced;
    // What is quoted from a log, or from somebody else, is not said.
    if (text.length > longest || isCode || /^\s?>/.test(text) || loggedLine.test(text)) continue;
    for (const sentence of sentencesIn(text)) sentences.push({ ...sentence, span });
  }
  // A story of another incident goes on over lines; a test tells nothing at all.
  const untold = isTestMessage(message.lines[0]?.text ?? "")
    ? sentences.map(() => true)
    : untoldAmong(sentences.map(each => each.text));
  return { message, minutes, speaker: message.speaker, sentences: sentences.filter((_, at) => !untold[at]), report };
}

const spokenEnd = new RegExp(`(?<=[.!?…])${abbreviated}\\s+|(?<=[。！？])|\\n`, "u");

function sentencesIn(text: string): Omit<Sentence, "span">[] {
  const plain = /https?:|:\w{2,30}:/.test(text)
    ? text.replace(/https?:\/\/\S{1,2000}/g, " ").replace(/:(?=[a-z+])[\w+-]{2,30}:/gi, " ")
    : text;
  return plain.split(spokenEnd).flatMap(part => {
    const sentence = part.trim();
    if (sentence === "") return [];
    return [{ text: sentence, isQuestion: /[?？]\W{0,8}$/.test(sentence) || asksWithoutMark.test(sentence) }];
  });
}

/** What a program reports; a line in the shape of such a report counts, whoever posts it. */
export function reportOf({ isBot, lines }: Message): Report | null {
  const first = lines[0]?.text.slice(0, 300) ?? "";
  if (isTestMessage(first)) return null;
  if (!isBot && !checkReport.test(first)) return null;
  const text = lines
    .slice(0, 6)
    .map(each => each.text.slice(0, 300))
    .join("\n")
    .slice(0, 900);
  if (incidentEnds.test(text) && !/^\W{0,4}\[?resolved\]? (?!incident)/i.test(first)) return "incident-ends";
  if (alertTaken.test(text)) return "taken";
  if (beginsEnding.test(first)) return "ends";
  if (beginsFiring.test(first)) return "fires";
  if (saysEnding.test(text)) return deploys.test(text) ? "deploys" : "ends";
  if (deploys.test(text) && !/\bthreshold\b/.test(text)) return "deploys";
  return saysFiring.test(text) ? "fires" : null;
}

/** Whether a sentence says something; not where such words stand before it as make it unsaid. */
export function says(pattern: RegExp, text: string, unsaid: RegExp): boolean {
  const found = pattern.exec(text);
  return found !== null && !unsaid.test(text.slice(0, found.index));
}
