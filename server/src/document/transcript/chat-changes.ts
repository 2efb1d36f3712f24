/** The change that began an incident, as it was told when it was made. */
import { changeNow, speaksOfChange } from "../vocabulary/chats-moments.ts";
import type { ToldCause } from "./chat-causes.ts";
import type { Step } from "./chat-course.ts";
import type { Sentence, Turn } from "./chat-turns.ts";

/** How long before an incident is seen the change may lie that began it, in minutes. */
const before = 120;
/** How long, where people name the change later by its number. */
const longBefore = 12 * 60;
/** How many messages later people still come to speak of a change. */
const later = 12;
/** How much a cause must weigh for the change that it names to be what began it. */
const telling = 4;
/** How many messages before an incident are read for what began it. */
const most = 400;

/** The change that people name by its number when they find the cause; else the last one before, where they speak of one. */
export function changeBefore(seen: Step, turns: readonly Turn[], causes: readonly ToldCause[]): Step | null {
  const named = causes.filter(each => each.weight >= telling).flatMap(each => numbersIn(each.turn.sentences));
  const suspects = turns
    .slice(seen.place, seen.place + later)
    .some(({ sentences }) => sentences.some(({ text }) => speaksOfChange.test(text)));
  let last: Step | null = null;
  for (let place = seen.place - 1; place >= Math.max(0, seen.place - most); place--) {
    const turn = turns[place] as Turn;
    const age = seen.turn.minutes - turn.minutes;
    if (age > longBefore) break;
    const told = turn.sentences.filter(({ isQuestion }) => !isQuestion);
    const same = told.find(each => numbersIn([each]).some(number => named.includes(number)));
    if (same) return { place, turn, sentence: same, confidence: "likely" };
    const sentence = told.find(({ text }) => changeNow.test(text));
    if (sentence && age <= before && suspects) last ??= { place, turn, sentence, confidence: "likely" };
  }
  return last;
}

/** The numbers of versions, changes and tickets: "v218", "1.14", "0412". */
function numbersIn(sentences: readonly Sentence[]): readonly string[] {
  return sentences
    .slice(0, 8)
    .flatMap(({ text }) => text.slice(0, 600).match(changeNumber) ?? [])
    .map(each => each.replace(/^v/i, ""));
}

const changeNumber =
  /(?<![\w.:])(?:v?\d{1,4}(?:\.\d{1,4}){1,3}|v\d{1,6}|[A-Z]{2,10}-\d{1,8}|#?\d{3,8})(?![\w%:])(?!\.\d)/g;
