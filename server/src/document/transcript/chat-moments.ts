/** The moments of an incident as its chat tells them, each with the message that is its evidence. */
import type { Span } from "../facts.ts";
import { sharedWords } from "../shared-words.ts";
import { atThisMoment, notSo } from "../vocabulary/chats-moments.ts";
import { closes, looksAtIt, seemsOver, takesIt } from "../vocabulary/chats-signals.ts";
import { type MomentName, momentNames } from "../vocabulary/moments.ts";
import { builtOn } from "./chat-built-on.ts";
import { causesTold, type ToldCause } from "./chat-causes.ts";
import { changeBefore } from "./chat-changes.ts";
import { courseOf, type Step } from "./chat-course.ts";
import { saysAny, seenIn, type TeamWords } from "./chat-trouble.ts";
import { says, type Turn, turnsOf } from "./chat-turns.ts";
import { type DatedMoment, datedIn } from "./dated-moments.ts";
import type { Message } from "./messages.ts";

export type { TeamWords } from "./chat-trouble.ts";

export interface ChatMoment {
  readonly name: MomentName;
  /** Minutes since midnight of the first message's day. */
  readonly minutes: number;
  /** The message that tells it. */
  readonly message: Message;
  /** The line that tells it. */
  readonly span: Span;
  /** The sentence that tells it; of a start that is dated later, the words that name it: "9:10 AM deployment". */
  readonly words: string;
  /** Whether the chat itself dates it: as it happens, or by a time in its words. */
  readonly isDated: boolean;
  /** `stated`: in words that can mean nothing else; `likely`: in words that make it so, or by what happened around it. */
  readonly confidence: "stated" | "likely";
}

const noWords: TeamWords = new Map();

/** What a chat tells of its incident. */
export interface ToldIncident {
  /** In the order of time. */
  readonly moments: readonly ChatMoment[];
  /** In the order in which they are told. */
  readonly causes: readonly ToldCause[];
  /** Where it seems to ease, although that may be too little for a moment: people then turn to what comes after. */
  readonly eased: Message | null;
}

/** The moments that a chat states, in the order of time. */
export function chatMomentsOf(messages: readonly Message[], words: TeamWords = noWords): ChatMoment[] {
  return incidentTold(messages, words).moments.filter(each => each.confidence === "stated");
}

/** The moments that a chat states, and those that it makes likely where it states none; in the order of time. */
export function allChatMomentsOf(messages: readonly Message[], words: TeamWords = noWords): readonly ChatMoment[] {
  return incidentTold(messages, words).moments;
}

/** How many messages an incident has: those behind them are read for its end only. */
const most = 3000;

/**
 * The moments and causes of the incident in a chat; of several, of the first. None is told before the incident was seen, but
 * for its start; what is only likely is told of nothing that nobody saw. `isRelative`: times count from the start of a
 * recording, and those in words do not.
 */
export function incidentTold(
  messages: readonly Message[],
  words: TeamWords = noWords,
  { isRelative = false }: { readonly isRelative?: boolean } = {}
): ToldIncident {
  const turns = turnsOf(messages);
  const seen = seenIn(turns, words);
  const from = seen?.place ?? 0;
  const { resolved, to } = endIn(turns, seen, words);
  const until = resolved === null ? to : resolved.place + 1;
  const dated = isRelative ? [] : datedAll(turns, { from, to, seen });
  // Where somebody dates the end of the impact, what ended it was done before.
  const impactEnd = dated.reduce((least, each) => (each.name === "mitigated" ? each.minutes : least), Infinity);
  const causes = causesTold(turns.slice(0, Math.min(to, from + most)), from);
  const named = causeNamed(causes, turns, from, until, words);
  const course = courseOf(
    turns,
    { from, to: placeAfter(turns, impactEnd + close, Math.min(until, from + most)), cause: named?.place ?? null },
    { starts: words.get("mitigation-started"), ends: words.get("mitigated") }
  );
  const weighed = builtOn(causes, turns, {
    from,
    to: Math.min(to, from + most),
    action: course.mitigationStarted,
    end: course.mitigated
  });
  const cause = bestCause(named, weighed, { until, action: course.mitigationStarted });
  // Who says "on it" when others are at work takes something else.
  const working = [cause?.confidence === "stated" ? cause : null, course.mitigationStarted, course.mitigated];
  const busy = working.reduce((least, each) => Math.min(least, each?.place ?? least), until);
  const known = new Map<MomentName, ChatMoment>();
  const tell = (name: MomentName, step: Step | null): void => {
    if (step) known.set(name, momentOf(name, step));
  };
  tell("detected", seen);
  tell("acknowledged", takenIn(turns, seen, busy, words));
  tell("cause-identified", cause);
  tell("mitigation-started", course.mitigationStarted);
  tell("mitigated", course.mitigated);
  const over = resolved ?? overIn(turns, course.mitigated ?? seen, to);
  tell("resolved", over ?? alertOver(turns, { seen, mitigated: course.mitigated, to }));
  doubt(known);
  const eased = known.get("mitigated");
  if (eased && course.proof === "none") known.delete("mitigated");
  else if (eased)
    known.set("mitigated", { ...eased, confidence: course.proof === "stated" ? eased.confidence : "likely" });
  date(known, dated, cause);
  return {
    moments: consistent(known, turns, { seen, causes: weighed }),
    causes: weighed,
    eased: course.mitigated?.turn.message ?? null
  };
}

