/** What others build on: of all that people in a chat tell of causes, what they act upon, react to and plan for afterwards. */

import { tellingWords } from "../shared-words.ts";
import { discovers, explains, startles, tellsOfOthers } from "../vocabulary/chats-causes.ts";
import { decides, isPlan, lesson, namesThing, tellsNothing } from "../vocabulary/chats-facts.ts";
import {
  asksToMitigate,
  closes,
  looksAtIt,
  mitigates,
  offers,
  recovers,
  stillWrong,
  takesIt,
  willMitigate
} from "../vocabulary/chats-signals.ts";
import { causeUnknown, wrongPlace } from "../vocabulary/chats-untold.ts";
import type { ToldCause } from "./chat-causes.ts";
import type { Step } from "./chat-course.ts";
import type { Sentence, Turn } from "./chat-turns.ts";

/** Longer sentences are logs; shorter ones tell no cause. */
const longest = 500;
const shortest = 14;
/** Within how many minutes others react. */
const soon = 3;

interface Range {
  /** Where the incident is seen, and where its messages end. */
  readonly from: number;
  readonly to: number;
  readonly action: Step | null;
  readonly end: Step | null;
}

/** The causes, weighed by what others build on them; with sentences that tell no cause in words of their own. */
export function builtOn(causes: readonly ToldCause[], turns: readonly Turn[], range: Range): readonly ToldCause[] {
  const { from, to, action, end } = range;
  const wordsAt = turns.slice(from, to).map(({ sentences }) => wordsOf(sentences));
  // Who says a word first brings it up: others build on that.
  const first = new Map<string, number>();
  for (const [at, words] of wordsAt.entries())
    for (const word of words) if (!first.has(word)) first.set(word, at + from);
  const acted = action ? (wordsAt[action.place - from] ?? []) : [];
  const plannedFrom = (end ?? action)?.place ?? to;
  const planned = new Set<string>();
  for (let place = plannedFrom + 1; place < to; place++)
    for (const word of wordsAt[place - from] ?? []) planned.add(word);
  const found = new Map<Turn, ToldCause[]>();
  for (const each of causes) found.set(each.turn, [...(found.get(each.turn) ?? []), each]);

  const weigh = (cause: ToldCause): ToldCause => {
    const { turn, place, sentence } = cause;
    const said = turn.sentences.filter(({ text }) => !acts.some(act => act.test(text)));
    const words = wordsOf(said).filter(word => word.length >= 3);
    const reported = wordsAt[0] ?? [];
    const isBefore = !action || place <= action.place;
    const shared =
      isBefore && place !== action?.place
        ? words.filter(each => acted.includes(each) && !reported.includes(each)).length
        : 0;
    const later = place < plannedFrom ? words.filter(each => planned.has(each) && first.get(each) === place).length : 0;
    const told = found.get(turn)?.filter(each => each.weight >= 2).length ?? 0;
    return {
      ...cause,
      weight:
        cause.weight +
        Math.min(4, shared * 2) +
        Math.min(2, later) +
        Math.min(2, Math.max(0, told - 1)) +
        (isStartling(turns, place) ? 2 : 0) +
        (opensWithDiscovery(turn, sentence) ? 2 : 0) +
        (namesThing.test(sentence.text) ? 1 : 0) +
        (action && isBefore && action.turn.minutes - turn.minutes <= soon ? 1 : 0) -
        (isBefore || explains.test(sentence.text) ? 0 : 1) -
        (end && place > end.place && cause.strength === "told" && !explains.test(sentence.text) ? 1 : 0) -
        (tellsOfOthers.test(sentence.text) ? 2 : 0) -
        (/^\W{0,3}(?:nope?|nah|nein|nee)(?:[\s,]|$)/i.test(sentence.text) ? 3 : 0) -
        (tellingWords(sentence.text).length < 2 ? 2 : 0) -
        (/(?:\.{3}|…)\s*$/.test(sentence.text) ? 2 : 0)
    };
  };
  const all: ToldCause[] = [];
  for (let place = from; place < to; place++) {
    const turn = turns[place] as Turn;
    const told = found.get(turn);
    if (told) {
      for (const each of told) all.push(weigh(each));
      continue;
    }
    if (place === from || turn.report !== null || turn.message.isBot || place === action?.place) continue;
    const sentence = turn.sentences.find(mayTell);
    if (sentence) all.push(weigh({ turn, place, sentence, weight: -1, strength: "told" }));
  }
  return all.filter(each => each.weight >= 3 || found.has(each.turn));
}

function wordsOf(sentences: readonly Sentence[]): readonly string[] {
  return [...new Set(sentences.slice(0, 12).flatMap(({ text }) => tellingWords(text)))];
}

/** Others are startled by it at once, or are sorry. */
function isStartling(turns: readonly Turn[], place: number): boolean {
  const turn = turns[place] as Turn;
  const next = turns[place + 1];
  return (
    next !== undefined &&
    next.report === null &&
    next.speaker !== turn.speaker &&
    next.minutes - turn.minutes <= soon &&
    next.sentences.slice(0, 3).some(({ text }) => startles.test(text))
  );
}

/** "oh.", "yep, it's …": who says so has just seen it. */
function opensWithDiscovery(turn: Turn, sentence: Sentence): boolean {
  const at = turn.sentences.indexOf(sentence);
  return discovers.test(sentence.text) || (at > 0 && discovers.test(turn.sentences[at - 1]?.text ?? ""));
}

const unlike = [
  causeUnknown,
  wrongPlace,
  decides,
  isPlan,
  lesson,
  tellsNothing,
  takesIt,
  looksAtIt,
  stillWrong,
  recovers,
  closes
];
const acts = [mitigates, willMitigate, asksToMitigate, offers];

function mayTell({ text, isQuestion }: Sentence): boolean {
  return (
    !isQuestion &&
    text.length >= shortest &&
    text.length <= longest &&
    ![...unlike, ...acts].some(each => each.test(text))
  );
}
