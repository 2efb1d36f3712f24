/** What people answer to what is to be done: they take it, hand it on, decline, drop or correct it. */
import type { Words } from "../facts.ts";
import { tellingWords } from "../shared-words.ts";
import { agrees, declines } from "../vocabulary/chats.ts";
import {
  agreesToo,
  asksForThat,
  asksOthers,
  correctedFigure,
  corrects,
  declinesToo,
  drops,
  givenBehind,
  isThere,
  keeps,
  meansThat,
  namesSomebody,
  noName,
  takesThat
} from "../vocabulary/chats-answers.ts";
import { asksYou, dueSaid, offersWork, promisesWork, ticketSaid } from "../vocabulary/chats-work.ts";
import { type GrowingAction, longestLine, shares, type Talk, take } from "./action.ts";
import { firstGroup, itemOf } from "./action-numbers.ts";
import type { Message } from "./messages.ts";
import { withoutOpening } from "./plans.ts";
import type { Speakers } from "./speakers.ts";

export interface Answer {
  readonly speaker: string;
  readonly words: Words;
}

/** How many messages later an answer may still come. */
const patience = 4;
/** And how many later somebody may still take what was proposed. */
const longPatience = 8;

/** The first of the next messages, by somebody else who may answer, that agrees. */
export function answerTo(
  messages: readonly Message[],
  index: number,
  may: (speaker: string) => boolean
): Answer | null {
  const asking = messages[index]?.speaker;
  for (const { speaker, lines, isBot } of messages.slice(index + 1, index + 1 + patience)) {
    if (speaker === null || speaker === asking || isBot || !may(speaker)) continue;
    const words = lines.find(({ text }) => agrees.test(text) && !asksOthers.test(text));
    if (words && !lines.some(({ text }) => declines.test(text.slice(0, longestLine)))) return { speaker, words };
  }
  return null;
}

/** Whether somebody says no to what they were given. */
export function hasDeclined(messages: readonly Message[], index: number, person: string): boolean {
  return messages
    .slice(index + 1, index + 1 + patience)
    .some(
      ({ speaker, lines }) => speaker === person && lines.some(({ text }) => declines.test(text.slice(0, longestLine)))
    );
}

/** "Can you take that?": what was just said is meant. */
const thatOne =
  /^(?:please )?(?:arrange|organi[sz]e|set up|prepare|tell|ask|inform|raise|bring|mail|call|push|put|add|take|do|own|handle|pick up|look (?:at|into|after)|drive|file|make|write|cover) (?:it|that|this|them|him|her|one|the (?:first|second|third|last)|that one|this one|care of (?:it|that|this))\b/i;