function momentOf(name: MomentName, { turn, sentence, confidence }: Step): ChatMoment {
  return {
    name,
    minutes: turn.minutes,
    message: turn.message,
    span: sentence.span,
    words: sentence.text,
    isDated: atThisMoment.test(sentence.text),
    confidence
  };
}

/** The last word on the end of the incident; and where another incident begins, if one does. */
function endIn(
  turns: readonly Turn[],
  seen: Step | null,
  words: TeamWords
): { readonly resolved: Step | null; readonly to: number } {
  let resolved: Step | null = null;
  for (let place = seen?.place ?? 0; place < turns.length; place++) {
    const turn = turns[place] as Turn;
    const [first] = turn.sentences;
    if (turn.report !== null) {
      if (resolved && turn.report === "fires" && isOfOther(turn, seen)) return { resolved, to: place };
      if (turn.report === "incident-ends" && first) resolved ??= { place, turn, sentence: first, confidence: "stated" };
      continue;
    }
    const sentence = turn.sentences.find(each => saysAny(each, closes, words.get("resolved")));
    if (sentence) resolved = { place, turn, sentence, confidence: "stated" };
  }
  return { resolved, to: turns.length };
}

/** Whether an alert speaks of something else than what was seen first. */
function isOfOther({ message }: Turn, seen: Step | null): boolean {
  const subject = (of: Message): string =>
    of.lines
      .map(each => each.text.slice(0, 300))
      .join(" ")
      .replace(alertWords, " ");
  return seen !== null && sharedWords(subject(seen.turn.message), subject(message)) === 0;
}

const alertWords =
  /\b(?:critical|crit|problem|warning|alert\w*|alarm|firing|triggered|down|high|major|p[0-4]|sev-?[0-5]|is|was|over|above|below|on|in|for|of|value|threshold|status|host|service|https?:\S{1,500})\b|\d+/giu;

/** Who takes it first; who reports it may, too, but in words that say so. */
function takenIn(turns: readonly Turn[], seen: Step | null, until: number, words: TeamWords): Step | null {
  let isAnswered = false;
  for (let place = seen?.place ?? 0; place < Math.min(until + 1, turns.length); place++) {
    const turn = turns[place] as Turn;
    const [first] = turn.sentences;
    if (turn.report !== null) {
      if (turn.report === "taken" && first) return { place, turn, sentence: first, confidence: "stated" };
      continue;
    }
    const stated = turn.sentences.find(
      each =>
        saysAny(each, takesIt, words.get("acknowledged")) || (each.isQuestion && takesIt.exec(each.text)?.index === 0)
    );
    if (stated) return { place, turn, sentence: stated, confidence: "stated" };
    if (seen === null) continue;
    if (turn.speaker !== seen.turn.speaker) isAnswered = true;
    else if (!isAnswered) continue;
    const likely = turn.sentences.find(each => !each.isQuestion && says(looksAtIt, each.text, notSo));
    if (likely) return { place, turn, sentence: likely, confidence: "likely" };
  }
  return null;
}

