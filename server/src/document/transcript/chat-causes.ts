/** The causes that people in a chat tell: in words that say so, agreed to by others, or as how something broke. */

import { tellingWords } from "../shared-words.ts";
import {
  agreesToCause,
  blames,
  callsCause,
  explains,
  namesCause,
  supposes,
  takesBack,
  takesBackOwn,
  tellsMechanism
} from "../vocabulary/chats-causes.ts";
import { decides, isPlan, lesson } from "../vocabulary/chats-facts.ts";
import { isWell, wasChanged } from "../vocabulary/chats-grammar.ts";
import { lookingBack, notSo } from "../vocabulary/chats-moments.ts";
import {
  asksToMitigate,
  completes,
  looksAtIt,
  mitigates,
  offers,
  recovers,
  stillWrong,
  takesIt,
  willMitigate
} from "../vocabulary/chats-signals.ts";
import { causeUnknown, wrongPlace } from "../vocabulary/chats-untold.ts";
import { type Sentence, says, type Turn } from "./chat-turns.ts";

/** A sentence that tells a cause. */
export interface ToldCause {
  readonly turn: Turn;
  /** The place of the turn among all. */
  readonly place: number;
  readonly sentence: Sentence;
  /** The more, the more it says that it is the cause. */
  readonly weight: number;
  /** `named` in words that say so; `agreed` to by somebody else; `told` as how it broke; `supposed` to be so. */
  readonly strength: "named" | "agreed" | "told" | "supposed";
}

/** How many messages later others may still agree. */
const patience = 3;
/** Longer sentences are logs. */
const longest = 500;
/** How many of the latest suppositions somebody may take back with one word. */
const recent = 3;

/** The causes in the order in which they are told, without those that are taken back. `from`: where the incident is seen. */
export function causesTold(turns: readonly Turn[], from: number): ToldCause[] {
  let told: ToldCause[] = [];
  for (let place = Math.max(0, from); place < turns.length; place++) {
    const turn = turns[place] as Turn;
    if (turn.report !== null || turn.message.isBot) continue;
    for (const sentence of turn.sentences) {
      if (sentence.isQuestion || sentence.text.length > longest) continue;
      if (takesBack.test(sentence.text)) {
        told = withoutTakenBack(told, sentence.text, turn, place);
        continue;
      }
      const cause = causeIn(sentence, turn, place, from);
      if (cause) told.push(cause);
    }
    const agreed = turn.sentences.some(each => !each.isQuestion && agreesToCause.test(each.text));
    if (agreed) told = withAgreement(told, turns, place);
  }
  return told;
}