/** "PLAT-381": the ticket for what was just promised. */
const onlyTicket =
  /^\W{0,3}(?:(?:it['’]s|ticket:?|filed(?: as)?|done:?|here:?|is)\s+){0,2}(?:[A-Z][A-Z0-9]{1,9}-\d{1,6}|https?:\/\/\S{5,200})\W{0,3}$/u;

/** Understands a sentence as an answer to the actions said shortly before; whether it is one. */
export function answered(words: Words, message: Message, place: number, talk: Talk): boolean {
  const { speaker } = message;
  const { text: said } = words;
  const text = withoutOpening(said) || said;
  const open = recent(talk.actions, place);
  const latest = open[0];
  if (!latest || speaker === null) return false;
  const isNext = place - latest.place <= 3;
  if (
    isNext &&
    latest.owner === null &&
    asksOthers.test(said) &&
    (latest.awaiting !== null || latest.message.speaker !== speaker)
  )
    return true;
  const saysNo = declines.test(said) || declinesToo.test(said);
  if (saysNo) {
    const own = open.filter(each => isGivenTo(each, speaker));
    for (const each of own) {
      each.owner = null;
      each.evidence = null;
      each.awaiting = null;
    }
    if (own.length > 0) return true;
  }
  if (
    isNext &&
    latest.form !== "listed" &&
    (drops.test(said) || drops.test(text)) &&
    (latest.owner === null || latest.owner === speaker)
  ) {
    latest.isDropped = true;
    return true;
  }
  if (isNext && correct(latest, text)) return true;
  if (isNext && latest.owner === speaker && text.length <= 120 && onlyTicket.test(text)) {
    latest.ticket ??= ticketSaid.exec(text)?.[0] ?? null;
    return true;
  }
  if (isNext && latest.form !== "listed" && keeps.test(text)) {
    latest.weight += 2;
    if (latest.owner === null && text.length <= 20) latest.awaiting = "anybody";
    return true;
  }
  if (isNext && latest.owner === null && handOn(latest, words, speaker, talk.speakers)) return true;
  const free = open.filter(each => each.owner === null && isForOne(each, open));
  const promise = firstGroup(text, [...promisesWork, ...offersWork]);
  if (isOfItsOwn(text, promise, open)) return false;
  if (takes(said) || (promise !== null && meansThat.test(promise) && isNext && !/\?\W{0,100}$/.test(said))) {
    const named = promise === null ? null : itemOf(free, promise, 2);
    const taken = named ?? free.find(each => each.place === place) ?? free[0];
    if (taken) {
      take(taken, speaker, words);
      return true;
    }
  }
  const asked = open.filter(
    each => each.owner === null && mayAnswer(each, speaker) && place - each.place <= longPatience
  );
  if (asked.some(each => Array.isArray(each.awaiting)) && isThere.test(text)) {
    for (const each of asked) if (Array.isArray(each.awaiting)) each.isDropped = true;
    return true;
  }
  const offer = open.find(each => each.offeredBy !== null && each.offeredBy !== speaker && each.owner === null);
  if (offer && isNext && /^\W{0,3}(?:yes|yep|yeah|please|pls|sure|ja|sí|oui|go|ok)(?![\p{L}])/iu.test(said)) {
    take(offer, offer.offeredBy ?? speaker, words);
    return true;
  }
  const meant = tellingWords(text);
  const isAbout = (each: GrowingAction): boolean =>
    Array.isArray(each.awaiting) && place - each.place <= patience && shares(each, meant) >= 1;
  if (!saysNo && asked.length > 0 && (agreesTo(said) || asked.some(isAbout)) && !/\?\W{0,100}$/.test(said)) {
    const directed = asked.filter(each => each.awaiting !== "anybody");
    const anybody = asked.find(each => each.awaiting === "anybody" && place - each.place <= patience);
    for (const each of directed.length > 0 ? directed : anybody ? [anybody] : []) take(each, speaker, words);
    if (directed.length > 0 || anybody) return !/\b(?:also|and i|plus)\b/i.test(text);
  }
  const item =
    promise === null
      ? null
      : itemOf(
          open.filter(each => each.owner === null),
          promise,
          1
        );
  if (item) take(item, speaker, words);
  return item !== null;
}

/** "The diff skips indexes, I'll add that", "I'll make it automatic, it's on my list": these tell their own work. */
export function isOfItsOwn(text: string, promise: string | null, open: readonly GrowingAction[]): boolean {
  if (promise === null || !takes(text)) return false;
  const means = /^(?:\S{1,20} ){1,3}(?:it|that|this|them|one|those|these|both)(?![\p{L}\p{N}])/iu.test(`${promise} `);
  const before = text.slice(0, Math.max(0, text.lastIndexOf(promise)));
  const said = means ? before.slice(0, Math.max(0, before.lastIndexOf(","))) : promise;
  const own = tellingWords(said).filter(word => word.length >= 3);
  return own.length >= 3 && !open.some(each => shares(each, own) >= 1);
}

/** Whether somebody takes what was just said. */
export function takes(text: string): boolean {
  return (takesThat.test(text) || takesThat.test(withoutOpening(text))) && !/\?\W{0,100}$/.test(text);
}

/** "Yes", "sure", and a day alone: "tomorrow". */
function agreesTo(text: string): boolean {
  return (
    agrees.test(text) || agreesToo.test(text) || text.length <= (dueSaid.exec(text)?.[0].length ?? -longestLine) + 10
  );
}

/** The actions that an answer may mean, the last one first. */
function recent(actions: readonly GrowingAction[], place: number): readonly GrowingAction[] {
  const found: GrowingAction[] = [];
  for (let at = actions.length - 1; at >= 0 && found.length < 12; at--) {
    const action = actions[at] as GrowingAction;
    if (place - action.place > longPatience) break;
    if (!action.isDropped) found.push(action);
  }
  return found;
}

/** "Mine" says nothing where several of a list are meant. */
function isForOne(action: GrowingAction, open: readonly GrowingAction[]): boolean {
  return action.form !== "listed" || open.filter(each => each.form === "listed" && each.owner === null).length === 1;
}

function mayAnswer({ awaiting, message }: GrowingAction, speaker: string): boolean {
  return awaiting === "anybody" ? message.speaker !== speaker : (awaiting?.includes(speaker) ?? false);
}

function isGivenTo({ awaiting, owner, isGiven }: GrowingAction, speaker: string): boolean {
  return (isGiven && owner === speaker) || (Array.isArray(awaiting) && awaiting.includes(speaker));
}

/** "pia maybe?" asks somebody for the latest action; "Marta does that tomorrow" gives it. */
function handOn(action: GrowingAction, words: Words, speaker: string, { meant, namedIn }: Speakers): boolean {
  const { text } = words;
  const request = firstGroup(text, asksYou);
  if ((request !== null && thatOne.test(request)) || asksForThat.test(text)) {
    const named = namedIn(text).filter(each => each !== speaker);
    action.awaiting = named.length > 0 ? named : "anybody";
    return true;
  }
  const asked = namesSomebody.exec(text)?.groups?.name;
  const person = asked === undefined ? null : (meant(asked) ?? meant(asked.split(" ")[0] ?? ""));
  if (person !== null && person !== speaker) {
    action.awaiting = [person];
    return true;
  }
  const given = givenBehind.exec(text)?.groups?.name;
  const owner = given === undefined ? null : nameGiven(given, meant);
  if (owner === null || owner === speaker) return false;
  take(action, owner, words);
  action.isGiven = true;
  return true;
}

/** Somebody who speaks here, or a name with a capital. */
export function nameGiven(name: string, meant: Speakers["meant"]): string | null {
  return meant(name) ?? (/^@?\p{Lu}\p{Ll}/u.test(name) && !noName.test(name) ? name : null);
}

/** "No wait, make that 75%": the only figure of its kind is replaced. */
function correct(action: GrowingAction, text: string): boolean {
  const value = corrects.exec(text)?.groups?.value?.trim();
  if (value === undefined) return false;
  const [figure, another] = value.match(correctedFigure) ?? [];
  if (figure === undefined || another !== undefined) return false;
  const unit = unitOf(figure);
  const figures = (action.text.match(correctedFigure) ?? []).filter(
    each => unit === "" || unitOf(each) === unit || unitOf(each) === ""
  );
  const [old] = figures;
  if (figures.length !== 1 || old === undefined) return false;
  action.text = action.text.replace(old, figure);
  return true;
}

function unitOf(figure: string): string {
  return figure.replace(/[\d.,\s]/g, "");
}