/** The first sentence that names the cause, or that others agree to. */
function causeNamed(
  causes: readonly ToldCause[],
  turns: readonly Turn[],
  from: number,
  until: number,
  words: TeamWords
): Step | null {
  const own = words.get("cause-identified");
  const found = causes.find(each => each.place < until && (each.strength === "named" || each.strength === "agreed"));
  if (own) {
    for (let place = from; place < Math.min(until, found?.place ?? until); place++) {
      const turn = turns[place] as Turn;
      const sentence = turn.sentences.find(each => !each.isQuestion && says(own, each.text, notSo));
      if (sentence) return { place, turn, sentence, confidence: "stated" };
    }
  }
  return found ? { ...found, confidence: found.strength === "named" ? "stated" : "likely" } : null;
}

/** How much what others build on must weigh to be the cause. */
const enough = 4;
/** How much it must weigh where people do not act upon it at once. */
const plenty = 9;
/** How much it must weigh where they do. */
const ample = 8;
/** Within how many minutes they do. */
const atOnce = 5;

/** The cause in words that say so; or what others build on most. */
function bestCause(
  named: Step | null,
  weighed: readonly ToldCause[],
  { until, action }: { readonly until: number; readonly action: Step | null }
): Step | null {
  const best = weighed.reduce<ToldCause | null>(
    (one, each) =>
      each.place >= until || each.strength === "supposed" || (one && one.weight > each.weight) ? one : each,
    null
  );
  const own = named && weighed.find(each => each.place === named.place);
  if (named && (!best || !own || own.weight >= best.weight - 2)) return named;
  const isActedUpon =
    action !== null &&
    best !== null &&
    best.weight >= ample &&
    best.place <= action.place &&
    action.turn.minutes - best.turn.minutes <= atOnce;
  const isSure = best !== null && (best.strength === "agreed" || best.weight >= plenty || isActedUpon);
  return best && best.weight >= enough && isSure
    ? { ...best, confidence: "likely" }
    : named && { ...named, confidence: "likely" };
}

/** Where all seems over, once it was mitigated. */
function overIn(turns: readonly Turn[], after: Step | null, to: number): Step | null {
  let over: Step | null = null;
  for (let place = (after?.place ?? to) + 1; place < to; place++) {
    const turn = turns[place] as Turn;
    if (turn.report !== null) continue;
    const sentence = turn.sentences.find(each => !each.isQuestion && says(seemsOver, each.text, notSo));
    if (sentence) over = { place, turn, sentence, confidence: "likely" };
  }
  return over;
}

/** Where monitoring closes what it opened, by its number, and nobody says more. */
function alertOver(
  turns: readonly Turn[],
  { seen, mitigated, to }: { readonly seen: Step | null; readonly mitigated: Step | null; readonly to: number }
): Step | null {
  const idOf = ({ message }: Turn): string | undefined =>
    alertId.exec(
      message.lines
        .slice(0, 6)
        .map(({ text }) => text.slice(0, 300))
        .join(" ")
    )?.[0];
  const id = seen?.turn.report === "fires" ? idOf(seen.turn) : undefined;
  if (id === undefined || !mitigated) return null;
  for (let place = to - 1; place > mitigated.place; place--) {
    const turn = turns[place] as Turn;
    const [sentence] = turn.sentences;
    if (turn.report === "ends" && sentence && idOf(turn) === id) return { place, turn, sentence, confidence: "likely" };
  }
  return null;
}

/** The number of an alert or an incident. */
const alertId = /#\d{2,10}|\b(?:INC|PRB|P)-?\d{3,10}\b/;

/** What is found only when it works again may have been known before. */
function doubt(known: Map<MomentName, ChatMoment>): void {
  const cause = known.get("cause-identified");
  const mitigated = known.get("mitigated");
  if (cause && mitigated && cause.minutes > mitigated.minutes)
    known.set("cause-identified", { ...cause, confidence: "likely" });
}

/** How much a dated start must say to be stated. */
const stating = 3.5;

