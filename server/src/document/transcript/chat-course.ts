/** What people in a chat do against an incident and what comes of it: who restarts what, whether it helps, when it works again. */

import { isJoke } from "../vocabulary/chats-facts.ts";
import { didSomething, doesSomething, isNotWell, isWell } from "../vocabulary/chats-grammar.ts";
import { chatMoments, lookingBack, notEvenLikely, notSo } from "../vocabulary/chats-moments.ts";
import {
  agreesToIt,
  asksToMitigate,
  completes,
  mitigates,
  offers,
  recovers,
  stillWrong,
  wasNothing,
  willMitigate
} from "../vocabulary/chats-signals.ts";
import { noRemedy } from "../vocabulary/chats-untold.ts";
import { type Sentence, says, type Turn } from "./chat-turns.ts";

/** A sentence that tells a step of the incident. */
export interface Step {
  readonly place: number;
  readonly turn: Turn;
  readonly sentence: Sentence;
  readonly confidence: "stated" | "likely";
}

interface Sign extends Step {
  readonly form: "does" | "will" | "asked" | "done" | "recovers" | "fails";
}

export interface Course {
  readonly mitigationStarted: Step | null;
  readonly mitigated: Step | null;
  /** What its end is worth: told as it was done, borne out by others or by figures, or only likely. */
  readonly proof: "stated" | "borne-out" | "none";
}

/** What restarts by itself, or is only planned, is no action. */
const isNoAction =
  /\b(?:pods?|containers?|nodes?|apps?|services?|they|it|keeps?|constantly|processes) (?:is |are |keeps? |just |constantly ){0,9}(?:restarting|rebooting|crashing)\b|\bin \d{1,2} ?min|OOM/i;
