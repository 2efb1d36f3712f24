/** What is to be done after a chat, and who took it: also over several messages. */
import type { Span, Words } from "../facts.ts";
import { sharedWords, tellingWords } from "../shared-words.ts";
import {
  actionsAnnounced,
  actionsInline,
  agrees,
  asksAnybody,
  asksNumbers,
  asksSomebody,
  beginsWork,
  declines,
  givesNumbers,
  listedAction,
  ordinals,
  ownerAtEnd,
  ownerAtStart,
  takesByWords,
  takesNumbers,
  takesPlaces
} from "../vocabulary/chats.ts";
import type { Message } from "./messages.ts";
import { type Speakers, speakersOf } from "./speakers.ts";

export interface ChatAction {
  readonly text: string;
  readonly span: Span;
  /** Who took it; `null` if nobody did. */
  readonly owner: string | null;
  /** The words by which they took it. */
  readonly evidence: Words | null;
  /** `listed`: an item of a list of actions; `asked`: somebody, nobody in particular, was asked for it. */
  readonly form: "listed" | "asked";
  /** The message in which it stands. */
  readonly message: Message;
}

type Growing = { -readonly [Key in keyof ChatAction]: ChatAction[Key] };

/** A chat with what its actions are found by. */
interface Talk {
  readonly messages: readonly Message[];
  readonly speakers: Speakers;
  readonly listed: Growing[];
}

/** What is more is no list of actions, and would be compared with every message. */
const most = 200;
/** Longer lines are logs: nobody asks for anything in them. */
const longest = 2000;

export function actionsOf(messages: readonly Message[]): ChatAction[] {
  const talk: Talk = { messages, speakers: speakersOf(messages), listed: [] };
  const { listed } = talk;
  const asked: Growing[] = [];
  for (const [index, message] of messages.entries()) {
    if (message.kind === "notice") continue;
    const items = listed.length < most ? listedIn(message, talk) : [];
    for (const item of items.slice(0, most)) listed.push(item);
    if (items.length > 0) continue;
    for (const words of message.lines) {
      if (words.text.length > longest) continue;
      if (listed.length > 0) {
        takeByNumbers(words, index, talk);
        takeByPlaces(words, message, listed);
        takeByWords(words, index, talk);
      }
      const request = asked.length < most ? firstGroup(words.text, asksAnybody) : null;
      if (request === null || listed.some(each => sharedWords(each.text, request) >= 2)) continue;
      const answer = answerTo(messages, index, () => true);
      const owner = answer?.speaker ?? null;
      asked.push({ text: request, span: words.span, owner, evidence: answer?.words ?? null, form: "asked", message });
    }
  }
  return [...listed, ...asked];
}

/** The items that a message lists below the words "action items"; their numbers are their places. */
function listedIn(message: Message, { speakers }: Talk): Growing[] {
  const { lines } = message;
  const at = lines.findIndex(({ text }) => text.length <= longest && actionsAnnounced.test(text));
  if (at < 0 || at === lines.length - 1) return lines.flatMap(words => inlineItems(words, message, speakers));
  return lines.slice(at + 1).map((words): Growing => {
    const { text, span } = words;
    const whole = text.length > longest ? text : (listedAction.exec(text)?.groups?.text ?? text);
    const { item, owner } = ownedItem(whole, speakers, message.speaker);
    const start = Math.max(span.start, span.end - whole.length) + Math.max(0, whole.indexOf(item));
    const isInPlace = span.end - span.start <= text.length + 2;
    return {
      text: item,
      span: isInPlace ? { ...span, start, end: Math.min(span.end, start + item.length) } : span,
      owner,
      evidence: owner === null ? null : words,
      form: "listed",
      message
    };
  });
}

