/** What is to be done after a chat, and who took it: also over several messages. */
import type { Span, Words } from "../facts.ts";
import { sharedWords } from "../shared-words.ts";
import {
  actionsAnnounced,
  agrees,
  asksAnybody,
  asksNumbers,
  asksSomebody,
  listedAction,
  takesNumbers
} from "../vocabulary/chats.ts";
import type { Message } from "./messages.ts";

export interface ChatAction {
  readonly text: string;
  readonly span: Span;
  /** Who took it; `null` if nobody did. */
  readonly owner: string | null;
  /** The words by which they took it. */
  readonly evidence: Words | null;
  /** `listed`: an item of a list of actions; `asked`: somebody, nobody in particular, was asked for it. */
  readonly form: "listed" | "asked";
}

type Growing = { -readonly [Key in keyof ChatAction]: ChatAction[Key] };

export function actionsOf(messages: readonly Message[]): ChatAction[] {
  const listed: Growing[] = [];
  const asked: Growing[] = [];
  for (const [index, message] of messages.entries()) {
    const items = listedIn(message);
    for (const { text, span } of items) listed.push({ text, span, owner: null, evidence: null, form: "listed" });
    if (items.length > 0) continue;
    for (const words of message.lines) {
      takeByNumbers(listed, words, message, messages, index);
      takeByWords(listed, words, message, messages, index);
      const request = firstGroup(words.text, asksAnybody);
      if (request === null || listed.some(each => sharedWords(each.text, request) >= 2)) continue;
      const answer = answerTo(messages, index, () => true);
      asked.push({
        text: request,
        span: words.span,
        owner: answer?.speaker ?? null,
        evidence: answer?.words ?? null,
        form: "asked"
      });
    }
  }
  return [...listed, ...asked];
}

/** The items that a message lists below the words "action items"; their numbers are their places. */
function listedIn({ lines }: Message): Words[] {
  const at = lines.findIndex(({ text }) => actionsAnnounced.test(text));
  if (at < 0) return [];
  return lines.slice(at + 1).map(({ text, span }) => {
    const item = listedAction.exec(text)?.groups?.text ?? text;
    return { text: item, span: { ...span, start: span.end - item.length } };
  });
}

/** "I'll own #1 and #4"; "can you handle #2?" once it is answered. */
function takeByNumbers(
  listed: readonly Growing[],
  words: Words,
  message: Message,
  messages: readonly Message[],
  index: number
): void {
  if (listed.length === 0) return;
  for (const sentence of words.text.split(/(?<=[.!?])\s+/)) {
    const asking = asksNumbers.exec(sentence)?.groups?.numbers;
    const taking = asking === undefined ? firstGroup(sentence, takesNumbers) : null;
    const numbers = (asking ?? taking ?? "").match(/\d{1,2}/g) ?? [];
    if (numbers.length === 0) continue;
    const answer = asking === undefined ? null : answerTo(messages, index, speaker => isNamed(speaker, sentence));
    const owner = asking === undefined ? message.speaker : (answer?.speaker ?? null);
    for (const number of numbers) {
      const item = listed[Number(number) - 1];
      if (item && owner !== null) {
        item.owner = owner;
        item.evidence = answer?.words ?? words;
      }
    }
  }
}

/** "Priya, maybe you can update the runbook?" with "Yep": the listed item that shares its words. */
function takeByWords(
  listed: readonly Growing[],
  { text }: Words,
  message: Message,
  messages: readonly Message[],
  index: number
): void {
  const request = firstGroup(text, asksSomebody);
  if (request === null) return;
  const [best] = listed
    .filter(each => each.owner === null)
    .map(each => ({ each, words: sharedWords(each.text, request) }))
    .sort((one, other) => other.words - one.words);
  if (!best || best.words < 2) return;
  const answer = answerTo(
    messages,
    index,
    speaker => speaker !== message.speaker && isNamedIn(speaker, text, messages)
  );
  if (!answer) return;
  best.each.owner = answer.speaker;
  best.each.evidence = answer.words;
}

/** What the only group of the first form that fits holds. */
function firstGroup(text: string, forms: readonly RegExp[]): string | null {
  for (const form of forms) {
    const [found] = Object.values(form.exec(text)?.groups ?? {});
    if (found !== undefined) return found.trim();
  }
  return null;
}

interface Answer {
  readonly speaker: string;
  readonly words: Words;
}

/** How many messages later an answer may still come. */
const patience = 4;

/** The first of the next messages, by somebody else who may answer, that agrees. */
function answerTo(messages: readonly Message[], index: number, may: (speaker: string) => boolean): Answer | null {
  const asking = messages[index]?.speaker;
  for (const { speaker, lines } of messages.slice(index + 1, index + 1 + patience)) {
    const words = lines.find(({ text }) => agrees.test(text));
    if (speaker !== null && speaker !== asking && words && may(speaker)) return { speaker, words };
  }
  return null;
}

/** Whether a sentence speaks to somebody by their name. */
function isNamed(speaker: string, sentence: string): boolean {
  const first = speaker.replace(/^@/, "").split(/[\s(]/)[0] ?? speaker;
  return first !== "" && sentence.toLowerCase().includes(first.toLowerCase());
}

/** Whether it does, or names nobody who speaks here. */
function isNamedIn(speaker: string, text: string, messages: readonly Message[]): boolean {
  const speakers = [...new Set(messages.flatMap(each => each.speaker ?? []))];
  return isNamed(speaker, text) || !speakers.some(each => isNamed(each, text));
}
