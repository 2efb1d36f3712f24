/** The first word of trouble in a chat. */
import { sharedWords } from "../shared-words.ts";
import { namesCause } from "../vocabulary/chats-causes.ts";
import { tellsNothing } from "../vocabulary/chats-facts.ts";
import { worksNot } from "../vocabulary/chats-grammar.ts";
import { type ChatMomentName, changeNow, chatMoments, lookingBack, notSo } from "../vocabulary/chats-moments.ts";
import {
  asksOfTrouble,
  closes,
  looksAtIt,
  mitigates,
  noTrouble,
  takesIt,
  tellsTrouble
} from "../vocabulary/chats-signals.ts";
import type { Step } from "./chat-course.ts";
import { type Sentence, says, type Turn } from "./chat-turns.ts";

/** The words that a team tells moments by, besides the usual ones. */
export type TeamWords = ReadonlyMap<ChatMomentName, RegExp>;

/** Whether a sentence states something, in usual words or in a team's own. */
export function saysAny(sentence: Sentence, strict: RegExp, own: RegExp | undefined): boolean {
  return (
    !sentence.isQuestion &&
    !lookingBack.test(sentence.text) &&
    (says(strict, sentence.text, notSo) || (own !== undefined && says(own, sentence.text, notSo)))
  );
}

/** Within how many minutes others must see it, too, for a first word of trouble to be one. */
const soon = 60;

/** Within how many minutes others speak of it in other words. */
const atOnce = 12;

/** Within how many minutes others ask back to what somebody reports. */
const early = 4;

/**
 * Where somebody first tells that something is wrong. Who speaks first in the chat of an incident reports it, in whichever
 * words; others come to plain ones soon.
 */
export function seenIn(turns: readonly Turn[], words: TeamWords): Step | null {
  const told = firstTrouble(turns, words);
  if (told === null || told.turn.report !== null || told.confidence === "stated") return told;
  let start = told.place;
  while (start > 0 && (turns[start] as Turn).minutes - (turns[start - 1] as Turn).minutes <= early) start--;
  for (let place = start; place < told.place; place++) {
    const turn = turns[place] as Turn;
    if (turn.report !== null || turn.message.isBot) continue;
    const sentence = turn.sentences.find(
      ({ text }) =>
        !isPlanned.test(text) && text.split(/\s+/).length >= 4 && !tellsNothing.test(text) && !changeNow.test(text)
    );
    if (sentence) return { place, turn, sentence, confidence: "likely" };
  }
  return told;
}

/** Where somebody, or a program, first tells that something is wrong; nowhere, if that is told when all is under way. */
function firstTrouble(turns: readonly Turn[], words: TeamWords): Step | null {
  const signs: Step[] = [];
  let first: Step | null = null;
  const plans = new Map<string | null, number>();
  for (const [place, turn] of turns.entries()) {
    if (turn.report === null && turn.sentences.some(({ text }) => isPlanned.test(text)))
      plans.set(turn.speaker, turn.minutes);
    const sign = signOfTrouble(turn, place, words);
    // What goes down in a maintenance that somebody announced does so on purpose.
    if (sign?.confidence === "likely" && turn.minutes - (plans.get(turn.speaker) ?? -Infinity) <= planned) continue;
    if (sign) {
      first ??= sign;
      const last = signs.at(-1);
      if (last && isConfirmed(last, sign)) return last;
      if (sign.confidence === "stated") return sign;
      signs.push(sign);
      continue;
    }
    if (first === null && turn.sentences.some(each => isUnderWay(each, words))) return null;
    const last = signs.at(-1);
    if (last && turn.minutes - last.turn.minutes <= soon && turn.sentences.some(takes)) return last;
  }
  return first;
}

/** Who announces work on the service; and for how many minutes what they say is of that. */
const isPlanned =
  /\b(?:maintenance|planned|no impact expected)\b|(?<!\p{L})(?:wartung\p{L}*|mantenimiento|maintenance)(?!\p{L})|メンテ/iu;
const planned = 20;

/** Whether a later word of trouble is of the same: at once, or in the same words. */
function isConfirmed({ turn, sentence }: Step, later: Step): boolean {
  const minutes = later.turn.minutes - turn.minutes;
  return minutes <= atOnce || (minutes <= soon && sharedWords(sentence.text, later.sentence.text) > 0);
}

/** Whether somebody cares for what was told. */
function takes({ text }: Sentence): boolean {
  return [takesIt, looksAtIt, mitigates, closes].some(each => each.test(text));
}

function isUnderWay(sentence: Sentence, words: TeamWords): boolean {
  return (
    saysAny(sentence, chatMoments["mitigation-started"], words.get("mitigation-started")) ||
    saysAny(sentence, namesCause, words.get("cause-identified"))
  );
}

function signOfTrouble(turn: Turn, place: number, words: TeamWords): Step | null {
  const [first] = turn.sentences;
  if (turn.report !== null)
    return turn.report === "fires" && first ? { place, turn, sentence: first, confidence: "stated" } : null;
  for (const sentence of turn.sentences) {
    if (saysAny(sentence, chatMoments.detected, words.get("detected")))
      return { place, turn, sentence, confidence: "stated" };
    const found = tellsTrouble.exec(sentence.text) ?? asksOfTrouble.exec(sentence.text) ?? worksNot.exec(sentence.text);
    if (found && !noTrouble.test(sentence.text.slice(0, found.index)) && !lookingBack.test(sentence.text))
      return { place, turn, sentence, confidence: "likely" };
  }
  return null;
}