/** What was done then does not help now. */
const longAgo =
  /\b(?:last (?:week|night|month|sprint|year)|yesterday|days? ago|weeks? ago|this morning|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|(?<!\p{L})(?:gestern|letzte \p{L}+|heute (?:nacht|morgen)|ayer|anoche)(?!\p{L})|昨日/iu;
/** What is better is not yet well. */
const hedges =
  /\b(?:but|canary|on staging|halfway|climbing|counting|slowly|dry[- ]run)\b|(?<!\p{L})(?:aber|pero|mais)(?!\p{L})|けど|ただ/iu;
/** What people do another day. */
const isForLater =
  /\b(?:tomorrow|next (?:week|sprint|time)|later today|after lunch)\b|(?<!\p{L})(?:morgen|nächste woche|mañana|demain|amanhã)(?!\p{L})|明日|来週/iu;
/** Who asks whether it is all right has not begun. */
const asksConsent =
  /\b(?:ok(?:ay)?|alright|all right|fine|agree\w{0,2}|objections?|good) (?:with|for|by) (?:every\w+|you|all)\b|\bobjections\b|\bany(?:one|body) (?:against|object\w*)\b/i;
/** What somebody only proposes, and how others decline it. */
const mayBe =
  /(?<!\p{L})(?:maybe|perhaps|should|could|shall|let['’]?s|we can|how about|what about|vielleicht|sollten|quizás?)(?!\p{L})/iu;
const declinesIt =
  /^\W{0,3}(?:(?:hm+|ok|well|please|wait|i['’]d say|no|nope)[\s,.!]{1,3}){0,2}(?:let['’]?s not|no(?=\W*$|, )|nope|nah|(?:please )?do(?:n['’]?t| not)(?! (?:know|see|worry|think))|not (?:yet|now)(?=\W*$)|rather not|i['’]d rather not|bad idea|too risky|nein|lieber nicht|mejor no)(?!\p{L})/iu;
/** How many messages later others may still agree to what somebody offers. */
const patience = 3;
/** Who tells more steps writes a log. */
const most = 2000;
const nothing: Course = { mitigationStarted: null, mitigated: null, proof: "none" };

/**
 * What ended the incident, and when that began. `from`: where it was seen; `to`: where its messages end; `cause`: where its
 * cause was found; `team`: a team's own words.
 */
export function courseOf(
  turns: readonly Turn[],
  { from, to, cause }: { readonly from: number; readonly to: number; readonly cause: number | null },
  team: { readonly starts: RegExp | undefined; readonly ends: RegExp | undefined }
): Course {
  const signs: Sign[] = [];
  for (let place = from; place < to; place++) {
    const turn = turns[place] as Turn;
    if (turn.sentences.some(({ text, isQuestion }) => !isQuestion && wasNothing.test(text))) return nothing;
    for (const sign of signsOf(turn, place, turns, team, place > from)) signs.push(sign);
  }
  const reporter = turns[from]?.speaker ?? null;
  const content = reporterContent(signs, reporter);
  const lasting = signs.filter((each, at) => {
    if (each.form !== "fails") return true;
    const isTried = each.place > content && each.turn.report === null && each.turn.speaker !== reporter;
    return !isTried && !isTakenBack(each, signs[at + 1]);
  });
  if (lasting.length > most) return nothing;
  const mitigated = endOf(lasting, cause);
  const proof = mitigated ? proofOf(mitigated, lasting, signs, reporter) : "none";
  return { mitigationStarted: startOf(lasting, mitigated), mitigated, proof };
}

function signsOf(
  turn: Turn,
  place: number,
  turns: readonly Turn[],
  team: { readonly starts: RegExp | undefined; readonly ends: RegExp | undefined },
  isLater: boolean
): Sign[] {
  const [first] = turn.sentences;
  const sign = (form: Sign["form"], sentence: Sentence, confidence: Step["confidence"] = "likely"): Sign => ({
    place,
    turn,
    sentence,
    form,
    confidence
  });
  if (turn.report !== null) {
    if (!first) return [];
    if (turn.report === "ends") return [sign("recovers", first)];
    if (turn.report === "fires") return isLater ? [sign("fails", first)] : [];
    if (turn.report !== "deploys" || !/\b(?:roll(?:ed)?[ -]?back|revert)/i.test(first.text)) return [];
    return [says(chatMoments.mitigated, first.text, notSo) ? sign("recovers", first, "stated") : sign("does", first)];
  }
  return turn.sentences.flatMap(sentence => {
    const { text, isQuestion } = sentence;
    if (text.length > 600 || lookingBack.test(text)) return [];
    if (isQuestion) return offers.test(text) && isAgreedTo(turns, place) ? [sign("will", sentence)] : [];
    if (noRemedy.test(text)) return /worse/i.test(text) ? [sign("fails", sentence)] : [];
    const isOwn = [team.starts, team.ends].some(each => each && says(each, text, notSo));
    if (!isOwn && stillWrong.test(text)) return [sign("fails", sentence)];
    const found: Sign[] = [];
    // "Failing over to the other one. Ok with everyone?"
    const isProposed = turn.sentences.some(each => each.isQuestion && asksConsent.test(each.text));
    if (isProposed || (mayBe.test(text) && isDeclined(turns, place)) || isJoke.test(text) || isForLater.test(text))
      return found;
    const states = (strict: RegExp, own: RegExp | undefined): boolean =>
      says(strict, text, notSo) || (own !== undefined && says(own, text, notSo));
    if (!team.starts?.test(text) && isNoAction.test(text)) return found;
    if (states(chatMoments["mitigation-started"], team.starts)) found.push(sign("does", sentence, "stated"));
    else if (says(mitigates, text, notSo) || (isLater && says(doesSomething, text, notSo)))
      found.push(sign("does", sentence));
    else if (says(willMitigate, text, notEvenLikely)) found.push(sign("will", sentence));
    else if (offers.test(text) && isAgreedTo(turns, place)) found.push(sign("will", sentence));
    else if (says(asksToMitigate, text, notEvenLikely)) found.push(sign("asked", sentence));
    if (states(chatMoments.mitigated, team.ends)) found.push(sign("recovers", sentence, "stated"));
    else if ((says(recovers, text, notSo) || isWellNow(text)) && !hedges.test(text))
      found.push(sign("recovers", sentence));
    if (
      (says(completes, text, notSo) || didSomething.test(text)) &&
      !longAgo.test(text) &&
      !/\bat \d{1,2}:\d\d/.test(text)
    )
      found.push(sign("done", sentence));
    return found;
  });
}

/** Whether somebody declines at once what somebody proposes. */
function isDeclined(turns: readonly Turn[], place: number): boolean {
  return turns
    .slice(place + 1, place + 1 + patience)
    .some(each => each.sentences.some(({ text }) => declinesIt.test(text)));
}

function isWellNow(text: string): boolean {
  return /\S[\s・]\S|[ぁ-ん]/u.test(text) && says(isWell, text, notSo) && !isNotWell.test(text);
}

/** Whether somebody else agrees at once to what somebody offers. */
function isAgreedTo(turns: readonly Turn[], place: number): boolean {
  const speaker = turns[place]?.speaker;
  return turns
    .slice(place + 1, place + 1 + patience)
    .some(each => each.speaker !== speaker && each.sentences.some(({ text }) => agreesToIt.test(text)));
}

/** From where on who reported it says, once something was done, that it works again: what fails others later is what they try. */
function reporterContent(signs: readonly Sign[], reporter: string | null): number {
  const done = signs.findIndex(each => each.form === "does" || each.form === "done");
  if (reporter === null || done < 0) return Number.POSITIVE_INFINITY;
  const content = signs.find(
    (each, at) => at > done && each.form === "recovers" && each.turn.report === null && each.turn.speaker === reporter
  );
  return content?.place ?? Number.POSITIVE_INFINITY;
}

/** "Does not work." — "oh, now it does." */
function isTakenBack(failed: Sign, next: Sign | undefined): boolean {
  return (
    next?.form === "recovers" &&
    next.turn.speaker === failed.turn.speaker &&
    next.turn.minutes - failed.turn.minutes <= soon
  );
}

/** Within how many minutes it must be seen to work for what was done to have been the end. */
const soon = 2;

/** Within how many minutes what was done shows its effect. */
const effect = 5;

/** The first sign that it works again after which nothing is wrong any more; or what was done just before it. */
function endOf(signs: readonly Sign[], cause: number | null): Step | null {
  const isStep = ({ form }: Sign): boolean => form !== "fails" && form !== "recovers";
  const begun = signs.findIndex(isStep);
  const failed = signs.reduce((last, each, at) => (each.form === "fails" ? at : last), -1);
  const recovered = signs.filter(
    (each, at) =>
      at > failed &&
      each.form === "recovers" &&
      (each.turn.report !== null || each.confidence === "stated" || (begun >= 0 && at >= begun))
  );
  // What recovers before the cause is known, and before anything is done about it, is something else.
  const known = cause === null ? [] : signs.filter(each => isStep(each) && each.place >= cause);
  const first = recovered.find(each => (known[0]?.place ?? Number.POSITIVE_INFINITY) <= each.place) ?? recovered[0];
  if (!first) return null;
  if (first.confidence === "stated") {
    // What is done is not yet seen to work: others tell that right behind it.
    const seen = recovered.some(
      each =>
        each.turn !== first.turn &&
        each.confidence === "likely" &&
        each.place > first.place &&
        each.turn.minutes - first.turn.minutes <= effect
    );
    const isSeen = recovered.some(each => each.place === first.place && each.confidence === "likely");
    return seen && !isSeen && first.turn.report === null ? { ...first, confidence: "likely" } : first;
  }
  const done = signs.find(
    (each, at) =>
      at > failed &&
      each.form === "done" &&
      !signs.some(other => other.place === each.place && other.form === "recovers") &&
      each.place < first.place &&
      first.turn.minutes - each.turn.minutes <= soon &&
      !signs.some(other => other.place === each.place && other.form === "does")
  );
  return done ?? first;
}

/** Within how many minutes others bear out an end. */
const agreeing = 10;
/** Within how many minutes what still fails was not ended. */
const contradicting = 15;
/** How many people who say the same need no figure. */
const several = 3;

/** What the end of an impact is worth, by what was said before and behind it. */
function proofOf(
  end: Step,
  lasting: readonly Sign[],
  signs: readonly Sign[],
  reporter: string | null
): Course["proof"] {
  const later = lasting.filter(each => each.place > end.place && (each.form === "does" || each.form === "done")).length;
  const begun = lasting.find(each => each.form !== "fails" && each.form !== "recovers")?.place ?? end.place;
  const earlier = signs.filter(each => each.place > begun && each.place < end.place && each.form === "recovers").length;
  const isContradicted = signs.some(
    each => each.place > end.place && each.form === "fails" && each.turn.minutes - end.turn.minutes <= contradicting
  );
  const actsAnew = lasting.some(each => each.place > end.place && each.form === "does" && each.confidence === "stated");
  if (end.confidence === "stated" && earlier === 0 && !isContradicted && !actsAnew) return "stated";
  if (isContradicted || (later > 0 && earlier > 1) || isOnlyLive.test(end.sentence.text)) return "none";
  const same = lasting.filter(
    each => each.form === "recovers" && each.place >= end.place && each.turn.minutes - end.turn.minutes <= agreeing
  );
  const speakers = new Set(same.map(each => each.turn.speaker)).size;
  const isConfirmed = same.some(each => each.turn.report !== null || each.turn.speaker === reporter);
  if (isConfirmed && (later === 0 || speakers > 1)) return "borne-out";
  // Who says that all of it is gone looked.
  const isFigure = end.turn.sentences.some(({ text }) => fellBack.test(text) && !hedges.test(text));
  return (later === 0 || earlier === 0) && (isFigure || speakers >= several) ? "borne-out" : "none";
}

/** What is live is not yet seen to help. */
const isOnlyLive = /(?<!\p{L})(?:is |are |now )?live[\s.!]*$/iu;
/** A figure that is as it was before, or nearly so. */
const fellBack =
  /(?<!\p{L})(?:back (?:to|at|under|below)|down to|dropped to|fell to|(?:is|are) (?:below|under)|now (?:below|under|at)|wieder (?:bei|unter)|vuelve a)\s[~<]?\d|(?<![\d.,])0 ?%? (?:errors?|failures?|loss|rejects?)|\berrors?(?: rate)?(?: (?:is|are|at))* (?:0|zero|gone)\b|\b(?:p\d\d|latency|errors?|(?:error )?rates?|queue|lag|load|cpu|memory|traffic)\b[^.!?\n]{0,20} back to (?:normal|baseline)|\b(?:5\d\ds?|5xx|errors?|time-?outs?|failures?) (?:are |is |all )*gone\b/iu;

/** The first step of what helped: what failed before people did something else does not count. */
function startOf(signs: readonly Sign[], end: Step | null): Step | null {
  const before = end === null ? signs : signs.filter(each => each.place <= end.place);
  const acts = before.filter(
    ({ form, place }) => form !== "fails" && form !== "recovers" && !(form === "done" && place === end?.place)
  );
  const fails = before.filter(({ form }) => form === "fails");
  const helpful = acts.filter(each => {
    if (end === null || each.form === "asked") return each.form !== "asked";
    const next = acts.find(other => other.place > each.place);
    const failed = fails.find(other => other.place > each.place && (!next || other.place <= next.place));
    return !failed || !acts.some(other => other.place > failed.place);
  });
  const first = helpful.find(({ form }) => form !== "done") ?? helpful[0] ?? acts[0];
  if (!first) return null;
  if (end === null && fails.some(each => each.place > first.place)) return { ...first, confidence: "likely" };
  const isOnly =
    acts.every(each => each.form !== "does" || each.place >= first.place) &&
    !fails.some(
      failed => failed.place > first.place && acts.some(each => each.place > failed.place && each.form === "does")
    );
  return { ...first, confidence: isOnly ? first.confidence : "likely" };
}