/** "todo: alert on the disk; purge the logs": commas part items only where each begins with what is to be done. */
function inlineItems(words: Words, message: Message, speakers: Speakers): Growing[] {
  if (words.text.length > 500) return [];
  const text = actionsInline.exec(words.text)?.groups?.text;
  if (text === undefined) return [];
  const byMarks = text.split(/\s*;\s+|\s*(?:^|[,;]?\s)\(?\d{1,2}[.)]\s+/).filter(each => each !== "");
  const byCommas = text.split(/,\s+(?:and\s+)?/);
  const parts = byMarks.length === 1 && byCommas.every(isWholeItem) ? byCommas : byMarks;
  return parts.map(part => {
    const { item, owner } = ownedItem(part.replace(/[.,]$/, ""), speakers, message.speaker);
    return { text: item, span: words.span, owner, evidence: owner === null ? null : words, form: "listed", message };
  });
}

/** "Alert on it @Pool Owner": exports write out the names of those whom a message mentions. */
function isMentionedAtEnd(text: string, person: string): boolean {
  return text.endsWith(person) && text[text.length - person.length - 1] === "@" && text.length > person.length + 3;
}

/** Whether what stands between commas is an item by itself. */
function isWholeItem(text: string): boolean {
  return beginsWork.test(text) || /^(?:i['’]?ll|i will|@?[\p{L}\p{N}_.-]{1,30} (?:to|will)) \S/iu.test(text);
}

/** "Check the pool size (@pool-oncall)": the item without its owner, who speaks here or has a handle. */
function ownedItem(
  text: string,
  { meant, people }: Speakers,
  speaker: string | null
): { readonly item: string; readonly owner: string | null } {
  if (text.length > longest) return { item: text, owner: null };
  const known = (name: string | undefined): string | null =>
    name === undefined ? null : (meant(name) ?? (/^@[\w.-]{2,}$/.test(name) ? name : null));
  const own = /^(?:i['’]?ll|i will)\s+(?=\S)/i.exec(text);
  if (own && speaker !== null) return { item: text.slice(own[0].length), owner: speaker };
  const end = ownerAtEnd.exec(text);
  const last = known(end?.groups?.arrow ?? end?.groups?.bracket ?? end?.groups?.handle);
  if (end && last !== null && end.index > 0) return { item: text.slice(0, end.index).trimEnd(), owner: last };
  const mentioned = people.find(each => isMentionedAtEnd(text, each));
  if (mentioned !== undefined) return { item: text.slice(0, -mentioned.length - 1).trimEnd(), owner: mentioned };
  const start = ownerAtStart.exec(text);
  const first = known(start?.groups?.colon ?? start?.groups?.to);
  if (start && first !== null) return { item: text.slice(start[0].length).trim(), owner: first };
  return { item: text, owner: null };
}

/** "I'll own #1 and #4"; "can you handle #2?" once it is answered; "#3 → @pool-oncall". */
function takeByNumbers(words: Words, index: number, { messages, speakers, listed }: Talk): void {
  const { speaker } = messages[index] as Message;
  if (!/\d/.test(words.text)) return;
  for (const sentence of words.text.split(/(?<=[.!?])\s+/)) {
    const asking = asksNumbers.exec(sentence)?.groups?.numbers;
    if (asking !== undefined) {
      const named = speakers.namedIn(sentence).filter(each => each !== speaker);
      const answer = answerTo(messages, index, each => named.length === 0 || named.includes(each));
      if (answer) give(listed, asking, answer.speaker, answer.words);
      continue;
    }
    const taking = firstGroup(sentence, takesNumbers);
    if (taking !== null) {
      if (speaker !== null && !declines.test(sentence)) give(listed, taking, speaker, words);
      continue;
    }
    for (const form of givesNumbers) {
      const { numbers, name = "" } = form.exec(sentence)?.groups ?? {};
      const person =
        [name, ...name.split(" ")].map(speakers.meant).find(each => each !== null) ??
        (/^@[\w.-]{2,}$/.test(name) ? name : null);
      if (numbers === undefined || person === null || hasDeclined(messages, index, person)) continue;
      give(listed, numbers, person, words);
      break;
    }
  }
}

/** "I'll do both", "I take the rest": both of two, or of the last ones that nobody has. */
function takeByPlaces(words: Words, { speaker }: Message, listed: readonly Growing[]): void {
  const { which, one } = takesPlaces.exec(words.text)?.groups ?? {};
  const place = (which ?? one)?.toLowerCase();
  if (place === undefined || speaker === null || declines.test(words.text)) return;
  const free = listed.filter(each => each.owner === null);
  const ordinal = ordinals.findIndex(each => place.includes(each));
  const taken =
    ordinal >= 0
      ? listed.slice(ordinal, ordinal + 1)
      : place.includes("last")
        ? listed.slice(-1)
        : place === "both" && free.length !== 2
          ? []
          : free;
  for (const item of taken) {
    item.owner = speaker;
    item.evidence = words;
  }
}

function give(listed: readonly Growing[], numbers: string, owner: string, evidence: Words): void {
  for (const number of numbers.match(/\d{1,2}/g) ?? []) {
    const item = listed[Number(number) - 1];
    if (!item) continue;
    item.owner = owner;
    item.evidence = evidence;
  }
}

/** "Maybe you can update the runbook?" with "Yep", or "I'll update the runbook": the listed item that shares its words. */
function takeByWords(words: Words, index: number, { messages, speakers, listed }: Talk): void {
  const { speaker } = messages[index] as Message;
  const free = listed.filter(each => each.owner === null);
  if (free.length === 0) return;
  const request = firstGroup(words.text, asksSomebody);
  if (request !== null) {
    const item = itemOf(free, request, 2);
    if (!item) return;
    const named = speakers.namedIn(words.text).filter(each => each !== speaker);
    const answer = answerTo(messages, index, each => named.length === 0 || named.includes(each));
    if (!answer) return;
    item.owner = answer.speaker;
    item.evidence = answer.words;
    return;
  }
  const promise = firstGroup(words.text, [takesByWords]);
  const item = promise === null || declines.test(words.text) ? null : itemOf(free, promise, 1);
  if (!item || speaker === null) return;
  item.owner = speaker;
  item.evidence = words;
}

/** The item that shares most words with a text: `least` of them, or one that no other item has and the text names. */
function itemOf(items: readonly Growing[], text: string, least: number): Growing | null {
  const wanted = tellingWords(text);
  const [best, second] = items
    .map(each => ({ each, words: sharedWords(each.text, text) }))
    .sort((one, other) => other.words - one.words);
  if (!best || best.words < least) return null;
  // One word in common is enough only where it tells one item from all others, and little else is said.
  const isClear = best.words >= 2 || (wanted.length <= 3 && best.words > (second?.words ?? 0));
  return isClear ? best.each : null;
}

/** What the only group of the first form that fits holds. */
function firstGroup(text: string, forms: readonly RegExp[]): string | null {
  for (const form of forms) {
    const found = Object.values(form.exec(text)?.groups ?? {}).find(each => each !== undefined);
    if (found !== undefined) return found.trim();
  }
  return null;
}

export interface Answer {
  readonly speaker: string;
  readonly words: Words;
}

/** How many messages later an answer may still come. */
const patience = 4;

/** The first of the next messages, by somebody else who may answer, that agrees. */
export function answerTo(
  messages: readonly Message[],
  index: number,
  may: (speaker: string) => boolean
): Answer | null {
  const asking = messages[index]?.speaker;
  for (const { speaker, lines, isBot } of messages.slice(index + 1, index + 1 + patience)) {
    if (speaker === null || speaker === asking || isBot || !may(speaker)) continue;
    const words = lines.find(({ text }) => agrees.test(text));
    if (words && !lines.some(({ text }) => declines.test(text.slice(0, longest)))) return { speaker, words };
  }
  return null;
}

/** Whether somebody says no to what they were given. */
function hasDeclined(messages: readonly Message[], index: number, person: string): boolean {
  return messages
    .slice(index + 1, index + 1 + patience)
    .some(
      ({ speaker, lines }) => speaker === person && lines.some(({ text }) => declines.test(text.slice(0, longest)))
    );
}
