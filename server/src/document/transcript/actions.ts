/** What is to be done after a chat, and who took it: also over several messages. */
import type { Words } from "../facts.ts";
import { sharedWords, tellingWords } from "../shared-words.ts";
import { asksAnybody } from "../vocabulary/chats.ts";
import { asksForThat, isDone, isFollowUp, meansThat, namesSomebody } from "../vocabulary/chats-answers.ts";
import { beginsAgain, isOver } from "../vocabulary/chats-phases.ts";
import {
  beginsLasting,
  dueSaid,
  isLacking,
  lastingThing,
  mends,
  offersWork,
  onlyLabel,
  ownLabel,
  promisesWork,
  saysTooLittle,
  ticketSaid
} from "../vocabulary/chats-work.ts";
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
import { answered, answerTo, isOfItsOwn, takes } from "./action-answers.ts";
import { listedIn, type OpenList } from "./action-lists.ts";
import { firstGroup, takeByNumbers, takeByPlaces, takeByWords } from "./action-numbers.ts";
import { leastWeight, type Phase, weightOfRequest } from "./action-weights.ts";
import { sentencesOfLine } from "./chat-facts.ts";
import type { Message } from "./messages.ts";
import { plannedIn, sharedOut, withoutOpening } from "./plans.ts";
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
    each =>
      each.form !== "listed" &&
      each.weight >= leastWeight &&
      // Whether somebody should do it is only asked.
      !(each.offeredBy !== null && each.owner === null) &&
      !saysTooLittle.test(each.text) &&
      !onlyLabel.test(each.text) &&
      !isListed(each) &&
      !isDoneLater(each, messages)
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
      if (mayTake && (found.items.length === 0 || /\?\W{0,100}$/.test(words.text))) {
        const byPlaces = takeByPlaces(words, message, listed);
        const byNumbers = takeByNumbers(words, place, talk);
        if (byPlaces || byNumbers || takeByWords(words, place, talk) || listed.some(each => each.evidence === words))
          continue;
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
  for (const words of sentencesOfLine(line).flatMap(promisesOf)) {
    const before = talk.last;
    talk.last = { words, message, place };
    const own = labelledOwn(words, message, place, phase);
    if (own) {
      if (!repeats(own, actions)) actions.push(own);
      continue;
    }
    // "The alert came late. I'll change it": in one message, the sentence before is meant, not what others said.
    if (before?.message === message && takesOwn(words, message, before, phase, talk)) continue;
    if (before && place - before.place <= 1 && phase !== "before") keepAsked(words, message, before, phase, talk);
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

/** "I'll read the plans, and I'll lower the limit": each by itself. */
function promisesOf(words: Words): readonly Words[] {
  if (words.text.length > longestSentence || !/\band i/i.test(words.text)) return [words];
  const parts = words.text.split(/,?\s{1,100}and\s+(?=(?:also\s+)?i(?:['’]ll| will)\s)/i);
  return parts.map(text => ({ ...words, text }));
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
  const isAbout = lastingThing.test(text) || (phase === "over" && isLacking.test(text));
  const promise = firstGroup(words.text, promisesWork);
  const isTaken = !isKept && takes(words.text) && isAbout && !isOfItsOwn(words.text, promise, []);
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

/** "Me: load the module on all hosts", "alert on restarts, me": what somebody marks as theirs. */
function labelledOwn(words: Words, message: Message, place: number, phase: Phase): GrowingAction | null {
  const plain = withoutOpening(words.text);
  if (message.speaker === null || plain.length > longestSentence || /\?\W{0,100}$/.test(plain)) return null;
  const text = firstGroup(plain, ownLabel);
  if (
    text === null ||
    tellingWords(text).length < (plain.endsWith(text) || lastingThing.test(text) ? 2 : 3) ||
    ticketSaid.test(text)
  )
    return null;
  const { span } = words;
  const action = newAction(
    { text, span, owner: message.speaker, evidence: words, form: "planned", message, place },
    words.text
  );
  action.weight = 1.5 + weightOfRequest(text, plain, phase);
  return action;
}

/** Whether somebody takes what they said in the sentence before: it tells what is wrong, this one who mends it. */
function takesOwn(words: Words, message: Message, before: LastSaid, phase: Phase, talk: Talk): boolean {
  const { speaker } = message;
  if (speaker === null || phase === "before" || /\?\W{0,100}$/.test(words.text)) return false;
  const promise = firstGroup(words.text, [...promisesWork, ...offersWork]);
  const isTaken = takes(words.text);
  const isMended = promise !== null && mends.test(promise);
  if (!isTaken && !isMended) return false;
  const wrong = withoutOpening(before.words.text).replace(/(?<![\s.!])[\s.!]+$/, "");
  if (wrong.length > longestSentence || tellingWords(wrong).length < 2) return false;
  const known = talk.actions.find(each => each.place === before.place && shares(each, tellingWords(wrong)) >= 2);
  if (known?.owner != null) return false;
  const isWork = [lastingThing, isLacking, beginsLasting, dueSaid].some(form => form.test(wrong));
  if (!known && !isWork) return false;
  const action =
    known ??
    newAction(
      {
        text: wrong,
        span: before.words.span,
        owner: null,
        evidence: null,
        form: "planned",
        message,
        place: before.place,
        weight: weightOfRequest("", `${wrong} ${words.text}`, phase)
      },
      wrong
    );
  if (isMended && tellingWords(promise).length >= 1)
    action.text = `${action.text} – ${promise.replace(/(?<![.\s])[.\s]+$/, "")}`;
  take(action, speaker, words);
  if (!known) talk.actions.push(action);
  return true;
}

/** "Release notes: the metrics path. pool?": what stands before is what somebody is asked for, whatever its form. */
function keepAsked(
  { text }: Words,
  asking: Message,
  before: LastSaid,
  phase: Phase,
  { actions, speakers }: Talk
): void {
  const named = (asksForThat.exec(text) ?? namesSomebody.exec(text))?.groups?.name;
  const { words, message, place } = before;
  const isSame = asking === message;
  // "Good point, can you build it?": who made the point.
  const isToAuthor = !isSame && asking.speaker !== message.speaker && /\bcan you\b/i.test(text);
  const person = named !== undefined ? speakers.meant(named) : isToAuthor ? message.speaker : null;
  if (message.isBot || (!isSame && !(isToAuthor && asksForThat.test(withoutOpening(text))))) return;
  if ((isSame && person === message.speaker) || (person === null && !asksForThat.test(text))) return;
  const plain = withoutOpening(words.text).replace(/(?<![\s.!])[\s.!]+$/, "");
  if (plain.endsWith("?") || plain.length > longestSentence || tellingWords(plain).length < 2) return;
  const known = actions.find(each => each.place === place && shares(each, tellingWords(plain)) >= 2);
  const weight = 1 + weightOfRequest("", plain, phase);
  const action =
    known ??
    newAction(
      { text: plain, span: words.span, owner: null, evidence: null, form: "planned", message, place, weight },
      plain
    );
  if (action.owner !== null) return;
  action.awaiting = person === null ? "anybody" : [person];
  action.weight = Math.max(action.weight, known ? leastWeight : weight);
  if (!known) actions.push(action);
}

/** Whether an action was said before; who promises what was only proposed takes it. */
function repeats(action: GrowingAction, actions: readonly GrowingAction[]): boolean {
  const wanted = wordsOf(action);
  for (let at = actions.length - 1; at >= 0 && at >= actions.length - 60; at--) {
    const known = actions[at] as GrowingAction;
    const shared = shares(known, wanted);
    // "The alert is on my list": the one that was just spoken of.
    if (wanted.length === 1 && shared === 1 && action.place - known.place <= 6) return true;
    if (shared < 2 || shared < Math.min(wanted.length, wordsOf(known).length) / 2) continue;
    // What was done at once, with the same words, is another thing.
    if (known.form !== "listed" && known.weight < 0 && action.weight >= leastWeight && action.place - known.place > 3) {
      known.isDropped = true;
      return false;
    }
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
function isDoneLater({ owner, text, place, message }: GrowingAction, messages: readonly Message[]): boolean {
  const last = message.lines.at(-1)?.text ?? "";
  if (/[.!;,]\s*(?:done|erledigt|hecho|listo)\W*$/i.test(last.slice(-40))) return true;
  return messages
    .slice(place + 1, place + 1 + soon)
    .some(
      ({ speaker, lines, isBot }, index) =>
        !isBot &&
        lines.some(
          line =>
            line.text.length <= 300 &&
            isDone.test(line.text) &&
            !/\?\W{0,100}$|\b(?:will|i['’]ll|should|once|when|not|n['’]t|until|tomorrow|if)\b/i.test(line.text) &&
            ((speaker === owner &&
              index < 12 &&
              /^\W{0,4}(?:done|sent|posted|merged|fixed|erledigt|hecho|listo)\W{0,4}$/i.test(line.text)) ||
              sharedWords(line.text, text) >= (speaker === owner || /^\S+(?: \S+)? done\W*$/i.test(line.text) ? 1 : 2))
        )
    );
}