/** How far apart times may be that mean the same, in minutes. */
const close = 2;

/** What people date of the incident, or of what led to it. */
function datedAll(
  turns: readonly Turn[],
  { from, to, seen }: { readonly from: number; readonly to: number; readonly seen: Step | null }
): DatedMoment[] {
  return turns.flatMap((turn, place) =>
    datedIn(turn).filter(each => {
      const isOfLater = place >= to && !(seen && sharedWords(seen.sentence.text, each.words) > 0);
      if (isOfLater || (place < from && each.name !== "started")) return false;
      if (each.name === "mitigated" && isRough.test(each.words)) return false;
      return each.name !== "mitigated" || !seen || each.minutes > seen.turn.minutes;
    })
  );
}

/** Who tells a time roughly does not date an end by it. */
const isRough = /(?<!\p{L})(?:about|maybe|roughly|approx\p{L}*|around|ca|etwa|ungefähr|unos|más o menos)(?!\p{L})|~/iu;

/** The place of the first turn that is later than a time. */
function placeAfter(turns: readonly Turn[], minutes: number, to: number): number {
  if (minutes === Infinity) return to;
  for (let place = 0; place < to; place++) if ((turns[place] as Turn).minutes > minutes) return place;
  return to;
}

/** Times in the words override when they were said. */
function date(known: Map<MomentName, ChatMoment>, dated: readonly DatedMoment[], cause: Step | null): void {
  const seen = known.get("detected");
  const starts: DatedMoment[] = [];
  for (const each of dated) {
    const { name, minutes } = each;
    const own = known.get(name);
    if (name === "started") starts.push(each.turn === cause?.turn ? { ...each, weight: each.weight + 0.5 } : each);
    else if (
      name === "detected"
        ? seen && minutes < seen.minutes
        : name !== "mitigated" || !own || Math.abs(own.minutes - minutes) > close
    )
      known.set(name, datedMoment(each));
  }
  // What a chat dates later than all that follows a start is something else: "the last receipt went out at 14:40".
  const first = [...known.values()].reduce((least, { minutes }) => Math.min(least, minutes), Number.POSITIVE_INFINITY);
  const possible = starts.filter(each => each.minutes <= first);
  const best = possible.reduce<DatedMoment | null>(
    (one, other) => (one && one.weight > other.weight ? one : other),
    null
  );
  if (!best) return;
  const isDoubted = possible.some(
    each => each.weight >= best.weight - 1 && each.weight >= stating && Math.abs(each.minutes - best.minutes) > close
  );
  known.set("started", {
    ...datedMoment(best),
    confidence: best.weight >= stating && !isDoubted ? "stated" : "likely"
  });
}

function datedMoment({ name, minutes, turn, span, words }: DatedMoment): ChatMoment {
  return { name, minutes, message: turn.message, span, words, isDated: true, confidence: "stated" };
}

/** What happens only once an incident was seen. */
const after: readonly MomentName[] = ["acknowledged", "cause-identified", "mitigation-started", "mitigated"];

/** The moments in the order of time, without those that cannot be so. */
function consistent(
  known: Map<MomentName, ChatMoment>,
  turns: readonly Turn[],
  { seen, causes }: { readonly seen: Step | null; readonly causes: readonly ToldCause[] }
): ChatMoment[] {
  const detected = known.get("detected");
  if (!detected) for (const [name, each] of known) if (each.confidence === "likely") known.delete(name);
  // Nor is over what is mitigated later.
  const mitigated = known.get("mitigated")?.minutes ?? known.get("mitigation-started")?.minutes;
  const end = known.get("resolved")?.minutes;
  if (mitigated !== undefined && end !== undefined && end < mitigated) known.delete("resolved");
  if (detected)
    for (const name of after) if ((known.get(name)?.minutes ?? Infinity) < detected.minutes) known.delete(name);
  if (seen && !known.has("started")) {
    const change = changeBefore(seen, turns, causes);
    if (change) known.set("started", { ...momentOf("started", change), isDated: false });
  }
  return [...known.values()].sort(
    (one, other) => one.minutes - other.minutes || momentNames.indexOf(one.name) - momentNames.indexOf(other.name)
  );
}
