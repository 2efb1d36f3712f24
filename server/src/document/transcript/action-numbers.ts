/** Who takes the items of a list: by their numbers, by their places, by their words. */
import type { Words } from "../facts.ts";
import { tellingWords } from "../shared-words.ts";
import {
  asksBareNumbers,
  asksNumbers,
  asksPlace,
  asksSomebody,
  declines,
  doneNumbers,
  givesBackNumbers,
  givesBareNumbers,
  givesNumbers,
  onlyNumbers,
  ordinals,
  takesByWords,
  takesNumbers,
  takesPlaces
} from "../vocabulary/chats.ts";
import { type GrowingAction, shares, type Talk, take } from "./action.ts";
import { answerTo, hasDeclined } from "./action-answers.ts";
import type { Message } from "./messages.ts";

/** "I'll own #1 and #4"; "can you handle #2?" once it is answered; "#3 → @pool-oncall". Whether somebody took one. */
export function takeByNumbers(words: Words, index: number, talk: Talk): boolean {
  const { messages, speakers, listed } = talk;
  const { speaker } = messages[index] as Message;
  if (listed.length >= 2 && takePlace(words, index, talk)) return true;
  if (!/\d/.test(words.text)) return false;
  const only = onlyNumbers.exec(words.text)?.groups?.numbers;
  const last = listed.at(-1);
  if (only !== undefined && speaker !== null && last && index - last.place <= 6 && last.message.speaker !== speaker)
    return give(listed, only, speaker, words);
  const isNear = last !== undefined && index - last.place <= soon;
  const done = isNear ? doneNumbers.exec(words.text)?.groups?.numbers : undefined;
  if (done !== undefined) return drop(listed, done);
  let isTaken = false;
  for (const sentence of words.text.split(/(?<=[.!?])\s+/)) {
    const back = isNear ? givesBackNumbers.exec(sentence)?.groups?.numbers : undefined;
    const held = (back?.match(/\d{1,2}/g) ?? [])
      .map(each => listed[Number(each) - 1])
      .filter(each => each?.owner === speaker);
    if (held.length > 0) {
      const named = speakers.namedIn(words.text).filter(each => each !== speaker);
      const answer = named.length === 0 ? null : answerTo(messages, index, each => named.includes(each));
      for (const item of held) {
        if (!item) continue;
        giveBack(item);
        if (answer) take(item, answer.speaker, answer.words);
      }
      isTaken = true;
      continue;
    }
    const asking = (asksNumbers.exec(sentence) ?? (isNear ? asksBareNumbers.exec(sentence) : null))?.groups?.numbers;
    if (asking !== undefined) {
      const named = speakers.namedIn(sentence).filter(each => each !== speaker);
      const answer = answerTo(messages, index, each => named.length === 0 || named.includes(each));
      if (answer) isTaken = give(listed, asking, answer.speaker, answer.words) || isTaken;
      continue;
    }
    const taking = firstGroup(sentence, takesNumbers);
    if (taking !== null) {
      if (speaker !== null && !declines.test(sentence)) isTaken = give(listed, taking, speaker, words) || isTaken;
      continue;
    }
    for (const form of isNear ? [...givesNumbers, givesBareNumbers] : givesNumbers) {
      const { numbers, name = "" } = form.exec(sentence)?.groups ?? {};
      const person =
        [name, ...name.split(" ")].map(speakers.meant).find(each => each !== null) ??
        (/^@[\w.-]{2,}$/.test(name) ? name : null);
      if (numbers === undefined || person === null || hasDeclined(messages, index, person)) continue;
      isTaken = give(listed, numbers, person, words) || isTaken;
      break;
    }
  }
  return isTaken;
}

/** "I'll do both", "I take the rest": both of two, or of the last ones that nobody has. */
export function takeByPlaces(words: Words, { speaker }: Message, listed: readonly GrowingAction[]): boolean {
  const { which, one, does } = takesPlaces.exec(words.text)?.groups ?? {};
  const place = (which ?? one ?? does)?.toLowerCase();
  if (place === undefined || speaker === null || declines.test(words.text)) return false;
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
  for (const item of taken) take(item, speaker, words);
  return taken.length > 0;
}

/** How many messages after a list its numbers need no marks. */
const soon = 30;

function drop(listed: readonly GrowingAction[], numbers: string): boolean {
  const item = listed[Number(numbers) - 1];
  if (item) item.isDropped = true;
  return item !== undefined;
}

/** Who had it gives it back: whoever is asked next may take it. */
function giveBack(item: GrowingAction): void {
  item.owner = null;
  item.evidence = null;
  item.awaiting = "anybody";
}

/** "pool, second one?" once it is answered. */
function takePlace(words: Words, index: number, { messages, speakers, listed }: Talk): boolean {
  const { name = "", place = "" } = asksPlace.exec(words.text)?.groups ?? {};
  const person = name === "" ? null : speakers.meant(name);
  if (person === null || person === messages[index]?.speaker) return false;
  const ordinal = (ordinals as readonly string[]).indexOf(place.toLowerCase());
  const item = place.toLowerCase() === "last" ? listed.at(-1) : listed[ordinal];
  const answer = answerTo(messages, index, each => each === person);
  if (item && answer) take(item, answer.speaker, answer.words);
  return item !== undefined;
}

function give(listed: readonly GrowingAction[], numbers: string, owner: string, evidence: Words): boolean {
  let isGiven = false;
  for (const number of numbers.match(/\d{1,2}/g) ?? []) {
    const item = listed[Number(number) - 1];
    if (!item) continue;
    take(item, owner, evidence);
    isGiven = true;
  }
  return isGiven;
}

/** "Maybe you can update the runbook?" with "Yep", or "I'll update the runbook": the listed item that shares its words. */
export function takeByWords(words: Words, index: number, { messages, speakers, listed }: Talk): boolean {
  const { speaker } = messages[index] as Message;
  const free = listed.filter(each => each.owner === null);
  if (free.length === 0) return false;
  const request = firstGroup(words.text, asksSomebody);
  if (request !== null) {
    const item = itemOf(free, request, 2);
    if (!item) return false;
    const named = speakers.namedIn(words.text).filter(each => each !== speaker);
    const answer = answerTo(messages, index, each => named.length === 0 || named.includes(each));
    if (answer) take(item, answer.speaker, answer.words);
    return answer !== null;
  }
  const promise = firstGroup(words.text, [takesByWords]);
  const item = promise === null || declines.test(words.text) ? null : itemOf(free, promise, 1);
  if (!item || speaker === null) return false;
  take(item, speaker, words);
  return true;
}

/** The item that shares most words with a text: `least` of them, or one that no other item has and the text names. */
export function itemOf(items: readonly GrowingAction[], text: string, least: number): GrowingAction | null {
  const wanted = tellingWords(text);
  const [best, second] = items
    .map(each => ({ each, words: shares(each, wanted) }))
    .sort((one, other) => other.words - one.words);
  if (!best || best.words < least) return null;
  // One word in common is enough only where it tells one item from all others, and little else is said.
  const isClear = best.words >= 2 || (wanted.length <= 3 && best.words > (second?.words ?? 0));
  return isClear ? best.each : null;
}

/** What the only group of the first form that fits holds. */
export function firstGroup(text: string, forms: readonly RegExp[]): string | null {
  for (const form of forms) {
    const found = Object.values(form.exec(text)?.groups ?? {}).find(each => each !== undefined);
    if (found !== undefined) return found.trim();
  }
  return null;
}
