/** What is to be done after a chat, and who took it: also over several messages. */
import type { Words } from "../facts.ts";
import { sharedWords, tellingWords } from "../shared-words.ts";
import { asksAnybody } from "../vocabulary/chats.ts";
import { isDone, isFollowUp, meansThat } from "../vocabulary/chats-answers.ts";
import { beginsAgain, isOver } from "../vocabulary/chats-phases.ts";
import { lastingThing } from "../vocabulary/chats-work.ts";
import {
  type ChatAction,
  type GrowingAction,
  type LastSaid,
  longestLine,
  longestSentence,
  newAction,
  shares,
  type Talk,
  take,
  wordsOf
} from "./action.ts";
import { answered, answerTo, takes } from "./action-answers.ts";
import { listedIn, type OpenList } from "./action-lists.ts";
import { firstGroup, takeByNumbers, takeByPlaces, takeByWords } from "./action-numbers.ts";
import { sentencesOfLine } from "./chat-facts.ts";
import type { Message } from "./messages.ts";
import { leastWeight, type Phase, plannedIn, sharedOut, weightOfRequest, withoutOpening } from "./plans.ts";
import { speakersOf } from "./speakers.ts";

export type { ChatAction } from "./action.ts";

/** When an incident was mitigated and over, as far as its chat tells. */
export interface Ends {
  readonly mitigated: Message | null;
  readonly resolved: Message | null;
}

/** What is more is no list of actions, and would be compared with every message. */
const most = 200;

/** How many messages after a list somebody may still take something of it. */
const longAfter = 400;

/** What a chat lists as actions, and what somebody, nobody in particular, was asked for. */
export function actionsOf(messages: readonly Message[]): ChatAction[] {
  const actions = readActions(messages, { mitigated: null, resolved: null });
  return [...actions.filter(each => each.form === "listed"), ...actions.filter(each => each.form === "asked")];
}

/** All that is left to do after an incident: what was listed, then what was promised, asked for or proposed. */
export function followUpsOf(messages: readonly Message[], ends: Ends): ChatAction[] {
  const actions = readActions(messages, ends);
  const listed = actions.filter(each => each.form === "listed");
  const isListed = ({ text }: GrowingAction): boolean => listed.some(each => sharedWords(each.text, text) >= 2);
  const later = actions.filter(
    each => each.form !== "listed" && each.weight >= leastWeight && !isListed(each) && !isDoneLater(each, messages)
  );
  return [...listed, ...later];
}

function readActions(messages: readonly Message[], ends: Ends): readonly GrowingAction[] {
  const talk: Talk = { messages, speakers: speakersOf(messages), actions: [], listed: [], last: null };
  const { actions, listed } = talk;
  let list: OpenList | null = null;
  let phase: Phase = ends.mitigated || ends.resolved ? "before" : "unknown";
  for (const [place, message] of messages.entries()) {
    if (message.kind === "notice") continue;
    phase = phaseAfter(message, phase, ends);
    // Who reads chats finds the end of an incident too late at times: what is said late in a chat may be for afterwards.
    if ((phase === "before" || phase === "unknown") && place > messages.length * 0.6) phase = "late";
    const found: ReturnType<typeof listedIn> =
      listed.length < most
        ? listedIn(message, place, talk, list, phase === "over")
        : { items: [], rest: message.lines, list };
    list = found.list;
    for (const item of found.items.slice(0, most)) {
      actions.push(item);
      listed.push(item);
    }
    const lastListed = listed.at(-1)?.place;
    const mayTake = lastListed !== undefined && place - lastListed <= longAfter;
    for (const words of found.rest) {
      if (words.text.length > longestLine) continue;
      if (mayTake && found.items.length === 0) {
        const isTaken = [
          takeByNumbers(words, place, talk),
          takeByPlaces(words, message, listed),
          takeByWords(words, place, talk)
        ];
        if (isTaken.includes(true) || listed.some(each => each.evidence === words)) continue;
      }
      if (!message.isBot && actions.length < most * 2) readLine(words, message, place, phase, talk);
    }
  }
  return actions.filter(each => !each.isDropped);
}