function causeIn(sentence: Sentence, turn: Turn, place: number, from: number): ToldCause | null {
  const { text } = sentence;
  const unquoted = /["“„«「]/.test(text) ? text.replace(/["“„«「][^"”“»」]{1,200}["”“»」]/g, " ") : text;
  if (causeUnknown.test(unquoted) || wrongPlace.test(text)) return null;
  const isNamed = says(namesCause, unquoted, notSo);
  const mechanisms = countOf(tellsMechanism, unquoted);
  const isChange = mechanisms === 0 && wasChanged.test(unquoted);
  const isBlame = blames.test(unquoted);
  const isExplained = explains.test(unquoted);
  const isQuoted = mechanisms === 0 && unquoted !== text && tellsMechanism.test(text);
  if (!isNamed && mechanisms === 0 && !isChange && !isBlame && !isExplained && !isQuoted) return null;
  if (lesson.test(text) || lookingBack.test(text) || (isPlan.test(text) && !isNamed)) return null;
  if (decides.test(text) && !isNamed && mechanisms === 0) return null;
  if (/^\W{0,3}(?:let['’]?s|we should|hold off)\b/i.test(text)) return null;
  // "Confirmed, orders flow again."
  const unconfirmed = text.replace(/\bconfirmed\b/gi, " ");
  if (unconfirmed !== text && [recovers, isWell].some(each => each.test(unconfirmed)) && !callsCause.test(text))
    return null;
  if (/^\W{0,3}(?:no,? )?wait\b/i.test(text)) return null;
  // What is done about it is no cause of it.
  if (!isNamed && [mitigates, willMitigate, asksToMitigate, offers].some(each => each.test(text))) return null;
  if (!isNamed && ((happensNow.test(text) && completes.test(text)) || didFirst.test(text))) return null;
  const isSupposed = supposes.test(unquoted);
  return {
    turn,
    place,
    sentence,
    weight:
      (isNamed ? (callsCause.test(unquoted) ? 7 : 4) : 0) +
      (mechanisms > 0 ? 3 : 0) +
      (mechanisms > 1 ? 1 : 0) +
      (isChange ? 2 : 0) +
      (isBlame ? 2 : 0) +
      (isQuoted ? 1 : 0) +
      (isExplained ? 7 : 0) -
      (isSupposed ? 3 : 0) -
      // Who reports it first tells what happens, not why; nor does who says that it still does.
      (place <= from ? 2 : 0) -
      (stillWrong.test(text) ? 2 : 0) -
      (text.length < 10 ? 1 : 0),
    strength: isSupposed ? "supposed" : isNamed ? "named" : "told"
  };
}

/** Somebody did something against it. */
const didFirst =
  /^\W{0,3}(?:(?:ok|and|now|i|we|i['’]ve)[\s,]{1,2}){0,2}(?:re-?started|re-?booted|rolled|reverted|switched|paused|stopped|killed|disabled|scaled|restored|moved all)(?!\p{L})/iu;
const happensNow = /\b(?:now|again)\b|(?<!\p{L})(?:jetzt|ahora|wieder)(?!\p{L})/iu;

/** How often something is said, up to twice. */
function countOf(pattern: RegExp, text: string): number {
  const first = pattern.exec(text);
  if (!first) return 0;
  return pattern.test(text.slice(first.index + first[0].length)) ? 2 : 1;
}

/** Somebody agrees with what somebody else said just before: that is the cause, even without words that tell one. */
function withAgreement(told: readonly ToldCause[], turns: readonly Turn[], place: number): ToldCause[] {
  const by = turns[place]?.speaker;
  for (let at = place - 1; at >= Math.max(0, place - patience); at--) {
    const turn = turns[at] as Turn;
    const own = told.filter(each => each.place === at);
    if (turn.report !== null || turn.speaker === by) continue;
    if (own.length > 0)
      return told.map(each =>
        each.place === at ? { ...each, strength: "agreed" as const, weight: each.weight + 5 } : each
      );
    const sentence = longestOf(turn.sentences);
    if (!sentence || at < place - 1) continue;
    return [...told, { turn, place: at, sentence, strength: "agreed", weight: 5 }];
  }
  return [...told];
}

function longestOf(sentences: readonly Sentence[]): Sentence | null {
  return sentences.reduce<Sentence | null>(
    (best, each) =>
      each.isQuestion ||
      [takesIt, looksAtIt, supposes].some(pattern => pattern.test(each.text)) ||
      /\binvestigat/i.test(each.text) ||
      each.text.length > longest ||
      each.text.length < 20 ||
      (best?.text.length ?? 0) >= each.text.length
        ? best
        : each,
    null
  );
}

/** What somebody takes back: by its words, or, where they name none, what they, or others, said last. */
function withoutTakenBack(told: readonly ToldCause[], text: string, turn: Turn, place: number): ToldCause[] {
  const words = tellingWords(text.replace(takesBack, " ")).filter(each => each.length >= 4);
  if (words.length >= 1)
    return told.filter(each => {
      const own = tellingWords(each.sentence.text);
      return !words.some(word => own.includes(word));
    });
  const isOwn = takesBackOwn.test(text);
  return told.filter(
    each => each.place < place - recent || each.strength === "named" || (each.turn.speaker === turn.speaker) !== isOwn
  );
}