function readLine(line: Words, message: Message, place: number, phase: Phase, talk: Talk): void {
  const { actions, messages, speakers } = talk;
  const request = firstGroup(line.text, asksAnybody);
  const asked = request === null ? [] : tellingWords(request);
  const isAsked = request !== null && !talk.listed.some(each => shares(each, asked) >= 2);
  for (const words of sentencesOfLine(line)) {
    const before = talk.last;
    talk.last = { words, message, place };
    if (answered(words, message, place, talk)) continue;
    if (before && place - before.place <= 1 && takesBefore(words, message, before, phase, talk)) continue;
    const shared = sharedOut(words, message, place, phase, speakers);
    if (shared.length > 0) {
      for (const each of shared) if (!repeats(each, actions)) actions.push(each);
      continue;
    }
    const planned = plannedIn(words, message, place, phase, speakers);
    if (isAsked && words.text.includes(request)) {
      const action = newAction(
        { text: request, span: line.span, owner: null, evidence: null, form: "asked", message, place },
        words.text
      );
      action.awaiting = "anybody";
      action.weight = weightOfRequest(request, words.text, phase);
      const answer = answerTo(messages, place, () => true);
      if (answer) take(action, answer.speaker, answer.words);
      actions.push(action);
      if (planned?.owner != null && !repeats(planned, actions)) actions.push(planned);
    } else if (planned) {
      if (before && place - before.place <= 1 && !before.message.isBot)
        planned.text = withReferent(planned, before.words.text);
      if (!repeats(planned, actions)) actions.push(planned);
    }
  }
}

/** "What about the stuck orders?" – "I'll push those through": alone, the promise says too little. */
function withReferent({ text, awaiting, owner, message }: GrowingAction, before: string): string {
  const means =
    owner === message.speaker
      ? meansThat.test(text) || /^[^,]{0,20},\s*\p{L}{3,20}ing (?:it|that|this)(?![\p{L}])/u.test(text)
      : awaiting === "anybody" && /\b(?:it|them|that|this)$/i.test(text);
  return means && before.length <= 200 && tellingWords(before).length >= 2
    ? `${withoutOpening(before)} – ${text}`
    : text;
}

/** "There is no alert on the disk. I'll add one", "that's a follow-up": what stands before is taken, although nobody asked for it. */
function takesBefore(words: Words, message: Message, before: LastSaid, phase: Phase, talk: Talk): boolean {
  const { text, span } = before.words;
  const isKept = isFollowUp.test(words.text);
  const isTaken = !isKept && takes(words.text) && lastingThing.test(text);
  if (message.speaker === null || before.message.isBot || !(isKept || isTaken)) return false;
  const plain = withoutOpening(text);
  if (tellingWords(plain).length < 2 || plain.length > longestSentence) return false;
  const action = newAction(
    { text: plain, span, owner: null, evidence: null, form: "planned", message: before.message, place: before.place },
    text
  );
  action.weight = weightOfRequest("", text, phase);
  if (isTaken) take(action, message.speaker, words);
  else action.weight += 2;
  if (!repeats(action, talk.actions)) talk.actions.push(action);
  return true;
}

/** Whether an action was said before; who promises what was only proposed takes it. */
function repeats(action: GrowingAction, actions: readonly GrowingAction[]): boolean {
  const wanted = wordsOf(action);
  for (let at = actions.length - 1; at >= 0 && at >= actions.length - 60; at--) {
    const known = actions[at] as GrowingAction;
    const shared = shares(known, wanted);
    if (shared < 2 || shared < Math.min(wanted.length, wordsOf(known).length) / 2) continue;
    if (known.owner === null && action.owner !== null && action.evidence) take(known, action.owner, action.evidence);
    known.weight = Math.max(known.weight, action.weight);
    return true;
  }
  return false;
}

/** How far the incident is once a message is said. */
function phaseAfter(message: Message, phase: Phase, { mitigated, resolved }: Ends): Phase {
  if (message === resolved) return "over";
  if (message === mitigated && phase !== "over") return "mitigated";
  const text = message.lines[0]?.text.slice(0, 300) ?? "";
  if (message.isBot) return phase === "over" && beginsAgain.test(text) ? "unknown" : phase;
  if (phase === "over") return phase;
  const saysSo = message.lines.some(
    line =>
      line.text.length <= 300 && line.text.split(/(?<=[.!?])\s+/).some(each => !each.endsWith("?") && isOver.test(each))
  );
  return saysSo ? "over" : phase;
}

/** How many messages later somebody may say that it is done. */
const soon = 40;

/** Whether who promised something says, before the chat ends, that it is done. */
function isDoneLater({ owner, text, place }: GrowingAction, messages: readonly Message[]): boolean {
  return messages
    .slice(place + 1, place + 1 + soon)
    .some(
      ({ speaker, lines, isBot }, index) =>
        !isBot &&
        lines.some(
          line =>
            line.text.length <= 300 &&
            isDone.test(line.text) &&
            !/\?\W*$|\b(?:will|i['’]ll|should|once|when|not|n['’]t|until|tomorrow|if)\b/i.test(line.text) &&
            ((speaker === owner &&
              index < 12 &&
              /^\W{0,4}(?:done|sent|posted|merged|fixed|erledigt|hecho|listo)\W{0,4}$/i.test(line.text)) ||
              sharedWords(line.text, text) >= (speaker === owner ? 1 : 2))
        )
    );
}
